// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/unitdisks.h"

#include "ui/frame/objecttable.h"
#include "ui/text/findingtext.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

using Model::DisksModel;

UnitDisks::UnitDisks(const PageContext &context, Model::UnitId unit, Show show, QWidget *parent)
    : QWidget(parent)
    , m_unit(unit)
    , m_table(new ObjectTable(m_model, context, tr("Configuration disks"), this))
    , m_trouble(new QLabel(this))
{
    if (show == Show::Set)
        m_rules = findingsOn({context.site->unit(unit).name}, context.session.diskFindings());
    m_table->setEmptyText(tr("nothing was read yet"));
    m_table->setFitsRows(true);
    m_table->setLeastWidth(DisksModel::Status, 14);
    m_table->hideColumns(show == Show::Set
                             ? QList<int>{DisksModel::InTerm, DisksModel::Read, DisksModel::Write,
                                          DisksModel::Trouble}
                             : QList<int>{DisksModel::Storage, DisksModel::Size, DisksModel::Access,
                                          DisksModel::LastRead, DisksModel::Trouble});
    m_trouble->setObjectName(u"diskTrouble"_s);
    m_trouble->setAccessibleName(tr("What is wrong with the configuration disks"));
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trouble->setWordWrap(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addWidget(m_table);
    rows->addWidget(m_trouble);
}

void UnitDisks::showView(const Model::SiteView &view)
{
    m_model.setUnit(m_unit, view, windowLanguage());
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex trouble = m_model.index(row, DisksModel::Trouble);
        if (trouble.data().toString().isEmpty())
            continue;
        const QString more = trouble.data(Qt::ToolTipRole).toString();
        lines << (more.isEmpty() ? trouble.data().toString()
                                 : trouble.data().toString() + u'\n' + more);
    }
    if (!m_rules.isEmpty())
        lines << m_rules;
    m_trouble->setText(lines.join(u"\n\n"_s));
    m_trouble->setVisible(!lines.isEmpty());
}

} // namespace Ui
