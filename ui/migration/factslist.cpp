// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/factslist.h"

#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Ui {

FactsList::FactsList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(Theme::Wide);
    m_layout->setVerticalSpacing(Theme::Tight);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void FactsList::set(const QString &id, const QString &name, const QString &value)
{
    auto found = m_rows.find(id);
    if (found == m_rows.end()) {
        Row row{new QLabel(this), new QLabel(this)};
        row.name->setProperty("look", u"muted"_s);
        row.name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        row.value->setObjectName(id);
        row.value->setWordWrap(true);
        row.value->setTextFormat(Qt::PlainText);
        row.value->setFont(Theme::instance().figures());
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addRow(row.name, row.value);
        found = m_rows.emplace(id, row).first;
    }
    const Row &row = found->second;
    row.name->setText(name);
    row.value->setText(value);
    row.value->setAccessibleName(name + u": "_s + value);
    m_layout->setRowVisible(row.value, !value.isEmpty());
}

} // namespace Ui
