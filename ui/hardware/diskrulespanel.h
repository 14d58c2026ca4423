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

    /// Rules that are not kept, without what nobody checks.
    int broken() const { return m_broken; }

private:
    void showFinding();

    Model::Findings m_findings;
    int m_broken = 0;
    Model::DiskFindingsModel m_model;
    ObjectTable *m_table;
    QLabel *m_detail;
};

} // namespace Ui
