// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/sitepart.h"
#include "model/siteview.h"

// What the loss of parts of a site would mean (DESIGN 5 "what-if").
namespace Model {

/// How a BS2000 system in operation is hit.
struct SystemHit {
    enum class Kind : quint8 {
        Stops, ///< its Server Unit is gone
        LosesDisks, ///< of a storage system that is gone
        LosesConsole, ///< no MU of its server is left (S2.1-08, -09)
        LosesLan, ///< no HNC of its server is left (S6-17)
    };
    Kind kind = Kind::Stops;
    VmStatePtr vm;
    QStringList devices; ///< LosesDisks: their MNs

    bool operator==(const SystemHit &) const = default;
};

/// What it means, as a message of the catalogue.
QString hitKey(SystemHit::Kind kind);
QStringList hitArgs(const Site &site, const SystemHit &hit);

struct Forecast {
    std::vector<SitePart> lost;
    UnitId observer = NoUnit; ///< MU whose view it is; NoUnit: none is left
    std::vector<ClusterStatus> clusters; ///< in the order of the site
    std::vector<SystemHit> systems; ///< by kind, then as in SiteView::vms
    SiteViewPtr view; ///< what that MU would see, with the clusters as they would be

    /// Some cluster that works now would not (S6-06), or a running system would stop.
    bool isSinglePointOfFailure = false;
};

} // namespace Model
