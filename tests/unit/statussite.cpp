// SPDX-License-Identifier: GPL-3.0-or-later
#include "statussite.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace StatusSite {

namespace {

const std::vector<LegId> BothLegs{LegId{1}, LegId{2}};

UnitId add(Site &site, const QString &name, UnitKind kind, int server)
{
    UnitConfig unit;
    unit.name = name;
    unit.kind = kind;
    unit.server = ServerId(server);
    if (kind == UnitKind::MU || kind == UnitKind::SUx86)
        unit.legs = BothLegs;
    if (kind == UnitKind::SU390 || kind == UnitKind::SUx86)
        unit.su.emplace();
    site.units.push_back(unit);
    return UnitId(site.units.size() - 1);
}

void addLegs(Site &site)
{
    site.legs = {{LegId{1}, u"LEG1"_s, u"DX1"_s, 8}, {LegId{2}, u"LEG2"_s, u"DX2"_s, 8}};
}

void addAccount(Site &site, const QString &name, Role role, const QString &password)
{
    AccountConfig account;
    account.name = name;
    account.role = role;
    account.password = password;
    site.accounts.push_back(account);
}

} // namespace

SitePtr augsburg()
{
    Site site;
    site.name = u"augsburg"_s;
    site.servers = {{u"ABGSE5"_s, ServerModel::SE500, {}}, {u"ABGSE7"_s, ServerModel::SE700, {}}};
    ClusterConfig management{u"ABGCLMGM"_s, ClusterKind::Management, {}, true};
    management.members
        = {add(site, u"abgwhite"_s, UnitKind::MU, 0), add(site, u"abgblack"_s, UnitKind::MU, 0),
           add(site, u"abggreen"_s, UnitKind::MU, 1), add(site, u"abgblue"_s, UnitKind::MU, 1)};
    const UnitId su500 = add(site, u"ABGSE501"_s, UnitKind::SU390, 0);
    const UnitId su700 = add(site, u"ABGSE701"_s, UnitKind::SU390, 1);
    const UnitId a = add(site, u"ABGSE30A"_s, UnitKind::SUx86, 0);
    const UnitId b = add(site, u"ABGSE30B"_s, UnitKind::SUx86, 1);
    const UnitId c = add(site, u"ABGSE30C"_s, UnitKind::SUx86, 0);
    const UnitId d = add(site, u"ABGSE30D"_s, UnitKind::SUx86, 1);
    for (const UnitId native : {c, d})
        site.units[indexOf(native)].su->mode = OperatingMode::Native;
    const UnitId nu5a = add(site, u"NU5A"_s, UnitKind::NU, 0);
    const UnitId nu5b = add(site, u"NU5B"_s, UnitKind::NU, 0);
    const UnitId nu7a = add(site, u"NU7A"_s, UnitKind::NU, 1);
    const UnitId nu7b = add(site, u"NU7B"_s, UnitKind::NU, 1);
    add(site, u"HNC5"_s, UnitKind::HNC, 0);
    add(site, u"HNC7"_s, UnitKind::HNC, 1);
    add(site, u"AU1"_s, UnitKind::AU, 0);
    LinkConfig isl;
    isl.name = u"ISL1"_s;
    isl.from = nu5a;
    isl.to = nu7a;
    site.links.push_back(isl);
    isl.name = u"ISL2"_s;
    isl.from = nu5b;
    isl.to = nu7b;
    site.links.push_back(isl);
    addLegs(site);
    site.clusters = {management,
                     {u"ABGCL390"_s, ClusterKind::SU390, {su500, su700}, true},
                     {u"ABGCLX86"_s, ClusterKind::SUx86, {a, b}, true},
                     {u"ABGCLNAT"_s, ClusterKind::SUx86, {c, d}, true}};
    addAccount(site, u"admin"_s, Role::Administrator, u"admin-pw"_s);
    addAccount(site, u"johndoe"_s, Role::Operator, u"john-pw"_s);
    site.accounts.back().rights
        = {{RightKind::Console, su500, u"VM12PROD"_s}, {RightKind::Console, su700, u"VM12PROD"_s}};
    return std::make_shared<const Site>(site);
}

SitePtr se300()
{
    Site site;
    site.name = u"se300"_s;
    site.servers = {{u"SE3"_s, ServerModel::SE300, {}}};
    add(site, u"mu1"_s, UnitKind::MU, 0);
    const UnitId a = add(site, u"SU3A"_s, UnitKind::SUx86, 0);
    const UnitId b = add(site, u"SU3B"_s, UnitKind::SUx86, 0);
    add(site, u"NU3"_s, UnitKind::NU, 0);
    addLegs(site);
    site.clusters = {{u"CL300"_s, ClusterKind::SUx86, {a, b}, true}};
    addAccount(site, u"admin"_s, Role::Administrator, u"admin-pw"_s);
    return std::make_shared<const Site>(site);
}

SiteView healthyView(const SitePtr &site)
{
    SiteView view;
    view.site = site;
    view.mu = site->unitsOfKind(UnitKind::MU).front();
    view.manager.mu = view.mu;
    view.manager.term = 1;
    for (std::size_t i = 0; i < site->units.size(); ++i) {
        const UnitConfig &config = site->units[i];
        UnitView unit;
        unit.id = UnitId(i);
        unit.power = Power::On;
        unit.heartbeat = Heartbeat::Ok;
        UnitState state;
        for (const LegId leg : config.legs)
            state.legs.push_back({leg, LegStatus::UpToDate, Duration{0}});
        if (config.su) {
            state.su.emplace();
            state.su->mode = config.su->mode;
            state.su->monitorUp = config.su->mode == OperatingMode::Vm2000;
            if (config.kind == UnitKind::SU390) {
                state.su->rewasActive = true;
                state.su->rewasVersion = u"V2.0"_s;
                for (const UnitId mu : site->unitsOfKind(UnitKind::MU)) {
                    if (state.su->rewasMu == NoUnit && site->unit(mu).server == config.server)
                        state.su->rewasMu = mu;
                }
            }
        }
        unit.state = std::make_shared<const UnitState>(state);
        view.units.push_back(std::make_shared<const UnitView>(unit));
    }
    for (std::size_t i = 0; i < site->links.size(); ++i)
        view.links.push_back({LinkId(i), true, true});
    for (const LegConfig &leg : site->legs)
        view.legs.push_back({leg.id, LegStatus::UpToDate, {}});
    return view;
}

UnitView &unit(SiteView &view, const QString &name)
{
    const UnitId id = view.site->findUnit(name);
    Q_ASSERT(id != NoUnit);
    auto copy = std::make_shared<UnitView>(view.unit(id));
    view.units[indexOf(id)] = copy;
    return *copy;
}

UnitState &state(SiteView &view, const QString &name)
{
    UnitView &changed = unit(view, name);
    auto copy = std::make_shared<UnitState>(*changed.state);
    changed.state = copy;
    return *copy;
}

SuState &su(SiteView &view, const QString &name)
{
    return *state(view, name).su;
}

void setHeartbeat(SiteView &view, const QString &name, Heartbeat heartbeat)
{
    UnitView &changed = unit(view, name);
    changed.heartbeat = heartbeat;
    if (heartbeat == Heartbeat::Dead || heartbeat == Heartbeat::Unknown)
        changed.power = Power::Unknown;
}

void setOff(SiteView &view, const QString &name)
{
    UnitView &changed = unit(view, name);
    changed.power = Power::Off;
    changed.announcedOff = true;
}

void cutLink(SiteView &view, const QString &name)
{
    for (std::size_t i = 0; i < view.links.size(); ++i) {
        if (view.site->links[i].name == name)
            view.links[i].up = false;
    }
}

void setLeg(SiteView &view, const QString &name, int number, LegStatus status)
{
    for (LegReading &reading : state(view, name).legs) {
        if (reading.leg == LegId(number))
            reading.status = status;
    }
}

} // namespace StatusSite
