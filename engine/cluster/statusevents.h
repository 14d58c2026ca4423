// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/siteview.h"

// What the Cluster Manager logs when its view changes (S6-11). Id, time, reporting unit and
// term are the caller's. For the order of S2.3.3-09..11: first the observations, then each
// cluster in the order of the site.
namespace Engine {

/// Events of single parts: servers, heartbeat of units, ISL-E, configuration disks, Cluster
/// Manager, in this order, each by its place in the site. Both views are of the same site.
std::vector<Model::Event> observationEvents(const Model::SiteView &before,
                                            const Model::SiteView &after);

/// Events of one cluster: its state has changed, or a part that was sound restricts it now.
/// None while it is deactivated; information and ages make no event.
std::vector<Model::Event> clusterEvents(const Model::ClusterConfig &cluster,
                                        const Model::ClusterStatus &before,
                                        const Model::ClusterStatus &after);

} // namespace Engine
