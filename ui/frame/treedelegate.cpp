// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/treedelegate.h"

#include "model/items/itemnode.h"
#include "ui/frame/rowframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace Ui {

/// The blue arrow of S4.2-25: full at the system, dimmed at the target SU.
static void paintArrow(QPainter &painter, const QRectF &rect, bool dimmed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = Theme::instance().tokens().focus;
    colour.setAlphaF(dimmed ? 0.55F : 1.0F);
    painter.setPen(QPen(colour, 2, dimmed ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap));
    const double middle = rect.center().y();
    painter.drawLine(QPointF(rect.left() + 2, middle), QPointF(rect.right() - 3, middle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{rect.right() - 7, middle - 4},
                                  {rect.right() - 7, middle + 4},
                                  {rect.right() - 1, middle}});
    painter.restore();
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = Theme::instance().tokens();
    const int side = Theme::instance().iconSide();
    paintRow(*painter, option);
    QRect rest = option.rect.adjusted(Theme::Tight, 0, -Theme::Tight, 0);

    const auto take = [&rest](int width, bool fromLeft) {
        QRect part = rest;
        if (fromLeft) {
            part.setWidth(width);
            rest.setLeft(part.right() + 1 + Theme::Tight);
        } else {
            part.setLeft(rest.right() - width + 1);
            rest.setRight(part.left() - 1 - Theme::Tight);
        }
        return part;
    };
    const auto square = [side](const QRect &part) {
        QRect box(0, 0, side, side);
        box.moveCenter(part.center());
        return box;
    };

    const auto mark = index.data(Model::MarkRole).value<Model::Mark>();
    if (mark != Model::Mark::None)
        paintMark(*painter, square(take(side, false)), mark);
    const auto arrow = Model::Arrow(index.data(Model::ArrowRole).toInt());
    if (arrow != Model::Arrow::None)
        paintArrow(*painter, square(take(side, false)), arrow == Model::Arrow::Arriving);
    if (const QString icon = index.data(Model::IconRole).toString(); !icon.isEmpty())
        Theme::icon(icon).paint(painter, square(take(side, true)));

    const bool live = !option.widget || !option.widget->property("stale").toBool();
    QFont font = option.font;
    font.setItalic(!live);
    if (!index.parent().isValid())
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(live ? tokens.text : tokens.stale);
    const QString text
        = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, text);
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int side = Theme::instance().iconSide();
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {text + 3 * side + 6 * Theme::Tight, Theme::instance().rowHeight()};
}

} // namespace Ui
