// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/termrecord.h"

#include <algorithm>

namespace Engine {

using Model::LegId;
using Model::UnitId;

namespace {

template <typename Id> bool contains(const std::vector<Id> &ids, Id id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <typename Id> void writeIds(ByteWriter &out, const std::vector<Id> &ids)
{
    out.integer(quint32(ids.size()));
    for (const Id id : ids)
        out.integer(quint16(id));
}

/// Ids are narrower than what stands for them on disks: a number beyond must not become another.
template <typename Id> Id readId(ByteReader &in)
{
    const auto number = in.integer<quint16>();
    if (quint16(Id(number)) != number)
        in.refuse();
    return Id(number);
}

template <typename Id> std::vector<Id> readIds(ByteReader &in)
{
    std::vector<Id> ids;
    const quint32 count = in.count(sizeof(quint16));
    for (quint32 i = 0; i < count; ++i)
        ids.push_back(readId<Id>(in));
    return ids;
}

void writeUuid(ByteWriter &out, const CrdUuid &uuid)
{
    out.integer(uuid.high);
    out.integer(uuid.low);
}

void writeRecord(ByteWriter &out, const TermRecord &record)
{
    writeMark(out, record.mark);
    writeUuid(out, record.overrideId);
    out.integer(quint16(record.writer));
    out.integer(record.half);
    writeIds(out, record.legs);
    writeIds(out, record.voters.mus);
    writeIds(out, record.voters.legs);
    out.integer(quint16(record.readmitted));
    out.integer(quint16(record.readmittedLeg));
    out.integer(quint32(record.legLives.size()));
    for (const quint32 life : record.legLives)
        out.integer(life);
    writeMark(out, record.forkMark);
    out.integer(record.forkSequence);
}

TermRecord readTermRecord(ByteReader &in)
{
    TermRecord record;
    record.mark = readMark(in);
    record.overrideId.high = in.integer<quint64>();
    record.overrideId.low = in.integer<quint64>();
    record.writer = UnitId(in.integer<quint16>());
    record.half = in.integer<quint8>();
    record.legs = readIds<LegId>(in);
    record.voters.mus = readIds<UnitId>(in);
    record.voters.legs = readIds<LegId>(in);
    record.readmitted = UnitId(in.integer<quint16>());
    record.readmittedLeg = readId<LegId>(in);
    const quint32 lives = in.count(sizeof(quint32));
    for (quint32 i = 0; i < lives; ++i)
        record.legLives.push_back(in.integer<quint32>());
    record.forkMark = readMark(in);
    record.forkSequence = in.integer<quint64>();
    return record;
}

} // namespace

TermMark nextTerm(const TermMark &seen, int slot)
{
    const quint64 round = seen.term / MaxCandidates + 1;
    return {seen.generation, round * MaxCandidates + quint64(slot)};
}

int Voters::votesOf(LegId leg) const
{
    if (!contains(legs, leg))
        return 0;
    const int share = int(mus.size()) / int(legs.size());
    const int rest = int(mus.size()) % int(legs.size());
    return share + (leg == legs.front() ? rest : 0);
}

bool Ayes::has(UnitId mu) const
{
    return contains(mus, mu);
}

bool Ayes::has(LegId leg) const
{
    return contains(legs, leg);
}

Ayes Ayes::without(LegId leg) const
{
    Ayes others = *this;
    std::erase(others.legs, leg);
    return others;
}

int votesIn(const Voters &voters, const Ayes &ayes)
{
    int votes = 0;
    for (const UnitId mu : voters.mus)
        votes += ayes.has(mu) ? 1 : 0;
    for (const LegId leg : voters.legs)
        votes += ayes.has(leg) ? voters.votesOf(leg) : 0;
    return votes;
}

bool isQuorum(const Voters &voters, const Ayes &ayes)
{
    const int votes = votesIn(voters, ayes) * 2;
    return votes > voters.total()
        || (votes == voters.total() && !voters.legs.empty() && ayes.has(voters.legs.front()));
}

bool TermRecord::hasLeg(LegId leg) const
{
    return contains(legs, leg);
}

quint32 TermRecord::lifeOf(LegId leg) const
{
    const std::size_t i = Model::indexOf(leg) - 1;
    return i < legLives.size() ? legLives[i] : 0;
}

void writeMark(ByteWriter &out, const TermMark &mark)
{
    out.integer(mark.generation);
    out.integer(mark.term);
}

TermMark readMark(ByteReader &in)
{
    TermMark mark;
    mark.generation = in.integer<quint32>();
    mark.term = in.integer<quint64>();
    return mark;
}

QByteArray encodeBallot(const Ballot &ballot)
{
    ByteWriter out;
    writeMark(out, ballot.promised);
    out.flag(ballot.accepted.has_value());
    if (ballot.accepted)
        writeRecord(out, *ballot.accepted);
    return out.result();
}

std::optional<Ballot> decodeBallot(const QByteArray &payload)
{
    ByteReader in(payload);
    Ballot ballot;
    ballot.promised = readMark(in);
    if (in.flag())
        ballot.accepted = readTermRecord(in);
    if (!in.ok() || !in.atEnd() || (ballot.accepted && ballot.accepted->half >= RegionHalves))
        return std::nullopt;
    return ballot;
}

} // namespace Engine
