// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/siteview.h"

namespace Engine {

/// What the rules of one cluster look at, gathered once per evaluation. Refers to the view and
/// the cluster it was made from; they must outlive it.
struct StatusScene {
    const Model::SiteView &view;
    const Model::Site &site;
    const Model::ClusterConfig &cluster;
    std::vector<Model::ServerId> servers; ///< of the members, ascending
    std::vector<Model::UnitId> mus; ///< of these servers; Management Cluster: its members
    std::vector<Model::UnitId> nus; ///< of these servers
    std::vector<Model::UnitId> hncs; ///< of these servers
    std::vector<Model::LinkId> isls; ///< ISL-E: links between two of these servers

    const Model::UnitView &unit(Model::UnitId id) const { return view.unit(id); }
    const QString &nameOf(Model::UnitId id) const { return site.unit(id).name; }
    Model::ServerId serverOf(Model::UnitId id) const { return site.unit(id).server; }
    /// How many of @p ids stand on @p server.
    int countOn(Model::ServerId server, const std::vector<Model::UnitId> &ids) const;
};

StatusScene makeScene(const Model::SiteView &view, const Model::ClusterConfig &cluster);

} // namespace Engine
