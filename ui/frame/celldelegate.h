// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "model/items/mark.h"

namespace Ui {

/// Draws a field of the item models: mark, text, links underlined under the pointer, stale
/// values in italics. A severity keeps its colour on a selected row.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a screen reader says of @p index: the text and what its mark or slant means.
    static QString spokenText(const QModelIndex &index);
    static QString spokenText(QString text, Model::Mark mark, bool stale);
};

} // namespace Ui
