// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migration/preconditions.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::DeviceType;
using Model::Finding;
using Model::Findings;
using Model::OperatingMode;
using Model::Severity;
using Model::Side;
using Model::UnitId;
using Model::UnitKind;
using Model::VmStatus;

namespace {

constexpr int MonitorMinimumMb = 512; // S4.8-17, X-PRE-01
constexpr int HypervisorMinimumMb = 32; // X-PRE-01 gives no figure; ours
constexpr int MonitorMinimumCpus = 1; // S4.8-19

struct Check {
    const CheckSide &side;
    Side which;
    const Vm *vm; // source rules; null for what is no VM
    QString vmName; // as it was asked for
    const LmOffer *offer; // target rules
    UnitId other;
    Model::Instant now;
    Findings &found;

    const Model::UnitConfig &unit() const { return side.site.unit(side.unit); }
    const Model::SuConfig &su() const { return *unit().su; }
    bool otherIsSu() const { return side.site.isSu(other); }
    const Model::UnitConfig &otherUnit() const { return side.site.unit(other); }
    QString otherName() const { return other == Model::NoUnit ? QString() : otherUnit().name; }
    const Model::VmDefinition &definition() const
    {
        return offer ? offer->definition : vm->definition;
    }
    void add(const char16_t *rule, Severity severity, const QString &object, const char16_t *key,
             QStringList args) const
    {
        found.push_back({QString::fromUtf16(rule), severity, which, object, QString::fromUtf16(key),
                         std::move(args), now});
    }
    void conflict(const char16_t *rule, const QString &object, const char16_t *key,
                  QStringList args) const
    {
        add(rule, Severity::Conflict, object, key, std::move(args));
    }
};

using Rule = void (*)(const Check &);

// --- what both sides check of themselves -------------------------------------------------

void rewasActive(const Check &c)
{
    if (c.unit().kind != UnitKind::SU390)
        return;
    if (!c.side.rewasActive)
        c.conflict(u"S4.1-23", c.unit().name, u"SEC0115", {c.unit().name});
    else if (c.side.rewasVersion < u"V2.0")
        c.conflict(u"S4.1-23", c.unit().name, u"SEC0116", {c.unit().name, c.side.rewasVersion});
}

void noConfigurationUpdate(const Check &c)
{
    if (c.side.configurationUpdate)
        c.conflict(u"S4.8-03", c.unit().name, u"SEC0118", {c.unit().name});
}

void noShutdown(const Check &c)
{
    if (c.side.shutdownInitiated)
        c.conflict(u"S4.8-25", c.unit().name, u"SEC0119", {c.unit().name});
}

void noMaintenance(const Check &c)
{
    if (c.side.maintenance)
        c.conflict(u"S6-03", c.unit().name, u"SEC0141", {c.unit().name});
}

void monitorFit(const Check &c)
{
    if (c.su().mode == OperatingMode::Native)
        return;
    const Model::MonitorConfig &monitor = c.su().monitor;
    if (monitor.memoryMb < MonitorMinimumMb)
        c.conflict(u"X-PRE-01", c.unit().name, u"SEC0120",
                   {c.unit().name, QString::number(monitor.memoryMb)});
    if (c.su().hypervisorMb < HypervisorMinimumMb)
        c.conflict(u"X-PRE-01", c.unit().name, u"SEC0121",
                   {c.unit().name, QString::number(c.su().hypervisorMb)});
    if (c.unit().kind == UnitKind::SU390 && monitor.processors < MonitorMinimumCpus)
        c.add(u"S4.8-18", Severity::Warning, c.unit().name, u"SEC0122", {c.unit().name});
}

void crdReachable(const Check &c)
{
    if (!c.side.crdReachable)
        c.conflict(u"S1.3-12", c.unit().name, u"SEC0123", {c.unit().name});
}

// --- source side -------------------------------------------------------------------------

void isVm(const Check &c)
{
    if (isMonitorSystem(c.vmName))
        c.conflict(u"S4.8-16", c.unit().name, u"SEC0117", {c.unit().name});
    else if (!c.vm)
        c.conflict(u"S4.3-04", c.vmName, u"SEC0320", {c.vmName, c.unit().name});
}

void sameActiveCluster(const Check &c)
{
    const Model::ClusterConfig *cluster = c.side.site.suClusterOf(c.side.unit);
    if (!cluster || c.other == Model::NoUnit)
        c.conflict(u"S4.1-07", c.unit().name, u"SEC0101", {c.unit().name});
    else if (std::find(cluster->members.begin(), cluster->members.end(), c.other)
             == cluster->members.end())
        c.conflict(u"S4.1-07", c.otherName(), u"SEC0102", {c.otherName(), cluster->name});
    else if (c.other == c.side.unit)
        c.conflict(u"S4.1-07", c.otherName(), u"SEC0103", {c.otherName()});
    else if (!c.side.clusterActive)
        c.conflict(u"S4.1-07", cluster->name, u"SEC0104", {cluster->name});
}

void sameServerType(const Check &c)
{
    if (c.otherIsSu() && c.otherUnit().kind != c.unit().kind)
        c.conflict(u"S4.1-08", c.otherName(), u"SEC0105", {c.unit().name, c.otherName()});
}

void managementClusterBetweenServers(const Check &c)
{
    if (c.otherIsSu() && c.otherUnit().server != c.unit().server
        && !c.side.site.managementCluster())
        c.conflict(u"S4.1-09", c.otherName(), u"SEC0106", {c.unit().name, c.otherName()});
}

void sameMode(const Check &c)
{
    if (!c.otherIsSu())
        return;
    if (c.su().mode != c.otherUnit().su->mode)
        c.conflict(u"S4.1-10", c.otherName(), u"SEC0107", {c.unit().name, c.otherName()});
    else if (c.su().mode == OperatingMode::Native)
        c.conflict(u"S4.1-22", c.otherName(), u"SEC0108", {c.unit().name});
}

void movableState(const Check &c)
{
    if (!c.vm)
        return;
    const QString &name = c.vm->definition.name;
    if (c.vm->status == VmStatus::Wait || c.vm->held)
        c.conflict(u"S4.1-20", name, u"SEC0109", {name});
    else if (c.vm->status == VmStatus::DefinedOnly)
        c.conflict(u"S4.1-20", name, u"SEC0124", {name});
    else if (c.vm->inbound)
        c.conflict(u"S4.1-20", name, u"SEC0125", {name});
}

void oneOutbound(const Check &c)
{
    if (c.side.outboundRunning)
        c.conflict(u"S4.8-01", c.unit().name, u"SEC0114", {c.unit().name});
}

void rewasInGuest(const Check &c)
{
    if (c.vm && c.unit().kind == UnitKind::SU390 && !c.vm->definition.rewas)
        c.add(u"S4.1-24", Severity::Information, c.vm->definition.name, u"SEC0126",
              {c.vm->definition.name});
}

void detachesAnnounced(const Check &c)
{
    if (!c.vm)
        return;
    for (const std::size_t i : devicesToDetach(c.vm->definition, c.side.hypervisor)) {
        const QString &mn = c.vm->definition.devices[i].mn;
        const Model::GeneratedDevice *device = c.side.hypervisor.device(mn);
        const bool comesBack = device && !device->aliasOf.isEmpty();
        c.add(u"S4.4-01", Severity::Warning, mn, comesBack ? u"SEC0128" : u"SEC0127",
              {mn, c.vm->definition.name});
    }
}

void notChecked(const Check &c)
{
    c.add(u"S4.1-16", Severity::NotChecked, c.otherName(), u"SEC0130",
          {c.unit().name, c.otherName()});
    c.add(u"S4.1-25", Severity::NotChecked, c.otherName(), u"SEC0131",
          {c.unit().name, c.otherName()});
}

// --- target side -------------------------------------------------------------------------

void memoryFree(const Check &c)
{
    const int wanted = c.definition().memoryMb;
    const int free = c.side.hypervisor.freeMemoryMb();
    if (free < wanted)
        c.conflict(u"S4.1-11", c.unit().name, u"SEC0110",
                   {QString::number(wanted), c.unit().name, QString::number(std::max(0, free))});
}

void nameFree(const Check &c)
{
    const Vm *same = c.side.hypervisor.find(c.definition().name);
    const Vm *copy = c.side.hypervisor.find(c.definition().uuid);
    if (same || copy) // a copy of the VM itself would be a leftover
        c.conflict(u"S4.1-12", c.definition().name, u"SEC0111",
                   {c.definition().name, c.unit().name});
}

void indexFree(const Check &c)
{
    const Model::VmDefinition &vm = c.definition();
    if (vm.anyIndex) {
        if (c.side.hypervisor.freeIndex() == 0)
            c.conflict(u"S4.1-14", c.unit().name, u"SEC0132", {c.unit().name});
    } else if (vm.index != 0 && !c.side.hypervisor.isIndexFree(vm.index)) {
        const Vm *holder = c.side.hypervisor.find(QString::number(vm.index));
        if (!holder || holder->definition.uuid != vm.uuid)
            c.conflict(u"S4.1-13", c.unit().name, u"SEC0112",
                       {QString::number(vm.index), c.unit().name,
                        holder ? holder->definition.name : QString()});
    }
}

void definitionsLeft(const Check &c)
{
    if (c.side.hypervisor.definitionCount() >= c.su().maxVms)
        c.conflict(u"S4.1-15", c.unit().name, u"SEC0113",
                   {c.unit().name, QString::number(c.su().maxVms)});
}

QString generation(const Model::GeneratedDevice &device)
{
    return u"%1 %2/%3"_s.arg(Model::toText(device.type).toUpper(), device.connector, device.unitId);
}

void devicesFit(const Check &c)
{
    for (const Model::AssignedDevice &each : c.definition().devices) {
        if (each.detached)
            continue;
        const auto offered = std::find_if(
            c.offer->devices.begin(), c.offer->devices.end(),
            [&](const Model::GeneratedDevice &device) { return device.mn == each.mn; });
        const bool leftBehind = offered != c.offer->devices.end()
            && (offered->type == DeviceType::Tape || offered->emulated
                || !offered->aliasOf.isEmpty());
        if (leftBehind)
            continue;
        const Model::GeneratedDevice *here = c.side.hypervisor.device(each.mn);
        if (!here) {
            c.conflict(u"S4.1-17", each.mn, u"SEC0133", {each.mn, c.unit().name});
            continue;
        }
        if (offered != c.offer->devices.end()
            && (here->connector != offered->connector || here->unitId != offered->unitId
                || here->type != offered->type)) {
            c.conflict(u"S4.1-17", each.mn, u"SEC0134",
                       {each.mn, c.unit().name, generation(*here), generation(*offered)});
        }
        if (!c.side.hypervisor.isOperable(each.mn))
            c.conflict(u"S4.1-18", each.mn, u"SEC0135", {each.mn, c.unit().name});
        const Vm *holder = each.shared
            ? c.side.hypervisor.exclusiveHolder(each.mn, c.definition().uuid)
            : c.side.hypervisor.anyHolder(each.mn, c.definition().uuid);
        if (holder)
            c.conflict(u"S4.1-18", each.mn, u"VMS2437", {each.mn});
    }
}

void globalResources(const Check &c)
{
    const Model::VmDefinition &vm = c.definition();
    if (!vm.vmGroup.isEmpty() && !c.side.hypervisor.hasVmGroup(vm.vmGroup))
        c.conflict(u"S4.1-19", vm.vmGroup, u"SEC0136", {vm.vmGroup, c.unit().name});
    if (vm.cpuPool.isEmpty())
        return;
    const Model::CpuPoolConfig *pool = c.side.hypervisor.cpuPool(vm.cpuPool);
    if (!pool)
        c.conflict(u"S4.1-19", vm.cpuPool, u"SEC0137", {vm.cpuPool, c.unit().name});
    else if (pool->attachedCpus < 1)
        c.conflict(u"S4.1-19", vm.cpuPool, u"SEC0138", {vm.cpuPool, c.unit().name});
    else if (pool->attachedCpus < vm.processors)
        c.add(u"S4.8-21", Severity::Warning, vm.cpuPool, u"SEC0139",
              {vm.name, QString::number(vm.processors), vm.cpuPool, c.unit().name,
               QString::number(pool->attachedCpus)});
}

// The tables: which rules run on which side, in the order in which findings are shown.
constexpr std::array<Rule, 15> SourceRules{
    isVm,       sameActiveCluster, sameServerType,        managementClusterBetweenServers,
    sameMode,   movableState,      oneOutbound,           rewasActive,
    noShutdown, noMaintenance,     noConfigurationUpdate, crdReachable,
    monitorFit, detachesAnnounced, rewasInGuest,
};

constexpr std::array<Rule, 11> TargetRules{
    memoryFree,  nameFree,   indexFree,     definitionsLeft,       devicesFit, globalResources,
    rewasActive, noShutdown, noMaintenance, noConfigurationUpdate, monitorFit,
};

} // namespace

std::vector<std::size_t> devicesToDetach(const Model::VmDefinition &definition,
                                         const Hypervisor &hypervisor)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < definition.devices.size(); ++i) {
        const Model::AssignedDevice &assigned = definition.devices[i];
        const Model::GeneratedDevice *device = hypervisor.device(assigned.mn);
        if (device && !assigned.detached
            && (device->type == DeviceType::Tape || device->emulated || !device->aliasOf.isEmpty()))
            result.push_back(i);
    }
    return result;
}

bool isMonitorSystem(const QString &vmName)
{
    return vmName == u"1" || vmName.compare(u"MONITOR", Qt::CaseInsensitive) == 0
        || vmName.compare(u"HV0", Qt::CaseInsensitive) == 0;
}

Findings checkSource(const CheckSide &source, const QString &vmName, UnitId target,
                     Model::Instant now)
{
    Findings found;
    const Vm *vm = source.hypervisor.find(vmName);
    const Check check{source, Side::Source, vm, vmName, nullptr, target, now, found};
    for (const Rule rule : SourceRules)
        rule(check);
    if (check.otherIsSu())
        notChecked(check);
    return found;
}

Findings checkTarget(const CheckSide &target, const LmOffer &offer, UnitId source,
                     Model::Instant now)
{
    Findings found;
    const Check check{target, Side::Target, nullptr, {}, &offer, source, now, found};
    for (const Rule rule : TargetRules)
        rule(check);
    crdReachable(check);
    return found;
}

} // namespace Engine
