// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/forecast.h"
#include "model/items/diffmodel.h"

namespace Model {

/// What-if: each part of the site lost alone, single points of failure first. A row has no
/// object; its key is the name of the part.
class PartLossesModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Part,
        Kind,
        SinglePoint,
        Clusters,
        Systems,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    /// @p losses: one part each.
    void setLosses(const SiteView &now, const std::vector<Forecast> &losses);

protected:
    QStringList columns() const override;

private:
    QString kindOf(const SitePart &part, const Site &site) const;
};

} // namespace Model
