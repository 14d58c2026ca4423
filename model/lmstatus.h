// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "model/finding.h"
#include "model/ids.h"
#include "model/vmuuid.h"

namespace Model {

/// The whitepaper's four phases (S4.4) and how an LM ends (DESIGN 11.3).
enum class LmPhase : quint8 {
    Setup,
    Copy,
    Transfer,
    PostTreatment,
    RollingBack,
    Completed,
    Aborted,
    Rejected,
    TargetFailed, ///< the target took the system over and failed: down there (PROTOCOLS 2.4)
};

enum class LmStep : quint8 {
    Accepted,
    GuestInformed,
    TargetSetUp,
    DevicesAssigned,
    CopyPass,
    IoStopped,
    Suspended,
    Released,
    Claimed,
    Resumed,
    Started,
    SourceReleased,
    Ended,
};

struct LmPass {
    int number = 0; ///< from 1
    Instant begin;
    Duration duration{0};
    qint64 pagesToSend = 0; ///< 4 KiB pages at its begin
    qint64 pagesSent = 0;
    qint64 bytesPerSecond = 0; ///< measured transfer rate
    qint64 changedPages = 0; ///< changed while it ran
    qint64 changedBytesPerSecond = 0;
};

struct LmTimelineEntry {
    LmStep step = LmStep::Accepted;
    Instant time;
};

enum class UndoKind : quint8 {
    ReattachDevices, ///< source: what the guest detached (S4.7-07)
    UnlockMscf, ///< guest: RECOVERY-START back (S4.6.1-13)
    RestartIo, ///< source: I/Os noted since the I/O stop
    RemoveTargetDevices,
    DeleteTargetVm, ///< frees memory, index and name
    ReturnRecord, ///< the CRD record back to OWNED by the source
};

/// Kept as data in the CRD record, so that whoever coordinates can finish it (PROTOCOLS 2.1).
struct UndoStep {
    UndoKind kind = UndoKind::ReturnRecord;
    QStringList args;
    bool done = false;

    bool operator==(const UndoStep &) const = default;
};

/// What an SU reports of an LM it is part of as source (or, from CLAIM on, as target).
struct LmStatus {
    LmId id = NoLm;
    VmUuid vm;
    QString vmName;
    int vmIndex = 0;
    UnitId source = NoUnit;
    UnitId target = NoUnit;
    LmPhase phase = LmPhase::Setup;
    bool x86 = false;
    bool inDoubt = false;
    QString waitingFor; ///< catalogue key of what an LM in doubt waits for
    QStringList waitingArgs;
    bool pastNoReturn = false; ///< CLAIM is committed
    bool abortRequested = false;
    bool guestSuspended = false;
    std::vector<LmPass> passes; ///< the last one is running
    qint64 pagesTotal = 0;
    qint64 pagesLeft = 0;
    qint64 bytesPerSecond = 0;
    qint64 changedBytesPerSecond = 0;
    Duration predictedSuspend{0};
    Duration allowedSuspend{0}; ///< 0 = no limit (x86)
    Instant accepted;
    Instant suspended;
    Instant resumed;
    Instant ended;
    QString reasonKey; ///< why it did not complete
    QStringList reasonArgs;
    Findings findings; ///< of the check that preceded it
    std::vector<UndoStep> undo;
    std::vector<LmTimelineEntry> timeline;

    bool isOver() const
    {
        return phase == LmPhase::Completed || phase == LmPhase::Aborted
            || phase == LmPhase::Rejected || phase == LmPhase::TargetFailed;
    }
};

using LmStatusPtr = std::shared_ptr<const LmStatus>;

QString toText(LmPhase value);

} // namespace Model
