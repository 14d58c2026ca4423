// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/engineworker.h"

#include "engine/journal/eventlog.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr qint64 SliceMs = 8; ///< so that what windows want comes through within 10 ms
constexpr int EventsPerLook = 16; ///< at the clock, within a slice
constexpr qint64 PublishMs = 50;
constexpr QLatin1String Component{"SEM"}; ///< of windows, in the audit log (S2.3.2-01)

Model::Instant wholeSecond(Model::Instant time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

} // namespace

EngineWorker::EngineWorker(Model::SitePtr site, quint64 seed)
    : m_site(std::move(site))
    , m_seed(seed)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &EngineWorker::run);
}

EngineWorker::~EngineWorker() = default;

void EngineWorker::start()
{
    EngineListener *self = this;
    m_engine = std::make_unique<EmulatorEngine>(m_site, m_seed, self);
    readLogs();
    m_sincePublished.start();
    run();
}

void EngineWorker::wake()
{
    m_dirty = true;
    m_timer->start(0);
}

void EngineWorker::run()
{
    const Model::Instant before = m_engine->runtime().now();
    const bool arrived = advance(m_pace.target(before));
    const Model::Instant now = m_engine->runtime().now();
    if (now != before)
        m_dirty = true;
    publish();

    // What did not fit into the slice goes on at once, also at a clock that is paused.
    int sleep = 0;
    if (arrived) {
        sleep = m_pace.sleep(now,
                             m_engine->runtime().hasEvents()
                                 ? m_engine->runtime().nextEventTime() - now
                                 : Model::Duration::max());
    }
    if (m_dirty && !m_awaiting) {
        const int due = int(std::max<qint64>(0, PublishMs - m_sincePublished.elapsed()));
        sleep = sleep < 0 ? due : std::min(sleep, due);
    }
    if (sleep >= 0)
        m_timer->start(sleep);
    else
        m_timer->stop();
}

bool EngineWorker::advance(Model::Instant target)
{
    VirtualRuntime &runtime = m_engine->runtime();
    QElapsedTimer slice;
    slice.start();
    int handled = 0;
    while (runtime.hasEvents() && runtime.nextEventTime() <= target) {
        runtime.runNext();
        m_dirty = true; // also where time stands still
        if (++handled % EventsPerLook == 0 && slice.elapsed() >= SliceMs)
            return false;
    }
    if (target != Model::Instant::max())
        runtime.runUntil(target);
    return true;
}

void EngineWorker::publish()
{
    if (!m_dirty || m_awaiting || m_sincePublished.elapsed() < PublishMs)
        return;
    readMus();
    readAcknowledged();
    m_next.truth = m_engine->truth();
    m_awaiting = true;
    m_dirty = false;
    m_sincePublished.restart();
    emit published(std::make_shared<const Publication>(std::exchange(m_next, {})));
}

void EngineWorker::publicationTaken()
{
    m_awaiting = false;
    if (m_dirty)
        m_timer->start(int(std::max<qint64>(0, PublishMs - m_sincePublished.elapsed())));
}

/// What the logs hold before there was anybody to hear it.
void EngineWorker::readLogs()
{
    for (const Model::UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
        const EventLog *log = m_engine->log(mu);
        for (quint64 number = 1; log && number <= log->size(); ++number)
            m_next.log.push_back({mu, number, log->at(number)});
    }
}

void EngineWorker::readMus()
{
    for (auto &[mu, watched] : m_watched) {
        const bool alive = m_engine->runtime().world().isAlive(mu);
        Model::SiteViewPtr view = alive ? m_engine->view(mu) : nullptr;
        // A view that differs by fractions of a second only moves no clock.
        if (view && watched.view && watched.alive && view->revision == watched.view->revision
            && wholeSecond(view->time) == wholeSecond(watched.view->time))
            view.reset();
        if (watched.told && alive == watched.alive && !view)
            continue;
        watched.alive = alive;
        watched.told = true;
        if (view)
            watched.view = view;
        m_next.readings.push_back({mu, alive, std::move(view)});
    }
}

void EngineWorker::readAcknowledged()
{
    for (const Model::UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU)) {
        const EventLog *log = m_engine->log(mu);
        if (!log)
            continue;
        quint64 &known = m_acknowledged[mu];
        quint64 upTo = std::min(known, log->size());
        while (upTo < log->size() && log->isAcknowledged(log->at(upTo + 1)))
            ++upTo;
        if (upTo != known)
            m_next.acknowledged.push_back({mu, upTo});
        known = upTo;
    }
}

void EngineWorker::logOn(SessionNumber session, Model::UnitId mu, const QString &account,
                         const QString &password)
{
    const EmulatorEngine::LogOnResult result = m_engine->logOn(mu, account, password, Component);
    const Model::AccountConfig *known = m_site->findAccount(account);
    if (result.accepted && known) {
        m_seats[session] = {mu, known->name, {}};
        m_watched[mu];
    }
    m_next.notices.push_back(SeatAnswer{session, mu, known ? known->name : account, false,
                                        result.accepted, result.key, result.args});
    wake();
}

void EngineWorker::logOff(SessionNumber session)
{
    const auto seat = m_seats.find(session);
    if (seat == m_seats.end())
        return;
    m_engine->logOff(seat->second.mu, seat->second.account, Component);
    leave(session);
    wake();
}

/// Nobody may be left who looks at the MU of this session.
void EngineWorker::leave(SessionNumber session)
{
    const Model::UnitId mu = m_seats.at(session).mu;
    m_seats.erase(session);
    if (std::ranges::none_of(m_seats, [mu](const auto &each) { return each.second.mu == mu; }))
        m_watched.erase(mu);
}

void EngineWorker::changeMu(SessionNumber session, Model::UnitId mu)
{
    const auto seat = m_seats.find(session);
    if (seat == m_seats.end())
        return;
    SeatAnswer answer{session, mu, seat->second.account, true, true, {}, {}};
    if (m_engine->runtime().world().isAlive(mu)) {
        const QString account = seat->second.account;
        m_engine->changeMu(seat->second.mu, mu, account, Component);
        leave(session);
        m_seats[session] = {mu, account, {}};
        m_watched[mu];
    } else {
        answer.accepted = false;
        answer.key = u"SEC0859"_s;
        answer.args = {m_site->unit(mu).name};
    }
    m_next.notices.push_back(std::move(answer));
    wake();
}

void EngineWorker::perform(SessionNumber session, Model::JobId id, const Action &action)
{
    const auto seat = m_seats.find(session);
    if (seat == m_seats.end())
        return;
    m_performing = {session, id};
    const Model::JobId engineId
        = m_engine->perform(seat->second.mu, seat->second.account, Component, action);
    m_performing = {};
    const Job *job = m_engine->job(engineId);
    if (job && !job->isOver())
        m_jobs[engineId] = {session, id};
    wake();
}

void EngineWorker::jobChanged(Model::Instant, const Job &job)
{
    OwnJob own = m_performing;
    if (const auto found = m_jobs.find(job.id); found != m_jobs.end()) {
        own = found->second;
        if (job.isOver())
            m_jobs.erase(found);
    }
    if (own.id == Model::NoJob)
        return;
    JobNotice notice{own.session, job};
    notice.job.id = own.id;
    m_next.notices.push_back(std::move(notice));
}

void EngineWorker::openConsole(SessionNumber session, const Model::ConsoleId &console)
{
    const auto seat = m_seats.find(session);
    if (seat == m_seats.end())
        return;
    const Seat &at = seat->second;
    if (!m_engine->openConsole(at.mu, at.account, Component, console)) {
        seat->second.consoles.insert(console);
        tellConsole(session, console, m_engine->consoleLines(at.mu, console));
    }
    wake();
}

void EngineWorker::closeConsole(SessionNumber session, const Model::ConsoleId &console)
{
    const auto seat = m_seats.find(session);
    if (seat == m_seats.end() || seat->second.consoles.erase(console) == 0)
        return;
    m_engine->closeConsole(seat->second.mu, seat->second.account, Component, console);
    wake();
}

void EngineWorker::consoleShown(Model::Instant, Model::UnitId mu, const ShowConsole &lines)
{
    for (const auto &[session, seat] : m_seats) {
        if (seat.mu == mu && seat.consoles.contains(lines.console))
            tellConsole(session, lines.console, lines.lines);
    }
}

void EngineWorker::tellConsole(SessionNumber session, const Model::ConsoleId &console,
                               const std::vector<Model::ConsoleLine> &lines)
{
    if (lines.empty())
        return;
    auto *last
        = m_next.notices.empty() ? nullptr : std::get_if<ConsoleNotice>(&m_next.notices.back());
    if (!last || last->session != session || !(last->console == console)) {
        m_next.notices.push_back(ConsoleNotice{session, console, {}});
        last = &std::get<ConsoleNotice>(m_next.notices.back());
    }
    last->lines.append(QVector<Model::ConsoleLine>(lines.begin(), lines.end()));
}

void EngineWorker::logged(Model::Instant, Model::UnitId mu, const Logged &entry)
{
    if (entry.number == 1)
        m_acknowledged[mu] = 0; // the log of an MU that was started anew
    m_next.log.push_back({mu, entry.number, entry.event});
}

void EngineWorker::inject(const Fault &fault)
{
    m_engine->runtime().inject(fault);
    wake();
}

void EngineWorker::setPaused(bool paused)
{
    m_pace.setPaused(paused);
    wake();
}

void EngineWorker::setSpeed(qint64 permille)
{
    m_pace.setSpeed(permille);
    wake();
}

void EngineWorker::step(Model::Duration time)
{
    m_pace.step(m_engine->runtime().now(), time);
    wake();
}

} // namespace Engine
