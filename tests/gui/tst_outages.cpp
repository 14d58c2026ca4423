// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

#include "samplesession.h"
#include "ui/outages/outageboard.h"
#include "ui/outages/outageswindow.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

class TestOutages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everythingOfTheSiteIsOnTheBoard();
    void powerOfAUnit();
    void serverUnitCanBeHurtInEveryWay();
    void linkIsCutSlowedAndRestored();
    void legFailsAsAWholeAndForOneUnit();
    void guestGetsAStorm();
    void boardShowsWhatIsReallyTheCase();
    void guestThatMovedLeavesItsRow();
    void timeIsPausedSteppedAndPaced();

private:
    void select(const OutageObject &object) { m_window->board().select(object); }
    OutageObject unit(const QString &name) const;
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *one : m_window->findChildren<QPushButton *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void click(const QString &name)
    {
        QVERIFY2(button(name) && button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    template <typename Fault> Fault last() const
    {
        return std::get<Fault>(m_emulator->faults().back());
    }
    QTreeWidgetItem *row(const QString &name) const
    {
        return m_window->board().findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    std::unique_ptr<Sample::Session> m_session;
    std::unique_ptr<Sample::Emulator> m_emulator;
    std::unique_ptr<OutagesWindow> m_window;
};

OutageObject TestOutages::unit(const QString &name) const
{
    OutageObject object;
    object.kind = OutageKind::Unit;
    object.unit = Sample::site()->findUnit(name);
    return object;
}

void TestOutages::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp);
}

void TestOutages::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_emulator = std::make_unique<Sample::Emulator>();
    m_window = std::make_unique<OutagesWindow>(*m_emulator, Sample::site(), m_session.get());
    m_window->show();
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOutages::cleanup()
{
    m_window.reset();
    m_emulator.reset();
    m_session.reset();
}

void TestOutages::everythingOfTheSiteIsOnTheBoard()
{
    for (const Model::UnitConfig &one : Sample::site()->units)
        QVERIFY2(row(one.name), qPrintable(one.name));
    for (const Model::LinkConfig &one : Sample::site()->links)
        QVERIFY2(row(one.name), qPrintable(one.name));
    for (const Model::LegConfig &one : Sample::site()->legs)
        QVERIFY2(row(one.name), qPrintable(one.name));
    QCOMPARE(row(u"VM12PROD"_s)->parent()->text(0), u"ABGSE501"_s);
}

void TestOutages::powerOfAUnit()
{
    const OutageObject white = unit(u"abgwhite"_s);
    select(white);
    QCOMPARE(m_window->findChild<QLabel *>(u"outageObject"_s)->text(), u"abgwhite"_s);
    click(u"pullPlug"_s);
    QCOMPARE(last<Engine::PullPlug>().unit, white.unit);
    QVERIFY(!button(u"powerOn"_s)->isEnabled());
    // Off in order is what an operator does, not a fault.
    click(u"powerOff"_s);
    const auto &power = std::get<Engine::PowerUnit>(m_session->performed().front());
    QCOMPARE(power.unit, white.unit);
    QVERIFY(!power.on);
    Engine::Truth truth = Sample::Emulator::calmTruth();
    truth.units[Model::indexOf(white.unit)].power = Model::Power::Off;
    m_emulator->publish(truth);
    click(u"powerOn"_s);
    QCOMPARE(last<Engine::SwitchOn>().unit, white.unit);
    QVERIFY(!button(u"breakDevice"_s));
}

void TestOutages::serverUnitCanBeHurtInEveryWay()
{
    const OutageObject su = unit(u"ABGSE701"_s);
    select(su);
    click(u"crashUnit"_s);
    QVERIFY(!last<Engine::Crash>().monitorOnly);
    click(u"crashMonitor"_s);
    QVERIFY(last<Engine::Crash>().monitorOnly);
    click(u"pauseUnit"_s);
    QVERIFY(last<Engine::PauseUnit>().paused);
    click(u"toggleRewas"_s);
    QVERIFY(!last<Engine::SetRewas>().active);
    click(u"takeMemory"_s);
    QVERIFY(last<Engine::TakeMemory>().megabytes > 0);
    QVERIFY(row(u"ABGSE701"_s)->text(3).contains(u"MB"_s));
    click(u"giveMemoryBack"_s);
    QCOMPARE(last<Engine::TakeMemory>().megabytes, 0);
    click(u"refuseResume"_s);
    QVERIFY(last<Engine::RefuseResume>().refuse);
    click(u"refuseResume"_s);
    QVERIFY(!last<Engine::RefuseResume>().refuse);
    click(u"changeConfiguration"_s);
    QVERIFY(last<Engine::SetMonitorActivity>().running);
    click(u"changeConfiguration"_s);
    QVERIFY(!last<Engine::SetMonitorActivity>().running);
    click(u"beginShutdown"_s);
    QCOMPARE(last<Engine::SetMonitorActivity>().kind, Engine::SetMonitorActivity::Kind::Shutdown);
    m_window->findChild<QSpinBox *>(u"delayCrdCount"_s)->setValue(3);
    click(u"delayCrd"_s);
    QCOMPARE(last<Engine::DelayCrd>().count, 3);
    auto *device = m_window->findChild<QComboBox *>(u"brokenDevice"_s);
    if (device->count() > 0) {
        click(u"breakDevice"_s);
        QVERIFY(last<Engine::BreakDevice>().broken);
        click(u"breakDevice"_s);
        QVERIFY(!last<Engine::BreakDevice>().broken);
    }
}

void TestOutages::linkIsCutSlowedAndRestored()
{
    OutageObject link;
    link.kind = OutageKind::Link;
    link.link = Model::LinkId(1);
    select(link);
    click(u"cutLink"_s);
    QVERIFY(last<Engine::CutLink>().cut);
    Engine::Truth truth = Sample::Emulator::calmTruth();
    truth.links[1].cut = true;
    truth.links[1].bitsPerSecond = 10'000'000;
    m_emulator->publish(truth);
    QCOMPARE(button(u"cutLink"_s)->text(), u"Restore"_s);
    click(u"cutLink"_s);
    QVERIFY(!last<Engine::CutLink>().cut);
    click(u"slowLink"_s);
    QCOMPARE(last<Engine::SlowLink>().bitsPerSecond, qint64(100'000'000));
    click(u"fullRate"_s);
    QCOMPARE(last<Engine::SlowLink>().bitsPerSecond, qint64(0));
}

void TestOutages::legFailsAsAWholeAndForOneUnit()
{
    OutageObject leg;
    leg.kind = OutageKind::Leg;
    leg.leg = Model::LegId(2);
    select(leg);
    click(u"failLeg"_s);
    QVERIFY(last<Engine::FailLeg>().failed);
    auto *units = m_window->findChild<QListWidget *>(u"legCutFrom"_s);
    QVERIFY(units->count() > 2);
    units->setCurrentRow(1);
    units->setFocus();
    QTest::keyClick(units, Qt::Key_Space);
    QVERIFY(last<Engine::CutLeg>().cut);
    QCOMPARE(last<Engine::CutLeg>().leg, Model::LegId(2));
}

void TestOutages::guestGetsAStorm()
{
    m_window->board().setCurrentItem(row(u"VM12PROD"_s));
    click(u"workloadStorm"_s);
    QCOMPARE(last<Engine::SetWorkload>().vm, u"VM12PROD"_s);
    QCOMPARE(last<Engine::SetWorkload>().workload.kind, Model::WorkloadKind::MemoryStorm);
    QVERIFY(row(u"VM12PROD"_s)->text(3).contains(u"storm"_s));
}

void TestOutages::boardShowsWhatIsReallyTheCase()
{
    Engine::Truth truth = Sample::Emulator::calmTruth();
    Engine::TruthOfUnit &su = truth.units[Model::indexOf(Sample::site()->findUnit(u"ABGSE501"_s))];
    su.rewasActive = false;
    su.paused = true;
    truth.legs[0].failed = true;
    truth.links[0].cut = true;
    m_emulator->publish(truth);
    QVERIFY(row(u"ABGSE501"_s)->text(2).contains(u"REWAS stopped"_s));
    QVERIFY(row(u"ABGSE501"_s)->text(3).contains(u"paused"_s));
    QCOMPARE(row(u"LEG1"_s)->text(2), u"FAILED"_s);
    QCOMPARE(row(u"ISL1"_s)->text(3), u"cut"_s);
}

void TestOutages::guestThatMovedLeavesItsRow()
{
    select(unit(u"ABGSE701"_s));
    Engine::Truth truth = Sample::Emulator::calmTruth();
    truth.guests[0].su = Sample::site()->findUnit(u"ABGSE701"_s);
    m_emulator->publish(truth);
    QCOMPARE(row(u"VM12PROD"_s)->parent()->text(0), u"ABGSE701"_s);
    QVERIFY(m_window->board().selected() == unit(u"ABGSE701"_s));
}

void TestOutages::timeIsPausedSteppedAndPaced()
{
    QVERIFY(!button(u"stepTime"_s)->isEnabled());
    click(u"pauseTime"_s);
    QVERIFY(m_emulator->isPaused());
    click(u"stepTime"_s);
    QCOMPARE(m_emulator->stepped(), Model::Duration(std::chrono::seconds(1)));
    click(u"pauseTime"_s);
    QVERIFY(!m_emulator->isPaused());
    auto *speed = m_window->findChild<QComboBox *>(u"emulatedSpeed"_s);
    QCOMPARE(speed->currentData().toLongLong(), qint64(10'000));
    speed->setFocus();
    QTest::keyClick(speed, Qt::Key_End);
    QCOMPARE(m_emulator->speed(), qint64(0));
}

QTEST_MAIN(TestOutages)
#include "tst_outages.moc"
