// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/clusterstatus.h"

#include <algorithm>

#include "engine/cluster/statusrules.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

bool sameButForAge(const std::vector<StatusReason> &a, const std::vector<StatusReason> &b);

bool sameButForAge(const StatusReason &a, const StatusReason &b)
{
    return a.rule == b.rule && a.state == b.state && a.object == b.object && a.key == b.key
        && a.args == b.args && sameButForAge(a.because, b.because);
}

bool sameButForAge(const std::vector<StatusReason> &a, const std::vector<StatusReason> &b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const StatusReason &x, const StatusReason &y) { return sameButForAge(x, y); });
}

} // namespace

ClusterStatus clusterStatus(const SiteView &view, const ClusterConfig &cluster, bool active)
{
    ClusterStatus status;
    if (!active && cluster.kind != ClusterKind::Management) {
        status.state = ClusterState::Inactive;
        status.reasons.push_back({u"S6-07"_s,
                                  ClusterState::Inactive,
                                  cluster.name,
                                  u"SEC0555"_s,
                                  {cluster.name},
                                  Duration{0},
                                  {}});
        return status;
    }

    const StatusScene scene = makeScene(view, cluster);
    for (const StatusRule &rule : statusRules()) {
        if (!appliesTo(rule, cluster.kind))
            continue;
        StatusFinds finds(rule, status.reasons);
        rule.find(scene, finds);
    }
    std::stable_sort(
        status.reasons.begin(), status.reasons.end(),
        [](const StatusReason &a, const StatusReason &b) { return b.state < a.state; });
    if (!status.reasons.empty())
        status.state = status.reasons.front().state;
    return status;
}

bool sameButForAge(const ClusterStatus &a, const ClusterStatus &b)
{
    return a.state == b.state && sameButForAge(a.reasons, b.reasons);
}

} // namespace Engine
