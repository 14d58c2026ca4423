// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/forecast.h"
#include "model/items/diffmodel.h"
#include "model/language.h"

namespace Model {

/// What-if: the systems that would be hit, and how.
class SystemHitsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        System,
        ServerUnit,
        Hit,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setForecast(const SiteView &now, const Forecast &forecast, Language language);

protected:
    QStringList columns() const override;
};

} // namespace Model
