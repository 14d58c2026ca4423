// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>

#include "engine/guest/guest.h"
#include "model/unitstate.h"

namespace Engine {

/// A virtual machine, or a definition without one, as its SU holds it.
struct Vm {
    Model::VmDefinition definition;
    Model::VmStatus status = Model::VmStatus::DefinedOnly;
    std::optional<Guest> guest; ///< RUNNING only
    quint64 recordVersion = 0; ///< of "vm/<uuid>" as this SU last held it
    Model::LmId migration = Model::NoLm; ///< its last LM: stays in the record (PROTOCOLS 2.1)
    bool migrating = false;
    Model::UnitId migrationTarget = Model::NoUnit;
    bool inbound = false; ///< being set up by an LM (S4.4-07)
    bool held = false; ///< by the gap rule (PROTOCOLS 3): executes nothing, whatever else is said
    bool diff = false; ///< S4.8-27
    int activeCpus = 1;
    int blockedCpus = 0; ///< detached by an LM to a smaller pool (S4.8-21)
};

/// The resources of one SU in VM2000 mode and who has them: memory, indexes, names, devices,
/// pools. Knows nothing of messages, time or the network. Copyable data.
class Hypervisor {
public:
    Hypervisor() = default;
    explicit Hypervisor(const Model::SuConfig &config);

    std::vector<Vm> &vms() { return m_vms; }
    const std::vector<Vm> &vms() const { return m_vms; }
    Vm *find(const Model::VmUuid &uuid);
    const Vm *find(const Model::VmUuid &uuid) const;
    /// By name (case-insensitive) or by index as operators write it.
    Vm *find(const QString &nameOrIndex);
    const Vm *find(const QString &nameOrIndex) const;
    Vm &add(Vm vm);
    void remove(const Model::VmUuid &uuid);

    int totalMemoryMb() const { return m_totalMb - m_takenMb; }
    /// Not taken by hypervisor, monitor system and initialised VMs, inbound ones too.
    int freeMemoryMb() const;
    bool isIndexFree(int index) const;
    /// Smallest free index from 2 on; 0 when none.
    int freeIndex() const;
    int definitionCount() const { return int(m_vms.size()); }

    const Model::GeneratedDevice *device(const QString &mn) const;
    const std::vector<Model::GeneratedDevice> &devices() const { return m_devices; }
    bool isOperable(const QString &mn) const;
    void setBroken(const QString &mn, bool broken);
    /// The initialised VM that has @p mn exclusively, other than @p but; null when none.
    const Vm *exclusiveHolder(const QString &mn, const Model::VmUuid &but = {}) const;
    /// The initialised VM that has @p mn at all, other than @p but; null when none.
    const Vm *anyHolder(const QString &mn, const Model::VmUuid &but = {}) const;
    /// Assigned to no initialised VM.
    bool isFree(const QString &mn) const;

    /// Memory lost to a fault, in mebibytes.
    void takeMemory(int megabytes) { m_takenMb = megabytes; }
    const Model::CpuPoolConfig *cpuPool(const QString &name) const;
    /// How many of its CPUs its CPU pool here can attach (S4.8-20, S4.8-21).
    int attachableCpus(const Model::VmDefinition &vm) const;
    bool hasVmGroup(const QString &name) const;

private:
    int m_totalMb = 0;
    int m_hypervisorMb = 0;
    int m_monitorMb = 0;
    int m_takenMb = 0;
    std::vector<Vm> m_vms; ///< sorted by name
    std::vector<Model::GeneratedDevice> m_devices;
    std::set<QString> m_broken;
    std::vector<Model::CpuPoolConfig> m_cpuPools;
    std::vector<QString> m_vmGroups;
};

/// Whether instructions of its guest are carried out.
inline bool isExecuting(const Vm &vm)
{
    return vm.guest && vm.guest->isExecuting() && !vm.held;
}

/// Initialised: it has an index, memory and devices.
inline bool isInitialised(const Vm &vm)
{
    return vm.status != Model::VmStatus::DefinedOnly;
}

} // namespace Engine
