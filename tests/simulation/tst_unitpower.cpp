// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"
#include "tests/simulation/sitedriver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Engine::JobState;
using Model::ClusterState;

/// Power and maintenance mode of units as actions of an operator (issue "Power on/off", S6-03).
class tst_UnitPower : public QObject {
    Q_OBJECT

private slots:
    void byForceAUnitGoesWithoutAWord();
    void byForceNeedsTheOwnServersMuForASu390();
    void anOrderlyPowerOffSurvivesLostMessages();
    void maintenanceModeTakesASuOutOfItsCluster();
    void maintenanceModeStopsMigrationsBeforeTheyBegin();
    void maintenanceModeIsForSuX86Only();
    void whoMayNotIsToldAndAudited();
};

namespace {

QStringList reasons(EmulatedSite &site, const QString &cluster)
{
    QStringList lines;
    const Model::SiteViewPtr view = site.view(u"abgwhite"_s);
    for (const Model::StatusReason &reason : view->findCluster(cluster)->status.reasons) {
        if (reason.state != ClusterState::Normal)
            lines.append(reason.key + u' ' + reason.object);
    }
    return lines;
}

} // namespace

void tst_UnitPower::byForceAUnitGoesWithoutAWord()
{
    EmulatedSite site;
    site.run(20s);
    const Engine::Job *job = site.perform(u"abgwhite"_s, u"admin"_s,
                                          Engine::PowerUnit{site.unit(u"ABGSE30A"_s), false, true});
    QVERIFY(job);
    QVERIFY(job->state == JobState::Done);
    site.run(15s);
    QCOMPARE(site.seen(u"abgwhite"_s, u"ABGSE30A"_s).heartbeat, Model::Heartbeat::Dead);
    // Nobody read its power: that is not "off".
    QCOMPARE(site.seen(u"abgwhite"_s, u"ABGSE30A"_s).power, Model::Power::Unknown);
    QVERIFY(!site.events(u"abgwhite"_s).contains(u"SEC0604 ABGSE30A"_s));
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Error);
    QVERIFY(std::ranges::any_of(site.audit, [](const Model::AuditEntry &entry) {
        return entry.action == u"SEC0819" && entry.success;
    }));
}

void tst_UnitPower::byForceNeedsTheOwnServersMuForASu390()
{
    EmulatedSite site;
    site.run(20s);
    for (const QString &mu : {u"abggreen"_s, u"abgblue"_s})
        site.inject(Engine::PullPlug{site.unit(mu)});
    site.run(15s);
    const Engine::Job *job = site.perform(u"abgwhite"_s, u"admin"_s,
                                          Engine::PowerUnit{site.unit(u"ABGSE701"_s), false, true});
    QVERIFY(job);
    QVERIFY(job->state == JobState::Failed);
    QCOMPARE(job->key, u"SEC0854"_s);
    site.run(15s);
    QVERIFY(site.seen(u"abgwhite"_s, u"ABGSE701"_s).heartbeat != Model::Heartbeat::Dead);
}

void tst_UnitPower::anOrderlyPowerOffSurvivesLostMessages()
{
    auto lossy = std::make_shared<Model::Site>(*SiteDriver::augsburg());
    for (Model::LinkConfig &link : lossy->links)
        link.lossPpm = 300'000;
    for (quint64 seed = 1; seed <= 10; ++seed) {
        SiteDriver driver(lossy, u"abgwhite"_s, seed);
        driver.perform(Engine::PowerUnit{driver.unit(u"HNC7"_s), false});
        driver.run(12s);
        QVERIFY2(
            driver.engine().runtime().world().units[Model::indexOf(driver.unit(u"HNC7"_s))].power
                == Model::Power::Off,
            qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void tst_UnitPower::maintenanceModeTakesASuOutOfItsCluster()
{
    EmulatedSite site;
    site.run(20s);
    const Model::UnitId su = site.unit(u"ABGSE30A"_s);
    const Engine::Job *job
        = site.perform(u"abggreen"_s, u"admin"_s, Engine::SetMaintenance{su, true});
    QVERIFY(job);
    QVERIFY2(job->state == JobState::Done, qPrintable(job->key));
    site.run(5s);
    QCOMPARE(reasons(site, u"ABGCLX86"_s), QStringList{u"SEC0531 ABGSE30A"_s});
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Error);
    QVERIFY(site.events(u"abgwhite"_s).contains(u"SEC0609 ABGSE30A"_s));
    // Its systems run on.
    QVERIFY(std::ranges::any_of(site.view(u"abgwhite"_s)->vms, [su](const Model::VmStatePtr &vm) {
        return vm->su == su && vm->status == Model::VmStatus::Running;
    }));
    site.perform(u"abggreen"_s, u"admin"_s, Engine::SetMaintenance{su, false});
    site.run(5s);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Normal);
    QCOMPARE(site.events(u"abgwhite"_s).count(u"SEC0623 ABGSE30A"_s), 1);
}

void tst_UnitPower::maintenanceModeStopsMigrationsBeforeTheyBegin()
{
    for (const QString &held : {u"ABGSE30A"_s, u"ABGSE30B"_s}) {
        SiteDriver driver(SiteDriver::augsburg(), u"abgwhite"_s, 1);
        driver.perform(Engine::SetMaintenance{driver.unit(held), true});
        driver.run(5s);
        const Engine::Job &job = driver.finish(
            driver.perform(Engine::CheckMigration{driver.unit(u"ABGSE30A"_s), u"VM03PROD"_s}));
        QVERIFY(job.state == JobState::Refused);
        QCOMPARE(std::ranges::count(job.findings, u"SEC0141"_s, &Model::Finding::key), 1);
    }
}

void tst_UnitPower::maintenanceModeIsForSuX86Only()
{
    EmulatedSite site;
    site.run(20s);
    const Engine::Job *job = site.perform(u"abgwhite"_s, u"admin"_s,
                                          Engine::SetMaintenance{site.unit(u"ABGSE501"_s), true});
    QVERIFY(job);
    QVERIFY(job->state == JobState::Refused);
    QCOMPARE(job->key, u"SEC0876"_s);
}

void tst_UnitPower::whoMayNotIsToldAndAudited()
{
    EmulatedSite site;
    site.run(20s);
    const Engine::Job *job = site.perform(u"abgwhite"_s, u"johndoe"_s,
                                          Engine::SetMaintenance{site.unit(u"ABGSE30A"_s), true});
    QVERIFY(job);
    QVERIFY(job->state == JobState::Refused);
    site.run(5s);
    QCOMPARE(site.cluster(u"abgwhite"_s, u"ABGCLX86"_s), ClusterState::Normal);
    QVERIFY(std::ranges::any_of(site.audit, [](const Model::AuditEntry &entry) {
        return entry.action == u"SEC0820" && !entry.success;
    }));
}

QTEST_GUILESS_MAIN(tst_UnitPower)
#include "tst_unitpower.moc"
