// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/partlossesmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList PartLossesModel::columns() const
{
    return {tr("Part"), tr("Kind"), tr("Single point of failure"), tr("Clusters then"),
            tr("Systems hit")};
}

QString PartLossesModel::kindOf(const SitePart &part, const Site &site) const
{
    switch (part.kind) {
    case SitePart::Kind::Server:
        return tr("SE Server");
    case SitePart::Kind::Storage:
        return tr("Storage system");
    case SitePart::Kind::Unit:
        return toText(site.units[part.index].kind);
    case SitePart::Kind::Link:
        return tr("ISL-E");
    case SitePart::Kind::Leg:
        return tr("Configuration disk");
    }
    return {};
}

/// Those that would be in another state than now, and the worst mark of them.
static ItemCell changesIn(const Forecast &loss, const SiteView &now)
{
    QStringList changes;
    Mark mark = Mark::None;
    for (const ClusterViewPtr &then : loss.view->clusters) {
        const ClusterView *before = now.findCluster(then->name);
        if (!before || before->status.state == then->status.state)
            continue;
        changes << u"%1 %2"_s.arg(then->name, toText(then->status.state));
        mark = std::max(mark, markOf(then->status.state));
    }
    return {.text = changes.join(u", "_s), .mark = mark};
}

void PartLossesModel::setLosses(const SiteView &now, const std::vector<Forecast> &losses)
{
    std::vector<ItemNode> rows;
    for (const bool single : {true, false}) {
        for (const Forecast &loss : losses) {
            if (loss.isSinglePointOfFailure != single)
                continue;
            const SitePart &part = loss.lost.front();
            const QString name = partName(*now.site, part);
            const ItemCell point = single ? ItemCell{.text = tr("yes"), .mark = Mark::High}
                                          : ItemCell{.text = tr("no")};
            rows.push_back({.key = name,
                            .cells = {{.text = name, .because = true},
                                      textCell(kindOf(part, *now.site)),
                                      point,
                                      changesIn(loss, now),
                                      countCell(qint64(loss.systems.size()))}});
        }
    }
    setNodes(std::move(rows));
}

} // namespace Model
