// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/node.h"
#include "model/site.h"

namespace Engine {

/// The node of a unit by its kind, as just switched on.
std::unique_ptr<Node> makeNode(const Model::SitePtr &site, Model::UnitId unit, quint64 seed);

} // namespace Engine
