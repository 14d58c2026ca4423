// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "model/siteview.h"

/// A change to the healthy view of StatusSite::augsburg() and what it makes of a cluster.
struct StatusRow {
    const char *name;
    QString cluster;
    std::function<void(Model::SiteView &)> change;
    Model::ClusterState state = Model::ClusterState::Normal;
    QStringList rules; ///< "rule object" of every reason that restricts, in order
};

/// One row per rule of the status table and per combination that needs care.
std::vector<StatusRow> statusRows();
