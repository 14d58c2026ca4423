// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/forecast.h"

// What the loss of parts would mean (DESIGN 5 "what-if"): the status function of the clusters
// over a supposed view. Touches nothing; plain functions of any thread.
namespace Engine {

/// @p lost gone at once, on top of what is lost already.
Model::Forecast whatIf(const Model::SiteView &now, std::vector<Model::SitePart> lost);

/// Each part of the site alone, in the order of partsOf().
std::vector<Model::Forecast> singleFailures(const Model::SiteView &now);

} // namespace Engine
