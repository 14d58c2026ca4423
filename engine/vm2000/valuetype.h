// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm2000/command.h"

namespace Engine::Vm2000 {

/// Reads @p text as one of the types of @p operand, the first that fits; no keywords. Quotes
/// around it are taken off. Names are made upper case, passwords are not.
std::optional<Value> readTyped(QStringView text, const OperandSpec &operand);

/// What the operand accepts, in SDF's notation: "<integer 1..99> / <name 1..8>".
QString expectation(const OperandSpec &operand);

} // namespace Engine::Vm2000
