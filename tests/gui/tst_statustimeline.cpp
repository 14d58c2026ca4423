// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include "model/eventkeys.h"
#include "samplesession.h"
#include "ui/cluster/statustimeline.h"
#include "ui/frame/mainwindow.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;
using namespace std::chrono_literals;

/// The status history of Cluster -> Overview by mouse and keyboard.
class TestStatusTimeline : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void keysReadTheIntervals();
    void pointerReadsTheIntervals();
    void newEventsAreTakenIn();
    void screenReaderHearsTheReading();

private:
    StatusTimeline *timeline() const
    {
        return m_window->currentPage()->findChild<StatusTimeline *>();
    }
    QString reading() const
    {
        return m_window->currentPage()->findChild<QLabel *>(u"timelineReading"_s)->text();
    }

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

static Model::Event told(const Model::EventKind &kind, const QString &cluster, Model::Duration time)
{
    Model::Event event = makeEvent(kind, {cluster, u"SEC0505,abgblack"_s});
    event.cluster = cluster;
    event.time = Sample::site()->start + time;
    return event;
}

void TestStatusTimeline::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

// Management Cluster: WARNING from minute 5 to minute 10, then NORMAL; the time is minute 20.
void TestStatusTimeline::init()
{
    auto session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const QString management = u"Management Cluster"_s;
    Model::SiteView view = Sample::calmView();
    view.time += 20min;
    m_session->publish(view);
    m_session->setEvents({told(Model::EventKinds::ManagementNormal, management, 0s),
                          told(Model::EventKinds::ManagementAffected, management, 5min),
                          told(Model::EventKinds::ManagementNormal, management, 10min)});
    m_window->go({.kind = PlaceKind::Clusters});
    QVERIFY(timeline());
    QCoreApplication::processEvents(); // the page is laid out
}

void TestStatusTimeline::keysReadTheIntervals()
{
    timeline()->setFocus();
    QVERIFY2(reading().startsWith(u"Management Cluster: NORMAL since 2017-09-01 14:32:05 UTC"),
             qPrintable(reading()));
    QTest::keyClick(timeline(), Qt::Key_Left);
    QVERIFY2(
        reading().contains(u"WARNING from 2017-09-01 14:27:05 to 2017-09-01 14:32:05 UTC, 5 min"),
        qPrintable(reading()));
    QVERIFY2(reading().contains(u"abgblack"_s), qPrintable(reading()));
    QTest::keyClick(timeline(), Qt::Key_Left);
    QTest::keyClick(timeline(), Qt::Key_Left);
    QVERIFY2(reading().contains(u"NORMAL from 2017-09-01 14:22:05"), qPrintable(reading()));
    QTest::keyClick(timeline(), Qt::Key_Down);
    QVERIFY2(reading().startsWith(u"ABGCL390: NORMAL since"), qPrintable(reading()));
}

void TestStatusTimeline::pointerReadsTheIntervals()
{
    QVERIFY(timeline()->reading().isEmpty());
    const int row = Theme::instance().rowHeight() / 2;
    // 20 minutes wide: three eighths are in the WARNING.
    const int left
        = timeline()->fontMetrics().horizontalAdvance(u"Management Cluster"_s) + Theme::Wide;
    const int band = timeline()->width() - left - Theme::Normal;
    QTest::mouseMove(timeline(), {left + band * 3 / 8, row});
    QTRY_VERIFY2(reading().contains(u"WARNING from"), qPrintable(reading()));
    QTest::mouseMove(timeline(), {left + band * 7 / 8, row});
    QTRY_VERIFY2(reading().contains(u"NORMAL since"), qPrintable(reading()));
}

void TestStatusTimeline::newEventsAreTakenIn()
{
    timeline()->setFocus();
    QTest::keyClick(timeline(), Qt::Key_Down);
    QVERIFY(reading().startsWith(u"ABGCL390: NORMAL"));
    std::vector<Model::Event> log = m_session->events(1, 10);
    log.push_back(told(Model::EventKinds::SuClusterLost, u"ABGCL390"_s, 15min));
    Model::SiteView view = *m_session->view();
    Sample::setCluster(view, u"ABGCL390"_s, Model::ClusterState::Error);
    m_session->setEvents(log);
    m_session->publish(view);
    QTest::keyClick(timeline(), Qt::Key_Right);
    QVERIFY2(reading().startsWith(u"ABGCL390: ERROR since 2017-09-01 14:37:05 UTC, 5 min"),
             qPrintable(reading()));
}

void TestStatusTimeline::screenReaderHearsTheReading()
{
    timeline()->setFocus();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(timeline());
    QCOMPARE(face->text(QAccessible::Name), u"Status history"_s);
    QCOMPARE(face->text(QAccessible::Description), timeline()->reading());
    QVERIFY(timeline()->reading().contains(u"NORMAL"_s));
}

QTEST_MAIN(TestStatusTimeline)
#include "tst_statustimeline.moc"
