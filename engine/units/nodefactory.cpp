// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/units/nodefactory.h"

#include "engine/units/munode.h"
#include "engine/units/simplenode.h"
#include "engine/units/sunode.h"

namespace Engine {

std::unique_ptr<Node> makeNode(const Model::SitePtr &site, Model::UnitId unit, quint64)
{
    switch (site->unit(unit).kind) {
    case Model::UnitKind::MU:
        return std::make_unique<MuNode>(site, unit);
    case Model::UnitKind::SU390:
    case Model::UnitKind::SUx86:
        return std::make_unique<SuNode>(site, unit);
    case Model::UnitKind::HNC:
    case Model::UnitKind::NU:
    case Model::UnitKind::AU:
        break;
    }
    return std::make_unique<SimpleNode>(site, unit);
}

} // namespace Engine
