// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"
#include "engine/journal/eventlog.h"
#include "engine/units/sunode.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::ClusterState;
using Model::Heartbeat;

/// What the views and the log say of the outages of parts, and that all is well again after
/// them (DESIGN 5; S6-03..07).
class tst_ClusterOutages : public QObject {
    Q_OBJECT

private slots:
    void eachSideOfASplitShowsWhatItKnows();
    void aFailedLegGivesOneEvent();
    void aLegCutOffFromOneUnitGivesOneEvent();
    void allLegsLostIsAnErrorWithoutAFlood();
    void allLegsLostForLongIsToldOnce();
    void aFlappingLinkGivesFewEvents();
    void oneOfTwoIslsLost();
    void rewasStoppedIsAnErrorOfItsCluster();
    void guestsOutliveTheirMonitorSystem();
    void suOffAndOnAgain_data();
    void suOffAndOnAgain();
    void aDeactivatedClusterIsSilent();
    void activationIsRefusedDuringAMigration();
    void onlyAdministratorsActivateClusters();
    void stepsOfASessionAreAuditedByTheMuThatHearsOfThem();
    void anOperatorMayMoveHisSystemOnly();
    void acknowledgedInTotalForAllMus();
    void aViewSharesWhatDidNotChange();
};

namespace {

const QStringList Mus{u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s, u"abgblue"_s};
const QStringList Clusters{u"Management Cluster"_s, u"ABGCL390"_s, u"ABGCLX86"_s, u"ABGCLNAT"_s};

/// "SEC0501 ISL-E" of everything that restricts the cluster.
QStringList reasons(EmulatedSite &site, const QString &mu, const QString &cluster)
{
    QStringList lines;
    const Model::SiteViewPtr view = site.view(mu);
    for (const Model::StatusReason &reason : view->findCluster(cluster)->status.reasons) {
        if (reason.state != ClusterState::Normal)
            lines.append(reason.key + u' ' + reason.object);
    }
    return lines;
}

void compareAllNormal(EmulatedSite &site)
{
    for (const QString &mu : Mus) {
        for (const QString &cluster : Clusters)
            QVERIFY2(site.cluster(mu, cluster) == ClusterState::Normal,
                     qPrintable(mu + u' ' + reasons(site, mu, cluster).join(u", "_s)));
    }
}

void setLink(EmulatedSite &site, const QString &name, bool cut)
{
    site.inject(Engine::CutLink{site.link(name), cut});
}

void setLegs(EmulatedSite &site, bool failed)
{
    for (const Model::LegConfig &leg : site.site().legs)
        site.inject(Engine::FailLeg{leg.id, failed});
}

} // namespace

void tst_ClusterOutages::eachSideOfASplitShowsWhatItKnows()
{
    EmulatedSite site;
    site.run(20s);
    setLink(site, u"ISL1"_s, true);
    setLink(site, u"ISL2"_s, true);
    site.run(30s);
    // Each side misses the other's units, and both say why.
    for (const QString &mu : Mus) {
        const bool five = mu == u"abgwhite"_s || mu == u"abgblack"_s;
        const QStringList here = five
            ? QStringList{u"abgwhite"_s, u"abgblack"_s, u"ABGSE501"_s, u"HNC5"_s}
            : QStringList{u"abggreen"_s, u"abgblue"_s, u"ABGSE701"_s, u"HNC7"_s};
        const QStringList there = five ? QStringList{u"abggreen"_s, u"abgblue"_s, u"ABGSE701"_s}
                                       : QStringList{u"abgwhite"_s, u"abgblack"_s, u"ABGSE501"_s};
        for (const QString &name : here)
            QCOMPARE(site.seen(mu, name).heartbeat, Heartbeat::Ok);
        for (const QString &name : there)
            QCOMPARE(site.seen(mu, name).heartbeat, Heartbeat::NetworkDead);
        QCOMPARE(site.cluster(mu, u"Management Cluster"_s), ClusterState::Error);
        QCOMPARE(site.cluster(mu, u"ABGCL390"_s), ClusterState::Error);
        QVERIFY(reasons(site, mu, u"Management Cluster"_s).contains(u"SEC0501 ISL-E"_s));
        QVERIFY(reasons(site, mu, u"ABGCL390"_s).contains(u"SEC0530 MCNPR"_s));
        for (const QString &name : there.mid(0, 2))
            QVERIFY(reasons(site, mu, u"Management Cluster"_s).contains(u"SEC0510 "_s + name));
        // The manager is alive on the disks; only its side has its word for the status.
        QCOMPARE(site.view(mu)->manager.mu, site.unit(u"abgwhite"_s));
        QCOMPARE(site.view(mu)->findCluster(u"ABGCL390"_s)->confirmed, five);
        QVERIFY(site.view(mu)->crdWritable);
    }
    setLink(site, u"ISL1"_s, false);
    setLink(site, u"ISL2"_s, false);
    site.run(20s);
    compareAllNormal(site);
    for (const QString &mu : Mus) {
        QCOMPARE(site.logSet(mu), site.logSet(u"abgwhite"_s));
        for (const Model::UnitViewPtr &unit : site.view(mu)->units)
            QCOMPARE(unit->heartbeat, Heartbeat::Ok);
    }
}

void tst_ClusterOutages::aFailedLegGivesOneEvent()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::FailLeg{Model::LegId{2}, true});
    site.run(20s);
    QCOMPARE(site.view(u"abgblue"_s)->legs[1].status, Model::LegStatus::Failed);
    QCOMPARE(site.cluster(u"abgblue"_s, u"Management Cluster"_s), ClusterState::Warning);
    const QStringList lost{u"SEC0635 LEG2"_s, u"SEC0650 Management Cluster"_s,
                           u"SEC0653 ABGCL390"_s, u"SEC0653 ABGCLX86"_s, u"SEC0653 ABGCLNAT"_s};
    QCOMPARE(site.events(u"abgblue"_s), lost);
    site.inject(Engine::FailLeg{Model::LegId{2}, false});
    site.run(20s);
    compareAllNormal(site);
    QCOMPARE(site.events(u"abgblue"_s, quint64(lost.size()) + 1),
             (QStringList{u"SEC0636 LEG2"_s, u"SEC0652 Management Cluster"_s, u"SEC0655 ABGCL390"_s,
                          u"SEC0655 ABGCLX86"_s, u"SEC0655 ABGCLNAT"_s}));
}

void tst_ClusterOutages::aLegCutOffFromOneUnitGivesOneEvent()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::CutLeg{Model::LegId{1}, site.unit(u"abggreen"_s), true});
    site.run(20s);
    QCOMPARE(site.view(u"abgwhite"_s)->legs[0].status, Model::LegStatus::UpToDate);
    QCOMPARE(site.view(u"abgwhite"_s)->legs[0].unreadableBy,
             std::vector<Model::UnitId>{site.unit(u"abggreen"_s)});
    QCOMPARE(
        site.events(u"abgwhite"_s),
        (QStringList{u"SEC0637 LEG1"_s, u"SEC0650 Management Cluster"_s, u"SEC0653 ABGCL390"_s}));
    site.inject(Engine::CutLeg{Model::LegId{1}, site.unit(u"abggreen"_s), false});
    site.run(20s);
    compareAllNormal(site);
}

void tst_ClusterOutages::allLegsLostIsAnErrorWithoutAFlood()
{
    EmulatedSite site;
    site.run(20s);
    setLegs(site, true);
    site.run(60s);
    for (const QString &mu : Mus) {
        QVERIFY(!site.view(mu)->crdWritable);
        for (const QString &cluster : Clusters)
            QCOMPARE(site.cluster(mu, cluster), ClusterState::Error);
        QVERIFY2(site.logSize(mu) <= 10, qPrintable(site.events(mu).join(u", "_s)));
        QCOMPARE(site.events(mu).count(u"SEC0635 LEG1"_s), 1);
        QCOMPARE(site.events(mu).count(u"SEC0635 LEG2"_s), 1);
        QCOMPARE(site.events(mu).count(u"SEC0651 Management Cluster"_s), 1);
    }
    setLegs(site, false);
    site.run(30s);
    compareAllNormal(site);
    for (const QString &mu : Mus)
        QVERIFY2(site.logSize(mu) <= 20, qPrintable(site.events(mu).join(u", "_s)));
}

void tst_ClusterOutages::allLegsLostForLongIsToldOnce()
{
    // Without a CRD there is no manager; what happens then is told by one MU, unconfirmed.
    EmulatedSite site;
    site.run(20s);
    setLegs(site, true);
    site.run(60s);
    site.perform(u"abgblue"_s, u"admin"_s, Engine::PowerUnit{site.unit(u"HNC7"_s), false});
    site.run(30s);
    for (const QString &mu : Mus) {
        QCOMPARE(site.events(mu).count(u"SEC0630 HNC7"_s), 1);
        QCOMPARE(site.logSet(mu), site.logSet(u"abgwhite"_s));
    }
    const Engine::EventLog &log = *site.engine().log(site.unit(u"abgblue"_s));
    for (quint64 number = 1; number <= log.size(); ++number) {
        if (log.at(number).key == u"SEC0630")
            QVERIFY(!log.at(number).confirmed);
    }
}

void tst_ClusterOutages::aFlappingLinkGivesFewEvents()
{
    EmulatedSite site;
    site.run(20s);
    for (int i = 0; i < 100; ++i) {
        setLink(site, u"ISL1"_s, i % 2 == 0);
        site.run(1500ms);
    }
    const QStringList lost{u"SEC0638 ISL1"_s, u"SEC0650 Management Cluster"_s,
                           u"SEC0653 ABGCL390"_s, u"SEC0653 ABGCLX86"_s, u"SEC0653 ABGCLNAT"_s};
    QCOMPARE(site.events(u"abgwhite"_s), lost);
    setLink(site, u"ISL1"_s, false);
    site.run(20s);
    QCOMPARE(site.logSize(u"abgwhite"_s), quint64(2 * lost.size()));
    compareAllNormal(site);
}

void tst_ClusterOutages::oneOfTwoIslsLost()
{
    EmulatedSite site;
    site.run(20s);
    setLink(site, u"ISL2"_s, true);
    site.run(20s);
    for (const QString &mu : Mus) {
        QCOMPARE(site.cluster(mu, u"Management Cluster"_s), ClusterState::Warning);
        QCOMPARE(site.events(mu).count(u"SEC0638 ISL2"_s), 1);
        for (const Model::UnitViewPtr &unit : site.view(mu)->units)
            QCOMPARE(unit->heartbeat, Heartbeat::Ok);
    }
    setLink(site, u"ISL2"_s, false);
    site.run(20s);
    compareAllNormal(site);
    QCOMPARE(site.events(u"abgblue"_s).count(u"SEC0639 ISL2"_s), 1);
}

void tst_ClusterOutages::rewasStoppedIsAnErrorOfItsCluster()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::SetRewas{site.unit(u"ABGSE701"_s), false});
    site.run(3s);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCL390"_s), ClusterState::Error);
    QCOMPARE(reasons(site, u"abgwhite"_s, u"ABGCL390"_s), QStringList{u"SEC0526 ABGSE701"_s});
    QCOMPARE(site.events(u"abgblue"_s), QStringList{u"SEC0654 ABGCL390"_s});
    site.inject(Engine::SetRewas{site.unit(u"ABGSE701"_s), true});
    site.run(20s);
    compareAllNormal(site);
    QCOMPARE(site.events(u"abgblue"_s).last(), u"SEC0655 ABGCL390"_s);
}

void tst_ClusterOutages::guestsOutliveTheirMonitorSystem()
{
    EmulatedSite site;
    site.run(20s);
    const Model::UnitId su = site.unit(u"ABGSE501"_s);
    site.inject(Engine::Crash{su, true});
    site.run(20s);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCL390"_s), ClusterState::Error);
    QVERIFY(reasons(site, u"abgwhite"_s, u"ABGCL390"_s).contains(u"SEC0524 ABGSE501"_s));
    const auto *node = dynamic_cast<const Engine::SuNode *>(site.engine().runtime().node(su));
    QVERIFY(node);
    int running = 0;
    for (const Engine::Vm &vm : node->machine().vms())
        running += vm.guest && vm.guest->isExecuting() ? 1 : 0;
    QVERIFY(running > 0);
}

void tst_ClusterOutages::suOffAndOnAgain_data()
{
    QTest::addColumn<QString>("su");
    QTest::addColumn<QString>("cluster");
    QTest::newRow("/390") << u"ABGSE501"_s << u"ABGCL390"_s;
    QTest::newRow("x86") << u"ABGSE30B"_s << u"ABGCLX86"_s;
}

void tst_ClusterOutages::suOffAndOnAgain()
{
    QFETCH(QString, su);
    QFETCH(QString, cluster);
    EmulatedSite site;
    site.run(20s);
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::PowerUnit{site.unit(su), false});
    site.run(20s);
    QCOMPARE(site.seen(u"abgblue"_s, su).power, Model::Power::Off);
    QCOMPARE(site.cluster(u"abgblue"_s, cluster), ClusterState::Error); // S6-18
    QCOMPARE(site.cluster(u"abgblue"_s, u"Management Cluster"_s), ClusterState::Normal);
    QStringList events = site.events(u"abgblue"_s);
    QVERIFY(events.contains(u"SEC0604 "_s + su));
    QCOMPARE(events.mid(events.indexOf(u"SEC0604 "_s + su)),
             (QStringList{u"SEC0604 "_s + su, u"SEC0630 "_s + su, u"SEC0654 "_s + cluster}));
    const quint64 before = site.logSize(u"abgblue"_s);
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::PowerUnit{site.unit(su), true});
    site.run(80s);
    compareAllNormal(site);
    QCOMPARE(site.events(u"abgblue"_s, before + 1),
             (QStringList{u"SEC0603 "_s + su, u"SEC0631 "_s + su, u"SEC0655 "_s + cluster}));
}

void tst_ClusterOutages::aDeactivatedClusterIsSilent()
{
    EmulatedSite site;
    site.run(20s);
    const auto activate = [&](bool active) {
        return site.perform(u"abgblue"_s, u"admin"_s,
                            Engine::SetClusterActive{u"abgclx86"_s, active});
    };
    QCOMPARE(activate(false)->state, Engine::JobState::Done);
    site.run(3s);
    for (const QString &mu : Mus) {
        QCOMPARE(site.cluster(mu, u"ABGCLX86"_s), ClusterState::Inactive);
        QCOMPARE(site.events(mu), QStringList{u"SEC0646 ABGCLX86"_s});
    }
    // Events of its units go on, those of the cluster do not.
    site.inject(Engine::PullPlug{site.unit(u"ABGSE30A"_s)});
    site.run(20s);
    QCOMPARE(site.events(u"abgwhite"_s),
             (QStringList{u"SEC0646 ABGCLX86"_s, u"SEC0630 ABGSE30A"_s}));
    QCOMPARE(site.view(u"abgwhite"_s)->worstCluster(), ClusterState::Normal);
    // Activation computes at once.
    QCOMPARE(activate(true)->state, Engine::JobState::Done);
    site.run(2s);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Error);
    QCOMPARE(site.events(u"abgwhite"_s, 3),
             (QStringList{u"SEC0645 ABGCLX86"_s, u"SEC0654 ABGCLX86"_s}));
}

void tst_ClusterOutages::activationIsRefusedDuringAMigration()
{
    EmulatedSite site;
    site.run(20s);
    const Engine::Job *migrate = site.perform(
        u"abgwhite"_s, u"admin"_s,
        Engine::MigrateVm{site.unit(u"ABGSE501"_s), u"VM12PROD"_s, site.unit(u"ABGSE701"_s)});
    QCOMPARE(migrate->state, Engine::JobState::Accepted);
    site.run(2s);
    const Engine::Job *job
        = site.perform(u"abgwhite"_s, u"admin"_s, Engine::SetClusterActive{u"ABGCL390"_s, false});
    QCOMPARE(job->state, Engine::JobState::Failed);
    QCOMPARE(job->key, u"SEC0855"_s);
    QVERIFY(site.cluster(u"abgwhite"_s, u"ABGCL390"_s) != ClusterState::Inactive);
}

void tst_ClusterOutages::onlyAdministratorsActivateClusters()
{
    EmulatedSite site;
    site.run(20s);
    const Engine::Job *job
        = site.perform(u"abgwhite"_s, u"johndoe"_s, Engine::SetClusterActive{u"ABGCL390"_s, false});
    QCOMPARE(job->state, Engine::JobState::Refused);
    QVERIFY(!job->key.isEmpty());
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCL390"_s), ClusterState::Normal);
    QCOMPARE(site.audit.size(), std::size_t(1));
    QCOMPARE(site.audit.front().account, u"johndoe"_s);
    QVERIFY(!site.audit.front().success);
    QCOMPARE(site.audit.front().resultKey, job->key);
    QCOMPARE(site.audit.front().unit, site.unit(u"abgwhite"_s));
}

// S2.3.2-01, -03, DESIGN 11.9
void tst_ClusterOutages::stepsOfASessionAreAuditedByTheMuThatHearsOfThem()
{
    EmulatedSite site;
    const Model::UnitId white = site.unit(u"abgwhite"_s);
    const Model::UnitId green = site.unit(u"abggreen"_s);
    const Model::ConsoleId own{site.unit(u"ABGSE501"_s), u"VM12PROD"_s};
    const Model::ConsoleId other{site.unit(u"ABGSE501"_s), u"HV0"_s};
    Engine::EmulatorEngine &engine = site.engine();
    const auto step = [&](auto call) {
        call();
        site.run(1s);
        const Model::AuditEntry &entry = site.audit.back();
        return u"%1 %2 %3 %4 %5"_s.arg(site.site().unit(entry.unit).name, entry.account,
                                       entry.action, entry.args.join(u','), entry.resultKey);
    };
    QCOMPARE(step([&] { engine.logOn(white, u"johndoe"_s, u"johndoe"_s, u"SEM"_s); }),
             u"abgwhite johndoe SEC0810 abgwhite "_s);
    QCOMPARE(step([&] { engine.openConsole(white, u"johndoe"_s, u"SEM"_s, own); }),
             u"abgwhite johndoe SEC0813 ABGSE501/VM12PROD "_s);
    QCOMPARE(step([&] { engine.closeConsole(white, u"johndoe"_s, u"SEM"_s, own); }),
             u"abgwhite johndoe SEC0814 ABGSE501/VM12PROD "_s);
    QCOMPARE(step([&] {
                 const auto denial = engine.openConsole(white, u"johndoe"_s, u"SEM"_s, other);
                 QCOMPARE(denial->key, u"SEC0403"_s);
             }),
             u"abgwhite johndoe SEC0813 ABGSE501/HV0 SEC0403"_s);
    // The MU that the session comes to: the one it leaves may be off.
    site.inject(Engine::PullPlug{white});
    QCOMPARE(step([&] { engine.changeMu(white, green, u"johndoe"_s, u"SEM"_s); }),
             u"abggreen johndoe SEC0812 abgwhite,abggreen "_s);
    QCOMPARE(step([&] { engine.logOff(green, u"johndoe"_s, u"SEM"_s); }),
             u"abggreen johndoe SEC0811 abggreen "_s);
    QCOMPARE(site.audit.size(), std::size_t(6));
    QCOMPARE(site.audit.back().component, u"SEM"_s);
    // Nobody is there to write it.
    engine.logOff(white, u"johndoe"_s, u"SEM"_s);
    site.run(1s);
    QCOMPARE(site.audit.size(), std::size_t(6));
}

void tst_ClusterOutages::anOperatorMayMoveHisSystemOnly()
{
    EmulatedSite site;
    site.run(20s);
    const Model::UnitId su = site.unit(u"ABGSE501"_s);
    const auto refused = [&](const Engine::Action &action) {
        const std::size_t entries = site.audit.size();
        const Engine::Job *job = site.perform(u"abgblack"_s, u"johndoe"_s, action);
        return job->state == Engine::JobState::Refused && !job->key.isEmpty()
            && site.audit.size() == entries + 1 && !site.audit.back().success
            && site.audit.back().resultKey == job->key;
    };
    QVERIFY(refused(Engine::MigrateVm{su, u"VM05DATA"_s, Model::NoUnit}));
    QVERIFY(refused(Engine::CheckMigration{su, u"VM05DATA"_s, Model::NoUnit}));
    QVERIFY(refused(Engine::ConsoleInput{{su, u"VM05DATA"_s}, u"/SHOW"_s}));
    QVERIFY(refused(Engine::ConsoleInput{{su, u"HV0"_s}, u"/SHOW-VM-RESOURCES"_s}));
    QVERIFY(refused(Engine::PowerUnit{su, false}));
    for (const Model::LmStatusPtr &lm : site.view(u"abgblack"_s)->migrations)
        QFAIL(qPrintable(lm->vmName));

    const Engine::Job *check = site.perform(
        u"abgblack"_s, u"johndoe"_s, Engine::CheckMigration{su, u"VM12PROD"_s, Model::NoUnit});
    QCOMPARE(check->state, Engine::JobState::Done);
    const Engine::Job *move = site.perform(u"abgblack"_s, u"johndoe"_s,
                                           Engine::MigrateVm{su, u"VM12PROD"_s, Model::NoUnit});
    site.run(60s);
    QCOMPARE(move->state, Engine::JobState::Done);
    QVERIFY(site.audit.back().success);
}

void tst_ClusterOutages::acknowledgedInTotalForAllMus()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"ABGSE30A"_s)});
    site.run(20s);
    const std::array<int, 3> none{};
    for (const QString &mu : Mus)
        QVERIFY(site.view(mu)->currentEvents != none);
    QCOMPARE(site.perform(u"abgblue"_s, u"johndoe"_s, Engine::AcknowledgeEvents{})->state,
             Engine::JobState::Refused);
    QVERIFY(site.view(u"abgblue"_s)->currentEvents != none);
    const QStringList log = site.logSet(u"abgblue"_s);
    QCOMPARE(site.perform(u"abgblue"_s, u"admin"_s, Engine::AcknowledgeEvents{})->state,
             Engine::JobState::Done);
    site.run(2s);
    for (const QString &mu : Mus) {
        QCOMPARE(site.view(mu)->currentEvents, none);
        QCOMPARE(site.logSet(mu), log); // the log keeps them
    }
    site.inject(Engine::SwitchOn{site.unit(u"ABGSE30A"_s)});
    site.run(30s);
    for (const QString &mu : Mus)
        QVERIFY(site.view(mu)->currentEvents != none); // new ones are current again
}

void tst_ClusterOutages::aViewSharesWhatDidNotChange()
{
    EmulatedSite site;
    site.run(20s);
    const Model::SiteViewPtr first = site.view(u"abgwhite"_s);
    QCOMPARE(site.view(u"abgwhite"_s), first); // no time has passed: the same view
    site.run(5s);
    const Model::SiteViewPtr quiet = site.view(u"abgwhite"_s);
    QCOMPARE(quiet->revision, first->revision); // nothing changed: not computed again
    QVERIFY(quiet->time > first->time);
    QVERIFY(quiet->units == first->units && quiet->vms == first->vms
            && quiet->clusters == first->clusters);

    site.inject(Engine::SetRewas{site.unit(u"ABGSE701"_s), false});
    site.run(2s);
    const Model::SiteViewPtr changed = site.view(u"abgwhite"_s);
    QVERIFY(changed->revision > quiet->revision);
    const std::size_t su = Model::indexOf(site.unit(u"ABGSE701"_s));
    for (std::size_t i = 0; i < changed->units.size(); ++i)
        QCOMPARE(changed->units[i] == quiet->units[i], i != su);
    for (std::size_t i = 0; i < changed->clusters.size(); ++i)
        QCOMPARE(changed->clusters[i] == quiet->clusters[i],
                 changed->clusters[i]->name != u"ABGCL390");
}

QTEST_GUILESS_MAIN(tst_ClusterOutages)
#include "tst_clusteroutages.moc"
