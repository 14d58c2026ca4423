// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::ClusterState;
using Model::Heartbeat;
using Model::Power;

/// Who notices what and when (DESIGN 5, PROTOCOLS 3; S6-12), on the emulated default site.
class tst_Heartbeat : public QObject {
    Q_OBJECT

private slots:
    void aPulledPlugIsSuspectedThenDead_data();
    void aPulledPlugIsSuspectedThenDead();
    void suspicionChangesNoStatus();
    void networkDeadWhileTheDiskLives();
    void diskDeadWhileTheNetworkLives();
    void whoHearsNobodyKnowsThatItIsIsolated();
    void anOrderlyPowerOffCountsFromTheFirstUnansweredQuery();
    void aUnitThatComesBackIsWell();
    void aPausedObserverDeclaresNobodyDead();
    void aPausedObserverForgetsNoDeadUnit();
    void fiveSecondsWithoutDisksHarmNobody();
    void anSuWhoseMuWentOffIsStillFoundDead();
    void rewasGoesThroughTheMuThatIsLeft();
    void muThatReadsTheDisksSaysSo();
};

void tst_Heartbeat::aPulledPlugIsSuspectedThenDead_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("observer");
    const QStringList units{u"abgwhite"_s, u"abgblue"_s,  u"ABGSE501"_s, u"ABGSE701"_s,
                            u"ABGSE30A"_s, u"ABGSE30D"_s, u"HNC5"_s,     u"HNC7"_s,
                            u"NU5A"_s,     u"NU7B"_s};
    for (const QString &unit : units) {
        for (const QString &observer : {u"abgblack"_s, u"abggreen"_s})
            QTest::addRow("%s by %s", qPrintable(unit), qPrintable(observer)) << unit << observer;
    }
}

void tst_Heartbeat::aPulledPlugIsSuspectedThenDead()
{
    QFETCH(QString, unit);
    QFETCH(QString, observer);
    // At every phase of the second in which alive blocks are written.
    for (int phase = 0; phase < 10; ++phase) {
        EmulatedSite site;
        site.run(20s + phase * 100ms);
        site.inject(Engine::PullPlug{site.unit(unit)});
        const Model::Duration suspect = site.timeUntil(observer, unit, Heartbeat::Suspect, 20s);
        const Model::Duration dead = suspect + site.timeUntil(observer, unit, Heartbeat::Dead, 20s);
        const auto text = [&] {
            return QStringLiteral("phase %1: suspect %2 ms, dead %3 ms")
                .arg(phase)
                .arg(suspect / 1ms)
                .arg(dead / 1ms);
        };
        QVERIFY2(suspect >= 2500ms && suspect <= 4520ms, qPrintable(text()));
        QVERIFY2(dead >= 5s && dead <= 8020ms, qPrintable(text()));
        QCOMPARE(site.seen(observer, unit).power, Power::Unknown);
    }
}

void tst_Heartbeat::suspicionChangesNoStatus()
{
    EmulatedSite site;
    site.run(20s);
    const QStringList before = site.events(u"abgblack"_s);
    site.inject(Engine::PullPlug{site.unit(u"ABGSE501"_s)});
    site.timeUntil(u"abgblack"_s, u"ABGSE501"_s, Heartbeat::Suspect, 20s);
    QCOMPARE(site.seen(u"abgblack"_s, u"ABGSE501"_s).heartbeat, Heartbeat::Suspect);
    for (const Model::ClusterViewPtr &cluster : site.view(u"abgblack"_s)->clusters)
        QCOMPARE(cluster->status.state, ClusterState::Normal);
    QCOMPARE(site.events(u"abgblack"_s), before);
}

void tst_Heartbeat::networkDeadWhileTheDiskLives()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::CutLink{site.link(u"ISL1"_s), true});
    site.inject(Engine::CutLink{site.link(u"ISL2"_s), true});
    const Model::Duration time
        = site.timeUntil(u"abgwhite"_s, u"abggreen"_s, Heartbeat::NetworkDead, 30s);
    QVERIFY2(time >= 9s && time <= 11s, qPrintable(QString::number(time / 1ms)));
    site.run(30s); // and stays so: silence on one way is no death
    QCOMPARE(site.seen(u"abgwhite"_s, u"abggreen"_s).heartbeat, Heartbeat::NetworkDead);
    QCOMPARE(site.seen(u"abggreen"_s, u"abgwhite"_s).heartbeat, Heartbeat::NetworkDead);
    QCOMPARE(site.seen(u"abgwhite"_s, u"ABGSE30B"_s).heartbeat, Heartbeat::NetworkDead);
    QCOMPARE(site.seen(u"abgwhite"_s, u"ABGSE701"_s).heartbeat, Heartbeat::NetworkDead);
    // An HNC has no alive block: it is dead by network silence alone.
    QCOMPARE(site.seen(u"abgwhite"_s, u"HNC7"_s).heartbeat, Heartbeat::Dead);
    QCOMPARE(site.seen(u"abgwhite"_s, u"abgblack"_s).heartbeat, Heartbeat::Ok);
}

void tst_Heartbeat::diskDeadWhileTheNetworkLives()
{
    EmulatedSite site;
    site.run(20s);
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::CutLeg{leg.id, site.unit(u"abgblue"_s), true});
    const Model::Duration time
        = site.timeUntil(u"abgwhite"_s, u"abgblue"_s, Heartbeat::DiskDead, 30s);
    QVERIFY2(time >= 9s && time <= 12s, qPrintable(QString::number(time / 1ms)));
    site.run(5s);
    QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0633 abgblue"_s), 1);
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::CutLeg{leg.id, site.unit(u"abgblue"_s), false});
    site.run(10s);
    QCOMPARE(site.seen(u"abgwhite"_s, u"abgblue"_s).heartbeat, Heartbeat::Ok);
    QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0631 abgblue"_s), 1);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"Management Cluster"_s), ClusterState::Normal);
}

void tst_Heartbeat::whoHearsNobodyKnowsThatItIsIsolated()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"NU7A"_s)});
    site.inject(Engine::PullPlug{site.unit(u"NU7B"_s)});
    site.run(30s);
    QCOMPARE(site.seen(u"abggreen"_s, u"abggreen"_s).heartbeat, Heartbeat::Isolated);
    QCOMPARE(site.seen(u"abgblue"_s, u"abgblue"_s).heartbeat, Heartbeat::Isolated);
    // It cannot tell whether those without an alive block are dead, and does not say so.
    QCOMPARE(site.seen(u"abggreen"_s, u"HNC5"_s).heartbeat, Heartbeat::Unknown);
    QCOMPARE(site.seen(u"abggreen"_s, u"abgwhite"_s).heartbeat, Heartbeat::NetworkDead);
    QCOMPARE(site.seen(u"abgwhite"_s, u"abgwhite"_s).heartbeat, Heartbeat::Ok);
    QCOMPARE(site.seen(u"abgwhite"_s, u"abggreen"_s).heartbeat, Heartbeat::NetworkDead);
}

void tst_Heartbeat::anOrderlyPowerOffCountsFromTheFirstUnansweredQuery()
{
    EmulatedSite site;
    site.run(20s);
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"HNC7"_s), false});
    site.run(1s);
    const Model::UnitView &hnc = site.seen(u"abgwhite"_s, u"HNC7"_s);
    QCOMPARE(hnc.heartbeat, Heartbeat::Dead);
    QCOMPARE(hnc.power, Power::Off);
    QVERIFY(hnc.announcedOff);
}

void tst_Heartbeat::aUnitThatComesBackIsWell()
{
    for (const QString &name : {u"abgblue"_s, u"ABGSE501"_s, u"ABGSE30A"_s, u"HNC5"_s, u"NU5A"_s}) {
        EmulatedSite site;
        site.run(20s);
        site.inject(Engine::PullPlug{site.unit(name)});
        site.run(20s);
        QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0630 "_s + name), 1);
        site.inject(Engine::SwitchOn{site.unit(name)});
        site.run(30s);
        QCOMPARE(site.seen(u"abgwhite"_s, name).heartbeat, Heartbeat::Ok);
        QCOMPARE(site.seen(u"abgwhite"_s, name).power, Power::On);
        QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0630 "_s + name), 1);
        QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0631 "_s + name), 1);
        QCOMPARE(site.cluster(u"abgwhite"_s, u"Management Cluster"_s), ClusterState::Normal);
        QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Normal);
        QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCL390"_s), ClusterState::Normal);
    }
}

void tst_Heartbeat::aPausedObserverDeclaresNobodyDead()
{
    for (const QString &name : {u"abgwhite"_s, u"abgblue"_s}) {
        EmulatedSite site;
        site.run(20s);
        site.inject(Engine::PauseUnit{site.unit(name), true});
        site.run(10s);
        site.inject(Engine::PauseUnit{site.unit(name), false});
        for (int i = 0; i < 1000; ++i) {
            site.run(20ms);
            for (const Model::UnitViewPtr &unit : site.view(name)->units) {
                if (unit->id != site.unit(name))
                    QVERIFY2(unit->heartbeat == Heartbeat::Ok,
                             qPrintable(site.site().unit(unit->id).name));
            }
        }
        for (const QString &event : site.events(u"abggreen"_s))
            QVERIFY2(!event.startsWith(u"SEC0630"_s) || event.endsWith(name), qPrintable(event));
    }
}

void tst_Heartbeat::aPausedObserverForgetsNoDeadUnit()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"ABGSE30A"_s)});
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"HNC7"_s), false});
    site.run(15s);
    const quint64 before = site.logSize(u"abgwhite"_s);
    site.inject(Engine::PauseUnit{site.unit(u"abgwhite"_s), true});
    site.run(5s); // too short for a take-over
    site.inject(Engine::PauseUnit{site.unit(u"abgwhite"_s), false});
    for (int i = 0; i < 1000; ++i) {
        site.run(20ms);
        QCOMPARE(site.seen(u"abgwhite"_s, u"ABGSE30A"_s).heartbeat, Heartbeat::Dead);
        QCOMPARE(site.seen(u"abgwhite"_s, u"HNC7"_s).power, Power::Off);
    }
    QCOMPARE(site.events(u"abgwhite"_s, before + 1), QStringList());
}

void tst_Heartbeat::fiveSecondsWithoutDisksHarmNobody()
{
    EmulatedSite site;
    site.run(20s);
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::FailLeg{leg.id, true});
    for (int i = 0; i < 1000; ++i) {
        if (i == 250) {
            for (const Model::LegConfig &leg : site.site().legs)
                site.inject(Engine::FailLeg{leg.id, false});
        }
        site.run(20ms);
        for (const Model::UnitViewPtr &unit : site.view(u"abgwhite"_s)->units)
            QCOMPARE(unit->heartbeat, Heartbeat::Ok);
    }
    for (const QString &event : site.events(u"abggreen"_s))
        QVERIFY2(!event.startsWith(u"SEC063"_s) || event.startsWith(u"SEC0635"_s)
                     || event.startsWith(u"SEC0636"_s),
                 qPrintable(event));
}

void tst_Heartbeat::anSuWhoseMuWentOffIsStillFoundDead()
{
    // The MU that served its REWAS leaves a last section on the disks.
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"abgwhite"_s)});
    site.run(20s);
    QCOMPARE(site.seen(u"abgblack"_s, u"ABGSE501"_s).heartbeat, Heartbeat::Ok);
    site.inject(Engine::PullPlug{site.unit(u"ABGSE501"_s)});
    site.run(8500ms);
    QCOMPARE(site.seen(u"abgblack"_s, u"ABGSE501"_s).heartbeat, Heartbeat::Dead);
}

// S1.3-18
void tst_Heartbeat::rewasGoesThroughTheMuThatIsLeft()
{
    EmulatedSite site;
    site.run(20s);
    const auto through = [&] {
        return site.site().unit(site.seen(u"abggreen"_s, u"ABGSE501"_s).state->su->rewasMu).name;
    };
    QCOMPARE(through(), u"abgwhite"_s);
    site.inject(Engine::PullPlug{site.unit(u"abgwhite"_s)});
    site.run(20s);
    QCOMPARE(through(), u"abgblack"_s);
    site.inject(Engine::PullPlug{site.unit(u"abgblack"_s)});
    site.run(20s);
    QCOMPARE(through(), u"abggreen"_s);
}

void tst_Heartbeat::muThatReadsTheDisksSaysSo()
{
    EmulatedSite site;
    site.run(20s);
    const auto writable
        = [&] { return site.seen(u"abggreen"_s, u"abgwhite"_s).state->crdWritable; };
    QVERIFY(writable());
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::FailLeg{leg.id, true});
    site.run(20s);
    QVERIFY(!writable());
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::FailLeg{leg.id, false});
    site.run(20s);
    QVERIFY(writable());
}

QTEST_GUILESS_MAIN(tst_Heartbeat)
#include "tst_heartbeat.moc"
