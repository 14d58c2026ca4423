// SPDX-License-Identifier: GPL-3.0-or-later
// Turns, heartbeat answers, faults. See sunodecrd.cpp, sunodeconsole.cpp, sucommands.cpp.
#include "engine/units/sunode.h"

#include "engine/runtime/overloaded.h"
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::UnitId;
using Model::VmStatus;

namespace {

constexpr int HeardKnobs = 6; ///< an MU that asked within this is there
constexpr std::size_t KeptTargets = 8; ///< LMs to here; of those over, for late messages

} // namespace

SuNode::SuNode(Model::SitePtr site, UnitId unit)
    : m_site(std::move(site))
    , m_unit(unit)
    , m_hypervisor(*m_site->unit(unit).su)
    , m_heard(m_site->units.size())
{
    if (!is390())
        m_member = CrdMember(m_site, unit);
}

std::unique_ptr<Node> SuNode::clone() const
{
    return std::make_unique<SuNode>(*this);
}

void SuNode::turn(Turn &turn, const Input &input)
{
    m_turn = &turn;
    const Model::Instant previous = m_lastTurn;
    m_now = m_lastTurn = turn.now;
    if (m_incarnation != 0) {
        checkGap(previous);
        for (Vm &vm : m_hypervisor.vms()) {
            if (isExecuting(vm))
                vm.guest->advance(m_now - previous);
        }
    }
    std::visit(Overloaded{
                   [&](const Started &each) { started(each); },
                   [&](const MessageIn &each) { handle(each.from, each.message); },
                   [&](const TimerIn &each) {
                       if (each.kind == TimerKind::Tick) {
                           tick();
                       } else if (each.kind == TimerKind::Crd) {
                           carryOut(m_crd.wake(m_now));
                       } else if (each.kind == TimerKind::Migration) {
                           if (m_source && quint64(m_source->id()) == each.ref)
                               m_source->timer(*this);
                           for (RunningCheck &running : m_checks) {
                               if (quint64(running.check.id()) == each.ref)
                                   running.check.timer(*this);
                           }
                           for (MigrationTarget &target : m_targets) {
                               if (quint64(target.id()) == each.ref)
                                   target.timer(*this);
                           }
                       } else if (each.kind == TimerKind::PowerStep) {
                           turn.out.push_back(SwitchSelfOff{});
                       }
                   },
                   [&](const StreamIn &each) {
                       for (MigrationTarget &target : m_targets) {
                           if (target.id() == each.chunk->migration)
                               target.receive(*each.chunk);
                       }
                   },
                   [&](const StreamResult &each) {
                       if (m_source)
                           m_source->streamResult(*this, each);
                   },
                   [&](const CrdAnswer &each) { carryOut(m_crd.answered(*each.outcome, m_now)); },
                   [&](const CrdSubmitted &each) { m_member.submit(*this, each.request); },
                   [&](const DiskReplyPtr &each) { m_member.diskReply(*this, *each); },
                   [&](const std::shared_ptr<const LocalFault> &each) { localFault(*each); },
                   [](const auto &) {},
               },
               input);
    pollMigration();
    if (m_offOrdered && !migrates())
        powerOff();
    flushConsoles();
    m_events.flush(turn, *m_site);
    m_turn = nullptr;
}

void SuNode::started(const Started &input)
{
    m_incarnation = input.incarnation;
    m_lastTurn = m_startedAt = m_now;
    if (!is390())
        m_member.start(*this, m_incarnation);
    m_crd = CrdClient(m_unit, m_incarnation, m_site->knob);
    m_lastMigration = quint64(m_incarnation) << 32 | quint64(Model::indexOf(m_unit)) << 48;
    if (input.siteStart) {
        for (const Model::VmConfig &each : config().su->vms) {
            Vm vm{each.definition, each.status};
            vm.recordVersion = 1;
            vm.activeCpus = m_hypervisor.attachableCpus(each.definition);
            vm.blockedCpus = each.definition.processors - vm.activeCpus;
            if (each.status == VmStatus::Running) {
                vm.guest = Guest(each.definition.uuid, each.definition.memoryMb,
                                 each.definition.workload);
            }
            m_hypervisor.add(std::move(vm));
        }
    } else {
        report(Model::EventKinds::SuStarted, {}, {config().name});
    }
    m_turn->setTimer(m_now + m_site->knob, TimerKind::Tick);
}

void SuNode::tick()
{
    m_turn->setTimer(m_now + m_site->knob, TimerKind::Tick);
    if (!is390() && !m_poweringOff) {
        m_member.tick(*this);
        takeTerm();
        // What the internal disk remembers is no ground to change anything.
        if (m_member.record())
            adopt();
    }
    if (++m_ticks % 2 != 0)
        return;
    ++m_aliveCounter;
    if (is390() && m_monitorUp && m_rewasActive) {
        if (const UnitId mu = rewasMu(); mu != Model::NoUnit)
            m_turn->send(mu, MonitorAlive{m_incarnation, m_aliveCounter});
    }
}

bool SuNode::hears(UnitId mu) const
{
    const Model::Instant at = m_heard[Model::indexOf(mu)];
    return at != Model::Instant() && m_now - at <= HeardKnobs * m_site->knob;
}

void SuNode::handle(UnitId from, const Message &message)
{
    std::visit(
        Overloaded{
            [&](const HeartbeatQuery &query) { answerQuery(from, query); },
            [&](const PowerOrder &order) {
                if (!order.on)
                    orderOff();
            },
            [&](const CrdRelayAnswer &answer) { carryOut(m_crd.answered(*answer.outcome, m_now)); },
            [&](const std::shared_ptr<const SuOrder> &order) { takeOrder(*order); },
            [&](const CrdMessagePtr &each) {
                if (!is390())
                    m_member.message(*this, from, *each);
            },
            [&](const LmMessagePtr &each) { handleMigration(from, *each); },
            [](const auto &) {},
        },
        message);
}

void SuNode::answerQuery(UnitId from, const HeartbeatQuery &query)
{
    m_heard[Model::indexOf(from)] = m_now;
    if (query.image && is390()) {
        m_imageAt = m_now;
        if (query.image != m_image) {
            m_image = query.image;
            adopt();
        }
    }
    const Model::UnitStatePtr current = state();
    m_turn->send(from,
                 HeartbeatAnswer{query.sequence, m_incarnation,
                                 query.knownRevision == current->revision ? nullptr : current, 0});
    m_events.sendMissing(*m_turn, from, query, m_incarnation);
}

Model::UnitStatePtr SuNode::state()
{
    // An MU falls silent by time alone.
    if (!m_dirty && m_state && m_state->su->rewasMu == rewasMu())
        return m_state;
    auto next = std::make_shared<Model::UnitState>();
    // The incarnation is part of it, so that a restarted unit never repeats a revision.
    next->revision = quint64(m_incarnation) << 32 | ++m_revision;
    for (const Model::LegId leg : config().legs)
        next->legs.push_back({leg, m_member.legStatus(leg), {}});
    next->maintenance = m_maintenance;
    Model::SuState su;
    su.mode = config().su->mode;
    su.monitorUp = m_monitorUp;
    su.rewasActive = m_rewasActive && m_monitorUp;
    su.rewasVersion = config().su->monitor.rewasVersion;
    su.rewasMu = rewasMu();
    su.memoryTotalMb = m_hypervisor.totalMemoryMb();
    su.memoryFreeMb = m_hypervisor.freeMemoryMb();
    su.cpuPools = config().su->cpuPools;
    for (const Vm &vm : m_hypervisor.vms()) {
        Model::VmState each;
        each.su = m_unit;
        each.definition = vm.definition;
        each.status = vm.held ? VmStatus::Held : vm.status;
        each.migrating = vm.migrating;
        each.migrationTarget = vm.migrationTarget;
        each.inbound = vm.inbound;
        each.diff = vm.diff;
        each.held = vm.held;
        each.activeCpus = vm.activeCpus;
        su.vms.push_back(std::make_shared<const Model::VmState>(std::move(each)));
    }
    if (m_source && (m_source->wasAccepted() || m_source->status().inDoubt))
        su.migrations.push_back(std::make_shared<const Model::LmStatus>(m_source->status()));
    su.migrations.insert(su.migrations.end(), m_ended.begin(), m_ended.end());
    next->su = std::move(su);
    m_state = std::move(next);
    m_dirty = false;
    return m_state;
}

void SuNode::handleMigration(UnitId from, const LmMessage &message)
{
    const bool begins = std::get_if<LmCheckRequest>(&message) || std::get_if<LmSetup>(&message);
    if (begins && !m_monitorUp)
        return; // VM2000 takes no commands without its monitor system
    if (const auto *check = std::get_if<LmCheckRequest>(&message)) {
        send(from, LmCheckReply{check->check, checkTarget(checkSide(), check->offer, from, m_now)});
        return;
    }
    const Model::LmId id = std::visit(
        [](const auto &each) -> Model::LmId {
            if constexpr (requires { each.migration; })
                return each.migration;
            else
                return Model::LmId(each.check);
        },
        message);
    if (m_source && m_source->id() == id) {
        m_source->handle(*this, message);
        return;
    }
    const auto running = std::find_if(m_checks.begin(), m_checks.end(),
                                      [&](const auto &each) { return each.check.id() == id; });
    if (running != m_checks.end()) {
        running->check.handle(*this, message);
        return;
    }
    const auto target = std::find_if(m_targets.begin(), m_targets.end(),
                                     [&](const MigrationTarget &each) { return each.id() == id; });
    if (target != m_targets.end()) {
        target->handle(*this, from, message);
        return;
    }
    if (const auto *setup = std::get_if<LmSetup>(&message)) {
        if (m_targets.size() >= KeptTargets)
            std::erase_if(m_targets, [](const MigrationTarget &each) { return each.isOver(); });
        m_targets.emplace_back(*this, from, *setup);
    } else if (!std::get_if<LmForgotten>(&message) && !std::get_if<LmRenounced>(&message)
               && !std::get_if<LmStarted>(&message) && !std::get_if<LmCheckReply>(&message)) {
        send(from, LmForgotten{id});
    }
}

void SuNode::localFault(const LocalFault &fault)
{
    switch (fault.kind) {
    case LocalFault::Kind::Rewas:
        m_rewasActive = !fault.broken;
        break;
    case LocalFault::Kind::Monitor:
        if (m_monitorUp == fault.broken) {
            m_monitorUp = !fault.broken;
            report(m_monitorUp ? Model::EventKinds::MonitorUp : Model::EventKinds::MonitorDown, {},
                   {config().name});
        }
        break;
    case LocalFault::Kind::Device:
        m_hypervisor.setBroken(fault.object, fault.broken);
        break;
    case LocalFault::Kind::Memory:
        m_hypervisor.takeMemory(fault.amount);
        break;
    case LocalFault::Kind::Resume:
        m_refusesResume = fault.broken;
        break;
    case LocalFault::Kind::ConfigurationUpdate:
        m_configurationUpdate = fault.broken;
        break;
    case LocalFault::Kind::Shutdown:
        m_shutdownInitiated = fault.broken;
        break;
    case LocalFault::Kind::Workload:
        if (Vm *vm = m_hypervisor.find(fault.object)) {
            vm->definition.workload = fault.workload;
            if (vm->guest)
                vm->guest->setWorkload(fault.workload);
        }
        break;
    }
    for (MigrationTarget &target : m_targets)
        target.resourcesChanged(*this);
    touch();
}

void SuNode::orderOff()
{
    if (m_offOrdered)
        return;
    // An LM under way is rolled back first, or seen through where that is too late.
    m_offOrdered = true;
    if (m_source)
        m_source->stop(*this, u"SEC0119"_s, {config().name});
    for (MigrationTarget &target : m_targets)
        target.stop(*this, u"SEC0119"_s, {config().name});
}

bool SuNode::migrates() const
{
    return (m_source && !m_source->isOver())
        || std::any_of(m_targets.begin(), m_targets.end(),
                       [](const MigrationTarget &each) { return !each.isOver(); });
}

void SuNode::powerOff()
{
    if (m_poweringOff)
        return;
    m_poweringOff = true;
    for (Vm &vm : m_hypervisor.vms()) {
        if (!vm.guest)
            continue;
        vm.guest.reset();
        vm.status = VmStatus::Down;
        report(Model::EventKinds::VmShutDown, vm.definition.name,
               {vm.definition.name, config().name});
    }
    report(Model::EventKinds::SuStopped, {}, {config().name});
    for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU))
        m_turn->send(mu, PowerOffAnnouncement{});
    touch();
    m_turn->setTimer(m_now + 500ms, TimerKind::PowerStep);
}

CheckSide SuNode::checkSide() const
{
    CheckSide side{*m_site, m_unit, m_hypervisor};
    side.rewasActive = m_rewasActive && m_monitorUp;
    side.rewasVersion = config().su->monitor.rewasVersion;
    side.configurationUpdate = m_configurationUpdate;
    side.maintenance = m_maintenance;
    side.shutdownInitiated = m_shutdownInitiated || m_offOrdered;
    const Model::ClusterConfig *cluster = m_site->suClusterOf(m_unit);
    side.clusterActive = cluster && cluster->active;
    if (cluster && m_image) {
        const auto found = m_image->find(clusterKey(cluster->name));
        if (found != m_image->end())
            side.clusterActive = std::get<ClusterRecord>(found->second->value).active;
    }
    side.crdReachable = imageAt() != Model::Instant() && m_now - imageAt() <= 10 * m_site->knob
        && !m_crd.isInDoubt() && (!is390() || (m_rewasActive && rewasMu() != Model::NoUnit));
    side.outboundRunning = m_source && !m_source->isOver() && m_source->wasAccepted();
    return side;
}

void SuNode::send(UnitId to, LmMessage message)
{
    m_turn->send(to, std::make_shared<const LmMessage>(std::move(message)));
}

void SuNode::sendStream(UnitId to, StreamChunkPtr chunk)
{
    m_turn->out.push_back(SendStream{to, std::move(chunk)});
}

void SuNode::wakeAt(Model::Instant time, Model::LmId migration)
{
    m_turn->setTimer(time, TimerKind::Migration, quint64(migration));
}

void SuNode::report(const Model::EventKind &kind, const QString &system, const QStringList &args)
{
    Model::Event event = Model::makeEvent(kind, args);
    event.system = system;
    m_events.add(m_now, m_unit, m_incarnation, std::move(event));
}

} // namespace Engine
