// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/tile.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Ui {

static constexpr int MostLines = 4;

Tile::Tile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void Tile::showData(const Model::TileData &data)
{
    if (m_data == data)
        return;
    m_data = data;
    setAccessibleName(tr("%1: %2 %3").arg(data.title, data.figure, data.unit));
    setAccessibleDescription(data.lines.join(u", "_s));
    setToolTip(data.lines.join(u'\n'));
    update();
}

QSize Tile::sizeHint() const
{
    const Theme &theme = Theme::instance();
    const int lines = fontMetrics().height() * MostLines;
    const int figure = QFontMetrics(theme.font(TypeStep::Figure)).height();
    const int title = QFontMetrics(theme.font(TypeStep::Heading)).height();
    return {fontMetrics().averageCharWidth() * 36,
            title + figure + lines + 2 * Theme::Wide + Theme::Normal};
}

QSize Tile::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, sizeHint().height() - fontMetrics().height()};
}

void Tile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Tile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Tile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    const Tokens &tokens = theme.tokens();
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    painter.fillRect(rect(), underMouse() && isEnabled() ? tokens.hover : tokens.raised);
    painter.setPen(hasFocus() ? QPen(tokens.focus, 2) : QPen(tokens.hairline, 1));
    painter.drawRect(hasFocus() ? frame.adjusted(1, 1, -1, -1) : frame);

    const QColor quiet = isEnabled() ? tokens.text : tokens.stale;
    QRect rest = rect().adjusted(Theme::Wide, Theme::Normal + 2, -Theme::Wide, -Theme::Normal);
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text,
                          int indent) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        const QRect box(rest.left() + indent, rest.top(), rest.width() - indent, metrics.height());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, box.width()));
        return metrics.horizontalAdvance(text);
    };

    const QFont heading = theme.font(TypeStep::Heading);
    line(heading, isEnabled() ? tokens.muted : tokens.stale, m_data.title, 0);
    rest.setTop(rest.top() + QFontMetrics(heading).height() + Theme::Tight);

    const QFont figure = theme.font(TypeStep::Figure);
    const QFontMetrics big(figure);
    int indent = 0;
    if (m_data.mark != Model::Mark::None) {
        const int side = big.ascent();
        paintMark(painter, QRect(rest.left(), rest.top() + (big.height() - side) / 2, side, side),
                  m_data.mark);
        indent = side + Theme::Tight;
    }
    indent
        += line(figure, isEnabled() ? tokens.of(m_data.mark) : tokens.stale, m_data.figure, indent);
    if (!m_data.unit.isEmpty()) {
        const int down = big.ascent() - fontMetrics().ascent();
        rest.translate(0, down);
        line(font(), quiet, m_data.unit, indent + Theme::Normal);
        rest.translate(0, -down);
    }
    rest.setTop(rest.top() + big.height() + Theme::Tight);

    const int room = rest.height() / fontMetrics().height();
    for (int at = 0; at < m_data.lines.size() && at < room; ++at) {
        const qsizetype left = m_data.lines.size() - at;
        const bool last = at == room - 1 && left > 1;
        line(font(), quiet, last ? tr("and %n more", nullptr, int(left)) : m_data.lines[at], 0);
        rest.setTop(rest.top() + fontMetrics().height());
    }
}

} // namespace Ui
