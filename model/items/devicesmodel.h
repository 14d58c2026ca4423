// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The devices a BS2000 system holds, with what its SU has generated for them.
class DevicesModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Mn,
        Type,
        Usage,
        State,
        Connector,
        Storage,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    /// @p vm may be null: no rows.
    void setVm(const VmState *vm, const Site &site);

protected:
    QStringList columns() const override;
};

} // namespace Model
