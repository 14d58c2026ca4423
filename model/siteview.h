// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "model/clusterstatus.h"
#include "model/crdstatus.h"
#include "model/event.h"
#include "model/site.h"
#include "model/unitstate.h"

// What one MU knows of the site, with its age (DESIGN 3, PROTOCOLS 4). Immutable; parts that
// did not change are shared with the view before.
namespace Model {

struct UnitView {
    UnitId id = NoUnit;
    Power power = Power::Unknown;
    Heartbeat heartbeat = Heartbeat::Unknown;
    bool announcedOff = false;
    Duration networkAge{0}; ///< age of the last answer, over completed polls (PROTOCOLS 3)
    Duration diskAge{0}; ///< age of the last new alive block on any leg
    Instant reportedAt; ///< when @c state was received
    UnitStatePtr state; ///< null until the first report
};

using UnitViewPtr = std::shared_ptr<const UnitView>;

struct LinkView {
    LinkId id{};
    bool up = true;
    bool known = true;
};

struct LegView {
    LegId id{1};
    LegStatus status = LegStatus::UpToDate; ///< worst over the readings
    std::vector<UnitId> unreadableBy; ///< MUs and SU x86 that should reach it and do not
};

struct ClusterView {
    QString name;
    ClusterKind kind = ClusterKind::Management;
    std::vector<UnitId> members;
    ClusterStatus status;
    bool confirmed = true; ///< by the Cluster Manager
    Instant since; ///< of this state
};

using ClusterViewPtr = std::shared_ptr<const ClusterView>;

struct ManagerView {
    UnitId mu = NoUnit; ///< NoUnit: none
    quint64 term = 0;
    bool resourcesOk = true; ///< status of its internal resources (S2.2-04)
};

struct SiteView {
    SitePtr site;
    UnitId mu = NoUnit; ///< whose knowledge this is
    Instant time; ///< of that MU when published
    quint64 revision = 0;
    std::vector<UnitViewPtr> units; ///< one per Site::units
    std::vector<VmStatePtr> vms; ///< without inbound ones (S4.4-07); by SU, then name
    std::vector<LmStatusPtr> migrations; ///< by id
    std::vector<LinkView> links;
    std::vector<LegView> legs;
    std::vector<ClusterViewPtr> clusters; ///< in the order of the site
    ManagerView manager;
    bool crdWritable = true;
    CrdStatusPtr crd; ///< of the MU whose view this is; null until it opened its disks
    quint64 lastEvent = 0; ///< number of events known to this MU; readers page
    quint64 lastAudit = 0;
    std::array<int, 3> currentEvents{}; ///< unacknowledged, by Weight

    const UnitView &unit(UnitId id) const { return *units[indexOf(id)]; }
    const VmState *findVm(UnitId su, const QString &name) const;
    /// All places where a VM of this name is known, in the order of @c vms.
    std::vector<VmStatePtr> findVms(const QString &name) const;
    const LmStatus *findMigration(LmId id) const;
    /// The running LM of this VM, or null.
    const LmStatus *migrationOf(VmUuid vm) const;
    const ClusterView *findCluster(const QString &name) const;
    /// Worst state of the active clusters (dashboard tile).
    ClusterState worstCluster() const;
};

using SiteViewPtr = std::shared_ptr<const SiteView>;

} // namespace Model
