// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The SUs of an SU Cluster with the values that matter to it (S3.3-03).
class SusModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Unit,
        Server,
        Type,
        Power,
        Mode,
        Monitor,
        Rewas,
        Disks,
        Memory,
        FreeMemory,
        Systems,
        ColumnCount,
    };

    explicit SusModel(const QString &cluster, QObject *parent = nullptr);

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;

private:
    QString m_cluster;
};

} // namespace Model
