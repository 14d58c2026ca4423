// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/musmodel.h"

#include <algorithm>

#include "model/items/words.h"

namespace Model {

MusModel::MusModel(const QString &cluster, QObject *parent)
    : DiffModel(parent)
    , m_cluster(cluster)
{
}

QStringList MusModel::columns() const
{
    return {tr("MU"),        tr("Server"), tr("Power"), tr("Configuration disks"),
            tr("Heartbeat"), tr("Role")};
}

void MusModel::setView(const SiteView &view)
{
    const Site &site = *view.site;
    const ClusterView *cluster = m_cluster.isEmpty() ? nullptr : view.findCluster(m_cluster);
    const auto isConcerned = [&](const UnitConfig &mu) {
        return !cluster || std::ranges::any_of(cluster->members, [&](UnitId member) {
            return site.unit(member).server == mu.server;
        });
    };
    std::vector<ItemNode> rows;
    for (UnitId id : site.unitsOfKind(UnitKind::MU)) {
        const UnitConfig &config = site.unit(id);
        if (!isConcerned(config))
            continue;
        const UnitView &unit = view.unit(id);
        QStringList roles;
        if (view.manager.mu == id)
            roles << tr("Cluster Manager");
        for (const UnitViewPtr &su : view.units) {
            if (su->state && su->state->su && su->state->su->rewasMu == id)
                roles << tr("REWAS of %1").arg(site.unit(su->id).name);
        }
        const ItemCell name = unitCell(id, view);
        rows.push_back(
            {.key = config.name,
             .cells = {name, serverCell(config.server, site, PlaceKind::ServerUnits),
                       powerCell(unit, view), disksCell(unit, view), heartbeatCell(unit, view),
                       textCell(roles.join(QStringLiteral(", ")))},
             .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
