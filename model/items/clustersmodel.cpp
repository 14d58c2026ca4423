// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/clustersmodel.h"

#include "model/items/words.h"

namespace Model {

QStringList ClustersModel::columns() const
{
    return {tr("Cluster"), tr("Kind"), tr("Status"), tr("Since (UTC)"), tr("Members")};
}

void ClustersModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (const ClusterViewPtr &cluster : view.clusters) {
        QStringList members;
        for (UnitId member : cluster->members)
            members << view.site->unit(member).name;
        const ItemCell name{.text = cluster->name,
                            .target = Place{.kind = PlaceKind::Cluster, .name = cluster->name}};
        rows.push_back(
            {.key = cluster->name,
             .cells = {name, textCell(toText(cluster->kind)), clusterCell(*cluster),
                       timeCell(cluster->since), textCell(members.join(QStringLiteral(", ")))},
             .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
