// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/filterline.h"

#include "ui/frame/objecttable.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Ui {

FilterLine::FilterLine(ObjectTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_text->setPlaceholderText(tr("Filter, for example a name or a status"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
    m_count->setProperty("look", QStringLiteral("muted"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Theme::Normal);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    row->addStretch(1);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFilter(text);
        showCount();
    });
    connect(m_table.model(), &QAbstractItemModel::rowsInserted, this, &FilterLine::showCount);
    connect(m_table.model(), &QAbstractItemModel::rowsRemoved, this, &FilterLine::showCount);
    showCount();
}

void FilterLine::showCount()
{
    const int shown = m_table.model()->rowCount();
    const int all = m_table.rowsInAll();
    //: rows of a table, some hidden by a filter
    m_count->setText(shown == all ? tr("%n row(s)", nullptr, all)
                                  : tr("%1 of %n row(s)", nullptr, all).arg(shown));
}

} // namespace Ui
