// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/crd/crdclient.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Engine::CrdClient;
using Engine::CrdClientStep;
using Engine::CrdOutcome;
using Engine::CrdResult;
using Model::Instant;

/// A unit's side of the CRD (PROTOCOLS 1 "Requests").
class tst_CrdClient : public QObject {
    Q_OBJECT

private slots:
    void oneRequestIsUnsettledAtATime();
    void anUnansweredOneIsRepeatedUnderItsNumber();
    void unknownIsToldOnceAndTheSettledOutcomeLater();
    void whoWaitsBehindIsToldUnknownToo();
    void answersToOthersAreIgnored();
};

namespace {

const Instant Start{1000s};

/// Wakes the client whenever it asked to be, up to @p end; what it said on the way.
struct Told {
    int submitted = 0;
    std::vector<CrdOutcome> outcomes;
    int wakes = 0;
};

Told wakeUntil(CrdClient &client, Instant first, Instant end)
{
    Told told;
    Instant next = first;
    while (next != Instant() && next <= end) {
        const CrdClientStep step = client.wake(next);
        ++told.wakes;
        told.submitted += step.submit ? 1 : 0;
        if (step.outcome)
            told.outcomes.push_back(*step.outcome);
        next = step.wakeAt;
    }
    return told;
}

} // namespace

void tst_CrdClient::oneRequestIsUnsettledAtATime()
{
    CrdClient client(Model::UnitId(3), 7, 500ms);
    const Engine::CrdRequestId a = client.readDeciding(u"a"_s);
    const CrdClientStep first = client.step(Start);
    QCOMPARE(first.submit->id.number, a.number);
    const Engine::CrdRequestId b = client.readDeciding(u"b"_s);
    QVERIFY(!client.step(Start).submit);
    const CrdClientStep second = client.answered({a, CrdResult::Committed, nullptr}, Start + 10ms);
    QCOMPARE(second.outcome->id.number, a.number);
    QCOMPARE(second.submit->id.number, b.number);
    QCOMPARE(second.submit->id.incarnation, 7u);
}

void tst_CrdClient::anUnansweredOneIsRepeatedUnderItsNumber()
{
    CrdClient client(Model::UnitId(3), 1, 500ms);
    const Engine::CrdRequestId a = client.readDeciding(u"a"_s);
    const CrdClientStep first = client.step(Start);
    const CrdClientStep again = client.wake(first.wakeAt);
    QVERIFY(again.submit);
    QVERIFY(again.submit->id == a);
}

void tst_CrdClient::unknownIsToldOnceAndTheSettledOutcomeLater()
{
    CrdClient client(Model::UnitId(3), 1, 500ms);
    const Engine::CrdRequestId a = client.readDeciding(u"a"_s);
    const Told told = wakeUntil(client, client.step(Start).wakeAt, Start + 60s);
    QCOMPARE(told.outcomes.size(), std::size_t(1));
    QVERIFY(told.outcomes.front().result == CrdResult::Unknown);
    QVERIFY(client.isInDoubt());
    QVERIFY(told.submitted >= 25);
    const CrdClientStep settled = client.answered({a, CrdResult::Committed, nullptr}, Start + 61s);
    QVERIFY(settled.outcome->result == CrdResult::Committed);
    QVERIFY(!client.isUnsettled());
}

void tst_CrdClient::whoWaitsBehindIsToldUnknownToo()
{
    CrdClient client(Model::UnitId(3), 1, 500ms);
    const Engine::CrdRequestId a = client.readDeciding(u"a"_s);
    const Instant wake = client.step(Start).wakeAt;
    const Engine::CrdRequestId b = client.readDeciding(u"b"_s);
    client.step(Start + 1s);
    const Engine::CrdRequestId c = client.readDeciding(u"c"_s);
    client.step(Start + 1s);
    const Told told = wakeUntil(client, wake, Start + 13s);
    QCOMPARE(told.outcomes.size(), std::size_t(3));
    QVERIFY(told.outcomes[0].id == a);
    QVERIFY(told.outcomes[1].id == b);
    QVERIFY(told.outcomes[2].id == c);
    QVERIFY(told.wakes < 15);
    // Told once: not again when its turn comes.
    client.answered({a, CrdResult::Committed, nullptr}, Start + 14s);
    QVERIFY(client.isInDoubt());
    const Told later = wakeUntil(client, Start + 16s, Start + 40s);
    QVERIFY(later.outcomes.empty());
}

void tst_CrdClient::answersToOthersAreIgnored()
{
    CrdClient client(Model::UnitId(3), 2, 500ms);
    const Engine::CrdRequestId a = client.readDeciding(u"a"_s);
    client.step(Start);
    QVERIFY(
        !client.answered({{a.unit, 1, a.number}, CrdResult::Committed, nullptr}, Start).outcome);
    QVERIFY(!client.answered({a, CrdResult::Unknown, nullptr}, Start).outcome);
    QVERIFY(client.isUnsettled());
}

QTEST_GUILESS_MAIN(tst_CrdClient)
#include "tst_crdclient.moc"
