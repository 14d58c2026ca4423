// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/unitcondition.h"

#include <algorithm>

using namespace Model;

namespace Engine {

Condition conditionOf(const UnitView &unit)
{
    if (unit.power == Power::Off)
        return Condition::Off;
    if (unit.power == Power::Starting)
        return Condition::Starting;
    switch (unit.heartbeat) {
    case Heartbeat::Unknown:
        return Condition::Unknown;
    case Heartbeat::Ok:
        return Condition::Works;
    case Heartbeat::Suspect:
        return Condition::Suspect;
    case Heartbeat::NetworkDead:
        return Condition::NetworkSilent;
    case Heartbeat::DiskDead:
        return Condition::DiskSilent;
    case Heartbeat::Dead:
        return Condition::Dead;
    case Heartbeat::Isolated:
        return Condition::Isolated;
    }
    return Condition::Unknown;
}

bool isLost(Condition condition)
{
    return condition == Condition::Starting || condition == Condition::Off
        || condition == Condition::Dead || condition == Condition::Isolated;
}

bool isLostByNetwork(Condition condition)
{
    return isLost(condition) || condition == Condition::NetworkSilent;
}

bool hasFreshState(const UnitView &unit)
{
    if (!unit.state)
        return false;
    const Condition condition = conditionOf(unit);
    return condition == Condition::Works || condition == Condition::Suspect
        || condition == Condition::DiskSilent;
}

const SuState *freshSuState(const UnitView &unit)
{
    return hasFreshState(unit) && unit.state->su ? &*unit.state->su : nullptr;
}

Duration silenceOf(const UnitView &unit)
{
    return std::min(unit.networkAge, unit.diskAge);
}

} // namespace Engine
