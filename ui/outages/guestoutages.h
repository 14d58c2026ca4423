// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outages/outagecontrols.h"

namespace Ui {

/// What a guest does to its memory: nothing, dialogue, or a storm.
class GuestOutages : public OutageControls {
    Q_OBJECT

public:
    GuestOutages(OutageDesk &desk, QWidget *parent);
    void refresh() override { }
};

} // namespace Ui
