// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/unitsmodel.h"

#include "model/items/words.h"

namespace Model {

UnitsModel::UnitsModel(ServerId server, QObject *parent)
    : DiffModel(parent)
    , m_server(server)
{
}

QStringList UnitsModel::columns() const
{
    return {tr("Server"),
            tr("Unit"),
            tr("Kind"),
            tr("Type"),
            tr("Power"),
            tr("Heartbeat"),
            tr("Configuration disks"),
            tr("Mode"),
            tr("Memory MB"),
            tr("Free MB")};
}

void UnitsModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (const UnitViewPtr &unit : view.units) {
        const UnitConfig &config = view.site->unit(unit->id);
        if (m_server != NoServer && config.server != m_server)
            continue;
        const SuState *su = unit->state && unit->state->su ? &*unit->state->su : nullptr;
        const ItemCell name = unitCell(unit->id, view);
        rows.push_back(
            {.key = config.name,
             .cells = {serverCell(config.server, *view.site, PlaceKind::ServerUnits), name,
                       textCell(toText(config.kind)), textCell(config.type), powerCell(*unit, view),
                       heartbeatCell(*unit, view), disksCell(*unit, view),
                       su ? textCell(toText(su->mode)) : ItemCell(),
                       su ? countCell(su->memoryTotalMb) : ItemCell(), freeMemoryCell(*unit, view)},
             .object = name.target});
    }
    setNodes(std::move(rows));
}

} // namespace Model
