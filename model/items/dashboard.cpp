// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/dashboard.h"

#include <algorithm>

#include <QCoreApplication>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Dashboard {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

TileData clusterTile(const SiteView &view)
{
    TileData tile{.key = u"cluster"_s,
                  .title = Dashboard::tr("Cluster"),
                  .figure = toText(view.worstCluster()),
                  .unit = {},
                  .mark = markOf(view.worstCluster()),
                  .lines = {},
                  .target = {.kind = PlaceKind::Clusters}};
    int inactive = 0;
    for (const ClusterViewPtr &cluster : view.clusters) {
        if (cluster->status.state == ClusterState::Inactive) {
            ++inactive;
        } else if (cluster->status.state != ClusterState::Normal) {
            //: cluster and its status
            tile.lines << Dashboard::tr("%1: %2").arg(cluster->name, toText(cluster->status.state));
        }
    }
    if (inactive > 0)
        tile.lines << Dashboard::tr("%n inactive", nullptr, inactive);
    return tile;
}

TileData systemsTile(const SiteView &view)
{
    const auto count = [&](auto test) {
        return int(
            std::ranges::count_if(view.vms, [&](const VmStatePtr &vm) { return test(*vm); }));
    };
    const int migrating = count([](const VmState &vm) { return vm.migrating; });
    const int defined = count([](const VmState &vm) { return vm.status == VmStatus::DefinedOnly; });
    TileData tile{.key = u"systems"_s,
                  .title = Dashboard::tr("Systems"),
                  .figure = QString::number(
                      count([](const VmState &vm) { return vm.status == VmStatus::Running; })),
                  //: so many systems are in state RUNNING
                  .unit = Dashboard::tr("running"),
                  .mark = Mark::None,
                  .lines = {},
                  .target = {.kind = PlaceKind::Systems}};
    for (const VmStatePtr &vm : view.vms) {
        const Mark mark = markOf(*vm, view);
        tile.mark = std::max(tile.mark, mark);
        if (mark != Mark::None)
            tile.lines << Dashboard::tr("%1 %2").arg(vm->definition.name,
                                                     statusText(*vm, *view.site));
    }
    if (migrating > 0)
        tile.lines << Dashboard::tr("%n migrating", nullptr, migrating);
    if (defined > 0)
        tile.lines << Dashboard::tr("%n defined only", nullptr, defined);
    return tile;
}

TileData unitsTile(const SiteView &view)
{
    const auto on = std::ranges::count(view.units, Power::On, &UnitView::power);
    TileData tile{.key = u"units"_s,
                  .title = Dashboard::tr("Units"),
                  //: figure of a tile: so many of so many units are on
                  .figure = Dashboard::tr("%1 of %2").arg(on).arg(view.units.size()),
                  .unit = Dashboard::tr("on"),
                  .mark = Mark::None,
                  .lines = {},
                  .target = {.kind = PlaceKind::Units}};
    for (const UnitViewPtr &unit : view.units) {
        const Mark mark = markOf(*unit, view);
        tile.mark = std::max(tile.mark, mark);
        const QString &name = view.site->unit(unit->id).name;
        if (unit->power != Power::On)
            tile.lines << Dashboard::tr("%1 %2").arg(name, toText(unit->power));
        else if (mark != Mark::None && heartbeatCell(*unit, view).mark != Mark::None)
            tile.lines << Dashboard::tr("%1 %2").arg(name, toText(unit->heartbeat));
        else if (mark != Mark::None)
            tile.lines << name;
    }
    return tile;
}

TileData eventsTile(const SiteView &view)
{
    const auto of = [&](Weight weight) { return view.currentEvents[std::size_t(weight)]; };
    const int all = of(Weight::Info) + of(Weight::Warning) + of(Weight::Error);
    TileData tile{.key = u"events"_s,
                  .title = Dashboard::tr("Events"),
                  .figure = QString::number(all),
                  .unit = Dashboard::tr("unacknowledged"),
                  .mark = of(Weight::Error) > 0 ? Mark::High
                      : of(Weight::Warning) > 0 ? Mark::Medium
                                                : Mark::None,
                  .lines = {},
                  .target = {.kind = PlaceKind::Events}};
    if (of(Weight::Error) > 0)
        tile.lines << Dashboard::tr("%1 ERROR").arg(of(Weight::Error));
    if (of(Weight::Warning) > 0)
        tile.lines << Dashboard::tr("%1 WARNING").arg(of(Weight::Warning));
    if (tile.lines.isEmpty() && all > 0)
        tile.lines << Dashboard::tr("%1 INFO").arg(all);
    return tile;
}

Place networkPlace(const SiteView &view)
{
    const ClusterConfig *management = view.site->managementCluster();
    return management ? Place{.kind = PlaceKind::Cluster, .name = management->name}
                      : Place{.kind = PlaceKind::Units};
}

TileData networksTile(const SiteView &view)
{
    const auto up = std::ranges::count_if(
        view.links, [](const LinkView &link) { return link.known && link.up; });
    TileData tile{.key = u"isle"_s,
                  .title = Dashboard::tr("IP networks (ISL-E)"),
                  .figure = Dashboard::tr("%1 of %2").arg(up).arg(view.links.size()),
                  .unit = Dashboard::tr("up"),
                  .mark = Mark::None,
                  .lines = {},
                  .target = networkPlace(view)};
    for (const LinkView &link : view.links) {
        const QString &name = view.site->links[indexOf(link.id)].name;
        if (!link.known)
            tile.lines << Dashboard::tr("%1 unknown").arg(name);
        else if (!link.up)
            tile.lines << Dashboard::tr("%1 down").arg(name);
        tile.mark = std::max(tile.mark,
                             !link.known   ? Mark::Unknown
                                 : link.up ? Mark::None
                                           : Mark::Medium);
    }
    if (up == 0 && std::ranges::all_of(view.links, &LinkView::known))
        tile.mark = Mark::High;
    return tile;
}

TileData storageTile(const SiteView &view)
{
    const auto fine = std::ranges::count(view.legs, LegStatus::UpToDate, &LegView::status);
    TileData tile{.key = u"storage"_s,
                  .title = Dashboard::tr("Storage"),
                  .figure = Dashboard::tr("%1 of %2").arg(fine).arg(view.legs.size()),
                  .unit = Dashboard::tr("configuration disks up to date"),
                  .mark = Mark::None,
                  .lines = {},
                  .target = networkPlace(view)};
    for (const LegView &leg : view.legs) {
        tile.mark = std::max(tile.mark, markOf(leg.status));
        if (leg.status != LegStatus::UpToDate)
            tile.lines << Dashboard::tr("disk %1: %2").arg(int(leg.id)).arg(toText(leg.status));
        else if (!leg.unreadableBy.empty())
            tile.lines << Dashboard::tr("disk %1: not read by %n unit(s)", nullptr,
                                        int(leg.unreadableBy.size()))
                              .arg(int(leg.id));
        if (!leg.unreadableBy.empty())
            tile.mark = std::max(tile.mark, Mark::Medium);
    }
    if (!view.crdWritable) {
        tile.mark = std::max(tile.mark, Mark::Medium);
        tile.lines << Dashboard::tr("read-only");
    }
    return tile;
}

} // namespace

std::vector<TileData> dashboardTiles(const SiteView &view)
{
    std::vector<TileData> tiles;
    if (!view.clusters.empty())
        tiles.push_back(clusterTile(view));
    tiles.push_back(systemsTile(view));
    tiles.push_back(unitsTile(view));
    tiles.push_back(eventsTile(view));
    if (!view.links.empty())
        tiles.push_back(networksTile(view));
    if (!view.legs.empty())
        tiles.push_back(storageTile(view));
    for (TileData &tile : tiles) {
        if (tile.lines.isEmpty())
            tile.lines << Dashboard::tr("no restrictions");
    }
    return tiles;
}

QStringList DashboardModel::columns() const
{
    return {tr("Area"), tr("State"), tr("Detail")};
}

void DashboardModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (const ClusterViewPtr &cluster : view.clusters) {
        QStringList why;
        for (const StatusReason &reason : cluster->status.reasons)
            why << reason.object;
        why.removeDuplicates();
        const Place target{.kind = PlaceKind::Cluster, .name = cluster->name};
        rows.push_back(
            {.key = u"cluster "_s + cluster->name,
             .cells = {{.text = cluster->kind == ClusterKind::Management
                            ? cluster->name
                            : tr("SU Cluster %1").arg(cluster->name),
                        .target = target},
                       clusterCell(*cluster),
                       textCell(why.isEmpty() ? tr("no restrictions") : why.join(u", "_s))},
             .object = target});
    }
    for (const TileData &tile : dashboardTiles(view)) {
        if (tile.key == u"cluster")
            continue;
        rows.push_back(
            {.key = tile.key,
             .cells = {{.text = tile.title, .target = tile.target},
                       {.text = tr("%1 %2").arg(tile.figure, tile.unit), .mark = tile.mark},
                       textCell(tile.lines.join(u", "_s))},
             .object = tile.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
