// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/legoutages.h"

#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

LegOutages::LegOutages(OutageDesk &desk, QWidget *parent)
    : OutageControls(desk, parent)
{
    addHeading(tr("As a whole"));
    m_fail = addButton(addRow(), tr("Fail"), u"failLeg"_s);
    connect(m_fail, &QPushButton::clicked, this, [this] {
        const Engine::TruthOfLeg *leg = this->desk().leg(object().leg);
        this->desk().inject(Engine::FailLeg{object().leg, !(leg && leg->failed)});
    });
    addHeading(tr("Cut off from"));
    m_units = new QListWidget(this);
    m_units->setObjectName(u"legCutFrom"_s);
    m_units->setAccessibleName(tr("Units the disk is cut off from"));
    rows()->addWidget(m_units);
    connect(m_units, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        this->desk().inject(Engine::CutLeg{object().leg,
                                           Model::UnitId(item->data(Qt::UserRole).toInt()),
                                           item->checkState() == Qt::Checked});
    });
}

void LegOutages::objectChanged()
{
    const QSignalBlocker quiet(m_units);
    m_units->clear();
    const Model::Site &site = desk().site();
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const auto &legs = site.units[i].legs;
        if (std::find(legs.begin(), legs.end(), object().leg) == legs.end())
            continue;
        auto *item = new QListWidgetItem(site.units[i].name, m_units);
        item->setData(Qt::UserRole, int(i));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void LegOutages::refresh()
{
    const Engine::TruthOfLeg *leg = desk().leg(object().leg);
    if (!leg)
        return;
    m_fail->setText(leg->failed ? tr("Return") : tr("Fail"));
    const QSignalBlocker quiet(m_units);
    for (int row = 0; row < m_units->count(); ++row) {
        QListWidgetItem *item = m_units->item(row);
        const auto unit = Model::UnitId(item->data(Qt::UserRole).toInt());
        const bool cut
            = std::find(leg->cutFrom.begin(), leg->cutFrom.end(), unit) != leg->cutFrom.end();
        item->setCheckState(cut ? Qt::Checked : Qt::Unchecked);
    }
    m_units->viewport()->update();
}

} // namespace Ui
