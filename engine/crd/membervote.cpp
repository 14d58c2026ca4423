// SPDX-License-Identifier: GPL-3.0-or-later
// An MU's vote: promised and accepted terms are on its internal disk before it answers.
#include "engine/crd/member.h"

namespace Engine {

using Model::UnitId;

void CrdMember::prepare(CrdHost &host, UnitId from, const CrdPrepare &prepare)
{
    noteMark(prepare.mark);
    if (!m_mayVote)
        return;
    const bool granted = m_vote.promised < prepare.mark && m_vote.highest() < prepare.mark;
    CrdPromise promise{prepare.mark, granted, m_vote};
    if (!granted) {
        // A repeat of what was promised is granted again.
        promise.granted = m_vote.promised == prepare.mark
            && (!m_vote.accepted || m_vote.accepted->mark < prepare.mark);
        reply(host, from, promise);
        return;
    }
    m_vote.promised = prepare.mark;
    promise.ballot.promised = prepare.mark;
    m_voteWaiting.emplace_back(from, promise);
    writeVote(host);
}

void CrdMember::accept(CrdHost &host, UnitId from, const CrdAccept &accept)
{
    const TermRecord &record = *accept.record;
    noteRecord(host, record);
    if (m_split)
        return;
    const bool readmitted = record.readmitted == m_unit && m_vote.promised <= record.mark;
    if (!m_mayVote && !readmitted)
        return;
    if (record.mark < m_vote.promised) {
        reply(host, from, CrdAccepted{record.mark, false, m_vote.promised});
        return;
    }
    // A term accepted by a quorum without this MU makes void whatever it promised before.
    m_mayVote = true;
    m_vote.promised = record.mark;
    m_vote.accepted = record;
    m_voteWaiting.emplace_back(from, CrdAccepted{record.mark, true, record.mark});
    writeVote(host);
}

void CrdMember::writeVote(CrdHost &host)
{
    MemberDisk *internal = disk(InternalDisk);
    if (!internal)
        return;
    if (m_voteWriting) {
        m_voteDirty = true; // one write per block at a time
        return;
    }
    m_voteWriting = true;
    m_voteDirty = false;
    m_voteWritten = m_vote.promised;
    m_voteReplies = std::move(m_voteWaiting);
    m_voteWaiting.clear();
    Block block
        = makeBlock(*internal, BlockArea::Ballot, Geometry::ballot(m_slot), encodeBallot(m_vote));
    block.header.sequence = ++m_blockSequence;
    issue(host, *internal, DiskPurpose::Vote,
          {{DiskOp::Kind::Write, 0, 0, std::make_shared<const Block>(std::move(block))},
           {DiskOp::Kind::Flush, 0, 0, nullptr}});
}

void CrdMember::voteWritten(CrdHost &host, const DiskReply &reply)
{
    m_voteWriting = false;
    std::vector<std::pair<UnitId, CrdMessage>> replies = std::move(m_voteReplies);
    m_voteReplies.clear();
    if (reply.status == DiskStatus::Ok) {
        m_voteStored = m_voteWritten;
        for (auto &[to, message] : replies)
            this->reply(host, to, std::move(message));
    }
    if (m_voteDirty)
        writeVote(host);
}

void CrdMember::reply(CrdHost &host, UnitId to, CrdMessage message)
{
    if (to != m_unit) {
        host.sendCrd(to, std::move(message));
        return;
    }
    if (const auto *promise = std::get_if<CrdPromise>(&message))
        promised(host, m_unit, *promise);
    else if (const auto *answer = std::get_if<CrdAccepted>(&message))
        accepted(host, m_unit, *answer);
}

} // namespace Engine
