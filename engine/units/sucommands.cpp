// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitor system does on a command that was understood.
#include "engine/units/sunode.h"

#include "engine/vm2000/consoletext.h"
#include "engine/vm2000/definitionlayout.h"
#include "engine/vm2000/deviceselection.h"
#include "engine/vm2000/helpmessage.h"
#include "engine/vm2000/resourcelayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;
using Vm2000::Command;
using Vm2000::CommandId;

namespace {

QString vmOperand(const Command &command)
{
    const Vm2000::Value &value = command.operand("VM-IDENTIFICATION"_L1);
    return value.kind == Vm2000::Value::Kind::Integer ? QString::number(value.number) : value.text;
}

} // namespace

void SuNode::execute(const SuOrder &order, const Command &command)
{
    switch (command.id) {
    case CommandId::MigrateVm:
        migrateCommand(order, command, false);
        return; // answered when the check is through
    case CommandId::CheckVmMigration:
        migrateCommand(order, command, true);
        return;
    case CommandId::ShowVmResources:
        printText(u"HV0"_s, Vm2000::showVmResources(command, *config().su, *state()->su), {});
        break;
    case CommandId::ShowVmDefinition:
        printText(u"HV0"_s, Vm2000::showVmDefinition(command, *state()->su), {});
        break;
    case CommandId::AddVmDevices:
    case CommandId::RemoveVmDevices:
        if (const std::optional<Refusal> refusal = changeDevices(command)) {
            answerOrder(order, JobState::Failed, refusal->key, refusal->args);
            return;
        }
        break;
    case CommandId::HelpMsgInformation: {
        const bool german = command.operand("LANGUAGE"_L1).isKeyword("D"_L1);
        const Vm2000::MessageHelp help
            = Vm2000::helpOnMessage(command.operand("MSG-IDENTIFICATION"_L1).text,
                                    german ? Model::Language::German : Model::Language::English);
        printText(u"HV0"_s, help.lines, {});
        break;
    }
    }
    answerOrder(order, JobState::Done, u"SEC0858"_s, {command.name});
}

void SuNode::migrateCommand(const SuOrder &order, const Command &command, bool checkOnly)
{
    const QString vm = vmOperand(command);
    const QString suName = command.operand("SERVER-UNIT-NAME"_L1).text;
    const UnitId target = m_site->findUnit(suName);
    std::optional<Refusal> refusal;
    if (!m_site->isSu(target))
        refusal = Refusal{u"SEC0321"_s, {suName}};
    else
        refusal = orderMigration(order, vm, target, checkOnly);
    if (refusal) {
        print(u"HV0"_s, refusal->key, refusal->args);
        answerOrder(order, JobState::Failed, refusal->key, refusal->args);
    }
}

std::optional<SuNode::Refusal> SuNode::changeDevices(const Command &command)
{
    std::optional<Refusal> failure;
    const auto fail = [&](const QString &key, const QStringList &args) {
        print(u"HV0"_s, key, args);
        failure = Refusal{key, args};
    };
    const bool add = command.id == CommandId::AddVmDevices;
    Vm *vm = m_hypervisor.find(vmOperand(command));
    if (!vm || !isInitialised(*vm)) {
        fail(u"SEC0320"_s, {vmOperand(command), config().name});
        return failure;
    }
    if (vm->migrating) {
        fail(u"SEC0325"_s, Vm2000::vmInserts(vm->definition) + QStringList{command.name});
        return failure;
    }
    QStringList candidates;
    if (add) {
        for (const Model::GeneratedDevice &device : m_hypervisor.devices())
            candidates.append(device.mn);
    } else {
        for (const Model::AssignedDevice &device : vm->definition.devices)
            candidates.append(device.mn);
    }
    QStringList unknown;
    const QStringList chosen
        = Vm2000::selectDevices(command.operand("UNITS"_L1), candidates, &unknown);
    for (const QString &mn : std::as_const(unknown))
        fail(add ? u"SEC0322"_s : u"SEC0324"_s, {mn, add ? config().name : vm->definition.name});
    const bool shared = add && command.operand("TYPE"_L1).isKeyword("*SD"_L1);
    bool changed = false;
    for (const QString &mn : chosen) {
        const QStringList inserts = QStringList{mn} + Vm2000::vmInserts(vm->definition);
        const auto assigned
            = std::find_if(vm->definition.devices.begin(), vm->definition.devices.end(),
                           [&](const Model::AssignedDevice &device) { return device.mn == mn; });
        if (!add) {
            const QString sharedCode = assigned->shared ? u"SHARED"_s : QString();
            vm->definition.devices.erase(assigned);
            print(u"HV0"_s, u"VMS4009"_s, inserts + QStringList{sharedCode, {}});
            changed = true;
            continue;
        }
        const Model::GeneratedDevice *device = m_hypervisor.device(mn);
        const Vm *holder = shared ? m_hypervisor.exclusiveHolder(mn, vm->definition.uuid)
                                  : m_hypervisor.anyHolder(mn, vm->definition.uuid);
        if (!device->aliasOf.isEmpty()) {
            fail(u"SEC0327"_s, {mn});
        } else if (holder) {
            fail(u"SEC0323"_s, {mn, holder->definition.name});
        } else if (assigned == vm->definition.devices.end()) {
            vm->definition.devices.push_back({mn, shared, false});
            print(u"HV0"_s, u"VMS4005"_s,
                  inserts + QStringList{shared ? u"SHARED"_s : QString(), {}});
            changed = true;
        }
    }
    if (changed)
        storeDefinition(*vm);
    return failure;
}

void SuNode::storeDefinition(const Vm &vm)
{
    VmRecord record;
    record.definition = vm.definition;
    record.status = vm.status;
    record.migration = vm.migration;
    const CrdRequestId id = m_crd.putIf({vmKey(vm.definition.uuid), m_unit, vm.recordVersion,
                                         CrdRecord{m_unit, 0, std::move(record)}});
    m_definitionPuts[id.number] = vm.definition.uuid;
    touch();
    carryOut(m_crd.step(m_now));
}

void SuNode::definitionStored(const Model::VmUuid &uuid, const CrdOutcome &outcome)
{
    Vm *vm = m_hypervisor.find(uuid);
    if (!vm || !outcome.current || outcome.current->owner != m_unit)
        return;
    vm->recordVersion = outcome.current->version;
    // Changed again while the write before was under way: the newest has to be stored.
    const VmRecord *stored = asVm(outcome.current);
    if (stored && stored->phase == VmPhase::Owned && !(stored->definition == vm->definition))
        storeDefinition(*vm);
}

} // namespace Engine
