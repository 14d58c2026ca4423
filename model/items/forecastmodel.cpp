// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/forecastmodel.h"

#include "model/catalogue.h"
#include "model/items/words.h"

namespace Model {

QStringList ForecastModel::columns() const
{
    //: status of a cluster now, and after the losses that are assumed
    return {tr("Cluster"), tr("Now"), tr("Then"), tr("Because")};
}

void ForecastModel::setForecast(const SiteView &now, const Forecast &forecast, Language language)
{
    std::vector<ItemNode> rows;
    for (const ClusterViewPtr &then : forecast.view->clusters) {
        const ClusterView *before = now.findCluster(then->name);
        if (!before)
            continue;
        const std::vector<StatusReason> &reasons = then->status.reasons;
        ItemCell reason;
        if (!reasons.empty())
            reason.text
                = Catalogue::instance().text(reasons.front().key, reasons.front().args, language);
        rows.push_back({.key = then->name,
                        .cells = {{.text = then->name,
                                   .target = Place{.kind = PlaceKind::Cluster, .name = then->name}},
                                  clusterCell(*before),
                                  clusterCell(*then),
                                  reason}});
    }
    setNodes(std::move(rows));
}

} // namespace Model
