// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Ui {

/// What can be done with an object: a button each with a line beside it that says what it does
/// or, when it cannot be done now, why. Dangerous ones stand last, behind a line. UI thread.
class ActionField final : public QWidget {
    Q_OBJECT

public:
    enum class Danger : quint8 {
        None,
        Dangerous,
    };

    explicit ActionField(QWidget *parent = nullptr);

    /// Adds an action and gives its number. @p purpose: what it does, one line.
    int add(const QString &text, const QString &purpose, std::function<void()> run,
            Danger danger = Danger::None);
    /// Disabled with @p reason, or enabled where it is empty.
    void setReason(int action, const QString &reason);
    void setText(int action, const QString &text);
    QPushButton *button(int action) const { return m_rows[std::size_t(action)].button; }

private:
    struct Row {
        QPushButton *button;
        QLabel *line;
        QString purpose;
    };

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    bool m_dangerous = false;
};

/// Asks before something that cannot be taken back: @p question names verb, object and
/// consequence, @p verb is the button that does it; Cancel is the default.
bool confirmed(QWidget *parent, const QString &title, const QString &question, const QString &verb);

} // namespace Ui
