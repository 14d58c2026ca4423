// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cluster/statusscene.h"

// Leaves of the because-tree: single readings under a reason that sums them up. They carry the
// state of the reason they explain.
namespace Engine {

/// How an MU, NU or HNC is known not to serve.
Model::StatusReason unitLeaf(const StatusScene &scene, Model::UnitId unit,
                             Model::ClusterState state);

/// Why an ISL-E is lost: cut itself, or one of its Net Units.
Model::StatusReason islLeaf(const StatusScene &scene, Model::LinkId isl, Model::ClusterState state);

/// What a unit reads of a leg.
Model::StatusReason legLeaf(const StatusScene &scene, Model::UnitId unit,
                            const Model::LegReading &reading, Model::ClusterState state);

/// The leg's name as the site gives it.
QString legName(const Model::Site &site, Model::LegId leg);

} // namespace Engine
