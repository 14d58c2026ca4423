// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/supposedview.h"

#include <algorithm>

#include "engine/cluster/legviews.h"
#include "engine/cluster/supposition.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

/// The MU whose view it becomes: the manager of now, the observer of now, else the first that
/// is left and hears somebody.
UnitId observerOf(const SiteView &now, const Supposition &supposed)
{
    std::vector<UnitId> mus{now.manager.mu, now.mu};
    for (const UnitId mu : now.site->unitsOfKind(UnitKind::MU))
        mus.push_back(mu);
    for (const bool mustHear : {true, false}) {
        for (const UnitId mu : mus) {
            if (mu != NoUnit && !supposed.isDown(mu) && (!mustHear || supposed.hearsAnybody(mu)))
                return mu;
        }
    }
    return NoUnit;
}

/// Its alive blocks reach a disk that @p observer reads.
bool isAliveOnDisk(const SiteView &now, const Supposition &supposed, UnitId unit, UnitId observer)
{
    const Site &site = *now.site;
    UnitId writer = unit;
    if (site.unit(unit).kind == UnitKind::SU390) {
        const UnitView &view = now.unit(unit);
        const SuState *su = view.state && view.state->su ? &*view.state->su : nullptr;
        writer = su && su->monitorUp && su->rewasActive ? supposed.rewasMu(unit) : NoUnit;
    }
    return writer != NoUnit
        && std::any_of(site.legs.begin(), site.legs.end(), [&](const LegConfig &leg) {
               return supposed.reads(writer, leg.id) && supposed.reads(observer, leg.id);
           });
}

bool writesAlive(const UnitConfig &unit)
{
    return unit.kind == UnitKind::MU || unit.kind == UnitKind::SUx86
        || unit.kind == UnitKind::SU390;
}

Heartbeat heartbeatOf(const SiteView &now, const Supposition &former, const Supposition &supposed,
                      UnitId unit, UnitId observer)
{
    const Heartbeat before = now.unit(unit).heartbeat;
    if (supposed.isDown(unit))
        return Heartbeat::Dead;
    if (unit == observer)
        return supposed.hearsAnybody(unit) ? Heartbeat::Ok : Heartbeat::Isolated;
    if (observer == NoUnit)
        return before; // nobody is left to look
    const UnitConfig &config = now.site->unit(unit);
    const bool answers = supposed.reaches(observer, unit) && before != Heartbeat::NetworkDead;
    if (!writesAlive(config)) {
        if (answers)
            return before;
        return supposed.hearsAnybody(observer) ? Heartbeat::Dead : Heartbeat::Unknown;
    }
    // To who reads no disk the disks say nothing, and network silence alone is not death.
    const bool looksAtDisks
        = std::any_of(now.site->legs.begin(), now.site->legs.end(),
                      [&](const LegConfig &leg) { return supposed.reads(observer, leg.id); });
    const bool onDisk = !looksAtDisks || isAliveOnDisk(now, supposed, unit, observer);
    if (!answers)
        return onDisk ? Heartbeat::NetworkDead : Heartbeat::Dead;
    return !onDisk && isAliveOnDisk(now, former, unit, observer) ? Heartbeat::DiskDead : before;
}

UnitStatePtr stateOf(const SiteView &now, const Supposition &supposed, UnitId unit, bool writable)
{
    const UnitStatePtr &before = now.unit(unit).state;
    if (!before)
        return before;
    auto state = std::make_shared<UnitState>(*before);
    state->crdWritable = state->crdWritable && writable;
    for (LegReading &reading : state->legs) {
        if (supposed.isLegLost(reading.leg))
            reading.status = LegStatus::Failed;
    }
    for (LinkReading &reading : state->links)
        reading.up = reading.up && !supposed.isCut(reading.link);
    if (state->su && now.site->unit(unit).kind == UnitKind::SU390)
        state->su->rewasMu = supposed.rewasMu(unit);
    return state;
}

} // namespace

SiteView supposedView(const SiteView &now, const std::vector<SitePart> &lost)
{
    const Supposition former(now, {});
    const Supposition supposed(now, lost);
    SiteView view = now;
    const UnitId observer = observerOf(now, supposed);
    view.mu = observer;
    view.crdWritable = supposed.isCrdWritable();
    for (std::size_t i = 0; i < view.units.size(); ++i) {
        const UnitId id = UnitId(i);
        auto unit = std::make_shared<UnitView>(*now.units[i]);
        unit->heartbeat = heartbeatOf(now, former, supposed, id, observer);
        if (supposed.isDown(id) && unit->power != Power::Off)
            unit->power = Power::Unknown;
        unit->state = stateOf(now, supposed, id, view.crdWritable);
        view.units[i] = std::move(unit);
    }
    for (LinkView &link : view.links) {
        const LinkConfig &config = now.site->links[indexOf(link.id)];
        if (supposed.isCut(link.id) || supposed.isDown(config.from) || supposed.isDown(config.to)) {
            link.up = false;
            link.known = true;
        }
    }
    view.legs = legViews(view);
    std::erase_if(view.vms, [&](const VmStatePtr &vm) { return supposed.isDown(vm->su); });
    if (!view.crdWritable) {
        view.manager.mu = NoUnit;
    } else if (view.manager.mu != NoUnit && view.manager.mu != observer
               && (supposed.isDown(view.manager.mu) || !supposed.hearsAnybody(view.manager.mu))) {
        view.manager.mu = observer;
        ++view.manager.term;
    }
    return view;
}

} // namespace Engine
