// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/guest.h"

#include <QTest>

using namespace Engine;
using namespace Model;

// A running guest as plain data (PROTOCOLS 3 and 5).
class TestGuest : public QObject {
    Q_OBJECT

private slots:
    void runTimeAdvancesOnlyWhileExecuting();
    void memoryStandsStillWhileSuspended();
    void stoppedIosAreNotedAndExecutedLater();
    void ioStopReducesTheWrites();
    void aCopyGoesOnExactlyLikeTheOriginal();
    void manyTurnsAreLikeOne();
    void workloadMayChangeWhileIoIsStopped();
};

namespace {

const Workload storm{WorkloadKind::MemoryStorm, 50'000, 30'000};
const Workload dialogue{WorkloadKind::Dialogue, 4000, 20'000};

} // namespace

void TestGuest::runTimeAdvancesOnlyWhileExecuting()
{
    Guest guest({1, 2}, 256, dialogue);
    QVERIFY(guest.isExecuting());
    guest.advance(2s);
    guest.advance(-1s);
    QCOMPARE(guest.runTime(), Duration(2s));
    guest.suspend();
    guest.advance(5s);
    QCOMPARE(guest.runTime(), Duration(2s));
    guest.resume();
    guest.advance(1s);
    QCOMPARE(guest.runTime(), Duration(3s));
}

void TestGuest::memoryStandsStillWhileSuspended()
{
    Guest guest({1, 2}, 256, storm);
    guest.advance(2s);
    guest.suspend();
    const WriteSnapshot before = guest.memoryNow();
    guest.advance(10s);
    QCOMPARE(guest.memoryNow().changedPagesSince(before), 0);
    guest.resume();
    guest.advance(1s);
    QVERIFY(guest.memoryNow().changedPagesSince(before) > 20'000);
}

// S4.4-12
void TestGuest::stoppedIosAreNotedAndExecutedLater()
{
    Guest guest({1, 2}, 256, dialogue);
    guest.advance(10s);
    QCOMPARE(guest.notedIos(), 0);
    QCOMPARE(guest.executedIos(), 2000);
    guest.stopIo();
    guest.stopIo();
    guest.advance(2s);
    QCOMPARE(guest.notedIos(), 100);
    QCOMPARE(guest.executedIos(), 2000);

    Guest moved = guest; // what a Transfer carries
    QCOMPARE(moved.restartIo(), 100);
    QVERIFY(!moved.isIoStopped());
    QCOMPARE(moved.executedIos(), 2100);
    QCOMPARE(moved.notedIos(), 0);
    QCOMPARE(moved.restartIo(), 0);
    QCOMPARE(guest.notedIos(), 100);
}

// S4.4-12
void TestGuest::ioStopReducesTheWrites()
{
    Guest guest({1, 2}, 1024, storm);
    guest.advance(1s);
    const WriteSnapshot begin = guest.memoryNow();
    Guest stopped = guest;
    stopped.stopIo();
    stopped.advance(200ms);
    guest.advance(200ms);
    const qint64 normal = guest.memoryNow().changedPagesSince(begin);
    const qint64 reduced = stopped.memoryNow().changedPagesSince(begin);
    QVERIFY(reduced > 0);
    QVERIFY(reduced <= normal * Guest::IoStoppedPermille / 1000 + 2);
    stopped.restartIo();
    QVERIFY(stopped.memory().classes() == guest.memory().classes());
}

void TestGuest::aCopyGoesOnExactlyLikeTheOriginal()
{
    Guest guest({1, 2}, 256, dialogue);
    guest.advance(1234567ns);
    Guest copy = guest;
    for (Guest *each : {&guest, &copy}) {
        each->advance(1s);
        each->setWorkload(storm);
        each->advance(3s);
        each->stopIo();
        each->advance(17ms);
        each->suspend();
    }
    QVERIFY(guest == copy);
}

void TestGuest::manyTurnsAreLikeOne()
{
    Guest often({1, 2}, 64, dialogue);
    Guest once = often;
    for (int turn = 0; turn < 1000; ++turn)
        often.advance(1'234'567ns);
    once.advance(1'234'567'000ns);
    QVERIFY(often == once);
}

void TestGuest::workloadMayChangeWhileIoIsStopped()
{
    Guest guest({1, 2}, 256, dialogue);
    guest.advance(1s);
    guest.stopIo();
    guest.advance(1s);
    const qint64 noted = guest.notedIos();
    guest.setWorkload(storm);
    QCOMPARE(guest.notedIos(), noted);
    QCOMPARE(guest.workload(), storm);
    std::vector<WriteClass> reduced = WriteModel::classesOf(storm, guest.memory().layout());
    for (WriteClass &c : reduced)
        c.writesPerSecond = c.writesPerSecond * Guest::IoStoppedPermille / 1000;
    QVERIFY(guest.memory().classes() == reduced);
    guest.restartIo();
    QVERIFY(guest.memory().classes() == WriteModel::classesOf(storm, guest.memory().layout()));
}

QTEST_GUILESS_MAIN(TestGuest)
#include "tst_guest.moc"
