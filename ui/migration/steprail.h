// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

class QLabel;

namespace Ui {

/// Where one is in a wizard: the names of its pages with the current one marked.
class StepRail : public QWidget {
    Q_OBJECT

public:
    StepRail(const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);

private:
    QStringList m_steps;
    std::vector<QLabel *> m_labels;
};

} // namespace Ui
