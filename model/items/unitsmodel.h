// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The units of the site or of one server (S2.3-03).
class UnitsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Server,
        Unit,
        Kind,
        Type,
        Power,
        Heartbeat,
        Disks,
        Mode,
        Memory,
        FreeMemory,
        ColumnCount,
    };

    explicit UnitsModel(ServerId server = NoServer, QObject *parent = nullptr);

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;

private:
    ServerId m_server;
};

} // namespace Model
