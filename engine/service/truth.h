// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "model/ids.h"
#include "model/instant.h"
#include "model/states.h"
#include "model/vmuuid.h"

namespace Engine {

struct TruthOfUnit {
    Model::UnitId id = Model::NoUnit;
    Model::Power power = Model::Power::Off;
    bool paused = false;
    bool monitorUp = false; ///< SU only
    bool rewasActive = false; ///< SU /390 only
};

struct TruthOfLink {
    Model::LinkId id{};
    bool cut = false;
    qint64 bitsPerSecond = 0;
};

struct TruthOfLeg {
    Model::LegId id{1};
    bool failed = false;
    std::vector<Model::UnitId> cutFrom;
};

/// A copy of a guest that exists on an SU, running or suspended.
struct TruthOfGuest {
    Model::VmUuid vm;
    QString name;
    Model::UnitId su = Model::NoUnit;
    bool executing = false;
};

/// What is really the case in the emulated world; compare SiteView, which is what an MU knows.
struct Truth {
    Model::Instant time;
    std::vector<TruthOfUnit> units;
    std::vector<TruthOfLink> links;
    std::vector<TruthOfLeg> legs;
    std::vector<TruthOfGuest> guests;
};

using TruthPtr = std::shared_ptr<const Truth>;

} // namespace Engine
