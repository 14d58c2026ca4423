// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/journal/eventlog.h"

#include <algorithm>
#include <tuple>

namespace Engine {

namespace {

constexpr quint64 BatchSize = 64; ///< keeps a heartbeat below 64 KiB

} // namespace

quint64 EventLog::append(const Model::Event &event)
{
    if (!m_ids.insert(event.id).second)
        return 0;
    m_entries.push_back(event);
    if (!isAcknowledged(event))
        ++m_current[std::size_t(event.weight)];
    return m_entries.size();
}

std::shared_ptr<const LogBatch> EventLog::batchAfter(quint64 taken) const
{
    if (taken >= m_entries.size())
        return nullptr;
    auto batch = std::make_shared<LogBatch>();
    batch->first = taken + 1;
    const quint64 end = std::min<quint64>(m_entries.size(), taken + BatchSize);
    batch->events.assign(m_entries.begin() + std::ptrdiff_t(taken),
                         m_entries.begin() + std::ptrdiff_t(end));
    return batch;
}

bool EventLog::isAcknowledged(const Model::Event &event) const
{
    return std::tie(event.time, event.id) <= std::tie(m_acknowledgedTime, m_acknowledgedId);
}

void EventLog::acknowledge(quint64 number)
{
    const auto end = m_entries.begin() + std::ptrdiff_t(std::min<quint64>(number, size()));
    const auto newest = std::max_element(m_entries.begin(), end,
                                         [](const Model::Event &a, const Model::Event &b) {
                                             return std::tie(a.time, a.id) < std::tie(b.time, b.id);
                                         });
    if (newest != end)
        acknowledge(newest->time, newest->id);
}

bool EventLog::acknowledge(Model::Instant time, const Model::EventId &id)
{
    if (std::tie(time, id) <= std::tie(m_acknowledgedTime, m_acknowledgedId))
        return false;
    m_acknowledgedTime = time;
    m_acknowledgedId = id;
    recount();
    return true;
}

void EventLog::recount()
{
    m_current = {};
    for (const Model::Event &event : m_entries) {
        if (!isAcknowledged(event))
            ++m_current[std::size_t(event.weight)];
    }
}

} // namespace Engine
