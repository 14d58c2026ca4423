// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizardpage.h"

class QLabel;
class QTableWidget;

namespace Ui {

class FactsList;
class PhaseBar;

/// 5: how it ended: timeline, suspend time, forecast against fact, cause of an abort.
class ResultPage : public WizardPage {
    Q_OBJECT

public:
    ResultPage(MigrationTask &task, Navigator &navigator, QWidget *parent);
    void refresh() override;

private:
    void fillTimeline();

    QLabel *m_mark;
    QLabel *m_outcome;
    PhaseBar *m_phases;
    FactsList *m_facts;
    QTableWidget *m_timeline;
};

/// Name of a step of an LM as the operator reads it.
QString stepText(Model::LmStep step);

} // namespace Ui
