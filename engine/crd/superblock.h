// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "engine/crd/geometry.h"
#include "model/instant.h"

// The first two blocks of a disk: what it is. Written when it is formatted and never again
// (PROTOCOLS 1 "Areas"; FORMAT.md "Superblock").
namespace Engine {

enum class SuperblockState : quint8 {
    Formatting, ///< the areas may still hold what was there before
    Complete,
};

struct Superblock {
    CrdUuid crd;
    CrdUuid disk;
    Model::LegId leg{1}; ///< InternalDisk: a unit's own
    Geometry geometry;
    quint64 diskBytes = 0; ///< size of the whole disk when it was formatted
    Model::Instant formattedAt;
    QString crdName; ///< for the reader; at most MaxCrdName bytes as UTF-8
    SuperblockState state = SuperblockState::Complete;

    bool operator==(const Superblock &) const = default;
};

inline constexpr int MaxCrdName = 255;
/// What a half of a region needs at least: a checkpoint and a log of a block each.
inline constexpr BlockNumber MinHalfBlocks = 2;
/// Block numbers end here.
inline constexpr BlockNumber MaxHalfBlocks
    = (0xffffffff - Geometry::RegionFirst) / (MaxCandidates * RegionHalves);

/// @p copy: 0 or 1.
Block toBlock(const Superblock &superblock, BlockNumber copy);

/// Nothing when @p block is no superblock or holds what none may.
std::optional<Superblock> superblockOf(const Block &block);

/// Why a disk is not used; nothing is ever written to it then.
enum class DiskFault : quint8 {
    None,
    Unreadable, ///< the disk gave errors for its superblocks
    NotFormatted, ///< nothing was ever written to them
    NoCrdDisk, ///< they are no superblocks: the disk holds something else, or they are damaged
    NewerVersion, ///< formatted by a later version of this program
    HalfFormatted, ///< formatting was begun and did not end
    Contradicting, ///< the superblocks speak of two different disks
    TooSmall, ///< ends before its areas do
    ForeignCrd, ///< belongs to another CRD
    ForeignDisk, ///< another disk of this CRD than the one that belongs here
    WrongLeg, ///< formatted as another leg
    Clone, ///< the same disk is there twice; found by who opens the disks
};

/// What is known about the disk that ought to be there; nothing: whatever it is.
struct DiskExpectation {
    std::optional<CrdUuid> crd;
    std::optional<CrdUuid> disk;
    std::optional<Model::LegId> leg;
};

struct DiskVerdict {
    DiskFault fault = DiskFault::None;
    /// What the disk says of itself, also when there is a fault, if it says anything.
    std::optional<Superblock> superblock;
    std::array<BlockFault, Geometry::Superblocks> copies{}; ///< of each copy; one may be damaged
};

/// @p copies as parseBlock() gave them, @p diskBytes the size of the disk now.
DiskVerdict judgeSuperblocks(const std::array<BlockRead, Geometry::Superblocks> &copies,
                             quint64 diskBytes, const DiskExpectation &expected);

} // namespace Engine
