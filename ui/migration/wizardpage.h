// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/frame/navigator.h"
#include "ui/migration/migrationtask.h"

namespace Ui {

/// A page of the wizard "Migrate BS2000 VM". Keeps nothing of its own that Back could lose:
/// all is in the task.
class WizardPage : public QWidget {
    Q_OBJECT

public:
    WizardPage(MigrationTask &task, Navigator &navigator, QWidget *parent)
        : QWidget(parent)
        , m_task(task)
        , m_navigator(navigator)
    {
    }

    /// Shows the task as it is; called at each change while the page is in sight.
    virtual void refresh() = 0;

protected:
    MigrationTask &task() const { return m_task; }
    Navigator &navigator() const { return m_navigator; }

private:
    MigrationTask &m_task;
    Navigator &m_navigator;
};

} // namespace Ui
