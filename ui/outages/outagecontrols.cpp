// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/outagecontrols.h"

#include "ui/theme/theme.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace Ui {

OutageControls::OutageControls(OutageDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::Tight);
    m_rows->setAlignment(Qt::AlignTop);
}

void OutageControls::setObject(const OutageObject &object)
{
    m_object = object;
    objectChanged();
    refresh();
}

void OutageControls::addHeading(const QString &text)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(Theme::Normal);
    auto *heading = new QLabel(text, this);
    heading->setProperty("look", u"muted"_s);
    m_rows->addWidget(heading);
}

QHBoxLayout *OutageControls::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::Normal);
    m_rows->addLayout(row);
    return row;
}

QPushButton *OutageControls::addButton(QHBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    row->addWidget(button, 1);
    return button;
}

} // namespace Ui
