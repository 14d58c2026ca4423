// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/block.h"

// Where which block lies (PROTOCOLS 1 "Areas"; FORMAT.md "Areas").
namespace Engine {

inline constexpr int MaxUnits = 64;
inline constexpr int MaxCandidates = 16;
inline constexpr int RegionHalves = 2;
/// Region of an internal disk that holds replicas, one half after the other.
inline constexpr int ReplicaSlot = 0;

/// Places of the areas of a disk. The areas before the regions are the same on each disk.
struct Geometry {
    static constexpr BlockNumber Superblocks = 2;
    static constexpr BlockNumber AliveFirst = Superblocks;
    static constexpr BlockNumber BallotFirst = AliveFirst + MaxUnits;
    static constexpr BlockNumber MailboxFirst = BallotFirst + MaxCandidates;
    static constexpr BlockNumber RegionFirst = 256;
    /// 64 MiB in all.
    static constexpr BlockNumber DefaultHalfBlocks = (16384 - RegionFirst) / 32;

    BlockNumber halfBlocks = DefaultHalfBlocks; ///< of each half of each region

    bool operator==(const Geometry &) const = default;

    BlockNumber blockCount() const
    {
        return RegionFirst + MaxCandidates * RegionHalves * halfBlocks;
    }
    static BlockNumber alive(Model::UnitId unit) { return AliveFirst + BlockNumber(unit); }
    static BlockNumber mailbox(Model::UnitId unit) { return MailboxFirst + BlockNumber(unit); }
    static BlockNumber ballot(int candidate) { return BallotFirst + BlockNumber(candidate); }
    BlockNumber region(int candidate, int half) const
    {
        return RegionFirst + BlockNumber(candidate * RegionHalves + half) * halfBlocks;
    }
};

} // namespace Engine
