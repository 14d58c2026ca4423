// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/rowframe.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace Ui {

void paintRow(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Tokens &tokens = Theme::instance().tokens();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, tokens.hover);
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter.save();
        painter.setPen(tokens.focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.restore();
    }
}

void paintRowBar(QPainter &painter, const QRect &row, bool active)
{
    const Tokens &tokens = Theme::instance().tokens();
    painter.fillRect(QRect(row.left(), row.top(), 3, row.height()),
                     active ? tokens.focus : tokens.line);
}

} // namespace Ui
