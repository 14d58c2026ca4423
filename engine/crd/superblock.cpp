// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/superblock.h"

#include <algorithm>

#include "engine/crd/bytes.h"

namespace Engine {

namespace {

/// The fault of a disk neither of whose superblocks can be used.
DiskFault faultWithoutSuperblock(const std::array<BlockFault, Geometry::Superblocks> &copies)
{
    const auto any = [&copies](BlockFault fault) {
        return std::find(copies.begin(), copies.end(), fault) != copies.end();
    };
    if (any(BlockFault::Damaged) || any(BlockFault::Misplaced))
        return DiskFault::NoCrdDisk;
    return any(BlockFault::Unreadable) ? DiskFault::Unreadable : DiskFault::NotFormatted;
}

DiskFault faultOf(const Superblock &superblock, quint64 diskBytes, const DiskExpectation &expected)
{
    if (expected.crd && *expected.crd != superblock.crd)
        return DiskFault::ForeignCrd;
    if (superblock.state != SuperblockState::Complete)
        return DiskFault::HalfFormatted;
    if (expected.leg && *expected.leg != superblock.leg)
        return DiskFault::WrongLeg;
    if (expected.disk && *expected.disk != superblock.disk)
        return DiskFault::ForeignDisk;
    if (diskBytes / BlockSize < superblock.geometry.blockCount())
        return DiskFault::TooSmall;
    return DiskFault::None;
}

} // namespace

Block toBlock(const Superblock &superblock, BlockNumber copy)
{
    Q_ASSERT(copy < Geometry::Superblocks);
    const QByteArray name = superblock.crdName.toUtf8();
    Q_ASSERT(name.size() <= MaxCrdName);
    ByteWriter payload;
    payload.integer(quint8(superblock.state));
    payload.integer(quint8(superblock.leg));
    payload.integer(superblock.geometry.halfBlocks);
    payload.integer(superblock.diskBytes);
    payload.integer(qint64(superblock.formattedAt.time_since_epoch().count()));
    payload.bytes(name);

    Block block;
    block.header.crd = superblock.crd;
    block.header.disk = superblock.disk;
    block.header.number = copy;
    block.header.area = BlockArea::Superblock;
    block.payload = payload.result();
    return block;
}

std::optional<Superblock> superblockOf(const Block &block)
{
    Superblock result;
    result.crd = block.header.crd;
    result.disk = block.header.disk;
    ByteReader payload(block.payload);
    const auto state = payload.integer<quint8>();
    result.state = SuperblockState(state);
    result.leg = Model::LegId(payload.integer<quint8>());
    result.geometry.halfBlocks = payload.integer<quint32>();
    result.diskBytes = payload.integer<quint64>();
    result.formattedAt = Model::Instant(Model::Duration(payload.integer<qint64>()));
    result.crdName = payload.text();
    const BlockNumber half = result.geometry.halfBlocks;
    if (block.header.area != BlockArea::Superblock || block.header.number >= Geometry::Superblocks
        || !payload.ok() || !payload.atEnd() || state > quint8(SuperblockState::Complete)
        || result.crdName.toUtf8().size() > MaxCrdName || half < MinHalfBlocks
        || half > MaxHalfBlocks)
        return std::nullopt;
    return result;
}

DiskVerdict judgeSuperblocks(const std::array<BlockRead, Geometry::Superblocks> &copies,
                             quint64 diskBytes, const DiskExpectation &expected)
{
    DiskVerdict verdict;
    std::array<std::optional<Superblock>, Geometry::Superblocks> found;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        BlockFault &fault = verdict.copies[i];
        fault = copies[i].fault;
        if (!copies[i].block)
            continue;
        found[i] = superblockOf(*copies[i].block);
        if (!found[i])
            fault = BlockFault::Damaged;
        else if (copies[i].block->header.number != i)
            fault = BlockFault::Misplaced;
        if (fault != BlockFault::None)
            found[i].reset();
    }
    verdict.superblock = found[0] ? found[0] : found[1];
    // A later version may have moved everything: even a readable old copy means nothing then.
    if (std::find(verdict.copies.begin(), verdict.copies.end(), BlockFault::NewerVersion)
        != verdict.copies.end()) {
        verdict.fault = DiskFault::NewerVersion;
        return verdict;
    }
    if (!verdict.superblock) {
        verdict.fault = faultWithoutSuperblock(verdict.copies);
        return verdict;
    }
    if (found[0] && found[1] && *found[0] != *found[1]) {
        // Formatting begins and ends with one copy after the other: what it left half done.
        const bool isUnfinished = found[0]->state == SuperblockState::Formatting
            || found[1]->state == SuperblockState::Formatting;
        verdict.fault = isUnfinished ? DiskFault::HalfFormatted : DiskFault::Contradicting;
        return verdict;
    }
    verdict.fault = faultOf(*verdict.superblock, diskBytes, expected);
    return verdict;
}

} // namespace Engine
