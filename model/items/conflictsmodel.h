// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// What the other side of an override wrote and this side does not have: nothing of it is merged
/// by itself (PROTOCOLS 1 "Override").
class ConflictsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Found,
        Generation,
        Writer,
        Records,
        Keys,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;
};

} // namespace Model
