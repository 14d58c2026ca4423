// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/migration/host.h"
#include "engine/migration/messagetable.h"

namespace Engine {

/// The target's side of one LM (PROTOCOLS 2): builds the environment, receives the memory,
/// claims the guest and starts it, or leaves nothing behind. Copyable data; all calls happen in
/// turns of the target's node.
class MigrationTarget {
public:
    MigrationTarget(MigrationHost &host, Model::UnitId source, const LmSetup &setup);

    /// @p from: the source, or a Cluster Manager that revokes.
    void handle(MigrationHost &host, Model::UnitId from, const LmMessage &message);
    void receive(const StreamChunk &chunk);
    void crdOutcome(MigrationHost &host, const CrdOutcome &outcome);
    void timer(MigrationHost &host);
    /// Memory or a device of this SU was lost: gives up if it is of this VM.
    void resourcesChanged(MigrationHost &host);
    /// Gives up for this reason, unless CLAIM is submitted.
    void stop(MigrationHost &host, const QString &key, const QStringList &args);
    /// This SU had a gap (PROTOCOLS 3): before the guest's first instruction its record is read.
    void gap(MigrationHost &host);

    Model::LmId id() const { return m_id; }
    /// Nothing of this LM is left here but, perhaps, the running VM.
    bool isOver() const { return m_stage == Stage::Over; }
    /// Only then may the Cluster Manager write ABORT for a source that is off.
    bool neverClaimed() const { return !m_claimSubmitted; }

private:
    enum class Stage : quint8 {
        SettingUp,
        Receiving,
        Ready,
        Claiming, ///< CLAIM submitted
        Starting, ///< CLAIM committed, guest not yet started
        Running, ///< guest runs, STARTED submitted
        Returning, ///< could not start: RETURN submitted
        Over,
    };

    void createVm(MigrationHost &host, const LmSetup &setup);
    void assignDevices(MigrationHost &host);
    void finalArrived(MigrationHost &host, const LmFinal &final);
    void released(MigrationHost &host);
    void start(MigrationHost &host);
    void ownershipRead(MigrationHost &host, const CrdRecordPtr &current);
    void dropVoid(MigrationHost &host);
    void sendRenounced(MigrationHost &host, Model::UnitId to) const;
    void followStart(MigrationHost &host);
    void completed(MigrationHost &host);
    void renounce(MigrationHost &host, const QString &key, const QStringList &args);
    /// A device of the VM that does not work here; empty when all do.
    QString inoperableDevice(MigrationHost &host) const;
    VmRecord record(MigrationHost &host, VmPhase phase) const;
    LmMessageContext context(MigrationHost &host) const;
    Vm *vm(MigrationHost &host) const { return host.hypervisor().find(m_vm); }
    void enter(MigrationHost &host, Stage stage);
    void wake(MigrationHost &host, Model::Duration after);

    Stage m_stage = Stage::SettingUp;
    Model::LmId m_id = Model::NoLm;
    Model::UnitId m_source = Model::NoUnit;
    Model::VmUuid m_vm;
    QString m_key;
    quint64 m_version = 0; ///< t
    bool m_x86 = false;
    bool m_guestRuns = false;
    QString m_sourceConfiguration;
    Model::VmDefinition m_original; ///< goes back into the record by RETURN
    bool m_diff = false;
    MemoryTarget m_memory;
    std::optional<Guest> m_guest; ///< registers, once LmFinal came
    std::optional<CrdRequestId> m_put;
    std::optional<CrdRequestId> m_read;
    bool m_mustRead = false; ///< a gap since CLAIM was submitted
    bool m_created = false; ///< the VM here is of this LM's making
    bool m_claimSubmitted = false;
    bool m_started = false; ///< STARTED is committed
    int m_startSteps = 0; ///< of followStart() already done
    bool m_memoryLost = false;
    Model::Instant m_stageBegin;
    Model::Instant m_nextWake; ///< a timer runs until then
    Model::Instant m_heard;
    Model::Instant m_resumed;
    QString m_reasonKey;
    QStringList m_reasonArgs;
};

} // namespace Engine
