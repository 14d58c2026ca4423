// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/world.h"

#include <algorithm>

namespace Engine {

World::World(const Model::Site &site)
    : units(site.units.size())
    , links(site.links.size())
    , legs(site.legs.size())
{
    for (std::size_t i = 0; i < links.size(); ++i)
        links[i].bitsPerSecond = site.links[i].bitsPerSecond;
    for (WorldLeg &each : legs)
        each.cutFrom.assign(site.units.size(), false);
}

bool World::reachesPath(const Model::Site &site, Model::UnitId unit, Model::LegId id) const
{
    const std::vector<Model::LegId> &paths = site.unit(unit).legs;
    return std::find(paths.begin(), paths.end(), id) != paths.end()
        && !leg(id).cutFrom[Model::indexOf(unit)];
}

bool World::reachesLeg(const Model::Site &site, Model::UnitId unit, Model::LegId id) const
{
    return reachesPath(site, unit, id) && !leg(id).failed;
}

} // namespace Engine
