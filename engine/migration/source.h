// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/migration/host.h"
#include "engine/migration/messagetable.h"
#include "engine/runtime/input.h"

namespace Engine {

/// The source's side of one LM, and its coordinator (DESIGN 6, PROTOCOLS 2): checks, acceptance,
/// the four phases, the roll-back. Copyable data; all calls happen in turns of the source's node.
class MigrationSource {
public:
    /// Whom to answer about acceptance.
    struct Origin {
        Model::JobId job = Model::NoJob; ///< NoJob: typed at the monitor's console
        Model::UnitId mu = Model::NoUnit;
        QString account;
        bool checkOnly = false;
    };

    /// Begins with the check of both sides. @p vmName may name no VM or the monitor system.
    MigrationSource(MigrationHost &host, Model::LmId id, Origin origin, const QString &vmName,
                    Model::UnitId target);

    void handle(MigrationHost &host, const LmMessage &message);
    void streamResult(MigrationHost &host, const StreamResult &result);
    void crdOutcome(MigrationHost &host, const CrdOutcome &outcome);
    void timer(MigrationHost &host);
    /// Operator abort. Returns the key of a refusal, empty when it is under way.
    QString abort(MigrationHost &host);
    /// The SU is to be switched off: ends the LM where that is possible, for this reason.
    void stop(MigrationHost &host, const QString &key, const QStringList &args);
    /// This SU had a gap (PROTOCOLS 3): ages and reads from before it say nothing any more.
    void gap(MigrationHost &host);
    /// After a gap the VM's record is not as this SU last held it. False when this LM does not
    /// explain it.
    bool recordChanged(MigrationHost &host, const CrdRecordPtr &current);

    Model::LmId id() const { return m_status.id; }
    const Model::LmStatus &status() const { return m_status; }
    const Origin &origin() const { return m_origin; }
    /// The check's outcome is there and acceptance decided; the node answers the origin once.
    bool isDecided() const { return m_stage > Stage::Accepting; }
    bool wasAccepted() const { return m_accepted; }
    bool isOver() const { return m_stage == Stage::Over; }

private:
    enum class Stage : quint8 {
        Checking,
        Accepting,
        Informing,
        SettingUp,
        Copying, ///< passes while the guest runs
        LastPass, ///< I/O stopped, guest runs
        Rest, ///< guest suspended
        Finishing, ///< waits for LmReady
        Confirming, ///< a last deciding read before RELEASE
        Releasing, ///< RELEASE sent
        Aborting, ///< after RELEASE: own ABORT submitted
        Claimed, ///< past the point of no return; waits for STARTED
        RollingBack,
        Over,
    };

    // source.cpp: up to the copy
    void checked(MigrationHost &host, const Model::Findings &found);
    void reject(MigrationHost &host, const QString &key, const QStringList &args);
    void accepted(MigrationHost &host, quint64 version);
    void informGuest(MigrationHost &host);
    // sourcecopy.cpp: passes and convergence
    void beginPass(MigrationHost &host);
    void pump(MigrationHost &host);
    void passEnded(MigrationHost &host);
    void suspend(MigrationHost &host);
    void finish(MigrationHost &host);
    void confirm(MigrationHost &host);
    Model::Duration predictSuspend(qint64 bytes) const;
    // sourcecommit.cpp: ownership
    void release(MigrationHost &host);
    void submitAbort(MigrationHost &host, quint64 expectedVersion);
    void readDecided(MigrationHost &host, const CrdRecordPtr &current);
    void recordDecided(MigrationHost &host, const CrdRecordPtr &record);
    void givenBack(MigrationHost &host, const CrdRecordPtr &current);
    void rollBackDecided(MigrationHost &host, const CrdOutcome &outcome);
    void notOurs(MigrationHost &host);
    void claimed(MigrationHost &host);
    void readRecord(MigrationHost &host);
    // sourceend.cpp: roll-back and the end
    void releaseSource(MigrationHost &host, const VmRecord &record);
    void rollBack(MigrationHost &host, const QString &key, const QStringList &args);
    void resumeGuest(MigrationHost &host);
    void targetRenounced(MigrationHost &host, const LmRenounced &message);
    void tryEndRollBack(MigrationHost &host);
    void doubt(MigrationHost &host, const QString &key);
    void end(MigrationHost &host, Model::LmPhase phase);
    void reportResolved(MigrationHost &host);

    Vm *vm(MigrationHost &host) const { return host.hypervisor().find(m_status.vm); }
    void sendRepeated(MigrationHost &host, LmMessage message);
    void wake(MigrationHost &host, Model::Duration after);
    void mark(MigrationHost &host, Model::LmStep step);
    void enter(MigrationHost &host, Stage stage, Model::LmPhase phase);
    LmMessageContext context(MigrationHost &host) const;
    QString targetName(MigrationHost &host) const;
    LmOffer offer(MigrationHost &host) const;
    VmRecord record(MigrationHost &host, VmPhase phase) const;
    std::vector<Model::UndoStep> plannedUndo(MigrationHost &host) const;
    bool isBeforeRelease() const { return m_stage < Stage::Releasing; }

    Origin m_origin;
    Stage m_stage = Stage::Checking;
    Model::LmStatus m_status;
    bool m_accepted = false;
    QString m_key; ///< "vm/<uuid>"
    quint64 m_version = 0; ///< t
    bool m_guestRunning = false; ///< RUNNING with a guest that executes
    std::optional<LmMessage> m_repeated;
    Model::Instant m_stageBegin;
    Model::Instant m_nextWake; ///< a timer runs until then
    Model::Instant m_nextRepeat;
    Model::Instant m_nextAlive;
    Model::Instant m_nextRead;
    Model::Instant m_heard; ///< last sign of the target
    std::optional<CrdRequestId> m_put;
    std::optional<CrdRequestId> m_read;
    bool m_putUnknown = false;
    bool m_doubted = false; ///< was in doubt at any time
    std::vector<QString> m_detached; ///< MNs, for the roll-back
    MemorySource m_memory;
    WriteSnapshot m_passBegin;
    int m_inFlight = 0;
    quint64 m_lastChunk = 0;
    qint64 m_chunkPages = 64;
    Model::Instant m_chunkSent;
    bool m_targetGone = false; ///< renounced, or silent for good
    bool m_recordBack = false;
    bool m_ioStopped = false;
};

} // namespace Engine
