// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <set>
#include <vector>

#include "engine/runtime/message.h"

namespace Engine {

/// The event log of one MU (DESIGN 8): entries in the order of arrival, numbered from 1, each
/// event once however often it comes; acknowledged in total up to a (time, id) (S2.3.3-06), the
/// same for all MUs. Copyable data.
class EventLog {
public:
    /// Its number, or 0 when it was there already.
    quint64 append(const Model::Event &event);
    quint64 size() const { return m_entries.size(); }
    const Model::Event &at(quint64 number) const { return m_entries[number - 1]; }

    /// Entries for another MU that holds the first @p taken of this log; null when it has all.
    std::shared_ptr<const LogBatch> batchAfter(quint64 taken) const;

    /// Everything up to entry @p number, and whatever is older than the newest of it.
    void acknowledge(quint64 number);
    /// What another MU says was acknowledged. True when that was news.
    bool acknowledge(Model::Instant time, const Model::EventId &id);
    Model::Instant acknowledgedTime() const { return m_acknowledgedTime; }
    const Model::EventId &acknowledgedId() const { return m_acknowledgedId; }
    bool isAcknowledged(const Model::Event &event) const;
    /// Unacknowledged entries by weight (S2.3.3-07).
    const std::array<int, 3> &current() const { return m_current; }

private:
    void recount();

    std::vector<Model::Event> m_entries;
    std::set<Model::EventId> m_ids;
    Model::Instant m_acknowledgedTime;
    Model::EventId m_acknowledgedId;
    std::array<int, 3> m_current{};
};

} // namespace Engine
