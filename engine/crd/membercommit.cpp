// SPDX-License-Identifier: GPL-3.0-or-later
// The writer: appends to its region on every leg of the term, reads ballots and tail back, and
// only then answers (PROTOCOLS 1 "Commit").
#include "engine/crd/member.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

/// Entries of one append: many requests that came together, but not so many that one waits.
constexpr std::size_t MaxEntries = 256;
constexpr int StandBackKnobs = 4; ///< in periods p of the knob

} // namespace

void CrdMember::enqueue(CrdHost &host, Ticket ticket)
{
    const CrdRequestId &id = ticket.request->id;
    if (!m_writer) {
        if (ticket.via == m_unit)
            submit(host, ticket.request);
        return; // not the writer any more: the client asks again
    }
    if (const LastAnswer *known = m_writer->contents->answerTo(id)) {
        answer(host, ticket, outcomeOf(*known));
        return;
    }
    const auto same = [&](const Ticket &each) { return each.request->id == id; };
    const bool waits = std::any_of(m_queue.begin(), m_queue.end(), same)
        || (m_batch
            && (std::any_of(m_batch->tickets.begin(), m_batch->tickets.end(), same)
                || std::any_of(m_batch->reads.begin(), m_batch->reads.end(), same)));
    if (waits)
        return;
    m_queue.push_back(std::move(ticket));
    startBatch(host);
}

void CrdMember::startBatch(CrdHost &host)
{
    if (!m_writer || m_batch || m_queue.empty() || m_campaign)
        return;
    Batch batch;
    batch.number = ++m_batchNumber;
    batch.begun = host.crdNow();
    auto after = std::make_shared<CrdContents>(*m_writer->contents);
    std::vector<LogEntry> entries;
    while (!m_queue.empty() && entries.size() < MaxEntries) {
        Ticket ticket = std::move(m_queue.front());
        m_queue.pop_front();
        const CrdRequestId &id = ticket.request->id;
        const auto last = after->answers.find(id.unit);
        const bool outdated = last != after->answers.end()
            && std::pair(id.incarnation, id.number)
                < std::pair(last->second.request.incarnation, last->second.request.number);
        if (outdated)
            continue; // its unit has long gone on: a late or repeated message
        if (std::holds_alternative<ReadDeciding>(ticket.request->what)
            && ticket.via != Model::NoUnit) {
            batch.reads.push_back(std::move(ticket));
            continue;
        }
        LogEntry entry = decide(*after, *ticket.request);
        after->apply(entry);
        entries.push_back(std::move(entry));
        batch.tickets.push_back(std::move(ticket));
    }
    if (batch.tickets.empty() && batch.reads.empty())
        return;
    if (isSole()) {
        if (!entries.empty())
            batch.after = std::move(after);
        commitSole(host, std::move(batch));
        return;
    }
    const TermRecord &record = *m_writer->record;
    const ChainPlace place{m_crd, m_geometry, m_slot, record.half, record.mark};
    if (!entries.empty()) {
        batch.after = std::move(after);
        batch.blocks = makeAppend(place, m_writer->position, entriesBytes(entries));
        if (m_writer->position + batch.blocks.size() > m_geometry.halfBlocks) {
            // The log is full: a term of its own begins with a checkpoint in the other half.
            batch.deferred = true;
            m_batch = std::move(batch);
            considerBatch(host);
            return;
        }
    }
    batch.waiting = record.legs;
    m_batch = std::move(batch);
    for (const LegId leg : record.legs) {
        MemberDisk *target = disk(leg);
        if (!target || !target->opened || target->timedOut || target->isBusy(DiskPurpose::Commit)
            || target->isBusy(DiskPurpose::Checkpoint)) {
            if (target) {
                target->dropped = true;
                target->goodRounds = 0;
            }
            m_batch->failed.push_back(leg);
            m_batch->waiting.erase(
                std::find(m_batch->waiting.begin(), m_batch->waiting.end(), leg));
            continue;
        }
        std::vector<DiskOp> ops;
        for (Block block : m_batch->blocks) {
            block.header.disk = target->uuid;
            ops.push_back(
                {DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))});
        }
        if (!ops.empty())
            ops.push_back({DiskOp::Kind::Flush, 0, 0, nullptr});
        ops.push_back({DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr});
        if (!m_batch->blocks.empty()) {
            ops.push_back({DiskOp::Kind::Read, place.block(m_writer->position),
                           quint32(m_batch->blocks.size()), nullptr});
        }
        issue(host, *target, DiskPurpose::Commit, std::move(ops), m_batch->number);
    }
    considerBatch(host);
}

void CrdMember::committed(CrdHost &host, MemberDisk &disk, const DiskReply &reply,
                          const MemberDisk::Pending &what)
{
    const auto waiting = std::find(m_batch->waiting.begin(), m_batch->waiting.end(), disk.id);
    if (waiting == m_batch->waiting.end())
        return;
    m_batch->waiting.erase(waiting);
    bool good = reply.status == DiskStatus::Ok;
    if (good) {
        const bool higher = sawHigher(host, reply.blocks, m_writer->record->mark, nullptr);
        if (!m_writer)
            return; // another override was found: it stepped down
        m_batch->superseded = m_batch->superseded || higher;
        // The own ballot must be the one written: else the leg went back in time.
        const BlockRead &own = reply.blocks[std::size_t(m_slot)];
        const auto ballot = own.block ? decodeBallot(own.block->payload) : std::optional<Ballot>();
        if (!ballot || ballot->promised < what.ballot) {
            if (own.fault == BlockFault::None || own.fault == BlockFault::Empty)
                markRolledBack(host, disk);
            good = false;
        }
        for (std::size_t i = 0; i < m_batch->blocks.size(); ++i) {
            const Block *tail = reply.blocks[MaxCandidates + i].block.get();
            const Block &wanted = m_batch->blocks[i];
            good = good && tail && tail->header.term == wanted.header.term
                && tail->header.sequence == wanted.header.sequence
                && tail->payload == wanted.payload;
        }
    }
    if (!good) {
        disk.dropped = true;
        disk.goodRounds = 0;
        m_batch->failed.push_back(disk.id);
    }
    considerBatch(host);
}

void CrdMember::considerBatch(CrdHost &host)
{
    if (!m_batch || !m_writer)
        return;
    if (m_batch->superseded) {
        stepDown(host);
        return;
    }
    if (!m_batch->waiting.empty())
        return;
    if (m_batch->deferred) {
        if (mayCampaign(host.crdNow()))
            beginCampaign(host, CampaignReason::Compaction, {});
        return;
    }
    if (!m_batch->failed.empty()) {
        if (mayCampaign(host.crdNow()))
            beginCampaign(host, CampaignReason::Legs, {});
        return; // or with the next tick; the batch is part of that term's checkpoint
    }
    m_writer->confirmedAt = m_batch->begun;
    m_writer->position += m_batch->blocks.size();
    if (m_batch->after)
        m_writer->contents = m_batch->after;
    const bool changed = m_batch->after != nullptr;
    m_contents = m_writer->contents;
    m_chainBlocks = m_writer->position;
    m_freshAt = m_batch->begun;
    finishBatch(host);
    if (changed) {
        publish(host);
        host.crdChanged();
    }
    startBatch(host);
}

void CrdMember::finishBatch(CrdHost &host)
{
    const Batch batch = std::move(*m_batch);
    m_batch.reset();
    for (const Ticket &ticket : batch.tickets) {
        if (const LastAnswer *known = m_contents->answerTo(ticket.request->id))
            answer(host, ticket, outcomeOf(*known));
    }
    for (const Ticket &ticket : batch.reads) {
        const QString &key = std::get<ReadDeciding>(ticket.request->what).key;
        answer(host, ticket, {ticket.request->id, CrdResult::Committed, m_contents->find(key)});
    }
}

void CrdMember::answer(CrdHost &host, const Ticket &ticket, const CrdOutcome &outcome)
{
    if (ticket.via == m_unit)
        host.answerCrd(outcome);
    else if (ticket.via != Model::NoUnit)
        host.sendCrd(ticket.via, CrdReply{std::make_shared<const CrdOutcome>(outcome)});
}

void CrdMember::stepDown(CrdHost &host)
{
    if (!m_writer)
        return;
    // Whatever was under way is Unknown: nobody is told anything, and all ask again. Who took
    // the term gets the time to begin it.
    m_retryAt = std::max(m_retryAt, host.crdNow() + (StandBackKnobs + m_slot) * m_site->knob);
    m_writer.reset();
    m_batch.reset();
    m_queue.clear();
    m_wantReadmission.clear();
    host.crdChanged();
}

void CrdMember::publish(CrdHost &host)
{
    if (isSole())
        return; // nobody else has this CRD
    const CrdNews news{m_writer->record, m_writer->position, m_writer->contents};
    host.crdAcknowledged(news);
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        const UnitId to = UnitId(i);
        const bool member
            = !m_site->units[i].legs.empty() || m_site->units[i].kind == Model::UnitKind::MU;
        if (to != m_unit && member)
            host.sendCrd(to, news);
    }
}

} // namespace Engine
