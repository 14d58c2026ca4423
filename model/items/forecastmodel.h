// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/forecast.h"
#include "model/items/diffmodel.h"
#include "model/language.h"

namespace Model {

/// What-if: every cluster with its status now and then, and the worst reason. A row has no
/// object; its key is the name of the cluster.
class ForecastModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Cluster,
        Now,
        Then,
        Reason,
        ColumnCount,
    };

    using DiffModel::DiffModel;

    void setForecast(const SiteView &now, const Forecast &forecast, Language language);

protected:
    QStringList columns() const override;
};

} // namespace Model
