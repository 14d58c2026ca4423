// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizardpage.h"

class QLabel;
class QPushButton;

namespace Ui {

class FactsList;

/// 3: all is ready; the KVP console on the target can be opened before the start (S4.2-18).
class ReadyPage : public WizardPage {
    Q_OBJECT

public:
    ReadyPage(MigrationTask &task, Navigator &navigator, QWidget *parent);
    void refresh() override;

private:
    QLabel *m_text;
    FactsList *m_facts;
    QPushButton *m_openConsole;
    QLabel *m_reason;
};

} // namespace Ui
