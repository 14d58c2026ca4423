// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/access/rights.h"

namespace Engine {

/// Why @p action cannot be done now although it is allowed, as far as the MU of @p view knows;
/// nothing when it may be tried. Whoever carries it out decides; this is so that an action
/// known to be impossible is shown disabled with the reason.
std::optional<Denial> whyImpossible(const Model::SiteView &view, const Action &action);

} // namespace Engine
