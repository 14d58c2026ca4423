// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The words of the field, as data. toText gives SE Manager's vocabulary (INTERFACES "Names");
// consoles use engine/vm2000, which has its own.
namespace Model {

enum class ServerModel : quint8 {
    SE300,
    SE500,
    SE700,
};

/// Kinds of unit. AU and NU are read through an MU only (DESIGN 5).
enum class UnitKind : quint8 {
    MU,
    SU390,
    SUx86,
    HNC,
    NU,
    AU,
};

enum class Power : quint8 {
    Unknown,
    Off,
    Starting,
    On,
    Stopping,
};

/// What an observer concludes about a unit from network and disk (DESIGN 5).
enum class Heartbeat : quint8 {
    Unknown,
    Ok,
    Suspect,
    NetworkDead,
    DiskDead,
    Dead,
    Isolated,
};

enum class OperatingMode : quint8 {
    Vm2000,
    Native,
};

/// VM states in SE Manager's sense; sub-statuses are separate flags of VmState.
enum class VmStatus : quint8 {
    DefinedOnly,
    InitOnly,
    Running,
    Wait,
    Down,
    Held, ///< held by the gap rule (PROTOCOLS 3), not by an operator
};

enum class ClusterKind : quint8 {
    Management,
    SU390,
    SUx86,
};

/// Ordered by badness; Inactive stands apart and never wins a roll-up (S6-04..07).
enum class ClusterState : quint8 {
    Normal,
    Warning,
    Error,
    Inactive,
};

enum class LegStatus : quint8 {
    UpToDate,
    Inconsistent,
    Outdated,
    Failed,
    Missing,
};

/// Weight of an event; ordered (S2.3.4-04). INFO is ours (N-01).
enum class Weight : quint8 {
    Info,
    Warning,
    Error,
};

enum class DeviceType : quint8 {
    Disk,
    Tape,
    Console,
    Lan,
    ChannelAdapter,
    Other,
};

enum class NetworkKind : quint8 {
    Mcnpr,
    Mcnlo,
    Msnpr,
    Monpr,
    Manpu,
    Monpu,
    Danpu,
    Danpr,
    Loclan,
};

/// Roles of M2000 V6.2 (X-ROLE-01).
enum class Role : quint8 {
    Administrator,
    Bs2000Administrator,
    XenVmAdministrator,
    AuAdministrator,
    Operator,
    Service,
};

QString toText(ServerModel value);
QString toText(UnitKind value);
QString toText(Power value);
QString toText(Heartbeat value);
QString toText(OperatingMode value);
QString toText(VmStatus value);
QString toText(ClusterKind value);
QString toText(ClusterState value);
QString toText(LegStatus value);
QString toText(Weight value);
QString toText(DeviceType value);
QString toText(NetworkKind value);
QString toText(Role value);

} // namespace Model
