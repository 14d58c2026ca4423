// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

// A small world for tests of status, events and rights: the units and clusters of DESIGN 10
// without the devices and systems they do not look at.
namespace StatusSite {

/// Two servers, ABGSE5 and ABGSE7, with a Management Cluster and three SU Clusters.
Model::SitePtr augsburg();

/// One SE300 with two SU x86 and two external legs, without a Management Cluster.
Model::SitePtr se300();

/// What an MU knows when all is well.
Model::SiteView healthyView(const Model::SitePtr &site);

/// The unit's own copy in @p view, to be changed by a test.
Model::UnitView &unit(Model::SiteView &view, const QString &name);
Model::UnitState &state(Model::SiteView &view, const QString &name);
Model::SuState &su(Model::SiteView &view, const QString &name);

void setHeartbeat(Model::SiteView &view, const QString &name, Model::Heartbeat heartbeat);
void setOff(Model::SiteView &view, const QString &name);
void cutLink(Model::SiteView &view, const QString &name);
/// Sets what @p name reads of leg @p number.
void setLeg(Model::SiteView &view, const QString &name, int number, Model::LegStatus status);

} // namespace StatusSite
