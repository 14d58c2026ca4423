// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/whatiftext.h"

#include "engine/cluster/whatif.h"
#include "model/catalogue.h"

using namespace Qt::StringLiterals;

namespace App {

namespace {

void addHits(const Model::Site &site, const Model::Forecast &forecast, Model::Language language,
             std::vector<StatusRow> &rows)
{
    for (const Model::SystemHit &hit : forecast.systems) {
        const QString key = hitKey(hit.kind);
        const QStringList args = hitArgs(site, hit);
        rows.push_back({hit.vm->definition.name,
                        Model::Catalogue::instance().text(key, args, language), key, args, 1});
    }
}

/// "ABGCL390 ERROR, ABGCLX86 WARNING": clusters that would be in another state.
QString changesIn(const Model::SiteView &view, const Model::Forecast &forecast)
{
    QStringList changes;
    for (std::size_t i = 0; i < forecast.clusters.size(); ++i) {
        const Model::ClusterView &now = *view.clusters[i];
        if (forecast.clusters[i].state != now.status.state)
            changes.append(now.name + u' ' + toText(forecast.clusters[i].state));
    }
    return changes.isEmpty() ? u"no change"_s : changes.join(u", "_s);
}

} // namespace

std::vector<StatusRow> whatIfRows(const Model::SiteView &view,
                                  const std::vector<Model::SitePart> &lost,
                                  Model::Language language)
{
    std::vector<StatusRow> rows;
    const Model::Site &site = *view.site;
    if (lost.empty()) {
        for (const Model::Forecast &forecast : Engine::singleFailures(view)) {
            QString text = changesIn(view, forecast);
            if (forecast.isSinglePointOfFailure)
                text += u", single point of failure"_s;
            rows.push_back({partName(site, forecast.lost.front()), text, {}, {}, 0});
            addHits(site, forecast, language, rows);
        }
        return rows;
    }
    const Model::Forecast forecast = Engine::whatIf(view, lost);
    for (std::size_t i = 0; i < forecast.clusters.size(); ++i) {
        const Model::ClusterStatus &status = forecast.clusters[i];
        rows.push_back({site.clusters[i].name, toText(status.state), {}, {}, 0});
        for (StatusRow &row : reasonRows(site.clusters[i].name, status.reasons, language))
            rows.push_back(std::move(row));
    }
    addHits(site, forecast, language, rows);
    return rows;
}

} // namespace App
