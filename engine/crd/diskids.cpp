// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/diskids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

CrdUuid crdUuid(const Model::Site &site)
{
    return CrdUuid::fromNames(site.name, u"CRD"_s);
}

CrdUuid legUuid(const Model::Site &site, Model::LegId leg)
{
    return CrdUuid::fromNames(site.name, u"CRD leg "_s + QString::number(int(leg)));
}

CrdUuid internalDiskUuid(const Model::Site &site, UnitId unit)
{
    return CrdUuid::fromNames(site.name, u"CRD internal "_s + site.unit(unit).name);
}

std::vector<UnitId> candidates(const Model::Site &site)
{
    std::vector<UnitId> all = site.unitsOfKind(UnitKind::MU);
    const std::vector<UnitId> sus = site.unitsOfKind(UnitKind::SUx86);
    all.insert(all.end(), sus.begin(), sus.end());
    return all;
}

int candidateSlot(const Model::Site &site, UnitId unit)
{
    const std::vector<UnitId> all = candidates(site);
    const auto found = std::find(all.begin(), all.end(), unit);
    return found == all.end() ? -1 : int(found - all.begin());
}

} // namespace Engine
