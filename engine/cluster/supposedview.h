// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/sitepart.h"
#include "model/siteview.h"

namespace Engine {

/// @p now with @p lost gone as well: what a Management Unit that is left would see once
/// heartbeats and Cluster Manager have settled (DESIGN 5 "what-if"). SiteView::mu tells which
/// one, NoUnit that none is left. Nothing gets better by a loss, and clusters are not computed.
///
/// All parts are taken to fail at the same moment: the votes of the CRD are those of now.
Model::SiteView supposedView(const Model::SiteView &now, const std::vector<Model::SitePart> &lost);

} // namespace Engine
