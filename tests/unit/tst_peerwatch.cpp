// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/cluster/peerwatch.h"
#include "statussite.h"

using namespace Qt::StringLiterals;
using Engine::AliveBlock;
using Engine::AliveBlocks;
using Engine::PeerWatch;
using Model::Heartbeat;
using Model::LegId;
using Model::Power;
using Model::UnitId;

/// The rules of silence (PROTOCOLS 3), one period or round at a time.
class TestPeerWatch : public QObject {
    Q_OBJECT

private slots:
    void deadOnlyBySilenceOnEveryWay();
    void whatAnSu390SaidWasOldAlreadyWhenItsMuWroteIt();
    void oneWaySilenceTakesLonger();
    void withoutAnAliveBlockTheNetworkAlone();
    void failedReadsProveNothing();
    void anotherCounterIsNewsASmallerOneToo();
    void whatAnAbsentWriterLeftIsNoNews();
    void aGapResetsAgesButNotWhatWasConcluded();
    void anAnnouncedPowerOffNeedsOneUnansweredQuery();
    void anOldAnswerIsNone();
    void whoHearsNobodyIsIsolated();
    void aSingleUnitIsNotIsolated();
};

namespace {

/// Drives one observer: a step is a period; every other one reads both legs.
struct Watch {
    explicit Watch(Model::SitePtr theSite)
        : site(std::move(theSite))
        , watch(site, UnitId(0))
        , counters(site->units.size(), 0)
    {
    }

    UnitId unit(const QString &name) const { return site->findUnit(name); }

    void steps(int count, const QStringList &netSilent = {}, const QStringList &diskSilent = {},
               bool legsWork = true)
    {
        for (int i = 0; i < count; ++i) {
            const quint32 sequence = watch.poll({});
            watch.conclude();
            for (std::size_t u = 1; u < site->units.size(); ++u) {
                if (!netSilent.contains(site->units[u].name))
                    watch.answered(UnitId(u), sequence, 1, {});
            }
            if (sequence % 2 == 1)
                round(diskSilent, legsWork);
            watch.conclude();
        }
    }

    void round(const QStringList &silent, bool legsWork)
    {
        AliveBlocks blocks;
        for (std::size_t u = 0; u < site->units.size(); ++u) {
            if (site->units[u].legs.empty())
                continue;
            if (!silent.contains(site->units[u].name))
                ++counters[u];
            AliveBlock block{UnitId(u), 1, counters[u], {}};
            if (u == 0) {
                const UnitId su = unit(u"ABGSE501"_s);
                if (!silent.contains(u"ABGSE501"_s))
                    ++counters[Model::indexOf(su)];
                block.sections.push_back({su, 1, counters[Model::indexOf(su)]});
            } else if (u == 1 && staleSection) {
                block.sections.push_back({unit(u"ABGSE501"_s), 1, 5000});
            }
            blocks.push_back(block);
        }
        for (const Model::LegConfig &leg : site->legs)
            watch.legRead(leg.id, legsWork ? &blocks : nullptr);
    }

    Heartbeat heartbeat(const QString &name) const { return watch.peer(unit(name)).heartbeat; }
    Power power(const QString &name) const { return watch.peer(unit(name)).power; }

    Model::SitePtr site;
    PeerWatch watch;
    std::vector<quint32> counters;
    bool staleSection = false;
};

} // namespace

void TestPeerWatch::deadOnlyBySilenceOnEveryWay()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Ok);
    const QStringList silent{u"abgblue"_s};
    watch.steps(6, silent, silent);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Ok);
    watch.steps(2, silent, silent);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Suspect);
    watch.steps(6, silent, silent);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Suspect);
    watch.steps(2, silent, silent);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Dead);
    QCOMPARE(watch.power(u"abgblue"_s), Power::Unknown); // never "off" without its word
    watch.steps(1);
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Ok);
    QCOMPARE(watch.power(u"abgblue"_s), Power::On);
}

void TestPeerWatch::whatAnSu390SaidWasOldAlreadyWhenItsMuWroteIt()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    const QStringList silent{u"ABGSE501"_s, u"ABGSE30A"_s};
    watch.steps(6, silent);
    watch.steps(10, silent, silent);
    QCOMPARE(watch.heartbeat(u"ABGSE501"_s), Heartbeat::Dead);
    QCOMPARE(watch.heartbeat(u"ABGSE30A"_s), Heartbeat::Suspect); // a round more
}

void TestPeerWatch::oneWaySilenceTakesLonger()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    watch.steps(20, {u"abgblue"_s}, {u"abggreen"_s});
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Suspect);
    watch.steps(2, {u"abgblue"_s}, {u"abggreen"_s});
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::NetworkDead);
    QCOMPARE(watch.heartbeat(u"abggreen"_s), Heartbeat::DiskDead);
    watch.steps(200, {u"abgblue"_s}, {u"abggreen"_s});
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::NetworkDead);
    QCOMPARE(watch.heartbeat(u"abggreen"_s), Heartbeat::DiskDead);
    QVERIFY(watch.watch.isFunctioning(watch.unit(u"abggreen"_s)));
    QVERIFY(!watch.watch.isFunctioning(watch.unit(u"abgblue"_s)));
}

void TestPeerWatch::withoutAnAliveBlockTheNetworkAlone()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    watch.steps(16, {u"NU5A"_s});
    QCOMPARE(watch.heartbeat(u"NU5A"_s), Heartbeat::Dead);
}

void TestPeerWatch::failedReadsProveNothing()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    watch.steps(60, {}, {}, false); // no leg readable for half a minute
    for (std::size_t u = 1; u < watch.site->units.size(); ++u)
        QCOMPARE(watch.watch.peer(UnitId(u)).heartbeat, Heartbeat::Ok);
    // Silence on the network alone is then no death of one who has a disk.
    watch.steps(60, {u"abgblue"_s}, {}, false);
    QVERIFY(watch.heartbeat(u"abgblue"_s) != Heartbeat::Dead);
}

void TestPeerWatch::anotherCounterIsNewsASmallerOneToo()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    const QStringList silent{u"abgblue"_s};
    watch.steps(10, silent, silent);
    watch.counters[Model::indexOf(watch.unit(u"abgblue"_s))] = 1; // rolled back
    watch.steps(10, silent);
    QVERIFY(watch.heartbeat(u"abgblue"_s) != Heartbeat::Dead);
}

void TestPeerWatch::whatAnAbsentWriterLeftIsNoNews()
{
    Watch watch(StatusSite::augsburg());
    watch.staleSection = true; // of an MU that served the SU before
    watch.steps(20);
    const QStringList silent{u"ABGSE501"_s};
    watch.steps(18, silent, silent);
    QCOMPARE(watch.heartbeat(u"ABGSE501"_s), Heartbeat::Dead);
}

void TestPeerWatch::aGapResetsAgesButNotWhatWasConcluded()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    const QStringList silent{u"abgblue"_s};
    watch.steps(18, silent + QStringList{u"abggreen"_s}, silent + QStringList{u"abggreen"_s});
    QCOMPARE(watch.heartbeat(u"abggreen"_s), Heartbeat::Dead);
    watch.steps(20, silent, silent);
    watch.steps(12, {u"abgblue"_s, u"abgblack"_s}, {u"abgblue"_s, u"abgblack"_s});
    QCOMPARE(watch.heartbeat(u"abgblack"_s), Heartbeat::Suspect);
    watch.watch.reset();
    watch.steps(12, {u"abgblue"_s, u"abgblack"_s}, {u"abgblue"_s, u"abgblack"_s});
    QCOMPARE(watch.heartbeat(u"abgblack"_s), Heartbeat::Suspect); // counted anew
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::Dead); // nothing was heard of it
    QCOMPARE(watch.heartbeat(u"abggreen"_s), Heartbeat::Ok);
    watch.steps(6, silent, silent);
    QCOMPARE(watch.heartbeat(u"abgblack"_s), Heartbeat::Ok);
}

void TestPeerWatch::anAnnouncedPowerOffNeedsOneUnansweredQuery()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    watch.watch.announcedOff(watch.unit(u"HNC5"_s));
    watch.steps(3);
    QCOMPARE(watch.heartbeat(u"HNC5"_s), Heartbeat::Ok);
    QCOMPARE(watch.power(u"HNC5"_s), Power::Stopping);
    watch.steps(2, {u"HNC5"_s});
    QCOMPARE(watch.heartbeat(u"HNC5"_s), Heartbeat::Dead);
    QCOMPARE(watch.power(u"HNC5"_s), Power::Off);
    watch.watch.reset();
    watch.steps(1, {u"HNC5"_s});
    QCOMPARE(watch.power(u"HNC5"_s), Power::Off);
    // Another incarnation takes the announcement back.
    watch.watch.answered(watch.unit(u"HNC5"_s), watch.watch.poll({}), 2, {});
    watch.watch.conclude();
    QCOMPARE(watch.power(u"HNC5"_s), Power::On);
}

void TestPeerWatch::anOldAnswerIsNone()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    const quint32 old = watch.watch.poll({});
    watch.steps(16, {u"NU5A"_s});
    QCOMPARE(watch.heartbeat(u"NU5A"_s), Heartbeat::Dead);
    QVERIFY(!watch.watch.answered(watch.unit(u"NU5A"_s), old, 1, {}));
    watch.watch.conclude();
    QCOMPARE(watch.heartbeat(u"NU5A"_s), Heartbeat::Dead);
}

void TestPeerWatch::whoHearsNobodyIsIsolated()
{
    Watch watch(StatusSite::augsburg());
    watch.steps(20);
    QStringList all;
    for (const Model::UnitConfig &unit : watch.site->units)
        all.append(unit.name);
    watch.steps(16, all, {u"ABGSE501"_s}); // its section came by network
    QVERIFY(watch.watch.isIsolated());
    QCOMPARE(watch.heartbeat(u"NU5A"_s), Heartbeat::Unknown);
    watch.steps(8, all, {u"ABGSE501"_s});
    QCOMPARE(watch.heartbeat(u"abgblue"_s), Heartbeat::NetworkDead);
    watch.steps(2);
    QVERIFY(!watch.watch.isIsolated());
    QCOMPARE(watch.heartbeat(u"NU5A"_s), Heartbeat::Ok);
}

void TestPeerWatch::aSingleUnitIsNotIsolated()
{
    Model::Site site;
    site.servers = {{u"S"_s, Model::ServerModel::SE300, {}}};
    Model::UnitConfig mu;
    mu.name = u"mu"_s;
    mu.server = Model::ServerId(0);
    site.units = {mu};
    Watch watch(std::make_shared<const Model::Site>(site));
    watch.steps(60);
    QVERIFY(!watch.watch.isIsolated());
}

QTEST_GUILESS_MAIN(TestPeerWatch)
#include "tst_peerwatch.moc"
