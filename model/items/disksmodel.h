// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// External configuration disks as one unit reads them.
class DisksModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Disk,
        Storage,
        Size,
        Status,
        Age,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setUnit(UnitId unit, const SiteView &view);

protected:
    QStringList columns() const override;
};

} // namespace Model
