// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/commandtable.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

// The table reads like a syntax description; clang-format would spread it over pages.
// clang-format off

constexpr ValueType VmIdentification[] = {{TypeKind::Integer, 1, 99}, {TypeKind::Name, 1, 8}};
constexpr ValueType VmNamePattern[]    = {{TypeKind::WildName, 1, 20}};
constexpr ValueType ServerUnit[]       = {{TypeKind::ComposedName, 1, 64}};
constexpr ValueType Filename[]         = {{TypeKind::Filename, 1, 54}};
constexpr ValueType JvPassword[]       = {{TypeKind::Password, 1, 4}};
constexpr ValueType Device[]           = {{TypeKind::Device, 2, 4}};
constexpr ValueType DevicePattern[]    = {{TypeKind::WildDevice, 1, 20}};
constexpr ValueType MessageKey[]       = {{TypeKind::Alphanumeric, 7, 7}};

constexpr KeywordSpec None[]     = {{"*NONE"_L1, {}}};
constexpr KeywordSpec NoYes[]    = {{"*NO"_L1, {}}, {"*YES"_L1, {}}};
constexpr KeywordSpec Language[] = {{"*STD"_L1, {}}, {"E"_L1, {}}, {"D"_L1, {}}};

constexpr OperandSpec DeviceRange[] = {
    {"FROM"_L1, Device, {}, {}},
    {"TO"_L1,   Device, {}, {}},
};
constexpr OperandSpec CheckVmState[]    = {{"CHECK-VM-STATE"_L1, {}, NoYes, "*YES"_L1}};
constexpr OperandSpec WaitForUnassign[] = {{"WAIT-FOR-UNASSIGN"_L1, {}, NoYes, "*NO"_L1}};

constexpr KeywordSpec Units[]       = {{"*DEVICE-RANGE"_L1, DeviceRange}};
constexpr KeywordSpec UnitsOrAll[]  = {{"*ALL"_L1, {}, false}, {"*DEVICE-RANGE"_L1, DeviceRange}};
constexpr KeywordSpec UnitsOrAllChecked[] = {{"*ALL"_L1, CheckVmState, false},
                                             {"*DEVICE-RANGE"_L1, DeviceRange}};
constexpr KeywordSpec Force[]       = {{"*NO"_L1, WaitForUnassign}, {"*YES"_L1, {}}};
constexpr KeywordSpec Usage[]       = {{"*NONE"_L1, {}}, {"*SD"_L1, {}}};
constexpr KeywordSpec UsageOrAny[]  = {{"*ANY"_L1, {}}, {"*SD"_L1, {}}};
constexpr KeywordSpec All[]         = {{"*ALL"_L1, {}}};
constexpr KeywordSpec ResourceInformation[] = {
    {"*STD"_L1, {}}, {"*CPU"_L1, {}}, {"*UNITS"_L1, {}}, {"*MEMORY"_L1, {}}, {"*MONJV"_L1, {}},
    {"*PRIVILEGES"_L1, {}}, {"*CONFIGURATION"_L1, {}}, {"*ALL"_L1, {}},
};
constexpr KeywordSpec DefinitionInformation[] = {
    {"*STD"_L1, {}}, {"*CPU"_L1, {}}, {"*MEMORY"_L1, {}}, {"*PRIVILEGES"_L1, {}}, {"*IPL"_L1, {}},
    {"*UNITS"_L1, {}}, {"*ALL"_L1, {}},
};

// Name, types, keywords, default (none: mandatory), longest list, secret.

constexpr OperandSpec AddVmDevices[] = {
    {"UNITS"_L1,             DevicePattern,    Units,      {},         28},
    {"VM-IDENTIFICATION"_L1, VmIdentification, {},         {}},
    {"TYPE"_L1,              {},               Usage,      "*NONE"_L1},
};

// The target must be named although the cluster has two SUs only (S4.3-02).
constexpr OperandSpec CheckVmMigration[] = {
    {"VM-IDENTIFICATION"_L1, VmIdentification, {},         {}},
    {"SERVER-UNIT-NAME"_L1,  ServerUnit,       {},         {}},
};

constexpr OperandSpec HelpMsgInformation[] = {
    {"MSG-IDENTIFICATION"_L1, MessageKey,      {},         {}},
    {"LANGUAGE"_L1,          {},               Language,   "*STD"_L1},
};

constexpr OperandSpec MigrateVm[] = {
    {"VM-IDENTIFICATION"_L1, VmIdentification, {},         {}},
    {"SERVER-UNIT-NAME"_L1,  ServerUnit,       {},         {}},
    {"MONJV"_L1,             Filename,         None,       "*NONE"_L1},
    {"JV-PASSWORD"_L1,       JvPassword,       None,       "*NONE"_L1, 1, true},
};

constexpr OperandSpec RemoveVmDevices[] = {
    {"UNITS"_L1,             DevicePattern,    UnitsOrAllChecked, {},  28},
    {"VM-IDENTIFICATION"_L1, VmIdentification, {},         {}},
    {"FORCE"_L1,             {},               Force,      "*NO"_L1},
};

constexpr OperandSpec ShowVmDefinition[] = {
    {"VM-NAME"_L1,           VmNamePattern,    All,        "*ALL"_L1},
    {"INFORMATION"_L1,       {}, DefinitionInformation,    "*STD"_L1},
};

constexpr OperandSpec ShowVmResources[] = {
    {"INFORMATION"_L1,       {}, ResourceInformation,      "*STD"_L1},
    {"UNITS"_L1,             DevicePattern,    UnitsOrAll, "*ALL"_L1,  28},
    {"TYPE"_L1,              {},               UsageOrAny, "*ANY"_L1},
};

constexpr CommandSpec Commands[] = {
    {CommandId::AddVmDevices,       "ADD-VM-DEVICES"_L1,       AddVmDevices},
    {CommandId::CheckVmMigration,   "CHECK-VM-MIGRATION"_L1,   CheckVmMigration},
    {CommandId::HelpMsgInformation, "HELP-MSG-INFORMATION"_L1, HelpMsgInformation},
    {CommandId::MigrateVm,          "MIGRATE-VM"_L1,           MigrateVm},
    {CommandId::RemoveVmDevices,    "REMOVE-VM-DEVICES"_L1,    RemoveVmDevices},
    {CommandId::ShowVmDefinition,   "SHOW-VM-DEFINITION"_L1,   ShowVmDefinition},
    {CommandId::ShowVmResources,    "SHOW-VM-RESOURCES"_L1,    ShowVmResources},
};

// clang-format on

} // namespace

Rows<CommandSpec> commandTable()
{
    return Commands;
}

QLatin1StringView commandName(CommandId id)
{
    for (const CommandSpec &command : Commands) {
        if (command.id == id)
            return command.name;
    }
    return {};
}

} // namespace Engine::Vm2000
