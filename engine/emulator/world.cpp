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

bool World::reachesLeg(const Model::Site &site, Model::UnitId unit, Model::LegId id) const
{
    const std::vector<Model::LegId> &paths = site.unit(unit).legs;
    if (std::find(paths.begin(), paths.end(), id) == paths.end())
        return false;
    const WorldLeg &disk = leg(id);
    return !disk.failed && !disk.cutFrom[Model::indexOf(unit)];
}

} // namespace Engine
