// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migration/messagetable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

enum class Where : quint8 {
    Monitor,
    Guest,
};

enum class Per : quint8 {
    Vm, ///< once: index, name
    Partner, ///< once: index, name, the other SU
    Device, ///< each device: MN, index, name, SHARED, SYSADM
    Line, ///< each BCAM line of the fitting kind
    VlanLine,
    Configurations, ///< source, target, IPL configuration
    Fixed, ///< the texts of the row
};

enum class Kind : quint8 {
    Both,
    Su390,
    SuX86,
};

struct Row {
    LmMoment moment;
    Kind kind;
    Where where;
    const char16_t *key;
    Per per;
    std::array<const char16_t *, 3> fixed{};
    bool mscfOnly = false;
    bool runningOnly = false; ///< of a system that runs; guest lines are so anyway
};

// The whole conversation of an LM, in the order of S4.6.1 and S4.6.2.
constexpr std::array Table{
    Row{LmMoment::Accepted, Kind::Both, Where::Monitor, u"VMS2450", Per::Partner},
    Row{LmMoment::GuestInformed, Kind::Both, Where::Guest, u"ETMDR01", Per::Fixed, {u"MIGRATE"}},
    Row{LmMoment::GuestInformed,
        Kind::Both,
        Where::Guest,
        u"MCS1002",
        Per::Fixed,
        {u"RECOVERY-START", u"*AUTOMATIC", u"LOCKED"},
        true},
    Row{LmMoment::SetUp, Kind::Su390, Where::Monitor, u"VMS2430", Per::Partner},
    Row{LmMoment::SetUp, Kind::Su390, Where::Monitor, u"VMS3050", Per::Vm},
    Row{LmMoment::DevicesAssigned, Kind::Both, Where::Monitor, u"VMS4005", Per::Device},
    Row{LmMoment::Suspended, Kind::Su390, Where::Monitor, u"VMS2452", Per::Partner},
    Row{LmMoment::Suspended, Kind::SuX86, Where::Guest, u"HAL0331", Per::Fixed},
    Row{LmMoment::Resumed, Kind::SuX86, Where::Guest, u"HAL0332", Per::Fixed},
    Row{LmMoment::Resumed, Kind::Both, Where::Guest, u"ETMDR03", Per::Configurations},
    Row{LmMoment::ResumeReported,
        Kind::Su390,
        Where::Monitor,
        u"VMS2432",
        Per::Partner,
        {},
        false,
        true},
    Row{LmMoment::NetworkUp, Kind::Both, Where::Guest, u"BCA07DC", Per::Line},
    Row{LmMoment::NetworkUp, Kind::Both, Where::Guest, u"BCA05EC", Per::VlanLine},
    Row{LmMoment::NetworkUp,
        Kind::Both,
        Where::Guest,
        u"MCS1002",
        Per::Fixed,
        {u"RECOVERY-START", u"LOCKED", u"*AUTOMATIC"},
        true},
    Row{LmMoment::CompletedOnTarget, Kind::Su390, Where::Monitor, u"VMS2431", Per::Partner},
    Row{LmMoment::CompletedOnTarget,
        Kind::SuX86,
        Where::Monitor,
        u"VMS2050",
        Per::Vm,
        {},
        false,
        true},
    Row{LmMoment::ReleasedOnSource, Kind::Both, Where::Monitor, u"VMS4009", Per::Device},
    Row{LmMoment::ReleasedOnSource, Kind::Su390, Where::Monitor, u"VMS4024", Per::Vm},
    Row{LmMoment::ReleasedOnSource, Kind::SuX86, Where::Monitor, u"VMS6021", Per::Vm},
    Row{LmMoment::CompletedOnSource, Kind::Both, Where::Monitor, u"VMS2451", Per::Partner},
    Row{LmMoment::GuestUnlocked,
        Kind::Both,
        Where::Guest,
        u"MCS1002",
        Per::Fixed,
        {u"RECOVERY-START", u"LOCKED", u"*AUTOMATIC"},
        true},
    Row{LmMoment::RemovedFromTarget, Kind::Both, Where::Monitor, u"VMS4009", Per::Device},
    Row{LmMoment::RemovedFromTarget, Kind::Su390, Where::Monitor, u"VMS4024", Per::Vm},
    Row{LmMoment::RemovedFromTarget, Kind::SuX86, Where::Monitor, u"VMS6021", Per::Vm},
};

/// ETMDR03 writes '390SU- 500-10B' (S4.6.1-10); one form per command (D-07).
QString reconfigurationForm(const QString &configuration)
{
    QString text = configuration;
    if (text.startsWith(u"390SU-"))
        text.insert(6, u' ');
    return text;
}

/// X2000 assigns the IPL device before the others (S4.6.2-08), VM2000 in the VM's own order.
std::vector<Model::AssignedDevice> inOrder(const Model::VmDefinition &vm, LmMoment moment, bool x86)
{
    std::vector<Model::AssignedDevice> devices = vm.devices;
    if (x86 && moment == LmMoment::DevicesAssigned) {
        std::stable_partition(
            devices.begin(), devices.end(),
            [&](const Model::AssignedDevice &each) { return each.mn == vm.iplUnit; });
    }
    return devices;
}

void printRow(MigrationHost &host, const Row &row, const Model::VmDefinition &vm,
              const LmMessageContext &context)
{
    const QString system = row.where == Where::Monitor ? u"HV0"_s : vm.name;
    const QString key = QString::fromUtf16(row.key);
    const QString index = QString::number(vm.index);
    switch (row.per) {
    case Per::Vm:
        host.print(system, key, {index, vm.name});
        break;
    case Per::Partner:
        host.print(system, key, {index, vm.name, context.partner});
        break;
    case Per::Device:
        for (const Model::AssignedDevice &device : inOrder(vm, row.moment, context.x86)) {
            if (!device.detached)
                host.print(system, key,
                           {device.mn, index, vm.name, device.shared ? u"SHARED"_s : QString(),
                            context.x86 ? u"SYSADM"_s : QString()});
        }
        break;
    case Per::Line:
    case Per::VlanLine:
        for (const Model::BcamLine &line : vm.lines) {
            if (line.vlan == (row.per == Per::VlanLine))
                host.print(system, key, {line.name});
        }
        break;
    case Per::Configurations:
        host.print(system, key,
                   {reconfigurationForm(context.sourceConfiguration),
                    reconfigurationForm(context.targetConfiguration),
                    reconfigurationForm(vm.iplConfiguration)});
        break;
    case Per::Fixed: {
        QStringList args;
        for (const char16_t *text : row.fixed) {
            if (text)
                args.append(QString::fromUtf16(text));
        }
        host.print(system, key, args);
        break;
    }
    }
}

} // namespace

void printMoment(MigrationHost &host, LmMoment moment, const Model::VmDefinition &vm,
                 bool guestRunning, const LmMessageContext &context)
{
    for (const Row &row : Table) {
        const bool kindFits = row.kind == Kind::Both || (row.kind == Kind::SuX86) == context.x86;
        if (row.moment != moment || !kindFits || (row.mscfOnly && !vm.mscf)
            || ((row.runningOnly || row.where == Where::Guest) && !guestRunning))
            continue;
        printRow(host, row, vm, context);
    }
}

} // namespace Engine
