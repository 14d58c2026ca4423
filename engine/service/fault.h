// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include <QString>

#include "model/ids.h"
#include "model/vmdefinition.h"

// What the instructor can do to the emulated world (Outages window, headless verbs).
namespace Engine {

struct PullPlug {
    Model::UnitId unit = Model::NoUnit;
};

/// Power is back and the unit starts; works with no MU running too.
struct SwitchOn {
    Model::UnitId unit = Model::NoUnit;
};

/// An SU with @c monitorOnly false, else its monitor system.
struct Crash {
    Model::UnitId unit = Model::NoUnit;
    bool monitorOnly = false;
};

/// The unit stops taking turns, as after SIGSTOP, until resumed.
struct PauseUnit {
    Model::UnitId unit = Model::NoUnit;
    bool paused = true;
};

struct CutLink {
    Model::LinkId link{};
    bool cut = true;
};

/// 0 restores the configured rate.
struct SlowLink {
    Model::LinkId link{};
    qint64 bitsPerSecond = 0;
};

/// Leg failed as a whole, or returned.
struct FailLeg {
    Model::LegId leg{1};
    bool failed = true;
};

/// Leg cut off from one unit, or reachable again.
struct CutLeg {
    Model::LegId leg{1};
    Model::UnitId unit = Model::NoUnit;
    bool cut = true;
};

struct SetRewas {
    Model::UnitId su = Model::NoUnit;
    bool active = true;
};

/// What goes wrong with blocks of a leg, or of the internal disk of a unit (leg 0).
struct DiskFault {
    enum class Kind : quint8 {
        ReadError, ///< the next @c count reads
        WriteError,
        Stall, ///< no request comes back until Heal
        LandsLate, ///< not answered, on the disk some time later
        LostWrite, ///< told as done, never on the disk
        TornWrite,
        Misdirected,
        BitFlip, ///< in what is there: block @c block, or all of the area
        Full, ///< no block that was never written takes anything
        ReadOnly,
        Snapshot, ///< remembers the whole disk
        RollBack, ///< puts that state back
        Foreign, ///< @c count 1: another CRD's disk is there in its place; 0: no longer
        Clone, ///< the same with the other leg
        Heal, ///< of all this, but what was lost stays lost
    };
    enum class Area : quint8 {
        Any,
        Alive,
        Ballots,
        Mailboxes,
        Regions,
    };
    Model::LegId leg{1};
    Kind kind = Kind::ReadError;
    int count = 1;
    Area area = Area::Any;
    Model::UnitId by = Model::NoUnit; ///< requests of this unit only; leg 0: whose disk it is
    quint32 block = 0; ///< BitFlip: this one only
};

/// A generated device becomes inoperable on one SU, or operable again (S4.7-12).
struct BreakDevice {
    Model::UnitId su = Model::NoUnit;
    QString mn;
    bool broken = true;
};

/// Memory of an SU is taken away (mebibytes), or given back with 0 (S4.7-09).
struct TakeMemory {
    Model::UnitId su = Model::NoUnit;
    int megabytes = 0;
};

/// The next guest that should be resumed here cannot be (S4.4-19).
struct RefuseResume {
    Model::UnitId su = Model::NoUnit;
    bool refuse = true;
};

/// The next @c count answers of the arbiter to this unit are Unknown; the write lands later.
struct DelayCrd {
    Model::UnitId unit = Model::NoUnit;
    int count = 1;
};

/// Changes what a running guest does to its memory.
struct SetWorkload {
    Model::UnitId su = Model::NoUnit;
    QString vm;
    Model::Workload workload;
};

/// What a monitor system is busy with, so that it migrates nothing (S4.8-03, S4.8-25); or no
/// longer is.
struct SetMonitorActivity {
    enum class Kind : quint8 {
        ConfigurationUpdate,
        Shutdown,
    };
    Model::UnitId su = Model::NoUnit;
    Kind kind = Kind::ConfigurationUpdate;
    bool running = true;
};

using Fault = std::variant<PullPlug, SwitchOn, Crash, PauseUnit, CutLink, SlowLink, FailLeg, CutLeg,
                           SetRewas, BreakDevice, TakeMemory, RefuseResume, DelayCrd, SetWorkload,
                           SetMonitorActivity, DiskFault>;

} // namespace Engine
