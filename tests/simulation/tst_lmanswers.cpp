// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/simulation/sitedriver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whatever an operator asks for, there is an answer that names the object.
class tst_LmAnswers : public QObject {
    Q_OBJECT

private slots:
    void unknownObjects_data();
    void unknownObjects();
    void targetInAnotherCluster();
    void secondMigrationFromASourceIsRejected();
    void migrationTowardsASourceIsAllowed();
    void checksRunBesideEachOtherAndBesideAMigration();
    void commandsOnAMigratingVmAreRejected();
    void wrongInputIsNeverMetWithSilence_data();
    void wrongInputIsNeverMetWithSilence();
    void abortWithoutAMigration();
    void deviceRejectedRemovedMigrated();
};

namespace {

const QString Source = u"ABGSE501"_s;
const QString Target = u"ABGSE701"_s;
const QString Hv0 = u"ABGSE501/HV0"_s;

} // namespace

void tst_LmAnswers::unknownObjects_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const QString noVm = u"% SEC0320 VIRTUAL MACHINE '%1' DOES NOT EXIST ON SU 'ABGSE501'"_s;
    QTest::newRow("VM by name") << u"/MIGRATE-VM VM-ID=VM99NONE,SERVER-UNIT-NAME=ABGSE701"_s
                                << u"SEC0320"_s << noVm.arg(u"VM99NONE"_s);
    QTest::newRow("VM by index") << u"/CHECK-VM-MIGRATION VM-ID=98,SERVER-UNIT-NAME=ABGSE701"_s
                                 << u"SEC0320"_s << noVm.arg(98);
    QTest::newRow("VM of another SU") << u"/MIGRATE-VM VM-ID=VM30PAV,SERVER-UNIT-NAME=ABGSE701"_s
                                      << u"SEC0320"_s << noVm.arg(u"VM30PAV"_s);
    QTest::newRow("SU") << u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=NOWHERE"_s << u"SEC0321"_s
                        << u"% SEC0321 SERVER UNIT 'NOWHERE' IS NOT KNOWN IN THIS SITE"_s;
    QTest::newRow("no SU") << u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=abgwhite"_s << u"SEC0321"_s
                           << u"% SEC0321 SERVER UNIT 'ABGWHITE' IS NOT KNOWN IN THIS SITE"_s;
    // S4.8-16
    const QString monitor = u"% VMS2404 LIVE MIGRATION OF VM (1,MONITOR) REJECTED BY THE TARGET SU "
                            "'ABGSE701'. REASON: SEC0117,ABGSE501"_s;
    QTest::newRow("monitor by index")
        << u"/MIGRATE-VM VM-ID=1,SERVER-UNIT-NAME=ABGSE701"_s << u"VMS2461"_s << monitor;
    QTest::newRow("monitor by name")
        << u"/MIGRATE-VM VM-ID=MONITOR,SERVER-UNIT-NAME=ABGSE701"_s << u"VMS2461"_s << monitor;
}

void tst_LmAnswers::unknownObjects()
{
    QFETCH(QString, command);
    QFETCH(QString, key);
    QFETCH(QString, text);
    SiteDriver driver(SiteDriver::augsburg());
    const Engine::Job &job = driver.command(Source, command);
    QVERIFY(job.state == Engine::JobState::Failed || job.state == Engine::JobState::Refused);
    QCOMPARE(job.key, key);
    QCOMPARE(driver.messages(Hv0).value(0), text);
    QVERIFY(!driver.lastMigration());
}

void tst_LmAnswers::targetInAnotherCluster()
{
    // S4.1-07
    SiteDriver driver(SiteDriver::augsburg());
    const Engine::Job &job
        = driver.command(Source, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE30B"_s);
    QCOMPARE(job.state, Engine::JobState::Refused);
    const QStringList said = driver.messages(Hv0);
    QCOMPARE(said.first(),
             u"% VMS2404 LIVE MIGRATION OF VM (12,VM12PROD) REJECTED BY THE TARGET SU 'ABGSE30B'. "
             "REASON: SEC0102,ABGSE30B,ABGCL390"_s);
    QCOMPARE(
        said.last(),
        u"% VMS2461 LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE30B' NOT POSSIBLE"_s);
    // An SU without a partner has no target to be found (S4.2-10).
    auto alone = std::make_shared<Model::Site>(*SiteDriver::augsburg());
    std::erase_if(alone->clusters, [](const auto &each) { return each.name == u"ABGCL390"; });
    SiteDriver single(alone);
    const Engine::Job &lost
        = single.finish(single.perform(Engine::CheckMigration{single.unit(Source), u"VM12PROD"_s}));
    QCOMPARE(lost.state, Engine::JobState::Refused);
    QCOMPARE(lost.key, u"SEC0101"_s);
    QCOMPARE(lost.args, QStringList{Source});
    // A VM that is not there is told as such, not as the monitor system.
    const Engine::Job &missing
        = driver.finish(driver.perform(Engine::MigrateVm{driver.unit(Source), u"VM99NONE"_s}));
    QCOMPARE(missing.state, Engine::JobState::Refused);
    QCOMPARE(missing.key, u"SEC0320"_s);
}

void tst_LmAnswers::secondMigrationFromASourceIsRejected()
{
    // S4.8-01
    SiteDriver driver(SiteDriver::augsburg());
    const Model::JobId first
        = driver.type(Source, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s);
    driver.run(5s);
    const Engine::Job &second
        = driver.command(Source, u"/MIGRATE-VM VM-ID=7,SERVER-UNIT-NAME=ABGSE701"_s);
    QCOMPARE(second.key, u"SEC0114"_s);
    QCOMPARE(driver.messages(Hv0).filter(u"SEC0114"_s).size(), 1);
    QVERIFY(!driver.vm(Target, u"VM07TEST"_s));
    // The first one is not disturbed, and after it the way is free again.
    QCOMPARE(driver.finish(first).state, Engine::JobState::Done);
    QCOMPARE(driver.command(Source, u"/MIGRATE-VM VM-ID=7,SERVER-UNIT-NAME=ABGSE701"_s).state,
             Engine::JobState::Done);
}

void tst_LmAnswers::migrationTowardsASourceIsAllowed()
{
    // S4.8-02
    SiteDriver driver(SiteDriver::augsburg());
    const Model::JobId there
        = driver.type(Source, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s);
    const Model::JobId back
        = driver.type(Target, u"/MIGRATE-VM VM-ID=30,SERVER-UNIT-NAME=ABGSE501"_s);
    driver.run(8s);
    QVERIFY(driver.vm(Source, u"VM12PROD"_s)->migrating);
    QVERIFY(driver.vm(Target, u"VM30PAV"_s)->migrating);
    QCOMPARE(driver.finish(there).state, Engine::JobState::Done);
    QCOMPARE(driver.finish(back).state, Engine::JobState::Done);
    QVERIFY(driver.vm(Target, u"VM12PROD"_s)->guest->isExecuting());
    QVERIFY(driver.vm(Source, u"VM30PAV"_s)->guest->isExecuting());
}

void tst_LmAnswers::checksRunBesideEachOtherAndBesideAMigration()
{
    SiteDriver driver(SiteDriver::augsburg());
    const Model::UnitId source = driver.unit(Source);
    const Model::JobId one = driver.perform(Engine::CheckMigration{source, u"VM07TEST"_s});
    const Model::JobId two = driver.perform(Engine::CheckMigration{source, u"VM09TAPE"_s});
    const Model::JobId lm = driver.perform(Engine::MigrateVm{source, u"VM12PROD"_s});
    QCOMPARE(driver.finish(one).key, u"VMS2460"_s);
    QCOMPARE(driver.finish(two).key, u"VMS2460"_s);
    QCOMPARE(driver.job(two).args.value(1), u"VM09TAPE"_s);
    driver.run(2s);
    QCOMPARE(driver.job(lm).state, Engine::JobState::Accepted);
    // During it a check says all that is in the way, this included.
    const Engine::Job &third
        = driver.finish(driver.perform(Engine::CheckMigration{source, u"VM07TEST"_s}));
    QCOMPARE(third.key, u"VMS2461"_s);
    QCOMPARE(driver.finish(lm).state, Engine::JobState::Done);
}

void tst_LmAnswers::commandsOnAMigratingVmAreRejected()
{
    // S4.8-22
    SiteDriver driver(SiteDriver::augsburg());
    driver.type(Source, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s);
    driver.run(8s);
    const Model::VmDefinition before = driver.vm(Source, u"VM12PROD"_s)->definition;
    for (const QString &command :
         {u"/ADD-VM-DEVICES UNITS=4696,VM-ID=12"_s, u"/REMOVE-VM-DEVICES UNITS=4690,VM-ID=12"_s}) {
        const Engine::Job &job = driver.command(Source, command);
        QCOMPARE(job.state, Engine::JobState::Failed);
        QCOMPARE(job.key, u"SEC0325"_s);
        QCOMPARE(driver.messages(Hv0).last(),
                 u"% SEC0325 /%1 REJECTED: VIRTUAL MACHINE (12,VM12PROD) IS BEING MIGRATED"_s.arg(
                     command.section(u' ', 0, 0).mid(1)));
    }
    // So it is on the target, where VM2000 sees it coming (S4.4-08).
    QCOMPARE(driver.command(Target, u"/ADD-VM-DEVICES UNITS=4696,VM-ID=12"_s).key, u"SEC0325"_s);
    QCOMPARE(driver.vm(Source, u"VM12PROD"_s)->definition, before);
}

void tst_LmAnswers::wrongInputIsNeverMetWithSilence_data()
{
    QTest::addColumn<QString>("console");
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u" "_s, u"/"_s, u"HELLO"_s, u"/FORMAT-DISK"_s, u"/MIGRATE-VM"_s,
          u"/MIGRATE-VM VM-ID=12"_s, u"/MIGRATE-VM VM-ID=,SERVER-UNIT-NAME="_s,
          u"/MIGRATE-VM VM-ID=100,SERVER-UNIT-NAME=ABGSE701"_s, u"/MIGRATE-VM (((("_s,
          u"/MIGRATE-VM VM-ID='12"_s, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701,SPEED=9"_s,
          u"/SHOW-VM-RESOURCES INF=*NOTHING"_s, u"/SHOW-VM-DEFINITION NOBODY"_s,
          u"/HELP-MSG-INFORMATION XYZ9999"_s, u"/ADD-VM-DEVICES UNITS=FFFF,VM-ID=12"_s,
          u"/REMOVE-VM-DEVICES UNITS=FFFF,VM-ID=12"_s, u"/ADD-VM-DEVICES UNITS=CS,VM-ID=7"_s})
        QTest::addRow("HV0 %s", qPrintable(text)) << Hv0 << text;
    for (const QString &text : {u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s, u"Hello"_s}) {
        QTest::addRow("guest %s", qPrintable(text)) << u"ABGSE501/VM12PROD"_s << text;
        QTest::addRow("DOWN %s", qPrintable(text)) << u"ABGSE501/VM16DOWN"_s << text;
    }
}

void tst_LmAnswers::wrongInputIsNeverMetWithSilence()
{
    QFETCH(QString, console);
    QFETCH(QString, text);
    SiteDriver driver(SiteDriver::augsburg());
    const Engine::Job &job = driver.command(console, text);
    QVERIFY(job.isOver());
    QVERIFY(!job.key.isEmpty());
    const QStringList said = driver.messages(console);
    QVERIFY(!said.isEmpty());
    QVERIFY2(said.first().startsWith(u"% "), qPrintable(said.first()));
    QVERIFY(!driver.lastMigration());
}

void tst_LmAnswers::abortWithoutAMigration()
{
    SiteDriver driver(SiteDriver::augsburg());
    const Engine::Job &job
        = driver.finish(driver.perform(Engine::AbortMigration{driver.unit(Source)}));
    QCOMPARE(job.state, Engine::JobState::Refused);
    QCOMPARE(job.key, u"SEC0221"_s);
    QCOMPARE(job.args, QStringList{Source});
}

void tst_LmAnswers::deviceRejectedRemovedMigrated()
{
    // S4.3-18..24 as printed
    SiteDriver driver(SiteDriver::augsburg());
    const QString hv0 = u"ABGSE701/HV0"_s;
    QCOMPARE(driver.command(Source, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s).state,
             Engine::JobState::Done);
    QCOMPARE(driver.command(Target, u"/ADD-VM-DEVICES UNITS=4683,VM-ID=12"_s).state,
             Engine::JobState::Done);
    QCOMPARE(driver.command(Source, u"/ADD-VM-DEVICES UNITS=4683,VM-ID=VM07TEST"_s).state,
             Engine::JobState::Done);
    driver.forget();
    const Engine::Job &job
        = driver.command(Target, u"/CHECK-VM-MIGRATION VM-ID=12,SERVER-UNIT-NAME=ABGSE501"_s);
    QCOMPARE(job.state, Engine::JobState::Refused);
    QCOMPARE(driver.messages(hv0),
             (QStringList{u"% VMS2404 LIVE MIGRATION OF VM (12,VM12PROD) REJECTED BY THE TARGET SU "
                          "'ABGSE501'. REASON: VMS2437,4683"_s,
                          u"% VMS2461 LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE501' "
                          "NOT POSSIBLE"_s}));
    driver.forget();
    driver.command(Target, u"/HELP-MSG-INFORMATION MSG-IDENTIFICATION=VMS2437,LANGUAGE=E"_s);
    QCOMPARE(driver.messages(hv0),
             (QStringList{u"% VMS2437 DEVICE '(&00)' NOT ASSIGNABLE TO VIRTUAL MACHINE ON THE "
                          "TARGET SU"_s,
                          u"% ? (&00): Mnemonic device name"_s,
                          u"% The device is already assigned (exclusively) to another VM."_s}));
    driver.forget();
    // S4.3-23: the remedy
    driver.command(Target, u"/REMOVE-VM-DEVICES UNITS=4683,VM-ID=12"_s);
    QCOMPARE(driver.messages(hv0),
             QStringList{u"% VMS4009 DEVICE '4683' REMOVED FROM VIRTUAL MACHINE (12,VM12PROD)"_s});
    driver.forget();
    driver.command(Target, u"/CHECK-VM-MIGRATION VM-ID=12,SERVER-UNIT-NAME=ABGSE501"_s);
    QCOMPARE(driver.messages(hv0),
             QStringList{u"% VMS2460 LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE501' "
                         "POSSIBLE"_s});
    QCOMPARE(driver.command(Target, u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE501"_s).state,
             Engine::JobState::Done);
    QVERIFY(driver.vm(Source, u"VM12PROD"_s)->guest->isExecuting());
    QVERIFY(!driver.vm(Target, u"VM12PROD"_s));
}

QTEST_GUILESS_MAIN(tst_LmAnswers)
#include "tst_lmanswers.moc"
