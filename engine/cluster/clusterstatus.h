// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

namespace Engine {

/// The status of a cluster from what one MU knows, with its reasons (S1.2-15, S6-03..07): a
/// pure function of its arguments, so the same over a hypothetical view is what-if.
/// @p active is the activation state kept on the CRD; a Management Cluster is always active.
/// Reasons of state Normal are information and restrict nothing. The site of @p view must
/// hold the cluster's members, and @p view a UnitView for every unit.
Model::ClusterStatus clusterStatus(const Model::SiteView &view, const Model::ClusterConfig &cluster,
                                   bool active = true);

/// Equal but for the ages of readings, which grow with every turn: nothing to publish anew.
bool sameButForAge(const Model::ClusterStatus &a, const Model::ClusterStatus &b);

} // namespace Engine
