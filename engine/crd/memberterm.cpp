// SPDX-License-Identifier: GPL-3.0-or-later
// A term from its checkpoint to its begin: PROTOCOLS 1 "Taking term T", steps 4 and 5.
#include "engine/crd/member.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

// In periods p of the knob.
constexpr int RetryKnobs = 3;
constexpr int MaxBackoff = 2; ///< doublings

} // namespace

Voters CrdMember::nextVoters(const CrdHost &host, const Voters &now) const
{
    // One change a term: by an orderly power-off, by coming back, by a leg made good again.
    Voters next = now;
    for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
        const auto place = std::lower_bound(next.mus.begin(), next.mus.end(), mu);
        const bool votes = place != next.mus.end() && *place == mu;
        const PeerSight sight = mu == m_unit ? PeerSight::There : host.sightOf(mu);
        if (votes && sight == PeerSight::Off && next.mus.size() > 1) {
            next.mus.erase(place);
            return next;
        }
        if (!votes && sight == PeerSight::There) {
            next.mus.insert(place, mu);
            return next;
        }
    }
    for (const Model::LegConfig &leg : m_site->legs) {
        const MemberDisk *known = disk(leg.id);
        const auto place = std::lower_bound(next.legs.begin(), next.legs.end(), leg.id);
        const bool votes = place != next.legs.end() && *place == leg.id;
        if (votes && known && known->rolledBack && next.legs.size() > 1) {
            next.legs.erase(place);
            return next;
        }
        if (!votes && known && known->isUsable()) {
            next.legs.insert(place, leg.id);
            return next;
        }
    }
    return next;
}

void CrdMember::writeCheckpoint(CrdHost &host)
{
    Campaign &campaign = *m_campaign;
    campaign.step = Campaign::Step::Checkpoint;
    const TermRecord &last = *campaign.highest;
    TermRecord &record = campaign.record;
    record.mark = campaign.mark;
    record.writer = m_unit;
    if (campaign.reason == CampaignReason::Override) {
        record.overrideId = campaign.overrideId;
        record.forkMark = last.mark;
        record.forkSequence = campaign.contents->sequence;
    } else {
        record.overrideId = last.overrideId;
        record.forkMark = last.forkMark;
        record.forkSequence = last.forkSequence;
        record.voters = nextVoters(host, last.voters);
        if (!m_wantReadmission.empty())
            record.readmitted = m_wantReadmission.front();
    }
    // Into the half that does not hold the checkpoint of the own highest accepted term.
    const TermRecord *own = m_ballot.accepted ? &*m_ballot.accepted : nullptr;
    if (last.writer == m_unit && (!own || own->mark < last.mark))
        own = &last;
    record.legLives = last.legLives;
    if (campaign.readmittedLeg != InternalDisk && campaign.promises.has(campaign.readmittedLeg)) {
        record.readmittedLeg = campaign.readmittedLeg;
        record.legLives.resize(m_site->legs.size(), 0);
        ++record.legLives[Model::indexOf(campaign.readmittedLeg) - 1];
    }
    record.half = own ? quint8(1 - own->half) : quint8(0);

    auto contents = std::make_shared<CrdContents>(*campaign.contents);
    host.amendForTerm(*contents);
    campaign.contents = std::move(contents);

    const QByteArray bytes = checkpointBytes(*campaign.contents);
    campaign.blocks = blocksFor(bytes.size());
    if (campaign.blocks >= m_geometry.halfBlocks) {
        endCampaign(host, CampaignEnd::NoRoom);
        return;
    }
    const std::vector<Block> blocks
        = makeAppend({m_crd, m_geometry, m_slot, record.half, record.mark}, 0, bytes);
    campaign.waiting.clear();
    const std::vector<LegId> targets = campaign.promises.legs;
    for (const LegId leg : targets) {
        MemberDisk *target = disk(leg);
        if (!target || target->isBusy(DiskPurpose::Checkpoint)
            || target->isBusy(DiskPurpose::Commit))
            continue; // a write into the region is still under way there
        campaign.waiting.push_back(leg);
        std::vector<DiskOp> ops;
        for (Block block : blocks) {
            block.header.disk = target->uuid;
            ops.push_back(
                {DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))});
        }
        ops.push_back({DiskOp::Kind::Flush, 0, 0, nullptr});
        ops.push_back({DiskOp::Kind::Read, m_geometry.region(m_slot, record.half),
                       quint32(campaign.blocks), nullptr});
        issue(host, *target, DiskPurpose::Checkpoint, std::move(ops), campaign.mark.term);
    }
    if (campaign.waiting.empty())
        endCampaign(host, CampaignEnd::WriteFailed);
}

void CrdMember::checkpointWritten(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    Campaign &campaign = *m_campaign;
    if (campaign.step != Campaign::Step::Checkpoint)
        return;
    campaign.returned(disk.id);
    // A checkpoint that does not read back is no data: writes may be lost or torn.
    ChainReader reader({m_crd, m_geometry, m_slot, campaign.record.half, campaign.mark});
    reader.addCopy(reply.blocks);
    const bool good = reply.status == DiskStatus::Ok && reader.read().blocks == campaign.blocks;
    if (good) {
        campaign.written.push_back(disk.id);
    } else {
        disk.dropped = true;
        disk.goodRounds = 0;
    }
    if (!campaign.waiting.empty())
        return;
    if (campaign.written.empty()) {
        endCampaign(host, CampaignEnd::WriteFailed);
        return;
    }
    askAcceptance(host);
}

void CrdMember::askAcceptance(CrdHost &host)
{
    Campaign &campaign = *m_campaign;
    campaign.step = Campaign::Step::Acceptance;
    std::sort(campaign.written.begin(), campaign.written.end());
    campaign.record.legs = campaign.written;
    m_ballot.accepted = campaign.record;
    const TermRecordPtr record = std::make_shared<const TermRecord>(campaign.record);
    campaign.waiting.clear();
    const std::vector<LegId> promisedLegs = campaign.promises.legs;
    for (const LegId leg : promisedLegs) {
        MemberDisk *target = disk(leg);
        if (!target || target->timedOut || target->isBallotBusy())
            continue;
        campaign.waiting.push_back(leg);
        std::vector<DiskOp> ops = writeBallotOps(*target);
        // The promise must still be there: a leg that forgot it may have forgotten others'.
        ops.insert(ops.begin(), {DiskOp::Kind::Read, Geometry::ballot(m_slot), 1, nullptr});
        issue(host, *target, DiskPurpose::Accept, std::move(ops), campaign.mark.term);
    }
    for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
        if (mu != m_unit)
            host.sendCrd(mu, CrdAccept{record});
    }
    if (isMu())
        accept(host, m_unit, CrdAccept{record});
}

void CrdMember::accepted(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    Campaign &campaign = *m_campaign;
    if (campaign.step != Campaign::Step::Acceptance)
        return;
    campaign.returned(disk.id);
    if (reply.status == DiskStatus::Ok) {
        const auto ballotOf = [](const BlockRead &read) {
            return read.block ? decodeBallot(read.block->payload) : std::optional<Ballot>();
        };
        const auto promise = ballotOf(reply.blocks.front());
        const std::vector<BlockRead> ballots(reply.blocks.begin() + 1, reply.blocks.end());
        const auto written = ballotOf(ballots[std::size_t(m_slot)]);
        if (sawHigher(host, ballots, campaign.mark, nullptr)) {
            endCampaign(host, CampaignEnd::Higher);
            return;
        }
        if (!promise || promise->promised != campaign.mark)
            markRolledBack(host, disk);
        else if (written && written->accepted && written->accepted->mark == campaign.mark)
            campaign.acceptances.legs.push_back(disk.id);
    }
    considerAcceptances(host);
}

void CrdMember::accepted(CrdHost &host, UnitId from, const CrdAccepted &answer)
{
    noteMark(answer.promised);
    if (!m_campaign || answer.mark != m_campaign->mark
        || m_campaign->step != Campaign::Step::Acceptance)
        return;
    if (!answer.granted) {
        endCampaign(host, CampaignEnd::Higher);
        return;
    }
    if (!m_campaign->acceptances.has(from))
        m_campaign->acceptances.mus.push_back(from);
    considerAcceptances(host);
}

void CrdMember::considerAcceptances(CrdHost &host)
{
    const Campaign &campaign = *m_campaign;
    if (!campaign.waiting.empty())
        return; // every ballot is read once more before the term begins
    Voters old = campaign.highest->voters;
    if (campaign.reason == CampaignReason::Override)
        old = campaign.record.voters;
    if (m_split && campaign.reason != CampaignReason::Override) {
        endCampaign(host, CampaignEnd::Higher);
        return;
    }
    // Who is readmitted counts for nothing in the term that readmits it.
    Ayes ayes = campaign.acceptances.without(campaign.readmittedLeg);
    ayes.mus.erase(std::remove(ayes.mus.begin(), ayes.mus.end(), campaign.record.readmitted),
                   ayes.mus.end());
    if (isQuorum(campaign.record.voters, ayes) && isQuorum(old, ayes))
        beginTerm(host);
}

void CrdMember::beginTerm(CrdHost &host)
{
    const Campaign campaign = *m_campaign;
    const Model::Instant now = host.crdNow();
    m_campaign.reset();
    m_lastEnd = CampaignEnd::Won;
    m_failures = 0;
    m_retryAt = now;
    m_legsChangedAt = now;
    const auto record = std::make_shared<const TermRecord>(campaign.record);
    m_wantReadmission.erase(
        std::remove(m_wantReadmission.begin(), m_wantReadmission.end(), campaign.record.readmitted),
        m_wantReadmission.end());
    m_writer = Writer{record, campaign.contents, campaign.blocks, campaign.begun};
    m_record = record;
    m_highest = *record;
    m_contents = campaign.contents;
    m_chainBlocks = campaign.blocks;
    m_freshAt = now;
    m_split = false;
    settleLegs(*record);
    if (m_batch) {
        // What the batch wrote is part of the checkpoint.
        finishBatch(host);
    }
    publish(host);
    takeUpAsked(host);
    host.crdChanged();
}

void CrdMember::takeUpAsked(CrdHost &host)
{
    // What was asked for before this unit held the term.
    std::map<UnitId, Asked> asked = std::move(m_asked);
    m_asked.clear();
    for (auto &[unit, each] : asked)
        enqueue(host, {each.request, m_unit});
    startBatch(host);
}

void CrdMember::endCampaign(CrdHost &host, CampaignEnd end)
{
    // Once an acceptance may be on some ballot, a successor may build on that checkpoint: nothing
    // may be acknowledged in the term before it any more.
    const bool mayBeAccepted = m_campaign->step == Campaign::Step::Acceptance;
    m_campaign.reset();
    m_lastEnd = end;
    // Candidates that fail by each other try again at different times.
    const int backoff = 1 << std::min(m_failures, MaxBackoff);
    ++m_failures;
    m_retryAt = host.crdNow() + (RetryKnobs * backoff + m_slot) * m_site->knob;
    if (m_writer && (end == CampaignEnd::Higher || mayBeAccepted))
        stepDown(host);
    host.crdChanged();
}

} // namespace Engine
