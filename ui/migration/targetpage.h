// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizardpage.h"

namespace Ui {

class FactsList;

/// 1: the system and the target that was found, the link and what to expect (S4.2-09, -10).
class TargetPage : public WizardPage {
    Q_OBJECT

public:
    TargetPage(MigrationTask &task, Navigator &navigator, QWidget *parent);
    void refresh() override;

private:
    QString statusText() const;
    QString linkText() const;
    QString forecastText() const;

    FactsList *m_facts;
};

} // namespace Ui
