// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outages/outagecontrols.h"

class QComboBox;

namespace Ui {

/// An ISL-E cut, slowed, and as configured again.
class LinkOutages : public OutageControls {
    Q_OBJECT

public:
    LinkOutages(OutageDesk &desk, QWidget *parent);
    void refresh() override;

private:
    QPushButton *m_cut;
    QComboBox *m_rate;
    QPushButton *m_slow;
    QPushButton *m_full;
};

} // namespace Ui
