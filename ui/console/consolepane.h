// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>

#include <QWidget>

#include "engine/service/operatorsession.h"
#include "ui/console/consolebuffer.h"

class QFrame;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Ui {

class CommandLine;
class ConsoleView;
class Navigator;

/// A KVP console: status line, output, command line (UI "KVP console"). Opening the pane opens
/// the console at the session, its end closes it. Borrowed references must outlive it; UI thread.
class ConsolePane : public QWidget {
    Q_OBJECT

public:
    ConsolePane(Engine::OperatorSession &session, Navigator &navigator,
                const Model::ConsoleId &console, QWidget *parent = nullptr);

    const Model::ConsoleId &console() const;
    /// "KVP HV0 ABGSE501", the title of its dock.
    QString title() const;
    /// Writes what can be read back; an error text, or empty when all was written.
    QString saveTo(const QString &fileName) const;

private:
    QWidget *makeBar();
    QWidget *makeSearchBar();
    QWidget *makeClosedBar();
    QWidget *makeInput();
    void send(const QString &text);
    void offerPaste(const QStringList &lines);
    void takeJob(const Engine::Job &job);
    void refresh();
    void refreshClosed();
    void search(bool backward);
    void showSearch(bool shown);
    void save();
    void answerNext();
    /// Where this console's system runs now, if elsewhere (S4.2-17).
    Model::UnitId systemMovedTo() const;
    QString whyNoInput() const;

    Engine::OperatorSession &m_session;
    Navigator &m_navigator;
    std::shared_ptr<ConsoleBuffer> m_buffer;
    std::set<Model::JobId> m_sent;
    ConsoleView *m_view;
    CommandLine *m_input = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_questions = nullptr;
    QToolButton *m_unread = nullptr;
    QFrame *m_closedBar = nullptr;
    QLabel *m_closedText = nullptr;
    QToolButton *m_openTarget = nullptr;
    QToolButton *m_reconnect = nullptr;
    QFrame *m_searchBar = nullptr;
    QLineEdit *m_searchText = nullptr;
    QLabel *m_searchResult = nullptr;
};

} // namespace Ui
