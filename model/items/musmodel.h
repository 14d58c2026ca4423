// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The Management Units as the main window of the Management Cluster shows them (S2.2-05..09);
/// for an SU /390 Cluster, those of its servers (S3.3-04).
class MusModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Unit,
        Server,
        Power,
        Disks,
        Heartbeat,
        Role,
        ColumnCount,
    };

    /// @p cluster: name of an SU Cluster; empty: all MUs.
    explicit MusModel(const QString &cluster = {}, QObject *parent = nullptr);

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;

private:
    QString m_cluster;
};

} // namespace Model
