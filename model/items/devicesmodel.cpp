// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/devicesmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

QStringList DevicesModel::columns() const
{
    return {tr("MN"), tr("Type"), tr("Usage"), tr("State"), tr("Connector"), tr("Storage system")};
}

void DevicesModel::setVm(const VmState *vm, const Site &site)
{
    std::vector<ItemNode> rows;
    for (const AssignedDevice &device :
         vm ? vm->definition.devices : std::vector<AssignedDevice>()) {
        const std::optional<SuConfig> &su = site.unit(vm->su).su;
        static const std::vector<GeneratedDevice> none;
        const std::vector<GeneratedDevice> &generated = su ? su->devices : none;
        const auto found = std::ranges::find(generated, device.mn, &GeneratedDevice::mn);
        const GeneratedDevice *known = found == generated.end() ? nullptr : &*found;
        QString type = known ? toText(known->type) : QString();
        if (known && known->emulated)
            type = tr("%1, emulated").arg(type);
        if (known && !known->aliasOf.isEmpty())
            type = tr("%1, PAV alias of %2").arg(type, known->aliasOf);
        rows.push_back(
            {.key = device.mn,
             .cells
             = {textCell(device.mn), textCell(type),
                textCell(device.shared ? tr("shared") : tr("exclusive")),
                device.detached ? ItemCell{.text = tr("detached"), .mark = Mark::Low}
                                : textCell(tr("attached")),
                textCell(known ? u"%1 / %2"_s.arg(known->connector, known->unitId) : QString()),
                textCell(known ? known->storage : QString())}});
    }
    setNodes(std::move(rows));
}

} // namespace Model
