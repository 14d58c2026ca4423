// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesession.h"

#include <algorithm>
#include <utility>

#include "engine/cluster/whatif.h"

namespace Sample {

Session::Session(Model::UnitId mu)
    : m_mu(mu)
    , m_view(std::make_shared<Model::SiteView>(calmView(site()->unit(mu).name)))
{
}

void Session::publish(Model::SiteView view)
{
    view.revision = m_view->revision + 1;
    m_view = std::make_shared<Model::SiteView>(std::move(view));
    emit viewChanged(m_view);
}

void Session::setConnected(bool connected)
{
    m_connected = connected;
    emit connectionChanged(connected);
}

void Session::setJob(const Engine::Job &job)
{
    const auto found = std::ranges::find(m_jobs, job.id, &Engine::Job::id);
    if (found == m_jobs.end())
        m_jobs.push_back(job);
    else
        *found = job;
    emit jobChanged(job);
}

void Session::refuse(const QString &key, const QStringList &args)
{
    m_refusal = key;
    m_refusalArgs = args;
}

void Session::logOn(const QString &, const QString &)
{
    if (!m_refusal.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, key = std::exchange(m_refusal, {})] { emit refused(key, m_refusalArgs); },
            Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(this, &Session::loggedOn, Qt::QueuedConnection);
}

void Session::changeMu(Model::UnitId mu)
{
    m_mu = mu;
    m_view = std::make_shared<Model::SiteView>(calmView(site()->unit(mu).name));
    emit muChanged(mu);
}

Model::JobId Session::perform(const Engine::Action &action)
{
    m_performed.push_back(action);
    return Model::JobId(m_performed.size());
}

QString Session::reasonAgainst(const Engine::Action &action) const
{
    const auto found = m_forbidden.find(action.index());
    return found == m_forbidden.end() ? QString() : found->second.first;
}

Model::Forecast Session::whatIf(const std::vector<Model::SitePart> &lost) const
{
    return Engine::whatIf(*m_view, lost);
}

std::vector<Model::Forecast> Session::singleFailures() const
{
    return Engine::singleFailures(*m_view);
}

void Session::setEvents(std::vector<Model::Event> events, quint64 acknowledgedUpTo)
{
    const quint64 before = m_events.size();
    m_events = std::move(events);
    m_acknowledged = acknowledgedUpTo;
    Model::SiteView next = *m_view;
    next.lastEvent = m_events.size();
    next.currentEvents = {};
    for (std::size_t i = acknowledgedUpTo; i < m_events.size(); ++i)
        ++next.currentEvents[static_cast<std::size_t>(m_events[i].weight)];
    publish(std::move(next));
    emit eventsChanged(before + 1, m_events.size());
}

QStringList Session::reasonInserts(const Engine::Action &action) const
{
    const auto found = m_forbidden.find(action.index());
    return found == m_forbidden.end() ? QStringList() : found->second.second;
}

std::vector<Model::Event> Session::events(quint64 first, int count) const
{
    std::vector<Model::Event> result;
    for (quint64 number = first; number < first + quint64(count) && number <= m_events.size();
         ++number)
        result.push_back(m_events[number - 1]);
    return result;
}

Emulator::Emulator(QObject *parent)
    : EmulatorControl(parent)
    , m_truth(std::make_shared<Engine::Truth>(calmTruth()))
{
}

Engine::Truth Emulator::calmTruth()
{
    const Model::SitePtr world = site();
    Engine::Truth truth;
    truth.time = world->start;
    for (std::size_t i = 0; i < world->units.size(); ++i) {
        const bool su = world->units[i].su.has_value();
        truth.units.push_back({Model::UnitId(i), Model::Power::On, false, su,
                               world->units[i].kind == Model::UnitKind::SU390});
    }
    for (std::size_t i = 0; i < world->links.size(); ++i)
        truth.links.push_back({Model::LinkId(i), false, world->links[i].bitsPerSecond});
    for (const Model::LegConfig &leg : world->legs)
        truth.legs.push_back({leg.id, false, {}});
    truth.guests.push_back(
        {{}, QStringLiteral("VM12PROD"), world->findUnit(QStringLiteral("ABGSE501")), true});
    return truth;
}

void Emulator::publish(const Engine::Truth &truth)
{
    m_truth = std::make_shared<Engine::Truth>(truth);
    emit truthChanged(m_truth);
}

void Emulator::setPaused(bool paused)
{
    m_paused = paused;
    emit timeControlChanged();
}

void Emulator::setSpeed(qint64 permille)
{
    m_speed = permille;
    emit timeControlChanged();
}

std::unique_ptr<Engine::OperatorSession> Service::openSession(Model::UnitId mu)
{
    auto session = std::make_unique<Session>(mu);
    session->refuse(std::exchange(m_refusal, {}), m_refusalArgs);
    return session;
}

void Service::refuseNext(const QString &key, const QStringList &args)
{
    m_refusal = key;
    m_refusalArgs = args;
}

} // namespace Sample
