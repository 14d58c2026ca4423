// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/diskrulespanel.h"

#include "ui/frame/objecttable.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

using Model::DiskFindingsModel;

DiskRulesPanel::DiskRulesPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_findings(context.session.diskFindings())
    , m_table(new ObjectTable(m_model, context, tr("Rules for configuration disks"), this))
    , m_detail(new QLabel(this))
{
    const auto count = [this](Model::Severity severity) {
        return std::ranges::count(m_findings, severity, &Model::Finding::severity);
    };
    if (count(Model::Severity::Conflict) > 0)
        m_mark = Model::Mark::High;
    else if (count(Model::Severity::Warning) > 0)
        m_mark = Model::Mark::Medium;
    const int broken = int(std::ssize(m_findings) - count(Model::Severity::NotChecked));
    m_model.setFindings(m_findings, *context.site, windowLanguage());
    m_table->setEmptyText(tr("there is no configuration disk to judge"));
    m_table->hideColumns({DiskFindingsModel::Remedy});
    m_detail->setObjectName(u"ruleDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *summary = new QLabel(
        broken == 0
            ? tr("All rules that the software can check are kept. What it cannot check is the "
                 "customer's responsibility.")
            : tr("%n rule(s) not kept. What the software cannot check is the customer's "
                 "responsibility.",
                 nullptr, broken),
        this);
    summary->setWordWrap(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Normal);
    rows->addWidget(summary);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_detail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DiskRulesPanel::showFinding);
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showFinding();
}

void DiskRulesPanel::showFinding()
{
    const QModelIndex row = m_table->currentIndex();
    const QString reading = row.siblingAtColumn(DiskFindingsModel::Reading).data().toString();
    const QString meaning
        = row.siblingAtColumn(DiskFindingsModel::Reading).data(Qt::ToolTipRole).toString();
    const QString remedy = row.siblingAtColumn(DiskFindingsModel::Remedy).data().toString();
    QStringList lines{reading, meaning, remedy};
    lines.removeAll(QString());
    m_detail->setText(lines.join(u'\n'));
    m_detail->setVisible(!lines.isEmpty());
}

} // namespace Ui
