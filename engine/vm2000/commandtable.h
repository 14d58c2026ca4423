// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm2000/commandspec.h"

namespace Engine::Vm2000 {

/// All commands of a monitor system's console, sorted by name.
Rows<CommandSpec> commandTable();

/// The full name of a command: "MIGRATE-VM".
QLatin1StringView commandName(CommandId id);

} // namespace Engine::Vm2000
