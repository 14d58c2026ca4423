// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the term: PROTOCOLS 1 "Taking term T", steps 1 to 5.
#include "engine/crd/member.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

// In periods p of the knob.
constexpr int LingerKnobs = 2; ///< so long a quorum waits for the legs that have not answered
constexpr int AttemptKnobs = 20; ///< longer than the time-out of a leg
constexpr int RetryKnobs = 3;
constexpr int MaxBackoff = 2; ///< doublings

Ayes without(Ayes ayes, LegId leg)
{
    ayes.legs.erase(std::remove(ayes.legs.begin(), ayes.legs.end(), leg), ayes.legs.end());
    return ayes;
}

void drop(std::vector<LegId> &legs, LegId leg)
{
    legs.erase(std::remove(legs.begin(), legs.end(), leg), legs.end());
}

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
    if (!isCandidate())
        return;
    if (m_campaign)
        endCampaign(host, CampaignEnd::Higher); // the administrator's wish goes first
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
        if (disk.id == InternalDisk || !disk.isUsable() || disk.isBusy(DiskPurpose::Promise)
            || disk.isBusy(DiskPurpose::Accept))
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
    drop(m_campaign->waiting, disk.id);
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
        = highest && isQuorum(voters, without(m_campaign->promises, m_campaign->readmittedLeg));
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
    drop(m_campaign->waiting, disk.id);
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
    drop(campaign.waiting, disk.id);
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
        if (!target || target->timedOut || target->isBusy(DiskPurpose::Accept)
            || target->isBusy(DiskPurpose::Promise))
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
    drop(campaign.waiting, disk.id);
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
    Ayes ayes = without(campaign.acceptances, campaign.readmittedLeg);
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
    // What was asked for before this unit held the term.
    std::map<UnitId, Asked> asked = std::move(m_asked);
    m_asked.clear();
    for (auto &[unit, each] : asked)
        enqueue(host, {each.request, m_unit});
    startBatch(host);
    host.crdChanged();
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
