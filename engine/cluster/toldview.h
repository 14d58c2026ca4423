// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/siteview.h"

namespace Engine {

/// @p now as the log has told it so far: where the last event about a unit, link, disk or
/// cluster says something else than @p now, the returned view has that. Who takes over as
/// Cluster Manager reports the difference, so that a take-over neither loses nor repeats an
/// event (DESIGN 11.8). @p before is this MU's view from before its predecessor fell silent:
/// what restricted a cluster then counts as told. It may be null.
Model::SiteViewPtr toldView(const std::vector<Model::Event> &log, const Model::SiteView &now,
                            const Model::SiteView *before);

/// The log has told @p serverLost, and no unit of that server answered again since.
bool isServerLossTold(const std::vector<Model::Event> &log, const Model::Event &serverLost);

} // namespace Engine
