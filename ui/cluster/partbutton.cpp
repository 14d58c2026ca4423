// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/partbutton.h"

#include "ui/frame/celldelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace Ui {

PartButton::PartButton(const Model::SitePart &part, bool pencil, QWidget *parent)
    : QAbstractButton(parent)
    , m_part(part)
    , m_pencil(pencil)
{
    setCheckable(pencil);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PartButton::showState(const Model::PartState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    speak();
    update();
}

void PartButton::setLostAlready(bool lost)
{
    if (m_lostAlready == lost)
        return;
    m_lostAlready = lost;
    speak();
    update();
}

bool PartButton::isTitle() const
{
    return m_part.kind == Model::SitePart::Kind::Server
        || m_part.kind == Model::SitePart::Kind::Storage;
}

QString PartButton::detail() const
{
    if (isChecked())
        return tr("lost: assumed");
    if (m_pencil && m_lostAlready)
        return tr("lost already");
    return m_state.detail;
}

void PartButton::speak()
{
    const QString text = detail().isEmpty() ? m_state.name
                                            //: a part of the site and its state, spoken
                                            : tr("%1, %2").arg(m_state.name, detail());
    setAccessibleName(CellDelegate::spokenText(text, m_state.mark, m_state.stale));
}

void PartButton::checkStateSet()
{
    QAbstractButton::checkStateSet();
    speak();
}

void PartButton::nextCheckState()
{
    if (!m_lostAlready)
        QAbstractButton::nextCheckState();
    speak();
}

QRect PartButton::markRect() const
{
    const int side = Theme::instance().iconSide();
    return {Theme::Tight, (height() - side) / 2, side, side};
}

void PartButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        emit moveWanted(-1, 0);
        return;
    case Qt::Key_Right:
        emit moveWanted(1, 0);
        return;
    case Qt::Key_Up:
        emit moveWanted(0, -1);
        return;
    case Qt::Key_Down:
        emit moveWanted(0, 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Space:
        if (m_pencil)
            click();
        else
            emit whyWanted();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PartButton::mousePressEvent(QMouseEvent *event)
{
    const bool onMark = m_state.mark != Model::Mark::None && markRect().contains(event->pos());
    if (!m_pencil && onMark && event->button() == Qt::LeftButton) {
        emit whyWanted();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void PartButton::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(byKey ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
}

void PartButton::paintTexts(QPainter &painter, const QRect &room) const
{
    const Tokens &tokens = Theme::instance().tokens();
    const bool hurts = m_state.mark != Model::Mark::None;
    QFont nameFont = isTitle() ? Theme::instance().font(TypeStep::Heading) : font();
    nameFont.setItalic(m_state.stale);
    if (hurts)
        nameFont.setWeight(QFont::DemiBold);
    nameFont.setStrikeOut(isChecked());
    const QFontMetrics nameMetrics(nameFont);
    const QString &name = m_state.name;
    const QColor nameColour = m_state.stale ? tokens.stale : tokens.text;
    const QColor detailColour = hurts && !isChecked() ? tokens.of(m_state.mark) : tokens.muted;

    // Titles have room for one line, all others for two.
    const bool oneLine = detail().isEmpty() || room.height() < 2 * fontMetrics().height();
    const QRect top
        = oneLine ? room : QRect(room.left(), room.top(), room.width(), room.height() / 2);
    painter.setFont(nameFont);
    painter.setPen(nameColour);
    const QString shown = nameMetrics.elidedText(name, Qt::ElideRight, top.width());
    painter.drawText(top, oneLine ? Qt::AlignVCenter : Qt::AlignBottom, shown);
    QRect rest = QRect(room.left(), top.bottom() + 1, room.width(), room.height() - top.height());
    if (oneLine)
        rest = room.adjusted(nameMetrics.horizontalAdvance(shown) + Theme::Normal, 0, 0, 0);
    if (detail().isEmpty() || rest.width() < fontMetrics().averageCharWidth())
        return;
    painter.setFont(font());
    painter.setPen(detailColour);
    painter.drawText(rest, oneLine ? Qt::AlignVCenter : Qt::AlignTop,
                     fontMetrics().elidedText(detail(), Qt::ElideRight, rest.width()));
}

void PartButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Theme::instance().tokens();
    const bool hurts = m_state.mark != Model::Mark::None;
    const bool gone = m_state.gone || isChecked();

    // A title has the frame of what it names, drawn by the picture.
    QPen pen(hurts ? tokens.of(m_state.mark) : tokens.hairline, hurts ? 3 : 1);
    if (isChecked())
        pen = QPen(tokens.focus, 2);
    if (gone)
        pen.setStyle(Qt::DashLine);
    const qreal inset = pen.widthF() / 2 + 1;
    const QRectF box = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.setPen(isTitle() && !isChecked() ? QPen(Qt::NoPen) : pen);
    painter.setBrush(underMouse()    ? tokens.hover
                         : isTitle() ? QColor(Qt::transparent)
                                     : tokens.base);
    painter.drawRect(box);

    QRect room = rect().adjusted(Theme::Normal, 2, -Theme::Tight, -2);
    if (isChecked()) {
        const QRect place = markRect();
        Theme::icon(QStringLiteral("pencil"))
            .paint(&painter, place, Qt::AlignCenter, QIcon::Active);
        room.setLeft(place.right() + Theme::Tight);
    } else if (hurts) {
        paintMark(painter, markRect(), m_state.mark);
        room.setLeft(markRect().right() + Theme::Tight);
    }
    paintTexts(painter, room);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace Ui
