// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include <QString>

#include "model/consoleid.h"
#include "model/ids.h"

// Everything an operator can do, as values (DESIGN 3 "One door for actions").
namespace Engine {

struct PowerUnit {
    Model::UnitId unit = Model::NoUnit;
    bool on = true;
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

using Action = std::variant<PowerUnit, ConsoleInput, CheckMigration, MigrateVm, AbortMigration,
                            SetClusterActive, AcknowledgeEvents>;

} // namespace Engine
