// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consoleview.h"

#include "ui/console/consolegutter.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr int QuietMs = 10; // after the last line
constexpr int LatestMs = 40; // after the first line not yet shown

struct LineData : QTextBlockUserData {
    Model::ConsoleLineKind kind = Model::ConsoleLineKind::Message;
    std::size_t source = 0;
    quint64 position = 0;
};

const LineData *dataOf(const QTextBlock &block)
{
    return block.isValid() ? static_cast<const LineData *>(block.userData()) : nullptr;
}

} // namespace

ConsoleView::ConsoleView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new ConsoleGutter(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(ConsoleBuffer::Bound);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    adoptFont();
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &ConsoleView::flush);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter,
            [this](const QRect &, int) { m_gutter->update(); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_flushing)
            return;
        m_following = value >= verticalScrollBar()->maximum();
        if (m_following && m_unread > 0) {
            m_unread = 0;
            emit unreadChanged(0);
        }
    });
}

void ConsoleView::adoptFont()
{
    setFont(Theme::instance().monospace());
    setViewportMargins(ConsoleGutter::widthFor(fontMetrics()), 0, 0, 0);
}

int ConsoleView::widthOfColumns(int columns) const
{
    // 7 for the time, some for gutter, margins and scroll bar.
    return fontMetrics().horizontalAdvance(QString(columns + 7, u'0'))
        + ConsoleGutter::widthFor(fontMetrics()) + verticalScrollBar()->sizeHint().width()
        + 2 * (frameWidth() + int(document()->documentMargin()));
}

QSize ConsoleView::sizeHint() const
{
    return {widthOfColumns(80), fontMetrics().lineSpacing() * 24};
}

void ConsoleView::addBuffer(const std::shared_ptr<ConsoleBuffer> &buffer)
{
    m_sources.push_back({buffer, 0});
    connect(buffer.get(), &ConsoleBuffer::linesAdded, this, &ConsoleView::schedule);
    connect(buffer.get(), &ConsoleBuffer::stateChanged, m_gutter, qOverload<>(&QWidget::update));
    flush();
}

void ConsoleView::schedule()
{
    if (!m_sinceFirst.isValid())
        m_sinceFirst.start();
    const int rest = LatestMs - int(m_sinceFirst.elapsed());
    m_quiet.start(qBound(0, rest, QuietMs));
}

void ConsoleView::flush()
{
    m_sinceFirst.invalidate();
    m_flushing = true;
    QScrollBar *bar = verticalScrollBar();
    const int value = bar->value();
    const int blocksBefore = blockCount();
    int added = 0;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const quint64 before = m_sources[i].read;
        appendFrom(i);
        added += int(m_sources[i].read - before);
    }
    m_flushing = false;
    if (m_following) {
        bar->setValue(bar->maximum());
    } else if (added > 0) {
        // Keep the same lines in sight although old ones fell off the top.
        const int dropped = qMax(0, blocksBefore + added - blockCount());
        bar->setValue(qMax(0, value - dropped));
        m_unread += added;
        emit unreadChanged(m_unread);
    }
}

void ConsoleView::appendFrom(std::size_t source)
{
    Source &from = m_sources[source];
    const auto &lines = from.buffer->lines();
    const quint64 first = from.buffer->total() - lines.size();
    for (quint64 position = qMax(from.read, first); position < from.buffer->total(); ++position)
        appendLine(lines[std::size_t(position - first)], source, position);
    from.read = from.buffer->total();
}

void ConsoleView::appendLine(const Model::ConsoleLine &line, std::size_t source, quint64 position)
{
    QTextCharFormat format;
    if (line.kind == Model::ConsoleLineKind::Input || line.kind == Model::ConsoleLineKind::Question)
        format.setFontWeight(QFont::Bold);
    if (line.kind == Model::ConsoleLineKind::Status)
        format.setFontItalic(true);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (dataOf(document()->lastBlock()))
        cursor.insertBlock();
    cursor.insertText(Model::toConsoleTime(line.time) + u' ' + line.text, format);
    auto *lineData = new LineData;
    lineData->kind = line.kind;
    lineData->source = source;
    lineData->position = position;
    cursor.block().setUserData(lineData); // owned by the block
}

void ConsoleView::goToEnd()
{
    m_following = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (m_unread > 0) {
        m_unread = 0;
        emit unreadChanged(0);
    }
}

bool ConsoleView::findNext(const QString &text, bool backward)
{
    if (text.isEmpty())
        return false;
    const QTextDocument::FindFlags flags
        = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(text, flags))
        return true;
    // Once round.
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

Model::ConsoleLineKind ConsoleView::kindOf(const QTextBlock &block)
{
    const LineData *known = dataOf(block);
    return known ? known->kind : Model::ConsoleLineKind::Message;
}

const PendingQuestion *ConsoleView::pendingAt(const QTextBlock &block) const
{
    const LineData *known = dataOf(block);
    if (!known || known->kind != Model::ConsoleLineKind::Question)
        return nullptr;
    for (const PendingQuestion &question : m_sources[known->source].buffer->pending()) {
        if (question.position == known->position)
            return &question;
    }
    return nullptr;
}

bool ConsoleView::isPending(const QTextBlock &block) const
{
    return pendingAt(block) != nullptr;
}

void ConsoleView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), ConsoleGutter::widthFor(fontMetrics()),
                          viewport()->height());
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConsoleView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setViewportMargins(ConsoleGutter::widthFor(fontMetrics()), 0, 0, 0);
}

void ConsoleView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    const bool link = pendingAt(cursorForPosition(event->pos()).block()) != nullptr;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ConsoleView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const PendingQuestion *question = pendingAt(cursorForPosition(event->pos()).block()))
        emit questionActivated(question->destination);
}

} // namespace Ui
