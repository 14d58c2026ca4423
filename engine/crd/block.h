// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>

#include "model/ids.h"
#include "model/vmuuid.h"

// The blocks that configuration disks consist of (PROTOCOLS 1 "Blocks"; FORMAT.md). Each has one
// place and one writing unit, and says so itself, so that a block which is damaged, stale,
// misdirected or of another disk is never taken for data.
namespace Engine {

/// Identity of a CRD or of one of its disks.
using CrdUuid = Model::VmUuid;

using BlockNumber = quint32;

inline constexpr int BlockSize = 4096;
/// Version of the format that this program writes; it reads no newer one.
inline constexpr quint16 FormatVersion = 1;
inline constexpr int BlockHeaderSize = 96;
inline constexpr int PayloadSize = BlockSize - BlockHeaderSize;
/// A disk writes 512 bytes wholly or not at all. Ballots end within the first of these pieces and
/// the checksum stands in it, so that a ballot cut off by a loss of power is the old one or the
/// new one: a promise once given is never torn.
inline constexpr int SectorSize = 512;
inline constexpr int BallotPayloadSize = SectorSize - BlockHeaderSize;

/// What makes up a unit's internal disk and its way to the legs.
inline constexpr Model::LegId InternalDisk{0};

enum class BlockArea : quint8 {
    Superblock,
    Alive,
    Ballot,
    Mailbox,
    Region,
};

struct BlockHeader {
    CrdUuid crd;
    CrdUuid disk;
    BlockNumber number = 0; ///< its own place
    BlockArea area = BlockArea::Superblock;
    quint8 half = 0; ///< of a region
    quint16 slot = 0; ///< of the writing unit or candidate
    quint32 generation = 0;
    quint64 term = 0;
    quint64 sequence = 0; ///< of its writes; regions: place in the chain

    bool operator==(const BlockHeader &) const = default;
};

constexpr int payloadSizeOf(BlockArea area)
{
    return area == BlockArea::Ballot ? BallotPayloadSize : PayloadSize;
}

/// A valid block, as written or read.
struct Block {
    BlockHeader header;
    QByteArray payload; ///< at most payloadSizeOf(its area)
};

using BlockPtr = std::shared_ptr<const Block>;

/// Why there is no valid block in a place.
enum class BlockFault : quint8 {
    None,
    Empty, ///< all zero: never written
    Unreadable, ///< the disk gave an error for it
    Damaged, ///< no block at all, torn or changed: the checksum does not fit
    NewerVersion, ///< written by a later version of this program
    ForeignCrd, ///< a block of another CRD
    ForeignDisk, ///< a block of another disk of this CRD
    Misplaced, ///< a block that belongs elsewhere on this disk
};

struct BlockRead {
    BlockPtr block; ///< null when there is a fault
    BlockFault fault = BlockFault::Empty;
};

/// The 4096 bytes of a block. Its payload must not be longer than its area allows.
QByteArray encodeBlock(const Block &block);

/// What 4096 bytes are worth by themselves, wherever they come from: no block has a fault of
/// its place or disk yet. For tools, and for superblocks, which say what disk it is.
BlockRead parseBlock(QByteArrayView bytes);

/// What 4096 bytes read at @p number of the disk are worth.
BlockRead decodeBlock(QByteArrayView bytes, const CrdUuid &crd, const CrdUuid &disk,
                      BlockNumber number);

/// The same for a block that need not be encoded to know what it is worth there.
BlockRead judgeBlock(const BlockPtr &block, const CrdUuid &crd, const CrdUuid &disk,
                     BlockNumber number);

} // namespace Engine
