// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/fieldgrid.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Ui {

FieldGrid::FieldGrid(const PageContext &context, int columns, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this))
    , m_columns(columns)
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Theme::Normal);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column * 2 + 1, 1);
}

ValueButton *FieldGrid::add(const QString &label)
{
    auto *title = new QLabel(label, this);
    title->setProperty("look", u"muted"_s);
    auto *value = new ValueButton(m_context, this);
    value->setAccessibleName(label);
    title->setBuddy(value);
    const int row = m_count / m_columns;
    const int column = m_count % m_columns * 2;
    m_grid->addWidget(title, row, column, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(value, row, column + 1, Qt::AlignLeft | Qt::AlignVCenter);
    ++m_count;
    return value;
}

} // namespace Ui
