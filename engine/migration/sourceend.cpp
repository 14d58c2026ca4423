// SPDX-License-Identifier: GPL-3.0-or-later
// Roll-back and the end of an LM (PROTOCOLS section 2).
#include "engine/migration/source.h"

#include "engine/migration/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::LmPhase;
using Model::LmStep;
using Model::UndoKind;

namespace {

constexpr int GoneKnobs = 20; ///< a target silent that long is left to clean up by itself

} // namespace

void MigrationSource::releaseSource(MigrationHost &host, const VmRecord &record)
{
    const Vm leaving = *vm(host);
    const QString here = host.site().unit(host.unit()).name;
    const bool down = isDownOnTarget(record);
    const QStringList downInserts{targetName(host), leaving.definition.name};
    if (!down)
        mark(host, LmStep::Started);
    enter(host, Stage::Claimed, LmPhase::PostTreatment);
    printMoment(host, LmMoment::ReleasedOnSource, leaving.definition, m_guestRunning,
                context(host));
    if (down)
        host.printStatus(leaving.definition.name, DownOnTarget, downInserts);
    else
        host.printStatus(leaving.definition.name, u"SEC0260"_s, {targetName(host)});
    host.hypervisor().remove(m_status.vm);
    mark(host, LmStep::SourceReleased);
    if (m_status.x86)
        host.report(Model::EventKinds::VmDeactivated, leaving.definition.name,
                    {leaving.definition.name, here});
    host.report(Model::EventKinds::VmDeleted, leaving.definition.name,
                {leaving.definition.name, here});
    if (down) {
        // An outage of the target; what was suspended here must not go on (PROTOCOLS 2.4).
        host.print(u"HV0"_s, DownOnTarget, downInserts);
        host.report(Model::EventKinds::LmTargetFailed, leaving.definition.name,
                    {leaving.definition.name, here, targetName(host)});
        m_status.reasonKey = DownOnTarget;
        m_status.reasonArgs = downInserts;
        end(host, LmPhase::TargetFailed);
        return;
    }
    printMoment(host, LmMoment::CompletedOnSource, leaving.definition, m_guestRunning,
                context(host));
    end(host, LmPhase::Completed);
}

void MigrationSource::rollBack(MigrationHost &host, const QString &key, const QStringList &args)
{
    m_status.reasonKey = key;
    m_status.reasonArgs = args;
    m_status.pastNoReturn = false; // RETURN has taken CLAIM back
    m_repeated.reset();
    enter(host, Stage::RollingBack, LmPhase::RollingBack);
    resumeGuest(host);
    const QStringList who{QString::number(m_status.vmIndex), m_status.vmName, targetName(host)};
    if (key == u"VMS2425") {
        m_status.reasonArgs = who;
        host.print(u"HV0"_s, key, who);
    } else {
        host.print(u"HV0"_s, u"SEC0200"_s, who);
        host.print(u"HV0"_s, key, args);
    }
    if (!m_targetGone)
        sendRepeated(host, LmCancel{m_status.id});
    if (!m_recordBack && !m_put) {
        m_put = host.putIf({m_key, host.unit(), m_version,
                            CrdRecord{host.unit(), 0, record(host, VmPhase::Owned)}});
    }
    wake(host, 250ms);
    tryEndRollBack(host);
}

void MigrationSource::resumeGuest(MigrationHost &host)
{
    Vm *moving = vm(host);
    if (!moving)
        return;
    const auto undone = [this](UndoKind kind) {
        for (Model::UndoStep &step : m_status.undo) {
            if (step.kind == kind)
                step.done = true;
        }
    };
    const bool informed = std::any_of(
        m_status.timeline.begin(), m_status.timeline.end(),
        [](const Model::LmTimelineEntry &entry) { return entry.step == LmStep::GuestInformed; });
    if (moving->guest) {
        moving->guest->resume();
        if (m_ioStopped)
            moving->guest->restartIo();
    }
    if (m_status.guestSuspended)
        m_status.resumed = host.now();
    m_status.guestSuspended = false;
    undone(UndoKind::RestartIo);
    for (const QString &mn : m_detached) {
        for (Model::AssignedDevice &device : moving->definition.devices) {
            if (device.mn == mn)
                device.detached = false;
        }
    }
    undone(UndoKind::ReattachDevices);
    if (informed)
        printMoment(host, LmMoment::GuestUnlocked, moving->definition, m_guestRunning,
                    context(host));
    undone(UndoKind::UnlockMscf);
}

void MigrationSource::targetRenounced(MigrationHost &host, const LmRenounced &message)
{
    m_targetGone = true;
    for (Model::UndoStep &step : m_status.undo) {
        if (step.kind == UndoKind::DeleteTargetVm || step.kind == UndoKind::RemoveTargetDevices)
            step.done = true;
    }
    if (!message.neverClaimed && m_stage >= Stage::Releasing && m_stage <= Stage::Claimed) {
        readRecord(host); // it gave up behind CLAIM: the record tells whose the guest is
    } else if (m_stage == Stage::RollingBack) {
        m_repeated.reset();
        tryEndRollBack(host);
    } else if (m_accepted && m_stage != Stage::Claimed) {
        const bool ownReason = m_stage == Stage::Aborting && !m_status.reasonKey.isEmpty();
        if (ownReason)
            rollBack(host, m_status.reasonKey, m_status.reasonArgs);
        else
            rollBack(host, message.key, message.args);
    }
}

void MigrationSource::tryEndRollBack(MigrationHost &host)
{
    const bool silent = host.now() - m_stageBegin > GoneKnobs * host.site().knob;
    if (m_recordBack && (m_targetGone || silent)) {
        for (Model::UndoStep &step : m_status.undo) {
            if (step.kind == UndoKind::ReturnRecord)
                step.done = true;
        }
        end(host, LmPhase::Aborted);
    }
}

void MigrationSource::doubt(MigrationHost &host, const QString &key)
{
    if (m_status.inDoubt)
        return;
    m_status.inDoubt = m_doubted = true;
    m_status.waitingFor = key;
    m_status.waitingArgs = {m_status.vmName, targetName(host)};
    host.print(u"HV0"_s, key, m_status.waitingArgs);
    host.report(Model::EventKinds::LmInDoubt, m_status.vmName,
                {m_status.vmName, host.site().unit(host.unit()).name, targetName(host), key});
    host.touch();
}

void MigrationSource::end(MigrationHost &host, LmPhase phase)
{
    if (Vm *moving = vm(host)) {
        moving->migrating = false;
        moving->migrationTarget = Model::NoUnit;
    }
    enter(host, Stage::Over, phase);
    mark(host, LmStep::Ended);
    m_status.ended = host.now();
    m_repeated.reset();
    reportResolved(host);
}

void MigrationSource::reportResolved(MigrationHost &host)
{
    if (!m_doubted)
        return;
    const QString how = m_status.phase == LmPhase::Completed ? u"VMS2451"_s : m_status.reasonKey;
    host.report(Model::EventKinds::LmResolved, m_status.vmName,
                {m_status.vmName, host.site().unit(host.unit()).name, targetName(host), how});
}

} // namespace Engine
