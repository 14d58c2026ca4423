// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/diskfindingsmodel.h"
#include "ui/frame/pagecontext.h"

#include <QWidget>

class QLabel;

namespace Ui {

class ObjectTable;

/// How the configuration disks are configured against the rules, what nobody checks among them;
/// the finding of the current row in full below (S1.3-10..23). UI thread.
class DiskRulesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DiskRulesPanel(const PageContext &context, QWidget *parent = nullptr);

    /// Of the worst rule that is not kept; advice and what nobody checks have none.
    Model::Mark mark() const { return m_mark; }

private:
    void showFinding();

    Model::Findings m_findings;
    Model::Mark m_mark = Model::Mark::None;
    Model::DiskFindingsModel m_model;
    ObjectTable *m_table;
    QLabel *m_detail;
};

} // namespace Ui
