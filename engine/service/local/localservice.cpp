// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/localservice.h"

#include "engine/runtime/overloaded.h"
#include "engine/service/local/engineworker.h"
#include "engine/service/local/localcontrol.h"
#include "engine/service/local/localsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

LocalService::LocalService(Model::SitePtr site, quint64 seed, QObject *parent)
    : ManagementService(parent)
    , m_site(std::move(site))
    , m_worker(new EngineWorker(m_site, seed))
    , m_control(new LocalControl(*m_worker, this))
{
    m_thread.setObjectName(u"engine"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &EngineWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &EngineWorker::published, this, &LocalService::take, Qt::QueuedConnection);
    m_thread.start();
}

LocalService::~LocalService()
{
    m_worker->disconnect(this);
    m_thread.quit();
    m_thread.wait();
}

std::unique_ptr<OperatorSession> LocalService::openSession(Model::UnitId mu)
{
    const SessionNumber number{++m_lastSession};
    auto session = std::make_unique<LocalSession>(*this, number, mu);
    m_sessions[number] = session.get();
    return session;
}

EmulatorControl *LocalService::emulator()
{
    return m_control;
}

void LocalService::forget(SessionNumber session)
{
    m_sessions.erase(session);
}

LocalSession *LocalService::find(SessionNumber session) const
{
    const auto found = m_sessions.find(session);
    return found == m_sessions.end() ? nullptr : found->second;
}

void LocalService::take(const PublicationPtr &publication)
{
    // The engine may prepare the next one while windows draw this one.
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->publicationTaken(); }, Qt::QueuedConnection);
    takeLog(*publication);
    for (const MuReading &each : publication->readings) {
        MuReading &reading = m_readings[each.mu];
        reading.mu = each.mu;
        reading.alive = each.alive;
        if (each.view)
            reading.view = each.view;
    }
    // Whoever hears a signal may close or open sessions, so each is looked for anew.
    std::vector<SessionNumber> sessions;
    for (const auto &[number, session] : m_sessions)
        sessions.push_back(number);
    for (const MuReading &each : publication->readings) {
        for (const SessionNumber number : sessions) {
            LocalSession *session = find(number);
            if (session && session->mu() == each.mu)
                session->takeReading();
        }
    }
    for (const Notice &notice : publication->notices) {
        const SessionNumber number
            = std::visit([](const auto &each) { return each.session; }, notice);
        LocalSession *session = find(number);
        if (!session)
            continue;
        std::visit(
            Overloaded{
                [&](const SeatAnswer &each) { session->takeAnswer(each); },
                [&](const JobNotice &each) { session->takeJob(each.job); },
                [&](const ConsoleNotice &each) { session->takeConsole(each.console, each.lines); },
            },
            notice);
    }
    m_control->takeTruth(publication->truth);
}

void LocalService::takeLog(const Publication &publication)
{
    std::map<Model::UnitId, quint64> before; // entries known, by MU with news
    for (const LogNotice &each : publication.log) {
        MuLog &log = m_logs[each.mu];
        const auto known = before.emplace(each.mu, log.events.size()).first;
        if (each.number <= log.events.size()) {
            log.events.resize(each.number - 1); // the MU was started anew
            log.acknowledged = std::min<quint64>(log.acknowledged, log.events.size());
            known->second = std::min(known->second, each.number - 1);
        }
        log.events.push_back(each.event);
    }
    for (const AcknowledgedNotice &each : publication.acknowledged) {
        m_logs[each.mu].acknowledged = each.upTo;
        before.emplace(each.mu, m_logs[each.mu].events.size());
    }
    std::vector<SessionNumber> sessions;
    for (const auto &[number, session] : m_sessions)
        sessions.push_back(number);
    for (const auto &[mu, known] : before) {
        for (const SessionNumber number : sessions) {
            LocalSession *session = find(number);
            if (session && session->mu() == mu)
                session->takeLog(known + 1, m_logs[mu].events.size());
        }
    }
}

} // namespace Engine
