// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/linerunner.h"

#include "app/commandline.h"
#include "app/headless/whatiftext.h"
#include "engine/journal/eventlog.h"
#include "engine/script/objectstate.h"
#include "engine/script/verbs.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace App {

using Engine::OutputKind;

namespace {

/// A result is on its console when it is on its way no longer: the hops from SU to MU to MU.
constexpr Model::Duration ConsoleTime = 50ms;
/// How often a wait looks at what its MU knows. An MU hears of changes by heartbeat, far slower.
constexpr Model::Duration LookTime = 20ms;

QString durationText(Model::Duration time)
{
    const qint64 ms = time / 1ms;
    if (ms % 3'600'000 == 0)
        return QString::number(ms / 3'600'000) + u'h';
    if (ms % 60'000 == 0)
        return QString::number(ms / 60'000) + u'm';
    if (ms % 1000 == 0)
        return QString::number(ms / 1000) + u's';
    return QString::number(ms) + u"ms"_s;
}

} // namespace

LineRunner::LineRunner(Session &session)
    : m_session(session)
{
}

void LineRunner::run(const Engine::ScriptLine &line)
{
    std::visit([this](const auto &verb) { carryOut(verb); }, line.verb);
}

int LineRunner::exitStatus() const
{
    if (m_quitStatus >= 0)
        return m_quitStatus;
    return m_session.hasFailed() ? ExitStatus::Failed : ExitStatus::Good;
}

Model::SiteViewPtr LineRunner::known()
{
    const Model::SiteViewPtr view = m_session.view();
    if (!view)
        m_session.fail(u"SEC0859"_s, {m_session.site().unit(m_session.mu()).name});
    return view;
}

std::optional<Model::UnitId> LineRunner::placeOf(const Engine::ScriptSystem &system)
{
    if (system.su != Model::NoUnit)
        return system.su;
    const Model::SiteViewPtr view = known();
    if (!view)
        return std::nullopt;
    const Model::Site &site = m_session.site();
    std::vector<Model::UnitId> running;
    std::vector<Model::UnitId> places;
    for (const Model::VmStatePtr &vm : view->findVms(system.name)) {
        if (vm->stale)
            continue;
        places.push_back(vm->su);
        if (vm->status != Model::VmStatus::DefinedOnly)
            running.push_back(vm->su);
    }
    if (running.size() == 1)
        return running.front();
    if (places.size() == 1)
        return places.front();
    if (places.empty()) {
        m_session.fail(u"SEC0976"_s, {site.unit(m_session.mu()).name, system.name});
        return std::nullopt;
    }
    QStringList names;
    for (const Model::UnitId su : places)
        names += site.unit(su).name + u'/' + system.name;
    m_session.fail(u"SEC0975"_s, {system.name, names.join(u", "_s), names.front()});
    return std::nullopt;
}

std::optional<Model::ConsoleId> LineRunner::consoleOf(const Engine::ScriptConsole &console)
{
    const std::optional<Model::UnitId> su = placeOf(console.system);
    if (!su)
        return std::nullopt;
    return Model::ConsoleId{*su, console.system.name};
}

bool LineRunner::perform(Model::UnitId mu, const Engine::Action &action)
{
    const Engine::Job *job = m_session.perform(mu, action);
    const bool good
        = job && (job->state == Engine::JobState::Done || job->state == Engine::JobState::Accepted);
    if (!good)
        m_session.setFailed();
    else if (job->migration != Model::NoLm)
        m_lastMigration = job->migration;
    return good;
}

void LineRunner::sendTo(const Model::ConsoleId &console, Model::UnitId mu, const QString &text)
{
    perform(mu, Engine::ConsoleInput{console, text});
    m_session.advanceTo(m_session.now() + ConsoleTime);
}

void LineRunner::carryOut(const Engine::ScriptConnect &verb)
{
    const std::optional<Model::ConsoleId> console = consoleOf(verb.console);
    if (!console)
        return;
    m_session.open(*console, verb.console.mu);
}

void LineRunner::carryOut(const Engine::ScriptUseMu &verb)
{
    m_session.useMu(verb.mu);
}

void LineRunner::carryOut(const Engine::ScriptLogOn &verb)
{
    m_session.logOn(verb.account);
}

void LineRunner::carryOut(const Engine::ScriptHelp &verb)
{
    for (const QString &line : Engine::helpLines(verb.verb, m_session.language())) {
        Engine::OutputRecord record;
        record.text = line;
        m_session.print(record, line);
    }
}

void LineRunner::carryOut(const Engine::ScriptQuit &verb)
{
    m_hasQuit = true;
    m_quitStatus = verb.status;
}

void LineRunner::carryOut(const Engine::ScriptCommand &verb)
{
    if (const Model::ConsoleId *console = m_session.current())
        sendTo(*console, m_session.through(*console), verb.text);
    else
        m_session.fail(u"SEC0980"_s, {});
}

void LineRunner::carryOut(const Engine::ScriptSend &verb)
{
    if (const std::optional<Model::ConsoleId> console = consoleOf(verb.console))
        sendTo(*console,
               verb.console.mu == Model::NoUnit ? m_session.through(*console) : verb.console.mu,
               verb.text);
}

void LineRunner::carryOut(const Engine::PowerUnit &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::ScriptPowerOn &verb)
{
    // With no MU, or after a pulled plug, somebody goes there and switches it on.
    const Model::SiteViewPtr view = m_session.view();
    if (!view || view->unit(verb.unit).power != Model::Power::Off)
        m_session.engine().runtime().inject(Engine::SwitchOn{verb.unit});
    else
        perform(m_session.mu(), Engine::PowerUnit{verb.unit, true});
}

void LineRunner::carryOut(const Engine::ScriptMigrate &verb)
{
    const std::optional<Model::UnitId> source = placeOf(verb.system);
    if (!source)
        return;
    if (verb.checkOnly)
        perform(m_session.mu(), Engine::CheckMigration{*source, verb.system.name, verb.target});
    else
        perform(m_session.mu(), Engine::MigrateVm{*source, verb.system.name, verb.target});
}

void LineRunner::carryOut(const Engine::ScriptAbort &verb)
{
    const Model::SiteViewPtr view = known();
    if (!view)
        return;
    const auto lm = std::find_if(
        view->migrations.begin(), view->migrations.end(), [&](const Model::LmStatusPtr &each) {
            return !each->isOver()
                && each->vmName.compare(verb.system.name, Qt::CaseInsensitive) == 0
                && (verb.system.su == Model::NoUnit || verb.system.su == each->source);
        });
    if (lm == view->migrations.end()) {
        m_session.fail(u"SEC0977"_s,
                       {verb.system.name, m_session.site().unit(m_session.mu()).name});
        return;
    }
    perform(m_session.mu(), Engine::AbortMigration{(*lm)->source, (*lm)->id});
}

void LineRunner::carryOut(const Engine::SetClusterActive &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::ScriptAcknowledge &)
{
    if (const Model::SiteViewPtr view = known())
        perform(m_session.mu(), Engine::AcknowledgeEvents{view->lastEvent});
}

void LineRunner::carryOut(const Engine::ScrubCrd &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::ReadmitLeg &verb)
{
    perform(m_session.mu(),
            Engine::ReadmitLeg{verb.mu == Model::NoUnit ? m_session.mu() : verb.mu, verb.leg});
}

void LineRunner::carryOut(const Engine::OverrideCrd &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::HandOverManager &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::SetMaintenance &verb)
{
    perform(m_session.mu(), verb);
}

void LineRunner::carryOut(const Engine::ScriptFaults &verb)
{
    for (const Engine::Fault &fault : verb.faults)
        m_session.engine().runtime().inject(fault);
}

void LineRunner::carryOut(const Engine::ScriptWorkload &verb)
{
    if (const std::optional<Model::UnitId> su = placeOf(verb.system))
        m_session.engine().runtime().inject(
            Engine::SetWorkload{*su, verb.system.name, verb.workload});
}

void LineRunner::carryOut(const Engine::ScriptWait &verb)
{
    m_session.advanceTo(m_session.now() + verb.time);
}

bool LineRunner::isReached(const Engine::ScriptWaitUntil &wait)
{
    const Model::SiteViewPtr view = m_session.view();
    if (!view || !hasState(*view, wait.object, wait.state))
        return false;
    if (!std::holds_alternative<Engine::ScriptSystem>(wait.object) || m_lastMigration == Model::NoLm
        || view->findMigration(m_lastMigration))
        return true;
    // The end of the migration before the one just accepted is not meant.
    const Model::LmPhase ends[]{Model::LmPhase::Completed, Model::LmPhase::Aborted,
                                Model::LmPhase::Rejected, Model::LmPhase::TargetFailed};
    return std::none_of(std::begin(ends), std::end(ends),
                        [&](Model::LmPhase each) { return wait.state == toText(each); });
}

void LineRunner::carryOut(const Engine::ScriptWaitUntil &verb)
{
    const Model::Instant limit = m_session.now() + verb.max;
    while (!isReached(verb)) {
        if (m_session.now() >= limit) {
            m_session.fail(
                u"SEC0979"_s,
                {nameOf(verb.object, m_session.site()), verb.state, durationText(verb.max)});
            return;
        }
        m_session.advanceTo(std::min(limit, m_session.now() + LookTime));
    }
}

void LineRunner::carryOut(const Engine::ScriptStatus &verb)
{
    const Model::SiteViewPtr view = known();
    if (!view)
        return;
    print(statusRows(*view, verb.object, m_session.language()));
}

void LineRunner::carryOut(const Engine::ScriptWhatIf &verb)
{
    if (const Model::SiteViewPtr view = known())
        print(whatIfRows(*view, verb.lost, m_session.language()));
}

void LineRunner::print(const std::vector<StatusRow> &rows)
{
    for (const StatusRow &row : rows) {
        Engine::OutputRecord record;
        record.source = row.object;
        record.text = row.text;
        record.key = row.key;
        record.args = row.args;
        const QString head
            = row.depth == 0 ? row.object.leftJustified(20) + u' ' : QString(4 * row.depth, u' ');
        m_session.print(record, head + row.text);
    }
}

void LineRunner::carryOut(const Engine::ScriptEvents &verb)
{
    if (!known())
        return;
    const Engine::EventLog *log = m_session.engine().log(m_session.mu());
    bool any = false;
    for (quint64 number = 1; log && number <= log->size(); ++number) {
        if (isAbout(log->at(number), verb.object, m_session.site())) {
            m_session.printEvent(log->at(number));
            any = true;
        }
    }
    if (!any)
        m_session.say(OutputKind::Status, nameOf(verb.object, m_session.site()), u"SEC0984"_s, {});
}

} // namespace App
