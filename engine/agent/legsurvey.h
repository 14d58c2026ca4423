// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/agent/legfile.h"

namespace Engine {

/// A block that is there but no good.
struct BadBlock {
    BlockNumber number = 0;
    BlockFault fault = BlockFault::None;
};

/// What one area of a disk holds, or one half of a region.
struct AreaSurvey {
    BlockArea area = BlockArea::Alive;
    quint16 slot = 0; ///< regions: the candidate
    quint8 half = 0; ///< regions
    BlockNumber first = 0;
    quint32 blocks = 0;
    quint32 written = 0; ///< that hold something good
    std::vector<BadBlock> bad; ///< Empty is not bad

    /// "alive", "ballot", "mailbox", "region 3/1": as FORMAT.md names it.
    QString name() const;
};

struct LegSurvey {
    std::vector<AreaSurvey> areas; ///< in the order of their places; regions never written left out
    quint32 generation = 0; ///< the highest of all blocks
    quint64 term = 0; ///< the highest of that generation
};

/// Reads all areas of a disk. Blocking.
LegSurvey surveyLeg(LegFile &leg);

/// Name of the area with this block, as above.
QString areaName(const Geometry &geometry, BlockNumber number);

} // namespace Engine
