// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "model/items/eventsmodel.h"
#include "samplenavigator.h"
#include "samplesession.h"
#include "ui/logging/currenteventspane.h"
#include "ui/logging/eventslist.h"
#include "ui/logging/eventspage.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

/// @p count events a second apart; every tenth a WARNING, every hundredth an ERROR.
std::vector<Model::Event> log(int count)
{
    std::vector<Model::Event> events;
    for (int i = 1; i <= count; ++i) {
        Model::Event event;
        event.id.counter = quint32(i);
        event.time = Sample::site()->start + std::chrono::seconds(i);
        event.weight = i % 100 == 0 ? Model::Weight::Error
            : i % 10 == 0           ? Model::Weight::Warning
                                    : Model::Weight::Info;
        event.component = u"VM2000"_s;
        event.unit = Sample::site()->findUnit(u"ABGSE501"_s);
        event.system = i % 2 ? u"VM12PROD"_s : u"VM02TEST"_s;
        event.key = u"VMS2450"_s;
        event.args = {u"(12,VM12PROD)"_s, u"number%1"_s.arg(i)};
        events.push_back(event);
    }
    return events;
}

} // namespace

class TestEventsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void newestStandsFirst();
    void modelKeepsItsPromises();
    void filterByTextWeightAndSystem();
    void longLogIsSearchedInSlices();
    void selectionStaysWithItsEvent();
    void scrolledAwayCountsNewEvents();
    void detailsTellCauseAndAction();
    void acknowledgesAllThatWereSeen();
    void currentEventsLeaveWhenAcknowledged();
    void exportsWhatTheFilterShows();

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(u"eventsTable"_s); }
    EventsList *list() const { return m_page->findChild<EventsList *>(); }
    QString text(int row, int column = Model::EventsModel::TextColumn) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Sample::Session> m_session;
    Sample::Navigator m_navigator;
    std::unique_ptr<EventsPage> m_page;
};

void TestEventsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp);
}

void TestEventsPage::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_session->setEvents(log(300));
    m_page = std::make_unique<EventsPage>(PageContext{*m_session, m_navigator, Sample::site()},
                                          Place{.kind = PlaceKind::Events});
    m_page->resize(1000, 600);
    m_page->show();
    m_page->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestEventsPage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

// X-LOG-01
void TestEventsPage::newestStandsFirst()
{
    QCOMPARE(table()->model()->rowCount(), 300);
    QVERIFY(text(0).contains(u"number300"_s));
    QCOMPARE(text(0, Model::EventsModel::WeightColumn), u"ERROR"_s);
    QCOMPARE(text(0, Model::EventsModel::UnitColumn), u"ABGSE501"_s);
    QCOMPARE(text(0, Model::EventsModel::ServerColumn), u"ABGSE5"_s);
    QVERIFY(text(299).contains(u"number1"_s));
}

void TestEventsPage::modelKeepsItsPromises()
{
    Model::EventsModel model(Sample::site(), [this](quint64 first, int count) {
        return m_session->events(first, count);
    });
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.update(100, 0);
    model.update(300, 250);
    QCOMPARE(model.rowCount(), 300);
    Model::EventFilter filter;
    filter.atLeast = Model::Weight::Warning;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 30);
    m_session->setEvents(log(320));
    model.update(320, 250);
    QCOMPARE(model.rowCount(), 32);
    QCOMPARE(model.numberAt(0), quint64(320));
    filter.currentOnly = true;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 7);
    model.update(320, 320);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 320);
    model.restart(10, 0);
    QCOMPARE(model.rowCount(), 10);
}

void TestEventsPage::filterByTextWeightAndSystem()
{
    auto *filter = m_page->findChild<QLineEdit *>(u"eventsFilterText"_s);
    QTest::keyClicks(filter, u"number29"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(table()->model()->rowCount(), 11); // 29, 290 .. 299
    filter->clear();
    QTest::keyClick(filter, Qt::Key_Return);
    auto *weight = m_page->findChild<QComboBox *>(u"eventsFilterWeight"_s);
    weight->setCurrentIndex(2);
    QCOMPARE(table()->model()->rowCount(), 3);
    weight->setCurrentIndex(0);
    auto *system = m_page->findChild<QComboBox *>(u"eventsFilterSystem"_s);
    system->setCurrentIndex(system->findData(u"VM12PROD"_s));
    QCOMPARE(table()->model()->rowCount(), 150);
}

void TestEventsPage::longLogIsSearchedInSlices()
{
    m_session->setEvents(log(20'000));
    m_page->setFilterText(u"number7"_s);
    QVERIFY(list()->model().isSearching());
    QTRY_VERIFY(!list()->model().isSearching());
    QCOMPARE(table()->model()->rowCount(), 1 + 10 + 100 + 1000);
    QVERIFY(text(0).contains(u"number7999"_s));
}

void TestEventsPage::selectionStaysWithItsEvent()
{
    table()->setCurrentIndex(table()->model()->index(5, 0));
    const QString before = text(table()->currentIndex().row());
    m_session->setEvents(log(310));
    QCOMPARE(table()->currentIndex().row(), 15);
    QCOMPARE(text(table()->currentIndex().row()), before);
}

void TestEventsPage::scrolledAwayCountsNewEvents()
{
    auto *newer = m_page->findChild<QToolButton *>(u"newerEvents"_s);
    QVERIFY(!newer->isVisible());
    table()->verticalScrollBar()->setValue(50);
    m_session->setEvents(log(304));
    QTRY_COMPARE(table()->verticalScrollBar()->value(), 54);
    QVERIFY(newer->isVisible());
    QVERIFY(newer->text().startsWith(u"4 "_s));
    QTest::mouseClick(newer, Qt::LeftButton);
    QCOMPARE(table()->verticalScrollBar()->value(), 0);
    QVERIFY(!newer->isVisible());
}

void TestEventsPage::detailsTellCauseAndAction()
{
    std::vector<Model::Event> events = log(1);
    events.front().key = u"SEC0501"_s;
    events.front().args = {u"abgwhite"_s};
    m_session->setEvents(events);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    const QString details = m_page->findChild<QTextBrowser *>(u"eventDetails"_s)->toPlainText();
    QVERIFY(details.contains(u"Cause"_s));
    QVERIFY(details.contains(u"Action"_s));
    QVERIFY(details.contains(u"SEC0501"_s));
}

// S2.3.3-06
void TestEventsPage::acknowledgesAllThatWereSeen()
{
    auto *button = m_page->findChild<QPushButton *>(u"acknowledgeEvents"_s);
    QVERIFY(button->text().contains(u"300"_s));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *question = m_page->findChild<QMessageBox *>(u"acknowledgeQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"300"_s));
    QVERIFY(question->informativeText().contains(u"number300"_s));
    // One more comes while the operator reads.
    m_session->setEvents(log(301));
    QTest::mouseClick(question->findChild<QPushButton *>(u"acknowledgeNow"_s), Qt::LeftButton);
    QCOMPARE(std::get<Engine::AcknowledgeEvents>(m_session->performed().front()).upTo,
             quint64(300));
}

// S2.3.3-05
void TestEventsPage::currentEventsLeaveWhenAcknowledged()
{
    CurrentEventsPane pane({*m_session, m_navigator, Sample::site()});
    QVERIFY(pane.title().contains(u"300"_s));
    m_session->setEvents(log(302), 300);
    QVERIFY(pane.title().contains(u"2"_s));
    QCOMPARE(pane.findChild<QTableView *>()->model()->rowCount(), 2);
    QCOMPARE(table()->model()->rowCount(), 302);
}

void TestEventsPage::exportsWhatTheFilterShows()
{
    m_page->setFilterText(u"number300"_s);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"events.csv"_s);
    QVERIFY(m_page->exportTo(name).isEmpty());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"\"Weight\""_s));
    QVERIFY(lines[1].startsWith(u"\"ERROR\""_s));
}

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
