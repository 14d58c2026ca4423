// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// Who has votes on the term of the CRD, and whom this MU reaches (PROTOCOLS 1 "Voters").
class VotersModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Voter,
        Kind,
        Server,
        Votes,
        Reached,
        Role,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;
};

} // namespace Model
