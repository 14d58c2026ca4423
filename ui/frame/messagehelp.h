// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace Ui {

/// The help window: every message of the catalogue with its text, meaning and response, in the
/// language of the window. Not modal.
class MessageHelp final : public QDialog {
    Q_OBJECT

public:
    explicit MessageHelp(QWidget *parent = nullptr);

    /// Shows the message @p key, if there is one.
    void showMessage(const QString &key);

private:
    void applyFilter(const QString &text);
    void showCurrent();

    QLineEdit *m_filter;
    QListWidget *m_keys;
    QTextBrowser *m_text;
};

} // namespace Ui
