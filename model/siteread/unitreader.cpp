// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/unitreader.h"

#include "model/siteread/vmreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

using Need = SiteTable::Need;

constexpr qint64 MostMb = 16'777'216;
constexpr qint64 MostCpus = 128;

const std::vector<std::pair<QString, UnitKind>> &kindWords()
{
    static const std::vector<std::pair<QString, UnitKind>> words{
        {u"MU"_s, UnitKind::MU},   {u"SU390"_s, UnitKind::SU390}, {u"SUx86"_s, UnitKind::SUx86},
        {u"HNC"_s, UnitKind::HNC}, {u"NU"_s, UnitKind::NU},       {u"AU"_s, UnitKind::AU},
    };
    return words;
}

const QStringList &suKeys()
{
    static const QStringList keys{u"configuration"_s, u"mode"_s,      u"memory-mb"_s,
                                  u"hypervisor-mb"_s, u"real-cpus"_s, u"max-vms"_s,
                                  u"monitor"_s,       u"cpu-pool"_s,  u"vm-groups"_s,
                                  u"device-sets"_s,   u"devices"_s,   u"vm"_s};
    return keys;
}

} // namespace

UnitReader::UnitReader(const Site &site, const DeviceReader &devices)
    : m_site(site)
    , m_devices(devices)
{
}

UnitConfig UnitReader::read(SiteTable &table) const
{
    UnitConfig unit;
    unit.name = table.name(u"name"_s, 16);
    const std::optional<UnitKind> kind = table.word(u"kind"_s, kindWords(), Need::Required);
    unit.kind = kind.value_or(UnitKind::AU);
    const QString server = table.text(u"server"_s, Need::Required);
    unit.server = m_site.findServer(server);
    if (unit.server == NoServer && !server.isEmpty())
        table.report(u"server"_s, u"SEC0721"_s, {u"server"_s, server});
    unit.type = table.text(u"type"_s, Need::Optional, toText(unit.kind));
    unit.on = table.flag(u"on"_s, true);
    if (!kind)
        return unit; // what else it may say depends on the kind

    const bool isMu = unit.kind == UnitKind::MU;
    const bool isSu = unit.kind == UnitKind::SU390 || unit.kind == UnitKind::SUx86;
    if (isMu)
        unit.sysLocation = table.text(u"sys-location"_s);
    else
        table.onlyFor(u"MU"_s, {u"sys-location"_s});
    if (isMu || unit.kind == UnitKind::SUx86)
        unit.legs = readLegs(table);
    else
        table.onlyFor(u"MU, SUx86"_s, {u"legs"_s}); // SU /390: through REWAS and an MU (S1.3-18)
    if (isSu)
        unit.su = readSu(table, unit.kind, unit.name);
    else
        table.onlyFor(u"SU390, SUx86"_s, suKeys());
    if (unit.kind == UnitKind::SU390 && unit.server != NoServer
        && m_site.server(unit.server).model == ServerModel::SE300)
        table.report(u"kind"_s, u"SEC0739"_s, {unit.name, server}); // S6-22
    table.finish();
    return unit;
}

std::vector<LegId> UnitReader::readLegs(SiteTable &table) const
{
    std::vector<LegId> legs;
    if (!table.has(u"legs"_s)) {
        for (const LegConfig &leg : m_site.legs)
            legs.push_back(leg.id);
        return legs;
    }
    for (const SiteTable::NumberItem &item : table.numbers(u"legs"_s, {1, 2})) {
        const LegId id{quint8(item.number)};
        const bool known = std::any_of(m_site.legs.begin(), m_site.legs.end(),
                                       [&](const LegConfig &leg) { return leg.id == id; });
        if (!known)
            table.problems().report(item.path, u"SEC0721"_s,
                                    {u"legs"_s, QString::number(item.number)});
        else if (std::find(legs.begin(), legs.end(), id) == legs.end())
            legs.push_back(id);
    }
    std::sort(legs.begin(), legs.end());
    return legs;
}

SuConfig UnitReader::readSu(SiteTable &table, UnitKind kind, const QString &name) const
{
    static const std::vector<std::pair<QString, OperatingMode>> modes{
        {u"VM2000"_s, OperatingMode::Vm2000},
        {u"native"_s, OperatingMode::Native},
    };
    SuConfig su;
    su.configuration = table.text(u"configuration"_s, Need::Required);
    su.mode = table.word(u"mode"_s, modes).value_or(OperatingMode::Vm2000);
    su.memoryMb = int(table.number(u"memory-mb"_s, {256, MostMb}, 0, Need::Required));
    su.realCpus = int(table.number(u"real-cpus"_s, {1, MostCpus}, su.realCpus));
    const std::size_t before = table.problems().count();
    su.devices = m_devices.readFor(table);
    const bool areDevicesKnown = m_devices.areSetsGood() && table.problems().count() == before;
    const bool isVm2000 = su.mode == OperatingMode::Vm2000;
    if (isVm2000) {
        su.hypervisorMb = int(table.number(u"hypervisor-mb"_s, {8, MostMb}, su.hypervisorMb));
        su.maxVms = int(table.number(u"max-vms"_s, {1, 98}, su.maxVms));
        readMonitor(table, su);
        readPools(table, su);
        for (const SiteTable::TextItem &group : table.texts(u"vm-groups"_s))
            su.vmGroups.push_back(group.text);
    } else {
        su.hypervisorMb = 0;
        table.onlyFor(
            u"VM2000"_s,
            {u"hypervisor-mb"_s, u"max-vms"_s, u"monitor"_s, u"cpu-pool"_s, u"vm-groups"_s});
        if (kind == UnitKind::SUx86)
            su.maxVms = 1;
    }

    su.vms = VmReader(m_site.name, name, su, areDevicesKnown).read(table);
    if (isVm2000 && int(su.vms.size()) > su.maxVms)
        table.report(u"vm"_s, u"SEC0723"_s,
                     {QString::number(su.vms.size()), u"vm"_s, QString::number(su.maxVms)});
    if (!isVm2000) {
        su.monitor = {};
        su.monitor.memoryMb = su.vms.empty() ? 0 : su.vms.front().definition.memoryMb;
        su.monitor.processors = su.vms.empty() ? 0 : su.vms.front().definition.processors;
        if (!su.vms.empty())
            su.monitor.version = su.vms.front().definition.osVersion;
    }
    checkMemory(table, name, su);
    return su;
}

void UnitReader::readMonitor(SiteTable &table, SuConfig &su) const
{
    std::optional<SiteTable> monitor = table.table(u"monitor"_s);
    if (!monitor) {
        if (!table.has(u"monitor"_s))
            table.report(u"monitor"_s, u"SEC0705"_s, {u"monitor"_s});
        return;
    }
    su.monitor.version = monitor->text(u"version"_s, Need::Required);
    su.monitor.vm2000Version = monitor->text(u"vm2000-version"_s, Need::Required);
    su.monitor.rewasVersion = monitor->text(u"rewas-version"_s);
    su.monitor.memoryMb = int(monitor->number(u"memory-mb"_s, {64, MostMb}, su.monitor.memoryMb));
    su.monitor.processors = int(monitor->number(u"processors"_s, {1, 32}, su.monitor.processors));
    su.monitor.privileges = monitor->text(u"privileges"_s, Need::Optional, su.monitor.privileges);
    monitor->finish();
}

void UnitReader::readPools(SiteTable &table, SuConfig &su) const
{
    int attached = 0;
    for (SiteTable &entry : table.tables(u"cpu-pool"_s)) {
        CpuPoolConfig pool;
        pool.name = entry.text(u"name"_s, Need::Required).toUpper();
        pool.attachedCpus = int(entry.number(u"cpus"_s, {0, MostCpus}, 0, Need::Required));
        const bool known
            = std::any_of(su.cpuPools.begin(), su.cpuPools.end(),
                          [&](const CpuPoolConfig &other) { return other.name == pool.name; });
        if (known)
            entry.report(u"name"_s, u"SEC0722"_s, {pool.name});
        attached += pool.attachedCpus;
        entry.finish();
        su.cpuPools.push_back(pool);
    }
    if (su.cpuPools.empty())
        su.cpuPools.push_back({u"*STDPOOL"_s, su.realCpus});
    else if (attached > su.realCpus)
        table.report(u"cpu-pool"_s, u"SEC0738"_s,
                     {QString::number(attached), QString::number(su.realCpus)});
}

void UnitReader::checkMemory(SiteTable &table, const QString &name, const SuConfig &su) const
{
    qint64 needed = su.hypervisorMb;
    if (su.mode == OperatingMode::Vm2000)
        needed += su.monitor.memoryMb;
    for (const VmConfig &vm : su.vms) {
        if (vm.status != VmStatus::DefinedOnly)
            needed += vm.definition.memoryMb;
    }
    if (su.memoryMb > 0 && needed > su.memoryMb)
        table.report(u"memory-mb"_s, u"SEC0737"_s,
                     {name, QString::number(needed), QString::number(su.memoryMb)});
}

} // namespace Model
