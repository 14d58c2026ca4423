// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cluster/statusscene.h"

// Which ways of the private management network (MCNPR) are left, as far as is known: what is
// not known to be lost counts as there.
namespace Engine {

bool isNuLost(const StatusScene &scene, Model::UnitId nu);
bool isHncLost(const StatusScene &scene, Model::UnitId hnc);

/// The link is known to be cut, or a Net Unit at one of its ends is lost.
bool isIslLost(const StatusScene &scene, Model::LinkId isl);

/// Several servers take part and no ISL-E between them is left.
bool isIslWhollyCut(const StatusScene &scene);

/// A Net Unit of the server is left, or none is configured there.
bool hasNu(const StatusScene &scene, Model::ServerId server);

/// An HNC of the server is left, or none is configured there. An SU /390 reaches its networks
/// through HNCs only (S6-17).
bool hasHnc(const StatusScene &scene, Model::ServerId server);

/// The two SUs of an SU Cluster can exchange memory over MCNPR (S1.2-02).
bool hasMcnprPath(const StatusScene &scene);

} // namespace Engine
