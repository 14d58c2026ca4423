// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/statustext.h"
#include "model/sitepart.h"

namespace App {

/// What "what-if" prints: each cluster as it would be, with its reasons, and the systems hit; of
/// no part at all, a line for each part alone.
std::vector<StatusRow> whatIfRows(const Model::SiteView &view,
                                  const std::vector<Model::SitePart> &lost,
                                  Model::Language language);

} // namespace App
