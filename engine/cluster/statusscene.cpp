// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/statusscene.h"

#include <algorithm>

using namespace Model;

namespace Engine {

int StatusScene::countOn(ServerId server, const std::vector<UnitId> &ids) const
{
    return int(
        std::count_if(ids.begin(), ids.end(), [&](UnitId id) { return serverOf(id) == server; }));
}

StatusScene makeScene(const SiteView &view, const ClusterConfig &cluster)
{
    const Site &site = *view.site;
    StatusScene scene{view, site, cluster, {}, {}, {}, {}, {}};
    for (const UnitId member : cluster.members)
        scene.servers.push_back(site.unit(member).server);
    std::sort(scene.servers.begin(), scene.servers.end());
    scene.servers.erase(std::unique(scene.servers.begin(), scene.servers.end()),
                        scene.servers.end());

    const auto takesPart = [&](ServerId server) {
        return std::binary_search(scene.servers.begin(), scene.servers.end(), server);
    };
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const UnitConfig &unit = site.units[i];
        if (!takesPart(unit.server))
            continue;
        if (unit.kind == UnitKind::MU && cluster.kind != ClusterKind::Management)
            scene.mus.push_back(UnitId(i));
        else if (unit.kind == UnitKind::NU)
            scene.nus.push_back(UnitId(i));
        else if (unit.kind == UnitKind::HNC)
            scene.hncs.push_back(UnitId(i));
    }
    if (cluster.kind == ClusterKind::Management)
        scene.mus = cluster.members;
    for (std::size_t i = 0; i < site.links.size(); ++i) {
        const ServerId from = site.unit(site.links[i].from).server;
        const ServerId to = site.unit(site.links[i].to).server;
        if (from != to && takesPart(from) && takesPart(to))
            scene.isls.push_back(LinkId(i));
    }
    return scene;
}

} // namespace Engine
