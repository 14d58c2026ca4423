// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

namespace Ui {

/// The line in which an operator types commands and answers: recall by Up and Down, completion
/// of command names, and a question before a paste of several lines is sent.
class CommandLine : public QLineEdit {
    Q_OBJECT

public:
    /// Inputs that can be recalled.
    static constexpr int HistoryBound = 200;

    explicit CommandLine(QWidget *parent = nullptr);

    const QStringList &history() const { return m_history; }
    /// Puts the beginning of an answer into the line and the cursor behind it.
    void beginAnswer(const QString &destination);

signals:
    /// Return was pressed on a line that is not empty.
    void entered(const QString &text);
    /// Several lines were pasted; nothing is sent until someone decides.
    void manyLinesPasted(const QStringList &lines);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recall(int step);
    bool takePaste();

    QStringList m_history;
    int m_place = 0; ///< in m_history; its size = the line being typed
    QString m_typed;
};

} // namespace Ui
