// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/legfile.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

namespace Engine {

namespace {

constexpr quint32 BufferBlocks = 256;
/// A disk that fails so often in a row is not asked for every single block: each error may take
/// its driver half a minute.
constexpr int PatientErrors = 8;

quint64 offsetOf(BlockNumber number)
{
    return quint64(number) * BlockSize;
}

/// Errors of a place on the disk, as opposed to those of the disk.
bool isOfTheMedium(int systemError)
{
    return systemError == EIO || systemError == ENODATA || systemError == EILSEQ
        || systemError == EBADMSG || systemError == EREMOTEIO;
}

} // namespace

LegFile::LegFile(std::unique_ptr<BlockDevice> device, const Superblock &superblock,
                 std::unique_ptr<OpenDisk> claim)
    : m_device(std::move(device))
    , m_claim(std::move(claim))
    , m_superblock(superblock)
    , m_buffer(std::size_t(BufferBlocks) * BlockSize)
{
}

DiskVerdict readSuperblocks(BlockDevice &device, const DiskExpectation &expected)
{
    std::array<BlockRead, Geometry::Superblocks> copies;
    AlignedBuffer buffer(BlockSize);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (device.read(offsetOf(BlockNumber(i)), buffer.data(), BlockSize))
            copies[i] = parseBlock(QByteArrayView(buffer.data(), BlockSize));
        else
            copies[i].fault = BlockFault::Unreadable;
    }
    return judgeSuperblocks(copies, device.size(), expected);
}

OpenedLeg LegFile::open(const LegSource &source)
{
    OpenedLeg result;
    OpenedDevice opened = BlockDevice::open(source.path, source.access, source.sharing);
    result.fault.device = opened.fault;
    result.fault.systemError = opened.systemError;
    if (!opened.device)
        return result;
    result.fault.systemError = 0;
    result.bytes = opened.device->size();
    result.verdict = readSuperblocks(*opened.device, source.expected);
    // Nothing there at all is no error of the device.
    if (result.verdict.fault == DiskFault::Unreadable && result.bytes < BlockSize)
        result.verdict.fault = DiskFault::NotFormatted;
    result.fault.disk = result.verdict.fault;
    if (!result.fault.isNone())
        return result;
    const Superblock &superblock = *result.verdict.superblock;
    auto claim = OpenDisk::claim(superblock.disk, *opened.device, &result.fault.other);
    if (!claim) {
        result.fault.disk = DiskFault::Clone;
        return result;
    }
    result.leg.reset(new LegFile(std::move(opened.device), superblock, std::move(claim)));
    return result;
}

DiskStatus LegFile::readiness(const DiskRequest &request) const
{
    if (!m_device->isStillThere())
        return DiskStatus::NoPath;
    const auto isWrite = [](const DiskOp &op) { return op.kind == DiskOp::Kind::Write; };
    const bool writes = std::any_of(request.ops.begin(), request.ops.end(), isWrite);
    // Writing behind the end would make a file long again that has lost what it held.
    if (m_device->size() < offsetOf(m_superblock.geometry.blockCount()))
        return writes ? DiskStatus::WriteError : DiskStatus::ReadError;
    return DiskStatus::Ok;
}

DiskReply LegFile::carryOut(const DiskRequest &request)
{
    DiskReply reply;
    reply.disk = request.disk;
    reply.tag = request.tag;
    reply.status = readiness(request);
    while (reply.status == DiskStatus::Ok && reply.doneOps < request.ops.size()) {
        const DiskOp &op = request.ops[reply.doneOps];
        const auto begun = std::chrono::steady_clock::now();
        if (op.kind == DiskOp::Kind::Write) {
            reply.status = write(request.ops, &reply.doneOps);
        } else {
            if (op.kind == DiskOp::Kind::Read)
                reply.status = read(op, reply.blocks);
            else if (!m_device->flush())
                reply.status = failure(true);
            if (reply.status == DiskStatus::Ok)
                ++reply.doneOps;
        }
        const Model::Duration taken = std::chrono::steady_clock::now() - begun;
        (op.kind == DiskOp::Kind::Read ? reply.readTime : reply.writeTime) += taken;
    }
    return reply;
}

DiskStatus LegFile::failure(bool writing) const
{
    const DeviceFault fault = deviceFaultOf(m_device->systemError());
    if (writing && fault == DeviceFault::Full)
        return DiskStatus::Full;
    if (writing && fault == DeviceFault::NotAllowed)
        return DiskStatus::ReadOnly;
    return writing ? DiskStatus::WriteError : DiskStatus::ReadError;
}

void LegFile::decode(BlockNumber first, quint32 count, std::vector<BlockRead> &blocks)
{
    for (quint32 i = 0; i < count; ++i) {
        const QByteArrayView bytes(m_buffer.data() + offsetOf(i), BlockSize);
        blocks.push_back(decodeBlock(bytes, m_superblock.crd, m_superblock.disk, first + i));
    }
}

DiskStatus LegFile::read(const DiskOp &op, std::vector<BlockRead> &blocks)
{
    const BlockNumber end = m_superblock.geometry.blockCount();
    const std::size_t wanted = blocks.size() + op.count;
    DiskStatus status = DiskStatus::Ok;
    bool anyGood = op.count == 0;
    if (op.first > end || op.count > end - op.first)
        status = DiskStatus::ReadError;
    for (quint32 at = 0; at < op.count && status == DiskStatus::Ok;) {
        const quint32 count = std::min(op.count - at, BufferBlocks);
        if (m_device->read(offsetOf(op.first + at), m_buffer.data(), offsetOf(count))) {
            decode(op.first + at, count, blocks);
            anyGood = true;
        } else if (isOfTheMedium(m_device->systemError())) {
            status = readSingly(op.first + at, count, blocks);
            anyGood |= std::any_of(blocks.end() - count, blocks.end(), [](const BlockRead &each) {
                return each.fault != BlockFault::Unreadable;
            });
        } else {
            status = failure(false);
        }
        at += count;
    }
    if (!anyGood)
        status = DiskStatus::ReadError;
    blocks.resize(wanted, BlockRead{nullptr, BlockFault::Unreadable});
    return status;
}

DiskStatus LegFile::readSingly(BlockNumber first, quint32 count, std::vector<BlockRead> &blocks)
{
    int errors = 0;
    for (quint32 i = 0; i < count; ++i) {
        if (errors < PatientErrors
            && m_device->read(offsetOf(first + i), m_buffer.data(), BlockSize)) {
            decode(first + i, 1, blocks);
            errors = 0;
        } else {
            blocks.push_back({nullptr, BlockFault::Unreadable});
            ++errors;
        }
    }
    return errors < PatientErrors ? DiskStatus::Ok : DiskStatus::ReadError;
}

/// Superblocks are written by formatting only, and nothing is written for another disk.
bool LegFile::mayWrite(const DiskOp &op) const
{
    return op.block && op.block->header.crd == m_superblock.crd
        && op.block->header.disk == m_superblock.disk
        && op.block->header.number >= Geometry::Superblocks
        && op.block->header.number < m_superblock.geometry.blockCount()
        && op.block->payload.size() <= payloadSizeOf(op.block->header.area);
}

/// Writes neighbours in one go. Only whole blocks count as done.
DiskStatus LegFile::write(const std::vector<DiskOp> &ops, quint32 *done)
{
    if (m_device->isReadOnly() || m_device->isWriteProtected())
        return DiskStatus::ReadOnly;
    if (!mayWrite(ops[*done])) {
        qWarning("a block that does not belong to this configuration disk was not written");
        return DiskStatus::WriteError;
    }
    const BlockNumber first = ops[*done].block->header.number;
    quint32 count = 0;
    while (count < BufferBlocks && *done + count < ops.size()) {
        const DiskOp &op = ops[*done + count];
        if (op.kind != DiskOp::Kind::Write || !mayWrite(op)
            || op.block->header.number != first + count)
            break;
        const QByteArray bytes = encodeBlock(*op.block);
        std::memcpy(m_buffer.data() + offsetOf(count), bytes.constData(), BlockSize);
        ++count;
    }
    const std::size_t size = offsetOf(count);
    const std::size_t written = m_device->write(offsetOf(first), m_buffer.data(), size);
    *done += quint32(written / BlockSize);
    return written == size ? DiskStatus::Ok : failure(true);
}

} // namespace Engine
