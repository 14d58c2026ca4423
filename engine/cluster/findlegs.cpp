// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/legreadings.h"
#include "engine/cluster/reachability.h"
#include "engine/cluster/readingleaf.h"
#include "engine/cluster/statusfinders.h"
#include "engine/cluster/statusrules.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

/// Leaves for every leg that one of @p units reads as unreadable.
void addUnreadable(const StatusScene &scene, const std::vector<UnitId> &units, StatusReason &reason)
{
    for (const LegConfig &leg : scene.site.legs) {
        for (const UnitId unit : units) {
            const LegReading *reading = legReading(scene, unit, leg.id);
            if (reading && !isReadable(*reading))
                reason.because.push_back(legLeaf(scene, unit, *reading, reason.state));
        }
    }
}

/// The MUs that may carry the REWAS of @p su: those in service on its own server, and on the
/// other one while the SU reaches it.
std::vector<UnitId> musForRewas(const StatusScene &scene, UnitId su)
{
    std::vector<UnitId> usable;
    const bool reachesOthers = hasMcnprPath(scene);
    for (const UnitId mu : scene.mus) {
        if (isLost(conditionOf(scene.unit(mu))))
            continue;
        if (reachesOthers || scene.serverOf(mu) == scene.serverOf(su))
            usable.push_back(mu);
    }
    return usable;
}

} // namespace

void findNoLegForMus(const StatusScene &scene, StatusFinds &finds)
{
    if (!isNoLegReadable(scene, scene.mus))
        return;
    StatusReason &reason = finds.add(scene.cluster.name, {scene.cluster.name});
    addUnreadable(scene, scene.mus, reason);
}

void findNoLegForRewas(const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId su : scene.cluster.members) {
        const std::vector<UnitId> usable = musForRewas(scene, su);
        if (usable.empty() || !isNoLegReadable(scene, usable))
            continue;
        StatusReason &reason = finds.add(scene.nameOf(su), {scene.nameOf(su)});
        addUnreadable(scene, usable, reason);
    }
}

void findNoLegForSu(const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId su : scene.cluster.members) {
        if (!isNoLegReadable(scene, {su}))
            continue;
        StatusReason &reason = finds.add(scene.nameOf(su), {scene.nameOf(su)});
        addUnreadable(scene, {su}, reason);
    }
}

void findCrdReadOnly(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.view.crdWritable)
        return;
    // Voters are all MUs of the site and the legs (PROTOCOLS 1), whichever cluster asks.
    const QString observer = scene.view.mu == NoUnit ? QString() : scene.nameOf(scene.view.mu);
    StatusReason &reason = finds.add(QStringLiteral("CRD"), {observer});
    for (std::size_t i = 0; i < scene.site.units.size(); ++i) {
        if (scene.site.units[i].kind == UnitKind::MU
            && isLostByNetwork(conditionOf(scene.unit(UnitId(i)))))
            reason.because.push_back(unitLeaf(scene, UnitId(i), reason.state));
    }
    if (scene.view.mu != NoUnit)
        addUnreadable(scene, {scene.view.mu}, reason);
}

void findCrdReadOnlyForSu(const StatusScene &scene, StatusFinds &finds)
{
    if (!scene.view.crdWritable)
        return;
    for (const UnitId su : scene.cluster.members) {
        const UnitView &unit = scene.unit(su);
        if (hasFreshState(unit) && !unit.state->crdWritable)
            finds.add(scene.nameOf(su), {scene.nameOf(su)}, unit.networkAge);
    }
}

void findLegNotUpToDate(const StatusScene &scene, StatusFinds &finds)
{
    if (isNoLegReadable(scene, scene.mus))
        return; // said as an error
    for (const LegConfig &leg : scene.site.legs) {
        const LegSight sight = sightOf(scene, leg.id, scene.mus);
        if (!sight.worst || sight.worst->status == LegStatus::UpToDate)
            continue;
        // Unreadable for some only is a matter of reach, not of the leg.
        const LegReading *shown = nullptr;
        if (sight.readable == 0) {
            shown = sight.worst;
        } else {
            for (const UnitId mu : scene.mus) {
                const LegReading *reading = legReading(scene, mu, leg.id);
                if (reading && isReadable(*reading) && reading->status != LegStatus::UpToDate
                    && (!shown || shown->status < reading->status))
                    shown = reading;
            }
        }
        if (shown)
            finds.add(leg.name, {leg.name, toText(shown->status)}, shown->age);
    }
}

void findLegOutOfReach(const StatusScene &scene, StatusFinds &finds)
{
    for (const LegConfig &leg : scene.site.legs) {
        if (sightOf(scene, leg.id, scene.mus).readable == 0)
            continue;
        for (const UnitId mu : scene.mus) {
            const LegReading *reading = legReading(scene, mu, leg.id);
            if (reading && !isReadable(*reading))
                finds.add(leg.name, {leg.name, scene.nameOf(mu), toText(reading->status)},
                          reading->age);
        }
    }
}

void findLegLostForSu(const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId su : scene.cluster.members) {
        if (isNoLegReadable(scene, {su}))
            continue; // said as an error
        for (const LegConfig &leg : scene.site.legs) {
            const LegReading *reading = legReading(scene, su, leg.id);
            if (reading && reading->status != LegStatus::UpToDate)
                finds.add(leg.name, {leg.name, scene.nameOf(su), toText(reading->status)},
                          reading->age);
        }
    }
}

void findSingleLeg(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.site.legs.size() == 1)
        finds.add(scene.site.legs.front().name, {scene.site.legs.front().name});
}

} // namespace Engine
