// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/navigationmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

static ItemNode entry(const QString &key, const QString &text, std::optional<Place> object,
                      const QString &icon, Mark mark = Mark::None, const QString &tip = {})
{
    return {.key = key,
            .cells = {{.text = text, .mark = mark, .tip = tip}},
            .object = std::move(object),
            .icon = icon};
}

/// Gives @p parent the worst mark of itself and what lies below.
static ItemNode rolledUp(ItemNode parent)
{
    for (const ItemNode &child : parent.children)
        parent.cells.front().mark = std::max(parent.cells.front().mark, child.cells.front().mark);
    return parent;
}

static QString iconOf(UnitKind kind)
{
    switch (kind) {
    case UnitKind::MU:
        return u"mu"_s;
    case UnitKind::SU390:
    case UnitKind::SUx86:
        return u"su"_s;
    case UnitKind::HNC:
        return u"hnc"_s;
    case UnitKind::NU:
        return u"nu"_s;
    case UnitKind::AU:
        return u"au"_s;
    }
    return {};
}

static ItemNode systemEntry(const VmState &vm, const SiteView &view)
{
    const Place place{.kind = PlaceKind::Vm, .unit = vm.su, .name = vm.definition.name};
    const QString status = statusText(vm, *view.site);
    ItemNode node = entry(vm.definition.name, vm.definition.name, place, u"vm"_s, markOf(vm, view),
                          u"%1: %2"_s.arg(vm.definition.name, status));
    if (vm.migrating)
        node.arrow = Arrow::Leaving;
    return node;
}

static ItemNode suEntry(UnitId id, const SiteView &view, const QString &machines,
                        const QString &native)
{
    const UnitConfig &unit = view.site->unit(id);
    const UnitView &state = view.unit(id);
    ItemNode node = entry(unit.name, nameAndType(unit), Place{.kind = PlaceKind::Su, .unit = id},
                          u"su"_s, markOf(state, view));
    for (const LmStatusPtr &lm : view.migrations) {
        if (!lm->isOver() && lm->target == id)
            node.arrow = Arrow::Arriving;
    }
    const OperatingMode mode
        = state.state && state.state->su ? state.state->su->mode : unit.su->mode;
    const bool hosted = mode == OperatingMode::Vm2000;
    const Place below{.kind = hosted ? PlaceKind::VmAdministration : PlaceKind::Native, .unit = id};
    ItemNode group = entry(hosted ? u"vms"_s : u"bs2000"_s, hosted ? machines : native, below,
                           hosted ? u"vms"_s : u"vm"_s);
    for (const VmStatePtr &vm : view.vms) {
        if (vm->su == id && hosted)
            group.children.push_back(systemEntry(*vm, view));
    }
    node.children.push_back(rolledUp(std::move(group)));
    return rolledUp(std::move(node));
}

ItemNode NavigationModel::systems(const SiteView &view) const
{
    const Site &site = *view.site;
    ItemNode menu
        = entry(u"systems"_s, tr("Systems"), Place{.kind = PlaceKind::Systems}, u"systems"_s);
    for (std::size_t at = 0; at < site.servers.size(); ++at) {
        const auto id = ServerId(at);
        ItemNode server = entry(site.servers[at].name, nameAndModel(site.servers[at]),
                                Place{.kind = PlaceKind::ServerSystems, .server = id}, u"server"_s);
        for (std::size_t unit = 0; unit < site.units.size(); ++unit) {
            if (site.units[unit].server == id && site.units[unit].su)
                server.children.push_back(
                    suEntry(UnitId(unit), view, tr("Virtual machines"), tr("BS2000")));
        }
        menu.children.push_back(rolledUp(std::move(server)));
    }
    return rolledUp(std::move(menu));
}

ItemNode NavigationModel::hardware(const SiteView &view) const
{
    const Site &site = *view.site;
    ItemNode units = entry(u"units"_s, tr("Units"), Place{.kind = PlaceKind::Units}, u"hardware"_s);
    for (std::size_t at = 0; at < site.servers.size(); ++at) {
        const auto id = ServerId(at);
        ItemNode server = entry(site.servers[at].name, nameAndModel(site.servers[at]),
                                Place{.kind = PlaceKind::ServerUnits, .server = id}, u"server"_s);
        for (std::size_t unit = 0; unit < site.units.size(); ++unit) {
            const UnitConfig &config = site.units[unit];
            if (config.server != id)
                continue;
            server.children.push_back(entry(config.name, nameAndType(config),
                                            Place{.kind = PlaceKind::Unit, .unit = UnitId(unit)},
                                            iconOf(config.kind), markOf(*view.units[unit], view)));
        }
        units.children.push_back(rolledUp(std::move(server)));
    }
    ItemNode menu = entry(u"hardware"_s, tr("Hardware"), std::nullopt, u"hardware"_s);
    menu.children.push_back(rolledUp(std::move(units)));
    return rolledUp(std::move(menu));
}

ItemNode NavigationModel::clusters(const SiteView &view) const
{
    ItemNode menu = entry(u"cluster"_s, tr("Cluster"), std::nullopt, u"cluster"_s);
    menu.children.push_back(
        entry(u"overview"_s, tr("Overview"), Place{.kind = PlaceKind::Clusters}, u"list"_s));
    menu.children.push_back(
        entry(u"topology"_s, tr("Topology"), Place{.kind = PlaceKind::Topology}, u"topology"_s));
    menu.children.push_back(
        entry(u"whatif"_s, tr("What-if"), Place{.kind = PlaceKind::WhatIf}, u"pencil"_s));
    for (const ClusterViewPtr &cluster : view.clusters) {
        menu.children.push_back(entry(u"cluster "_s + cluster->name, cluster->name,
                                      Place{.kind = PlaceKind::Cluster, .name = cluster->name},
                                      u"cluster"_s, markOf(cluster->status.state)));
    }
    return rolledUp(std::move(menu));
}

void NavigationModel::setView(const SiteView &view)
{
    std::vector<ItemNode> menus;
    menus.push_back(entry(u"dashboard"_s, tr("Dashboard"), Place{.kind = PlaceKind::Dashboard},
                          u"dashboard"_s));
    menus.push_back(systems(view));
    menus.push_back(hardware(view));
    // X-GUI-10: only if at least one cluster is managed.
    if (!view.clusters.empty())
        menus.push_back(clusters(view));
    ItemNode logging = entry(u"logging"_s, tr("Logging"), std::nullopt, u"logging"_s);
    logging.children.push_back(
        entry(u"events"_s, tr("Event logging"), Place{.kind = PlaceKind::Events}, u"event"_s));
    menus.push_back(std::move(logging));
    setNodes(std::move(menus));
}

} // namespace Model
