// SPDX-License-Identifier: GPL-3.0-or-later
// Two sites that lose each other, in every way cables and disks can: never two writers that
// acknowledge, never a lost acknowledged record, one history after the mending, and what an
// override gave up is in a conflict report (PROTOCOLS 1 "Override", S5-17).
#include "crdrun.h"
#include "model/sitefile.h"

#include <QTest>

using namespace Engine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::LegId;
using Model::UnitId;

namespace {

const QStringList White{u"abgwhite"_s, u"abgblack"_s, u"ABGSE30A"_s, u"ABGSE30C"_s};
const QStringList Green{u"abggreen"_s, u"abgblue"_s, u"ABGSE30B"_s, u"ABGSE30D"_s};

} // namespace

class tst_CrdSplits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void oneSideGoesOn_data();
    void oneSideGoesOn();
    void aWriteThatLandsAfterTheTakeOverIsVoid();
    void aSideThatBootsAloneWithTheOlderLegOnlyReads();
    void siteLostThenOverride_data();
    void siteLostThenOverride();
    void anOverrideAtAnyMomentIsCarriedOut();
    void bothSidesOverriddenWaitForAnAdministrator();
    void suX86TakeTheTermWhenNoMuCan();
    void requestsAndAnswersGoOverTheDiskAlone();
    void newsReachEveryUnitWithinASecond();
    void anInternalDiskIsReadWhenNoLegAnswers();

private:
    Model::SitePtr m_site;
};

void tst_CrdSplits::initTestCase()
{
    m_site = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(m_site);
}

void tst_CrdSplits::oneSideGoesOn_data()
{
    QTest::addColumn<bool>("isl");
    QTest::addColumn<bool>("san");
    QTest::addColumn<int>(
        "lostLegs"); ///< 0: none, 1, 2: that one for all, 3: each side sees its own
    for (const bool isl : {false, true}) {
        for (const bool san : {false, true}) {
            for (int legs = 0; legs < 3; ++legs) {
                QTest::addRow("ISL-E %s, SAN %s, leg lost: %d", isl ? "cut" : "intact",
                              san ? "cut" : "intact", legs)
                    << isl << san << legs;
            }
        }
    }
}

void tst_CrdSplits::oneSideGoesOn()
{
    QFETCH(bool, isl);
    QFETCH(bool, san);
    QFETCH(int, lostLegs);
    for (quint64 seed = 1; seed <= 6; ++seed) {
        CrdRun run(m_site, seed);
        run.run(20s);
        if (lostLegs != 0)
            run.inject(FailLeg{LegId(lostLegs), true});
        if (san)
            run.cutSan(true);
        if (isl)
            run.cutIsl(true);
        run.run(40s);
        const int before = run.judge().commits();
        run.run(40s);
        // Half of the MUs and the first leg are a quorum, with the second leg they are none.
        const bool goesOn = !(isl && lostLegs == 1);
        const int commits = run.judge().commits() - before;
        QVERIFY2(goesOn ? commits > 20 : commits == 0,
                 qPrintable(u"%1 writes acknowledged\n"_s.arg(commits) + run.story()));
        run.heal();
        const QString open = run.converge(120s);
        QVERIFY2(open.isEmpty(), qPrintable(open));
        QVERIFY2(run.judge().violations().isEmpty(),
                 qPrintable(run.judge().violations().join(u'\n')));
    }
}

void tst_CrdSplits::aWriteThatLandsAfterTheTakeOverIsVoid()
{
    int takenOver = 0;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        CrdRun run(m_site, seed);
        run.run(20s);
        const UnitId writer = run.member(u"abggreen"_s)->member().lastWriter();
        // Its next appends hang on the way; it dies, another one takes the term, they land.
        for (const Model::LegConfig &leg : m_site->legs) {
            run.inject(
                HarmDisk{leg.id, HarmDisk::Kind::LandsLate, 3, HarmDisk::Area::Regions, writer});
        }
        run.run(std::chrono::milliseconds(300 * seed));
        run.inject(PullPlug{writer});
        run.run(60s);
        const CrdUnit *other
            = run.member(writer == run.unit(u"abggreen"_s) ? u"abgblue"_s : u"abggreen"_s);
        if (other && other->member().lastWriter() != writer)
            ++takenOver;
        run.heal();
        const QString open = run.converge(240s);
        QVERIFY2(open.isEmpty(), qPrintable(open));
        QVERIFY2(run.judge().violations().isEmpty(),
                 qPrintable(run.judge().violations().join(u'\n')));
    }
    QCOMPARE(takenOver, 20);
}

void tst_CrdSplits::aSideThatBootsAloneWithTheOlderLegOnlyReads()
{
    for (const int older : {1, 2}) {
        CrdRun run(m_site, 3);
        run.run(20s);
        run.inject(FailLeg{LegId(older), true});
        run.run(30s);
        for (const UnitId id : run.members())
            run.inject(PullPlug{id});
        run.run(20s);
        const int before = run.judge().commits();
        // Only the leg that missed the last half minute is there, and one side alone.
        run.inject(FailLeg{LegId(older), false});
        run.inject(FailLeg{LegId(3 - older), true});
        for (const QString &name : older == 1 ? White : Green)
            run.inject(SwitchOn{run.unit(name)});
        run.run(120s);
        QCOMPARE(run.judge().commits(), before);
        const CrdUnit *mu = run.member(older == 1 ? u"abgwhite"_s : u"abggreen"_s);
        QVERIFY(mu);
        QVERIFY(!mu->describe().writable);
        QVERIFY(!mu->describe().readOnlyKey.isEmpty());
        // The newer leg and the other side are back: all goes on from where it was.
        run.heal();
        const QString open = run.converge(180s);
        QVERIFY2(open.isEmpty(), qPrintable(open));
        QVERIFY2(run.judge().violations().isEmpty(),
                 qPrintable(run.judge().violations().join(u'\n')));
    }
}

void tst_CrdSplits::siteLostThenOverride_data()
{
    QTest::addColumn<bool>("white");
    QTest::newRow("ABGSE5 lost") << true;
    QTest::newRow("ABGSE7 lost") << false;
}

void tst_CrdSplits::siteLostThenOverride()
{
    QFETCH(bool, white);
    CrdRun run(m_site, 5);
    run.run(20s);
    const int lostLeg = white ? 1 : 2;
    const QStringList &lost = white ? White : Green;
    const QString left = white ? u"abggreen"_s : u"abgwhite"_s;
    // The split comes first: the side that is lost acknowledges a little longer, or the other.
    run.cutIsl(true);
    run.cutSan(true);
    run.run(30s);
    for (const QString &name : lost)
        run.inject(PullPlug{run.unit(name)});
    run.inject(FailLeg{LegId(lostLeg), true});
    run.run(30s);
    const auto writable = [&] { return run.member(left)->describe().writable; };
    // Losing external disk 1 makes the other side read-only until the override (PROTOCOLS 1).
    QCOMPARE(writable(), !white);
    const int before = run.judge().commits();
    if (white) {
        run.override(left, {{run.unit(u"abgwhite"_s), run.unit(u"abgblack"_s)}, {LegId(lostLeg)}});
        run.run(20s);
        QVERIFY2(writable(), qPrintable(run.story()));
        QCOMPARE(run.member(left)->describe().generation, 1u);
    }
    run.run(60s);
    QVERIFY2(run.judge().commits() - before > 20, qPrintable(run.story()));
    run.heal();
    const QString open = run.converge(240s);
    QVERIFY2(open.isEmpty(), qPrintable(open));
    QVERIFY2(run.judge().violations().isEmpty(), qPrintable(run.judge().violations().join(u'\n')));
    // What the lost side had acknowledged by itself is told, not forgotten.
    const std::vector<Model::CrdConflict> conflicts = run.member(left)->describe().conflicts;
    QCOMPARE(conflicts.size(), white ? std::size_t(1) : std::size_t(0));
    if (white) {
        QCOMPARE(conflicts.front().generation, 1u);
        QVERIFY(!conflicts.front().keys.isEmpty());
    }
}

/// The side without a quorum tries for the term again and again, each time writing its ballot.
void tst_CrdSplits::anOverrideAtAnyMomentIsCarriedOut()
{
    QList<int> inVain;
    // An attempt begins four seconds later: the override meets it before, in it and behind it.
    for (int moment = 780; moment < 830; ++moment) {
        CrdRun run(m_site, 5);
        run.run(20s);
        run.cutIsl(true);
        run.cutSan(true);
        for (const QString &name : White)
            run.inject(PullPlug{run.unit(name)});
        run.inject(FailLeg{LegId(1), true});
        run.run(30s + moment * 5ms);
        QVERIFY(!run.member(u"abggreen"_s)->describe().writable);
        run.override(u"abggreen"_s,
                     {{run.unit(u"abgwhite"_s), run.unit(u"abgblack"_s)}, {LegId(1)}});
        run.run(10s);
        if (run.member(u"abggreen"_s)->describe().generation != 1)
            inVain.append(moment);
    }
    QCOMPARE(inVain, QList<int>());
}

void tst_CrdSplits::bothSidesOverriddenWaitForAnAdministrator()
{
    CrdRun run(m_site, 6);
    run.run(20s);
    run.cutIsl(true);
    run.cutSan(true);
    run.run(30s);
    // A mistake: each side is told that the other one is down.
    run.override(u"abgwhite"_s, {{run.unit(u"abggreen"_s), run.unit(u"abgblue"_s)}, {LegId(2)}});
    run.override(u"abggreen"_s, {{run.unit(u"abgwhite"_s), run.unit(u"abgblack"_s)}, {LegId(1)}});
    run.run(30s);
    run.cutIsl(false);
    run.cutSan(false);
    run.run(60s);
    for (const QString &name : {u"abgwhite"_s, u"abggreen"_s}) {
        QVERIFY2(!run.member(name)->describe().writable, qPrintable(run.story()));
        QCOMPARE(run.member(name)->describe().readOnlyKey, u"SEC1027"_s);
    }
    run.override(u"abggreen"_s, {});
    const QString open = run.converge(240s);
    QVERIFY2(open.isEmpty(), qPrintable(open));
    QCOMPARE(run.member(u"abgwhite"_s)->describe().generation, 2u);
}

void tst_CrdSplits::suX86TakeTheTermWhenNoMuCan()
{
    CrdRun run(m_site, 7);
    run.run(20s);
    for (const UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU))
        run.inject(PullPlug{mu});
    run.run(40s);
    const int before = run.judge().commits();
    run.run(40s);
    const UnitId writer = run.member(u"ABGSE30B"_s)->member().lastWriter();
    QCOMPARE(m_site->unit(writer).kind, Model::UnitKind::SUx86);
    QVERIFY2(run.judge().commits() - before > 20, qPrintable(run.story()));
    run.heal();
    const QString open = run.converge(120s);
    QVERIFY2(open.isEmpty(), qPrintable(open));
    QVERIFY2(run.judge().violations().isEmpty(), qPrintable(run.judge().violations().join(u'\n')));
}

void tst_CrdSplits::requestsAndAnswersGoOverTheDiskAlone()
{
    // S1.3-09: the same view within 3 s by a leg alone.
    CrdUnit::mutinyPpm = 0;
    CrdRun run(m_site, 8);
    run.run(20s);
    run.cutIsl(true);
    run.run(10s);
    const UnitId writer = run.member(u"abgwhite"_s)->member().lastWriter();
    const bool whiteWrites = White.contains(m_site->unit(writer).name);
    CrdUnit *far = run.member(whiteWrites ? u"abggreen"_s : u"abgwhite"_s);
    CrdUnit *near = run.member(writer);
    int settledBySite = 0;
    for (int i = 0; i < 60; ++i) {
        const quint64 then = near->member().contents()->sequence;
        run.run(3s);
        QVERIFY(far->member().contents()->sequence >= then);
        settledBySite += far->isSettled() ? 1 : 0;
    }
    QVERIFY(settledBySite > 0);
    CrdUnit::mutinyPpm = 2'000;
    QVERIFY2(run.judge().violations().isEmpty(), qPrintable(run.judge().violations().join(u'\n')));
}

void tst_CrdSplits::newsReachEveryUnitWithinASecond()
{
    // S1.3-09, by network.
    CrdUnit::mutinyPpm = 0;
    CrdRun run(m_site, 9);
    run.run(20s);
    CrdUnit *writer = run.member(run.member(u"abgwhite"_s)->member().lastWriter());
    for (int i = 0; i < 60; ++i) {
        const quint64 then = writer->member().contents()->sequence;
        run.run(1s);
        for (const UnitId id : run.members())
            QVERIFY(run.member(id)->member().contents()->sequence >= then);
    }
    QVERIFY(writer->member().contents()->sequence > 60);
    CrdUnit::mutinyPpm = 2'000;
}

void tst_CrdSplits::anInternalDiskIsReadWhenNoLegAnswers()
{
    // S1.3-05, -07
    CrdRun run(m_site, 10);
    run.run(60s);
    const UnitId mu = run.unit(u"abgblue"_s);
    const quint64 known = run.member(mu)->member().contents()->sequence;
    for (const Model::LegConfig &leg : m_site->legs)
        run.inject(FailLeg{leg.id, true});
    for (const UnitId id : run.members())
        run.inject(PullPlug{id});
    run.run(5s);
    const int before = run.judge().commits();
    run.inject(SwitchOn{mu});
    run.run(60s);
    const CrdMember &member = run.member(mu)->member();
    QVERIFY(member.contents());
    QVERIFY(member.contents()->sequence >= known);
    // Shown, but vouched for by nobody and not to be written.
    QCOMPARE(member.freshAt(), Model::Instant());
    QVERIFY(!run.member(mu)->describe().writable);
    QCOMPARE(run.judge().commits(), before);
}

QTEST_GUILESS_MAIN(tst_CrdSplits)
#include "tst_crdsplits.moc"
