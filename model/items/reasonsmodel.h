// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/because.h"
#include "model/items/diffmodel.h"

namespace Model {

/// The because-tree of a status: rule, object, reading, age (DESIGN 5).
class ReasonsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Reading,
        Object,
        Age,
        Rule,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setReasons(const std::vector<Because> &reasons);

protected:
    QStringList columns() const override;
};

} // namespace Model
