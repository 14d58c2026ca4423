// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/systemsmodel.h"

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

SystemsModel::SystemsModel(ServerId server, UnitId su, QObject *parent)
    : DiffModel(parent)
    , m_server(server)
    , m_su(su)
{
}

QStringList SystemsModel::columns() const
{
    return {tr("Server"),    tr("SU"),        tr("System"),  tr("Status"),
            tr("VM index"),  tr("Memory MB"), tr("CPUs"),    tr("BS2000 version"),
            tr("BCAM host"), tr("Devices"),   tr("LM count")};
}

void SystemsModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (const VmStatePtr &vm : view.vms) {
        const ServerId server = view.site->unit(vm->su).server;
        if ((m_server != NoServer && server != m_server) || (m_su != NoUnit && vm->su != m_su))
            continue;
        const VmDefinition &definition = vm->definition;
        const ItemCell name = vmCell(*vm);
        ItemNode row{.key = u"%1 %2"_s.arg(indexOf(vm->su)).arg(definition.name),
                     .cells = {serverCell(server, *view.site, PlaceKind::ServerSystems),
                               unitCell(vm->su, view, PlaceKind::Su), name, vmStatusCell(*vm, view),
                               definition.index > 0 ? countCell(definition.index)
                                                    : ItemCell{.text = u"-"_s, .value = 0},
                               countCell(definition.memoryMb), countCell(definition.processors),
                               textCell(definition.osVersion), textCell(definition.hostName),
                               countCell(qint64(definition.devices.size())),
                               countCell(definition.migrations)},
                     .object = name.target,
                     .icon = u"vm"_s,
                     .arrow = vm->migrating ? Arrow::Leaving : Arrow::None};
        rows.push_back(std::move(row));
    }
    setNodes(std::move(rows));
}

} // namespace Model
