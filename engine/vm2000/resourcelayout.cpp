// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/resourcelayout.h"

#include <algorithm>

#include "engine/vm2000/consoletext.h"
#include "engine/vm2000/deviceselection.h"
#include "engine/vm2000/textcolumns.h"

namespace Engine::Vm2000 {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MonitorIndex = 1;

QString yesNo(bool value)
{
    return value ? u"YES"_s : u"NO"_s;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

QString monitorField()
{
    return vmIdField(MonitorIndex, u"MONITOR"_s);
}

class ResourceLayout {
public:
    ResourceLayout(const Command &command, const Model::SuConfig &config,
                   const Model::SuState &state)
        : m_command(command)
        , m_config(config)
        , m_state(state)
    {
        for (const Model::VmStatePtr &vm : state.vms) {
            if (vm->inbound || vm->status != Model::VmStatus::DefinedOnly)
                m_vms.push_back(vm.get());
        }
        std::stable_sort(m_vms.begin(), m_vms.end(),
                         [](const Model::VmState *a, const Model::VmState *b) {
                             return a->definition.index < b->definition.index;
                         });
    }

    QStringList lines() const
    {
        const Value &information = m_command.operand("INFORMATION"_L1);
        const bool all = information.isKeyword("*ALL"_L1);
        QStringList result;
        if (all || information.isKeyword("*CONFIGURATION"_L1))
            result += configuration();
        if (all || information.isKeyword("*STD"_L1))
            result += attributes();
        if (all || information.isKeyword("*CPU"_L1))
            result += processors();
        if (all || information.isKeyword("*MEMORY"_L1))
            result += memory();
        if (all || information.isKeyword("*MONJV"_L1))
            result += monitorJobVariables();
        if (all || information.isKeyword("*PRIVILEGES"_L1))
            result += privileges();
        if (all || information.isKeyword("*UNITS"_L1))
            result += units();
        return result;
    }

private:
    // S4.8-28, and what X-CMD-25 says the output also reports.
    QStringList attributes() const
    {
        const std::vector<TextColumn> columns{{VmIdWidth}, {16}, {8}, {4}, {6}, {4}};
        QStringList result{inColumns(
            columns, {u"VM-ID"_s, u"STATE"_s, u"VERSION"_s, u"PER"_s, u"ADMIN"_s, u"PRIV"_s})};
        result += inColumns(columns,
                            {monitorField(), m_state.monitorUp ? u"RUNNING"_s : u"DOWN"_s,
                             orDash(m_config.monitor.version), yesNo(false), yesNo(true),
                             orDash(m_config.monitor.privileges)});
        for (const Model::VmState *vm : m_vms) {
            const Model::VmDefinition &definition = vm->definition;
            result += inColumns(columns,
                                {vmIdField(definition.index, definition.name), consoleWord(*vm),
                                 orDash(definition.osVersion), yesNo(definition.persistent),
                                 yesNo(false), orDash(definition.privileges)});
        }
        const int others = std::max(0, m_config.maxVms - static_cast<int>(m_vms.size()));
        result += u"NUMBER OF NON-INITIALIZED VMS: %1"_s.arg(others);
        result += u"LARGEST ASSIGNABLE MEMORY:     %1 MB"_s.arg(m_state.memoryFreeMb);
        return result;
    }

    QStringList processors() const
    {
        const std::vector<TextColumn> columns{{VmIdWidth}, {-4}, {-6}, {24}};
        QStringList result{
            inColumns(columns, {u"VM-ID"_s, u"PROC"_s, u"ACTIVE"_s, u"VM-GROUP(G)/CPU-POOL(P)"_s})};
        const QString own = QString::number(m_config.monitor.processors);
        result += inColumns(columns, {monitorField(), own, own, u"*STDPOOL(P)"_s});
        for (const Model::VmState *vm : m_vms) {
            const Model::VmDefinition &definition = vm->definition;
            result += inColumns(columns,
                                {vmIdField(definition.index, definition.name),
                                 QString::number(definition.processors),
                                 QString::number(vm->activeCpus),
                                 definition.vmGroup.isEmpty() ? definition.cpuPool + u"(P)"_s
                                                              : definition.vmGroup + u"(G)"_s});
        }
        const std::vector<TextColumn> pools{{VmIdWidth}, {-13}};
        result += inColumns(pools, {u"CPU-POOL"_s, u"ATTACHED CPUS"_s});
        for (const Model::CpuPoolConfig &pool : m_state.cpuPools)
            result += inColumns(pools, {pool.name, QString::number(pool.attachedCpus)});
        result += inColumns(pools, {u"REAL CPUS"_s, QString::number(m_config.realCpus)});
        return result;
    }

    QStringList memory() const
    {
        const std::vector<TextColumn> columns{{VmIdWidth}, {-11}};
        const auto row = [&columns](const QString &name, int megabytes) -> QString {
            return inColumns(columns, {name, QString::number(megabytes) + u" MB"_s});
        };
        QStringList result{inColumns(columns, {u"VM-ID"_s, u"MEM-SIZE"_s})};
        result += row(monitorField(), m_config.monitor.memoryMb);
        for (const Model::VmState *vm : m_vms)
            result += row(vmIdField(vm->definition.index, vm->definition.name),
                          vm->definition.memoryMb);
        result += row(u"HYPERVISOR"_s, m_config.hypervisorMb);
        result += row(u"FREE"_s, m_state.memoryFreeMb);
        result += row(u"TOTAL"_s, m_state.memoryTotalMb);
        return result;
    }

    QStringList monitorJobVariables() const
    {
        const std::vector<TextColumn> columns{{VmIdWidth}, {54}};
        QStringList result{inColumns(columns, {u"VM-ID"_s, u"MONJV"_s})};
        for (const Model::VmState *vm : m_vms)
            result
                += inColumns(columns,
                             {vmIdField(vm->definition.index, vm->definition.name),
                              vm->definition.monjv.isEmpty() ? u"*NONE"_s : vm->definition.monjv});
        return result;
    }

    QStringList privileges() const
    {
        const std::vector<TextColumn> columns{{VmIdWidth}, {8}};
        QStringList result{inColumns(columns, {u"VM-ID"_s, u"PRIV"_s})};
        result += inColumns(columns, {monitorField(), orDash(m_config.monitor.privileges)});
        for (const Model::VmState *vm : m_vms)
            result += inColumns(columns,
                                {vmIdField(vm->definition.index, vm->definition.name),
                                 orDash(vm->definition.privileges)});
        return result;
    }

    QStringList configuration() const
    {
        const auto row = [](const QString &name, const QString &value) -> QString {
            return name.leftJustified(20) + u"= "_s + orDash(value);
        };
        const auto megabytes
            = [](int amount) -> QString { return QString::number(amount) + u" MB"_s; };
        return {
            row(u"CONFIGURATION"_s, m_config.configuration),
            row(u"MEMORY-SIZE"_s, megabytes(m_state.memoryTotalMb)),
            row(u"HYPERVISOR-SIZE"_s, megabytes(m_config.hypervisorMb)),
            row(u"REAL CPUS"_s, QString::number(m_config.realCpus)),
            row(u"MAXIMUM OF VMS"_s, QString::number(m_config.maxVms)),
            row(u"MONITOR VERSION"_s, m_config.monitor.version),
            row(u"VM2000-VERSION"_s, m_config.monitor.vm2000Version),
            row(u"REWAS-VERSION"_s, m_state.rewasActive ? m_state.rewasVersion : u"NOT ACTIVE"_s),
        };
    }

    QStringList units() const
    {
        QStringList result{u"VM-ID       UNITS"_s};
        QStringList taken;
        for (const Model::VmState *vm : m_vms) {
            QStringList exclusive;
            QStringList shared;
            for (const Model::AssignedDevice &device : vm->definition.devices) {
                taken += device.mn;
                if (isWanted(device.mn, device.shared))
                    (device.shared ? shared : exclusive) += device.mn;
            }
            result += unitLines(vm->definition, exclusive, shared);
        }
        QStringList unassigned;
        for (const Model::GeneratedDevice &device : m_config.devices) {
            // Alias devices cannot be assigned (X-CMD-02).
            if (device.aliasOf.isEmpty() && !taken.contains(device.mn)
                && isWanted(device.mn, false))
                unassigned += device.mn;
        }
        std::sort(unassigned.begin(), unassigned.end(), deviceLess);
        if (!unassigned.isEmpty())
            result += wrapped(u"FREE        "_s, unassigned);
        return result;
    }

    bool isWanted(const QString &mn, bool shared) const
    {
        return selectsDevice(m_command.operand("UNITS"_L1), mn)
            && (shared || !m_command.operand("TYPE"_L1).isKeyword("*SD"_L1));
    }

    static QStringList unitLines(const Model::VmDefinition &vm, QStringList exclusive,
                                 QStringList shared)
    {
        std::sort(exclusive.begin(), exclusive.end(), deviceLess);
        std::sort(shared.begin(), shared.end(), deviceLess);
        QString head = vmIdField(vm.index, vm.name) + u" ASSIGNED BY VM-ADMIN  "_s;
        QStringList result;
        if (!exclusive.isEmpty()) {
            result += wrapped(head + u"EXCL:   "_s, exclusive);
            head.fill(u' ');
        }
        if (!shared.isEmpty())
            result += wrapped(head + u"SHARED: "_s, shared);
        return result;
    }

    const Command &m_command;
    const Model::SuConfig &m_config;
    const Model::SuState &m_state;
    std::vector<const Model::VmState *> m_vms;
};

} // namespace

QStringList showVmResources(const Command &command, const Model::SuConfig &config,
                            const Model::SuState &state)
{
    return ResourceLayout(command, config, state).lines();
}

} // namespace Engine::Vm2000
