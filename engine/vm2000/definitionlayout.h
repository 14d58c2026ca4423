// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/vm2000/command.h"
#include "model/unitstate.h"

namespace Engine::Vm2000 {

/// The lines of /SHOW-VM-DEFINITION for one SU, by VM name: the definitions this SU owns, so not
/// those of VMs being set up by an LM. A copy awaiting deletion (VMS2321) is marked. *STD is
/// attested (S4.3-27, S4.3-28); the other layouts are ours. A message when no definition fits.
QStringList showVmDefinition(const Command &command, const Model::SuState &state);

} // namespace Engine::Vm2000
