// SPDX-License-Identifier: GPL-3.0-or-later
// The internal disk as a replica: no vote, never needed for an acknowledgement; read when no leg
// answers (PROTOCOLS 1 "Internal legs").
#include "engine/crd/member.h"

namespace Engine {

void CrdMember::writeReplica(CrdHost &host)
{
    MemberDisk *internal = disk(InternalDisk);
    if (!internal || !internal->opened || internal->isBusy(DiskPurpose::Replica) || !m_contents
        || !m_record)
        return;
    const auto now = std::pair(m_record->mark, m_contents->sequence);
    if (now == m_replica)
        return;
    m_replicaHalf = 1 - m_replicaHalf; // the other one stays whole meanwhile
    const QByteArray bytes = checkpointBytes(*m_contents);
    if (blocksFor(bytes.size()) > m_geometry.halfBlocks)
        return;
    m_replica = now;
    issue(host, *internal, DiskPurpose::Replica, replicaOps(m_replicaHalf, m_record->mark, bytes));
}

std::vector<DiskOp> CrdMember::replicaOps(int half, const TermMark &mark,
                                          const QByteArray &bytes) const
{
    std::vector<DiskOp> ops;
    for (Block block : makeAppend({m_crd, m_geometry, ReplicaSlot, half, mark}, 0, bytes)) {
        block.header.disk = disk(InternalDisk)->uuid;
        ops.push_back({DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))});
    }
    ops.push_back({DiskOp::Kind::Flush, 0, 0, nullptr});
    return ops;
}

void CrdMember::readReplica(CrdHost &host)
{
    MemberDisk *internal = disk(InternalDisk);
    if (!internal || (m_contents && !isSole()) || internal->isBusy(DiskPurpose::ReadReplica))
        return;
    std::vector<DiskOp> ops;
    for (int half = 0; half < RegionHalves; ++half) {
        ops.push_back({DiskOp::Kind::Read, m_geometry.region(ReplicaSlot, half),
                       m_geometry.halfBlocks, nullptr});
    }
    issue(host, *internal, DiskPurpose::ReadReplica, std::move(ops));
}

CrdMember::FoundReplica CrdMember::newestReplica(const std::vector<BlockRead> &blocks) const
{
    FoundReplica newest;
    for (int half = 0; half < RegionHalves; ++half) {
        const auto begin = blocks.begin() + qsizetype(half) * m_geometry.halfBlocks;
        const Block *first = begin->block.get();
        if (!first)
            continue;
        const TermMark mark{first->header.generation, first->header.term};
        ChainReader reader({m_crd, m_geometry, ReplicaSlot, half, mark});
        reader.addCopy({begin, begin + m_geometry.halfBlocks});
        const CrdContentsPtr contents = reader.read().contents;
        const bool newer = contents
            && (!newest.contents
                || std::pair(newest.mark, newest.contents->sequence)
                    < std::pair(mark, contents->sequence));
        if (newer)
            newest = {contents, mark, half};
    }
    return newest;
}

void CrdMember::replicaRead(CrdHost &host, const DiskReply &reply)
{
    if (reply.status != DiskStatus::Ok || m_contents)
        return;
    const FoundReplica newest = newestReplica(reply.blocks);
    if (newest.contents) {
        m_contents = newest.contents; // without a term: shown, and vouched for by nobody
        m_replicaHalf = newest.half;
    }
    host.crdChanged();
}

} // namespace Engine
