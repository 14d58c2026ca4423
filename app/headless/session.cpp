// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/session.h"

#include "engine/journal/eventlog.h"
#include "model/catalogue.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace App {

using Engine::OutputKind;
using Engine::OutputRecord;

namespace {

/// An answer that has not come by then will not come (INTERFACES "Headless lines").
constexpr Model::Duration AnswerTime = 60s;
constexpr QLatin1String Component{"CLI"}; ///< in the audit log (S2.3.2-01)
/// Wall time between two looks at the clock when paced.
constexpr qint64 PaceMs = 20;

QString stateWord(Engine::JobState state)
{
    constexpr std::array words{u"SUBMITTED", u"ACCEPTED", u"DONE",
                               u"FAILED",    u"REFUSED",  u"UNKNOWN"};
    return QString::fromUtf16(words[static_cast<std::size_t>(state)]);
}

QString severityWord(Model::Severity severity)
{
    constexpr std::array words{u"NOT CHECKED", u"INFORMATION", u"WARNING", u"CONFLICT"};
    return QString::fromUtf16(words[static_cast<std::size_t>(severity)]);
}

} // namespace

Session::Session(const SetUp &setUp, OutputWriter &output, Model::UnitId mu)
    : m_setUp(setUp)
    , m_output(output)
    , m_engine(setUp.site, setUp.seed, this)
    , m_mu(mu)
{
}

bool Session::logOn(const QString &account)
{
    const Model::AccountConfig *config = site().findAccount(account);
    const Engine::EmulatorEngine::LogOnResult result
        = m_engine.logOn(m_mu, account, config ? config->password : QString(), Component);
    if (!result.accepted) {
        fail(result.key, result.args);
        return false;
    }
    if (!m_account.isEmpty() && m_account != config->name)
        m_engine.logOff(m_mu, m_account, Component);
    m_account = config->name;
    say(OutputKind::Status, {}, u"SEC0982"_s, {site().unit(m_mu).name, m_account});
    return true;
}

void Session::useMu(Model::UnitId mu)
{
    if (mu != m_mu)
        m_engine.changeMu(m_mu, mu, m_account, Component);
    m_mu = mu;
    say(OutputKind::Status, {}, u"SEC0982"_s, {site().unit(m_mu).name, m_account});
    catchUp();
}

void Session::logOff()
{
    m_engine.logOff(m_mu, m_account, Component);
    m_engine.runtime().runUntil(now()); // nothing follows that would let the MU hear of it
}

void Session::open(const Model::ConsoleId &console, Model::UnitId through)
{
    const Model::UnitId mu = through == Model::NoUnit ? m_mu : through;
    if (const auto denial = m_engine.openConsole(mu, m_account, Component, console)) {
        fail(denial->key, denial->args);
        return;
    }
    m_open[console] = through;
    m_current = console;
    say(OutputKind::Status, consoleName(console), u"SEC0981"_s,
        {consoleName(console), site().unit(this->through(console)).name});
    printLines(console, m_engine.consoleLines(this->through(console), console));
}

Model::UnitId Session::through(const Model::ConsoleId &console) const
{
    const auto found = m_open.find(console);
    return found == m_open.end() || found->second == Model::NoUnit ? m_mu : found->second;
}

void Session::advanceTo(Model::Instant time)
{
    Engine::VirtualRuntime &runtime = m_engine.runtime();
    if (m_setUp.speed == 0) {
        runtime.runUntil(time);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const Model::Instant begin = runtime.now();
    while (runtime.now() < time) {
        QThread::msleep(PaceMs);
        // Per mille of wall nanoseconds.
        const Model::Duration passed(clock.elapsed() * 1000 * m_setUp.speed);
        runtime.runUntil(std::min(time, begin + passed));
        m_output.flush();
    }
}

const Engine::Job *Session::perform(Model::UnitId mu, const Engine::Action &action)
{
    Engine::VirtualRuntime &runtime = m_engine.runtime();
    const Model::Instant limit = now() + AnswerTime;
    const Engine::Job *job = m_engine.job(m_engine.perform(mu, m_account, Component, action));
    while (job->state == Engine::JobState::Submitted && runtime.hasEvents()
           && runtime.nextEventTime() <= limit)
        runtime.runNext();
    if (job->state != Engine::JobState::Submitted)
        return job;
    advanceTo(limit);
    fail(u"SEC0978"_s, {u"60 s"_s});
    return nullptr;
}

QString Session::text(const QString &key, const QStringList &args) const
{
    return Model::Catalogue::instance().text(key, args, m_setUp.language);
}

void Session::say(OutputKind kind, const QString &source, const QString &key,
                  const QStringList &args)
{
    OutputRecord record{now(), 0, kind, source, {}, text(key, args), key, args};
    print(record, record.text);
}

void Session::print(OutputRecord record, const QString &human)
{
    record.time = now();
    record.mu = site().unit(m_mu).name;
    m_output.write(record, human);
}

void Session::fail(const QString &key, const QStringList &args)
{
    m_failed = true;
    const QString wayOut = Model::Catalogue::instance().response(key, args, m_setUp.language);
    OutputRecord record{now(), 0, OutputKind::Error, {}, {}, text(key, args), key, args};
    if (!wayOut.isEmpty())
        record.text += u' ' + wayOut;
    print(record, record.text);
}

QString Session::consoleName(const Model::ConsoleId &console) const
{
    return site().unit(console.su).name + u'/' + console.system;
}

void Session::consoleShown(Model::Instant, Model::UnitId mu, const Engine::ShowConsole &shown)
{
    const bool open = isOpen(shown.console);
    if (mu == (open ? through(shown.console) : m_mu) && (open || m_output.isJson()))
        printLines(shown.console, shown.lines);
}

void Session::printLines(const Model::ConsoleId &console,
                         const std::vector<Model::ConsoleLine> &lines)
{
    Printed &printed = m_printed[console];
    const QString name = consoleName(console);
    for (const Model::ConsoleLine &line : lines) {
        if (line.number <= printed.last && line.time <= printed.time)
            continue;
        printed = {line.number, line.time};
        OutputRecord record{now(),    0,        OutputKind::Console, name, {}, line.text,
                            line.key, line.args};
        record.time = now();
        record.mu = site().unit(through(console)).name;
        m_output.write(record, name + u' ' + Model::toConsoleTime(line.time) + u' ' + line.text);
    }
}

void Session::jobChanged(Model::Instant, const Engine::Job &job)
{
    const QString source = u"job "_s + QString::number(Model::indexOf(job.id));
    const QString state = stateWord(job.state);
    QString human = source + u", "_s + text(job.title, job.titleArgs) + u": "_s + state;
    OutputRecord record{now(), 0, OutputKind::Job, source, {}, state, job.key, job.args};
    if (!job.key.isEmpty()) {
        record.text += u": "_s + text(job.key, job.args);
        human += u": "_s + text(job.key, job.args);
    }
    // What an open console says of its command need not be said again.
    const bool isShown = job.title == u"SEC0803" && isOpen(job.titleArgs.value(0));
    const bool isGood
        = job.state == Engine::JobState::Accepted || job.state == Engine::JobState::Done;
    print(record, isShown && isGood ? QString() : human);
    if (!job.findings.empty() && m_found.insert(job.id).second)
        printFindings(job, isShown);
}

bool Session::isOpen(const QString &consoleName) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&](const auto &each) {
        return this->consoleName(each.first) == consoleName;
    });
}

void Session::printFindings(const Engine::Job &job, bool onlyJson)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    const QString source = u"job "_s + QString::number(Model::indexOf(job.id));
    for (const Model::Finding &finding : job.findings) {
        const QString remedy = catalogue.response(finding.key, finding.args, m_setUp.language);
        OutputRecord record{now(), 0, OutputKind::Job, source, {}, {}, finding.key, finding.args};
        record.text = severityWord(finding.severity) + u' ' + finding.rule + u' ' + finding.object
            + u": "_s + text(finding.key, finding.args);
        const QString human
            = u"  "_s + record.text + (remedy.isEmpty() ? QString() : u". "_s + remedy);
        print(record, onlyJson ? QString() : human);
    }
}

void Session::logged(Model::Instant, Model::UnitId mu, const Engine::Logged &entry)
{
    if (m_setUp.journal)
        m_setUp.journal->append(entry.event);
    if (mu != m_mu || !m_output.isJson())
        return;
    printEvent(entry.event);
    if (!entry.event.cluster.isEmpty())
        statusChanged(entry.event.cluster);
}

void Session::audited(Model::Instant, Model::UnitId, const Engine::Audited &entry)
{
    if (m_setUp.journal)
        m_setUp.journal->append(entry.entry);
}

void Session::printEvent(const Model::Event &event)
{
    m_printedEvents.insert(event.id);
    const QString unit = event.unit == Model::NoUnit ? QString() : site().unit(event.unit).name;
    OutputRecord record{
        now(), 0, OutputKind::Event, unit, {}, text(event.key, event.args), event.key, event.args};
    print(record,
          Model::toIsoText(event.time).mid(11, 8) + u' ' + toText(event.weight).leftJustified(7)
              + u' ' + unit + u": "_s + record.text);
}

void Session::statusChanged(const QString &cluster)
{
    const Model::SiteViewPtr known = view();
    const Model::ClusterView *status = known ? known->findCluster(cluster) : nullptr;
    if (!status)
        return;
    OutputRecord record{now(),        0,  OutputKind::Status,
                        status->name, {}, toText(status->status.state)};
    if (!status->status.reasons.empty()) {
        record.key = status->status.reasons.front().key;
        record.args = status->status.reasons.front().args;
    }
    print(record, {});
}

void Session::catchUp()
{
    if (!m_output.isJson()) {
        for (const auto &[console, mu] : m_open)
            printLines(console, m_engine.consoleLines(through(console), console));
        return;
    }
    for (const Model::UnitConfig &su : site().units) {
        if (!su.su)
            continue;
        const Model::UnitId id = site().findUnit(su.name);
        std::set<QString> systems{u"HV0"_s};
        for (const Model::UnitConfig &other : site().units) {
            // A system may have moved here from any other SU.
            for (const Model::VmConfig &vm :
                 other.su ? other.su->vms : std::vector<Model::VmConfig>())
                systems.insert(vm.definition.name);
        }
        for (const QString &system : systems) {
            const Model::ConsoleId console{id, system};
            printLines(console, m_engine.consoleLines(through(console), console));
        }
    }
    if (const Engine::EventLog *log = m_engine.log(m_mu)) {
        for (quint64 number = 1; number <= log->size(); ++number) {
            if (!m_printedEvents.contains(log->at(number).id))
                printEvent(log->at(number));
        }
    }
}

} // namespace App
