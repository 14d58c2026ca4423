// SPDX-License-Identifier: GPL-3.0-or-later
// A site without external disks: each unit is the only writer of a CRD of its own, on its internal
// disk (PROTOCOLS 1 "Internal legs"). Whole checkpoints, one half after the other, so that the
// last one acknowledged stays whole while the next one is written.
#include "engine/crd/member.h"

#include "engine/crd/initialrecords.h"

#include <algorithm>

namespace Engine {

void CrdMember::tendSole(CrdHost &host)
{
    MemberDisk &internal = *disk(InternalDisk);
    if (internal.timedOut)
        return;
    if (!internal.opened) {
        if (!internal.isBusy(DiskPurpose::Open))
            issue(host, internal, DiskPurpose::Open, openOps(internal));
    } else if (m_writer) {
        m_writer->confirmedAt = m_freshAt = host.crdNow(); // there is nobody else who could be
    } else if (!internal.isBusy(DiskPurpose::Replica) && !internal.isBusy(DiskPurpose::Commit)) {
        readReplica(host);
    }
}

void CrdMember::soleRead(CrdHost &host, const DiskReply &reply)
{
    if (m_writer || reply.status != DiskStatus::Ok)
        return; // again with the next tick
    const FoundReplica newest = newestReplica(reply.blocks);
    // Setting up fills the second half last; before that nothing was acknowledged.
    const bool isSetUp
        = std::any_of(reply.blocks.begin() + m_geometry.halfBlocks, reply.blocks.end(),
                      [](const BlockRead &each) { return each.fault != BlockFault::Empty; });
    if (!isSetUp) {
        setUpSole(host);
    } else if (newest.contents) {
        beginSole(host, newest);
    } else {
        m_lastEnd = CampaignEnd::Damaged; // what is damaged was acknowledged once
        host.crdChanged();
    }
}

void CrdMember::setUpSole(CrdHost &host)
{
    CrdContents contents;
    contents.image = std::make_shared<const CrdImage>(initialRecords(*m_site));
    const QByteArray bytes = checkpointBytes(contents);
    if (blocksFor(bytes.size()) > m_geometry.halfBlocks) {
        m_lastEnd = CampaignEnd::NoRoom;
        return;
    }
    std::vector<DiskOp> ops;
    for (int half = 0; half < RegionHalves; ++half) {
        const std::vector<DiskOp> writes = replicaOps(half, nextTerm({}, m_slot), bytes);
        ops.insert(ops.end(), writes.begin(), writes.end());
    }
    issue(host, *disk(InternalDisk), DiskPurpose::Replica, std::move(ops));
}

void CrdMember::beginSole(CrdHost &host, const FoundReplica &found)
{
    noteMark(found.mark);
    TermRecord record;
    record.mark = nextTerm(m_seen, m_slot);
    record.writer = m_unit;
    noteMark(record.mark);
    m_record = std::make_shared<const TermRecord>(record);
    m_highest = record;
    m_contents = found.contents;
    m_replicaHalf = found.half;
    m_lastEnd = CampaignEnd::Won;
    m_freshAt = host.crdNow();
    m_writer = Writer{m_record, m_contents, 0, m_freshAt};
    takeUpAsked(host);
    host.crdChanged();
}

void CrdMember::commitSole(CrdHost &host, Batch batch)
{
    m_batch = std::move(batch);
    if (!m_batch->after) {
        considerBatch(host); // reads only: nobody but this unit ever writes
        return;
    }
    const QByteArray bytes = checkpointBytes(*m_batch->after);
    const quint64 count = blocksFor(bytes.size());
    MemberDisk &internal = *disk(InternalDisk);
    if (count > m_geometry.halfBlocks || internal.timedOut
        || internal.isBusy(DiskPurpose::Commit)) {
        stepDown(host);
        return;
    }
    const int half = 1 - m_replicaHalf;
    std::vector<DiskOp> ops = replicaOps(half, m_writer->record->mark, bytes);
    for (const DiskOp &op : ops) {
        if (op.block)
            m_batch->blocks.push_back(*op.block);
    }
    ops.push_back(
        {DiskOp::Kind::Read, m_batch->blocks.front().header.number, quint32(count), nullptr});
    m_batch->waiting = {InternalDisk};
    issue(host, internal, DiskPurpose::Commit, std::move(ops), m_batch->number);
}

void CrdMember::soleCommitted(CrdHost &host, const DiskReply &reply)
{
    if (!m_batch)
        return;
    bool good = reply.status == DiskStatus::Ok;
    for (std::size_t i = 0; good && i < m_batch->blocks.size(); ++i) {
        const Block *there = reply.blocks[i].block.get();
        const Block &wanted = m_batch->blocks[i];
        good = there && there->header == wanted.header && there->payload == wanted.payload;
    }
    if (!good) {
        stepDown(host); // written or not is not known: the disk is read anew
        return;
    }
    m_replicaHalf = 1 - m_replicaHalf;
    m_batch->waiting.clear();
    considerBatch(host);
}

} // namespace Engine
