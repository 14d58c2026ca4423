// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/memberdisk.h"

#include <algorithm>

namespace Engine {

bool MemberDisk::isBusy(DiskPurpose purpose) const
{
    return std::any_of(pending.begin(), pending.end(),
                       [&](const Pending &each) { return each.purpose == purpose; });
}

Model::LegStatus MemberDisk::status(bool inTerm, bool resyncing) const
{
    if (lastError == DiskStatus::NoPath && !works)
        return Model::LegStatus::Missing;
    if (!works || timedOut || rolledBack || !opened)
        return Model::LegStatus::Failed;
    if (resyncing)
        return Model::LegStatus::Inconsistent;
    return inTerm ? Model::LegStatus::UpToDate : Model::LegStatus::Outdated;
}

} // namespace Engine
