// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/shortcutsheet.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ui {

ShortcutSheet::ShortcutSheet(QWidget *window)
    : QDialog(window)
{
    setWindowTitle(tr("Keys"));
    QList<std::pair<QString, QString>> keys;
    for (const QAction *action : window->findChildren<QAction *>()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        if (!key.isEmpty())
            keys.append({key, QString(action->text()).remove(u'&')});
    }
    keys.append({u"Ctrl+K"_s, tr("Search for an object")});
    keys.append({tr("Return"), tr("Tree, table: open; on a status: why it is so")});
    keys.append({tr("Menu key, Shift+F10"), tr("What can be done with the object")});
    keys.append({u"Ctrl+C"_s, tr("Table: copy the row")});
    keys.append({tr("Left, Right"), tr("Tree: fold, unfold")});
    keys.append({tr("Tab"), tr("Next control; leaves tables and trees")});

    auto *table = new QTableWidget(int(keys.size()), 2, this);
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->setAccessibleName(tr("Keys"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight());
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    for (int row = 0; row < keys.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(keys[row].first));
        table->setItem(row, 1, new QTableWidgetItem(keys[row].second));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(table);
    rows->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80,
           Theme::instance().rowHeight() * (int(keys.size()) + 4));
}

} // namespace Ui
