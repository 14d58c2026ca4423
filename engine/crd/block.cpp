// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/block.h"

#include <algorithm>
#include <cstring>

#include <QtEndian>

#include "engine/crd/blocklayout.h"
#include "engine/crd/crc32c.h"
#include "engine/crd/geometry.h"

namespace Engine {

namespace {

template <typename Integer> void put(char *bytes, int offset, Integer value)
{
    qToLittleEndian(value, bytes + offset);
}

template <typename Integer> Integer take(QByteArrayView bytes, int offset)
{
    return qFromLittleEndian<Integer>(bytes.data() + offset);
}

void putUuid(char *bytes, int offset, const CrdUuid &uuid)
{
    put(bytes, offset, uuid.high);
    put(bytes, offset + 8, uuid.low);
}

CrdUuid takeUuid(QByteArrayView bytes, int offset)
{
    return {take<quint64>(bytes, offset), take<quint64>(bytes, offset + 8)};
}

/// Of everything but the checksum itself.
quint32 checksumOf(QByteArrayView bytes)
{
    const int end = BlockLayout::Checksum + int(sizeof(quint32));
    return crc32c(bytes.sliced(end), crc32c(bytes.first(BlockLayout::Checksum)));
}

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char each) { return each == 0; });
}

bool isWithin(BlockNumber number, BlockNumber first, BlockNumber count)
{
    return number >= first && number - first < count;
}

/// The areas before the regions have the same place on each disk, and one block for each slot.
bool belongsTo(const BlockHeader &header)
{
    const BlockNumber number = header.number;
    switch (header.area) {
    case BlockArea::Superblock:
        return number < Geometry::Superblocks;
    case BlockArea::Alive:
        return isWithin(number, Geometry::AliveFirst, MaxUnits)
            && header.slot == number - Geometry::AliveFirst;
    case BlockArea::Ballot:
        return isWithin(number, Geometry::BallotFirst, MaxCandidates)
            && header.slot == number - Geometry::BallotFirst;
    case BlockArea::Mailbox:
        return isWithin(number, Geometry::MailboxFirst, MaxUnits)
            && header.slot == number - Geometry::MailboxFirst;
    case BlockArea::Region:
        return number >= Geometry::RegionFirst && header.half < RegionHalves
            && header.slot < MaxCandidates;
    }
    return false;
}

BlockFault faultOf(const BlockHeader &header, const CrdUuid &crd, const CrdUuid &disk,
                   BlockNumber number)
{
    if (header.crd != crd)
        return BlockFault::ForeignCrd;
    if (header.disk != disk)
        return BlockFault::ForeignDisk;
    if (header.number != number || !belongsTo(header))
        return BlockFault::Misplaced;
    return BlockFault::None;
}

} // namespace

QByteArray encodeBlock(const Block &block)
{
    using namespace BlockLayout;
    Q_ASSERT(block.payload.size() <= payloadSizeOf(block.header.area));
    const BlockHeader &header = block.header;
    QByteArray result(BlockSize, '\0');
    char *const bytes = result.data();
    std::memcpy(bytes + Magic, MagicText, 8);
    put(bytes, Version, FormatVersion);
    put(bytes, Area, quint8(header.area));
    put(bytes, Half, header.half);
    put(bytes, Slot, header.slot);
    put(bytes, PayloadLength, quint16(block.payload.size()));
    putUuid(bytes, Crd, header.crd);
    putUuid(bytes, Disk, header.disk);
    put(bytes, Number, header.number);
    put(bytes, Generation, header.generation);
    put(bytes, Term, header.term);
    put(bytes, Sequence, header.sequence);
    std::copy(block.payload.begin(), block.payload.end(), bytes + Payload);
    put(bytes, Checksum, checksumOf(result));
    return result;
}

BlockRead parseBlock(QByteArrayView bytes)
{
    using namespace BlockLayout;
    if (bytes.size() != BlockSize)
        return {nullptr, BlockFault::Damaged};
    // Every field but the magic may be zero, so one look settles it for a block that is in use.
    if (bytes[Magic] == 0 && isZero(bytes))
        return {nullptr, BlockFault::Empty};
    if (std::memcmp(bytes.data() + Magic, MagicText, 8) != 0
        || take<quint32>(bytes, Checksum) != checksumOf(bytes))
        return {nullptr, BlockFault::Damaged};
    const auto version = take<quint16>(bytes, Version);
    if (version > FormatVersion)
        return {nullptr, BlockFault::NewerVersion};
    const auto area = take<quint8>(bytes, Area);
    const auto length = take<quint16>(bytes, PayloadLength);
    // What this program never writes it does not take either: each valid block has one form.
    if (version == 0 || area > quint8(BlockArea::Region) || length > payloadSizeOf(BlockArea(area))
        || !isZero(bytes.sliced(Zero, Payload - Zero))
        || !isZero(bytes.sliced(Payload + length, PayloadSize - length)))
        return {nullptr, BlockFault::Damaged};

    auto block = std::make_shared<Block>();
    BlockHeader &header = block->header;
    header.crd = takeUuid(bytes, Crd);
    header.disk = takeUuid(bytes, Disk);
    header.number = take<BlockNumber>(bytes, Number);
    header.area = BlockArea(area);
    header.half = take<quint8>(bytes, Half);
    header.slot = take<quint16>(bytes, Slot);
    header.generation = take<quint32>(bytes, Generation);
    header.term = take<quint64>(bytes, Term);
    header.sequence = take<quint64>(bytes, Sequence);
    block->payload = bytes.sliced(Payload, length).toByteArray();
    return {std::move(block), BlockFault::None};
}

BlockRead decodeBlock(QByteArrayView bytes, const CrdUuid &crd, const CrdUuid &disk,
                      BlockNumber number)
{
    const BlockRead read = parseBlock(bytes);
    return read.block ? judgeBlock(read.block, crd, disk, number) : read;
}

BlockRead judgeBlock(const BlockPtr &block, const CrdUuid &crd, const CrdUuid &disk,
                     BlockNumber number)
{
    if (!block)
        return {nullptr, BlockFault::Empty};
    const BlockFault fault = faultOf(block->header, crd, disk, number);
    return {fault == BlockFault::None ? block : nullptr, fault};
}

} // namespace Engine
