// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// One tile: a big figure or state, a line of what is abnormal, and where it leads.
struct TileData {
    QString key;
    QString title;
    QString figure;
    QString unit; ///< small words beside the figure
    Mark mark = Mark::None;
    QStringList lines; ///< what is abnormal, or that there are no restrictions
    Place target;

    bool operator==(const TileData &) const = default;
};

/// Tiles of the dashboard in reading order (S1.4-01); unbuilt ones are absent.
std::vector<TileData> dashboardTiles(const SiteView &view);

/// The list view of the dashboard: the same as a table, Management Cluster and SU Clusters
/// apart (S1.4-02).
class DashboardModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Area,
        State,
        Detail,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;
};

} // namespace Model
