// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/simulation/preconditioncases.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The course of a Live Migration: what windows and consoles show during it, memory that changes
/// too fast, states, CPUs and I/O configurations.
class tst_LmCourse : public QObject {
    Q_OBJECT

private slots:
    void storageHoleDuringAMigration();
    void memoryStormOn390EndsWithRollBack();
    void memoryStormOnX86Completes();
    void statesAreKept_data();
    void statesAreKept();
    void differingConfigurationsGiveDiffUntilTheReturn();
    void equalConfigurationsGiveNoDiff();
    void surplusCpusAreDetachedAndComeBack();
    void sameNumberOfCpusOnABiggerPool();
    void migrationsAreCounted();
};

namespace {

const QString Source = u"ABGSE501"_s;
const QString Target = u"ABGSE701"_s;

QString migrate(const QString &vm, const QString &target)
{
    return u"/MIGRATE-VM VM-ID=%1,SERVER-UNIT-NAME=%2"_s.arg(vm, target);
}

int freeMemoryMb(SiteDriver &driver, const QString &su)
{
    return driver.view()->unit(driver.unit(su)).state->su->memoryFreeMb;
}

/// The row of a VM in /SHOW-VM-RESOURCES, with single blanks; empty when there is none.
QString resourceRow(SiteDriver &driver, const QString &su, const QString &vm)
{
    driver.forget();
    driver.command(su, u"/SHOW-VM-RESOURCES"_s);
    for (const QString &line : driver.messages(su + u"/HV0"_s)) {
        if (line.contains(u' ' + vm + u' '))
            return line.simplified();
    }
    return {};
}

bool isHeldBy(const Engine::SuNode &su, const QString &mn, const QString &vm)
{
    const Engine::Vm *holder = su.machine().anyHolder(mn);
    return holder && holder->definition.name == vm;
}

/// ABGSE701 has a disk more than ABGSE501.
void moreDevicesThere(Model::Site &site)
{
    Model::GeneratedDevice extra;
    extra.mn = u"E000"_s;
    extra.connector = u"E0"_s;
    extra.unitId = u"00"_s;
    site.units[Model::indexOf(site.findUnit(Target))].su->devices.push_back(extra);
}

} // namespace

void tst_LmCourse::storageHoleDuringAMigration()
{
    SiteDriver driver(SiteDriver::augsburg());
    const int freeThere = freeMemoryMb(driver, Target);
    const int freeHere = freeMemoryMb(driver, Source);
    const Model::JobId job = driver.type(Source, migrate(u"VM12PROD"_s, Target));
    driver.run(8s);
    QCOMPARE(driver.job(job).state, Engine::JobState::Accepted);
    // S4.4-07, -09: SEM shows memory and devices of the target taken, but no system.
    QCOMPARE(freeMemoryMb(driver, Target), freeThere - 2048);
    QCOMPARE(freeMemoryMb(driver, Source), freeHere);
    QVERIFY(!driver.view()->findVm(driver.unit(Target), u"VM12PROD"_s));
    QVERIFY(isHeldBy(driver.su(Target), u"4690"_s, u"VM12PROD"_s));
    QCOMPARE(driver.command(Target, u"/ADD-VM-DEVICES UNITS=4690,VM-ID=VM30PAV"_s).key,
             u"SEC0323"_s);
    // S4.2-23, -24: MIGRATING with its target.
    const Model::VmState *moving = driver.view()->findVm(driver.unit(Source), u"VM12PROD"_s);
    QVERIFY(moving && moving->migrating);
    QCOMPARE(moving->migrationTarget, driver.unit(Target));
    QCOMPARE(moving->status, Model::VmStatus::Running);
    // S4.4-08: VM2000 sees it coming.
    QCOMPARE(resourceRow(driver, Target, u"VM12PROD"_s).section(u' ', 0, 2),
             u"12 VM12PROD SETUP(MIGR)"_s);
    QCOMPARE(resourceRow(driver, Source, u"VM12PROD"_s).section(u' ', 0, 2),
             u"12 VM12PROD RUNNING(MIGR)"_s);
    // Afterwards the hole is filled, and the source has its memory back (S4.4-20).
    QCOMPARE(driver.finish(job).state, Engine::JobState::Done);
    driver.run(2s);
    QCOMPARE(freeMemoryMb(driver, Target), freeThere - 2048);
    QCOMPARE(freeMemoryMb(driver, Source), freeHere + 2048);
    const Model::VmState *arrived = driver.view()->findVm(driver.unit(Target), u"VM12PROD"_s);
    QVERIFY(arrived && !arrived->migrating);
    QVERIFY(!driver.view()->findVm(driver.unit(Source), u"VM12PROD"_s));
    QCOMPARE(resourceRow(driver, Target, u"VM12PROD"_s), u"12 VM12PROD RUNNING V10.0A YES NO AS"_s);
    QCOMPARE(resourceRow(driver, Source, u"VM12PROD"_s), QString());
    QVERIFY(!driver.su(Source).machine().anyHolder(u"4690"_s));
}

void tst_LmCourse::memoryStormOn390EndsWithRollBack()
{
    // S4.7-11, -14, -15, S4.7-01, -02
    SiteDriver driver(SiteDriver::augsburg());
    const Engine::Vm before = *driver.vm(Source, u"VM20LOAD"_s);
    const int freeHere = driver.su(Source).machine().freeMemoryMb();
    const int freeThere = driver.su(Target).machine().freeMemoryMb();
    const Model::JobId id = driver.type(Source, migrate(u"VM20LOAD"_s, Target));
    const Engine::Job &job = driver.finish(id);
    driver.run(2s);
    QCOMPARE(job.state, Engine::JobState::Failed);
    QCOMPARE(job.key, u"VMS2425"_s);
    QVERIFY(driver.messages(u"ABGSE501/HV0"_s)
                .contains(u"% VMS2425 CHANGING MEMORY PAGES CANNOT BE TRANSFERRED IN TIME. LIVE "
                          "MIGRATION OF VM (20,VM20LOAD) TO TARGET SU 'ABGSE701' ABORTED"_s));
    // It sees soon that this leads nowhere, and the guest was never suspended.
    const Model::LmStatus *status = driver.lastMigration();
    QCOMPARE(status->phase, Model::LmPhase::Aborted);
    QVERIFY(status->passes.size() >= 2 && status->passes.size() <= 8);
    QCOMPARE(status->suspended, Model::Instant());
    QVERIFY(driver.events().isEmpty());
    for (const Model::UndoStep &step : status->undo)
        QVERIFY(step.done);
    // All as before: definition, devices, memory on both sides, record, guest.
    const Engine::Vm *after = driver.vm(Source, u"VM20LOAD"_s);
    QCOMPARE(after->definition, before.definition);
    QCOMPARE(after->status, before.status);
    QVERIFY(after->guest->isExecuting());
    QVERIFY(!after->migrating);
    QVERIFY(!driver.vm(Target, u"VM20LOAD"_s));
    QCOMPARE(driver.su(Source).machine().freeMemoryMb(), freeHere);
    QCOMPARE(driver.su(Target).machine().freeMemoryMb(), freeThere);
    for (const QString &mn : {u"CY"_s, u"46A4"_s, u"46A5"_s}) {
        QVERIFY(isHeldBy(driver.su(Source), mn, u"VM20LOAD"_s));
        QVERIFY(driver.su(Target).machine().isFree(mn));
    }
    const Engine::CrdRecord record = driver.record(u"VM20LOAD"_s);
    const auto &held = std::get<Engine::VmRecord>(record.value);
    QCOMPARE(record.owner, driver.unit(Source));
    QCOMPARE(record.version, after->recordVersion);
    QCOMPARE(held.definition, before.definition);
    QCOMPARE(held.phase, Engine::VmPhase::Owned);
    QCOMPARE(held.target, Model::NoUnit);
    // The guest's MSCF is unlocked again (S4.6.1-20).
    QVERIFY(driver.messages(u"ABGSE501/VM20LOAD"_s).last().endsWith(u"TO '*AUTOMATIC'"_s));
    // S4.7-06: once it is quieter it goes through.
    driver.inject(Engine::SetWorkload{
        driver.unit(Source), u"VM20LOAD"_s, {Model::WorkloadKind::Dialogue, 2000, 8000}});
    QCOMPARE(driver.command(Source, migrate(u"VM20LOAD"_s, Target)).state, Engine::JobState::Done);
}

void tst_LmCourse::memoryStormOnX86Completes()
{
    // S4.7-17: executed in every case
    for (const bool slow : {false, true}) {
        SiteDriver driver(SiteDriver::augsburg());
        for (std::size_t i = 0; slow && i < driver.site().links.size(); ++i)
            driver.inject(Engine::SlowLink{Model::LinkId(i), 300'000'000});
        const Model::JobId id = driver.type(u"ABGSE30A"_s, migrate(u"VM04STRM"_s, u"ABGSE30B"_s));
        const Engine::Job &job = driver.finish(id, 30min);
        driver.run(2s);
        QCOMPARE(job.state, Engine::JobState::Done);
        const Model::LmStatus *status = driver.lastMigration();
        QVERIFY(int(status->passes.size()) <= driver.site().x86PassLimit + 2);
        QVERIFY(status->resumed - status->suspended > driver.site().allowedSuspend);
        QVERIFY(driver.messages(u"ABGSE30A/HV0"_s).filter(u"VMS2425"_s).isEmpty());
        QVERIFY(driver.vm(u"ABGSE30B"_s, u"VM04STRM"_s)->guest->isExecuting());
    }
}

void tst_LmCourse::statesAreKept_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<int>("state");
    const int initOnly = int(Model::VmStatus::InitOnly);
    const int down = int(Model::VmStatus::Down);
    QTest::newRow("INIT_ONLY /390") << Source << Target << u"VM15INIT"_s << initOnly;
    QTest::newRow("DOWN /390") << Source << Target << u"VM16DOWN"_s << down;
    QTest::newRow("INIT_ONLY x86") << u"ABGSE30B"_s << u"ABGSE30A"_s << u"VM11NEW"_s << initOnly;
    QTest::newRow("DOWN x86") << u"ABGSE30A"_s << u"ABGSE30B"_s << u"VM06ARCH"_s << down;
}

void tst_LmCourse::statesAreKept()
{
    // S4.1-21, S3.2-02
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, vm);
    QFETCH(int, state);
    SiteDriver driver(SiteDriver::augsburg());
    QCOMPARE(driver.command(source, migrate(vm, target)).state, Engine::JobState::Done);
    driver.run(2s);
    QVERIFY(!driver.vm(source, vm));
    const Engine::Vm *arrived = driver.vm(target, vm);
    QVERIFY(arrived);
    QCOMPARE(int(arrived->status), state);
    QVERIFY(!arrived->guest && !arrived->migrating && !arrived->inbound);
    QCOMPARE(int(driver.view()->findVm(driver.unit(target), vm)->status), state);
    QCOMPARE(int(std::get<Engine::VmRecord>(driver.record(vm).value).status), state);
    // Nothing runs, so nobody speaks in it, and nothing was suspended or made ready.
    for (const QString &su : {source, target}) {
        QVERIFY(driver.messages(su + u'/' + vm).isEmpty());
        const QStringList said = driver.messages(su + u"/HV0"_s);
        for (const QString &key : {u"VMS2452"_s, u"VMS2432"_s, u"VMS2050"_s})
            QVERIFY(said.filter(key).isEmpty());
    }
}

void tst_LmCourse::differingConfigurationsGiveDiffUntilTheReturn()
{
    // S4.8-27..29, S4.8-32, also where both SUs are of the same configuration
    for (const bool sameType : {false, true}) {
        SiteDriver driver(editedSite([&](Model::Site &site) {
            moreDevicesThere(site);
            if (sameType)
                site.units[Model::indexOf(site.findUnit(Target))].su->configuration
                    = u"390SU-500-10B"_s;
        }));
        QCOMPARE(driver.command(Source, migrate(u"VM07TEST"_s, Target)).state,
                 Engine::JobState::Done);
        driver.run(2s);
        QVERIFY(driver.view()->findVm(driver.unit(Target), u"VM07TEST"_s)->diff);
        QCOMPARE(resourceRow(driver, Target, u"VM07TEST"_s).section(u' ', 0, 2),
                 u"7 VM07TEST RUNNING(DIFF)"_s);
        QCOMPARE(driver.command(Target, migrate(u"VM07TEST"_s, Source)).state,
                 Engine::JobState::Done);
        driver.run(2s);
        QVERIFY(!driver.view()->findVm(driver.unit(Source), u"VM07TEST"_s)->diff);
        QCOMPARE(resourceRow(driver, Source, u"VM07TEST"_s).section(u' ', 0, 2),
                 u"7 VM07TEST RUNNING"_s);
    }
}

void tst_LmCourse::equalConfigurationsGiveNoDiff()
{
    SiteDriver driver(SiteDriver::augsburg());
    driver.command(Source, migrate(u"VM07TEST"_s, Target));
    driver.run(2s);
    QVERIFY(!driver.view()->findVm(driver.unit(Target), u"VM07TEST"_s)->diff);
}

void tst_LmCourse::surplusCpusAreDetachedAndComeBack()
{
    // S4.8-07, -08, -21: of four CPUs two remain there, and are four again here.
    SiteDriver driver(editedSite([](Model::Site &site) {
        for (Model::UnitConfig &unit : site.units) {
            if (unit.name == Target)
                unit.su->cpuPools.front().attachedCpus = 2;
            for (std::size_t i = 0; unit.name == Source && i < unit.su->vms.size(); ++i) {
                if (unit.su->vms[i].definition.name == u"VM07TEST")
                    unit.su->vms[i].definition.processors = 4;
            }
        }
    }));
    QCOMPARE(driver.vm(Source, u"VM07TEST"_s)->activeCpus, 4);
    QCOMPARE(driver.command(Source, migrate(u"VM07TEST"_s, Target)).state, Engine::JobState::Done);
    driver.run(2s);
    QCOMPARE(driver.vm(Target, u"VM07TEST"_s)->activeCpus, 2);
    QCOMPARE(driver.vm(Target, u"VM07TEST"_s)->blockedCpus, 2);
    QCOMPARE(driver.view()->findVm(driver.unit(Target), u"VM07TEST"_s)->activeCpus, 2);
    QCOMPARE(driver.vm(Target, u"VM07TEST"_s)->definition.processors, 4);
    QCOMPARE(driver.command(Target, migrate(u"VM07TEST"_s, Source)).state, Engine::JobState::Done);
    QCOMPARE(driver.vm(Source, u"VM07TEST"_s)->activeCpus, 4);
    QCOMPARE(driver.vm(Source, u"VM07TEST"_s)->blockedCpus, 0);
}

void tst_LmCourse::sameNumberOfCpusOnABiggerPool()
{
    // S4.8-06, S4.8-20: never above the multiprocessor level. VM31BATC has two CPUs in a pool of
    // one from the start.
    SiteDriver driver(editedSite([](Model::Site &site) {
        for (Model::UnitConfig &unit : site.units) {
            if (unit.name == Source)
                unit.su->cpuPools.back().attachedCpus = 6;
        }
    }));
    QCOMPARE(driver.vm(Target, u"VM31BATC"_s)->activeCpus, 1);
    QCOMPARE(driver.command(Target, migrate(u"VM31BATC"_s, Source)).state, Engine::JobState::Done);
    QCOMPARE(driver.vm(Source, u"VM31BATC"_s)->activeCpus, 2);
    QCOMPARE(driver.command(Source, migrate(u"VM07TEST"_s, Target)).state, Engine::JobState::Done);
    QCOMPARE(driver.vm(Target, u"VM07TEST"_s)->activeCpus, 1);
}

void tst_LmCourse::migrationsAreCounted()
{
    // S4.5-07, S4.5-08: how often, and where it was loaded; a failed one does not count.
    SiteDriver driver(SiteDriver::augsburg());
    driver.command(Source, migrate(u"VM07TEST"_s, Target));
    driver.command(Target, migrate(u"VM07TEST"_s, Source));
    const Model::JobId job = driver.type(Source, migrate(u"VM07TEST"_s, Target));
    driver.run(4s);
    driver.perform(Engine::AbortMigration{driver.unit(Source)});
    QCOMPARE(driver.finish(job).state, Engine::JobState::Failed);
    const Model::VmDefinition &definition = driver.vm(Source, u"VM07TEST"_s)->definition;
    QCOMPARE(definition.migrations, 2);
    QCOMPARE(definition.iplConfiguration, u"390SU-500-10B"_s);
    QCOMPARE(std::get<Engine::VmRecord>(driver.record(u"VM07TEST"_s).value).definition.migrations,
             2);
}

QTEST_GUILESS_MAIN(tst_LmCourse)
#include "tst_lmcourse.moc"
