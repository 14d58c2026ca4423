// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"
#include "engine/journal/eventlog.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::ClusterState;

/// The Cluster Manager (S6-02, S6-11), its log and the status events of S2.3.3-08..11.
class tst_ClusterManager : public QObject {
    Q_OBJECT

private slots:
    void thereIsOneManager();
    void handedOverWithinASecond();
    void takenOverAfterACrash();
    void aPausedManagerThatWakesDoesNothingWrong();
    void takeOverLosesAndRepeatsNothing();
    void logsAreTheSameOnAllMus();
    void anIsolatedManagerGivesTheRoleOn();
    void everyLifeOfAManagerHasItsOwnTerm();
    void poweredDownInOrderGivesFourEvents_data();
    void poweredDownInOrderGivesFourEvents();
    void pulledPlugGivesNoEventOfTheUnit();
};

namespace {

const QStringList Mus{u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s, u"abgblue"_s};

/// MUs that hold themselves for the manager.
QStringList managers(EmulatedSite &site)
{
    QStringList found;
    for (const QString &mu : Mus) {
        const Model::SiteViewPtr view = site.view(mu);
        if (view && view->manager.mu == site.unit(mu))
            found.append(mu);
    }
    return found;
}

quint64 termOf(EmulatedSite &site, const QString &mu)
{
    return site.view(mu)->manager.term;
}

} // namespace

void tst_ClusterManager::thereIsOneManager()
{
    EmulatedSite site;
    for (int i = 0; i < 200; ++i) {
        site.run(100ms);
        QVERIFY(managers(site).size() <= 1);
    }
    QCOMPARE(managers(site), QStringList{u"abgwhite"_s});
    for (const QString &mu : Mus) {
        QCOMPARE(site.view(mu)->manager.mu, site.unit(u"abgwhite"_s));
        QVERIFY(site.view(mu)->manager.resourcesOk);
        for (const Model::ClusterViewPtr &cluster : site.view(mu)->clusters)
            QVERIFY(cluster->confirmed);
        QCOMPARE(site.events(mu), QStringList());
    }
}

void tst_ClusterManager::handedOverWithinASecond()
{
    for (int phase = 0; phase < 10; ++phase) {
        EmulatedSite site;
        site.run(20s + phase * 100ms);
        const quint64 term = termOf(site, u"abgwhite"_s);
        site.engine().perform(site.unit(u"abgwhite"_s), u"admin"_s, u"SEM"_s,
                              Engine::PowerUnit{site.unit(u"abgwhite"_s), false});
        Model::Duration time{0};
        while (managers(site) != QStringList{u"abgblack"_s} && time < 5s) {
            QVERIFY(managers(site).size() <= 1);
            site.run(20ms);
            time += 20ms;
        }
        QVERIFY2(time < 1s, qPrintable(QString::number(time / 1ms)));
        QCOMPARE(termOf(site, u"abgblack"_s), term + 1);
    }
}

void tst_ClusterManager::takenOverAfterACrash()
{
    for (int phase = 0; phase < 10; ++phase) {
        EmulatedSite site;
        site.run(20s + phase * 100ms);
        site.inject(Engine::PullPlug{site.unit(u"abgwhite"_s)});
        Model::Duration time{0};
        while (managers(site) != QStringList{u"abgblack"_s} && time < 20s) {
            QVERIFY(managers(site).size() <= 1);
            site.run(20ms);
            time += 20ms;
        }
        QVERIFY2(time < 12s, qPrintable(QString::number(time / 1ms)));
        QCOMPARE(termOf(site, u"abgblack"_s), quint64(2));
        site.run(3s);
        // Its term numbers what it logs.
        const Engine::EventLog &log = *site.engine().log(site.unit(u"abgblack"_s));
        QVERIFY(log.size() > 0);
        for (quint64 number = 1; number <= log.size(); ++number) {
            QCOMPARE(log.at(number).term, quint64(2));
            QVERIFY(log.at(number).confirmed);
        }
        QCOMPARE(site.events(u"abgblack"_s).count(u"SEC0640 abgblack"_s), 1);
    }
}

void tst_ClusterManager::aPausedManagerThatWakesDoesNothingWrong()
{
    for (const Model::Duration pause : {3s, 6s, 8s, 10s, 60s}) {
        EmulatedSite site;
        site.run(20s);
        site.inject(Engine::PauseUnit{site.unit(u"abgwhite"_s), true});
        site.run(pause);
        site.inject(Engine::PauseUnit{site.unit(u"abgwhite"_s), false});
        for (int i = 0; i < 2000; ++i) {
            site.run(10ms);
            QVERIFY2(managers(site).size() <= 1, qPrintable(managers(site).join(u' ')));
        }
        site.run(20s);
        QCOMPARE(managers(site).size(), 1);
        // Nobody wrote in a term that was over.
        const Engine::EventLog &log = *site.engine().log(site.unit(u"abggreen"_s));
        Model::Instant newest;
        quint64 term = 0;
        for (quint64 number = 1; number <= log.size(); ++number) {
            const Model::Event &event = log.at(number);
            QVERIFY2(event.time < newest || event.term >= term, qPrintable(event.key));
            newest = std::max(newest, event.time);
            term = std::max(term, event.term);
        }
        for (const Model::ClusterViewPtr &cluster : site.view(u"abgwhite"_s)->clusters)
            QCOMPARE(cluster->status.state, ClusterState::Normal);
        QCOMPARE(site.events(u"abggreen"_s).count(u"SEC0630 abgwhite"_s),
                 site.events(u"abggreen"_s).count(u"SEC0631 abgwhite"_s));
    }
}

void tst_ClusterManager::takeOverLosesAndRepeatsNothing()
{
    // An SU dies at any time around the manager's own end.
    for (int offset = -9000; offset <= 9000; offset += 1000) {
        EmulatedSite site;
        site.run(20s);
        const auto pull
            = [&](const QString &name) { site.inject(Engine::PullPlug{site.unit(name)}); };
        pull(offset < 0 ? u"ABGSE30A"_s : u"abgwhite"_s);
        site.run(std::chrono::milliseconds(std::abs(offset)));
        pull(offset < 0 ? u"abgwhite"_s : u"ABGSE30A"_s);
        site.run(40s);
        for (const QString &mu : {u"abgblack"_s, u"abggreen"_s, u"abgblue"_s}) {
            QStringList events = site.events(mu);
            QCOMPARE(events.count(u"SEC0630 ABGSE30A"_s), 1);
            QCOMPARE(events.count(u"SEC0630 abgwhite"_s), 1);
            QCOMPARE(events.count(u"SEC0640 abgblack"_s), 1);
            QCOMPARE(events.count(u"SEC0654 ABGCLX86"_s), 1); // ERROR
            QCOMPARE(events.count(u"SEC0650 Management Cluster"_s), 1); // WARNING
            QCOMPARE(events.count(u"SEC0653 ABGCL390"_s), 1); // WARNING
            QVERIFY2(events.size() == 6, qPrintable(events.join(u", "_s)));
        }
    }
}

void tst_ClusterManager::logsAreTheSameOnAllMus()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"abgblue"_s)});
    site.run(15s);
    // Meanwhile things happen, and the manager changes twice.
    site.inject(Engine::PullPlug{site.unit(u"HNC5"_s)});
    site.run(15s);
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"abgwhite"_s), false});
    site.run(15s);
    site.perform(u"abgblack"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"ABGSE30A"_s), false});
    site.inject(Engine::PullPlug{site.unit(u"abgblack"_s)});
    site.run(20s);
    for (const QString &name :
         {u"abgwhite"_s, u"abgblack"_s, u"abgblue"_s, u"HNC5"_s, u"ABGSE30A"_s})
        site.inject(Engine::SwitchOn{site.unit(name)});
    site.run(90s);
    const QStringList green = site.logSet(u"abggreen"_s);
    QVERIFY(green.size() > 15);
    QCOMPARE(std::set<QString>(green.begin(), green.end()).size(), std::size_t(green.size()));
    for (const QString &mu : Mus)
        QCOMPARE(site.logSet(mu), green);
    for (const Model::ClusterViewPtr &cluster : site.view(u"abggreen"_s)->clusters)
        QCOMPARE(cluster->status.state, ClusterState::Normal);
}

void tst_ClusterManager::anIsolatedManagerGivesTheRoleOn()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"NU5A"_s)});
    site.inject(Engine::PullPlug{site.unit(u"NU5B"_s)});
    site.run(30s);
    QCOMPARE(managers(site), QStringList{u"abggreen"_s});
    QVERIFY(site.events(u"abggreen"_s).contains(u"SEC0630 NU5A"_s));
    QVERIFY(site.events(u"abggreen"_s).contains(u"SEC0632 abgwhite"_s));
    QCOMPARE(site.cluster(u"abggreen"_s, u"Management Cluster"_s), ClusterState::Error);
}

void tst_ClusterManager::everyLifeOfAManagerHasItsOwnTerm()
{
    EmulatedSite site;
    site.run(20s);
    // All MUs at once: nobody can take over, the same one comes back.
    for (const QString &mu : Mus)
        site.inject(Engine::PullPlug{site.unit(mu)});
    site.run(5s);
    site.inject(Engine::SwitchOn{site.unit(u"abgwhite"_s)});
    site.run(25s);
    QCOMPARE(managers(site), QStringList{u"abgwhite"_s});
    QCOMPARE(termOf(site, u"abgwhite"_s), quint64(2));
    QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0602 abgwhite"_s), 1);
}

void tst_ClusterManager::poweredDownInOrderGivesFourEvents_data()
{
    QTest::addColumn<QString>("mu");
    QTest::addColumn<int>("phase");
    for (const QString &mu : Mus) {
        for (int phase = 0; phase < 1000; phase += 250)
            QTest::addRow("%s +%d ms", qPrintable(mu), phase) << mu << phase;
    }
}

void tst_ClusterManager::poweredDownInOrderGivesFourEvents()
{
    // S2.3.3-08..11, whoever is the manager: abgwhite is.
    QFETCH(QString, mu);
    QFETCH(int, phase);
    EmulatedSite site;
    site.run(20s + phase * 1ms);
    site.engine().perform(site.unit(u"abggreen"_s), u"admin"_s, u"SEM"_s,
                          Engine::PowerUnit{site.unit(mu), false});
    site.run(60s);
    const QStringList expected{u"SEC0601 "_s + mu, u"SEC0630 "_s + mu,
                               u"SEC0650 Management Cluster"_s, u"SEC0653 ABGCL390"_s};
    for (const QString &each : Mus) {
        if (each == mu)
            continue;
        QCOMPARE(site.events(each), expected);
        QCOMPARE(site.cluster(each, u"Management Cluster"_s), ClusterState::Warning);
        QCOMPARE(site.cluster(each, u"ABGCL390"_s), ClusterState::Warning);
        QCOMPARE(site.cluster(each, u"ABGCLX86"_s), ClusterState::Normal); // an MU changes nothing
        const Engine::EventLog &log = *site.engine().log(site.unit(each));
        QCOMPARE(log.at(1).component, u"M2000"_s);
        QCOMPARE(log.at(1).weight, Model::Weight::Info);
        for (quint64 number = 2; number <= 4; ++number) {
            QCOMPARE(log.at(number).component, u"Cluster"_s);
            QCOMPARE(log.at(number).weight, Model::Weight::Warning);
            QVERIFY(log.at(number).confirmed);
        }
        QCOMPARE(site.view(each)->currentEvents, (std::array<int, 3>{1, 3, 0}));
    }

    // On again.
    const quint64 before = expected.size();
    const QString other = mu == u"abgblue"_s ? u"abggreen"_s : u"abgblue"_s;
    site.perform(other, u"admin"_s, Engine::PowerUnit{site.unit(mu), true});
    site.run(60s);
    for (const QString &each : Mus) {
        QStringList events = site.events(each);
        if (each == mu)
            events.sort(); // its new log may take up the older part a little later
        const QStringList news{u"SEC0602 "_s + mu, u"SEC0631 "_s + mu,
                               u"SEC0652 Management Cluster"_s, u"SEC0655 ABGCL390"_s};
        if (each != mu)
            QCOMPARE(site.events(each, before + 1), news);
        QCOMPARE(events.size(), expected.size() + news.size());
        for (const Model::ClusterViewPtr &cluster : site.view(each)->clusters)
            QCOMPARE(cluster->status.state, ClusterState::Normal);
    }
}

void tst_ClusterManager::pulledPlugGivesNoEventOfTheUnit()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"abgblue"_s)});
    site.run(30s);
    const QStringList expected{u"SEC0630 abgblue"_s, u"SEC0650 Management Cluster"_s,
                               u"SEC0653 ABGCL390"_s};
    for (const QString &each : {u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s})
        QCOMPARE(site.events(each), expected);
}

QTEST_GUILESS_MAIN(tst_ClusterManager)
#include "tst_clustermanager.moc"
