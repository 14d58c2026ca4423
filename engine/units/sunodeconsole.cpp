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

constexpr std::size_t KeptMigrations = 8;

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
    answer.job = order.job;
    answer.state = state;
    answer.key = key;
    answer.args = args;
    m_turn->send(order.mu, std::make_shared<const SuOrderAnswer>(std::move(answer)));
}

void SuNode::handleOrder(const SuOrder &order)
{
    if (const auto *input = std::get_if<ConsoleInput>(&order.action)) {
        consoleInput(order, *input);
    } else if (const auto *check = std::get_if<CheckMigration>(&order.action)) {
        if (m_source && !m_source->isOver()) {
            answerOrder(order, JobState::Refused, u"SEC0114"_s, {config().name});
            return;
        }
        m_sourceOrder = order;
        startMigration({order.job, order.mu, order.account, true}, check->vm,
                       check->target == Model::NoUnit ? m_site->partnerOf(m_unit) : check->target);
    } else if (const auto *migrate = std::get_if<MigrateVm>(&order.action)) {
        if (m_source && !m_source->isOver()) {
            answerOrder(order, JobState::Refused, u"SEC0114"_s, {config().name});
            return;
        }
        m_sourceOrder = order;
        startMigration({order.job, order.mu, order.account, false}, migrate->vm,
                       migrate->target == Model::NoUnit ? m_site->partnerOf(m_unit)
                                                        : migrate->target);
    } else if (const auto *abort = std::get_if<AbortMigration>(&order.action)) {
        const bool fits = m_source && !m_source->isOver()
            && (abort->migration == Model::NoLm || abort->migration == m_source->id());
        const QString refusal = fits ? m_source->abort(*this) : u"SEC0221"_s;
        answerOrder(order, refusal.isEmpty() ? JobState::Done : JobState::Refused,
                    refusal.isEmpty() ? u"SEC0222"_s : refusal, {config().name});
    }
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

void SuNode::startMigration(MigrationSource::Origin origin, const QString &vm, UnitId target)
{
    if (m_source && m_source->wasAccepted()) {
        m_ended.insert(m_ended.begin(),
                       std::make_shared<const Model::LmStatus>(m_source->status()));
        if (m_ended.size() > KeptMigrations)
            m_ended.pop_back();
    }
    m_sourceAnswered = false;
    m_source.emplace(*this, Model::LmId(++m_lastMigration), std::move(origin), vm, target);
    touch();
}

void SuNode::pollMigration()
{
    if (!m_source || !m_source->isDecided() || m_sourceAnswered || !m_sourceOrder)
        return;
    m_sourceAnswered = true;
    const Model::LmStatus &status = m_source->status();
    const bool possible = status.reasonKey == u"VMS2460";
    SuOrderAnswer answer;
    answer.job = m_sourceOrder->job;
    answer.findings = status.findings;
    if (m_source->wasAccepted()) {
        answer.state = JobState::Accepted;
        answer.key = u"VMS2450"_s;
        answer.args
            = {QString::number(status.vmIndex), status.vmName, m_site->unit(status.target).name};
        answer.migration = status.id;
    } else {
        answer.state = possible ? JobState::Done : JobState::Refused;
        answer.key = status.reasonKey;
        answer.args = status.reasonArgs;
    }
    m_turn->send(m_sourceOrder->mu, std::make_shared<const SuOrderAnswer>(std::move(answer)));
    m_sourceOrder.reset();
}

} // namespace Engine
