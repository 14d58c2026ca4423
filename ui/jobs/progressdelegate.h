// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Ui {

/// Draws a share of a thousand as a flat bar with its figure.
class ProgressDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ProgressDelegate(int permilleRole, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_permilleRole(permilleRole)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_permilleRole;
};

} // namespace Ui
