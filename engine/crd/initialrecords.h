// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/record.h"
#include "model/site.h"

namespace Engine {

/// The records with which a freshly set-up site begins, all of version 1: its servers, units,
/// VMs, clusters, switches, accounts, rights and timing, as far as the site file tells them. The
/// first MU that is on is the Cluster Manager. Passwords of emulated sites are not among them.
CrdImage initialRecords(const Model::Site &site);

} // namespace Engine
