// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulatedsite.h"

#include "engine/journal/eventlog.h"
#include "model/sitefile.h"

#include <algorithm>

using namespace std::chrono_literals;

EmulatedSite::EmulatedSite(quint64 seed)
    : m_engine(std::make_unique<Engine::EmulatorEngine>(
        Model::loadSite(Model::defaultSitePath()).site, seed, this))
{
}

Model::UnitId EmulatedSite::unit(const QString &name) const
{
    const Model::UnitId id = site().findUnit(name);
    Q_ASSERT(id != Model::NoUnit);
    return id;
}

Model::LinkId EmulatedSite::link(const QString &name) const
{
    for (std::size_t i = 0; i < site().links.size(); ++i) {
        if (site().links[i].name == name)
            return Model::LinkId(i);
    }
    qFatal("no link %s", qPrintable(name));
}

Model::Duration EmulatedSite::elapsed() const
{
    return m_engine->runtime().now() - site().start;
}

void EmulatedSite::run(Model::Duration time)
{
    m_engine->runtime().runUntil(m_engine->runtime().now() + time);
}

Model::SiteViewPtr EmulatedSite::view(const QString &mu)
{
    return m_engine->view(unit(mu));
}

const Model::UnitView &EmulatedSite::seen(const QString &mu, const QString &of)
{
    return view(mu)->unit(unit(of));
}

Model::ClusterState EmulatedSite::cluster(const QString &mu, const QString &name)
{
    return view(mu)->findCluster(name)->status.state;
}

quint64 EmulatedSite::logSize(const QString &mu) const
{
    return m_engine->log(unit(mu))->size();
}

QStringList EmulatedSite::events(const QString &mu, quint64 from) const
{
    QStringList lines;
    const Engine::EventLog &log = *m_engine->log(unit(mu));
    for (quint64 number = from; number <= log.size(); ++number)
        lines.append(log.at(number).key + u' ' + log.at(number).args.value(0));
    return lines;
}

QStringList EmulatedSite::logSet(const QString &mu) const
{
    QStringList lines;
    const Engine::EventLog &log = *m_engine->log(unit(mu));
    for (quint64 number = 1; number <= log.size(); ++number) {
        const Model::Event &event = log.at(number);
        lines.append(QStringLiteral("%1.%2.%3 %4 %5 %6 %7")
                         .arg(Model::indexOf(event.id.origin))
                         .arg(event.id.incarnation)
                         .arg(event.id.counter)
                         .arg(event.time.time_since_epoch().count())
                         .arg(event.key, event.args.join(u','))
                         .arg(event.term));
    }
    lines.sort();
    return lines;
}

const Engine::Job *EmulatedSite::perform(const QString &mu, const QString &account,
                                         const Engine::Action &action)
{
    const Model::JobId job = m_engine->perform(unit(mu), account, QStringLiteral("SEM"), action);
    run(1s);
    return m_engine->job(job);
}

Model::Duration EmulatedSite::timeUntil(const QString &mu, const QString &of,
                                        Model::Heartbeat heartbeat, Model::Duration limit)
{
    const Model::Instant since = m_engine->runtime().now();
    while (m_engine->runtime().now() - since < limit) {
        if (seen(mu, of).heartbeat == heartbeat)
            break;
        run(20ms);
    }
    return m_engine->runtime().now() - since;
}
