// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "model/ids.h"
#include "model/instant.h"
#include "model/states.h"
#include "model/vmuuid.h"

// What an MU knows of the CRD: term, voters, disks, who sees whom (PROTOCOLS 1).
namespace Model {

/// One configuration disk as this MU uses it.
struct CrdDiskStatus {
    LegId leg{1}; ///< 0: the internal disk
    VmUuid identity; ///< its superblock must have it; `seagent crd info` prints it
    LegStatus status = LegStatus::UpToDate;
    int resyncPermille = 1000; ///< below 1000 while INCONSISTENT
    bool stuck = false; ///< the resync makes no progress
    bool inTerm = false; ///< belongs to the leg set of the present term
    bool rolledBack = false; ///< older than what was written to it: no vote until replaced
    QString reasonKey; ///< catalogue key of what is wrong; empty: nothing
    QStringList reasonArgs;
    Duration readLatency{0}; ///< of the last round
    Duration writeLatency{0};
    quint64 rounds = 0; ///< rounds done, for readers that keep a history
    int damagedBlocks = 0; ///< found by the last scrub and not repaired

    bool operator==(const CrdDiskStatus &) const = default;
};

/// A voter: an MU, or a leg with its share of votes.
struct CrdVoterStatus {
    UnitId mu = NoUnit; ///< NoUnit: a leg
    LegId leg{0};
    int votes = 1;
    bool reached = true; ///< as far as this MU knows

    bool operator==(const CrdVoterStatus &) const = default;
};

/// Ages of a peer as @c observer wrote them into its alive block; -1 ns: never seen.
struct CrdSighting {
    UnitId observer = NoUnit;
    UnitId peer = NoUnit;
    Duration network{-1};
    std::vector<Duration> legs; ///< one for each leg of the site

    bool operator==(const CrdSighting &) const = default;
};

/// Records of a side that was overridden, or of one that lost them: kept for the administrator.
struct CrdConflict {
    Instant found;
    quint32 generation = 0; ///< that overrode
    UnitId writer = NoUnit; ///< whose records they were
    QStringList keys;

    bool operator==(const CrdConflict &) const = default;
};

enum class ScrubState : quint8 {
    Never,
    Running,
    Done,
};

struct CrdScrubStatus {
    ScrubState state = ScrubState::Never;
    int permille = 0;
    Instant ended;
    int checked = 0; ///< blocks
    int damaged = 0;
    int repaired = 0;

    bool operator==(const CrdScrubStatus &) const = default;
};

struct CrdStatus {
    VmUuid identity; ///< the same on all its disks
    quint32 generation = 0; ///< grows with each override
    quint64 term = 0;
    UnitId writer = NoUnit; ///< NoUnit: nobody known
    quint64 sequence = 0; ///< last acknowledged record known here
    bool writable = true;
    QString readOnlyKey; ///< why not
    QStringList readOnlyArgs;
    std::vector<CrdDiskStatus> disks; ///< internal disk first
    std::vector<CrdVoterStatus> voters;
    int votes = 0; ///< of the voters reached
    int votesNeeded = 0; ///< this many, or exactly half with leg 1
    std::vector<CrdSighting> sightings; ///< by observer, then peer
    std::vector<CrdConflict> conflicts; ///< oldest first
    CrdScrubStatus scrub;

    bool operator==(const CrdStatus &) const = default;
};

using CrdStatusPtr = std::shared_ptr<const CrdStatus>;

} // namespace Model
