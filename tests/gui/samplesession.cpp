// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesession.h"

#include <algorithm>

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

void Session::logOn(const QString &, const QString &)
{
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
    return found == m_forbidden.end() ? QString() : found->second;
}

std::vector<Model::Event> Session::events(quint64, int) const
{
    return {};
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
    return std::make_unique<Session>(mu);
}

} // namespace Sample
