// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include <QObject>

#include "model/consoleid.h"

namespace Ui {

/// A question nobody answered yet (X-CON-01).
struct PendingQuestion {
    quint64 position = 0; ///< of its line, counted as ConsoleBuffer::total() counts
    QString destination; ///< "TSN9-000", what an answer begins with; empty when not printed
    QString text;
};

/// What a KVP console said, up to a stated bound, and whether it can still be reached.
/// Shared by all views of one console of a session. UI thread.
class ConsoleBuffer : public QObject {
    Q_OBJECT

public:
    /// Lines that can be read back; older ones are dropped.
    static constexpr int Bound = 10'000;

    ConsoleBuffer(const Model::ConsoleId &console, Model::Instant since);

    const Model::ConsoleId &console() const { return m_console; }
    /// When the connection was opened, in the time of the MU.
    Model::Instant since() const { return m_since; }
    const std::deque<Model::ConsoleLine> &lines() const { return m_lines; }
    /// Lines ever taken; the last of lines() has position total() - 1.
    quint64 total() const { return m_total; }
    const std::vector<PendingQuestion> &pending() const { return m_pending; }

    bool isClosed() const { return !m_closedKey.isEmpty(); }
    const QString &closedKey() const { return m_closedKey; }
    const QStringList &closedArgs() const { return m_closedArgs; }

    /// Takes lines as they come; known ones are skipped, a gap in the numbers is said.
    void take(const QVector<Model::ConsoleLine> &lines);
    /// A line of the pane's own, for example a refusal.
    void note(const QString &text, Model::Instant time);
    void close(const QString &key, const QStringList &args);
    void reopen(Model::Instant since);

signals:
    void linesAdded();
    void stateChanged(); ///< closed, open again, or the pending questions changed

private:
    void append(const Model::ConsoleLine &line);
    bool followQuestions(const Model::ConsoleLine &line);

    Model::ConsoleId m_console;
    Model::Instant m_since;
    std::deque<Model::ConsoleLine> m_lines;
    quint64 m_total = 0;
    quint64 m_lastNumber = 0;
    Model::Instant m_lastTime;
    std::vector<PendingQuestion> m_pending;
    QString m_closedKey;
    QStringList m_closedArgs;
};

/// "TSN9-000" of "?TSN9-000#142753 …" (X-CON-01); empty when the line shows no sender.
QString questionDestination(const QString &text);
/// True when @p input answers the question of @p destination (X-CON-03).
bool answers(const QString &input, const QString &destination);

} // namespace Ui
