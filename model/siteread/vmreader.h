// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/sitetable.h"

#include <map>

namespace Model {

/// Reads the systems of one SU: VMs under VM2000, or the one native BS2000, which has no VM index
/// and holds every device of its SU (S4.8-36). The SU's devices, pools and groups are read before.
class VmReader {
public:
    /// @p areDevicesKnown: false when errors in the SU's devices hide some of them.
    VmReader(const QString &siteName, const QString &suName, const SuConfig &su,
             bool areDevicesKnown);

    std::vector<VmConfig> read(SiteTable &unit);

private:
    struct Holder {
        QString vm;
        bool shared = false;
    };
    VmConfig readVm(SiteTable &table);
    void readIndex(SiteTable &table, VmConfig &vm);
    void readPlacement(SiteTable &table, VmDefinition &definition);
    void readDevices(SiteTable &table, VmConfig &vm);
    void assign(SiteTable &table, const QString &path, const QString &names,
                const AssignedDevice &as, VmConfig &vm);
    void hold(SiteTable &table, const QString &path, const AssignedDevice &device,
              const VmConfig &vm);
    void readLines(SiteTable &table, VmDefinition &definition);
    void readWorkload(SiteTable &table, VmDefinition &definition);

    QString m_siteName;
    QString m_suName;
    const SuConfig &m_su;
    bool m_areDevicesKnown;
    std::map<int, QString> m_indexes; ///< to the VM that has it
    std::map<QString, Holder> m_holders; ///< by MN, of VMs whose resources are allocated
};

} // namespace Model
