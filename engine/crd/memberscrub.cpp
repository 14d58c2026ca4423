// SPDX-License-Identifier: GPL-3.0-or-later
// Scrub: every block of every leg is read; own damaged ones are made good. Blocks of others are
// theirs to repair, an absent writer's are superseded by the next checkpoint (PROTOCOLS 1
// "Repair").
#include "engine/crd/member.h"

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

/// Blocks of one read: small, so that a scrub does not delay alive rounds.
constexpr BlockNumber ScrubBlocks = 256;

bool isDamage(BlockFault fault)
{
    return fault != BlockFault::None && fault != BlockFault::Empty;
}

} // namespace

void CrdMember::readmit(CrdHost &host, LegId leg)
{
    MemberDisk *known = disk(leg);
    if (!known || known->id == InternalDisk)
        return;
    known->wantReadmission = true; // the writer sees to it, or is told
    host.crdChanged();
}

void CrdMember::scrub(CrdHost &host)
{
    if (m_scrub && m_scrub->status.state == Model::ScrubState::Running)
        return;
    m_scrub = Scrub();
    m_scrub->status.state = Model::ScrubState::Running;
    for (MemberDisk &each : m_disks) {
        each.damaged = 0;
        if (each.id != InternalDisk && each.opened)
            m_scrub->next[each.id] = Geometry::AliveFirst;
    }
    for (MemberDisk &each : m_disks)
        scrubNext(host, each);
    host.crdChanged();
}

void CrdMember::scrubNext(CrdHost &host, MemberDisk &disk)
{
    const auto at = m_scrub->next.find(disk.id);
    if (at == m_scrub->next.end() || disk.timedOut || disk.isBusy(DiskPurpose::Scrub))
        return;
    const BlockNumber count = std::min(ScrubBlocks, m_geometry.blockCount() - at->second);
    issue(host, disk, DiskPurpose::Scrub, {{DiskOp::Kind::Read, at->second, count, nullptr}},
          at->second);
}

void CrdMember::scrubbed(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    if (!m_scrub)
        return;
    const auto at = m_scrub->next.find(disk.id);
    if (at == m_scrub->next.end() || reply.status != DiskStatus::Ok)
        return; // again with the next round
    Model::CrdScrubStatus &status = m_scrub->status;
    for (std::size_t i = 0; i < reply.blocks.size(); ++i) {
        ++status.checked;
        if (!isDamage(reply.blocks[i].fault))
            continue;
        ++status.damaged;
        const BlockNumber number = at->second + BlockNumber(i);
        const BlockNumber own = isCandidate() ? m_geometry.region(m_slot, 0) : 0;
        const bool ownRegion
            = isCandidate() && number >= own && number < own + RegionHalves * m_geometry.halfBlocks;
        const bool ownAlive = number == Geometry::alive(m_unit);
        const bool ownBallot = isCandidate() && number == Geometry::ballot(m_slot);
        if (ownAlive || ((ownRegion || ownBallot) && m_writer)) {
            // Alive blocks are written in each round; data and ballot with the next term.
            ++status.repaired;
            m_scrub->supersede = m_scrub->supersede || !ownAlive;
        } else {
            ++disk.damaged;
            disk.fault = reply.blocks[i].fault;
            disk.faultAt = number;
        }
    }
    at->second += BlockNumber(reply.blocks.size());
    const BlockNumber total = m_geometry.blockCount() - Geometry::AliveFirst;
    if (at->second >= m_geometry.blockCount())
        m_scrub->next.erase(at);
    status.permille = 1000;
    for (const auto &[leg, next] : m_scrub->next)
        status.permille
            = std::min(status.permille, int((next - Geometry::AliveFirst) * quint64(1000) / total));
    if (m_scrub->next.empty()) {
        status.state = Model::ScrubState::Done;
        status.ended = host.crdNow();
        if (m_scrub->supersede && m_writer && mayCampaign(host.crdNow()))
            beginCampaign(host, CampaignReason::Compaction, {});
    } else {
        scrubNext(host, disk);
    }
    host.crdChanged();
}

} // namespace Engine
