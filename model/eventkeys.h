// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QLatin1String>

#include "model/event.h"

// Every kind of event the product logs: message key, component and weight in one place
// (S2.3.3-03; only M2000 and Cluster, WARNING and ERROR are attested, N-01, N-02). Texts and
// inserts stand with the keys in resources/messages/events.toml.
namespace Model {

struct EventKind {
    QLatin1String key;
    QLatin1String component;
    Weight weight = Weight::Info;
};

namespace EventKinds {

#define SE_EVENT(name, key, component, weight)                                                     \
    inline constexpr EventKind name                                                                \
    {                                                                                              \
        QLatin1String(key), QLatin1String(component), Weight::weight                               \
    }

// Units, told by the unit itself or by an MU of its server: name
SE_EVENT(MuDeactivated, "SEC0601", "M2000", Info); // S2.3.3-08
SE_EVENT(MuActivated, "SEC0602", "M2000", Info);
SE_EVENT(SuStarted, "SEC0603", "M2000", Info); // S2.3.3-02
SE_EVENT(SuStopped, "SEC0604", "M2000", Info);
SE_EVENT(UnitStarted, "SEC0605", "M2000", Info); // HNC, NU, AU: name, kind
SE_EVENT(UnitStopped, "SEC0606", "M2000", Info);
SE_EVENT(MonitorDown, "SEC0607", "M2000", Error); // SU
SE_EVENT(MonitorUp, "SEC0608", "M2000", Info);
SE_EVENT(MaintenanceOn, "SEC0609", "M2000", Info); // SU x86 (S6-03)
SE_EVENT(MaintenanceOff, "SEC0623", "M2000", Info);

// Systems: VM, SU on which it happened (S4.6.3-08)
SE_EVENT(VmPaused, "SEC0610", "VM2000", Info); // S4.6.3-05, source
SE_EVENT(VmCreated, "SEC0611", "VM2000", Info); // S4.6.3-05, target
SE_EVENT(VmDeactivated, "SEC0612", "VM2000", Info); // S4.6.3-06, x86 only
SE_EVENT(VmDeleted, "SEC0613", "VM2000", Info); // S4.6.3-05, source
SE_EVENT(VmStarted, "SEC0614", "VM2000", Info); // S4.6.3-01
SE_EVENT(VmShutDown, "SEC0615", "VM2000", Info);
SE_EVENT(VmHeld, "SEC0616", "VM2000", Error); // held by the gap rule
SE_EVENT(VmLetGo, "SEC0617", "VM2000", Info); // goes on after the gap rule
SE_EVENT(SuspendedCopyDropped, "SEC0618", "VM2000", Error); // void by the CRD's record
// VM, source, target, catalogue key of what it waits for or of the outcome
SE_EVENT(LmInDoubt, "SEC0620", "VM2000", Warning);
SE_EVENT(LmResolved, "SEC0621", "VM2000", Info);
SE_EVENT(LmTargetFailed, "SEC0622", "VM2000", Error); // VM, source, target

// Observations: server, its units that are gone; unit, server
SE_EVENT(ServerLost, "SEC0629", "Cluster", Error);
SE_EVENT(NoAnswer, "SEC0630", "Cluster", Warning); // S2.3.3-09
SE_EVENT(AnswersAgain, "SEC0631", "Cluster", Info);
SE_EVENT(NetworkSilent, "SEC0632", "Cluster", Warning);
SE_EVENT(DiskSilent, "SEC0633", "Cluster", Warning);
SE_EVENT(Isolated, "SEC0634", "Cluster", Warning);
// Leg, its state; leg, unit
SE_EVENT(LegLost, "SEC0635", "Cluster", Warning);
SE_EVENT(LegReturned, "SEC0636", "Cluster", Info);
SE_EVENT(LegOutOfReach, "SEC0637", "Cluster", Warning);
SE_EVENT(IslLost, "SEC0638", "Cluster", Warning); // ISL-E, Net Unit, Net Unit
SE_EVENT(IslRestored, "SEC0639", "Cluster", Info);
SE_EVENT(ManagerTakenOver, "SEC0640", "Cluster", Info); // MU, term
SE_EVENT(ManagerHandedOver, "SEC0641", "Cluster", Info); // MU, term, former MU

// Status of clusters: cluster, then "key,object" of the worst reason
SE_EVENT(ClusterActivated, "SEC0645", "Cluster", Info);
SE_EVENT(ClusterDeactivated, "SEC0646", "Cluster", Info);
SE_EVENT(ManagementAffected, "SEC0650", "Cluster", Warning); // S2.3.3-10
SE_EVENT(ManagementLost, "SEC0651", "Cluster", Error);
SE_EVENT(ManagementNormal, "SEC0652", "Cluster", Info);
SE_EVENT(SuClusterAffected, "SEC0653", "Cluster", Warning); // S2.3.3-11
SE_EVENT(SuClusterLost, "SEC0654", "Cluster", Error);
SE_EVENT(SuClusterNormal, "SEC0655", "Cluster", Info);
SE_EVENT(FurtherRestriction, "SEC0656", "Cluster", Warning);
SE_EVENT(FurtherLoss, "SEC0657", "Cluster", Error);

#undef SE_EVENT

// clang-format off
inline constexpr std::array All{
    MuDeactivated, MuActivated, SuStarted, SuStopped, UnitStarted, UnitStopped, MonitorDown,
    MonitorUp, MaintenanceOn, VmPaused, VmCreated, VmDeactivated, VmDeleted, VmStarted, VmShutDown, VmHeld,
    VmLetGo, SuspendedCopyDropped, LmInDoubt, LmResolved, LmTargetFailed, MaintenanceOff, ServerLost, NoAnswer, AnswersAgain, NetworkSilent,
    DiskSilent, Isolated, LegLost, LegReturned, LegOutOfReach, IslLost, IslRestored,
    ManagerTakenOver, ManagerHandedOver, ClusterActivated, ClusterDeactivated, ManagementAffected,
    ManagementLost, ManagementNormal, SuClusterAffected, SuClusterLost, SuClusterNormal,
    FurtherRestriction, FurtherLoss
};
// clang-format on

} // namespace EventKinds

/// An event of this kind; id, time, unit, system, cluster and term are left to the caller.
inline Event makeEvent(const EventKind &kind, const QStringList &args)
{
    Event event;
    event.weight = kind.weight;
    event.component = kind.component;
    event.key = kind.key;
    event.args = args;
    return event;
}

} // namespace Model
