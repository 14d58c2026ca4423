// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/site.h"

namespace Engine {

/// Whether the configuration disks are configured as server models and kinds of cluster ask for
/// (S1.3-10..21), and what of it nobody checks (S1.3-22, -23). Conflict: what is mandatory is
/// missing; Warning: something works less well than it could; Information: a recommendation is
/// not followed. Objects are names of units, disks and clusters, or "CRD". In the order of the
/// rules, then of the site. A pure function of what is configured: what the disks do is the status.
Model::Findings diskFindings(const Model::Site &site);

} // namespace Engine
