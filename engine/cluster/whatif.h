// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/cluster/sitepart.h"
#include "model/siteview.h"

// What the loss of parts would mean (DESIGN 5 "what-if"): the status function of the clusters
// over a supposed view. Touches nothing; plain functions of any thread.
namespace Engine {

/// How a BS2000 system in operation is hit.
struct SystemHit {
    enum class Kind : quint8 {
        Stops, ///< its Server Unit is gone
        LosesDisks, ///< of a storage system that is gone
        LosesConsole, ///< no MU of its server is left (S2.1-08, -09)
        LosesLan, ///< no HNC of its server is left (S6-17)
    };
    Kind kind = Kind::Stops;
    Model::VmStatePtr vm;
    QStringList devices; ///< LosesDisks: their MNs

    bool operator==(const SystemHit &) const = default;
};

/// What it means, as a message of the catalogue.
QString hitKey(SystemHit::Kind kind);
QStringList hitArgs(const Model::Site &site, const SystemHit &hit);

struct Forecast {
    std::vector<SitePart> lost;
    Model::UnitId observer = Model::NoUnit; ///< MU whose view it is; NoUnit: none is left
    std::vector<Model::ClusterStatus> clusters; ///< in the order of the site
    std::vector<SystemHit> systems; ///< by kind, then as in SiteView::vms

    /// Some cluster that works now would not (S6-06), or a running system would stop.
    bool isSinglePointOfFailure = false;
};

/// @p lost gone at once, on top of what is lost already.
Forecast whatIf(const Model::SiteView &now, std::vector<SitePart> lost);

/// Each part of the site alone, in the order of partsOf().
std::vector<Forecast> singleFailures(const Model::SiteView &now);

} // namespace Engine
