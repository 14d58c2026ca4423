// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisioncases.h"

#include "statussite.h"

using namespace Model;
using namespace Qt::StringLiterals;
using Oracle::Is;
using Oracle::Situation;

namespace DecisionCases {

Situation healthy(const Site &site)
{
    Situation situation;
    for (const UnitConfig &config : site.units) {
        Oracle::Unit unit;
        unit.name = config.name;
        unit.kind = config.kind;
        unit.server = int(config.server);
        unit.native = config.su && config.su->mode == OperatingMode::Native;
        unit.monitorUp = config.su && !unit.native;
        unit.legs.assign(config.legs.size(), LegStatus::UpToDate);
        situation.units.push_back(unit);
    }
    for (const LinkConfig &link : site.links)
        situation.links.push_back({link.name, int(link.from), int(link.to), Oracle::Link::Up});
    for (const ClusterConfig &cluster : site.clusters) {
        std::vector<int> members;
        for (const UnitId member : cluster.members)
            members.push_back(int(member));
        situation.clusters.push_back({cluster.name, cluster.kind, members, true});
    }
    situation.legs = int(site.legs.size());
    return situation;
}

Situation situation(const Site &site, const Case &changes)
{
    Situation result = healthy(site);
    for (const Change &one : changes) {
        Oracle::Unit &unit = result.units[std::size_t(one.object)];
        switch (one.what) {
        case What::Unit:
            unit.is = Is(one.value);
            break;
        case What::MonitorDown:
            unit.monitorUp = !unit.monitorUp;
            break;
        case What::OtherMode:
            unit.native = !unit.native;
            break;
        case What::Maintenance:
            unit.maintenance = true;
            break;
        case What::Rewas:
            unit.rewas = Oracle::Rewas(one.value);
            break;
        case What::RewasRemote:
            unit.rewasRemote = true;
            break;
        case What::SuReadOnly:
            unit.crdWritable = false;
            break;
        case What::Link:
            result.links[std::size_t(one.object)].is = Oracle::Link(one.value);
            break;
        case What::LegOfReader:
            unit.legs[std::size_t(one.leg)] = LegStatus(one.value);
            break;
        case What::LegOfAll:
            for (Oracle::Unit &reader : result.units) {
                if (!reader.legs.empty())
                    reader.legs[std::size_t(one.leg)] = LegStatus(one.value);
            }
            break;
        case What::Manager:
            result.manager = Oracle::Manager(one.value);
            break;
        case What::Crd:
            result.crdWritable = false;
            for (Oracle::Unit &reader : result.units)
                reader.crdWritable = reader.crdWritable && one.value != 1;
            break;
        case What::Inactive:
            result.clusters[std::size_t(one.object)].active = false;
            break;
        }
    }
    return result;
}

namespace {

void setSigns(UnitView &unit, Is is)
{
    switch (is) {
    case Is::Works:
        break;
    case Is::GoingOff:
        unit.announcedOff = true;
        break;
    case Is::OffJustNow:
    case Is::Off:
        unit.announcedOff = true;
        unit.power = Power::Off;
        unit.heartbeat = is == Is::Off ? Heartbeat::Dead : Heartbeat::Ok;
        break;
    case Is::Dead:
        unit.heartbeat = Heartbeat::Dead;
        unit.power = Power::Unknown;
        break;
    case Is::Isolated:
        unit.heartbeat = Heartbeat::Isolated;
        break;
    case Is::Starting:
        unit.power = Power::Starting;
        break;
    case Is::NetworkSilent:
        unit.heartbeat = Heartbeat::NetworkDead;
        break;
    case Is::DiskSilent:
        unit.heartbeat = Heartbeat::DiskDead;
        break;
    case Is::Suspect:
        unit.heartbeat = Heartbeat::Suspect;
        break;
    case Is::Unknown:
        unit.heartbeat = Heartbeat::Unknown;
        unit.power = Power::Unknown;
        unit.state = nullptr;
        break;
    }
}

UnitId someMu(const Site &site, ServerId server, bool same)
{
    for (const UnitId mu : site.unitsOfKind(UnitKind::MU)) {
        if ((site.unit(mu).server == server) == same)
            return mu;
    }
    return NoUnit;
}

UnitId observer(const Site &site, const Situation &situation)
{
    const std::vector<UnitId> mus = site.unitsOfKind(UnitKind::MU);
    for (const UnitId mu : mus) {
        if (situation.units[indexOf(mu)].is == Is::Works)
            return mu;
    }
    return mus.front();
}

} // namespace

SiteView view(const SitePtr &site, const Situation &situation)
{
    SiteView view = StatusSite::healthyView(site);
    view.mu = observer(*site, situation);
    for (std::size_t i = 0; i < situation.units.size(); ++i) {
        const Oracle::Unit &unit = situation.units[i];
        UnitState &state = StatusSite::state(view, unit.name);
        for (std::size_t leg = 0; leg < unit.legs.size(); ++leg) {
            state.legs[leg].status = unit.legs[leg];
            view.legs[leg].status = std::max(view.legs[leg].status, unit.legs[leg]);
            if (unit.legs[leg] == LegStatus::Failed || unit.legs[leg] == LegStatus::Missing)
                view.legs[leg].unreadableBy.push_back(UnitId(i));
        }
        state.maintenance = unit.maintenance;
        state.crdWritable = unit.crdWritable && (situation.crdWritable || UnitId(i) != view.mu);
        if (state.su) {
            const bool hasRewas = unit.kind == UnitKind::SU390;
            state.su->mode = unit.native ? OperatingMode::Native : OperatingMode::Vm2000;
            state.su->monitorUp = unit.monitorUp;
            state.su->rewasActive = hasRewas && unit.rewas != Oracle::Rewas::Inactive;
            state.su->rewasVersion = unit.rewas == Oracle::Rewas::TooOld ? u"V1.0"_s : u"V2.0"_s;
            if (hasRewas)
                state.su->rewasMu = someMu(*site, site->unit(UnitId(i)).server, !unit.rewasRemote);
        }
        setSigns(StatusSite::unit(view, unit.name), unit.is);
    }
    for (std::size_t i = 0; i < situation.links.size(); ++i) {
        view.links[i].up = situation.links[i].is != Oracle::Link::Cut;
        view.links[i].known = situation.links[i].is != Oracle::Link::Unknown;
    }
    view.manager.mu = situation.manager == Oracle::Manager::Absent ? NoUnit : view.mu;
    view.manager.resourcesOk = situation.manager != Oracle::Manager::Degraded;
    view.crdWritable = situation.crdWritable;
    return view;
}

} // namespace DecisionCases
