// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "lmrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::LmStep;
using Model::UnitId;

/// The gap rule (PROTOCOLS 3): a unit that was away first holds its guests, reads, and lets go on
/// only what is still its own.
class tst_PausedUnits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void guestsAreHeldUntilTheirRecordIsRead_data();
    void guestsAreHeldUntilTheirRecordIsRead();
    void aShortPauseHoldsNobody();
    void withoutTheArbiterGuestsStayHeld();
    void pausedAtEveryBoundary_data();
    void pausedAtEveryBoundary();
    void aSourceThatWakesBehindClaimNeverRunsItsCopy();
    void abortedByTheManagerIsFirstSetRunning();

private:
    Model::SitePtr m_site;
};

namespace {

constexpr LmRun::Route Route390{u"VM09TAPE", u"ABGSE501", u"ABGSE701"};
constexpr LmRun::Route RouteX86{u"VM03PROD", u"ABGSE30A", u"ABGSE30B"};

std::map<Model::VmUuid, Model::Duration> runTimes(const LmRun &run, UnitId su)
{
    std::map<Model::VmUuid, Model::Duration> result;
    for (const Engine::Vm &vm : run.su(su)->machine().vms()) {
        if (vm.guest)
            result[vm.definition.uuid] = vm.guest->runTime();
    }
    return result;
}

bool allHeld(const LmRun &run, UnitId su)
{
    const std::vector<Engine::Vm> &vms = run.su(su)->machine().vms();
    return std::all_of(vms.begin(), vms.end(),
                       [](const Engine::Vm &vm) { return !vm.guest || vm.held; });
}

bool anyHeld(const LmRun &run, UnitId su)
{
    const std::vector<Engine::Vm> &vms = run.su(su)->machine().vms();
    return std::any_of(vms.begin(), vms.end(), [](const Engine::Vm &vm) { return vm.held; });
}

void pause(LmRun &run, UnitId su, Model::Duration time)
{
    run.inject(Engine::PauseUnit{su, true});
    run.runFor(time);
}

/// Wakes @p su. The least a read takes is a way to the disks and back: until then nothing of
/// what it holds may have executed. Empty when it was so.
QString wake(LmRun &run, UnitId su)
{
    const auto before = runTimes(run, su);
    run.inject(Engine::PauseUnit{su, false});
    const Model::Instant earliest = run.engine().runtime().now() + 3ms;
    while (run.engine().runtime().nextEventTime() < earliest) {
        run.next();
        run.invariants().check();
        if (runTimes(run, su) != before)
            return u"a guest executed before its record was read"_s;
    }
    return allHeld(run, su) ? QString() : u"a guest is not held"_s;
}

std::vector<LmRun::Boundary> boundariesOf(const Model::SitePtr &site, bool x86)
{
    LmRun run(site, 1, x86 ? RouteX86 : Route390);
    run.begin();
    run.runToEnd(60s);
    return run.boundaries();
}

} // namespace

void tst_PausedUnits::initTestCase()
{
    m_site = smallSite();
    QVERIFY(m_site);
}

void tst_PausedUnits::guestsAreHeldUntilTheirRecordIsRead_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("x86");
    for (const int seconds : {3, 10, 60}) {
        for (const bool x86 : {false, true})
            QTest::addRow("%d s, %s", seconds, x86 ? "x86" : "/390") << seconds << x86;
    }
}

void tst_PausedUnits::guestsAreHeldUntilTheirRecordIsRead()
{
    QFETCH(int, seconds);
    QFETCH(bool, x86);
    LmRun run(m_site, 1, x86 ? RouteX86 : Route390);
    run.runFor(5s);
    pause(run, run.source(), std::chrono::seconds(seconds));
    const QString wrong = wake(run, run.source());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    run.runFor(5s);
    QVERIFY(!anyHeld(run, run.source()));
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

void tst_PausedUnits::aShortPauseHoldsNobody()
{
    LmRun run(m_site, 1, Route390);
    run.runFor(5s);
    pause(run, run.source(), 1500ms);
    run.inject(Engine::PauseUnit{run.source(), false});
    for (int i = 0; i < 100; ++i) {
        run.runFor(10ms);
        QVERIFY(!anyHeld(run, run.source()));
    }
}

void tst_PausedUnits::withoutTheArbiterGuestsStayHeld()
{
    LmRun run(m_site, 1, Route390);
    run.runFor(5s);
    pause(run, run.source(), 3s);
    for (const Model::LegConfig &leg : m_site->legs)
        run.inject(Engine::FailLeg{leg.id, true});
    QCOMPARE(wake(run, run.source()), QString());
    const auto before = runTimes(run, run.source());
    run.runFor(30s);
    QVERIFY(allHeld(run, run.source()));
    QVERIFY(runTimes(run, run.source()) == before);
    // Held is shown, as a state of its own.
    const Model::SiteViewPtr view = run.engine().view(run.mu());
    QVERIFY(std::any_of(view->vms.begin(), view->vms.end(), [&](const Model::VmStatePtr &vm) {
        return vm->su == run.source() && vm->status == Model::VmStatus::Held;
    }));
    run.heal(60s);
    QVERIFY(!anyHeld(run, run.source()));
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

void tst_PausedUnits::pausedAtEveryBoundary_data()
{
    QTest::addColumn<bool>("x86");
    QTest::addColumn<bool>("pauseSource");
    QTest::addColumn<quint64>("event");
    for (const bool x86 : {false, true}) {
        for (const LmRun::Boundary &each : boundariesOf(m_site, x86)) {
            for (const bool source : {true, false}) {
                const QString row = u"%1 paused, %2 %3 %4"_s.arg(
                    source ? u"source"_s : u"target"_s, x86 ? u"x86"_s : u"/390"_s,
                    toText(each.step), QString::number(each.number));
                QTest::newRow(qPrintable(row)) << x86 << source << each.event;
            }
        }
    }
}

void tst_PausedUnits::pausedAtEveryBoundary()
{
    QFETCH(bool, x86);
    QFETCH(bool, pauseSource);
    QFETCH(quint64, event);
    for (const int seconds : {3, 10, 60}) {
        for (const bool sooner : {false, true}) {
            LmRun run(m_site, 1, x86 ? RouteX86 : Route390);
            run.begin();
            run.runToEvent(sooner ? event - 1 : event);
            const UnitId paused = pauseSource ? run.source() : run.target();
            pause(run, paused, std::chrono::seconds(seconds));
            const QString wrong = wake(run, paused);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 s: %2"_s.arg(seconds).arg(wrong)));
            run.heal(90s);
            run.invariants().checkSettled();
            QVERIFY2(run.violations().isEmpty(),
                     qPrintable(u"%1 s: %2"_s.arg(seconds).arg(run.violations().join(u'\n'))));
            QVERIFY(run.executesOn(run.source()) != run.executesOn(run.target()));
            if (run.executesOn(run.source()))
                QCOMPARE(run.changesSinceBegin(true), QStringList());
        }
    }
}

void tst_PausedUnits::aSourceThatWakesBehindClaimNeverRunsItsCopy()
{
    LmRun run(m_site, 1, Route390);
    run.begin();
    while (!run.has(LmStep::Released))
        run.next();
    // RELEASE is on its way; the source sleeps over CLAIM, STARTED and all that follows.
    pause(run, run.source(), 60s);
    QVERIFY(run.executesOn(run.target()));
    const Model::Duration copy = run.vmOn(run.source())->guest->runTime();
    QCOMPARE(wake(run, run.source()), QString());
    for (int i = 0; i < 3000; ++i) {
        run.runFor(10ms);
        QVERIFY(!run.executesOn(run.source()));
        const Engine::Vm *left = run.vmOn(run.source());
        QVERIFY(!left || left->guest->runTime() == copy);
    }
    QVERIFY(!run.vmOn(run.source()));
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

// PROTOCOLS 2.2, 2.5: the Cluster Manager wrote ABORT "not running" for a source it took for off.
void tst_PausedUnits::abortedByTheManagerIsFirstSetRunning()
{
    LmRun run(m_site, 1, Route390);
    run.begin();
    while (!run.has(LmStep::Suspended))
        run.next();
    pause(run, run.source(), 60s);
    QCOMPARE(run.record().owner, run.source());
    QCOMPARE(run.vmRecord().phase, Engine::VmPhase::Owned);
    QCOMPARE(run.vmRecord().status, Model::VmStatus::DefinedOnly);
    QVERIFY(!run.vmOn(run.target()));
    QCOMPARE(wake(run, run.source()), QString());
    for (int i = 0; i < 1000; ++i) {
        run.runFor(10ms);
        QVERIFY(!run.executesOn(run.source()) || run.vmRecord().status == Model::VmStatus::Running);
    }
    QVERIFY(run.executesOn(run.source()));
    QCOMPARE(run.changesSinceBegin(true), QStringList());
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_PausedUnits)
#include "tst_pausedunits.moc"
