// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/reachability.h"

#include <algorithm>

#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

bool isLinkCut(const SiteView &view, LinkId id)
{
    const LinkView *link = indexOf(id) < view.links.size() ? &view.links[indexOf(id)] : nullptr;
    return link && link->known && !link->up;
}

/// One of @p ids on @p server is left, or there are none.
bool isOneLeft(const StatusScene &scene, ServerId server, const std::vector<UnitId> &ids)
{
    bool any = false;
    for (const UnitId id : ids) {
        if (scene.serverOf(id) != server)
            continue;
        any = true;
        if (!isLostByNetwork(conditionOf(scene.unit(id))))
            return true;
    }
    return !any;
}

} // namespace

bool isNuLost(const StatusScene &scene, UnitId nu)
{
    return isLostByNetwork(conditionOf(scene.unit(nu)));
}

bool isHncLost(const StatusScene &scene, UnitId hnc)
{
    return isLostByNetwork(conditionOf(scene.unit(hnc)));
}

bool isIslLost(const StatusScene &scene, LinkId isl)
{
    const LinkConfig &link = scene.site.links[indexOf(isl)];
    return isLinkCut(scene.view, isl) || isNuLost(scene, link.from) || isNuLost(scene, link.to);
}

bool isIslWhollyCut(const StatusScene &scene)
{
    return scene.servers.size() > 1
        && std::all_of(scene.isls.begin(), scene.isls.end(),
                       [&](LinkId isl) { return isIslLost(scene, isl); });
}

bool hasNu(const StatusScene &scene, ServerId server)
{
    return isOneLeft(scene, server, scene.nus);
}

bool hasHnc(const StatusScene &scene, ServerId server)
{
    return isOneLeft(scene, server, scene.hncs);
}

bool hasMcnprPath(const StatusScene &scene)
{
    for (const ServerId server : scene.servers) {
        if (!hasNu(scene, server))
            return false;
        if (scene.cluster.kind == ClusterKind::SU390 && !hasHnc(scene, server))
            return false;
    }
    return !isIslWhollyCut(scene);
}

} // namespace Engine
