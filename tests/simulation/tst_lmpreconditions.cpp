// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/catalogue.h"
#include "tests/simulation/preconditioncases.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every precondition of a Live Migration of a VM, alone, together and appearing late (S4.1,
/// S4.8, X-PRE-01). The VM is VM07TEST from ABGSE501 to ABGSE701 unless a case says otherwise.
class tst_LmPreconditions : public QObject {
    Q_OBJECT

private slots:
    void eachAlone_data();
    void eachAlone();
    void allTogetherInOneRun();
    void appearingBetweenCheckAndStart_data();
    void appearingBetweenCheckAndStart();
    void appearingAfterAcceptance_data();
    void appearingAfterAcceptance();
    void whatIsNotCheckedIsSaid();
    void differentGenerationIsTold_data();
    void differentGenerationIsTold();
};

namespace {

using Model::Severity;
using Model::Side;

QString line(const Model::Finding &finding)
{
    return QStringList{finding.side == Side::Source ? u"source"_s : u"target"_s,
                       finding.severity == Severity::Conflict ? u"conflict"_s : u"warning"_s,
                       finding.rule, finding.object, finding.key}
        .join(u' ');
}

/// Conflicts and warnings.
QStringList problems(const Engine::Job &job)
{
    QStringList result;
    for (const Model::Finding &finding : job.findings) {
        if (finding.severity >= Severity::Warning)
            result.append(line(finding));
    }
    return result;
}

} // namespace

void tst_LmPreconditions::eachAlone_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const PreconditionCase &each : preconditionCases())
        QTest::newRow(each.name) << number++;
}

void tst_LmPreconditions::eachAlone()
{
    QFETCH(int, number);
    const PreconditionCase &each = preconditionCases()[std::size_t(number)];
    SiteDriver driver(editedSite(each.edit));
    if (each.before)
        each.before(driver);
    driver.run(100ms);
    driver.forget();
    const Model::UnitId source = driver.unit(each.source);
    const Engine::Job &job = driver.finish(
        driver.perform(Engine::CheckMigration{source, each.vm, driver.unit(each.target)}));
    QVERIFY2(problems(job) == each.expected, qPrintable(problems(job).join(u'\n')));
    const bool possible = each.expected.filter(u"conflict"_s).isEmpty();
    QCOMPARE(job.state, possible ? Engine::JobState::Done : Engine::JobState::Refused);
    QCOMPARE(job.key, possible ? u"VMS2460"_s : u"VMS2461"_s);
    // One line per conflict on the console (X-CMD-11), and one for the result.
    driver.run(1s);
    const QStringList said = driver.messages(each.source + u"/HV0"_s);
    QCOMPARE(said.filter(u"% VMS2404"_s).size(), each.expected.filter(u"conflict"_s).size());
    QCOMPARE(said.filter(u"% VMS246"_s).size(), 1);
    for (const Model::Finding &finding : job.findings) {
        const bool isConflict = finding.severity == Severity::Conflict;
        const QString reason = u"REASON: "_s + (QStringList{finding.key} + finding.args).join(u',');
        QCOMPARE(said.filter(reason).isEmpty(), !isConflict);
    }
    // A migration runs into the same.
    if (!possible && !each.before) {
        const Engine::Job &tried = driver.finish(
            driver.perform(Engine::MigrateVm{source, each.vm, driver.unit(each.target)}));
        QCOMPARE(tried.state, Engine::JobState::Refused);
        QCOMPARE(problems(tried), each.expected);
    }
}

void tst_LmPreconditions::allTogetherInOneRun()
{
    // S4.2-13, S4.2-15: one run names them all, of both sides, in one order.
    SiteDriver driver(editedSite([](Model::Site &site) {
        for (Model::UnitConfig &each : site.units) {
            if (each.name == u"ABGSE701") {
                each.su->maxVms = 4;
                each.su->monitor.memoryMb = 511;
                each.su->cpuPools.clear();
                std::erase_if(each.su->devices, [](const auto &one) { return one.mn == u"CU"; });
                each.su->vms.back().definition.index = 7;
            }
        }
    }));
    const Model::UnitId source = driver.unit(u"ABGSE501"_s);
    const Model::UnitId target = driver.unit(u"ABGSE701"_s);
    driver.inject(Engine::TakeMemory{target, 25000});
    driver.inject(Engine::BreakDevice{target, u"4694"_s, true});
    driver.inject(Engine::SetMonitorActivity{
        source, Engine::SetMonitorActivity::Kind::ConfigurationUpdate, true});
    driver.inject(
        Engine::SetMonitorActivity{source, Engine::SetMonitorActivity::Kind::Shutdown, true});
    driver.inject(Engine::SetRewas{target, false});
    const Engine::Job &job
        = driver.finish(driver.perform(Engine::CheckMigration{source, u"VM07TEST"_s}));
    const QStringList expected{
        u"source conflict S4.8-25 ABGSE501 SEC0119"_s,
        u"source conflict S4.8-03 ABGSE501 SEC0118"_s,
        u"target conflict S4.1-11 ABGSE701 SEC0110"_s,
        u"target conflict S4.1-13 ABGSE701 SEC0112"_s,
        u"target conflict S4.1-15 ABGSE701 SEC0113"_s,
        u"target conflict S4.1-17 CU SEC0133"_s,
        u"target conflict S4.1-18 4694 SEC0135"_s,
        u"target conflict S4.1-19 *STDPOOL SEC0137"_s,
        u"target conflict S4.1-23 ABGSE701 SEC0115"_s,
        u"target conflict X-PRE-01 ABGSE701 SEC0120"_s,
        u"target conflict S1.3-12 ABGSE701 SEC0123"_s,
    };
    QCOMPARE(problems(job), expected);
}

void tst_LmPreconditions::appearingBetweenCheckAndStart_data()
{
    eachAlone_data();
}

void tst_LmPreconditions::appearingBetweenCheckAndStart()
{
    // S4.3-16: the start checks again. Only what can happen while a site runs.
    QFETCH(int, number);
    const PreconditionCase &each = preconditionCases()[std::size_t(number)];
    if (!each.before || each.edit || each.vm != u"VM07TEST")
        return;
    SiteDriver driver(editedSite({}));
    const Model::UnitId source = driver.unit(each.source);
    const Model::VmDefinition before = driver.vm(each.source, each.vm)->definition;
    QCOMPARE(driver.finish(driver.perform(Engine::CheckMigration{source, each.vm})).key,
             u"VMS2460"_s);
    each.before(driver);
    driver.run(100ms);
    const Engine::Job &job = driver.finish(
        driver.perform(Engine::MigrateVm{source, each.vm, driver.unit(each.target)}));
    QCOMPARE(job.state, Engine::JobState::Refused);
    // While another one runs from here, nothing is even checked (S4.8-01).
    if (job.key == u"SEC0114") {
        QCOMPARE(each.expected, QStringList{u"source conflict S4.8-01 ABGSE501 SEC0114"_s});
    } else {
        QCOMPARE(job.key, u"VMS2461"_s);
        QCOMPARE(problems(job), each.expected);
    }
    QCOMPARE(driver.vm(each.source, each.vm)->definition, before);
    QVERIFY(driver.vm(each.source, each.vm)->guest->isExecuting());
    QVERIFY(!driver.vm(each.target, each.vm));
}

void tst_LmPreconditions::appearingAfterAcceptance_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("what");
    QTest::newRow("memory") << u"SEC0110"_s << 0;
    QTest::newRow("device") << u"SEC0135"_s << 1;
    QTest::newRow("configuration update") << u"SEC0118"_s << 2;
    QTest::newRow("shutdown") << u"SEC0119"_s << 3;
}

void tst_LmPreconditions::appearingAfterAcceptance()
{
    // The target looks once more before it builds anything.
    QFETCH(QString, key);
    QFETCH(int, what);
    using Engine::SetMonitorActivity;
    SiteDriver driver(editedSite({}));
    const Model::UnitId target = driver.unit(u"ABGSE701"_s);
    const Model::VmDefinition before = driver.vm(u"ABGSE501"_s, u"VM07TEST"_s)->definition;
    const Model::JobId id
        = driver.perform(Engine::MigrateVm{driver.unit(u"ABGSE501"_s), u"VM07TEST"_s});
    QVERIFY(
        driver.runUntil([&] { return driver.job(id).state == Engine::JobState::Accepted; }, 5s));
    const std::vector<Engine::Fault> faults{
        Engine::TakeMemory{target, 25000},
        Engine::BreakDevice{target, u"4694"_s, true},
        SetMonitorActivity{target, SetMonitorActivity::Kind::ConfigurationUpdate, true},
        SetMonitorActivity{target, SetMonitorActivity::Kind::Shutdown, true},
    };
    driver.inject(faults[std::size_t(what)]);
    const Engine::Job &job = driver.finish(id);
    QCOMPARE(job.state, Engine::JobState::Failed);
    QCOMPARE(job.key, key);
    QCOMPARE(driver.vm(u"ABGSE501"_s, u"VM07TEST"_s)->definition, before);
    QVERIFY(driver.vm(u"ABGSE501"_s, u"VM07TEST"_s)->guest->isExecuting());
    QVERIFY(!driver.vm(u"ABGSE701"_s, u"VM07TEST"_s));
    QCOMPARE(driver.record(u"VM07TEST"_s).owner, driver.unit(u"ABGSE501"_s));
}

void tst_LmPreconditions::whatIsNotCheckedIsSaid()
{
    // S4.1-16, S4.1-25: no part of the decision, but part of the answer.
    SiteDriver driver(editedSite([](Model::Site &site) {
        for (Model::UnitConfig &each : site.units) {
            if (each.name == u"ABGSE501")
                each.su->vms[2].definition.rewas = false;
        }
    }));
    const Engine::Job &job = driver.finish(
        driver.perform(Engine::CheckMigration{driver.unit(u"ABGSE501"_s), u"VM07TEST"_s}));
    QStringList rules;
    for (const Model::Finding &finding : job.findings)
        rules.append(finding.rule + u' ' + QString::number(int(finding.severity)));
    QCOMPARE(rules,
             (QStringList{u"S4.1-24 %1"_s.arg(int(Severity::Information)),
                          u"S4.1-16 %1"_s.arg(int(Severity::NotChecked)),
                          u"S4.1-25 %1"_s.arg(int(Severity::NotChecked))}));
    QCOMPARE(job.state, Engine::JobState::Done);
}

void tst_LmPreconditions::differentGenerationIsTold_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("connector");
    QTest::addColumn<QString>("here");
    QTest::newRow("type") << int(Model::DeviceType::Lan) << u"46"_s << u"LAN 46/94"_s;
    QTest::newRow("connector") << int(Model::DeviceType::Disk) << u"47"_s << u"DISK 47/94"_s;
}

void tst_LmPreconditions::differentGenerationIsTold()
{
    // S4.1-17: what differs can be read from the message.
    QFETCH(int, type);
    QFETCH(QString, connector);
    QFETCH(QString, here);
    SiteDriver driver(editedSite([&](Model::Site &site) {
        for (Model::UnitConfig &each : site.units) {
            for (std::size_t i = 0; each.name == u"ABGSE701" && i < each.su->devices.size(); ++i) {
                if (each.su->devices[i].mn == u"4694") {
                    each.su->devices[i].type = Model::DeviceType(type);
                    each.su->devices[i].connector = connector;
                }
            }
        }
    }));
    const Engine::Job &job = driver.finish(
        driver.perform(Engine::CheckMigration{driver.unit(u"ABGSE501"_s), u"VM07TEST"_s}));
    const auto found = std::find_if(job.findings.begin(), job.findings.end(),
                                    [](const auto &each) { return each.key == u"SEC0134"; });
    QVERIFY(found != job.findings.end());
    QCOMPARE(Model::Catalogue::instance().text(found->key, found->args, Model::Language::English),
             u"DEVICE '4694' IS GENERATED DIFFERENTLY ON TARGET SU 'ABGSE701': %1 INSTEAD OF DISK "
             "46/94"_s.arg(here));
}

QTEST_GUILESS_MAIN(tst_LmPreconditions)
#include "tst_lmpreconditions.moc"
