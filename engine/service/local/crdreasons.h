// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/access/rights.h"

// Why an action on the configuration disks or on the role of Cluster Manager cannot be done now,
// as far as the MU of the view knows; nothing when it may be tried. Of another MU it knows only
// what that MU reports of itself.
namespace Engine {

std::optional<Denial> reasonAgainstNow(const Model::SiteView &view, const ScrubCrd &action);
std::optional<Denial> reasonAgainstNow(const Model::SiteView &view, const ReadmitLeg &action);
std::optional<Denial> reasonAgainstNow(const Model::SiteView &view, const OverrideCrd &action);
std::optional<Denial> reasonAgainstNow(const Model::SiteView &view, const HandOverManager &action);

} // namespace Engine
