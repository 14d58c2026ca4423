// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "model/instant.h"
#include "model/states.h"

namespace Model {

/// A node of the because-tree: rule, object, reading, age (DESIGN 5).
/// Text = message @c key of the catalogue with @c args.
struct StatusReason {
    QString rule; ///< "S6-19", or "D5-…" for choices of our own
    ClusterState state = ClusterState::Normal;
    QString object;
    QString key;
    QStringList args;
    Duration age{0};
    std::vector<StatusReason> because;

    bool operator==(const StatusReason &) const = default;
};

struct ClusterStatus {
    ClusterState state = ClusterState::Normal;
    std::vector<StatusReason> reasons; ///< worst first; of state Normal: information only

    bool operator==(const ClusterStatus &) const = default;
};

/// The worse of two; Inactive never wins (DESIGN 5, dashboard tile).
ClusterState worse(ClusterState a, ClusterState b);

} // namespace Model
