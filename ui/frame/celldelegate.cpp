// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/celldelegate.h"

#include "model/items/itemnode.h"
#include "ui/frame/rowframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace Ui {

static bool isLink(const QModelIndex &index)
{
    return index.data(Model::TargetRole).isValid();
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    paintRow(*painter, row);
    const auto *table = qobject_cast<const QTableView *>(row.widget);
    const bool leftmost = table && row.rect.left() + table->horizontalHeader()->offset() == 0;
    if (leftmost && (row.state & QStyle::State_Selected))
        paintRowBar(*painter, row.rect, table->hasFocus());

    const Tokens &tokens = Theme::instance().tokens();
    QRect rest = row.rect.adjusted(Theme::Normal, 0, -Theme::Normal, 0);
    const auto mark = index.data(Model::MarkRole).value<Model::Mark>();
    const int side = Theme::instance().iconSide();
    if (mark != Model::Mark::None) {
        paintMark(*painter, QRect(rest.left(), rest.center().y() - side / 2, side, side), mark);
        rest.setLeft(rest.left() + side + Theme::Tight);
    }

    const bool stale = index.data(Model::StaleRole).toBool();
    const bool enabled = row.state & QStyle::State_Enabled;
    const bool hovered = row.state & QStyle::State_MouseOver;
    const bool clickable = isLink(index) || index.data(Model::BecauseRole).toBool();
    QFont font = row.font;
    font.setItalic(stale);
    font.setUnderline(clickable && hovered && enabled);
    QColor colour = mark == Model::Mark::None ? tokens.text : tokens.of(mark);
    if (stale || !enabled)
        colour = tokens.stale;
    else if (isLink(index) && mark == Model::Mark::None)
        colour = tokens.focus;
    painter->setFont(font);
    painter->setPen(colour);
    const Qt::Alignment alignment = row.displayAlignment & Qt::AlignRight
        ? Qt::AlignRight | Qt::AlignVCenter
        : Qt::AlignLeft | Qt::AlignVCenter;
    painter->drawText(rest, int(alignment),
                      QFontMetrics(font).elidedText(row.text, Qt::ElideRight, rest.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width
        = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Theme::Normal + 2;
    if (index.data(Model::MarkRole).value<Model::Mark>() != Model::Mark::None)
        width += Theme::instance().iconSide() + Theme::Tight;
    return {width, Theme::instance().rowHeight()};
}

QString CellDelegate::spokenText(const QModelIndex &index)
{
    return spokenText(index.data().toString(), index.data(Model::MarkRole).value<Model::Mark>(),
                      index.data(Model::StaleRole).toBool());
}

QString CellDelegate::spokenText(QString text, Model::Mark mark, bool stale)
{
    switch (mark) {
    case Model::Mark::None:
        break;
    case Model::Mark::Low:
        text = tr("%1, notice").arg(text);
        break;
    case Model::Mark::Unknown:
        text = tr("%1, unknown").arg(text);
        break;
    case Model::Mark::Medium:
        text = tr("%1, warning").arg(text);
        break;
    case Model::Mark::High:
        text = tr("%1, error").arg(text);
        break;
    case Model::Mark::Critical:
        text = tr("%1, critical").arg(text);
        break;
    }
    return stale ? tr("%1, not current").arg(text) : text;
}

} // namespace Ui
