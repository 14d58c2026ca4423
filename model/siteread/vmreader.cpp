// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/vmreader.h"

#include "model/siteread/mnrange.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

using Need = SiteTable::Need;

constexpr qint64 PagesPerMb = 256;

std::vector<std::pair<QString, VmStatus>> statusWords()
{
    std::vector<std::pair<QString, VmStatus>> words;
    for (const VmStatus status : {VmStatus::DefinedOnly, VmStatus::InitOnly, VmStatus::Running,
                                  VmStatus::Wait, VmStatus::Down})
        words.emplace_back(toText(status), status);
    return words;
}

const std::vector<std::pair<QString, WorkloadKind>> &workloadWords()
{
    static const std::vector<std::pair<QString, WorkloadKind>> words{
        {u"idle"_s, WorkloadKind::Idle},
        {u"dialogue"_s, WorkloadKind::Dialogue},
        {u"memory-storm"_s, WorkloadKind::MemoryStorm},
    };
    return words;
}

bool hasName(const QString &name, const QString &wanted)
{
    return name.compare(wanted, Qt::CaseInsensitive) == 0;
}

} // namespace

VmReader::VmReader(const QString &siteName, const QString &suName, const SuConfig &su,
                   bool areDevicesKnown)
    : m_siteName(siteName)
    , m_suName(suName)
    , m_su(su)
    , m_areDevicesKnown(areDevicesKnown)
{
}

std::vector<VmConfig> VmReader::read(SiteTable &unit)
{
    std::vector<VmConfig> vms;
    for (SiteTable &table : unit.tables(u"vm"_s)) {
        VmConfig vm = readVm(table);
        const QString &name = vm.definition.name;
        const auto sameName
            = [&](const VmConfig &other) { return hasName(other.definition.name, name); };
        if (!name.isEmpty() && std::any_of(vms.begin(), vms.end(), sameName))
            table.report(u"name"_s, u"SEC0722"_s, {name});
        if (m_su.mode == OperatingMode::Native && !vms.empty())
            unit.problems().report(table.path(), u"SEC0742"_s, {m_suName});
        table.finish();
        vms.push_back(std::move(vm));
    }
    return vms;
}

VmConfig VmReader::readVm(SiteTable &table)
{
    static const QRegularExpression nameForm(u"\\A[A-Z0-9$#@]{1,8}\\z"_s);
    VmConfig vm;
    VmDefinition &definition = vm.definition;
    definition.name = table.text(u"name"_s, Need::Required).toUpper();
    if (!definition.name.isEmpty()
        && (!nameForm.match(definition.name).hasMatch() || definition.name == u"MONITOR")) {
        table.report(u"name"_s, u"SEC0740"_s, {definition.name});
        definition.name.clear();
    }
    // Two SUs may each have a VM of the same name (S4.1-12), so the SU takes part in the id.
    definition.uuid = VmUuid::fromNames(m_siteName, m_suName + u'/' + definition.name);
    vm.status = table.word(u"status"_s, statusWords()).value_or(VmStatus::Running);
    readIndex(table, vm);

    constexpr qint64 MostMb = 16'777'216;
    definition.memoryMb = int(table.number(u"memory-mb"_s, {8, MostMb}, 8, Need::Required));
    definition.processors = int(table.number(u"processors"_s, {1, 32}, 1));
    definition.maxIo = int(table.number(u"max-io"_s, {1, 100}, 100));
    readPlacement(table, definition);
    definition.privileges = table.text(u"privileges"_s, Need::Optional, u"AS"_s);
    definition.persistent = table.flag(u"persistent"_s, true);

    const bool hasSystem = vm.status != VmStatus::DefinedOnly && vm.status != VmStatus::InitOnly;
    definition.osVersion = table.text(u"os-version"_s, hasSystem ? Need::Required : Need::Optional);
    definition.hostName = table.text(u"host-name"_s, Need::Optional, definition.name);
    definition.monjv = table.text(u"monjv"_s);
    definition.rewas = table.flag(u"rewas"_s, true);
    definition.mscf = table.flag(u"mscf"_s, true);
    readDevices(table, vm);
    readLines(table, definition);
    readWorkload(table, definition);

    definition.iplUnit = table.text(u"ipl-unit"_s).toUpper();
    const auto isIplUnit
        = [&](const AssignedDevice &device) { return device.mn == definition.iplUnit; };
    if (!definition.iplUnit.isEmpty()
        && std::none_of(definition.devices.begin(), definition.devices.end(), isIplUnit))
        table.report(u"ipl-unit"_s, u"SEC0721"_s, {u"ipl-unit"_s, definition.iplUnit});
    definition.iplConfiguration = table.text(u"ipl-configuration"_s, Need::Optional,
                                             hasSystem ? m_su.configuration : QString());
    definition.migrations = int(table.number(u"migrations"_s, {0, 1'000'000}, 0));
    return vm;
}

void VmReader::readIndex(SiteTable &table, VmConfig &vm)
{
    if (m_su.mode == OperatingMode::Native) {
        table.onlyFor(u"VM2000"_s, {u"index"_s, u"any-index"_s});
        return;
    }
    vm.definition.anyIndex = table.flag(u"any-index"_s, false);
    if (vm.status == VmStatus::DefinedOnly) {
        if (table.number(u"index"_s, {1, 99}, 0) != 0)
            table.report(u"index"_s, u"SEC0747"_s, {vm.definition.name});
        return;
    }
    const int index = int(table.number(u"index"_s, {1, 99}, 0, Need::Required));
    vm.definition.index = index;
    if (index == 1) {
        table.report(u"index"_s, u"SEC0748"_s, {});
    } else if (index != 0) {
        const auto [other, isNew] = m_indexes.emplace(index, vm.definition.name);
        if (!isNew)
            table.report(u"index"_s, u"SEC0749"_s, {QString::number(index), other->second});
    }
}

void VmReader::readPlacement(SiteTable &table, VmDefinition &definition)
{
    if (m_su.mode == OperatingMode::Native) {
        table.onlyFor(u"VM2000"_s, {u"cpu-pool"_s, u"vm-group"_s});
        return;
    }
    definition.cpuPool = table.text(u"cpu-pool"_s, Need::Optional, u"*STDPOOL"_s);
    definition.vmGroup = table.text(u"vm-group"_s);
    const auto isPool
        = [&](const CpuPoolConfig &pool) { return hasName(pool.name, definition.cpuPool); };
    if (std::none_of(m_su.cpuPools.begin(), m_su.cpuPools.end(), isPool))
        table.report(u"cpu-pool"_s, u"SEC0721"_s, {u"cpu-pool"_s, definition.cpuPool});
    const auto isGroup = [&](const QString &group) { return hasName(group, definition.vmGroup); };
    if (!definition.vmGroup.isEmpty()
        && std::none_of(m_su.vmGroups.begin(), m_su.vmGroups.end(), isGroup))
        table.report(u"vm-group"_s, u"SEC0721"_s, {u"vm-group"_s, definition.vmGroup});
}

void VmReader::readDevices(SiteTable &table, VmConfig &vm)
{
    if (m_su.mode == OperatingMode::Native) {
        table.onlyFor(u"VM2000"_s, {u"devices"_s});
        for (const GeneratedDevice &device : m_su.devices)
            vm.definition.devices.push_back({device.mn, false, false});
        return;
    }
    for (SiteItem &item : table.items(u"devices"_s)) {
        if (!item.table) {
            assign(table, item.path, item.text, {}, vm);
            continue;
        }
        AssignedDevice as;
        as.shared = item.table->flag(u"shared"_s, false);
        as.detached = item.table->flag(u"detached"_s, false);
        for (const SiteTable::TextItem &names : item.table->texts(u"mn"_s, Need::Required))
            assign(table, names.path, names.text, as, vm);
        item.table->finish();
    }
}

void VmReader::assign(SiteTable &table, const QString &path, const QString &names,
                      const AssignedDevice &as, VmConfig &vm)
{
    const std::optional<std::vector<QString>> all = expandMn(names);
    if (!all) {
        table.problems().report(path, u"SEC0718"_s, {names});
        return;
    }
    for (const QString &mn : *all) {
        const AssignedDevice device{mn, as.shared, as.detached};
        const auto isSame = [&](const auto &other) { return other.mn == mn; };
        std::vector<AssignedDevice> &devices = vm.definition.devices;
        if (m_areDevicesKnown && std::none_of(m_su.devices.begin(), m_su.devices.end(), isSame))
            table.problems().report(path, u"SEC0741"_s, {mn, m_suName});
        else if (std::any_of(devices.begin(), devices.end(), isSame))
            table.problems().report(path, u"SEC0743"_s, {mn});
        else
            hold(table, path, device, vm);
        devices.push_back(device);
    }
}

void VmReader::hold(SiteTable &table, const QString &path, const AssignedDevice &device,
                    const VmConfig &vm)
{
    if (vm.status == VmStatus::DefinedOnly)
        return; // nothing is allocated before activation (S3.2-03)
    const auto [holder, isNew]
        = m_holders.emplace(device.mn, Holder{vm.definition.name, device.shared});
    if (!isNew && !(holder->second.shared && device.shared))
        table.problems().report(path, u"SEC0745"_s, {device.mn, holder->second.vm});
}

void VmReader::readLines(SiteTable &table, VmDefinition &definition)
{
    for (SiteItem &item : table.items(u"lines"_s)) {
        BcamLine line;
        line.name = item.text;
        if (item.table) {
            line.name = item.table->text(u"name"_s, Need::Required);
            line.vlan = item.table->flag(u"vlan"_s, false);
            line.local = item.table->flag(u"local"_s, false);
            item.table->finish();
        }
        definition.lines.push_back(line);
    }
}

void VmReader::readWorkload(SiteTable &table, VmDefinition &definition)
{
    const qint64 pages = definition.memoryMb * PagesPerMb;
    if (std::optional<SiteTable> detail
        = table.isTable(u"workload"_s) ? table.table(u"workload"_s) : std::nullopt) {
        const Workload usually
            = usualWorkload(detail->word(u"kind"_s, workloadWords(), Need::Required)
                                .value_or(WorkloadKind::Dialogue));
        definition.workload.kind = usually.kind;
        definition.workload.writesPerSecond
            = detail->number(u"writes-per-second"_s, {0, 100'000'000}, usually.writesPerSecond);
        definition.workload.workingSetPages = detail->number(
            u"working-set-pages"_s, {0, pages}, std::min(usually.workingSetPages, pages));
        detail->finish();
        return;
    }
    definition.workload = usualWorkload(
        table.word(u"workload"_s, workloadWords()).value_or(WorkloadKind::Dialogue));
    definition.workload.workingSetPages = std::min(definition.workload.workingSetPages, pages);
}

} // namespace Model
