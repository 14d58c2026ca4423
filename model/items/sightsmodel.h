// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/items/diffmodel.h"
#include "model/siteview.h"

namespace Model {

/// Who sees whom: a row for each unit, a column for each MU, and in it how long that MU has heard
/// nothing of the unit by the network and by each configuration disk, as it wrote into its alive
/// block.
class SightsModel final : public DiffModel {
    Q_OBJECT

public:
    enum Column {
        Unit,
        FirstObserver,
    };

    explicit SightsModel(SitePtr site, QObject *parent = nullptr);

    void setView(const SiteView &view);
    /// Order of the ages in a field: "network · LEG1 · LEG2".
    QString ways() const;

protected:
    QStringList columns() const override;

private:
    ItemCell sightCell(UnitId observer, UnitId peer, const SiteView &view) const;

    SitePtr m_site;
    std::vector<UnitId> m_observers;
};

} // namespace Model
