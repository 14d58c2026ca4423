// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/clusterdisksmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

ClusterDisksModel::ClusterDisksModel(const QString &cluster, QObject *parent)
    : DiffModel(parent)
    , m_cluster(cluster)
{
}

QStringList ClusterDisksModel::columns() const
{
    return {tr("Configuration disk"), tr("Storage system"), tr("Status"), tr("Read by"),
            tr("Not read by")};
}

/// Its members; for SU /390, which reach the disks through MUs, these as well.
static std::vector<UnitId> readersFor(const ClusterView &cluster, const Site &site)
{
    std::vector<UnitId> readers = cluster.members;
    if (cluster.kind == ClusterKind::SU390) {
        for (const UnitId mu : site.unitsOfKind(UnitKind::MU))
            readers.push_back(mu);
    }
    return readers;
}

void ClusterDisksModel::setView(const SiteView &view)
{
    const Site &site = *view.site;
    const ClusterView *cluster = view.findCluster(m_cluster);
    std::vector<ItemNode> rows;
    for (const LegConfig &leg : cluster ? site.legs : std::vector<LegConfig>()) {
        std::optional<LegStatus> worst;
        QStringList reading;
        QStringList others;
        for (const UnitId id : readersFor(*cluster, site)) {
            const UnitView &unit = view.unit(id);
            if (unit.power == Power::Off || !unit.state)
                continue;
            const auto found = std::ranges::find(unit.state->legs, leg.id, &LegReading::leg);
            if (found == unit.state->legs.end())
                continue;
            worst = std::max(worst.value_or(found->status), found->status);
            (found->status == LegStatus::UpToDate ? reading : others) << site.unit(id).name;
        }
        ItemCell status{.text = tr("not reported"), .mark = Mark::Unknown};
        if (worst)
            status = {.text = toText(*worst), .mark = markOf(*worst)};
        rows.push_back({.key = leg.name,
                        .cells = {textCell(leg.name),
                                  textCell(leg.storage),
                                  status,
                                  textCell(reading.join(u", "_s)),
                                  {.text = others.isEmpty() ? u"-"_s : others.join(u", "_s),
                                   .mark = others.isEmpty() ? Mark::None : Mark::Medium}}});
    }
    setNodes(std::move(rows));
}

} // namespace Model
