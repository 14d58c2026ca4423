// SPDX-License-Identifier: GPL-3.0-or-later
// Start, dispatch and the local copy. See membervote.cpp, membercampaign.cpp, membercommit.cpp,
// memberrounds.cpp, membersole.cpp.
#include "engine/crd/member.h"

#include "engine/crd/diskids.h"
#include "engine/runtime/overloaded.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

// In periods p of the knob (PROTOCOLS 1 "Cluster Manager").
constexpr int ConfirmedKnobs = 14;
constexpr int SilentKnobs = 14;
constexpr int KnobsPerCandidate = 2;

/// Two overrides, each without knowledge of the other.
bool contradicts(const TermRecord &a, const TermRecord &b)
{
    return a.mark.generation == b.mark.generation && a.overrideId != b.overrideId;
}

} // namespace

CrdMember::CrdMember(Model::SitePtr site, UnitId unit)
    : m_site(std::move(site))
    , m_unit(unit)
    , m_slot(candidateSlot(*m_site, unit))
    , m_crd(crdUuid(*m_site))
{
    MemberDisk internal;
    internal.id = InternalDisk;
    internal.uuid = internalDiskUuid(*m_site, unit);
    m_disks.push_back(internal);
    for (const LegId leg : m_site->unit(unit).legs) {
        MemberDisk disk;
        disk.id = leg;
        disk.uuid = legUuid(*m_site, leg);
        m_disks.push_back(disk);
    }
}

bool CrdMember::isMu() const
{
    return m_site->unit(m_unit).kind == Model::UnitKind::MU;
}

int CrdMember::slotOf(UnitId unit) const
{
    return candidateSlot(*m_site, unit);
}

bool CrdMember::isAnyLegUsable() const
{
    return std::any_of(m_disks.begin(), m_disks.end(), [](const MemberDisk &each) {
        return each.id != InternalDisk && each.isUsable();
    });
}

MemberDisk *CrdMember::disk(LegId id)
{
    return const_cast<MemberDisk *>(std::as_const(*this).disk(id));
}

const MemberDisk *CrdMember::disk(LegId id) const
{
    const auto found = std::find_if(m_disks.begin(), m_disks.end(),
                                    [id](const MemberDisk &each) { return each.id == id; });
    return found == m_disks.end() ? nullptr : &*found;
}

void CrdMember::start(CrdHost &host, quint32 incarnation)
{
    m_incarnation = incarnation;
    m_writerSeenAt = host.crdNow();
    for (MemberDisk &disk : m_disks)
        issue(host, disk, DiskPurpose::Open, openOps(disk));
}

quint64 CrdMember::issue(CrdHost &host, MemberDisk &disk, DiskPurpose purpose,
                         std::vector<DiskOp> ops, quint64 ref)
{
    const quint64 tag = ++m_lastTag;
    disk.pending.push_back({tag, purpose, host.crdNow(), ref, disk.ballot});
    host.requestDisk(
        std::make_shared<const DiskRequest>(DiskRequest{disk.id, tag, std::move(ops)}));
    return tag;
}

Block CrdMember::makeBlock(const MemberDisk &disk, BlockArea area, BlockNumber number,
                           QByteArray payload) const
{
    Block block;
    block.header.crd = m_crd;
    block.header.disk = disk.uuid;
    block.header.number = number;
    block.header.area = area;
    block.header.slot = quint16(area == BlockArea::Ballot ? m_slot : int(Model::indexOf(m_unit)));
    block.payload = std::move(payload);
    return block;
}

void CrdMember::diskReply(CrdHost &host, const DiskReply &reply)
{
    MemberDisk *disk = this->disk(reply.disk);
    if (!disk)
        return;
    const auto pending
        = std::find_if(disk->pending.begin(), disk->pending.end(),
                       [&](const MemberDisk::Pending &each) { return each.tag == reply.tag; });
    if (pending == disk->pending.end())
        return;
    const MemberDisk::Pending what = *pending;
    disk->pending.erase(pending);
    if (disk->timedOut && disk->pending.empty()) {
        disk->timedOut = false; // everything has returned: the leg is open again
        disk->goodRounds = 0;
    }
    if (what.abandoned)
        return;
    take(host, *disk, what, reply);
}

void CrdMember::take(CrdHost &host, MemberDisk &disk, const MemberDisk::Pending &what,
                     const DiskReply &reply)
{
    const bool worked = disk.works;
    disk.lastError = reply.status;
    disk.works = reply.status == DiskStatus::Ok;
    if (!disk.works)
        disk.goodRounds = 0;
    const bool changed = disk.works != worked;
    switch (what.purpose) {
    case DiskPurpose::Open:
        opened(host, disk, reply);
        break;
    case DiskPurpose::AliveRound:
        roundDone(host, disk, reply, what);
        break;
    case DiskPurpose::Mailbox:
        mailboxRead(host, reply);
        break;
    case DiskPurpose::Vote:
        voteWritten(host, reply);
        break;
    case DiskPurpose::Promise:
        if (m_campaign && m_campaign->mark.term == what.ref)
            promised(host, disk, reply);
        break;
    case DiskPurpose::Recover:
        if (m_campaign && m_campaign->mark.term == what.ref)
            recovered(host, disk, reply);
        break;
    case DiskPurpose::Checkpoint:
        if (m_campaign && m_campaign->mark.term == what.ref)
            checkpointWritten(host, disk, reply);
        break;
    case DiskPurpose::Accept:
        if (m_campaign && m_campaign->mark.term == what.ref)
            accepted(host, disk, reply);
        break;
    case DiskPurpose::Commit:
        if (isSole())
            soleCommitted(host, reply);
        else if (m_batch && m_batch->number == what.ref)
            committed(host, disk, reply, what);
        break;
    case DiskPurpose::Follow:
        followed(host, disk, reply);
        break;
    case DiskPurpose::Scrub:
        scrubbed(host, disk, reply);
        break;
    case DiskPurpose::Replica:
        if (reply.status != DiskStatus::Ok)
            m_replica = {}; // again with the next tick
        else if (isSole())
            readReplica(host); // set up: from now on what stands there counts
        break;
    case DiskPurpose::ReadReplica:
        isSole() ? soleRead(host, reply) : replicaRead(host, reply);
        break;
    case DiskPurpose::Examine:
        examined(host, disk, reply, what.ref);
        break;
    }
    if (changed)
        host.crdChanged();
}

void CrdMember::opened(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    if (reply.status != DiskStatus::Ok) {
        return; // tried again with the next round
    }
    disk.opened = true;
    std::optional<Ballot> own;
    if (isCandidate()) {
        const BlockRead &read = reply.blocks[std::size_t(m_slot)];
        if (read.block)
            own = decodeBallot(read.block->payload);
        if (read.fault != BlockFault::None && read.fault != BlockFault::Empty) {
            disk.fault = read.fault;
            disk.faultAt = Geometry::ballot(m_slot);
        }
    }
    if (disk.id == InternalDisk) {
        // Blank or unreadable: what it promised is not known, so it has no vote.
        m_voteKnown = own.has_value();
        if (own && isMu())
            m_vote = *own;
        m_voteStored = m_vote.promised;
        noteMark(m_vote.highest());
        admitOwnVote();
        readReplica(host);
        return;
    }
    for (std::size_t i = 0; i < MaxCandidates; ++i) {
        if (!reply.blocks[i].block)
            continue;
        if (const auto ballot = decodeBallot(reply.blocks[i].block->payload)) {
            noteMark(ballot->highest());
            if (ballot->accepted)
                noteRecord(host, *ballot->accepted);
        }
    }
    if (own) {
        m_ballot.promised = std::max(m_ballot.promised, own->promised);
        if (own->accepted && (!m_ballot.accepted || m_ballot.accepted->mark < own->accepted->mark))
            m_ballot.accepted = own->accepted;
    }
    const BlockRead &alive = reply.blocks[MaxCandidates + Model::indexOf(m_unit)];
    if (alive.block) {
        if (const auto before = decodeAlive(alive.block->payload, false)) {
            noteMark(before->promised);
            m_promisedBefore = std::max(m_promisedBefore, before->promised);
        }
        m_blockSequence = std::max(m_blockSequence, alive.block->header.sequence);
    }
    admitOwnVote();
}

void CrdMember::admitOwnVote()
{
    // What it promised in a life before stands on the internal disk and, as a check, in its
    // alive block: without one of them nobody knows (PROTOCOLS 1 "Voters").
    const bool anyLeg = std::any_of(m_disks.begin(), m_disks.end(), [](const MemberDisk &each) {
        return each.id != InternalDisk && each.opened;
    });
    if (isMu() && m_voteKnown && anyLeg && m_vote.promised >= m_promisedBefore)
        m_mayVote = true;
}

void CrdMember::noteMark(const TermMark &mark)
{
    m_seen = std::max(m_seen, mark);
}

void CrdMember::noteRecord(CrdHost &host, const TermRecord &record)
{
    noteMark(record.mark);
    if (!m_highest || m_highest->mark < record.mark)
        m_highest = record;
    if (m_record && contradicts(*m_record, record) && !m_split) {
        m_split = true; // an administrator on each side: nobody else can tell who is right
        if (m_writer)
            stepDown(host);
        host.crdChanged();
    }
    if (m_record && record.mark.generation > m_record->mark.generation)
        m_split = false;
}

void CrdMember::adopt(CrdHost &host, const TermRecordPtr &record, const CrdContentsPtr &contents,
                      quint64 blocks)
{
    if (m_record && contradicts(*m_record, *record))
        return; // which of the two counts only an administrator can say
    const bool newer = !m_record || m_record->mark < record->mark
        || (m_record->mark == record->mark && m_contents
            && m_contents->sequence < contents->sequence);
    if (!newer)
        return;
    m_record = record;
    m_contents = contents;
    m_chainBlocks = blocks;
    settleLegs(*record);
    if (m_writer && m_writer->record->mark < record->mark)
        stepDown(host);
    settleAsked(host);
    host.crdChanged();
}

void CrdMember::settleAsked(CrdHost &host)
{
    for (auto each = m_asked.begin(); each != m_asked.end();) {
        const LastAnswer *answer = m_contents->answerTo(each->second.request->id);
        if (!answer) {
            ++each;
            continue;
        }
        const CrdOutcome outcome = outcomeOf(*answer);
        each = m_asked.erase(each);
        host.answerCrd(outcome);
    }
}

void CrdMember::message(CrdHost &host, UnitId from, const CrdMessage &message)
{
    if (isSole())
        return;
    std::visit(Overloaded{
                   [&](const CrdPrepare &each) { prepare(host, from, each); },
                   [&](const CrdPromise &each) { promised(host, from, each); },
                   [&](const CrdAccept &each) { accept(host, from, each); },
                   [&](const CrdAccepted &each) { accepted(host, from, each); },
                   [&](const CrdSubmit &each) {
                       enqueue(host, {each.request, from});
                   },
                   [&](const CrdReply &each) {
                       m_asked.erase(each.outcome->id.unit);
                       host.answerCrd(*each.outcome);
                   },
                   [&](const CrdNews &each) {
                       noteRecord(host, *each.record);
                       if (m_record && contradicts(*m_record, *each.record)) {
                           host.sendCrd(from, CrdSplit{m_record});
                           return;
                       }
                       if (m_record && each.record->mark < m_record->mark)
                           return;
                       m_freshAt = m_newsAt = m_writerSeenAt = host.crdNow();
                       adopt(host, each.record, each.contents, each.blocks);
                   },
                   [&](const CrdLegFound &each) { legFound(host, each); },
                   [&](const CrdSplit &each) { noteRecord(host, *each.record); },
                   [&](const CrdReadmit &) {
                       if (m_writer
                           && std::find(m_wantReadmission.begin(), m_wantReadmission.end(), from)
                               == m_wantReadmission.end())
                           m_wantReadmission.push_back(from);
                   },
               },
               message);
}

void CrdMember::submit(CrdHost &host, const CrdRequestPtr &request)
{
    if (m_writer) {
        enqueue(host, {request, m_unit});
        return;
    }
    Asked &asked = m_asked[request->id.unit];
    const bool again = asked.request && asked.request->id == request->id;
    // What the writer did not answer by network reaches it over a leg (PROTOCOLS 1 "Requests").
    asked = {request, again};
    if (const LastAnswer *known = m_contents ? m_contents->answerTo(request->id) : nullptr) {
        const CrdOutcome outcome = outcomeOf(*known);
        m_asked.erase(request->id.unit);
        host.answerCrd(outcome);
        return;
    }
    if (m_record && m_record->writer != m_unit)
        host.sendCrd(m_record->writer, CrdSubmit{request});
}

void CrdMember::gap(Model::Instant now)
{
    m_freshAt = Model::Instant();
    m_writerSeenAt = now;
    if (m_writer)
        m_writer->confirmedAt = Model::Instant();
}

bool CrdMember::isConfirmedWriter(Model::Instant now) const
{
    return m_writer && !m_split && now - m_writer->confirmedAt <= ConfirmedKnobs * m_site->knob;
}

bool CrdMember::isWritable(Model::Instant now) const
{
    if (m_split)
        return false;
    // An attempt of its own says nothing: it may come between two signs of the writer.
    return m_writer ? isConfirmedWriter(now) : m_record && !isWriterSilent(now);
}

bool CrdMember::isWriterSilent(Model::Instant now) const
{
    return isCandidate() && !m_writer
        && now - m_writerSeenAt > (SilentKnobs + KnobsPerCandidate * m_slot) * m_site->knob;
}

void CrdMember::tick(CrdHost &host)
{
    ++m_ticks;
    checkTimeouts(host);
    if (isSole()) {
        tendSole(host);
        return;
    }
    if (m_ticks % 2 == 1)
        runRounds(host);
    follow(host);
    if (m_override)
        beginOverride(host);
    if (m_campaign)
        considerPromises(host);
    tendTerm(host);
    writeReplica(host);
    tellOfLegs(host);
    if (isMu() && !m_mayVote && m_record && m_record->writer != m_unit)
        host.sendCrd(m_record->writer, CrdReadmit{});
}

} // namespace Engine
