// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/legviews.h"

#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

std::vector<LegView> legViews(const SiteView &view)
{
    std::vector<LegView> legs;
    for (const LegConfig &config : view.site->legs) {
        LegView leg{config.id, LegStatus::Failed, {}};
        for (const UnitViewPtr &unit : view.units) {
            // What an MU reads itself it knows, though it may hear nobody.
            const bool own = unit->id == view.mu && unit->state;
            if (!own && !hasFreshState(*unit))
                continue;
            for (const LegReading &reading : unit->state->legs) {
                if (reading.leg != config.id)
                    continue;
                if (reading.status == LegStatus::UpToDate)
                    leg.status = LegStatus::UpToDate;
                else
                    leg.unreadableBy.push_back(unit->id);
            }
        }
        legs.push_back(std::move(leg));
    }
    return legs;
}

} // namespace Engine
