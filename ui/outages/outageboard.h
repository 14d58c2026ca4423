// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QTreeWidget>

#include "model/items/mark.h"
#include "ui/outages/outagedesk.h"

namespace Ui {

/// What is really the case: units in rows per server with their guests, links and
/// configuration disks below. Rows and selection survive every change.
class OutageBoard : public QTreeWidget {
    Q_OBJECT

public:
    explicit OutageBoard(OutageDesk &desk, QWidget *parent = nullptr);

    OutageObject selected() const;
    void select(const OutageObject &object);

signals:
    void objectSelected(const Ui::OutageObject &object);

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const OutageObject &object, const QString &name,
                         const QString &kind);
    QTreeWidgetItem *addGroup(const QString &name);
    void showState(QTreeWidgetItem *item, Model::Mark mark, const QString &state,
                   const QStringList &outages);
    void refresh();
    void refreshUnit(const Engine::TruthOfUnit &unit);
    void refreshGuests();

    OutageDesk &m_desk;
    std::map<OutageObject, QTreeWidgetItem *> m_items;
};

} // namespace Ui
