// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/hypervisor.h"

#include <algorithm>

namespace Engine {

namespace {

constexpr int LastIndex = 99; // X-VM-08

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool matches(const Vm &vm, const QString &nameOrIndex)
{
    bool isNumber = false;
    const int index = nameOrIndex.toInt(&isNumber);
    if (isNumber)
        return index != 0 && vm.definition.index == index && isInitialised(vm);
    return sameText(vm.definition.name, nameOrIndex);
}

template <typename Vms, typename Predicate> auto *findVm(Vms &vms, Predicate predicate)
{
    const auto found = std::find_if(vms.begin(), vms.end(), predicate);
    return found == vms.end() ? nullptr : &*found;
}

} // namespace

Hypervisor::Hypervisor(const Model::SuConfig &config)
    : m_totalMb(config.memoryMb)
    , m_hypervisorMb(config.hypervisorMb)
    , m_monitorMb(config.monitor.memoryMb)
    , m_devices(config.devices)
    , m_cpuPools(config.cpuPools)
    , m_vmGroups(config.vmGroups)
{
    for (const Model::GeneratedDevice &each : m_devices) {
        if (!each.exists)
            m_broken.insert(each.mn.toUpper());
    }
}

Vm *Hypervisor::find(const Model::VmUuid &uuid)
{
    return findVm(m_vms, [&](const Vm &vm) { return vm.definition.uuid == uuid; });
}

const Vm *Hypervisor::find(const Model::VmUuid &uuid) const
{
    return findVm(m_vms, [&](const Vm &vm) { return vm.definition.uuid == uuid; });
}

Vm *Hypervisor::find(const QString &nameOrIndex)
{
    return findVm(m_vms, [&](const Vm &vm) { return matches(vm, nameOrIndex); });
}

const Vm *Hypervisor::find(const QString &nameOrIndex) const
{
    return findVm(m_vms, [&](const Vm &vm) { return matches(vm, nameOrIndex); });
}

Vm &Hypervisor::add(Vm vm)
{
    const auto place
        = std::lower_bound(m_vms.begin(), m_vms.end(), vm, [](const Vm &a, const Vm &b) {
              return a.definition.name < b.definition.name;
          });
    return *m_vms.insert(place, std::move(vm));
}

void Hypervisor::remove(const Model::VmUuid &uuid)
{
    std::erase_if(m_vms, [&](const Vm &vm) { return vm.definition.uuid == uuid; });
}

int Hypervisor::freeMemoryMb() const
{
    int used = m_hypervisorMb + m_monitorMb;
    for (const Vm &vm : m_vms) {
        if (isInitialised(vm))
            used += vm.definition.memoryMb;
    }
    return totalMemoryMb() - used;
}

bool Hypervisor::isIndexFree(int index) const
{
    return index > 1 && index <= LastIndex
        && std::none_of(m_vms.begin(), m_vms.end(), [&](const Vm &vm) {
               return isInitialised(vm) && vm.definition.index == index;
           });
}

int Hypervisor::freeIndex() const
{
    for (int index = 2; index <= LastIndex; ++index) {
        if (isIndexFree(index))
            return index;
    }
    return 0;
}

const Model::GeneratedDevice *Hypervisor::device(const QString &mn) const
{
    const auto found
        = std::find_if(m_devices.begin(), m_devices.end(),
                       [&](const Model::GeneratedDevice &each) { return sameText(each.mn, mn); });
    return found == m_devices.end() ? nullptr : &*found;
}

bool Hypervisor::isOperable(const QString &mn) const
{
    return device(mn) && !m_broken.contains(mn.toUpper());
}

void Hypervisor::setBroken(const QString &mn, bool broken)
{
    if (broken)
        m_broken.insert(mn.toUpper());
    else
        m_broken.erase(mn.toUpper());
}

const Vm *Hypervisor::exclusiveHolder(const QString &mn, const Model::VmUuid &but) const
{
    for (const Vm &vm : m_vms) {
        if (!isInitialised(vm) || vm.definition.uuid == but)
            continue;
        for (const Model::AssignedDevice &each : vm.definition.devices) {
            if (!each.shared && sameText(each.mn, mn))
                return &vm;
        }
    }
    return nullptr;
}

const Vm *Hypervisor::anyHolder(const QString &mn, const Model::VmUuid &but) const
{
    for (const Vm &vm : m_vms) {
        if (!isInitialised(vm) || vm.definition.uuid == but)
            continue;
        for (const Model::AssignedDevice &each : vm.definition.devices) {
            if (sameText(each.mn, mn))
                return &vm;
        }
    }
    return nullptr;
}

bool Hypervisor::isFree(const QString &mn) const
{
    return anyHolder(mn) == nullptr;
}

const Model::CpuPoolConfig *Hypervisor::cpuPool(const QString &name) const
{
    const auto found
        = std::find_if(m_cpuPools.begin(), m_cpuPools.end(),
                       [&](const Model::CpuPoolConfig &pool) { return sameText(pool.name, name); });
    return found == m_cpuPools.end() ? nullptr : &*found;
}

int Hypervisor::attachableCpus(const Model::VmDefinition &vm) const
{
    const Model::CpuPoolConfig *pool = cpuPool(vm.cpuPool);
    return pool ? std::min(vm.processors, pool->attachedCpus) : vm.processors;
}

bool Hypervisor::hasVmGroup(const QString &name) const
{
    return std::any_of(m_vmGroups.begin(), m_vmGroups.end(),
                       [&](const QString &group) { return sameText(group, name); });
}

} // namespace Engine
