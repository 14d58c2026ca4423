// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include "samplenavigator.h"
#include "samplesession.h"
#include "ui/console/commandline.h"
#include "ui/console/consolepane.h"
#include "ui/console/consolestore.h"
#include "ui/console/consoleview.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

class TestConsolePane : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void lineHasTimeAndText();
    void inputGoesToTheConsole();
    void commandsAreRecalledAndCompleted();
    void questionIsMarkedAndAnsweredByClick();
    void followsUnlessScrolledUp();
    void keepsAStatedBound();
    void gapIsSaid();
    void knownLinesAreNotRepeated();
    void closedConsoleOffersTheTarget();
    void refusedInputIsSaid();
    void severalPastedLinesAreAskedFor();
    void twoViewsShareOneConnection();
    void savesWhatItShows();
    void textIsAccessible();

private:
    void say(const QString &text, Model::ConsoleLineKind kind = Model::ConsoleLineKind::Message);
    ConsoleView *view() const { return m_pane->findChild<ConsoleView *>(); }
    CommandLine *input() const { return m_pane->findChild<CommandLine *>(); }
    QToolButton *button(const QString &name) const
    {
        return m_pane->findChild<QToolButton *>(name);
    }

    std::unique_ptr<Sample::Session> m_session;
    Sample::Navigator m_navigator;
    std::unique_ptr<ConsolePane> m_pane;
    Model::ConsoleId m_console;
    quint64 m_number = 0;
};

void TestConsolePane::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp);
    m_console = {Sample::site()->findUnit(u"ABGSE501"_s), u"VM12PROD"_s};
}

void TestConsolePane::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_number = 0;
    m_navigator = {};
    m_session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_pane = std::make_unique<ConsolePane>(*m_session, m_navigator, m_console);
    m_pane->resize(900, 500);
    m_pane->show();
    m_pane->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setFocus();
}

void TestConsolePane::cleanup()
{
    m_pane.reset();
    QVERIFY(m_session->openConsoles().empty());
    m_session.reset();
}

void TestConsolePane::say(const QString &text, Model::ConsoleLineKind kind)
{
    Model::ConsoleLine line;
    line.number = ++m_number;
    line.time = Sample::site()->start + std::chrono::milliseconds(m_number);
    line.kind = kind;
    line.text = text;
    emit m_session->consoleLines(m_console, {line});
}

// S4.6.1-01
void TestConsolePane::lineHasTimeAndText()
{
    say(u"% ETMDR01 DYNAMIC RECONFIGURATION WITH FUNCTION 'MIGRATE' STARTED"_s);
    QTRY_COMPARE(view()->toPlainText(),
                 u"142205 % ETMDR01 DYNAMIC RECONFIGURATION WITH FUNCTION 'MIGRATE' STARTED"_s);
    QVERIFY(m_pane->findChild<QLabel *>(u"consoleStatus"_s)->text().contains(u"ABGSE501"_s));
}

void TestConsolePane::inputGoesToTheConsole()
{
    QVERIFY(input()->hasFocus());
    QTest::keyClicks(input(), u"/SHOW-VM-RESOURCES"_s);
    QTest::keyClick(input(), Qt::Key_Return);
    QCOMPARE(m_session->performed().size(), std::size_t(1));
    const auto &sent = std::get<Engine::ConsoleInput>(m_session->performed().front());
    QCOMPARE(sent.text, u"/SHOW-VM-RESOURCES"_s);
    QVERIFY(sent.console == m_console);
    QVERIFY(input()->text().isEmpty());
}

void TestConsolePane::commandsAreRecalledAndCompleted()
{
    for (const QString &command : {u"/FIRST"_s, u"/SECOND"_s}) {
        input()->setText(command);
        QTest::keyClick(input(), Qt::Key_Return);
    }
    input()->setText(u"unfinished"_s);
    QTest::keyClick(input(), Qt::Key_Up);
    QCOMPARE(input()->text(), u"/SECOND"_s);
    QTest::keyClick(input(), Qt::Key_Up);
    QCOMPARE(input()->text(), u"/FIRST"_s);
    QTest::keyClick(input(), Qt::Key_Down);
    QTest::keyClick(input(), Qt::Key_Down);
    QCOMPARE(input()->text(), u"unfinished"_s);
}

// X-CON-01, X-CON-03
void TestConsolePane::questionIsMarkedAndAnsweredByClick()
{
    say(u"?TSN9-000#142753 % NBR0820 SHOULD K1 BECOME MAIN OPERATOR TERMINAL ?"_s,
        Model::ConsoleLineKind::Question);
    QTRY_VERIFY(!view()->toPlainText().isEmpty());
    QVERIFY(view()->isPending(view()->document()->firstBlock()));
    QVERIFY(button(u"answerQuestion"_s)->isVisible());
    const QPoint place = view()->cursorRect(QTextCursor(view()->document()->firstBlock())).center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place + QPoint(80, 0));
    QCOMPARE(input()->text(), u"TSN9-000."_s);
    say(u"TSN9.YES"_s, Model::ConsoleLineKind::Input);
    QTRY_VERIFY(!view()->isPending(view()->document()->firstBlock()));
    QVERIFY(!button(u"answerQuestion"_s)->isVisible());
}

void TestConsolePane::followsUnlessScrolledUp()
{
    for (int i = 0; i < 200; ++i)
        say(u"% line %1"_s.arg(i));
    QTRY_COMPARE(view()->blockCount(), 200);
    QVERIFY(view()->isFollowing());
    QCOMPARE(view()->verticalScrollBar()->value(), view()->verticalScrollBar()->maximum());
    view()->verticalScrollBar()->setValue(10);
    say(u"% new"_s);
    QTRY_COMPARE(view()->blockCount(), 201);
    QCOMPARE(view()->verticalScrollBar()->value(), 10);
    QVERIFY(button(u"consoleUnread"_s)->isVisible());
    QTest::mouseClick(button(u"consoleUnread"_s), Qt::LeftButton);
    QVERIFY(view()->isFollowing());
    QVERIFY(!button(u"consoleUnread"_s)->isVisible());
}

void TestConsolePane::keepsAStatedBound()
{
    QVector<Model::ConsoleLine> lines;
    for (int i = 0; i < ConsoleBuffer::Bound + 500; ++i) {
        Model::ConsoleLine line;
        line.number = ++m_number;
        line.time = Sample::site()->start;
        line.text = u"% %1"_s.arg(i);
        lines.append(line);
    }
    emit m_session->consoleLines(m_console, lines);
    QTRY_COMPARE(view()->blockCount(), ConsoleBuffer::Bound);
    QVERIFY(view()->document()->firstBlock().text().endsWith(u"% 500"_s));
}

void TestConsolePane::gapIsSaid()
{
    say(u"% one"_s);
    m_number += 3;
    say(u"% five"_s);
    QTRY_COMPARE(view()->blockCount(), 3);
    QCOMPARE(ConsoleView::kindOf(view()->document()->findBlockByNumber(1)),
             Model::ConsoleLineKind::Status);
    QVERIFY(view()->toPlainText().contains(u"3 line"_s));
}

void TestConsolePane::knownLinesAreNotRepeated()
{
    say(u"% one"_s);
    m_number = 0;
    say(u"% one"_s);
    say(u"% two"_s);
    QTRY_COMPARE(view()->blockCount(), 2);
}

// S4.2-17, S4.8-14
void TestConsolePane::closedConsoleOffersTheTarget()
{
    Model::SiteView moved = Sample::calmView();
    Sample::migrate(moved);
    Sample::arrive(moved);
    m_session->publish(moved);
    emit m_session->consoleClosed(m_console, u"SEC0301"_s, {});
    QVERIFY(m_pane->findChild<QWidget *>(u"consoleClosed"_s)->isVisible());
    QVERIFY(!input()->isEnabled());
    QVERIFY(!input()->toolTip().isEmpty());
    QCOMPARE(button(u"openTargetConsole"_s)->text(), u"Open KVP console on ABGSE701"_s);
    QTest::mouseClick(button(u"openTargetConsole"_s), Qt::LeftButton);
    QCOMPARE(m_navigator.consoles.front().su, Sample::site()->findUnit(u"ABGSE701"_s));
    QCOMPARE(m_navigator.consoles.front().system, u"VM12PROD"_s);
}

void TestConsolePane::refusedInputIsSaid()
{
    input()->setText(u"/MIGRATE-VM 12"_s);
    QTest::keyClick(input(), Qt::Key_Return);
    Engine::Job job;
    job.id = Model::JobId(1);
    job.state = Engine::JobState::Refused;
    job.key = u"SEC0403"_s;
    job.args = {u"johndoe"_s, u"VM12PROD"_s, u"ABGSE501"_s};
    job.ended = Sample::site()->start;
    m_session->setJob(job);
    QTRY_VERIFY(view()->toPlainText().contains(u"johndoe"_s));
}

void TestConsolePane::severalPastedLinesAreAskedFor()
{
    QGuiApplication::clipboard()->setText(u"/ONE\n/TWO"_s);
    QTest::keyClick(input(), Qt::Key_V, Qt::ControlModifier);
    auto *question = m_pane->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(m_session->performed().empty());
    for (QAbstractButton *choice : question->buttons()) {
        if (question->buttonRole(choice) == QMessageBox::AcceptRole)
            QTest::mouseClick(choice, Qt::LeftButton);
    }
    QCOMPARE(m_session->performed().size(), std::size_t(2));
    QGuiApplication::clipboard()->clear();
}

void TestConsolePane::twoViewsShareOneConnection()
{
    {
        const auto second = ConsoleStore::of(*m_session).open(m_console);
        QCOMPARE(m_session->openConsoles().size(), std::size_t(1));
    }
    QCOMPARE(m_session->openConsoles().size(), std::size_t(1));
    say(u"% still here"_s);
    QTRY_VERIFY(view()->toPlainText().endsWith(u"still here"_s));
}

void TestConsolePane::savesWhatItShows()
{
    say(u"% one"_s);
    say(u"% two"_s);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"console.log"_s);
    QVERIFY(m_pane->saveTo(name).isEmpty());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), u"142205 % one\n142205 % two\n"_s);
    QVERIFY(m_pane->saveTo(folder.filePath(u"no/such/folder.log"_s)).contains(u"no/such"_s));
}

void TestConsolePane::textIsAccessible()
{
    say(u"% ETMDR01 STARTED"_s);
    QTRY_VERIFY(!view()->toPlainText().isEmpty());
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view());
    QVERIFY(accessible && accessible->textInterface());
    QVERIFY(accessible->text(QAccessible::Name).contains(u"VM12PROD"_s));
    QVERIFY(accessible->textInterface()->characterCount() > 10);
}

QTEST_MAIN(TestConsolePane)
#include "tst_consolepane.moc"
