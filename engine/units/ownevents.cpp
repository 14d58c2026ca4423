// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/units/ownevents.h"

namespace Engine {

namespace {

constexpr std::size_t KeptEvents = 256;
constexpr std::size_t PerReport = 64; ///< keeps a message below 64 KiB

} // namespace

void OwnEvents::add(Model::Instant now, Model::UnitId unit, quint32 incarnation, Model::Event event)
{
    event.id = {unit, incarnation, ++m_counter};
    event.time = now;
    event.unit = unit;
    m_events.push_back(std::move(event));
    if (m_events.size() > KeptEvents)
        m_events.pop_front();
}

std::shared_ptr<const EventReport> OwnEvents::reportAfter(quint32 counter) const
{
    auto report = std::make_shared<EventReport>();
    for (const Model::Event &event : m_events) {
        if (event.id.counter > counter && report->events.size() < PerReport)
            report->events.push_back(event);
    }
    report->oldest = m_events.front().id.counter;
    return report;
}

void OwnEvents::flush(Turn &turn, const Model::Site &site)
{
    if (m_sent == m_counter)
        return;
    const auto report = reportAfter(m_sent);
    for (const Model::UnitId mu : site.unitsOfKind(Model::UnitKind::MU))
        turn.send(mu, report);
    m_sent = m_counter;
}

void OwnEvents::sendMissing(Turn &turn, Model::UnitId mu, const HeartbeatQuery &query,
                            quint32 incarnation) const
{
    const quint32 taken = query.eventsIncarnation == incarnation ? query.eventsTaken : 0;
    if (m_sent > taken)
        turn.send(mu, reportAfter(taken));
}

} // namespace Engine
