// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cluster/statusscene.h"

// External configuration disks (legs) as MUs and SU x86 read them themselves. Only reports of
// units that answer count; without such a report nothing is said about a leg.
namespace Engine {

/// The unit's own reading of a leg it has a path to, or null when there is no fresh one.
const Model::LegReading *legReading(const StatusScene &scene, Model::UnitId unit, Model::LegId leg);

/// The disk answers at all, whatever its content is worth.
bool isReadable(const Model::LegReading &reading);

/// How far @p units read the leg between them.
struct LegSight {
    int readable = 0; ///< how many read it
    int unreadable = 0; ///< how many have a path and do not
    int unknown = 0; ///< have a path and no fresh report; lost units are left out
    const Model::LegReading *worst = nullptr; ///< worst fresh reading
};

LegSight sightOf(const StatusScene &scene, Model::LegId leg,
                 const std::vector<Model::UnitId> &units);

/// It is known that none of @p units reads any leg. False while one of them, not being lost,
/// has yet to report.
bool isNoLegReadable(const StatusScene &scene, const std::vector<Model::UnitId> &units);

} // namespace Engine
