// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/language.h"
#include "model/siteview.h"

namespace Model {

/// The configuration disks of one unit (S1.3-05, S1.3-06): the internal one and the external ones
/// it reaches. An MU tells of its own what it knows of their use; of other units it knows what
/// they report.
class DisksModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Disk,
        Status,
        Storage,
        Size,
        Access,
        LastRead,
        InTerm,
        Read,
        Write,
        UsedBy,
        Identity,
        Trouble, ///< its tip: meaning and remedy
        ColumnCount,
    };

    using DiffModel::DiffModel;

    /// Messages of the catalogue in @p language.
    void setUnit(UnitId unit, const SiteView &view, Language language);

protected:
    QStringList columns() const override;
};

} // namespace Model
