// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"
#include "statusoracle.h"

// Every combination of states that a status rule distinguishes, for one site: each state alone,
// all pairs, and whole products of what one rule looks at together. Always in the same order.
namespace DecisionCases {

enum class What : quint8 {
    Unit,
    MonitorDown,
    OtherMode,
    Maintenance,
    Rewas,
    RewasRemote,
    SuReadOnly,
    Link,
    LegOfReader,
    LegOfAll,
    Manager,
    Crd, ///< 1: read-only for all, 2: for the MU that looks
    Inactive,
};

/// One part of the site in one state that is not the usual one.
struct Change {
    What what = What::Unit;
    int object = 0;
    int leg = 0;
    int value = 0;

    auto operator<=>(const Change &) const = default;
    /// Of the same thing, so that only one of the two can be.
    bool excludes(const Change &other) const
    {
        return what == other.what && object == other.object && leg == other.leg;
    }
};

using Case = std::vector<Change>;

Oracle::Situation healthy(const Model::Site &site);
std::vector<Case> all(const Model::Site &site);
Oracle::Situation situation(const Model::Site &site, const Case &changes);
QString text(const Model::Site &site, const Case &changes);

/// What an MU that works would know of @p situation.
Model::SiteView view(const Model::SitePtr &site, const Oracle::Situation &situation);

} // namespace DecisionCases
