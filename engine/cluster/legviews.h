// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteview.h"

namespace Engine {

/// The external disks as the units with a fresh report read them: up to date when one reads it,
/// else lost; with the units that should reach it and do not (S1.3-19, -20).
std::vector<Model::LegView> legViews(const Model::SiteView &view);

} // namespace Engine
