// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The external configuration disks as the main window of a cluster shows them (S1.3-26): how the
/// units read them that the cluster depends on (S1.3-13..15).
class ClusterDisksModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Disk,
        Storage,
        Status,
        ReadBy,
        NotReadBy,
        ColumnCount,
    };

    explicit ClusterDisksModel(const QString &cluster, QObject *parent = nullptr);

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;

private:
    QString m_cluster;
};

} // namespace Model
