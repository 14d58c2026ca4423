// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the term: PROTOCOLS 1 "Taking term T", steps 1 to 3. See memberterm.cpp.
#include "engine/crd/member.h"

#include <algorithm>
#include <utility>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

// In periods p of the knob.
constexpr int LingerKnobs = 2; ///< so long a quorum waits for the legs that have not answered
constexpr int AttemptKnobs = 20; ///< longer than the time-out of a leg

} // namespace

bool CrdMember::mayCampaign(Model::Instant now) const
{
    // Without a leg there is nothing to recover from, nor to write to.
    return isCandidate() && !m_campaign && !m_split && now >= m_retryAt && isAnyLegUsable();
}

void CrdMember::campaign(CrdHost &host, CampaignReason reason)
{
    if (mayCampaign(host.crdNow()))
        beginCampaign(host, reason, {});
}

void CrdMember::override(CrdHost &host, const Ayes &down)
{
    if (!isCandidate() || isSole())
        return;
    if (m_campaign)
        endCampaign(host, CampaignEnd::Higher); // the administrator's wish goes first
    m_override = down;
    beginOverride(host);
}

void CrdMember::beginOverride(CrdHost &host)
{
    // An attempt that was under way may still be writing ballots, and a leg whose ballot block is
    // being written takes no part. Nobody would try again for the administrator, so it waits.
    const bool isWriting = std::any_of(m_disks.begin(), m_disks.end(), [](const MemberDisk &each) {
        return each.id != InternalDisk && each.isUsable() && each.isBallotBusy();
    });
    if (isWriting)
        return;
    const Ayes down = *std::exchange(m_override, std::nullopt);
    beginCampaign(host, CampaignReason::Override, down);
}

void CrdMember::beginCampaign(CrdHost &host, CampaignReason reason, const Ayes &down)
{
    Campaign campaign;
    campaign.reason = reason;
    campaign.begun = host.crdNow();
    TermMark seen = m_seen;
    if (reason == CampaignReason::Override) {
        campaign.down = down;
        seen.generation += 1;
    }
    campaign.mark = nextTerm(seen, m_slot);
    if (reason == CampaignReason::Override) {
        // Unique without a random source: no other unit takes this term.
        campaign.overrideId = {quint64(m_unit) << 32 | campaign.mark.generation,
                               campaign.mark.term << 16 | m_incarnation};
    }
    noteMark(campaign.mark);
    m_ballot.promised = campaign.mark;
    for (MemberDisk &disk : m_disks) {
        if (!m_writer || !disk.wantReadmission || !disk.works || disk.timedOut)
            continue;
        campaign.readmittedLeg = disk.id; // takes part, and has no say in this attempt
        disk.rolledBack = disk.dropped = false;
        disk.aliveCounter = 0;
        disk.ballot = {};
        break;
    }
    m_campaign = std::move(campaign);
    for (MemberDisk &disk : m_disks) {
        // A ballot block with a write under way must not be written again.
        if (disk.id == InternalDisk || !disk.isUsable() || disk.isBallotBusy())
            continue;
        m_campaign->waiting.push_back(disk.id);
        issue(host, disk, DiskPurpose::Promise, writeBallotOps(disk), m_campaign->mark.term);
    }
    const TermMark mark = m_campaign->mark;
    for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
        if (mu != m_unit)
            host.sendCrd(mu, CrdPrepare{mark});
    }
    if (isMu())
        prepare(host, m_unit, CrdPrepare{mark});
}

std::vector<DiskOp> CrdMember::writeBallotOps(MemberDisk &disk)
{
    Block block
        = makeBlock(disk, BlockArea::Ballot, Geometry::ballot(m_slot), encodeBallot(m_ballot));
    block.header.sequence = ++m_blockSequence;
    return {{DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))},
            {DiskOp::Kind::Flush, 0, 0, nullptr},
            {DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr}};
}

bool CrdMember::sawHigher(CrdHost &host, const std::vector<BlockRead> &ballots,
                          const TermMark &mark, std::optional<TermRecord> *highest)
{
    bool higher = false;
    for (std::size_t i = 0; i < MaxCandidates && i < ballots.size(); ++i) {
        if (!ballots[i].block)
            continue;
        const auto ballot = decodeBallot(ballots[i].block->payload);
        if (!ballot)
            continue;
        noteMark(ballot->highest());
        if (ballot->accepted)
            noteRecord(host, *ballot->accepted);
        if (int(i) != m_slot && mark < ballot->highest())
            higher = true;
        if (highest && ballot->accepted && (!*highest || (*highest)->mark < ballot->accepted->mark))
            *highest = ballot->accepted;
    }
    return higher;
}

void CrdMember::promised(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    if (m_campaign->step != Campaign::Step::Promises)
        return; // too late: the attempt went on without this leg
    m_campaign->returned(disk.id);
    if (reply.status == DiskStatus::Ok) {
        const BlockRead &own = reply.blocks[std::size_t(m_slot)];
        const auto written = own.block ? decodeBallot(own.block->payload) : std::optional<Ballot>();
        if (!written || written->promised != m_campaign->mark) {
            disk.dropped = true; // the write was lost or went elsewhere
            disk.goodRounds = 0;
        } else if (sawHigher(host, reply.blocks, m_campaign->mark, &m_campaign->highest)) {
            endCampaign(host, CampaignEnd::Higher);
            return;
        } else {
            disk.ballot = m_campaign->mark;
            m_campaign->promises.legs.push_back(disk.id);
        }
    }
    considerPromises(host);
}

void CrdMember::promised(CrdHost &host, UnitId from, const CrdPromise &promise)
{
    noteMark(promise.ballot.highest());
    if (!m_campaign || promise.mark != m_campaign->mark
        || m_campaign->step != Campaign::Step::Promises)
        return;
    if (!promise.granted) {
        endCampaign(host, CampaignEnd::Higher);
        return;
    }
    if (promise.ballot.accepted
        && (!m_campaign->highest || m_campaign->highest->mark < promise.ballot.accepted->mark))
        m_campaign->highest = promise.ballot.accepted;
    if (!m_campaign->promises.has(from))
        m_campaign->promises.mus.push_back(from);
    considerPromises(host);
}

void CrdMember::considerPromises(CrdHost &host)
{
    const Model::Duration age = host.crdNow() - m_campaign->begun;
    if (age > AttemptKnobs * m_site->knob) {
        endCampaign(host, CampaignEnd::NoQuorum);
        return;
    }
    if (m_campaign->step != Campaign::Step::Promises)
        return;
    const auto &highest = m_campaign->highest;
    Voters voters = highest ? highest->voters : Voters();
    const auto isDown = [&](auto id) { return m_campaign->down.has(id); };
    voters.mus.erase(std::remove_if(voters.mus.begin(), voters.mus.end(), isDown),
                     voters.mus.end());
    voters.legs.erase(std::remove_if(voters.legs.begin(), voters.legs.end(), isDown),
                      voters.legs.end());
    const bool quorum
        = highest && isQuorum(voters, m_campaign->promises.without(m_campaign->readmittedLeg));
    const bool lingering = age <= LingerKnobs * m_site->knob;
    if (quorum && (m_campaign->waiting.empty() || !lingering)) {
        m_campaign->record.voters = voters;
        recover(host);
    } else if (!quorum && m_campaign->waiting.empty() && !lingering) {
        endCampaign(host, CampaignEnd::NoQuorum);
    }
}

void CrdMember::recover(CrdHost &host)
{
    const TermRecord &last = *m_campaign->highest;
    m_campaign->waiting.clear();
    std::vector<LegId> sources;
    for (const LegId leg : last.legs) {
        if (m_campaign->promises.has(leg) && leg != m_campaign->readmittedLeg)
            sources.push_back(leg);
    }
    if (sources.empty()) {
        endCampaign(host, CampaignEnd::NoCurrentLeg);
        return;
    }
    m_campaign->step = Campaign::Step::Recovery;
    if (m_writer && m_writer->record->mark == last.mark) {
        // All it wrote in its own term is in memory, what is not acknowledged included.
        m_campaign->contents = m_batch && m_batch->after ? m_batch->after : m_writer->contents;
        writeCheckpoint(host);
        return;
    }
    const int slot = slotOf(last.writer);
    if (slot < 0) {
        endCampaign(host, CampaignEnd::Damaged);
        return;
    }
    m_campaign->chain = ChainReader({m_crd, m_geometry, slot, last.half, last.mark});
    for (const LegId leg : sources) {
        MemberDisk *source = disk(leg);
        if (!source)
            continue;
        m_campaign->waiting.push_back(leg);
        issue(host, *source, DiskPurpose::Recover,
              {{DiskOp::Kind::Read, m_geometry.region(slot, last.half), m_geometry.halfBlocks,
                nullptr}},
              m_campaign->mark.term);
    }
}

void CrdMember::recovered(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    if (m_campaign->step != Campaign::Step::Recovery)
        return;
    m_campaign->returned(disk.id);
    if (reply.status == DiskStatus::Ok)
        m_campaign->chain->addCopy(reply.blocks);
    if (!m_campaign->waiting.empty())
        return;
    const ChainReader::Result result = m_campaign->chain->read();
    if (!result.contents || result.hole) {
        endCampaign(host, CampaignEnd::Damaged);
        return;
    }
    // A lost tail is told, never silently shortened (DESIGN 11.6).
    const bool lost
        = m_toldMark == m_campaign->highest->mark && result.contents->sequence < m_toldSequence;
    if (lost && m_campaign->reason != CampaignReason::Override) {
        endCampaign(host, CampaignEnd::LostTail);
        return;
    }
    m_campaign->contents = result.contents;
    writeCheckpoint(host);
}

} // namespace Engine
