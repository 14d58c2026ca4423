// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/alive.h"
#include "engine/runtime/disk.h"
#include "model/crdstatus.h"

namespace Engine {

/// What a request to a disk was for.
enum class DiskPurpose : quint8 {
    Open,
    AliveRound,
    Mailbox, ///< the writer looks for a request
    Vote,
    Promise,
    Recover,
    Checkpoint,
    Accept,
    Commit,
    Follow,
    Scrub,
    Replica,
    ReadReplica,
    Examine, ///< what a side that was overridden left there
};

/// A configuration disk as this unit uses it. A leg is closed for it from a time-out until every
/// request has come back, so that no block has two writes under way (PROTOCOLS 1 "Blocks").
struct MemberDisk {
    struct Pending {
        quint64 tag = 0;
        DiskPurpose purpose = DiskPurpose::Open;
        Model::Instant issuedAt;
        quint64 ref = 0;
        TermMark ballot; ///< own promise that was certainly on the disk when it was issued
        bool abandoned = false; ///< timed out: its answer is only waited for
    };

    Model::LegId id{1};
    CrdUuid uuid;
    bool opened = false; ///< its blocks of this unit were read
    bool works = false; ///< the last request came back well
    bool timedOut = false;
    DiskStatus lastError = DiskStatus::Ok;
    bool rolledBack = false; ///< its content is older than what this unit wrote: no vote
    quint32 life = 0; ///< readmissions of the leg when that was found
    bool wantReadmission = false; ///< an administrator says that it is good again
    bool dropped = false; ///< failed a write of this term: needs good rounds to come back
    int goodRounds = 0; ///< in a row
    std::vector<Pending> pending;

    TermMark ballot; ///< highest own promise that is certainly on it
    quint32 aliveIssued = 0; ///< counter of the own alive block written last
    quint32 aliveCounter = 0; ///< of the last one that is certainly on it; 0: none yet
    Model::Instant lastGood; ///< when the last good round began
    Model::Duration readLatency{0};
    Model::Duration writeLatency{0};
    quint64 rounds = 0;
    int damaged = 0; ///< blocks found damaged and not repaired
    std::vector<quint64> aliveSeen; ///< by unit: number of its last alive block seen there
    quint32 examined = 0; ///< generation up to which it was searched for overridden records
    /// Own blocks as found damaged in the last rounds, to be told.
    BlockFault fault = BlockFault::None;
    BlockNumber faultAt = 0;

    bool isUsable() const { return opened && works && !timedOut && !rolledBack && !dropped; }
    bool isBusy(DiskPurpose purpose) const;
    /// This unit's ballot block is being written; it must not be written again meanwhile.
    bool isBallotBusy() const
    {
        return isBusy(DiskPurpose::Promise) || isBusy(DiskPurpose::Accept);
    }
    Model::LegStatus status(bool inTerm, bool resyncing) const;
};

} // namespace Engine
