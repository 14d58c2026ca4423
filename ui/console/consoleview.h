// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTimer>

#include "ui/console/consolebuffer.h"

namespace Ui {

class ConsoleGutter;

/// Lines of one or more consoles, monospaced, for reading only. Output is painted in bulk,
/// 10 ms after the last line and at the latest 40 ms after the first. Follows the output while
/// its end is in sight. A gutter marks questions (filled while unanswered), input and notes.
class ConsoleView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ConsoleView(QWidget *parent = nullptr);

    /// Lines of several buffers are shown in the order in which they come.
    void addBuffer(const std::shared_ptr<ConsoleBuffer> &buffer);
    bool isFollowing() const { return m_following; }
    void goToEnd();
    /// Goes to the next (or previous) place of @p text and selects it; false when there is none.
    bool findNext(const QString &text, bool backward);
    /// Kind of the line of @p block; Message for unknown ones.
    static Model::ConsoleLineKind kindOf(const QTextBlock &block);
    bool isPending(const QTextBlock &block) const;
    /// Width that shows 80 columns.
    int widthOfColumns(int columns) const;

    QSize sizeHint() const override;

signals:
    /// An unanswered question was clicked.
    void questionActivated(const QString &destination);
    /// Lines that came while the end was out of sight; 0 when it is in sight again.
    void unreadChanged(int lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    friend class ConsoleGutter; // paints beside the blocks

    struct Source {
        std::shared_ptr<ConsoleBuffer> buffer;
        quint64 read = 0;
    };

    void schedule();
    void flush();
    void appendFrom(std::size_t source);
    void appendLine(const Model::ConsoleLine &line, std::size_t source, quint64 position);
    const PendingQuestion *pendingAt(const QTextBlock &block) const;
    void adoptFont();

    std::vector<Source> m_sources;
    QTimer m_quiet;
    QElapsedTimer m_sinceFirst;
    ConsoleGutter *m_gutter;
    bool m_following = true;
    bool m_flushing = false;
    int m_unread = 0;
};

} // namespace Ui
