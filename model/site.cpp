// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/site.h"

#include <algorithm>

namespace Model {

namespace {

template <typename Id, typename Item>
Id findByName(const std::vector<Item> &items, const QString &name, Id none)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return Id(i);
    }
    return none;
}

template <typename Item> const Item *findItem(const std::vector<Item> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) {
        return item.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

UnitId Site::findUnit(const QString &unitName) const
{
    return findByName(units, unitName, NoUnit);
}

ServerId Site::findServer(const QString &serverName) const
{
    return findByName(servers, serverName, NoServer);
}

const ClusterConfig *Site::findCluster(const QString &clusterName) const
{
    return findItem(clusters, clusterName);
}

const AccountConfig *Site::findAccount(const QString &accountName) const
{
    return findItem(accounts, accountName);
}

const ClusterConfig *Site::suClusterOf(UnitId su) const
{
    for (const ClusterConfig &cluster : clusters) {
        if (cluster.kind != ClusterKind::Management
            && std::find(cluster.members.begin(), cluster.members.end(), su)
                != cluster.members.end())
            return &cluster;
    }
    return nullptr;
}

const ClusterConfig *Site::managementCluster() const
{
    for (const ClusterConfig &cluster : clusters) {
        if (cluster.kind == ClusterKind::Management)
            return &cluster;
    }
    return nullptr;
}

UnitId Site::partnerOf(UnitId su) const
{
    const ClusterConfig *cluster = suClusterOf(su);
    if (!cluster || cluster->members.size() != 2)
        return NoUnit;
    return cluster->members[0] == su ? cluster->members[1] : cluster->members[0];
}

std::vector<UnitId> Site::unitsOfKind(UnitKind kind) const
{
    std::vector<UnitId> result;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].kind == kind)
            result.push_back(UnitId(i));
    }
    return result;
}

bool Site::isSu(UnitId id) const
{
    return id != NoUnit && unit(id).su.has_value();
}

} // namespace Model
