// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/definitionlayout.h"

#include <algorithm>

#include "engine/vm2000/abbreviation.h"
#include "engine/vm2000/consoletext.h"
#include "engine/vm2000/deviceselection.h"
#include "engine/vm2000/textcolumns.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

using Definitions = std::vector<const Model::VmState *>;

QString yesNo(bool value)
{
    return value ? u"YES"_s : u"NO"_s;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? u"*NONE"_s : text;
}

bool isActive(const Model::VmState &vm)
{
    return vm.status != Model::VmStatus::DefinedOnly;
}

/// The index is the VM's only while it is initialised (S4.3-28).
QString nameField(const Model::VmState &vm)
{
    return vmIdField(isActive(vm) ? vm.definition.index : 0, vm.definition.name);
}

QString poolField(const Model::VmDefinition &definition)
{
    return definition.vmGroup.isEmpty() ? definition.cpuPool + u"(P)"_s
                                        : definition.vmGroup + u"(G)"_s;
}

QStringList attributes(const Definitions &vms)
{
    const std::vector<TextColumn> columns{{VmIdWidth}, {3}, {3}, {3}, {11}, {-4}, {-8}, {-6}, {13}};
    QStringList result{
        inColumns(columns, {QString(), QString(), QString(), QString(), u"CPU-POOL(P)"_s}),
        inColumns(columns,
                  {u"VM-ID"_s, u"ACT"_s, u"PER"_s, u"HA"_s, u"VM-GROUP(G)"_s, u"PROC"_s,
                   u"MEM-SIZE"_s, u"MAX-IO"_s})};
    for (const Model::VmState *vm : vms) {
        const Model::VmDefinition &definition = vm->definition;
        result += inColumns(
            columns,
            {nameField(*vm), yesNo(isActive(*vm)), yesNo(definition.persistent), yesNo(false),
             poolField(definition), QString::number(definition.processors),
             QString::number(definition.memoryMb), QString::number(definition.maxIo),
             vm->stale ? u"TO BE DELETED"_s : QString()});
    }
    return result;
}

/// A list with one more column per VM.
template <typename TextOf>
QStringList single(const Definitions &vms, const QString &heading, TextOf textOf)
{
    const std::vector<TextColumn> columns{{VmIdWidth}, {static_cast<int>(heading.size())}};
    QStringList result{inColumns(columns, {u"VM-ID"_s, heading})};
    for (const Model::VmState *vm : vms)
        result += inColumns(columns, {nameField(*vm), textOf(vm->definition)});
    return result;
}

QStringList ipl(const Definitions &vms)
{
    const std::vector<TextColumn> columns{{VmIdWidth}, {8}, {20}};
    QStringList result{inColumns(columns, {u"VM-ID"_s, u"IPL-UNIT"_s, u"CONFIGURATION AT IPL"_s})};
    for (const Model::VmState *vm : vms)
        result += inColumns(columns,
                            {nameField(*vm), orNone(vm->definition.iplUnit),
                             orNone(vm->definition.iplConfiguration)});
    return result;
}

QStringList units(const Definitions &vms)
{
    QStringList result{u"VM-ID       UNITS"_s};
    for (const Model::VmState *vm : vms) {
        QString head = nameField(*vm) + u' ';
        for (const bool shared : {false, true}) {
            QStringList names;
            for (const Model::AssignedDevice &device : vm->definition.devices) {
                if (device.shared == shared)
                    names += device.mn;
            }
            std::sort(names.begin(), names.end(), deviceLess);
            if (names.isEmpty())
                continue;
            const QString group = shared ? u"SHARED: "_s : u"EXCL:   "_s;
            result += wrapped(head + group, names);
            head.fill(u' ');
        }
        if (vm->definition.devices.empty())
            result += head + u"*NONE"_s;
    }
    return result;
}

} // namespace

QStringList showVmDefinition(const Command &command, const Model::SuState &state)
{
    const Value &name = command.operand("VM-NAME"_L1);
    Definitions vms;
    for (const Model::VmStatePtr &vm : state.vms) {
        if (!vm->inbound
            && (name.isKeyword("*ALL"_L1) || matchesWildcards(name.text, vm->definition.name)))
            vms.push_back(vm.get());
    }
    if (vms.empty())
        return {consoleText(u"SEC0319"_s, {name.text})};
    const Value &information = command.operand("INFORMATION"_L1);
    const bool all = information.isKeyword("*ALL"_L1);
    QStringList result;
    if (all || information.isKeyword("*STD"_L1))
        result += attributes(vms);
    if (all || information.isKeyword("*CPU"_L1))
        result += single(vms, u"PROC VM-GROUP(G)/CPU-POOL(P)"_s,
                         [](const Model::VmDefinition &definition) -> QString {
                             return QString::number(definition.processors).rightJustified(4) + u' '
                                 + poolField(definition);
                         });
    if (all || information.isKeyword("*MEMORY"_L1))
        result += single(
            vms, u"   MEM-SIZE"_s, [](const Model::VmDefinition &definition) -> QString {
                return QString(QString::number(definition.memoryMb) + u" MB"_s).rightJustified(11);
            });
    if (all || information.isKeyword("*PRIVILEGES"_L1))
        result += single(vms, u"PRIV"_s, [](const Model::VmDefinition &definition) -> QString {
            return orNone(definition.privileges);
        });
    if (all || information.isKeyword("*IPL"_L1))
        result += ipl(vms);
    if (all || information.isKeyword("*UNITS"_L1))
        result += units(vms);
    return result;
}

} // namespace Engine::Vm2000
