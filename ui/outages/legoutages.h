// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outages/outagecontrols.h"

class QListWidget;

namespace Ui {

/// A leg failed as a whole, or cut off from single units.
class LegOutages : public OutageControls {
    Q_OBJECT

public:
    LegOutages(OutageDesk &desk, QWidget *parent);
    void refresh() override;

protected:
    void objectChanged() override;

private:
    QPushButton *m_fail;
    QListWidget *m_units;
};

} // namespace Ui
