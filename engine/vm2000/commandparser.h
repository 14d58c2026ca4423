// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm2000/command.h"
#include "engine/vm2000/commandscanner.h"

namespace Engine::Vm2000 {

inline constexpr qsizetype MaxCommandLength = 32 * 1024;

/// Reads a line by the rules of SDF: names and keywords may be abbreviated while unambiguous,
/// operands are given by position or by name, lists and sub-operands in parentheses, values may be
/// quoted, case does not matter, the leading slash may be missing.
/// Always a command or an error, whatever the line holds; time and memory are bounded.
ParsedLine parseCommand(const QString &line);

} // namespace Engine::Vm2000
