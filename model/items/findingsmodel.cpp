// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/findingsmodel.h"

#include <algorithm>
#include <map>

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

FindingsModel::FindingsModel(SitePtr site, Language language, QObject *parent)
    : DiffModel(parent)
    , m_site(std::move(site))
    , m_language(language)
{
}

QStringList FindingsModel::columns() const
{
    return {tr("Weight"), tr("Object"), tr("Reading"), tr("Remedy"), tr("Message"), tr("Rule")};
}

static QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::NotChecked:
        return FindingsModel::tr("not checked");
    case Severity::Information:
        return FindingsModel::tr("information");
    case Severity::Warning:
        return FindingsModel::tr("warning");
    case Severity::Conflict:
        return FindingsModel::tr("conflict");
    }
    return {};
}

static Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Conflict:
        return Mark::High;
    case Severity::Warning:
        return Mark::Medium;
    case Severity::NotChecked:
        return Mark::Unknown;
    case Severity::Information:
        break;
    }
    return Mark::None;
}

static std::optional<Place> placeOf(const QString &object, const Site &site)
{
    if (const UnitId unit = site.findUnit(object); unit != NoUnit)
        return Place{.kind = site.isSu(unit) ? PlaceKind::Su : PlaceKind::Unit, .unit = unit};
    if (const ClusterConfig *cluster = site.findCluster(object))
        return Place{.kind = PlaceKind::Cluster, .name = cluster->name};
    return std::nullopt;
}

void FindingsModel::setFindings(const Findings &findings)
{
    std::vector<const Finding *> sorted;
    for (const Finding &finding : findings)
        sorted.push_back(&finding);
    std::ranges::stable_sort(
        sorted, [](const Finding *a, const Finding *b) { return a->severity > b->severity; });

    const Catalogue &catalogue = Catalogue::instance();
    std::vector<ItemNode> rows;
    std::map<QString, int> seen;
    for (const Finding *finding : sorted) {
        const QString what = u"%1 %2 %3"_s.arg(finding->rule, finding->key, finding->object);
        const int nth = seen[what]++;
        const std::optional<Place> target = placeOf(finding->object, *m_site);
        rows.push_back(
            {.key = u"%1 %2"_s.arg(what).arg(nth),
             .cells = {{.text = wordOf(finding->severity),
                        .value = -int(finding->severity),
                        .mark = markOf(finding->severity)},
                       {.text = finding->object, .target = target},
                       {.text = catalogue.text(finding->key, finding->args, m_language),
                        .tip = catalogue.meaning(finding->key, finding->args, m_language)},
                       {.text = catalogue.response(finding->key, finding->args, m_language)},
                       {.text = finding->key},
                       {.text = finding->rule}},
             .object = target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
