// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "engine/runtime/node.h"
#include "model/site.h"

namespace Engine {

/// Events of a unit that is no MU, on their way to the logs of all MUs: sent at the end of the
/// turn, and again with every query of an MU that does not have them yet, so that none is lost
/// while no MU hears (DESIGN 11.8). Keeps a bounded number. Copyable data, part of a node.
class OwnEvents {
public:
    /// Completes id, time and unit of @p event and keeps it for flush().
    void add(Model::Instant now, Model::UnitId unit, quint32 incarnation, Model::Event event);
    /// Sends what was added since the last time to all MUs, together: two messages may overtake
    /// each other.
    void flush(Turn &turn, const Model::Site &site);
    /// Sends @p mu what its @p query says it lacks.
    void sendMissing(Turn &turn, Model::UnitId mu, const HeartbeatQuery &query,
                     quint32 incarnation) const;

private:
    std::shared_ptr<const EventReport> reportAfter(quint32 counter) const;

    std::deque<Model::Event> m_events; ///< by counter, without gaps
    quint32 m_counter = 0;
    quint32 m_sent = 0;
};

} // namespace Engine
