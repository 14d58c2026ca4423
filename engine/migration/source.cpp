// SPDX-License-Identifier: GPL-3.0-or-later
// From the check to the copy, and what all stages share. See sourcecopy.cpp, sourcecommit.cpp,
// sourceend.cpp.
#include "engine/migration/source.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::LmPhase;
using Model::LmStep;
using Model::Severity;

namespace {

constexpr Model::Duration Pulse = 250ms; ///< how often an LM looks at its limits
constexpr Model::Duration InformTime = 700ms; ///< from STARTED to the guest's first lines
constexpr Model::Duration ConfirmTime = 1s; ///< the guest is suspended meanwhile
constexpr int SilenceKnobs = 10; ///< partner unheard that long: the network is interrupted
constexpr int ReleaseKnobs = 20; ///< RELEASE unanswered that long: try ABORT

} // namespace

MigrationSource::MigrationSource(MigrationHost &host, Model::LmId id, Origin origin,
                                 const QString &vmName, Model::UnitId target)
    : m_origin(std::move(origin))
    , m_stageBegin(host.now())
    , m_nextRepeat(host.now())
    , m_heard(host.now())
{
    m_status.id = id;
    m_status.source = host.unit();
    m_status.target = target;
    m_status.x86 = host.site().unit(host.unit()).kind == Model::UnitKind::SUx86;
    m_status.allowedSuspend = m_status.x86 ? Model::Duration{0} : host.site().allowedSuspend;
    m_status.vmName = vmName;

    const Vm *moving = host.hypervisor().find(vmName);
    if (moving) {
        m_status.vm = moving->definition.uuid;
        m_status.vmName = moving->definition.name;
        m_status.vmIndex = moving->definition.index;
        m_key = vmKey(m_status.vm);
        m_guestRunning = moving->guest.has_value();
    } else if (isMonitorSystem(vmName)) {
        m_status.vmName = u"MONITOR"_s;
        m_status.vmIndex = 1;
    }
    m_status.findings = checkSource(host.checkSide(), vmName, target, host.now());
    const bool targetCanAnswer
        = moving && target != Model::NoUnit && target != host.unit() && host.site().isSu(target);
    if (!targetCanAnswer) {
        checked(host, {});
        return;
    }
    sendRepeated(host, LmCheckRequest{quint64(id), offer(host)});
    wake(host, Pulse);
}

void MigrationSource::checked(MigrationHost &host, const Model::Findings &found)
{
    m_repeated.reset();
    m_status.findings.insert(m_status.findings.end(), found.begin(), found.end());
    const QStringList who{QString::number(m_status.vmIndex), m_status.vmName, targetName(host)};
    bool conflict = false;
    for (const Model::Finding &finding : m_status.findings) {
        if (finding.severity == Severity::Conflict) {
            conflict = true;
            host.print(u"HV0"_s, u"VMS2404"_s,
                       who + QStringList{(QStringList{finding.key} + finding.args).join(u',')});
        } else if (finding.severity == Severity::Warning) {
            host.print(u"HV0"_s, finding.key, finding.args);
        }
    }
    if (conflict) {
        host.print(u"HV0"_s, u"VMS2461"_s, who);
        reject(host, u"VMS2461"_s, who);
        return;
    }
    if (m_origin.checkOnly) {
        host.print(u"HV0"_s, u"VMS2460"_s, who);
        reject(host, u"VMS2460"_s, who);
        return;
    }
    m_stage = Stage::Accepting;
    m_stageBegin = host.now();
    m_version = vm(host)->recordVersion;
    m_put = host.putIf({m_key, host.unit(), m_version,
                        CrdRecord{host.unit(), 0, record(host, VmPhase::Migrating)}});
    wake(host, Pulse);
}

void MigrationSource::reject(MigrationHost &host, const QString &key, const QStringList &args)
{
    m_status.reasonKey = key;
    m_status.reasonArgs = args;
    enter(host, Stage::Over, LmPhase::Rejected);
    m_status.ended = host.now();
    reportResolved(host);
}

void MigrationSource::accepted(MigrationHost &host, quint64 version)
{
    m_version = version;
    m_accepted = true;
    m_status.accepted = host.now();
    m_status.undo = plannedUndo(host);
    m_heard = host.now();
    if (Vm *moving = vm(host)) {
        moving->recordVersion = version;
        moving->migration = m_status.id;
        moving->migrating = true;
        moving->migrationTarget = m_status.target;
        if (moving->guest)
            m_status.pagesTotal = moving->guest->memory().layout().pages();
        printMoment(host, LmMoment::Accepted, moving->definition, m_guestRunning, context(host));
    }
    m_status.pagesLeft = m_status.pagesTotal;
    mark(host, LmStep::Accepted);
    enter(host, Stage::Informing, LmPhase::Setup);
    wake(host, InformTime);
}

void MigrationSource::informGuest(MigrationHost &host)
{
    Vm *moving = vm(host);
    // The messages come before the devices go, and the setup carries what is left (S4.6.1).
    for (const std::size_t i : devicesToDetach(moving->definition, host.hypervisor())) {
        moving->definition.devices[i].detached = true;
        m_detached.push_back(moving->definition.devices[i].mn);
    }
    printMoment(host, LmMoment::GuestInformed, moving->definition, m_guestRunning, context(host));
    mark(host, LmStep::GuestInformed);
    enter(host, Stage::SettingUp, LmPhase::Setup);
    LmSetup setup;
    setup.migration = m_status.id;
    setup.recordVersion = m_version;
    setup.original = record(host, VmPhase::Owned).definition;
    setup.offer = offer(host);
    if (moving->guest)
        setup.layout = moving->guest->memory().layout();
    sendRepeated(host, std::move(setup));
    wake(host, Pulse);
}

void MigrationSource::handle(MigrationHost &host, const LmMessage &message)
{
    if (isOver())
        return;
    m_heard = host.now();
    if (const auto *reply = std::get_if<LmCheckReply>(&message)) {
        if (m_stage == Stage::Checking && reply->check == quint64(m_status.id))
            checked(host, reply->findings);
    } else if (std::get_if<LmSetupDone>(&message)) {
        if (m_stage != Stage::SettingUp)
            return;
        m_repeated.reset();
        mark(host, LmStep::TargetSetUp);
        mark(host, LmStep::DevicesAssigned);
        enter(host, Stage::Copying, LmPhase::Copy);
        if (!m_guestRunning) {
            finish(host);
            return;
        }
        m_memory = MemorySource(vm(host)->guest->memory().layout());
        beginPass(host);
    } else if (const auto *renounced = std::get_if<LmRenounced>(&message)) {
        targetRenounced(host, *renounced);
    } else if (std::get_if<LmForgotten>(&message)) {
        // Before RELEASE a target that knows nothing can do nothing. Behind it, a CLAIM may
        // still be on its way to the disks: only the record decides then.
        if (m_stage == Stage::RollingBack
            || (m_accepted && m_stage > Stage::SettingUp && isBeforeRelease()))
            targetRenounced(host, {m_status.id, u"SEC0218"_s, {targetName(host)}});
    } else if (std::get_if<LmReady>(&message)) {
        if (m_stage == Stage::Finishing)
            confirm(host);
    } else if (std::get_if<LmClaimed>(&message)) {
        if (m_stage == Stage::Releasing || m_stage == Stage::Aborting)
            claimed(host);
    } else if (const auto *started = std::get_if<LmStarted>(&message)) {
        if (m_stage == Stage::Releasing || m_stage == Stage::Aborting)
            claimed(host);
        if (m_stage != Stage::Claimed)
            return;
        if (m_status.timeline.back().step == LmStep::Claimed)
            m_status.timeline.push_back({LmStep::Resumed, started->resumed});
        m_status.resumed = started->resumed;
        readRecord(host);
    } else if (std::get_if<LmReturned>(&message)) {
        if (m_stage == Stage::Releasing || m_stage == Stage::Claimed)
            readRecord(host);
    }
}

void MigrationSource::timer(MigrationHost &host)
{
    if (isOver())
        return;
    const Model::Instant now = host.now();
    const Model::Duration knob = host.site().knob;
    if (m_repeated && now >= m_nextRepeat) {
        host.send(m_status.target, *m_repeated);
        m_nextRepeat = now + 2 * knob;
    }
    if (m_accepted && now >= m_nextAlive) {
        host.send(m_status.target, LmAlive{m_status.id});
        m_nextAlive = now + knob;
    }
    switch (m_stage) {
    case Stage::Checking:
        if (now - m_stageBegin > SilenceKnobs * knob) {
            const QString name = targetName(host);
            checked(host,
                    {{u"S4.1-09"_s,
                      Severity::Conflict,
                      Model::Side::Target,
                      name,
                      u"SEC0140"_s,
                      {name},
                      now}});
        }
        break;
    case Stage::Informing:
        if (now - m_stageBegin >= InformTime)
            informGuest(host);
        break;
    case Stage::SettingUp:
    case Stage::Copying:
    case Stage::LastPass:
    case Stage::Rest:
    case Stage::Finishing:
        if (now - m_heard > SilenceKnobs * knob)
            rollBack(host, u"SEC0201"_s, {targetName(host)});
        else if (m_status.guestSuspended && !m_status.x86
                 && now - m_status.suspended > m_status.allowedSuspend)
            rollBack(host, u"VMS2425"_s, {});
        break;
    case Stage::Confirming:
        if (now - m_stageBegin > ConfirmTime)
            rollBack(host, u"SEC0208"_s, {});
        break;
    case Stage::Releasing:
        if (now - m_stageBegin > ReleaseKnobs * knob) {
            m_status.reasonKey = u"SEC0203"_s;
            m_status.reasonArgs = {targetName(host)};
            submitAbort(host, m_version);
        }
        break;
    case Stage::Claimed:
        if (now >= m_nextRead)
            readRecord(host);
        if (now - m_stageBegin > ReleaseKnobs * knob)
            doubt(host, u"SEC0211"_s);
        break;
    case Stage::RollingBack:
        tryEndRollBack(host);
        break;
    case Stage::Accepting:
    case Stage::Aborting:
    case Stage::Over:
        break;
    }
    if (!isOver())
        wake(host, Pulse);
}

QString MigrationSource::abort(MigrationHost &host)
{
    if (m_stage == Stage::Claimed)
        return u"SEC0220"_s; // too late: CLAIM is committed
    if (!m_accepted || m_stage == Stage::RollingBack || isOver())
        return u"SEC0221"_s;
    m_status.abortRequested = true;
    stop(host, u"SEC0204"_s, {m_origin.account});
    return {};
}

void MigrationSource::stop(MigrationHost &host, const QString &key, const QStringList &args)
{
    if (m_stage == Stage::Checking) {
        reject(host, key, args);
    } else if (m_accepted && isBeforeRelease()) {
        rollBack(host, key, args);
    } else if (m_stage == Stage::Accepting || m_stage == Stage::Releasing
               || m_stage == Stage::Aborting) {
        m_status.reasonKey = key; // once the record has decided
        m_status.reasonArgs = args;
        if (m_stage == Stage::Releasing)
            submitAbort(host, m_version);
    }
}

void MigrationSource::gap(MigrationHost &host)
{
    m_heard = host.now();
    if (m_read)
        m_read = host.readDeciding(m_key);
}

// --- shared by all stages ----------------------------------------------------------------

void MigrationSource::sendRepeated(MigrationHost &host, LmMessage message)
{
    host.send(m_status.target, message);
    m_repeated = std::move(message);
    m_nextRepeat = host.now() + 2 * host.site().knob;
}

void MigrationSource::wake(MigrationHost &host, Model::Duration after)
{
    const Model::Instant at = host.now() + after;
    if (m_nextWake > host.now() && m_nextWake <= at)
        return;
    m_nextWake = at;
    host.wakeAt(at, m_status.id);
}

void MigrationSource::mark(MigrationHost &host, LmStep step)
{
    m_status.timeline.push_back({step, host.now()});
    host.touch();
}

void MigrationSource::enter(MigrationHost &host, Stage stage, LmPhase phase)
{
    m_stage = stage;
    m_stageBegin = host.now();
    m_status.phase = phase;
    m_status.inDoubt = false;
    m_status.waitingFor.clear();
    host.touch();
}

LmMessageContext MigrationSource::context(MigrationHost &host) const
{
    return {m_status.x86, targetName(host), {}, {}};
}

QString MigrationSource::targetName(MigrationHost &host) const
{
    return m_status.target == Model::NoUnit ? QString() : host.site().unit(m_status.target).name;
}

LmOffer MigrationSource::offer(MigrationHost &host) const
{
    const Vm &moving = *vm(host);
    LmOffer result{moving.definition,
                   moving.status,
                   host.site().unit(host.unit()).su->configuration,
                   moving.diff,
                   {}};
    for (const Model::AssignedDevice &each : moving.definition.devices) {
        if (const Model::GeneratedDevice *device = host.hypervisor().device(each.mn))
            result.devices.push_back(*device);
    }
    return result;
}

VmRecord MigrationSource::record(MigrationHost &host, VmPhase phase) const
{
    VmRecord result;
    if (const Vm *moving = vm(host)) {
        result.definition = moving->definition;
        for (Model::AssignedDevice &device : result.definition.devices) {
            if (std::find(m_detached.begin(), m_detached.end(), device.mn) != m_detached.end())
                device.detached = false;
        }
        result.status = moving->status;
    }
    result.phase = phase;
    result.migration = m_status.id;
    result.target = phase == VmPhase::Owned ? Model::NoUnit : m_status.target;
    if (phase == VmPhase::Migrating)
        result.undo = plannedUndo(host);
    return result;
}

std::vector<Model::UndoStep> MigrationSource::plannedUndo(MigrationHost &host) const
{
    using Model::UndoKind;
    const Vm *moving = vm(host);
    if (!moving)
        return {};
    QStringList detached;
    for (const std::size_t i : devicesToDetach(moving->definition, host.hypervisor()))
        detached.append(moving->definition.devices[i].mn);
    // Registered before the steps they undo, in the order of the steps; undone in reverse.
    std::vector<Model::UndoStep> steps{{UndoKind::ReturnRecord, {m_key}, false}};
    if (!detached.isEmpty())
        steps.push_back({UndoKind::ReattachDevices, detached, false});
    if (moving->definition.mscf && m_guestRunning)
        steps.push_back({UndoKind::UnlockMscf, {m_status.vmName}, false});
    steps.push_back({UndoKind::DeleteTargetVm, {targetName(host), m_status.vmName}, false});
    steps.push_back({UndoKind::RemoveTargetDevices, {targetName(host), m_status.vmName}, false});
    if (m_guestRunning)
        steps.push_back({UndoKind::RestartIo, {m_status.vmName}, false});
    return steps;
}

} // namespace Engine
