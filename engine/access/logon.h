// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/access/rights.h"

namespace Engine {

/// Nothing when @p password is that of the account; its name is case-insensitive. An unknown
/// account, a wrong password and an account without one give the same refusal, and the
/// comparison takes a time that depends on nothing but what was typed.
std::optional<Denial> checkLogOn(const Model::Site &site, const QString &account,
                                 const QString &password);

} // namespace Engine
