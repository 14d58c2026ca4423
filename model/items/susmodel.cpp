// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/susmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

SusModel::SusModel(const QString &cluster, QObject *parent)
    : DiffModel(parent)
    , m_cluster(cluster)
{
}

QStringList SusModel::columns() const
{
    return {tr("SU"),        tr("Server"),         tr("Type"),   tr("Power"),
            tr("Mode"),      tr("Monitor system"), tr("REWAS"),  tr("Configuration disks"),
            tr("Memory MB"), tr("Free MB"),        tr("Systems")};
}

/// REWAS belongs to the monitor system of an SU /390 (S4.1-23).
static ItemCell rewasCell(const SuState &su, UnitKind kind, const Site &site)
{
    if (kind != UnitKind::SU390)
        return {.text = u"-"_s};
    if (!su.rewasActive)
        return {.text = SusModel::tr("not active"), .mark = Mark::Medium};
    return {.text = su.rewasMu == NoUnit
                ? su.rewasVersion
                : SusModel::tr("%1 through %2").arg(su.rewasVersion, site.unit(su.rewasMu).name)};
}

void SusModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    const ClusterView *cluster = view.findCluster(m_cluster);
    for (UnitId id : cluster ? cluster->members : std::vector<UnitId>()) {
        const UnitConfig &config = view.site->unit(id);
        const UnitView &unit = view.unit(id);
        const SuState *su = unit.state && unit.state->su ? &*unit.state->su : nullptr;
        const bool hosted = su && su->mode == OperatingMode::Vm2000;
        const auto systems
            = std::ranges::count(view.vms, id, [](const VmStatePtr &vm) { return vm->su; });
        const ItemCell monitor = hosted ? ItemCell{.text = su->monitorUp ? tr("up") : tr("down"),
                                                   .mark = su->monitorUp ? Mark::None : Mark::High}
                                        : textCell(u"-"_s);
        const ItemCell name = unitCell(id, view, PlaceKind::Su);
        rows.push_back(
            {.key = config.name,
             .cells = {name, serverCell(config.server, *view.site, PlaceKind::ServerSystems),
                       textCell(config.type), powerCell(unit, view),
                       su ? textCell(toText(su->mode)) : ItemCell(), monitor,
                       su ? rewasCell(*su, config.kind, *view.site) : ItemCell(),
                       disksCell(unit, view), su ? countCell(su->memoryTotalMb) : ItemCell(),
                       freeMemoryCell(unit, view), countCell(systems)},
             .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
