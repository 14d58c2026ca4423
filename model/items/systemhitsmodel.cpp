// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/systemhitsmodel.h"

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList SystemHitsModel::columns() const
{
    return {tr("System"), tr("SU"), tr("What it means")};
}

static Mark markOf(SystemHit::Kind kind)
{
    const bool works = kind == SystemHit::Kind::LosesConsole || kind == SystemHit::Kind::LosesLan;
    return works ? Mark::Medium : Mark::High;
}

void SystemHitsModel::setForecast(const SiteView &now, const Forecast &forecast, Language language)
{
    std::vector<ItemNode> rows;
    for (const SystemHit &hit : forecast.systems) {
        const ItemCell name = vmCell(*hit.vm);
        const QString text
            = Catalogue::instance().text(hitKey(hit.kind), hitArgs(*now.site, hit), language);
        rows.push_back({.key = u"%1 %2 %3"_s.arg(int(hit.kind)).arg(int(hit.vm->su)).arg(name.text),
                        .cells = {name,
                                  unitCell(hit.vm->su, now, PlaceKind::Su),
                                  {.text = text, .mark = markOf(hit.kind)}},
                        .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
