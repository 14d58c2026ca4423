// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/vmdefinition.h"

namespace Ui {

/// The way the pages of an LM take: MCNPR over the ISL-E between the two servers (S4.4-14).
struct MigrationLink {
    QString names; ///< "ISL1, ISL2"; empty when both SUs are in one server
    qint64 bitsPerSecond = 0; ///< of the fastest link that is up; 0 = none is up
};

/// What to expect of an LM before it starts; shown as an estimate.
struct Forecast {
    bool known = false; ///< false: no link is up, nothing can be said
    bool converges = true; ///< false: VMS2425 is to be expected (S4.7-14)
    int passes = 0;
    Model::Duration total{0};
    Model::Duration suspend{0};
};

/// @p up: one per Site::links.
MigrationLink migrationLink(const Model::Site &site, const std::vector<bool> &up,
                            Model::UnitId source, Model::UnitId target);

/// Pre-copy by expected values: a pass takes its pages at the rate of the link, meanwhile the
/// workload changes others.
Forecast forecastOf(const Model::VmDefinition &vm, const MigrationLink &link, bool x86,
                    const Model::Site &site);

} // namespace Ui
