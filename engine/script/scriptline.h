// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QString>

#include "engine/script/scriptobject.h"
#include "engine/service/action.h"
#include "engine/service/fault.h"
#include "model/ids.h"
#include "model/instant.h"
#include "model/sitepart.h"

// The lines of the headless console as values, all names already found in the site (INTERFACES
// "Headless lines"). What only the running site can tell stays open: where a system runs now,
// which migration it is in, which MU one is logged on to.
namespace Engine {

// Verbs of the session

/// Opens a console; the lines that begin with a slash go to the one opened last.
struct ScriptConnect {
    ScriptConsole console;
};

struct ScriptUseMu {
    Model::UnitId mu = Model::NoUnit;
};

struct ScriptLogOn {
    QString account;
};

struct ScriptHelp {
    QString verb; ///< empty: all of them
};

struct ScriptQuit {
    int status = -1; ///< -1: the status that the lines before have led to
};

// Verbs that lead to an Action

/// Becomes ConsoleInput at the console opened last.
struct ScriptCommand {
    QString text; ///< with its slash
};

/// Becomes ConsoleInput.
struct ScriptSend {
    ScriptConsole console;
    QString text;
};

/// Becomes PowerUnit where the MU one is logged on to can do it, else the fault SwitchOn: after
/// a pulled plug, or with no MU left, it is a hand at the unit's switch.
struct ScriptPowerOn {
    Model::UnitId unit = Model::NoUnit;
};

/// Becomes CheckMigration or MigrateVm; source = where the system runs now.
struct ScriptMigrate {
    ScriptSystem system;
    Model::UnitId target = Model::NoUnit; ///< NoUnit: the other SU of the cluster (S4.2-10)
    bool checkOnly = false;
};

/// Becomes AbortMigration of the migration this system is in now.
struct ScriptAbort {
    ScriptSystem system;
};

/// Becomes AcknowledgeEvents up to the last event known now (S2.3.3-06).
struct ScriptAcknowledge { };

// Verbs of the emulated world

/// Injected in this order.
struct ScriptFaults {
    std::vector<Fault> faults;
};

/// Becomes the fault SetWorkload on the SU where the system runs now.
struct ScriptWorkload {
    ScriptSystem system;
    Model::Workload workload;
};

// Time and queries

struct ScriptWait {
    Model::Duration time{0};
};

/// Fails when the state is not reached within @c max of virtual time.
struct ScriptWaitUntil {
    ScriptObject object;
    QString state; ///< as hasState() spells it
    Model::Duration max = std::chrono::hours(1);
};

struct ScriptStatus {
    ScriptObject object;
};

struct ScriptEvents {
    ScriptObject object;
};

/// What the loss of these parts would mean; of none: of each part alone.
struct ScriptWhatIf {
    std::vector<Model::SitePart> lost;
};

/// PowerUnit is "power off"; it, SetClusterActive and the actions on the CRD are complete and
/// performed as they stand, but that ReadmitLeg without an MU means the one logged on to.
using ScriptVerb
    = std::variant<ScriptConnect, ScriptUseMu, ScriptLogOn, ScriptHelp, ScriptQuit, ScriptCommand,
                   ScriptSend, PowerUnit, ScriptPowerOn, ScriptMigrate, ScriptAbort,
                   SetClusterActive, ScriptAcknowledge, ScrubCrd, ReadmitLeg, OverrideCrd,
                   HandOverManager, SetMaintenance, ScriptFaults, ScriptWorkload, ScriptWait,
                   ScriptWaitUntil, ScriptStatus, ScriptEvents, ScriptWhatIf>;

struct ScriptLine {
    int number = 0; ///< from 1
    QString text; ///< as written, without comment and surrounding blanks
    ScriptVerb verb;
};

} // namespace Engine
