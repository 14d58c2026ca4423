// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds over the legs: alive blocks, requests found there, the local copy of a unit that is not
// the writer, legs and voters that change.
#include "engine/crd/member.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

// In periods p of the knob (PROTOCOLS, "Words").
constexpr int LegTimeoutKnobs = 16;
constexpr int NewsKnobs = 2; ///< the writer tells again what everybody should know
constexpr int BehindKnobs = 1; ///< so long news may come by network before a leg is read
constexpr int HeardKnobs = 4; ///< from a writer that is heard there
constexpr int GoodRounds = 3; ///< in a row, before a leg belongs to a term again
constexpr int LegsKnobs = 10; ///< between two changes of the leg set by returning legs
constexpr int ConfirmKnobs = 6; ///< a writer without requests looks at the ballots so often

} // namespace

void CrdMember::checkTimeouts(CrdHost &host)
{
    const Model::Instant now = host.crdNow();
    for (std::size_t d = 0; d < m_disks.size(); ++d) {
        std::vector<MemberDisk::Pending> late;
        for (MemberDisk::Pending &each : m_disks[d].pending) {
            if (each.abandoned || now - each.issuedAt <= LegTimeoutKnobs * m_site->knob)
                continue;
            each.abandoned = true;
            late.push_back(each);
        }
        for (const MemberDisk::Pending &each : late) {
            m_disks[d].timedOut = true;
            m_disks[d].goodRounds = 0;
            const DiskReply lost{m_disks[d].id, each.tag, DiskStatus::ReadError, 0, {}};
            take(host, m_disks[d], each, lost);
        }
    }
}

AliveBlock CrdMember::ownAlive(CrdHost &host, MailboxRequests *requests) const
{
    AliveBlock own;
    own.unit = m_unit;
    own.incarnation = m_incarnation;
    // One that a loss of power could still take away would make the internal disk look older than
    // it may be, and cost this MU its vote.
    own.promised = m_voteStored;
    if (m_record && m_contents) {
        own.mark = m_record->mark;
        own.sequence = m_contents->sequence;
        own.writer = m_record->writer;
        own.half = m_record->half;
        own.writing = isConfirmedWriter(host.crdNow());
        own.blocks = m_writer ? quint32(m_writer->position) : quint32(m_chainBlocks);
    }
    for (const auto &[unit, asked] : m_asked) {
        if (!asked.byMailbox)
            continue;
        requests->push_back(asked.request);
        own.mailbox = std::max(own.mailbox, quint32(asked.request->id.number));
    }
    host.fillAlive(own);
    return own;
}

std::vector<DiskOp> CrdMember::openOps(const MemberDisk &disk) const
{
    std::vector<DiskOp> ops{{DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr}};
    if (disk.id != InternalDisk) {
        ops.push_back(
            {DiskOp::Kind::Read, Geometry::AliveFirst, quint32(m_site->units.size()), nullptr});
    }
    return ops;
}

void CrdMember::runRounds(CrdHost &host)
{
    MailboxRequests requests;
    const AliveBlock own = ownAlive(host, &requests);
    for (MemberDisk &disk : m_disks) {
        if (!disk.opened && !disk.isBusy(DiskPurpose::Open) && !disk.timedOut)
            issue(host, disk, DiskPurpose::Open, openOps(disk));
        if (disk.id == InternalDisk || !disk.opened || disk.timedOut
            || disk.isBusy(DiskPurpose::AliveRound))
            continue;
        AliveBlock mine = own;
        mine.counter = ++disk.aliveIssued;
        Block block = makeBlock(disk, BlockArea::Alive, Geometry::alive(m_unit), encodeAlive(mine));
        block.header.sequence = ++m_blockSequence;
        std::vector<DiskOp> ops{
            {DiskOp::Kind::Read, Geometry::AliveFirst, quint32(m_site->units.size()), nullptr},
            {DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))}};
        if (!requests.empty()) {
            Block box = makeBlock(disk, BlockArea::Mailbox, Geometry::mailbox(m_unit),
                                  encodeMailbox(requests));
            box.header.sequence = ++m_blockSequence;
            ops.push_back(
                {DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(box))});
        }
        issue(host, disk, DiskPurpose::AliveRound, std::move(ops), mine.counter);
    }
}

void CrdMember::findRolledBack(CrdHost &host, MemberDisk &disk, const BlockRead &own)
{
    disk.fault = own.fault == BlockFault::Empty ? BlockFault::None : own.fault;
    disk.faultAt = Geometry::alive(m_unit);
    if (disk.aliveCounter == 0 || own.fault == BlockFault::Damaged
        || own.fault == BlockFault::Unreadable)
        return; // a damaged block is written anew in this very round
    const auto alive = own.block ? decodeAlive(own.block->payload, false) : std::nullopt;
    const bool older = !alive
        || std::pair(alive->incarnation, alive->counter)
            < std::pair(m_incarnation, disk.aliveCounter);
    // What this unit wrote there is gone: so may be what others rely on (PROTOCOLS 1 "Legs").
    if (older)
        markRolledBack(host, disk);
}

void CrdMember::roundDone(CrdHost &host, MemberDisk &disk, const DiskReply &reply,
                          const MemberDisk::Pending &what)
{
    if (reply.status != DiskStatus::Ok) {
        host.legRead(disk.id, nullptr);
        return;
    }
    ++disk.rounds;
    disk.readLatency = reply.readTime;
    disk.writeLatency = reply.writeTime;
    findRolledBack(host, disk, reply.blocks[Model::indexOf(m_unit)]);
    disk.aliveCounter = quint32(what.ref);
    ++disk.goodRounds;
    disk.lastGood = what.issuedAt;
    if (disk.dropped && disk.goodRounds >= GoodRounds)
        disk.dropped = false;

    AliveBlocks blocks;
    for (std::size_t i = 0; i < reply.blocks.size(); ++i) {
        if (!reply.blocks[i].block)
            continue;
        auto alive = decodeAlive(reply.blocks[i].block->payload, false);
        if (!alive || alive->unit != UnitId(i))
            continue;
        m_aliveSeen[alive->unit] = reply.blocks[i].block;
        disk.aliveSeen.resize(reply.blocks.size());
        const quint64 number = reply.blocks[i].block->header.sequence;
        const bool isNew = std::exchange(disk.aliveSeen[i], number) != number;
        if (isNew && alive->writing && m_record && m_record->mark <= alive->mark)
            m_writerSeenAt = host.crdNow();
        takeAlive(host, disk, *alive);
        blocks.push_back(std::move(*alive));
    }
    // A leg that shows the state this copy has vouches for it.
    if (m_record && m_contents && m_toldMark == m_record->mark
        && m_toldSequence == m_contents->sequence && what.issuedAt > m_freshAt)
        m_freshAt = what.issuedAt;
    host.legRead(disk.id, &blocks);
    follow(host);
    if (m_scrub)
        scrubNext(host, disk);
}

void CrdMember::takeAlive(CrdHost &host, MemberDisk &disk, const AliveBlock &alive)
{
    noteMark(alive.mark);
    if (std::pair(m_toldMark, m_toldSequence) < std::pair(alive.mark, alive.sequence)) {
        m_toldMark = alive.mark;
        m_toldSequence = alive.sequence;
        m_told = alive;
        m_toldAt = host.crdNow();
    }
    if (!m_writer || alive.unit == m_unit || alive.mailbox == 0
        || disk.isBusy(DiskPurpose::Mailbox))
        return;
    const auto known = m_writer->contents->answers.find(alive.unit);
    const bool answered = known != m_writer->contents->answers.end()
        && known->second.request.incarnation == alive.incarnation
        && known->second.request.number >= alive.mailbox;
    if (!answered) {
        issue(host, disk, DiskPurpose::Mailbox,
              {{DiskOp::Kind::Read, Geometry::mailbox(alive.unit), 1, nullptr}});
    }
}

void CrdMember::mailboxRead(CrdHost &host, const DiskReply &reply)
{
    if (!m_writer || reply.status != DiskStatus::Ok || !reply.blocks.front().block)
        return;
    const auto requests = decodeMailbox(reply.blocks.front().block->payload);
    if (!requests)
        return;
    for (const CrdRequestPtr &request : *requests)
        enqueue(host, {request, Model::NoUnit});
}

void CrdMember::follow(CrdHost &host)
{
    const Model::Instant now = host.crdNow();
    if (m_writer || m_toldMark.isNone())
        return;
    const TermMark mark = m_record && m_contents ? m_record->mark : TermMark();
    const quint64 sequence = m_record && m_contents ? m_contents->sequence : 0;
    const bool behind = std::pair(mark, sequence) < std::pair(m_toldMark, m_toldSequence);
    // Where the writer is heard by network its news come sooner than a leg could be read.
    const bool heard = now - m_newsAt < HeardKnobs * m_site->knob;
    if (!behind || (m_record && heard && now - m_toldAt < BehindKnobs * m_site->knob))
        return;
    const int slot = slotOf(m_told.writer);
    if (slot < 0 || m_told.blocks > m_geometry.halfBlocks)
        return;
    for (MemberDisk &disk : m_disks) {
        if (disk.id == InternalDisk || !disk.opened || !disk.works || disk.timedOut
            || disk.isBusy(DiskPurpose::Follow))
            continue;
        issue(host, disk, DiskPurpose::Follow,
              {{DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr},
               {DiskOp::Kind::Read, m_geometry.region(slot, m_told.half), m_told.blocks, nullptr}});
    }
}

void CrdMember::followed(CrdHost &host, MemberDisk &disk, const DiskReply &reply)
{
    if (reply.status != DiskStatus::Ok || m_writer)
        return;
    const int slot = slotOf(m_told.writer);
    if (slot < 0 || !reply.blocks[std::size_t(slot)].block)
        return;
    const auto ballot = decodeBallot(reply.blocks[std::size_t(slot)].block->payload);
    if (!ballot || !ballot->accepted || ballot->accepted->mark != m_toldMark)
        return;
    ChainReader reader({m_crd, m_geometry, slot, m_told.half, m_toldMark});
    reader.addCopy({reply.blocks.begin() + MaxCandidates, reply.blocks.end()});
    const ChainReader::Result result = reader.read(m_toldSequence);
    if (!result.contents || result.contents->sequence != m_toldSequence)
        return; // not all of it is here: another leg, or the next round
    noteRecord(host, *ballot->accepted);
    m_freshAt = std::max(m_freshAt, disk.lastGood);
    adopt(host, std::make_shared<const TermRecord>(*ballot->accepted), result.contents,
          result.blocks);
}

void CrdMember::tendTerm(CrdHost &host)
{
    if (!m_writer)
        return;
    const Model::Instant now = host.crdNow();
    if (m_ticks % NewsKnobs == 0 && isConfirmedWriter(now))
        publish(host);
    examineLegs(host);
    if (m_batch && m_batch->waiting.empty())
        considerBatch(host); // it waits for a term with other legs
    if (!m_writer || !mayCampaign(now))
        return;
    const TermRecord &record = *m_writer->record;
    const bool legLost = std::any_of(record.legs.begin(), record.legs.end(), [&](LegId leg) {
        const MemberDisk *known = disk(leg);
        return !known || !known->isUsable();
    });
    const bool settled = now - m_legsChangedAt >= LegsKnobs * m_site->knob;
    const bool legBack = std::any_of(m_disks.begin(), m_disks.end(), [&](const MemberDisk &each) {
        return each.id != InternalDisk && each.isUsable() && each.goodRounds >= GoodRounds
            && !record.hasLeg(each.id);
    });
    if (legLost || (legBack && settled))
        beginCampaign(host, CampaignReason::Legs, {});
    else if (!m_wantReadmission.empty() || wantsReadmission()
             || !(nextVoters(host, record.voters) == record.voters))
        beginCampaign(host, CampaignReason::Voters, {});
    else if (!m_batch && now - m_writer->confirmedAt > ConfirmKnobs * m_site->knob)
        lookAtBallots(host);
}

bool CrdMember::wantsReadmission() const
{
    return std::any_of(m_disks.begin(), m_disks.end(), [](const MemberDisk &each) {
        return each.wantReadmission && each.works && each.opened && !each.timedOut;
    });
}

void CrdMember::lookAtBallots(CrdHost &host)
{
    // Nothing was asked for some time: the ballots are looked at all the same.
    Batch look;
    look.number = ++m_batchNumber;
    look.begun = host.crdNow();
    look.waiting = m_writer->record->legs;
    m_batch = std::move(look);
    for (const LegId leg : m_writer->record->legs) {
        issue(host, *disk(leg), DiskPurpose::Commit,
              {{DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr}},
              m_batch->number);
    }
}

} // namespace Engine
