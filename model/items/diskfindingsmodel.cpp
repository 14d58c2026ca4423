// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/diskfindingsmodel.h"

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList DiskFindingsModel::columns() const
{
    return {tr("Result"), tr("Object"), tr("Reading"), tr("What to do"), tr("Rule")};
}

static ItemCell resultCell(Severity severity)
{
    switch (severity) {
    case Severity::NotChecked:
        return {.text = DiskFindingsModel::tr("not checked"), .mark = Mark::Unknown};
    case Severity::Information:
        return {.text = DiskFindingsModel::tr("advice")};
    case Severity::Warning:
        return {.text = DiskFindingsModel::tr("restriction"), .mark = Mark::Medium};
    case Severity::Conflict:
        break;
    }
    return {.text = DiskFindingsModel::tr("mandatory, missing"), .mark = Mark::High};
}

void DiskFindingsModel::setFindings(const Findings &findings, const Site &site, Language language)
{
    const Catalogue &catalogue = Catalogue::instance();
    std::vector<ItemNode> rows;
    for (const Finding &finding : findings) {
        const std::optional<Place> place = placeOf(finding.object, site);
        ItemCell reading = textCell(catalogue.text(finding.key, finding.args, language));
        reading.tip = catalogue.meaning(finding.key, finding.args, language);
        ItemCell remedy = textCell(catalogue.response(finding.key, finding.args, language));
        remedy.tip = remedy.text;
        rows.push_back({.key = u"%1 %2 %3"_s.arg(finding.rule, finding.object).arg(rows.size()),
                        .cells = {resultCell(finding.severity),
                                  {.text = finding.object, .target = place},
                                  reading,
                                  remedy,
                                  textCell(finding.rule)},
                        .object = place});
    }
    setNodes(std::move(rows));
}

} // namespace Model
