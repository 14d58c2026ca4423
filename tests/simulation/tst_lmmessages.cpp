// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/simulation/lmconversations.h"
#include "tests/simulation/sitedriver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a Live Migration says, where and when (S4.6), and what the event log keeps of it.
class tst_LmMessages : public QObject {
    Q_OBJECT

private slots:
    void everyStepInFullOnItsConsole_data();
    void everyStepInFullOnItsConsole();
    void anySeedGivesTheSameOrder();
    void timesArePlausible_data();
    void timesArePlausible();
    void guestLinesMoveWithTheGuest();
    void eventsOfAMigration_data();
    void eventsOfAMigration();
    void detachedDevicesAreNotListed_data();
    void detachedDevicesAreNotListed();
    void afterAnAbortAllDevicesAreAttached_data();
    void afterAnAbortAllDevicesAreAttached();
    void indexAnyKeepsItsIndexWhereFree();
    void abortIsToldOnBothConsoles();
};

namespace {

QString migrate(const QString &vm, const QString &target)
{
    return u"/MIGRATE-VM VM-ID=%1,SERVER-UNIT-NAME=%2"_s.arg(vm, target);
}

/// "console text" of every message, over all consoles, by the time it was printed.
QStringList said(const SiteDriver &driver, const QString &onlyAt = {})
{
    QStringList result;
    for (const SiteDriver::Line &line : driver.shown()) {
        if (line.kind == Model::ConsoleLineKind::Message
            && (onlyAt.isEmpty() || line.console == onlyAt))
            result.append(line.console + u' ' + line.text);
    }
    return result;
}

QStringList expected(const std::vector<SaidLine> &lines, const QString &onlyAt = {})
{
    QStringList result;
    for (const SaidLine &line : lines) {
        const QString console = QString::fromUtf16(line.console);
        if (onlyAt.isEmpty() || console == onlyAt)
            result.append(console + u' ' + QString::fromUtf16(line.text));
    }
    return result;
}

/// First line with this key; fails the test when there is none.
Model::Instant timeOf(const SiteDriver &driver, const QString &key)
{
    for (const SiteDriver::Line &line : driver.shown()) {
        if (line.key == key)
            return line.time;
    }
    qFatal("no line %s", qPrintable(key));
}

/// Device names in the lines of one key at one console, in order.
QStringList devicesIn(const SiteDriver &driver, const QString &console, const QString &key)
{
    QStringList result;
    for (const SiteDriver::Line &line : driver.shown()) {
        if (line.console == console && line.key == key)
            result.append(line.text.section(u'\'', 1, 1));
    }
    return result;
}

void addDetachingVms()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<QString>("given"); // devices that go over
    QTest::addColumn<QString>("left"); // the one that is detached
    QTest::addColumn<bool>("comesBack");
    QTest::addColumn<QString>("warning");
    QTest::newRow("tape S4.4-01, -03") << u"ABGSE501"_s << u"ABGSE701"_s << u"VM09TAPE"_s
                                       << u"CV 46A0"_s << u"B100"_s << false << u"SEC0127"_s;
    QTest::newRow("PAV alias S4.4-05") << u"ABGSE701"_s << u"ABGSE501"_s << u"VM30PAV"_s
                                       << u"DB A100 A101"_s << u"A1F0"_s << true << u"SEC0128"_s;
    QTest::newRow("emulated by an MU S4.4-04")
        << u"ABGSE701"_s << u"ABGSE501"_s << u"VM32STBY"_s << u"DD 46B4"_s << u"5F00"_s << false
        << u"SEC0127"_s;
    // X2000 assigns the IPL device first
    QTest::newRow("tape on x86") << u"ABGSE30A"_s << u"ABGSE30B"_s << u"VM06ARCH"_s << u"8404 CA"_s
                                 << u"B200"_s << false << u"SEC0127"_s;
}

QStringList detachedOf(const Model::VmDefinition &definition)
{
    QStringList result;
    for (const Model::AssignedDevice &device : definition.devices) {
        if (device.detached)
            result.append(device.mn);
    }
    return result;
}

} // namespace

void tst_LmMessages::everyStepInFullOnItsConsole_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("conversation");
    QTest::newRow("S4.6.1") << u"ABGSE501"_s << migrate(u"12"_s, u"ABGSE701"_s) << 0;
    QTest::newRow("S4.6.1 with a MONJV")
        << u"ABGSE501"_s
        << u"/MIGRATE-VM VM-ID=VM12PROD,SERVER-UNIT-NAME=ABGSE701,MONJV=MONJV.LM.VM12PROD"_s << 0;
    QTest::newRow("another VM") << u"ABGSE501"_s << migrate(u"VM07TEST"_s, u"ABGSE701"_s) << 1;
    QTest::newRow("S4.6.2") << u"ABGSE30A"_s
                            << u"/MIGRATE-VM VM-ID=3,SERVER-UNIT-NAME=ABGSE30B,"
                               "MONJV=JV.VM.MIGVM.3"_s
                            << 2;
}

void tst_LmMessages::everyStepInFullOnItsConsole()
{
    QFETCH(QString, source);
    QFETCH(QString, command);
    QFETCH(int, conversation);
    const std::vector<SaidLine> &lines = conversation == 0 ? Vm12ProdSays
        : conversation == 1                                ? Vm07TestSays
                                                           : Vm03ProdSays;
    SiteDriver driver(SiteDriver::augsburg());
    QCOMPARE(driver.command(source, command).state, Engine::JobState::Done);
    // S4.6.1-02..17, S4.6.2-02..11: over all consoles, and on each in the order it was shown.
    QCOMPARE(said(driver), expected(lines));
    QStringList consoles;
    for (const SaidLine &line : lines) {
        const QString console = QString::fromUtf16(line.console);
        if (consoles.contains(console))
            continue;
        consoles.append(console);
        QStringList shown;
        for (const QString &text : driver.messages(console))
            shown.append(console + u' ' + text);
        QCOMPARE(shown, expected(lines, console));
    }
    int step = 0; // none of the fifteen is missing
    for (const SaidLine &line : lines) {
        QVERIFY(line.step == 0 || line.step == step || line.step == step + 1);
        step = line.step;
    }
    QCOMPARE(step, conversation == 2 ? 0 : 15);
}

void tst_LmMessages::anySeedGivesTheSameOrder()
{
    // The order follows from causes, not from how long messages happen to take.
    for (quint64 seed = 2; seed < 22; ++seed) {
        SiteDriver driver(SiteDriver::augsburg(), u"abgblue"_s, seed);
        driver.command(u"ABGSE501"_s, migrate(u"12"_s, u"ABGSE701"_s));
        QCOMPARE(said(driver), expected(Vm12ProdSays));
        SiteDriver x86(SiteDriver::augsburg(), u"abgblack"_s, seed);
        x86.command(u"ABGSE30A"_s, migrate(u"3"_s, u"ABGSE30B"_s));
        QCOMPARE(said(x86), expected(Vm03ProdSays));
        QCOMPARE(x86.events().size(), 4);
        QCOMPARE(x86.events().value(2), u"SEC0612: VM03PROD, ABGSE30A"_s);
    }
}

void tst_LmMessages::timesArePlausible_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<QString>("suspended");
    QTest::addColumn<QString>("resumed");
    QTest::addColumn<QString>("completedThere");
    QTest::newRow("SU /390") << u"ABGSE501"_s << u"ABGSE701"_s << u"VM12PROD"_s << u"VMS2452"_s
                             << u"ETMDR03"_s << u"VMS2431"_s;
    QTest::newRow("SU x86") << u"ABGSE30A"_s << u"ABGSE30B"_s << u"VM03PROD"_s << u"HAL0331"_s
                            << u"HAL0332"_s << u"VMS2050"_s;
}

void tst_LmMessages::timesArePlausible()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, vm);
    QFETCH(QString, suspended);
    QFETCH(QString, resumed);
    QFETCH(QString, completedThere);
    SiteDriver driver(SiteDriver::augsburg());
    const Model::Instant typed = driver.now();
    driver.command(source, migrate(vm, target));
    // Each step strictly after the one that causes it.
    const std::vector<Model::Instant> steps{
        typed,
        timeOf(driver, u"VMS2450"_s),
        timeOf(driver, u"ETMDR01"_s),
        timeOf(driver, u"VMS4005"_s),
        timeOf(driver, suspended),
        timeOf(driver, resumed),
        timeOf(driver, u"BCA05EC"_s),
        timeOf(driver, completedThere),
        timeOf(driver, u"VMS2451"_s),
    };
    for (std::size_t i = 1; i < steps.size(); ++i)
        QVERIFY2(steps[i - 1] < steps[i], qPrintable(QString::number(i)));
    // S4.6.1-28: some 25 s in all and 3 s suspended; the suspension stays within the allowed time.
    QVERIFY(steps.back() - typed > 5s && steps.back() - typed < 60s);
    QVERIFY(steps[5] - steps[4] > 100ms && steps[5] - steps[4] <= driver.site().allowedSuspend);
    QVERIFY(steps[4] - steps[3] > 5s); // phase 2 is the longest (S4.4-15)
}

void tst_LmMessages::guestLinesMoveWithTheGuest()
{
    // S4.2-17; the KVP on the source says that it was cut (S4.8-14).
    SiteDriver driver(SiteDriver::augsburg());
    driver.command(u"ABGSE501"_s, migrate(u"VM12PROD"_s, u"ABGSE701"_s));
    const Model::Instant suspended = timeOf(driver, u"VMS2452"_s);
    bool cut = false;
    for (const SiteDriver::Line &line : driver.shown()) {
        if (line.console == u"ABGSE501/VM12PROD" && line.time > suspended) {
            QCOMPARE(line.kind, Model::ConsoleLineKind::Status);
            QCOMPARE(line.key, u"SEC0260"_s);
            cut = true;
        }
        if (line.console == u"ABGSE701/VM12PROD")
            QVERIFY(line.time > suspended);
    }
    QVERIFY(cut);
}

void tst_LmMessages::eventsOfAMigration_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("vm");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("three on SU /390")
        << u"ABGSE501"_s << u"ABGSE701"_s << u"VM12PROD"_s
        << QStringList{u"SEC0610: VM12PROD, ABGSE501"_s, u"SEC0611: VM12PROD, ABGSE701"_s,
                       u"SEC0613: VM12PROD, ABGSE501"_s};
    for (const QString &vm : {u"VM03PROD"_s, u"VM04STRM"_s}) {
        QTest::addRow("four on SU x86, %s", qPrintable(vm))
            << u"ABGSE30A"_s << u"ABGSE30B"_s << vm
            << QStringList{u"SEC0610: %1, ABGSE30A"_s.arg(vm), u"SEC0611: %1, ABGSE30B"_s.arg(vm),
                           u"SEC0612: %1, ABGSE30A"_s.arg(vm), u"SEC0613: %1, ABGSE30A"_s.arg(vm)};
    }
}

void tst_LmMessages::eventsOfAMigration()
{
    // S4.6.3-02, -05, -06, -08: paused, created, (deactivated,) deleted; each names VM and SU.
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, vm);
    QFETCH(QStringList, events);
    SiteDriver driver(SiteDriver::augsburg());
    driver.command(source, migrate(vm, target));
    QCOMPARE(driver.events(), events);
    driver.run(5s);
    for (const Model::UnitId mu : driver.site().unitsOfKind(Model::UnitKind::MU)) {
        // Shown by (time, id) wherever one is logged on.
        const Engine::EventLog *log = driver.engine().log(mu);
        std::vector<Model::Event> entries;
        for (quint64 i = 1; i <= log->size(); ++i)
            entries.push_back(log->at(i));
        std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
            return std::tie(a.time, a.id) < std::tie(b.time, b.id);
        });
        QStringList keys;
        for (const Model::Event &event : entries) {
            keys.append(event.key + u": "_s + event.args.join(u", "_s));
            QCOMPARE(event.system, vm);
        }
        QCOMPARE(keys, events);
    }
}

void tst_LmMessages::detachedDevicesAreNotListed_data()
{
    addDetachingVms();
}

void tst_LmMessages::detachedDevicesAreNotListed()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, vm);
    QFETCH(QString, given);
    QFETCH(QString, left);
    QFETCH(bool, comesBack);
    QFETCH(QString, warning);
    SiteDriver driver(SiteDriver::augsburg());
    QCOMPARE(driver.command(source, migrate(vm, target)).state, Engine::JobState::Done);
    QStringList devices = given.split(u' ');
    QCOMPARE(devicesIn(driver, target + u"/HV0"_s, u"VMS4005"_s), devices);
    QStringList removed = devicesIn(driver, source + u"/HV0"_s, u"VMS4009"_s);
    removed.sort();
    devices.sort();
    QCOMPARE(removed, devices);
    QCOMPARE(devicesIn(driver, source + u"/HV0"_s, warning), QStringList{left});
    const QStringList detached = comesBack ? QStringList() : QStringList{left};
    QCOMPARE(detachedOf(driver.vm(target, vm)->definition), detached);
    const Engine::CrdRecord record = driver.record(vm);
    QCOMPARE(detachedOf(std::get<Engine::VmRecord>(record.value).definition), detached);
    QCOMPARE(record.owner, driver.unit(target));
}

void tst_LmMessages::afterAnAbortAllDevicesAreAttached_data()
{
    addDetachingVms();
}

void tst_LmMessages::afterAnAbortAllDevicesAreAttached()
{
    // S4.7-07: also what the migration had detached by itself.
    QFETCH(QString, source);
    QFETCH(QString, target);
    QFETCH(QString, vm);
    QFETCH(QString, left);
    SiteDriver driver(SiteDriver::augsburg());
    const Model::VmDefinition before = driver.vm(source, vm)->definition;
    const Model::JobId job = driver.type(source, migrate(vm, target));
    QVERIFY(driver.runUntil(
        [&] { return detachedOf(driver.vm(source, vm)->definition) == QStringList{left}; }, 10s));
    const Model::JobId abort = driver.perform(Engine::AbortMigration{driver.unit(source)});
    QCOMPARE(driver.finish(job).key, u"SEC0204"_s);
    QCOMPARE(driver.job(abort).key, u"SEC0222"_s);
    QCOMPARE(driver.job(abort).args, QStringList{vm});
    QCOMPARE(driver.vm(source, vm)->definition, before);
    QVERIFY(!driver.vm(target, vm));
    const Engine::CrdRecord record = driver.record(vm);
    QCOMPARE(std::get<Engine::VmRecord>(record.value).definition, before);
    QCOMPARE(record.owner, driver.unit(source));
}

void tst_LmMessages::indexAnyKeepsItsIndexWhereFree()
{
    // S4.1-14: any free index will do; the same one where it can be had.
    SiteDriver driver(SiteDriver::augsburg());
    driver.command(u"ABGSE501"_s, migrate(u"VM15INIT"_s, u"ABGSE701"_s));
    QCOMPARE(driver.vm(u"ABGSE701"_s, u"VM15INIT"_s)->definition.index, 15);
    SiteDriver taken(SiteDriver::augsburg({{"index = 30\n", "index = 15\n"}}));
    taken.command(u"ABGSE501"_s, migrate(u"VM15INIT"_s, u"ABGSE701"_s));
    QCOMPARE(taken.vm(u"ABGSE701"_s, u"VM15INIT"_s)->definition.index, 2);
}

void tst_LmMessages::abortIsToldOnBothConsoles()
{
    SiteDriver driver(SiteDriver::augsburg());
    const Model::JobId job = driver.type(u"ABGSE501"_s, migrate(u"VM07TEST"_s, u"ABGSE701"_s));
    driver.run(4s);
    driver.inject(Engine::BreakDevice{driver.unit(u"ABGSE701"_s), u"4694"_s, true});
    QCOMPARE(driver.finish(job).key, u"SEC0213"_s);
    driver.run(1s);
    // S4.7-08: the reason is reported in additional messages.
    const QString reason
        = u"% SEC0213 DEVICE '4694' IS NO LONGER OPERABLE ON TARGET SU 'ABGSE701'"_s;
    const QStringList here = driver.messages(u"ABGSE501/HV0"_s);
    QVERIFY(here.contains(u"% SEC0200 LIVE MIGRATION OF VM (7,VM07TEST) TO TARGET SU 'ABGSE701' "
                          "ABORTED"_s));
    QVERIFY(here.contains(reason));
    const QStringList there = driver.messages(u"ABGSE701/HV0"_s);
    QVERIFY(there.contains(u"% SEC0217 LIVE MIGRATION OF VM (7,VM07TEST) FROM SOURCE SU "
                           "'ABGSE501' ABORTED"_s));
    QVERIFY(there.contains(reason));
}

QTEST_GUILESS_MAIN(tst_LmMessages)
#include "tst_lmmessages.moc"
