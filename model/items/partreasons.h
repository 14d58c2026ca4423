// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/because.h"
#include "model/sitepart.h"

namespace Model {

/// Why a part of the picture is shown as it is: its readings, who made them, how old they are.
std::vector<Because> becauseOf(const SitePart &part, const SiteView &view, Language language);

} // namespace Model
