// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/conflictsmodel.h"

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList ConflictsModel::columns() const
{
    return {tr("Found (UTC)"), tr("Override"), tr("Written by"), tr("Records"), tr("Keys")};
}

void ConflictsModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (const CrdConflict &conflict :
         view.crd ? view.crd->conflicts : std::vector<CrdConflict>()) {
        ItemCell keys = textCell(conflict.keys.join(u", "_s));
        keys.tip = conflict.keys.join(u'\n');
        const ItemCell writer = unitCell(conflict.writer, view);
        rows.push_back({.key = u"%1 %2"_s.arg(conflict.generation).arg(rows.size()),
                        .cells = {timeCell(conflict.found),
                                  {.text = tr("generation %1").arg(conflict.generation),
                                   .value = qint64(conflict.generation)},
                                  writer,
                                  countCell(conflict.keys.size()),
                                  keys},
                        .object = writer.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
