// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>

#include "ui/migration/migrationtask.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Ui {

class Navigator;
class StepRail;
class WizardPage;

/// The wizard "Migrate BS2000 VM" (S4.2-09..22). Non-modal; may be closed while the LM runs,
/// which then goes on in Jobs. Opened for a system that is migrating, it shows that LM. After
/// success its end leads to the Operation window on the target. UI thread.
class MigrationWizard : public QDialog {
    Q_OBJECT

public:
    enum class Step : quint8 {
        Target,
        Check,
        Ready,
        Running,
        Result,
    };

    MigrationWizard(Engine::OperatorSession &session, Navigator &navigator, Model::UnitId source,
                    const QString &vm, QWidget *parent = nullptr);

    Step step() const { return m_step; }
    MigrationTask &task() { return m_task; }

    void done(int result) override;

signals:
    void stepChanged(Ui::MigrationWizard::Step step);

private:
    void go(Step step);
    void refresh();
    void refreshButtons();
    void forward();
    void back();
    void askAbort();

    Navigator &m_navigator;
    MigrationTask m_task;
    Step m_step = Step::Target;
    StepRail *m_rail;
    QLabel *m_stale;
    QStackedWidget *m_stack;
    std::vector<WizardPage *> m_pages;
    QPushButton *m_abort;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
};

} // namespace Ui
