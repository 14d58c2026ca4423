// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/localsession.h"

#include "engine/access/actiontitle.h"
#include "engine/cluster/diskrules.h"
#include "engine/cluster/whatif.h"
#include "engine/service/local/engineworker.h"
#include "engine/service/local/impossible.h"
#include "engine/service/local/localservice.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// How far an LM is, in the share of its time each phase usually takes; never falls.
int permilleOf(const Model::LmStatus &lm, int before)
{
    constexpr int CopyBegins = 50;
    constexpr int CopyEnds = 850;
    int now = before;
    switch (lm.phase) {
    case Model::LmPhase::Setup:
    case Model::LmPhase::Rejected:
    case Model::LmPhase::RollingBack:
    case Model::LmPhase::Aborted:
        break;
    case Model::LmPhase::Copy:
        now = CopyBegins;
        if (lm.pagesTotal > 0)
            now += int((CopyEnds - CopyBegins) * (lm.pagesTotal - lm.pagesLeft) / lm.pagesTotal);
        break;
    case Model::LmPhase::Transfer:
        now = CopyEnds;
        break;
    case Model::LmPhase::PostTreatment:
        now = 950;
        break;
    case Model::LmPhase::Completed:
    case Model::LmPhase::TargetFailed:
        now = 1000;
        break;
    }
    return std::max(before, now);
}

} // namespace

LocalSession::LocalSession(LocalService &service, SessionNumber number, Model::UnitId mu)
    : m_service(service)
    , m_number(number)
    , m_mu(mu)
{
}

LocalSession::~LocalSession()
{
    m_service.forget(m_number);
    post([number = m_number](EngineWorker &worker) { worker.logOff(number); });
}

/// To the engine thread.
template <typename Call> void LocalSession::post(Call call)
{
    EngineWorker *worker = &m_service.worker();
    QMetaObject::invokeMethod(
        worker, [worker, call] { call(*worker); }, Qt::QueuedConnection);
}

/// Signals are never emitted from within a call.
template <typename Call> void LocalSession::later(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

Model::Role LocalSession::role() const
{
    return m_rights ? m_rights->role : Model::Role::Operator;
}

void LocalSession::logOn(const QString &account, const QString &password)
{
    post([number = m_number, mu = m_mu, account, password](EngineWorker &worker) {
        worker.logOn(number, mu, account, password);
    });
}

void LocalSession::logOff()
{
    m_account.clear();
    m_rights = nullptr;
    m_consoles.clear();
    post([number = m_number](EngineWorker &worker) { worker.logOff(number); });
}

void LocalSession::changeMu(Model::UnitId mu)
{
    if (mu == m_mu)
        return;
    post([number = m_number, mu](EngineWorker &worker) { worker.changeMu(number, mu); });
}

void LocalSession::takeAnswer(const SeatAnswer &answer)
{
    if (!answer.accepted) {
        emit refused(answer.key, answer.args);
        return;
    }
    const MuReading &reading = m_service.reading(answer.mu);
    m_mu = answer.mu;
    if (!answer.isChange && answer.account != m_account)
        std::erase_if(m_jobs, [&](const Job &job) { return job.account != answer.account; });
    m_account = answer.account;
    m_rights = m_service.site()->findAccount(answer.account);
    m_view = reading.view;
    const bool wasConnected = std::exchange(m_connected, reading.alive);
    if (!answer.isChange) {
        emit loggedOn();
        return;
    }
    m_consoles.clear();
    const QPointer<LocalSession> self(this);
    emit muChanged(m_mu);
    if (self && m_connected != wasConnected)
        emit connectionChanged(m_connected);
    if (self)
        emit viewChanged(m_view);
    if (self)
        emit eventsChanged(1, m_service.log(m_mu).size());
}

void LocalSession::takeReading()
{
    if (m_account.isEmpty())
        return;
    const MuReading &reading = m_service.reading(m_mu);
    const QPointer<LocalSession> self(this);
    if (reading.view != m_view) {
        m_view = reading.view;
        followMigrations();
        if (self)
            emit viewChanged(m_view);
        if (self)
            watchConsoles();
    }
    if (self && reading.alive != m_connected) {
        m_connected = reading.alive;
        if (!m_connected)
            giveUpUnanswered();
        if (self)
            emit connectionChanged(m_connected);
    }
}

Model::JobId LocalSession::perform(const Action &action)
{
    const ActionTitle title = titleOf(*m_service.site(), action);
    Job job;
    job.id = m_service.nextJob();
    job.title = title.key;
    job.titleArgs = title.args;
    job.account = m_account;
    job.mu = m_mu;
    job.started = m_view ? m_view->time : m_service.site()->start;
    // Before another one begins, so that whoever hears of an end finds the job.
    auto ended = std::ranges::count_if(m_jobs, &Job::isOver);
    std::erase_if(m_jobs, [&](const Job &each) {
        return each.isOver() && ended-- > std::ptrdiff_t(KeptEndedJobs);
    });
    m_jobs.push_back(job);
    later([this, job] { emit jobChanged(job); });
    post([number = m_number, id = job.id, action](EngineWorker &worker) {
        worker.perform(number, id, action);
    });
    return job.id;
}

void LocalSession::takeJob(const Job &job)
{
    const auto known = std::ranges::find(m_jobs, job.id, &Job::id);
    // Of a job given up while the MU was silent the truth may still come.
    if (known == m_jobs.end() || (known->isOver() && known->state != JobState::Unknown))
        return;
    Job next = job;
    next.permille = next.state == JobState::Done ? 1000 : known->permille;
    replace(std::move(next));
}

void LocalSession::replace(Job job)
{
    const auto known = std::ranges::find(m_jobs, job.id, &Job::id);
    *known = job;
    emit jobChanged(job);
}

void LocalSession::followMigrations()
{
    std::vector<Job> moved;
    for (const Job &job : m_jobs) {
        const Model::LmStatus *lm = job.isOver() || job.migration == Model::NoLm
            ? nullptr
            : m_view->findMigration(job.migration);
        if (!lm)
            continue;
        Job next = job;
        next.permille = permilleOf(*lm, job.permille);
        // The MU that took the order tells how it ended; should it be gone, this one knows too.
        if (lm->isOver() && job.mu != m_mu) {
            const bool done = lm->phase == Model::LmPhase::Completed;
            next.state = done ? JobState::Done : JobState::Failed;
            next.ended = lm->ended;
            next.key = done ? u"VMS2451"_s : lm->reasonKey;
            next.args = done ? QStringList{QString::number(lm->vmIndex), lm->vmName,
                                           m_view->site->unit(lm->target).name}
                             : lm->reasonArgs;
        }
        if (next.permille != job.permille || next.state != job.state)
            moved.push_back(std::move(next));
    }
    const QPointer<LocalSession> self(this);
    for (Job &job : moved) {
        if (self)
            replace(std::move(job));
    }
}

void LocalSession::giveUpUnanswered()
{
    std::vector<Job> unanswered;
    for (const Job &job : m_jobs) {
        if (job.state == JobState::Submitted && job.mu == m_mu) {
            unanswered.push_back(job);
            // The MU may have handed it on before it fell silent.
            unanswered.back().state = JobState::Unknown;
            unanswered.back().ended = m_view->time;
            unanswered.back().key = u"SEC0880"_s;
            unanswered.back().args = {m_service.site()->unit(m_mu).name};
        }
    }
    const QPointer<LocalSession> self(this);
    for (Job &job : unanswered) {
        if (self)
            replace(std::move(job));
    }
}

std::optional<Denial> LocalSession::denialOf(const Action &action) const
{
    if (!m_rights || !m_view)
        return Denial{u"SEC0852"_s, {m_account}};
    if (auto denial = Engine::reasonAgainst(*m_service.site(), *m_rights, action, m_view.get()))
        return denial;
    if (!m_connected)
        return Denial{u"SEC0859"_s, {m_service.site()->unit(m_mu).name}};
    return whyImpossible(*m_view, action);
}

QString LocalSession::reasonAgainst(const Action &action) const
{
    const std::optional<Denial> denial = denialOf(action);
    return denial ? denial->key : QString();
}

Model::Findings LocalSession::diskFindings() const
{
    return Engine::diskFindings(*m_service.site());
}

Model::Forecast LocalSession::whatIf(const std::vector<Model::SitePart> &lost) const
{
    return Engine::whatIf(*m_view, lost);
}

std::vector<Model::Forecast> LocalSession::singleFailures() const
{
    return Engine::singleFailures(*m_view);
}

QStringList LocalSession::reasonInserts(const Action &action) const
{
    const std::optional<Denial> denial = denialOf(action);
    return denial ? denial->args : QStringList();
}

void LocalSession::openConsole(const Model::ConsoleId &console)
{
    const std::optional<Denial> denial = m_rights
        ? reasonAgainstConsole(*m_service.site(), *m_rights, console)
        : Denial{u"SEC0852"_s, {m_account}};
    // The MU hears of an attempt without the right too, for its audit log.
    post([number = m_number, console](EngineWorker &worker) {
        worker.openConsole(number, console);
    });
    if (denial) {
        later([this, console, denial] { emit consoleClosed(console, denial->key, denial->args); });
        return;
    }
    m_consoles.insert_or_assign(console, ConsoleReach(console));
    later([this] { watchConsoles(); });
}

void LocalSession::closeConsole(const Model::ConsoleId &console)
{
    m_consoles.erase(console);
    post([number = m_number, console](EngineWorker &worker) {
        worker.closeConsole(number, console);
    });
}

void LocalSession::takeConsole(const Model::ConsoleId &console,
                               const QVector<Model::ConsoleLine> &lines)
{
    // Lines still on their way when the console was closed are those it ends with.
    emit consoleLines(console, lines);
}

void LocalSession::watchConsoles()
{
    if (!m_view)
        return;
    std::vector<std::pair<Model::ConsoleId, Denial>> lost;
    for (auto &[console, reach] : m_consoles) {
        if (const std::optional<Denial> denial = reach.lost(*m_view))
            lost.emplace_back(console, *denial);
    }
    for (const auto &[console, denial] : lost)
        closeConsole(console);
    const QPointer<LocalSession> self(this);
    for (const auto &[console, denial] : lost) {
        if (self)
            emit consoleClosed(console, denial.key, denial.args);
    }
}

void LocalSession::takeLog(quint64 first, quint64 last)
{
    if (!m_account.isEmpty())
        emit eventsChanged(first, last);
}

std::vector<Model::Event> LocalSession::events(quint64 first, int count) const
{
    const std::vector<Model::Event> &log = m_service.log(m_mu);
    const quint64 from = std::max<quint64>(first, 1) - 1;
    if (from >= log.size() || count <= 0)
        return {};
    const quint64 end = std::min<quint64>(log.size(), from + quint64(count));
    return {log.begin() + std::ptrdiff_t(from), log.begin() + std::ptrdiff_t(end)};
}

quint64 LocalSession::acknowledgedUpTo() const
{
    return m_service.acknowledgedUpTo(m_mu);
}

} // namespace Engine
