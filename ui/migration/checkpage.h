// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizardpage.h"

class QLabel;
class QPushButton;
class QTableView;

namespace Ui {

class FindingsModel;

/// 2: the findings of the mandatory check (S4.2-11..15).
class CheckPage : public WizardPage {
    Q_OBJECT

public:
    CheckPage(MigrationTask &task, Navigator &navigator, QWidget *parent);
    void refresh() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followRemedy(int row);
    QString summary() const;
    QString counts() const;

    QLabel *m_mark;
    QLabel *m_summary;
    QLabel *m_counts;
    QPushButton *m_again;
    QTableView *m_table;
    FindingsModel *m_model;
};

} // namespace Ui
