// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/items/markdelegate.h"

#include "ui/theme/theme.h"

namespace Ui {

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant value = index.data(m_markRole);
    if (!value.isValid())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = Theme::markIcon(Model::Mark(value.toInt()));
    const int side = option->fontMetrics.height();
    option->decorationSize = {side, side};
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    if (alignment.isValid() && (alignment.toInt() & Qt::AlignTop))
        option->decorationAlignment = Qt::AlignLeft | Qt::AlignTop;
}

} // namespace Ui
