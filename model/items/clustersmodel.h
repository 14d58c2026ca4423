// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// All clusters and their states (S1.4-03), the Management Cluster first.
class ClustersModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Cluster,
        Kind,
        Status,
        Since,
        Members,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;
};

} // namespace Model
