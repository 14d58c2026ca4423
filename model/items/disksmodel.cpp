// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/disksmodel.h"

#include <algorithm>

#include "model/items/words.h"

namespace Model {

QStringList DisksModel::columns() const
{
    return {tr("Configuration disk"), tr("Storage system"), tr("Size GB"), tr("Status"),
            tr("Last read")};
}

void DisksModel::setUnit(UnitId unit, const SiteView &view)
{
    std::vector<ItemNode> rows;
    const UnitStatePtr state = view.unit(unit).state;
    for (const LegReading &reading : state ? state->legs : std::vector<LegReading>()) {
        const auto &legs = view.site->legs;
        const auto leg = std::ranges::find(legs, reading.leg, &LegConfig::id);
        const bool known = leg != legs.end();
        rows.push_back({.key = QString::number(int(reading.leg)),
                        .cells = {textCell(known ? leg->name : QString::number(int(reading.leg))),
                                  textCell(known ? leg->storage : QString()),
                                  known ? countCell(leg->sizeGb) : ItemCell(),
                                  {.text = toText(reading.status), .mark = markOf(reading.status)},
                                  textCell(tr("%1 ago").arg(ageText(reading.age)))}});
    }
    setNodes(std::move(rows));
}

} // namespace Model
