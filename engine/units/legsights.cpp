// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/units/legsights.h"

namespace Engine {

void LegSights::read(Model::LegId leg, const AliveBlocks *blocks, std::size_t units)
{
    Leg &disk = m_legs[leg];
    disk.works = blocks != nullptr;
    if (!blocks)
        return;
    disk.last.resize(units);
    disk.silentRounds.resize(units, 0);
    for (int &rounds : disk.silentRounds)
        ++rounds;
    for (const AliveBlock &block : *blocks) {
        const std::size_t i = Model::indexOf(block.unit);
        const std::pair now(block.incarnation, block.counter);
        if (i < units && disk.last[i] != now) {
            disk.last[i] = now;
            disk.silentRounds[i] = 0;
        }
    }
}

bool LegSights::isSilent(Model::UnitId unit, int rounds) const
{
    bool any = false;
    for (const auto &[leg, disk] : m_legs) {
        if (!disk.works)
            continue;
        any = true;
        if (disk.silentRounds[Model::indexOf(unit)] < rounds)
            return false;
    }
    return any;
}

} // namespace Engine
