// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/vm2000/command.h"
#include "model/site.h"
#include "model/unitstate.h"

namespace Engine::Vm2000 {

/// The lines of /SHOW-VM-RESOURCES for one SU. Lists the monitor system and all initialised VMs,
/// those being set up by an LM among them (S4.4-08), by index. INFORMATION=*STD is attested
/// (S4.8-28); the other layouts follow X-CMD-24 and -25 as far as these go and are ours.
QStringList showVmResources(const Command &command, const Model::SuConfig &config,
                            const Model::SuState &state);

} // namespace Engine::Vm2000
