// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// The BS2000 systems of the site, of one server or of one SU, as SE Manager sees them: without
/// inbound ones (S4.4-07).
class SystemsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Server,
        Su,
        System,
        Status,
        Index,
        Memory,
        Processors,
        OsVersion,
        HostName,
        Devices,
        Migrations,
        ColumnCount,
    };

    /// NoServer and NoUnit: all of them.
    explicit SystemsModel(ServerId server = NoServer, UnitId su = NoUnit,
                          QObject *parent = nullptr);

    void setView(const SiteView &view);

protected:
    QStringList columns() const override;

private:
    ServerId m_server;
    UnitId m_su;
};

} // namespace Model
