// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/ids.h"
#include "model/lmstatus.h"
#include "model/site.h"

// What a unit reports of itself: payload of heartbeat answers and part of a SiteView.
namespace Model {

struct VmState {
    UnitId su = NoUnit;
    VmDefinition definition;
    VmStatus status = VmStatus::DefinedOnly;
    bool migrating = false;
    UnitId migrationTarget = NoUnit;
    bool inbound = false; ///< being set up here by an LM; SE Manager does not show it (S4.4-07)
    bool diff = false; ///< I/O configurations differ (S4.8-27)
    bool stale = false; ///< copy awaiting deletion (VMS2321)
    bool held = false; ///< by the gap rule
    int activeCpus = 0;
};

using VmStatePtr = std::shared_ptr<const VmState>;

struct SuState {
    OperatingMode mode = OperatingMode::Vm2000;
    bool monitorUp = false;
    bool rewasActive = false;
    QString rewasVersion;
    UnitId rewasMu = NoUnit; ///< the MU through which a SU /390 reaches the legs
    bool configurationUpdate = false; ///< dynamic I/O configuration change runs (S4.8-03)
    bool shutdownInitiated = false; ///< S4.8-25
    int memoryTotalMb = 0;
    int memoryFreeMb = 0; ///< storage taken by an inbound system is not free (S4.4-07)
    std::vector<CpuPoolConfig> cpuPools;
    std::vector<VmStatePtr> vms; ///< sorted by name; includes inbound ones
    std::vector<LmStatusPtr> migrations; ///< running, then the last ended ones
};

struct LegReading {
    LegId leg{1};
    LegStatus status = LegStatus::UpToDate;
    Duration age{0}; ///< since the last successful read by the reporting unit
};

/// State of an inter switch link as the Net Unit at one end sees it.
struct LinkReading {
    LinkId link{};
    bool up = true;

    bool operator==(const LinkReading &) const = default;
};

struct UnitState {
    quint64 revision = 0; ///< grows with each change of the rest
    Power power = Power::On;
    bool maintenance = false;
    bool crdWritable = true; ///< false: read-only, see PROTOCOLS 1
    std::vector<LegReading> legs; ///< of units that have access paths
    std::vector<LinkReading> links; ///< Net Units only
    std::optional<SuState> su;
};

using UnitStatePtr = std::shared_ptr<const UnitState>;

} // namespace Model
