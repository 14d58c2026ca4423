// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QString>

#include "model/consoleid.h"
#include "model/ids.h"

// Everything an operator can do, as values (DESIGN 3 "One door for actions").
namespace Engine {

struct PowerUnit {
    Model::UnitId unit = Model::NoUnit;
    bool on = true;
    bool forced = false; ///< off: by its power controller, whatever it is doing
};

/// Text typed at a KVP console: a command with its slash, or an answer.
struct ConsoleInput {
    Model::ConsoleId console;
    QString text;
};

struct CheckMigration {
    Model::UnitId source = Model::NoUnit;
    QString vm;
    Model::UnitId target = Model::NoUnit; ///< NoUnit: the other SU of the cluster (S4.2-10)
};

struct MigrateVm {
    Model::UnitId source = Model::NoUnit;
    QString vm;
    Model::UnitId target = Model::NoUnit;
};

/// Our addition: possible until CLAIM is committed (DESIGN 6).
struct AbortMigration {
    Model::UnitId source = Model::NoUnit;
    Model::LmId migration = Model::NoLm;
};

struct SetClusterActive {
    QString cluster;
    bool active = true;
};

/// Only in total (S2.3.3-06): everything up to the event numbered @c upTo at this MU.
struct AcknowledgeEvents {
    quint64 upTo = 0;
};

/// Reads every block of the configuration disks @c mu uses, repairs its own damaged ones.
struct ScrubCrd {
    Model::UnitId mu = Model::NoUnit;
};

/// A leg that was replaced or rolled back is filled anew and gets its vote back.
struct ReadmitLeg {
    Model::UnitId mu = Model::NoUnit; ///< that sees to it
    Model::LegId leg{1};
};

/// The side of @c mu goes on without the voters named as down; what the other side wrote since
/// becomes a conflict report (PROTOCOLS 1 "Override").
struct OverrideCrd {
    Model::UnitId mu = Model::NoUnit;
    std::vector<Model::UnitId> mus;
    std::vector<Model::LegId> legs;
};

/// Hands the term and with it the role of Cluster Manager over in order.
struct HandOverManager {
    Model::UnitId to = Model::NoUnit;
};

/// Maintenance mode of an SU x86 (S6-03): it takes no part in its SU Cluster; its systems run on.
struct SetMaintenance {
    Model::UnitId su = Model::NoUnit;
    bool on = true;
};

using Action = std::variant<PowerUnit, ConsoleInput, CheckMigration, MigrateVm, AbortMigration,
                            SetClusterActive, AcknowledgeEvents, ScrubCrd, ReadmitLeg, OverrideCrd,
                            HandOverManager, SetMaintenance>;

} // namespace Engine
