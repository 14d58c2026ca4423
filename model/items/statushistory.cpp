// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/statushistory.h"

#include <algorithm>

#include "model/eventkeys.h"

namespace Model {

std::optional<ClusterState> stateToldBy(const QString &eventKey)
{
    const auto isOne = [&](std::initializer_list<EventKind> kinds) {
        return std::ranges::any_of(kinds,
                                   [&](const EventKind &kind) { return eventKey == kind.key; });
    };
    using namespace EventKinds;
    if (isOne({ManagementNormal, SuClusterNormal, ClusterActivated}))
        return ClusterState::Normal;
    if (isOne({ManagementAffected, SuClusterAffected, FurtherRestriction}))
        return ClusterState::Warning;
    if (isOne({ManagementLost, SuClusterLost, FurtherLoss}))
        return ClusterState::Error;
    if (isOne({ClusterDeactivated}))
        return ClusterState::Inactive;
    return std::nullopt;
}

static bool isFurther(const Event &event)
{
    return event.key == EventKinds::FurtherRestriction.key
        || event.key == EventKinds::FurtherLoss.key;
}

void StatusHistory::begin(std::vector<StatusInterval> &intervals, StatusInterval next)
{
    if (!intervals.empty()) {
        StatusInterval &last = intervals.back();
        next.from = std::max(next.from, last.from);
        // Activation and the state that it computes come at the same moment.
        if (next.from == last.from)
            intervals.pop_back();
        else
            last.to = next.from;
    }
    intervals.push_back(std::move(next));
    if (intervals.size() > Kept)
        intervals.erase(intervals.begin());
}

void StatusHistory::add(const Event &event)
{
    const std::optional<ClusterState> state = stateToldBy(event.key);
    if (!state || event.cluster.isEmpty())
        return;
    std::vector<StatusInterval> &intervals = m_clusters[event.cluster];
    if (!intervals.empty()) {
        StatusInterval &last = intervals.back();
        // Without a manager every MU tells the same; a further loss within an ERROR is one too.
        const bool within
            = isFurther(event) && last.state >= *state && last.state != ClusterState::Inactive;
        if (within || last.state == *state) {
            // The view may tell of a state before the log does.
            if (last.key.isEmpty() && !isFurther(event)) {
                last.key = event.key;
                last.args = event.args;
            }
            last.further += isFurther(event) ? 1 : 0;
            last.confirmed = last.confirmed || event.confirmed;
            return;
        }
    }
    begin(intervals, {*state, event.time, std::nullopt, event.confirmed, event.key, event.args, 0});
}

void StatusHistory::setNow(const SiteView &view)
{
    for (const ClusterViewPtr &cluster : view.clusters) {
        std::vector<StatusInterval> &intervals = m_clusters[cluster->name];
        if (intervals.empty() || intervals.back().state != cluster->status.state)
            begin(intervals,
                  {cluster->status.state,
                   cluster->since,
                   std::nullopt,
                   cluster->confirmed,
                   {},
                   {},
                   0});
    }
}

const std::vector<StatusInterval> &StatusHistory::of(const QString &cluster) const
{
    static const std::vector<StatusInterval> none;
    const auto found = m_clusters.find(cluster);
    return found == m_clusters.end() ? none : found->second;
}

std::optional<Instant> StatusHistory::begin() const
{
    std::optional<Instant> first;
    for (const auto &[cluster, intervals] : m_clusters) {
        if (!intervals.empty() && (!first || intervals.front().from < *first))
            first = intervals.front().from;
    }
    return first;
}

} // namespace Model
