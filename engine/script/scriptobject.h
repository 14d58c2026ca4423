// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include <QString>

#include "model/consoleid.h"
#include "model/ids.h"

// What a line of the headless console can name.
namespace Engine {

/// A BS2000 system: "HV0" for a monitor system, else a VM (spelt as in the site).
struct ScriptSystem {
    Model::UnitId su = Model::NoUnit; ///< NoUnit: where it runs now; in two places is an error
    QString name;

    bool operator==(const ScriptSystem &) const = default;
    bool isMonitor() const { return Model::ConsoleId{su, name}.isMonitor(); }
};

struct ScriptConsole {
    ScriptSystem system;
    Model::UnitId mu = Model::NoUnit; ///< NoUnit: the MU one is logged on to

    bool operator==(const ScriptConsole &) const = default;
};

struct ScriptCluster {
    QString name; ///< spelt as in the site

    bool operator==(const ScriptCluster &) const = default;
};

/// monostate: no object named, so all of them.
using ScriptObject = std::variant<std::monostate, Model::UnitId, Model::LinkId, Model::LegId,
                                  ScriptCluster, ScriptSystem>;

} // namespace Engine
