// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/request.h"
#include "engine/migration/preconditions.h"
#include "engine/runtime/stream.h"
#include "model/eventkeys.h"

namespace Engine {

/// What an LM needs of the SU it runs on. Implemented by the SU's node; valid during a turn.
class MigrationHost {
public:
    virtual ~MigrationHost() = default;

    virtual Model::Instant now() const = 0;
    virtual const Model::Site &site() const = 0;
    virtual Model::UnitId unit() const = 0;
    virtual Hypervisor &hypervisor() = 0;
    /// How this SU stands for the precondition rules.
    virtual CheckSide checkSide() const = 0;
    /// A fault makes the next guest fail to start here (S4.4-19).
    virtual bool refusesResume() const = 0;

    virtual void send(Model::UnitId to, LmMessage message) = 0;
    virtual void sendStream(Model::UnitId to, StreamChunkPtr chunk) = 0;
    virtual void wakeAt(Model::Instant time, Model::LmId migration) = 0;

    /// Outcomes come back to crdOutcome() of the part that asked.
    virtual CrdRequestId putIf(PutIf put) = 0;
    virtual CrdRequestId readDeciding(const QString &key) = 0;
    /// A conditional write gave @p vm back to this SU: when the gap rule holds it, read once more
    /// whether it may go on (PROTOCOLS 3).
    virtual void confirmHeld(const Model::VmUuid &vm) = 0;

    /// A message on the KVP of @p system ("HV0" or a VM's name) of this SU.
    virtual void print(const QString &system, const QString &key, const QStringList &args) = 0;
    /// A line of the KVP itself.
    virtual void printStatus(const QString &system, const QString &key, const QStringList &args)
        = 0;
    virtual void report(const Model::EventKind &kind, const QString &system,
                        const QStringList &args)
        = 0;
    /// Something visible changed: report it with the next heartbeat.
    virtual void touch() = 0;
};

} // namespace Engine
