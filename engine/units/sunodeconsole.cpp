// SPDX-License-Identifier: GPL-3.0-or-later
// KVP consoles of an SU, and what MUs ask of it.
#include "engine/units/sunode.h"

#include "engine/vm2000/commandparser.h"
#include "engine/vm2000/consoletext.h"

using namespace Qt::StringLiterals;

namespace Engine {

using Model::ConsoleLine;
using Model::ConsoleLineKind;
using Model::UnitId;

namespace {

constexpr std::size_t KeptEnded = 8; ///< LMs from here that are over, shown by the MUs

} // namespace

void SuNode::print(const QString &system, const QString &key, const QStringList &args)
{
    printLine(system,
              {0, m_now, ConsoleLineKind::Message, Vm2000::consoleText(key, args), key, args});
}

void SuNode::printStatus(const QString &system, const QString &key, const QStringList &args)
{
    printLine(system,
              {0, m_now, ConsoleLineKind::Status, Vm2000::consoleText(key, args), key, args});
}

void SuNode::printText(const QString &system, const QStringList &lines, const QString &key)
{
    for (const QString &line : lines)
        printLine(system, {0, m_now, ConsoleLineKind::Message, line, key, {}});
}

void SuNode::printLine(const QString &system, ConsoleLine line)
{
    line.number = ++m_consoleNumbers[system];
    m_consoleOut[system].push_back(std::move(line));
}

void SuNode::flushConsoles()
{
    for (auto &[system, lines] : m_consoleOut) {
        auto relay = std::make_shared<const ConsoleRelay>(
            ConsoleRelay{{m_unit, system}, m_incarnation, std::move(lines)});
        // An SU /390 is operated through MUs of its own server only (S2.1-09).
        for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
            if (!is390() || m_site->unit(mu).server == config().server)
                m_turn->send(mu, relay);
        }
    }
    m_consoleOut.clear();
}

void SuNode::answerOrder(const SuOrder &order, JobState state, const QString &key,
                         const QStringList &args)
{
    SuOrderAnswer answer;
    answer.state = state;
    answer.key = key;
    answer.args = args;
    answerOrder(order, std::move(answer));
}

void SuNode::answerOrder(const SuOrder &order, SuOrderAnswer answer)
{
    answer.job = order.job;
    const auto told = std::make_shared<const SuOrderAnswer>(std::move(answer));
    m_orders.answered(order, told);
    m_turn->send(order.mu, told);
}

void SuNode::takeOrder(const SuOrder &order)
{
    // What was given to a life before may have been carried out by it: the MU tells that.
    if (order.suIncarnation != m_incarnation)
        return;
    if (m_orders.admit(order))
        handleOrder(order);
    else if (const auto answer = m_orders.answerTo(order))
        m_turn->send(order.mu, answer);
}

void SuNode::handleOrder(const SuOrder &order)
{
    if (const auto *input = std::get_if<ConsoleInput>(&order.action)) {
        consoleInput(order, *input);
    } else if (const auto *maintenance = std::get_if<SetMaintenance>(&order.action)) {
        setMaintenance(order, maintenance->on);
    } else if (!m_monitorUp && !std::get_if<AbortMigration>(&order.action)) {
        answerOrder(order, JobState::Failed, u"SEC0393"_s, {config().name});
    } else if (const auto *check = std::get_if<CheckMigration>(&order.action)) {
        const UnitId target
            = check->target == Model::NoUnit ? m_site->partnerOf(m_unit) : check->target;
        if (const auto refusal = orderMigration(order, check->vm, target, true))
            answerOrder(order, JobState::Refused, refusal->key, refusal->args);
    } else if (const auto *migrate = std::get_if<MigrateVm>(&order.action)) {
        const UnitId target
            = migrate->target == Model::NoUnit ? m_site->partnerOf(m_unit) : migrate->target;
        if (const auto refusal = orderMigration(order, migrate->vm, target, false))
            answerOrder(order, JobState::Refused, refusal->key, refusal->args);
    } else if (const auto *abort = std::get_if<AbortMigration>(&order.action)) {
        const bool fits = m_source && !m_source->isOver()
            && (abort->migration == Model::NoLm || abort->migration == m_source->id());
        const QString refusal = fits ? m_source->abort(*this) : u"SEC0221"_s;
        const QString &object = refusal == u"SEC0221" ? config().name : m_source->status().vmName;
        answerOrder(order, refusal.isEmpty() ? JobState::Done : JobState::Refused,
                    refusal.isEmpty() ? u"SEC0222"_s : refusal, {object});
    }
}

void SuNode::setMaintenance(const SuOrder &order, bool on)
{
    if (is390() || (on && migrates())) {
        answerOrder(order, JobState::Refused, is390() ? u"SEC0876"_s : u"SEC0877"_s,
                    {config().name});
        return;
    }
    if (m_maintenance != on) {
        m_maintenance = on;
        report(on ? Model::EventKinds::MaintenanceOn : Model::EventKinds::MaintenanceOff, {},
               {config().name});
        touch();
    }
    answerOrder(order, JobState::Done, on ? u"SEC0878"_s : u"SEC0879"_s, {config().name});
}

void SuNode::consoleInput(const SuOrder &order, const ConsoleInput &input)
{
    const QString &system = input.console.system;
    const Vm2000::ParsedLine parsed = Vm2000::parseCommand(input.text);
    const QString echo = parsed.echo.isEmpty() ? input.text : parsed.echo;
    printLine(system, {0, m_now, ConsoleLineKind::Input, echo, {}, {}});
    if (!input.console.isMonitor()) {
        const Vm *vm = m_hypervisor.find(system);
        const QString key = vm && vm->guest ? u"SEC0391"_s : u"SEC0392"_s;
        print(system, key, {system});
        answerOrder(order, JobState::Failed, key, {system});
        return;
    }
    if (!m_monitorUp) {
        answerOrder(order, JobState::Failed, u"SEC0393"_s, {config().name});
        return;
    }
    if (!parsed.command) {
        print(system, parsed.error.key, parsed.error.args);
        answerOrder(order, JobState::Failed, parsed.error.key, parsed.error.args);
        return;
    }
    execute(order, *parsed.command);
}

std::optional<SuNode::Refusal> SuNode::orderMigration(const SuOrder &order, const QString &vm,
                                                      UnitId target, bool checkOnly)
{
    // Everything that needs a system or a target to be told at all; the rest are findings.
    if (target == Model::NoUnit)
        return Refusal{u"SEC0101"_s, {config().name}};
    if (!isMonitorSystem(vm) && !m_hypervisor.find(vm))
        return Refusal{u"SEC0320"_s, {vm, config().name}};
    MigrationSource::Origin origin{order.job, order.mu, order.account, checkOnly};
    const Model::LmId id = Model::LmId(++m_lastMigration);
    if (checkOnly) {
        m_checks.push_back({MigrationSource(*this, id, std::move(origin), vm, target), order});
        return {};
    }
    if (m_source && !m_source->isOver())
        return Refusal{u"SEC0114"_s, {config().name}}; // S4.8-01
    if (m_source && m_source->wasAccepted()) {
        m_ended.insert(m_ended.begin(),
                       std::make_shared<const Model::LmStatus>(m_source->status()));
        if (m_ended.size() > KeptEnded)
            m_ended.pop_back();
    }
    m_sourceOrder = order;
    m_source.emplace(*this, id, std::move(origin), vm, target);
    touch();
    return {};
}

void SuNode::pollMigration()
{
    if (m_sourceOrder && m_source->isDecided()) {
        answerDecided(*m_sourceOrder, *m_source);
        m_sourceOrder.reset();
    }
    std::erase_if(m_checks, [this](const RunningCheck &running) {
        if (running.check.isDecided())
            answerDecided(running.order, running.check);
        return running.check.isDecided();
    });
}

void SuNode::answerDecided(const SuOrder &order, const MigrationSource &migration)
{
    const Model::LmStatus &status = migration.status();
    SuOrderAnswer answer;
    answer.findings = status.findings;
    if (migration.wasAccepted()) {
        answer.state = JobState::Accepted;
        answer.key = u"VMS2450"_s;
        answer.args
            = {QString::number(status.vmIndex), status.vmName, m_site->unit(status.target).name};
        answer.migration = status.id;
    } else {
        answer.state = status.reasonKey == u"VMS2460" ? JobState::Done : JobState::Refused;
        answer.key = status.reasonKey;
        answer.args = status.reasonArgs;
    }
    answerOrder(order, std::move(answer));
}

} // namespace Engine
