// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

namespace Engine {

/// What the readings of a unit amount to for the status of a cluster.
enum class Condition : quint8 {
    Unknown, ///< no reading yet; never taken for a loss
    Works,
    Suspect, ///< shown, changes no status (DESIGN 5)
    NetworkSilent, ///< silent on the network, alive on the disks
    DiskSilent, ///< the reverse
    Starting, ///< on, but not yet in service
    Off,
    Dead,
    Isolated,
};

/// Power Off counts before any heartbeat: an observer sets it for a unit that announced its
/// power-off with the first unanswered query. Power Unknown is never "off".
Condition conditionOf(const Model::UnitView &unit);

/// Known not to be in service. Unknown, Suspect and one-way silence are no proof of that.
bool isLost(Condition condition);

/// As isLost(), for units without an alive block (HNC, NU): network silence alone is a loss.
bool isLostByNetwork(Condition condition);

/// Its last report still describes it: it answers on the network and has reported.
bool hasFreshState(const Model::UnitView &unit);

/// Its SU state, or null when there is none or it is out of date.
const Model::SuState *freshSuState(const Model::UnitView &unit);

/// Time since the unit was last heard on any way.
Model::Duration silenceOf(const Model::UnitView &unit);

} // namespace Engine
