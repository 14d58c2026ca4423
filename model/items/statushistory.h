// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "model/event.h"
#include "model/siteview.h"

namespace Model {

/// A time in which a cluster was in one state.
struct StatusInterval {
    ClusterState state = ClusterState::Normal;
    Instant from;
    std::optional<Instant> to; ///< nullopt: until now
    bool confirmed = true; ///< by a Cluster Manager
    /// Message of the event it began with, that is the worst reason; empty: not in the log.
    QString key;
    QStringList args;
    int further = 0; ///< restrictions that came on top

    bool operator==(const StatusInterval &) const = default;
};

/// The states of the clusters over time, folded from the event log. What lies before the first
/// event that is known stays unknown. Lives on the thread of its views.
class StatusHistory {
public:
    /// Older intervals than the last so many of a cluster are dropped.
    static constexpr std::size_t Kept = 500;

    /// @p event is not older than those added before; events of other kinds are passed over.
    void add(const Event &event);
    /// The state that @p view knows goes on; it wins over the log where they differ.
    void setNow(const SiteView &view);
    void clear() { m_clusters.clear(); }

    /// Oldest first, without gaps between them; empty: nothing is known.
    const std::vector<StatusInterval> &of(const QString &cluster) const;
    /// When the first interval of all begins; nullopt: none is known.
    std::optional<Instant> begin() const;

private:
    void begin(std::vector<StatusInterval> &intervals, StatusInterval next);

    std::map<QString, std::vector<StatusInterval>> m_clusters;
};

/// The state that an event of this key tells of; nullopt: it tells of none.
std::optional<ClusterState> stateToldBy(const QString &eventKey);

} // namespace Model
