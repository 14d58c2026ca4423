// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side of an override wrote since both had the same records: found on its legs once
// they are back, and kept as a record for the administrator (PROTOCOLS 1 "Override").
#include "engine/crd/member.h"

#include "engine/crd/recordcodec.h"

using namespace Qt::StringLiterals;

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

/// The CRD itself as the one who asks: no unit has this id.
constexpr UnitId CrdItself{0xfffe};

enum Step : quint64 {
    Ballots,
    Region,
};

} // namespace

void CrdMember::examineLegs(CrdHost &host)
{
    const TermRecord &record = *m_writer->record;
    if (record.mark.generation == 0)
        return; // never overridden
    for (MemberDisk &disk : m_disks) {
        if (!record.hasLeg(disk.id) || disk.examined == record.mark.generation
            || disk.isBusy(DiskPurpose::Examine))
            continue;
        issue(host, disk, DiskPurpose::Examine,
              {{DiskOp::Kind::Read, Geometry::BallotFirst, MaxCandidates, nullptr}}, Step::Ballots);
    }
}

void CrdMember::examined(CrdHost &host, MemberDisk &disk, const DiskReply &reply, quint64 step)
{
    if (!m_writer || reply.status != DiskStatus::Ok)
        return; // again with a later tick
    const TermRecord &record = *m_writer->record;
    if (step == Step::Ballots) {
        std::optional<TermRecord> other;
        for (const BlockRead &read : reply.blocks) {
            const auto ballot = read.block ? decodeBallot(read.block->payload) : std::nullopt;
            if (ballot && ballot->accepted && ballot->accepted->mark > record.forkMark
                && ballot->accepted->mark.generation < record.mark.generation
                && (!other || other->mark < ballot->accepted->mark))
                other = ballot->accepted;
        }
        const int slot = other ? slotOf(other->writer) : -1;
        if (slot < 0) {
            disk.examined = record.mark.generation;
            return;
        }
        m_examining[disk.id] = *other;
        issue(host, disk, DiskPurpose::Examine,
              {{DiskOp::Kind::Read, m_geometry.region(slot, other->half), m_geometry.halfBlocks,
                nullptr}},
              Step::Region);
        return;
    }
    disk.examined = record.mark.generation;
    const TermRecord other = m_examining[disk.id];
    m_examining.erase(disk.id);
    ChainReader reader({m_crd, m_geometry, slotOf(other.writer), other.half, other.mark});
    reader.addCopy(reply.blocks);
    const CrdContentsPtr theirs = reader.read().contents;
    if (!theirs)
        return;
    ConflictRecord conflict;
    conflict.generation = record.mark.generation;
    conflict.foundAt = host.crdNow();
    for (const auto &[key, at] : theirs->writtenAt) {
        if (at <= record.forkSequence)
            continue;
        const CrdRecordPtr value = theirs->find(key);
        conflict.entries.push_back(
            {key, value->version, QString::fromUtf8(toJson(value->value)), conflict.foundAt});
    }
    const QString key = conflictKey(conflict.generation);
    if (conflict.entries.empty() || m_writer->contents->find(key))
        return; // nothing, or the other leg told it before
    const CrdRequestId id{CrdItself, m_incarnation, ++m_ownRequests};
    enqueue(host,
            {std::make_shared<const CrdRequest>(CrdRequest{
                 id, PutIf{key, std::nullopt, 0, CrdRecord{other.writer, 0, std::move(conflict)}}}),
             Model::NoUnit});
}

std::vector<Model::CrdConflict> CrdMember::conflicts() const
{
    std::vector<Model::CrdConflict> all;
    if (!m_contents)
        return all;
    for (const auto &[key, record] : *m_contents->image) {
        const auto *conflict = std::get_if<ConflictRecord>(&record->value);
        if (!conflict)
            continue;
        Model::CrdConflict each{conflict->foundAt, conflict->generation, record->owner, {}};
        for (const ConflictEntry &entry : conflict->entries)
            each.keys.append(entry.key);
        all.push_back(std::move(each));
    }
    return all;
}

} // namespace Engine
