// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/crd/bytes.h"
#include "engine/crd/geometry.h"

// Who may write the CRD, and who decides that (PROTOCOLS 1 "Voters", "Taking term T").
namespace Engine {

/// Terms are ordered by the generation, which only an override raises, then by their number.
struct TermMark {
    quint32 generation = 0;
    quint64 term = 0; ///< unique: its remainder by MaxCandidates is the candidate; 0: none

    auto operator<=>(const TermMark &) const = default;
    bool isNone() const { return term == 0; }
};

/// The term after all of @p seen that candidate @p slot may take.
TermMark nextTerm(const TermMark &seen, int slot);

/// Who has votes. Each MU has one; the legs together have as many, shared equally, a remainder
/// going to the first (so that SU x86 can go on when every MU is down).
struct Voters {
    std::vector<Model::UnitId> mus; ///< sorted
    std::vector<Model::LegId> legs; ///< sorted

    bool operator==(const Voters &) const = default;
    int votesOf(Model::LegId leg) const;
    int total() const { return int(mus.size()) * (legs.empty() ? 1 : 2); }
};

/// Votes gathered so far.
struct Ayes {
    std::vector<Model::UnitId> mus;
    std::vector<Model::LegId> legs;

    bool has(Model::UnitId mu) const;
    bool has(Model::LegId leg) const;
    Ayes without(Model::LegId leg) const;
};

int votesIn(const Voters &voters, const Ayes &ayes);
/// More than half, or exactly half with the first leg.
bool isQuorum(const Voters &voters, const Ayes &ayes);

/// An accepted term: one unit writes data, on every leg named, into one half of its region.
struct TermRecord {
    TermMark mark;
    CrdUuid overrideId; ///< of the override that made the generation; null in generation 0
    Model::UnitId writer = Model::NoUnit;
    quint8 half = 0; ///< of the writer's region that holds the term's checkpoint and log
    std::vector<Model::LegId> legs; ///< sorted; an acknowledged record is on each of them
    Voters voters;
    Model::UnitId readmitted = Model::NoUnit; ///< an MU whose own votes are void before this term
    Model::LegId readmittedLeg = InternalDisk; ///< the same for a leg; InternalDisk: none
    /// How often each leg was readmitted: what was found of it before then is settled.
    std::vector<quint32> legLives;
    /// Of the last override: the last record that both sides have in common.
    TermMark forkMark;
    quint64 forkSequence = 0;

    bool operator==(const TermRecord &) const = default;
    bool hasLeg(Model::LegId leg) const;
    quint32 lifeOf(Model::LegId leg) const;
};

/// What a candidate wrote to its ballot block, or an MU to its internal disk.
struct Ballot {
    TermMark promised; ///< nothing below this is accepted any more
    std::optional<TermRecord> accepted; ///< the highest one

    bool operator==(const Ballot &) const = default;
    TermMark highest() const
    {
        return accepted && promised < accepted->mark ? accepted->mark : promised;
    }
};

void writeMark(ByteWriter &out, const TermMark &mark);
TermMark readMark(ByteReader &in);
QByteArray encodeBallot(const Ballot &ballot);
/// Nullopt when the bytes are no ballot.
std::optional<Ballot> decodeBallot(const QByteArray &payload);

} // namespace Engine
