// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/ids.h"
#include "model/instant.h"
#include "model/states.h"
#include "model/vmdefinition.h"

// A site as configured (DESIGN 10): what a site file says and every node is born with.
namespace Model {

struct ServerConfig {
    QString name;
    ServerModel model = ServerModel::SE700;
    QString location;
};

/// A device as generated on an SU by IORSF or X2000 (S4.1-17).
struct GeneratedDevice {
    QString mn;
    DeviceType type = DeviceType::Disk;
    QString connector; ///< host connector
    QString unitId; ///< unit id at the connector
    QString storage; ///< storage system; empty when not on one
    bool emulated = false; ///< by the local SU or MU (S4.4-04)
    QString aliasOf; ///< PAV alias of this MN (S4.4-05)
    bool exists = true; ///< operable; a fault may say otherwise (S4.7-12)

    bool operator==(const GeneratedDevice &) const = default;
};

struct CpuPoolConfig {
    QString name;
    int attachedCpus = 0;
};

struct MonitorConfig {
    QString version; ///< BS2000 of the monitor system, "V11.0A"
    QString vm2000Version;
    QString rewasVersion; ///< "V2.0"; empty when not installed
    int memoryMb = 512;
    int processors = 2;
    QString privileges = QStringLiteral("AS");
};

/// A VM; in a Native-mode SU the one BS2000, with index 0 and all devices of the SU (S4.8-36).
struct VmConfig {
    VmDefinition definition;
    VmStatus status = VmStatus::Running;
};

struct SuConfig {
    QString configuration; ///< "390SU-500-10B"
    OperatingMode mode = OperatingMode::Vm2000;
    int memoryMb = 0;
    int hypervisorMb = 64;
    int realCpus = 4;
    int maxVms = 15;
    MonitorConfig monitor; ///< native: the one BS2000's own values
    std::vector<CpuPoolConfig> cpuPools;
    std::vector<QString> vmGroups;
    std::vector<GeneratedDevice> devices; ///< sorted by MN
    std::vector<VmConfig> vms;
};

struct UnitConfig {
    QString name; ///< SU: the name it goes by (S4.3-03)
    UnitKind kind = UnitKind::MU;
    ServerId server = NoServer;
    QString type; ///< "SU500", "MU", ...
    QString sysLocation; ///< MU only (S2.4.4-02)
    bool on = true;
    std::vector<LegId> legs; ///< external disks it reaches directly (MU, SU x86)
    std::optional<SuConfig> su; ///< SU /390 and SU x86
};

struct NetworkConfig {
    QString name; ///< "MCNPR", "DANPU01"
    NetworkKind kind = NetworkKind::Mcnpr;
    int vlan = 0; ///< 600..608, 800..899 for private ones (S1.2-05); 0 = none
    std::vector<ServerId> servers;
};

/// An inter switch link between two Net Units.
struct LinkConfig {
    QString name;
    UnitId from = NoUnit;
    UnitId to = NoUnit;
    qint64 bitsPerSecond = 1'000'000'000;
    Duration latency{500'000}; ///< one way
    qint64 lossPpm = 0;
};

struct StorageConfig {
    QString name;
    ServerId near = NoServer;
};

struct LegConfig {
    LegId id{1};
    QString name;
    QString storage;
    int sizeGb = 8;
    QString file; ///< the emulator keeps it in this file; empty: in memory
};

struct ClusterConfig {
    QString name;
    ClusterKind kind = ClusterKind::Management;
    std::vector<UnitId> members; ///< two SUs; Management: all MUs
    bool active = true;
};

enum class RightKind : quint8 {
    Console,
    Dialog,
    SvpConsole,
    Power,
};

/// An operator's individual right (X-ROLE-07, -09). Empty system: the SU itself.
struct RightConfig {
    RightKind kind = RightKind::Console;
    UnitId su = NoUnit;
    QString system;

    bool operator==(const RightConfig &) const = default;
};

struct AccountConfig {
    QString name;
    Role role = Role::Operator;
    QString password; ///< emulated sites only (INTERFACES)
    std::vector<RightConfig> rights;
};

struct Site {
    QString name;
    QString location;
    Instant start; ///< virtual time at the start
    Duration knob = 500ms; ///< p of PROTOCOLS
    Duration allowedSuspend = 3s; ///< /390 (S4.7-14)
    int x86PassLimit = 12; ///< x86 suspends after so many passes (S4.7-17)
    std::vector<ServerConfig> servers;
    std::vector<UnitConfig> units;
    std::vector<NetworkConfig> networks;
    std::vector<LinkConfig> links;
    std::vector<StorageConfig> storages;
    std::vector<LegConfig> legs;
    std::vector<ClusterConfig> clusters;
    std::vector<AccountConfig> accounts;

    const UnitConfig &unit(UnitId id) const { return units[indexOf(id)]; }
    const ServerConfig &server(ServerId id) const { return servers[indexOf(id)]; }
    /// NoUnit when unknown. Names are case-insensitive (INTERFACES "Names").
    UnitId findUnit(const QString &unitName) const;
    ServerId findServer(const QString &serverName) const;
    const ClusterConfig *findCluster(const QString &clusterName) const;
    const AccountConfig *findAccount(const QString &accountName) const;
    /// The SU Cluster that @p su belongs to, or null. At most one (S3.1-12).
    const ClusterConfig *suClusterOf(UnitId su) const;
    const ClusterConfig *managementCluster() const;
    /// The other SU of its two-SU cluster (S4.2-10), or NoUnit.
    UnitId partnerOf(UnitId su) const;
    std::vector<UnitId> unitsOfKind(UnitKind kind) const;
    bool isSu(UnitId id) const;
};

using SitePtr = std::shared_ptr<const Site>;

} // namespace Model
