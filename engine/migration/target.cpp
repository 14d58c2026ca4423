// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migration/target.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::VmStatus;

namespace {

constexpr Model::Duration Pulse = 250ms;
constexpr Model::Duration AssignTime = 1500ms; ///< from CREATED to the devices
constexpr Model::Duration StartTime = 300ms; ///< from CLAIM to the guest's first instruction

/// What follows the guest's first instruction, and when (S4.6.1-11..14).
struct StartStep {
    Model::Duration after;
    std::optional<LmMoment> moment;
};
constexpr std::array StartSteps{
    StartStep{400ms, LmMoment::ResumeReported},
    StartStep{1000ms, LmMoment::NetworkUp},
    StartStep{1200ms, std::nullopt},
};
constexpr int SilenceKnobs = 20; ///< a source silent that long before RELEASE is given up

} // namespace

MigrationTarget::MigrationTarget(MigrationHost &host, Model::UnitId source, const LmSetup &setup)
    : m_id(setup.migration)
    , m_source(source)
    , m_vm(setup.offer.definition.uuid)
    , m_key(vmKey(m_vm))
    , m_version(setup.recordVersion)
    , m_x86(host.site().unit(host.unit()).kind == Model::UnitKind::SUx86)
    , m_guestRuns(setup.offer.status == VmStatus::Running)
    , m_sourceConfiguration(setup.offer.sourceConfiguration)
    , m_original(setup.original)
    , m_memory(setup.layout)
    , m_stageBegin(host.now())
    , m_heard(host.now())
{
    // The check is run again just before the start (DESIGN 6): things may have changed.
    const Model::Findings found = checkTarget(host.checkSide(), setup.offer, source, host.now());
    for (const Model::Finding &finding : found) {
        if (finding.severity == Model::Severity::Conflict) {
            renounce(host, finding.key, finding.args);
            return;
        }
    }
    createVm(host, setup);
    wake(host, AssignTime);
}

void MigrationTarget::createVm(MigrationHost &host, const LmSetup &setup)
{
    Vm incoming;
    incoming.definition = setup.offer.definition;
    incoming.status = setup.offer.status;
    incoming.inbound = true;
    incoming.migrating = true;
    // It keeps its index where it can, so that operators find it again.
    if (incoming.definition.anyIndex && !host.hypervisor().isIndexFree(incoming.definition.index))
        incoming.definition.index = host.hypervisor().freeIndex();
    incoming.activeCpus = host.hypervisor().attachableCpus(incoming.definition);
    incoming.blockedCpus = incoming.definition.processors - incoming.activeCpus; // S4.8-21
    // DIFF: devices generated here that the source does not have, or the reverse (S4.8-27). Of
    // two SUs, a system that had it there comes back to where it was started (S4.8-32).
    m_diff = !m_x86 && !setup.offer.diff
        && host.site().unit(host.unit()).su->devices != host.site().unit(m_source).su->devices;
    incoming.migration = m_id;
    const Vm &created = host.hypervisor().add(std::move(incoming));
    m_created = true;
    printMoment(host, LmMoment::SetUp, created.definition, m_guestRuns, context(host));
    host.touch();
}

void MigrationTarget::assignDevices(MigrationHost &host)
{
    enter(host, Stage::Receiving);
    printMoment(host, LmMoment::DevicesAssigned, vm(host)->definition, m_guestRuns, context(host));
    host.send(m_source, LmSetupDone{m_id});
}

void MigrationTarget::handle(MigrationHost &host, Model::UnitId from, const LmMessage &message)
{
    if (from == m_source)
        m_heard = host.now();
    if (std::get_if<LmSetup>(&message)) {
        if (m_stage == Stage::Receiving)
            host.send(from, LmSetupDone{m_id});
        else if (m_stage == Stage::Over && !m_started)
            sendRenounced(host, from);
    } else if (const auto *final = std::get_if<LmFinal>(&message)) {
        finalArrived(host, *final);
    } else if (std::get_if<LmRelease>(&message)) {
        // Repeated by a source that has not heard yet.
        if (m_stage == Stage::Starting || m_stage == Stage::Running)
            host.send(from, LmClaimed{m_id});
        else if (m_stage == Stage::Over && m_started)
            host.send(from, LmStarted{m_id, m_resumed});
        else
            released(host);
    } else if (std::get_if<LmCancel>(&message)) {
        // Once CLAIM is submitted only the record decides; its outcome is the answer.
        if (m_stage == Stage::Over && !m_started)
            sendRenounced(host, from);
        else if (!m_claimSubmitted)
            renounce(host, u"SEC0209"_s, {host.site().unit(m_source).name});
    } else if (std::get_if<LmRevoke>(&message)) {
        if (m_stage == Stage::Over && !m_started)
            sendRenounced(host, from);
        else if (!m_claimSubmitted) {
            renounce(host, u"SEC0212"_s, {host.site().unit(m_source).name});
            sendRenounced(host, from);
        }
    } else if (std::get_if<LmAlive>(&message)) {
        if (m_stage < Stage::Over)
            host.send(from, LmAlive{m_id});
        else if (m_started)
            host.send(from, LmStarted{m_id, m_resumed});
        else
            sendRenounced(host, from);
    }
}

void MigrationTarget::sendRenounced(MigrationHost &host, Model::UnitId to) const
{
    host.send(to, LmRenounced{m_id, m_reasonKey, m_reasonArgs, !m_claimSubmitted});
}

void MigrationTarget::receive(const StreamChunk &chunk)
{
    if (m_stage == Stage::Receiving)
        m_memory.receive(chunk.memory);
}

QString MigrationTarget::inoperableDevice(MigrationHost &host) const
{
    for (const Model::AssignedDevice &each : vm(host)->definition.devices) {
        if (!each.detached && !host.hypervisor().isOperable(each.mn))
            return each.mn;
    }
    return {};
}

void MigrationTarget::finalArrived(MigrationHost &host, const LmFinal &final)
{
    if (m_stage == Stage::Ready)
        host.send(m_source, LmReady{m_id});
    if (m_stage != Stage::Receiving)
        return;
    const QString here = host.site().unit(host.unit()).name;
    if (const QString mn = inoperableDevice(host); !mn.isEmpty()) {
        renounce(host, u"SEC0213"_s, {mn, here});
        return;
    }
    if (m_guestRuns) {
        if (final.digest != m_memory.digest()) {
            renounce(host, u"SEC0214"_s, {vm(host)->definition.name, here});
            return;
        }
        m_guest = final.guest;
    }
    enter(host, Stage::Ready);
    host.send(m_source, LmReady{m_id});
}

void MigrationTarget::released(MigrationHost &host)
{
    if (m_stage != Stage::Ready)
        return;
    m_claimSubmitted = true;
    enter(host, Stage::Claiming);
    m_put = host.putIf(
        {m_key, m_source, m_version, CrdRecord{host.unit(), 0, record(host, VmPhase::Claimed)}});
}

void MigrationTarget::crdOutcome(MigrationHost &host, const CrdOutcome &outcome)
{
    if (outcome.result == CrdResult::Unknown)
        return; // neither side runs until it is settled (PROTOCOLS 2.3)
    if (m_read == outcome.id) {
        m_read.reset();
        ownershipRead(host, outcome.current);
        return;
    }
    if (m_put != outcome.id)
        return;
    m_put.reset();
    const bool committed = outcome.result == CrdResult::Committed;
    Vm *incoming = vm(host);
    if (m_stage == Stage::Claiming) {
        if (!committed) {
            renounce(host, u"SEC0209"_s, {host.site().unit(m_source).name});
            return;
        }
        incoming->recordVersion = outcome.current->version;
        host.send(m_source, LmClaimed{m_id});
        enter(host, Stage::Starting);
        wake(host, StartTime);
    } else if (m_stage == Stage::Running) {
        if (!committed) {
            dropVoid(host);
            return;
        }
        incoming->recordVersion = outcome.current->version;
        m_started = true;
        completed(host);
    } else if (m_stage == Stage::Returning) {
        renounce(host, u"SEC0205"_s, {host.site().unit(host.unit()).name});
        host.send(m_source, LmReturned{m_id});
    }
}

void MigrationTarget::gap(MigrationHost &host)
{
    m_heard = host.now();
    m_read.reset(); // began before the gap: says nothing about now
    m_mustRead = m_mustRead || m_stage == Stage::Claiming || m_stage == Stage::Starting;
}

void MigrationTarget::ownershipRead(MigrationHost &host, const CrdRecordPtr &current)
{
    const VmRecord *now = asVm(current);
    if (now && current->owner == host.unit() && current->version == vm(host)->recordVersion) {
        m_mustRead = false;
        start(host);
    } else {
        dropVoid(host);
    }
}

void MigrationTarget::dropVoid(MigrationHost &host)
{
    // Somebody else was given the guest; what is here must never run (again).
    const QStringList who{vm(host)->definition.name, host.site().unit(host.unit()).name};
    host.print(u"HV0"_s, u"SEC0207"_s, {who.front()});
    host.report(Model::EventKinds::SuspendedCopyDropped, who.front(), who);
    host.hypervisor().remove(m_vm);
    enter(host, Stage::Over);
}

void MigrationTarget::start(MigrationHost &host)
{
    if (m_mustRead) {
        if (!m_read)
            m_read = host.readDeciding(m_key);
        return;
    }
    Vm *incoming = vm(host);
    const QString here = host.site().unit(host.unit()).name;
    if (host.refusesResume() || host.hypervisor().freeMemoryMb() < 0
        || !inoperableDevice(host).isEmpty()) {
        // No instruction ran: the guest goes back (PROTOCOLS 2.4, S4.4-19).
        enter(host, Stage::Returning);
        VmRecord back = record(host, VmPhase::Owned);
        back.definition = m_original;
        back.returned = true;
        m_put = host.putIf(
            {m_key, host.unit(), incoming->recordVersion, CrdRecord{m_source, 0, std::move(back)}});
        return;
    }
    incoming->inbound = false;
    incoming->diff = m_diff;
    for (Model::AssignedDevice &each : incoming->definition.devices) {
        const Model::GeneratedDevice *device = host.hypervisor().device(each.mn);
        if (device && !device->aliasOf.isEmpty())
            each.detached = false; // PAV aliases come back by themselves (S4.4-05)
    }
    if (m_guestRuns) {
        ++incoming->definition.migrations;
        incoming->guest = m_guest;
        incoming->guest->resume();
        incoming->guest->restartIo();
    }
    m_resumed = host.now();
    enter(host, Stage::Running);
    printMoment(host, LmMoment::Resumed, incoming->definition, m_guestRuns, context(host));
    host.report(Model::EventKinds::VmCreated, incoming->definition.name,
                {incoming->definition.name, here});
    m_put = host.putIf({m_key, host.unit(), incoming->recordVersion,
                        CrdRecord{host.unit(), 0, record(host, VmPhase::Owned)}});
    wake(host, StartSteps.front().after);
}

void MigrationTarget::followStart(MigrationHost &host)
{
    while (m_startSteps < int(StartSteps.size())) {
        const StartStep &step = StartSteps[std::size_t(m_startSteps)];
        const Model::Duration passed = host.now() - m_stageBegin;
        if (passed < step.after) {
            wake(host, step.after - passed);
            return;
        }
        ++m_startSteps;
        if (step.moment)
            printMoment(host, *step.moment, vm(host)->definition, m_guestRuns, context(host));
    }
    completed(host);
}

void MigrationTarget::completed(MigrationHost &host)
{
    if (!m_started || m_startSteps < int(StartSteps.size()))
        return;
    Vm *here = vm(host);
    here->migrating = false;
    printMoment(host, LmMoment::CompletedOnTarget, here->definition, m_guestRuns, context(host));
    enter(host, Stage::Over);
    host.send(m_source, LmStarted{m_id, m_resumed});
}

void MigrationTarget::timer(MigrationHost &host)
{
    if (isOver())
        return;
    const Model::Instant now = host.now();
    const bool silent = now - m_heard > SilenceKnobs * host.site().knob;
    switch (m_stage) {
    case Stage::SettingUp:
        if (now - m_stageBegin >= AssignTime)
            assignDevices(host);
        break;
    case Stage::Receiving:
    case Stage::Ready:
        // Without RELEASE the source may run the guest at any time: leave nothing behind.
        if (silent)
            renounce(host, u"SEC0215"_s, {host.site().unit(m_source).name});
        break;
    case Stage::Starting:
        if (now - m_stageBegin >= StartTime)
            start(host);
        break;
    case Stage::Running:
        followStart(host);
        break;
    default:
        break;
    }
    if (!isOver())
        wake(host, Pulse);
}

void MigrationTarget::resourcesChanged(MigrationHost &host)
{
    if (m_claimSubmitted || isOver())
        return;
    const QString here = host.site().unit(host.unit()).name;
    if (host.hypervisor().freeMemoryMb() < 0)
        renounce(host, u"SEC0216"_s, {here});
    else if (!m_x86 && !host.checkSide().rewasActive)
        renounce(host, u"SEC0115"_s, {here}); // CLAIM could not be written (S4.1-23)
    else if (const QString mn = inoperableDevice(host); !mn.isEmpty())
        renounce(host, u"SEC0213"_s, {mn, here});
}

void MigrationTarget::stop(MigrationHost &host, const QString &key, const QStringList &args)
{
    if (!m_claimSubmitted && !isOver())
        renounce(host, key, args);
}

void MigrationTarget::renounce(MigrationHost &host, const QString &key, const QStringList &args)
{
    m_reasonKey = key;
    m_reasonArgs = args;
    const bool devicesAssigned = m_stage > Stage::SettingUp;
    if (const Vm *incoming = vm(host); incoming && m_created) {
        const Model::VmDefinition definition = incoming->definition;
        const QStringList who{QString::number(definition.index), definition.name,
                              host.site().unit(m_source).name};
        host.print(u"HV0"_s, u"SEC0217"_s, who);
        host.print(u"HV0"_s, key, args);
        if (devicesAssigned)
            printMoment(host, LmMoment::RemovedFromTarget, definition, false, context(host));
        host.hypervisor().remove(m_vm);
    }
    enter(host, Stage::Over);
    sendRenounced(host, m_source);
}

VmRecord MigrationTarget::record(MigrationHost &host, VmPhase phase) const
{
    const Vm *here = vm(host);
    VmRecord result{here->definition, here->status, phase, m_id, Model::NoUnit, {}, false};
    if (phase == VmPhase::Claimed)
        result.target = host.unit();
    return result;
}

LmMessageContext MigrationTarget::context(MigrationHost &host) const
{
    return {m_x86, host.site().unit(m_source).name, m_sourceConfiguration,
            host.site().unit(host.unit()).su->configuration};
}

void MigrationTarget::wake(MigrationHost &host, Model::Duration after)
{
    const Model::Instant at = host.now() + after;
    if (m_nextWake > host.now() && m_nextWake <= at)
        return;
    m_nextWake = at;
    host.wakeAt(at, m_id);
}

void MigrationTarget::enter(MigrationHost &host, Stage stage)
{
    m_stage = stage;
    m_stageBegin = host.now();
    host.touch();
}

} // namespace Engine
