// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/service/truth.h"
#include "model/site.h"

namespace Engine {

struct WorldUnit {
    Model::Power power = Model::Power::Off;
    quint32 incarnation = 0;
    bool paused = false;
    quint64 powerStep = 0; ///< so that an older power-up does not complete after a pulled plug
};

struct WorldLink {
    bool cut = false;
    qint64 bitsPerSecond = 0;
    Model::Instant busyUntil; ///< the bulk stream on it
};

struct WorldLeg {
    bool failed = false;
    std::vector<bool> cutFrom; ///< by unit
};

/// What is physically the case in the emulated site: power, cables, disks.
struct World {
    explicit World(const Model::Site &site);

    bool isOn(Model::UnitId unit) const
    {
        return units[Model::indexOf(unit)].power == Model::Power::On;
    }
    /// On and taking turns.
    bool isAlive(Model::UnitId unit) const
    {
        return isOn(unit) && !units[Model::indexOf(unit)].paused;
    }
    WorldLeg &leg(Model::LegId id) { return legs[Model::indexOf(id) - 1]; }
    const WorldLeg &leg(Model::LegId id) const { return legs[Model::indexOf(id) - 1]; }
    /// The unit has a path of its own to the leg.
    bool reachesPath(const Model::Site &site, Model::UnitId unit, Model::LegId leg) const;
    /// And the leg answers.
    bool reachesLeg(const Model::Site &site, Model::UnitId unit, Model::LegId leg) const;

    std::vector<WorldUnit> units;
    std::vector<WorldLink> links;
    std::vector<WorldLeg> legs;
};

} // namespace Engine
