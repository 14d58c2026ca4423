// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/linkoutages.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace Ui {

LinkOutages::LinkOutages(OutageDesk &desk, QWidget *parent)
    : OutageControls(desk, parent)
{
    addHeading(tr("Cut"));
    QHBoxLayout *row = addRow();
    m_cut = addButton(row, tr("Cut"), u"cutLink"_s);
    connect(m_cut, &QPushButton::clicked, this, [this] {
        const Engine::TruthOfLink *link = this->desk().link(object().link);
        this->desk().inject(Engine::CutLink{object().link, !(link && link->cut)});
    });
    addHeading(tr("Rate"));
    row = addRow();
    m_rate = new QComboBox(this);
    m_rate->setObjectName(u"linkRate"_s);
    m_rate->setAccessibleName(tr("Rate"));
    for (int megabits : {500, 100, 50, 10, 1})
        m_rate->addItem(tr("%1 Mbit/s").arg(megabits), qint64(megabits) * 1'000'000);
    m_rate->setCurrentIndex(1);
    row->addWidget(m_rate, 1);
    m_slow = addButton(row, tr("Slow down"), u"slowLink"_s);
    m_full = addButton(row, tr("Full rate"), u"fullRate"_s);
    connect(m_slow, &QPushButton::clicked, this, [this] {
        this->desk().inject(Engine::SlowLink{object().link, m_rate->currentData().toLongLong()});
    });
    connect(m_full, &QPushButton::clicked, this, [this] {
        this->desk().inject(Engine::SlowLink{object().link, 0});
    });
}

void LinkOutages::refresh()
{
    const Engine::TruthOfLink *link = desk().link(object().link);
    if (!link)
        return;
    m_cut->setText(link->cut ? tr("Restore") : tr("Cut"));
    m_full->setEnabled(link->bitsPerSecond
                       < desk().site().links[Model::indexOf(object().link)].bitsPerSecond);
}

} // namespace Ui
