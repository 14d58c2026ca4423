// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outages/outagecontrols.h"

class QComboBox;
class QSpinBox;

namespace Ui {

/// Power, crash and pause of a unit; for an SU also monitor, REWAS, devices, memory, resume.
class UnitOutages : public OutageControls {
    Q_OBJECT

public:
    UnitOutages(OutageDesk &desk, QWidget *parent);
    void refresh() override;

protected:
    void objectChanged() override;

private:
    void addPower();
    void addFailures();
    QWidget *makeSuPart();
    void toggleActivity(Engine::SetMonitorActivity::Kind kind);

    QPushButton *m_on = nullptr;
    QPushButton *m_off = nullptr;
    QPushButton *m_pull = nullptr;
    QPushButton *m_crash = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_delay = nullptr;
    QSpinBox *m_delayCount = nullptr;
    QWidget *m_suPart = nullptr;
    QPushButton *m_crashMonitor = nullptr;
    QPushButton *m_rewas = nullptr;
    QComboBox *m_device = nullptr;
    QPushButton *m_break = nullptr;
    QSpinBox *m_memory = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_giveBack = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_reconfigure = nullptr;
    QPushButton *m_shutDown = nullptr;
};

} // namespace Ui
