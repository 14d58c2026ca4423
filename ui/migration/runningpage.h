// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/console/consolebuffer.h"
#include "ui/migration/wizardpage.h"

class QLabel;
class QTabWidget;
class QTableWidget;

namespace Ui {

class FactsList;
class MigrationChart;
class PhaseBar;

/// 4: the LM while it runs: phases, figures, chart, passes, and the three consoles.
class RunningPage : public WizardPage {
    Q_OBJECT

public:
    RunningPage(MigrationTask &task, Navigator &navigator, QWidget *parent);
    void refresh() override;

private:
    void openConsoles();
    QWidget *makeConsole(const QString &title, const std::vector<Model::ConsoleId> &consoles);
    void refreshPasses();
    QString stateText() const;

    QLabel *m_state;
    PhaseBar *m_phases;
    FactsList *m_figures;
    FactsList *m_times;
    QTabWidget *m_tabs;
    MigrationChart *m_chart;
    QTableWidget *m_passes;
    QWidget *m_consoles;
};

} // namespace Ui
