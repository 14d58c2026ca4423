// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/because.h"

#include <QCoreApplication>

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

Because fromStatus(const StatusReason &reason, const Site &site, Language language)
{
    Because result{.text = Catalogue::instance().text(reason.key, reason.args, language),
                   .object = reason.object,
                   .target = placeOf(reason.object, site),
                   .mark = markOf(reason.state),
                   .age = reason.age,
                   .rule = reason.rule,
                   .because = {}};
    for (const StatusReason &below : reason.because)
        result.because.push_back(fromStatus(below, site, language));
    return result;
}

Because reading(const QString &text, const QString &object, const Site &site,
                Mark mark = Mark::None, std::optional<Duration> age = {}, const QString &rule = {})
{
    return {text, object, placeOf(object, site), mark, age, rule, {}};
}

QString heartbeatText(Heartbeat heartbeat)
{
    switch (heartbeat) {
    case Heartbeat::Unknown:
        return Reasons::tr("Nothing is known of its heartbeat.");
    case Heartbeat::Ok:
        return Reasons::tr("It answers, as far as it should, on network and disk.");
    case Heartbeat::Suspect:
        return Reasons::tr("It has been silent for a while; nothing follows from that yet.");
    case Heartbeat::NetworkDead:
        return Reasons::tr("It is silent on the network and alive on the configuration disks.");
    case Heartbeat::DiskDead:
        return Reasons::tr("It answers on the network and is silent on the configuration disks.");
    case Heartbeat::Dead:
        return Reasons::tr("It is silent on the network and on the configuration disks.");
    case Heartbeat::Isolated:
        return Reasons::tr("It hears nobody: it is cut off itself.");
    }
    return {};
}

void addSu(std::vector<Because> &list, const SuState &su, const UnitConfig &unit, const Site &site)
{
    const QString &name = unit.name;
    list.push_back(reading(Reasons::tr("Operating mode: %1").arg(toText(su.mode)), name, site));
    if (su.mode == OperatingMode::Vm2000) {
        list.push_back(su.monitorUp ? reading(Reasons::tr("Its monitor system is up."), name, site)
                                    : reading(Reasons::tr("Its monitor system is down."), name,
                                              site, Mark::High));
        if (unit.kind == UnitKind::SU390) {
            list.push_back(su.rewasActive
                               ? reading(Reasons::tr("REWAS %1 is active.").arg(su.rewasVersion),
                                         name, site, Mark::None, {}, u"S4.1-23"_s)
                               : reading(Reasons::tr("REWAS is not active in its monitor system."),
                                         name, site, Mark::Medium, {}, u"S4.1-23"_s));
        }
    }
    if (su.configurationUpdate) {
        list.push_back(reading(Reasons::tr("A dynamic I/O configuration change is running."), name,
                               site, Mark::Low, {}, u"S4.8-03"_s));
    }
    if (su.shutdownInitiated)
        list.push_back(reading(Reasons::tr("Its shutdown has been initiated."), name, site,
                               Mark::Low, {}, u"S4.8-25"_s));
}

std::vector<Because> ofUnit(UnitId id, const SiteView &view)
{
    const Site &site = *view.site;
    const UnitConfig &config = site.unit(id);
    const UnitView &unit = view.unit(id);
    const QString &name = config.name;
    std::vector<Because> list;
    const ItemCell power = powerCell(unit, view);
    list.push_back(reading(
        unit.announcedOff
            ? Reasons::tr("Power is %1: it announced that it goes off.").arg(toText(unit.power))
            : Reasons::tr("Power is %1.").arg(toText(unit.power)),
        name, site, power.mark));
    if (config.kind != UnitKind::NU && config.kind != UnitKind::AU) {
        Because heart
            = reading(heartbeatText(unit.heartbeat), name, site, heartbeatCell(unit, view).mark);
        heart.because.push_back(reading(Reasons::tr("Last answer on the network"), name, site,
                                        Mark::None, unit.networkAge));
        if (config.kind == UnitKind::MU || config.kind == UnitKind::SUx86
            || config.kind == UnitKind::SU390) {
            heart.because.push_back(reading(Reasons::tr("Last alive block on a configuration disk"),
                                            name, site, Mark::None, unit.diskAge));
        }
        list.push_back(std::move(heart));
    }
    if (!unit.state) {
        list.push_back(
            reading(Reasons::tr("It has not reported its state yet."), name, site, Mark::Unknown));
        return list;
    }
    if (unit.state->maintenance)
        list.push_back(reading(Reasons::tr("It is in maintenance mode."), name, site, Mark::Low));
    if (!unit.state->crdWritable)
        list.push_back(reading(Reasons::tr("It can only read the configuration data."), name, site,
                               Mark::Medium));
    if (unit.state->su)
        addSu(list, *unit.state->su, config, site);
    for (const LegReading &leg : unit.state->legs) {
        list.push_back(reading(
            Reasons::tr("Configuration disk %1: %2").arg(int(leg.leg)).arg(toText(leg.status)),
            name, site, markOf(leg.status), leg.age));
    }
    return list;
}

Because ofMigration(const LmStatus &lm, const Site &site, Language language)
{
    const QString target = lm.target == NoUnit ? QString() : site.unit(lm.target).name;
    Because result = reading(
        Reasons::tr("A Live Migration to %1 runs, phase %2.").arg(target, toText(lm.phase)), target,
        site, lm.inDoubt ? Mark::High : Mark::None, {}, u"S4.4"_s);
    if (lm.inDoubt) {
        result.because.push_back(
            reading(Catalogue::instance().text(lm.waitingFor, lm.waitingArgs, language), lm.vmName,
                    site, Mark::High));
    }
    return result;
}

std::vector<Because> ofVm(const Place &place, const SiteView &view, Language language)
{
    const Site &site = *view.site;
    const VmState *vm = view.findVm(place.unit, place.name);
    if (!vm) {
        return {reading(Reasons::tr("It is not known on this SU any more."),
                        site.unit(place.unit).name, site, Mark::Unknown)};
    }
    const QString &name = vm->definition.name;
    std::vector<Because> list;
    list.push_back(reading(Reasons::tr("Its SU reports %1.").arg(toText(vm->status)), name, site));
    if (vm->diff) {
        list.push_back(reading(Reasons::tr("DIFF: its I/O configuration differs from the one it "
                                           "was loaded with (%1).")
                                   .arg(vm->definition.iplConfiguration),
                               name, site, Mark::Low, {}, u"S4.8-27"_s));
    }
    if (vm->stale) {
        list.push_back(reading(Reasons::tr("It is a copy that awaits deletion; the system lives on "
                                           "another SU."),
                               name, site, Mark::Low, {}, u"VMS2321"_s));
    }
    if (vm->held) {
        list.push_back(reading(Reasons::tr("It is held because its SU was not heard of for too "
                                           "long and may have been replaced."),
                               name, site, Mark::Medium));
    }
    if (const LmStatus *lm = view.migrationOf(vm->definition.uuid))
        list.push_back(ofMigration(*lm, site, language));
    const QString su = site.unit(vm->su).name;
    Because host
        = reading(Reasons::tr("It is on %1.").arg(su), su, site, markOf(view.unit(vm->su), view));
    host.because = ofUnit(vm->su, view);
    list.push_back(std::move(host));
    return list;
}

std::vector<Because> ofCluster(const QString &name, const SiteView &view, Language language)
{
    const ClusterView *cluster = view.findCluster(name);
    if (!cluster)
        return {};
    std::vector<Because> list;
    for (const StatusReason &reason : cluster->status.reasons)
        list.push_back(fromStatus(reason, *view.site, language));
    if (cluster->status.state == ClusterState::Inactive) {
        list.insert(list.begin(),
                    reading(Reasons::tr("It was deactivated by an administrator: no status is "
                                        "computed and no event raised for it."),
                            name, *view.site, Mark::None, {}, u"X-GUI-12"_s));
    } else if (list.empty()) {
        list.push_back(reading(Reasons::tr("No restrictions."), name, *view.site));
    }
    if (!cluster->confirmed) {
        list.push_back(reading(Reasons::tr("No Cluster Manager has confirmed this; it is what %1 "
                                           "computes from what it knows.")
                                   .arg(view.site->unit(view.mu).name),
                               view.site->unit(view.mu).name, *view.site, Mark::Unknown));
    }
    return list;
}

} // namespace

std::vector<Because> because(const Place &place, const SiteView &view, Language language)
{
    switch (place.kind) {
    case PlaceKind::Cluster:
        return ofCluster(place.name, view, language);
    case PlaceKind::Vm:
        return ofVm(place, view, language);
    case PlaceKind::Su:
    case PlaceKind::Unit:
    case PlaceKind::Native:
    case PlaceKind::VmAdministration:
        return ofUnit(place.unit, view);
    case PlaceKind::Dashboard:
    case PlaceKind::Systems:
    case PlaceKind::ServerSystems:
    case PlaceKind::Units:
    case PlaceKind::ServerUnits:
    case PlaceKind::Clusters:
    case PlaceKind::Topology:
    case PlaceKind::WhatIf:
    case PlaceKind::Events:
        break;
    }
    return {};
}

} // namespace Model
