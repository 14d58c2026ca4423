// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/legreadings.h"

#include <algorithm>

#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

bool hasPath(const StatusScene &scene, UnitId unit, LegId leg)
{
    const std::vector<LegId> &legs = scene.site.unit(unit).legs;
    return std::find(legs.begin(), legs.end(), leg) != legs.end();
}

} // namespace

const LegReading *legReading(const StatusScene &scene, UnitId unit, LegId leg)
{
    const UnitView &view = scene.unit(unit);
    if (!hasPath(scene, unit, leg) || !hasFreshState(view))
        return nullptr;
    for (const LegReading &reading : view.state->legs) {
        if (reading.leg == leg)
            return &reading;
    }
    return nullptr;
}

bool isReadable(const LegReading &reading)
{
    return reading.status != LegStatus::Failed && reading.status != LegStatus::Missing;
}

LegSight sightOf(const StatusScene &scene, LegId leg, const std::vector<UnitId> &units)
{
    LegSight sight;
    for (const UnitId unit : units) {
        const LegReading *reading = legReading(scene, unit, leg);
        if (!reading) {
            if (hasPath(scene, unit, leg) && !isLost(conditionOf(scene.unit(unit))))
                ++sight.unknown;
            continue;
        }
        if (isReadable(*reading))
            ++sight.readable;
        else
            ++sight.unreadable;
        if (!sight.worst || sight.worst->status < reading->status)
            sight.worst = reading;
    }
    return sight;
}

bool isNoLegReadable(const StatusScene &scene, const std::vector<UnitId> &units)
{
    bool proven = false;
    for (const LegConfig &leg : scene.site.legs) {
        const LegSight sight = sightOf(scene, leg.id, units);
        if (sight.readable > 0 || sight.unknown > 0)
            return false;
        proven = proven || sight.unreadable > 0;
    }
    return proven;
}

} // namespace Engine
