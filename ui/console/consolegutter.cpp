// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolegutter.h"

#include "ui/console/consoleview.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace Ui {

ConsoleGutter::ConsoleGutter(ConsoleView &view)
    : QWidget(&view)
    , m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
}

int ConsoleGutter::widthFor(const QFontMetrics &metrics)
{
    return metrics.height() + 4;
}

void ConsoleGutter::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = m_view.cursorForPosition({0, event->pos().y()}).block();
    if (const PendingQuestion *question = m_view.pendingAt(block))
        emit m_view.questionActivated(question->destination);
}

void ConsoleGutter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_view.font());
    const QColor mark = Theme::instance().tokens().medium;
    const QColor muted = Theme::instance().tokens().muted;
    QTextBlock block = m_view.firstVisibleBlock();
    while (block.isValid()) {
        const QRectF line = m_view.blockBoundingGeometry(block).translated(m_view.contentOffset());
        if (line.top() > height())
            break;
        const QRectF cell(2, line.top() + 1, width() - 4, line.height() - 2);
        switch (ConsoleView::kindOf(block)) {
        case Model::ConsoleLineKind::Question: {
            const bool pending = m_view.isPending(block);
            if (pending)
                painter.fillRect(cell, mark);
            painter.setPen(pending ? m_view.palette().color(QPalette::Base) : muted);
            painter.drawText(cell, Qt::AlignCenter, QStringLiteral("?"));
            break;
        }
        case Model::ConsoleLineKind::Input:
            painter.setPen(muted);
            painter.drawText(cell, Qt::AlignCenter, QStringLiteral(">"));
            break;
        case Model::ConsoleLineKind::Status:
            painter.setPen(muted);
            painter.drawText(cell, Qt::AlignCenter, QStringLiteral("-"));
            break;
        case Model::ConsoleLineKind::Message:
            break;
        }
        block = block.next();
    }
}

} // namespace Ui
