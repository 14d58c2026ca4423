// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolepane.h"

#include "ui/console/commandline.h"
#include "ui/console/consolestore.h"
#include "ui/console/consoleview.h"
#include "ui/frame/navigator.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

QToolButton *button(QWidget *parent, const QString &text, const QString &name)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setObjectName(name);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

ConsolePane::ConsolePane(Engine::OperatorSession &session, Navigator &navigator,
                         const Model::ConsoleId &console, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_buffer(ConsoleStore::of(session).open(console))
    , m_view(new ConsoleView(this))
{
    setObjectName(u"consolePane"_s);
    m_view->setObjectName(u"consoleView"_s);
    m_view->setAccessibleName(tr("Output of %1").arg(title()));
    m_view->addBuffer(m_buffer);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(makeClosedBar());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeSearchBar());
    layout->addWidget(makeInput());
    setFocusProxy(m_input);
    setMinimumWidth(m_view->widthOfColumns(40));

    connect(m_view, &ConsoleView::questionActivated, m_input, &CommandLine::beginAnswer);
    connect(m_view, &ConsoleView::unreadChanged, this, [this](int lines) {
        m_unread->setVisible(lines > 0);
        m_unread->setText(tr("%n new line(s)", nullptr, lines));
    });
    connect(m_buffer.get(), &ConsoleBuffer::stateChanged, this, &ConsolePane::refresh);
    connect(&m_session, &Engine::OperatorSession::viewChanged, this, &ConsolePane::refresh);
    connect(&m_session, &Engine::OperatorSession::connectionChanged, this, &ConsolePane::refresh);
    connect(&m_session, &Engine::OperatorSession::jobChanged, this, &ConsolePane::takeJob);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { showSearch(true); });
    refresh();
}

const Model::ConsoleId &ConsolePane::console() const
{
    return m_buffer->console();
}

QString ConsolePane::title() const
{
    const Model::SiteViewPtr view = m_session.view();
    const QString su = view ? view->site->unit(console().su).name : QString();
    //: A KVP console; %1 is the system, %2 the Server Unit
    return tr("KVP %1 %2").arg(console().system, su);
}

QWidget *ConsolePane::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::Normal, Theme::Tight, Theme::Tight, Theme::Tight);
    m_status = new QLabel(bar);
    m_status->setObjectName(u"consoleStatus"_s);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_questions = button(bar, {}, u"answerQuestion"_s);
    m_questions->setIcon(Theme::markIcon(Model::Mark::Medium));
    m_questions->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_questions->setToolTip(tr("Puts the beginning of the answer into the command line"));
    connect(m_questions, &QToolButton::clicked, this, &ConsolePane::answerNext);
    auto *find = button(bar, tr("Search"), u"searchConsole"_s);
    connect(find, &QToolButton::clicked, this, [this] { showSearch(!m_searchBar->isVisible()); });
    auto *copy = button(bar, tr("Copy"), u"copyConsole"_s);
    copy->setToolTip(tr("Copies the selected lines"));
    copy->setEnabled(false);
    connect(copy, &QToolButton::clicked, m_view, &QPlainTextEdit::copy);
    connect(m_view, &QPlainTextEdit::copyAvailable, copy, &QToolButton::setEnabled);
    auto *toFile = button(bar, tr("Save..."), u"saveConsole"_s);
    connect(toFile, &QToolButton::clicked, this, &ConsolePane::save);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_questions);
    layout->addWidget(find);
    layout->addWidget(copy);
    layout->addWidget(toFile);
    return bar;
}

QWidget *ConsolePane::makeClosedBar()
{
    m_closedBar = new QFrame(this);
    m_closedBar->setObjectName(u"consoleClosed"_s);
    m_closedBar->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(m_closedBar);
    layout->setContentsMargins(Theme::Normal, Theme::Tight, Theme::Tight, Theme::Tight);
    m_closedText = new QLabel(m_closedBar);
    m_closedText->setObjectName(u"consoleClosedText"_s);
    m_closedText->setWordWrap(true);
    m_openTarget = button(m_closedBar, {}, u"openTargetConsole"_s);
    m_openTarget->setProperty("look", u"button"_s);
    connect(m_openTarget, &QToolButton::clicked, this, [this] {
        m_navigator.openConsole({systemMovedTo(), console().system});
    });
    m_reconnect = button(m_closedBar, tr("Connect again"), u"reconnectConsole"_s);
    m_reconnect->setProperty("look", u"button"_s);
    connect(m_reconnect, &QToolButton::clicked, this,
            [this] { ConsoleStore::of(m_session).reconnect(console()); });
    layout->addWidget(m_closedText, 1);
    layout->addWidget(m_openTarget);
    layout->addWidget(m_reconnect);
    m_closedBar->hide();
    return m_closedBar;
}

QWidget *ConsolePane::makeSearchBar()
{
    m_searchBar = new QFrame(this);
    auto *layout = new QHBoxLayout(m_searchBar);
    layout->setContentsMargins(Theme::Normal, Theme::Tight, Theme::Tight, Theme::Tight);
    m_searchText = new QLineEdit(m_searchBar);
    m_searchText->setObjectName(u"consoleSearch"_s);
    m_searchText->setAccessibleName(tr("Search in the output"));
    m_searchText->setPlaceholderText(tr("Search in the output"));
    auto *previous = button(m_searchBar, tr("Previous"), u"searchPrevious"_s);
    auto *next = button(m_searchBar, tr("Next"), u"searchNext"_s);
    m_searchResult = new QLabel(m_searchBar);
    connect(m_searchText, &QLineEdit::returnPressed, this, [this] { search(true); });
    connect(previous, &QToolButton::clicked, this, [this] { search(true); });
    connect(next, &QToolButton::clicked, this, [this] { search(false); });
    auto *leave = new QShortcut(Qt::Key_Escape, m_searchBar);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] { showSearch(false); });
    layout->addWidget(m_searchText, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_searchResult);
    m_searchBar->hide();
    return m_searchBar;
}

QWidget *ConsolePane::makeInput()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::Tight, Theme::Tight, Theme::Tight, Theme::Tight);
    m_input = new CommandLine(bar);
    m_input->setObjectName(u"commandLine"_s);
    connect(m_input, &CommandLine::entered, this, &ConsolePane::send);
    connect(m_input, &CommandLine::manyLinesPasted, this, &ConsolePane::offerPaste);
    m_unread = button(bar, {}, u"consoleUnread"_s);
    m_unread->setToolTip(tr("Goes to the end of the output and follows it"));
    m_unread->hide();
    connect(m_unread, &QToolButton::clicked, m_view, &ConsoleView::goToEnd);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_unread);
    return bar;
}

void ConsolePane::send(const QString &text)
{
    m_view->goToEnd();
    m_sent.insert(m_session.perform(Engine::ConsoleInput{console(), text}));
}

void ConsolePane::offerPaste(const QStringList &lines)
{
    auto *question
        = new QMessageBox(QMessageBox::Question, tr("Send several lines"),
                          tr("Send %n line(s) to %1?", nullptr, int(lines.size())).arg(title()),
                          QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(lines.mid(0, 12).join(u'\n'));
    auto *all = question->addButton(tr("Send"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(all, &QAbstractButton::clicked, this, [this, lines] {
        for (const QString &line : lines)
            send(line);
    });
    question->open();
}

void ConsolePane::takeJob(const Engine::Job &job)
{
    if (!m_sent.contains(job.id) || !job.isOver())
        return;
    m_sent.erase(job.id);
    if (job.state == Engine::JobState::Done)
        return;
    const QString why = messageText(job.key, job.args);
    m_buffer->note(job.state == Engine::JobState::Unknown ? why : tr("Not sent: %1").arg(why),
                   job.ended);
}

QString ConsolePane::whyNoInput() const
{
    if (m_buffer->isClosed())
        return messageText(m_buffer->closedKey(), m_buffer->closedArgs());
    if (!m_session.isConnected())
        return tr("The Management Unit does not answer.");
    return reasonText(m_session, Engine::ConsoleInput{console(), {}});
}

Model::UnitId ConsolePane::systemMovedTo() const
{
    const Model::SiteViewPtr view = m_session.view();
    if (!view || console().isMonitor() || view->findVm(console().su, console().system))
        return Model::NoUnit;
    const auto elsewhere = view->findVms(console().system);
    return elsewhere.empty() ? Model::NoUnit : elsewhere.front()->su;
}

void ConsolePane::refresh()
{
    const Model::SiteViewPtr view = m_session.view();
    const QString su = view ? view->site->unit(console().su).name : QString();
    const int pending = int(m_buffer->pending().size());
    m_status->setText(m_buffer->isClosed()
                          //: Status line of a closed console: system, Server Unit
                          ? tr("%1 on %2 · closed").arg(console().system, su)
                          //: Status line of a console: system, Server Unit, time
                          : tr("%1 on %2 · connected since %3")
                                .arg(console().system, su, timeText(m_buffer->since())));
    m_questions->setVisible(pending > 0);
    m_questions->setText(tr("%n pending question(s)", nullptr, pending));
    const QString reason = whyNoInput();
    m_input->setEnabled(reason.isEmpty());
    m_input->setToolTip(reason);
    m_input->setPlaceholderText(reason.isEmpty() ? tr("/COMMAND or answer") : reason);
    refreshClosed();
}

void ConsolePane::refreshClosed()
{
    m_closedBar->setVisible(m_buffer->isClosed());
    if (!m_buffer->isClosed())
        return;
    m_closedText->setText(tr("Connection closed: %1")
                              .arg(messageText(m_buffer->closedKey(), m_buffer->closedArgs())));
    const Model::UnitId target = systemMovedTo();
    m_openTarget->setVisible(target != Model::NoUnit);
    m_reconnect->setVisible(target == Model::NoUnit);
    if (target != Model::NoUnit)
        m_openTarget->setText(
            tr("Open KVP console on %1").arg(m_session.view()->site->unit(target).name));
}

void ConsolePane::answerNext()
{
    if (!m_buffer->pending().empty())
        m_input->beginAnswer(m_buffer->pending().front().destination);
}

void ConsolePane::showSearch(bool shown)
{
    m_searchBar->setVisible(shown);
    m_searchResult->clear();
    if (shown)
        m_searchText->setFocus(Qt::ShortcutFocusReason);
    else
        m_input->setFocus(Qt::OtherFocusReason);
}

void ConsolePane::search(bool backward)
{
    const bool found = m_view->findNext(m_searchText->text(), backward);
    m_searchResult->setText(found || m_searchText->text().isEmpty() ? QString() : tr("Not found"));
}

void ConsolePane::save()
{
    const QString proposed = title().replace(u' ', u'_') + u".log"_s;
    auto *dialog
        = new QFileDialog(this, tr("Save console output"), proposed, tr("Text (*.log *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const QString error = saveTo(file);
        const Model::SiteViewPtr view = m_session.view();
        if (!error.isEmpty())
            m_buffer->note(error, view ? view->time : m_buffer->since());
    });
    dialog->open();
}

QString ConsolePane::saveTo(const QString &fileName) const
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly)) {
        for (const Model::ConsoleLine &line : m_buffer->lines()) {
            const QString text = Model::toConsoleTime(line.time) + u' ' + line.text + u'\n';
            file.write(text.toUtf8());
        }
        if (file.commit())
            return {};
    }
    return tr("%1 could not be written: %2").arg(fileName, file.errorString());
}

} // namespace Ui
