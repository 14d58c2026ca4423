// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/service/emulatorcontrol.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace Ui {

/// Time of the emulated world: pause, step, speed.
class TimeBar : public QWidget {
    Q_OBJECT

public:
    explicit TimeBar(Engine::EmulatorControl &control, QWidget *parent = nullptr);

private:
    void refresh();

    Engine::EmulatorControl &m_control;
    QLabel *m_time;
    QPushButton *m_pause;
    QComboBox *m_stepSize;
    QPushButton *m_step;
    QComboBox *m_speed;
};

} // namespace Ui
