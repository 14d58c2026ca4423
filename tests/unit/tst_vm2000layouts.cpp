// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/vm2000/commandparser.h"
#include "engine/vm2000/consoletext.h"
#include "engine/vm2000/definitionlayout.h"
#include "engine/vm2000/deviceselection.h"
#include "engine/vm2000/helpmessage.h"
#include "engine/vm2000/resourcelayout.h"
#include "engine/vm2000/textcolumns.h"
#include "model/catalogue.h"

using namespace Qt::Literals::StringLiterals;
using namespace Engine::Vm2000;
using Model::VmState;
using Model::VmStatus;

class TestVm2000Layouts : public QObject {
    Q_OBJECT

private slots:
    void statesAreInTheWordsOfTheConsole_data();
    void statesAreInTheWordsOfTheConsole();
    void resourcesHaveTheAttestedColumns();
    void anInboundSystemIsVisible();
    void memoryAddsUp();
    void unitsShowWhoHoldsWhat();
    void unitsCanBeSelected();
    void definitionsHaveTheAttestedColumns();
    void definitionsAreChosenByName();
    void aDefinitionSetUpByAnLmIsNotOfThisSu();
    void unitsOfADefinitionAreListed();
    void everyLineFitsTheConsole_data();
    void everyLineFitsTheConsole();
    void devicesAreSelected();
    void helpHasTheAttestedForm();
    void helpOnAMessageOfOursHasAResponse();
    void helpOnAKeyWithoutTextHasItsMeaning();
    void helpOnAnUnknownKeySaysSo();
    void helpIsGermanOnRequest();
    void consoleTextHasItsKey();

private:
    static Model::SuConfig config();
    static Model::SuState state();
    static QStringList resources(const QString &operands, const Model::SuState &state);
    static QStringList definitions(const QString &operands, const Model::SuState &state);
};

namespace {

VmState vm12()
{
    VmState vm;
    vm.definition.name = u"VM12PROD"_s;
    vm.definition.index = 12;
    vm.definition.memoryMb = 2048;
    vm.definition.cpuPool = u"*STDPOOL"_s;
    vm.definition.privileges = u"AS"_s;
    vm.definition.osVersion = u"V10.0A"_s;
    vm.definition.devices
        = {{u"FAA5"_s, true, false}, {u"FAA4"_s, false, false}, {u"CS"_s, false, false}};
    vm.status = VmStatus::Running;
    vm.activeCpus = 1;
    return vm;
}

VmState osd11()
{
    VmState vm;
    vm.definition.name = u"OSD11TST"_s;
    vm.definition.index = 5;
    vm.definition.memoryMb = 512;
    vm.definition.cpuPool = u"*STDPOOL"_s;
    vm.status = VmStatus::DefinedOnly;
    return vm;
}

Model::VmStatePtr shared(const VmState &vm)
{
    return std::make_shared<const VmState>(vm);
}

} // namespace

Model::SuConfig TestVm2000Layouts::config()
{
    Model::SuConfig result;
    result.configuration = u"390SU-500-10B"_s;
    result.memoryMb = 8192;
    result.monitor.version = u"V11.0A"_s;
    result.monitor.vm2000Version = u"V11.5A"_s;
    for (const QString &mn : {u"4683"_s, u"CS"_s, u"CT"_s, u"FAA4"_s, u"FAA5"_s, u"FAA6"_s}) {
        Model::GeneratedDevice device;
        device.mn = mn;
        result.devices.push_back(device);
    }
    result.devices.back().aliasOf = u"FAA5"_s;
    return result;
}

Model::SuState TestVm2000Layouts::state()
{
    Model::SuState result;
    result.monitorUp = true;
    result.rewasActive = true;
    result.rewasVersion = u"V2.0"_s;
    result.memoryTotalMb = 8192;
    result.memoryFreeMb = 5568;
    result.cpuPools = {{u"*STDPOOL"_s, 4}};
    result.vms = {shared(osd11()), shared(vm12())};
    return result;
}

QStringList TestVm2000Layouts::resources(const QString &operands, const Model::SuState &state)
{
    const ParsedLine parsed = parseCommand(u"/SHOW-VM-RESOURCES "_s + operands);
    return showVmResources(parsed.command.value(), config(), state);
}

QStringList TestVm2000Layouts::definitions(const QString &operands, const Model::SuState &state)
{
    const ParsedLine parsed = parseCommand(u"/SHOW-VM-DEFINITION "_s + operands);
    return showVmDefinition(parsed.command.value(), state);
}

void TestVm2000Layouts::statesAreInTheWordsOfTheConsole_data()
{
    QTest::addColumn<VmState>("vm");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *id, const QString &word, auto change) {
        VmState vm = vm12();
        change(vm);
        QTest::newRow(id) << vm << word;
    };
    row("running", u"RUNNING"_s, [](VmState &) {});
    row("S4.8-28", u"RUNNING(DIFF)"_s, [](VmState &vm) { vm.diff = true; });
    row("X-VM-03 source", u"RUNNING(MIGR)"_s, [](VmState &vm) { vm.migrating = true; });
    row("X-VM-03 source, before DIFF", u"RUNNING(MIGR)"_s, [](VmState &vm) {
        vm.migrating = true;
        vm.diff = true;
    });
    row("X-VM-03 source down", u"DOWN(MIGR)"_s, [](VmState &vm) {
        vm.status = VmStatus::Down;
        vm.migrating = true;
    });
    row("X-VM-03 target", u"SETUP(MIGR)"_s, [](VmState &vm) {
        vm.status = VmStatus::InitOnly;
        vm.inbound = true;
        vm.migrating = true;
    });
    row("X-VM-01 init", u"INIT-ONLY"_s, [](VmState &vm) { vm.status = VmStatus::InitOnly; });
    row("X-VM-01 down", u"DOWN"_s, [](VmState &vm) { vm.status = VmStatus::Down; });
    row("X-VM-01 wait", u"IN HOLD (WAIT)"_s, [](VmState &vm) { vm.status = VmStatus::Wait; });
    row("X-VM-01 defined", u"NOT INITIALIZED"_s,
        [](VmState &vm) { vm.status = VmStatus::DefinedOnly; });
    row("gap rule", u"HELD"_s, [](VmState &vm) { vm.held = true; });
}

void TestVm2000Layouts::statesAreInTheWordsOfTheConsole()
{
    QFETCH(VmState, vm);
    QFETCH(QString, word);
    QCOMPARE(consoleWord(vm), word);
}

void TestVm2000Layouts::resourcesHaveTheAttestedColumns() // S4.8-28, X-CMD-25
{
    Model::SuState su = state();
    VmState vm = vm12();
    vm.diff = true;
    vm.definition.persistent = false;
    su.vms = {shared(osd11()), shared(vm)};
    const QStringList expected{
        u"VM-ID       STATE            VERSION  PER  ADMIN  PRIV"_s,
        u" 1 MONITOR  RUNNING          V11.0A   NO   YES    AS"_s,
        u"12 VM12PROD RUNNING(DIFF)    V10.0A   NO   NO     AS"_s,
        u"NUMBER OF NON-INITIALIZED VMS: 14"_s,
        u"LARGEST ASSIGNABLE MEMORY:     5568 MB"_s,
    };
    QCOMPARE(resources({}, su), expected);
}

void TestVm2000Layouts::anInboundSystemIsVisible() // S4.4-08
{
    Model::SuState su = state();
    VmState inbound = vm12();
    inbound.definition.index = 2;
    inbound.inbound = true;
    inbound.status = VmStatus::DefinedOnly;
    su.vms = {shared(inbound)};
    QVERIFY(resources({}, su).at(2).startsWith(u" 2 VM12PROD SETUP(MIGR) "_s));
    QVERIFY(resources(u"*MEMORY"_s, su).contains(u" 2 VM12PROD     2048 MB"_s));
    QVERIFY(resources(u"*UNITS"_s, su).at(1).contains(u"EXCL:   CS,FAA4"_s));
}

void TestVm2000Layouts::memoryAddsUp()
{
    const QStringList expected{
        u"VM-ID          MEM-SIZE"_s,  u" 1 MONITOR       512 MB"_s,  u"12 VM12PROD     2048 MB"_s,
        u"HYPERVISOR         64 MB"_s, u"FREE             5568 MB"_s, u"TOTAL            8192 MB"_s,
    };
    QStringList lines = resources(u"*MEMORY"_s, state());
    QCOMPARE(lines.size(), expected.size());
    int sum = 0;
    static const QRegularExpression amount(u" (\\d+) MB$"_s);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto match = amount.match(lines[i]);
        QVERIFY2(match.hasMatch(), qPrintable(lines[i]));
        QCOMPARE(lines[i].simplified(), expected[i].simplified());
        QCOMPARE(lines[i].size(), lines[1].size()); // aligned
        sum += match.captured(1).toInt();
    }
    QCOMPARE(sum, 2 * 8192);
}

void TestVm2000Layouts::unitsShowWhoHoldsWhat() // X-CMD-24: two characters before four
{
    const QStringList expected{
        u"VM-ID       UNITS"_s,
        u"12 VM12PROD ASSIGNED BY VM-ADMIN  EXCL:   CS,FAA4"_s,
        u"                                  SHARED: FAA5"_s,
        u"FREE        CT,4683"_s,
    };
    QCOMPARE(resources(u"*UNITS"_s, state()), expected);
}

void TestVm2000Layouts::unitsCanBeSelected()
{
    const QString head = u"VM-ID       UNITS"_s;
    QCOMPARE(resources(u"*UNITS,FAA/"_s, state()),
             (QStringList{head, u"12 VM12PROD ASSIGNED BY VM-ADMIN  EXCL:   FAA4"_s,
                          u"                                  SHARED: FAA5"_s}));
    QCOMPARE(resources(u"*UNITS,TYPE=*SD"_s, state()),
             (QStringList{head, u"12 VM12PROD ASSIGNED BY VM-ADMIN  SHARED: FAA5"_s}));
    QCOMPARE(resources(u"*UNITS,(4683,CT)"_s, state()),
             (QStringList{head, u"FREE        CT,4683"_s}));
}

void TestVm2000Layouts::definitionsHaveTheAttestedColumns() // S4.3-27, S4.3-28
{
    const QStringList expected{
        u"                        CPU-POOL(P)"_s,
        u"VM-ID       ACT PER HA  VM-GROUP(G) PROC MEM-SIZE MAX-IO"_s,
        u" - OSD11TST NO  YES NO  *STDPOOL(P)    1      512    100"_s,
        u"12 VM12PROD YES YES NO  *STDPOOL(P)    1     2048    100"_s,
    };
    QCOMPARE(definitions({}, state()), expected);
}

void TestVm2000Layouts::definitionsAreChosenByName()
{
    QCOMPARE(definitions(u"OSD*"_s, state()).size(), 3);
    QCOMPARE(definitions(u"VM-NAME=vm12prod"_s, state()).size(), 3);
    QCOMPARE(definitions(u"NOSUCH"_s, state()),
             QStringList{u"% SEC0319 NO VM DEFINITION FITS 'NOSUCH'"_s});
}

void TestVm2000Layouts::aDefinitionSetUpByAnLmIsNotOfThisSu()
{
    Model::SuState su = state();
    VmState inbound = vm12();
    inbound.inbound = true;
    VmState stale = osd11();
    stale.stale = true;
    su.vms = {shared(stale), shared(inbound)};
    const QStringList lines = definitions({}, su);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[2].startsWith(u" - OSD11TST"_s));
    QVERIFY(lines[2].endsWith(u"TO BE DELETED"_s)); // VMS2321
    QVERIFY(lines[2].size() <= ConsoleWidth);
}

void TestVm2000Layouts::unitsOfADefinitionAreListed() // S5-21
{
    const QStringList expected{
        u"VM-ID       UNITS"_s,
        u" - OSD11TST *NONE"_s,
        u"12 VM12PROD EXCL:   CS,FAA4"_s,
        u"            SHARED: FAA5"_s,
    };
    QCOMPARE(definitions(u"INFORMATION=*UNITS"_s, state()), expected);
}

void TestVm2000Layouts::everyLineFitsTheConsole_data()
{
    QTest::addColumn<QString>("information");
    for (const char *word :
         {"STD", "CPU", "UNITS", "MEMORY", "MONJV", "PRIVILEGES", "CONFIGURATION", "IPL", "ALL"})
        QTest::newRow(word) << u'*' + QString::fromLatin1(word);
}

void TestVm2000Layouts::everyLineFitsTheConsole()
{
    QFETCH(QString, information);
    Model::SuState su = state();
    VmState big = vm12();
    big.definition.index = 99;
    big.definition.memoryMb = 1048576;
    big.definition.processors = 99;
    big.definition.monjv = QString(54, u'J');
    big.definition.cpuPool = u"POOL1234"_s;
    big.definition.migrations = 99;
    big.stale = true;
    big.migrating = true;
    big.status = VmStatus::InitOnly;
    big.definition.devices.clear();
    for (int i = 0; i < 300; ++i)
        big.definition.devices.push_back(
            {QString::number(0xA000 + i, 16).toUpper(), i % 2 == 1, false});
    su.vms.push_back(shared(big));
    QStringList lines;
    if (information != u"*IPL"_s)
        lines += resources(information, su);
    if (information != u"*MONJV"_s && information != u"*CONFIGURATION"_s)
        lines += definitions(u"*ALL,"_s + information, su);
    QVERIFY(lines.size() >= 3);
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= ConsoleWidth, qPrintable(line));
        QVERIFY2(!line.endsWith(u' ') && !line.isEmpty(), qPrintable(line));
    }
    if (information == u"*UNITS"_s)
        QCOMPARE(lines.join(QString()).count(u"A000"_s), 2);
}

void TestVm2000Layouts::devicesAreSelected()
{
    const auto units = [](const QString &text) {
        return parseCommand(u"/ADD-VM-DEVICES UNITS="_s + text + u",VM-ID=12"_s)
            .command.value()
            .operand("UNITS"_L1);
    };
    const QStringList all{u"4683"_s, u"CS"_s, u"4684"_s, u"46A0"_s, u"CT"_s, u"4700"_s};
    QStringList unknown;
    QCOMPARE(selectDevices(units(u"*DEV(4684,46FF)"_s), all, &unknown),
             (QStringList{u"4684"_s, u"46A0"_s}));
    QCOMPARE(selectDevices(units(u"(46*,CS,4683)"_s), all, &unknown),
             (QStringList{u"CS"_s, u"4683"_s, u"4684"_s, u"46A0"_s}));
    QVERIFY(unknown.isEmpty());
    QCOMPARE(selectDevices(units(u"(4699,4683,99*,4699)"_s), all, &unknown),
             QStringList{u"4683"_s});
    QCOMPARE(unknown, QStringList{u"4699"_s});
}

void TestVm2000Layouts::helpHasTheAttestedForm() // S4.3-21, literally
{
    const MessageHelp help = helpOnMessage(u"vms2437"_s, Model::Language::English);
    QVERIFY(help.found);
    const QStringList expected{
        u"% VMS2437 DEVICE '(&00)' NOT ASSIGNABLE TO VIRTUAL MACHINE ON THE TARGET SU"_s,
        u"% ? (&00): Mnemonic device name"_s,
        u"% The device is already assigned (exclusively) to another VM."_s,
    };
    QCOMPARE(help.lines, expected);
}

void TestVm2000Layouts::helpOnAMessageOfOursHasAResponse()
{
    const MessageHelp help = helpOnMessage(u"SEC0315"_s, Model::Language::English);
    const QStringList expected{
        u"% SEC0315 NO COMMAND WAS GIVEN"_s,
        u"% ? The line holds nothing but a slash or blanks."_s,
        u"% ! Enter a command, for example /SHOW-VM-RESOURCES."_s,
    };
    QCOMPARE(help.lines, expected);
}

void TestVm2000Layouts::helpOnAKeyWithoutTextHasItsMeaning()
{
    const MessageHelp help = helpOnMessage(u"VMS3042"_s, Model::Language::English);
    QVERIFY(help.found);
    QCOMPARE(help.lines,
             (QStringList{u"% VMS3042"_s,
                          u"% ? The command was rejected because a Live Migration runs."_s}));
}

void TestVm2000Layouts::helpOnAnUnknownKeySaysSo()
{
    const MessageHelp help = helpOnMessage(u"VMS9999"_s, Model::Language::English);
    QVERIFY(!help.found);
    QCOMPARE(help.lines, QStringList{u"% SEC0318 THERE IS NO MESSAGE 'VMS9999'"_s});
}

void TestVm2000Layouts::helpIsGermanOnRequest()
{
    const MessageHelp help = helpOnMessage(u"VMS2437"_s, Model::Language::German);
    QCOMPARE(help.lines.size(), 3);
    QCOMPARE(help.lines[1], u"% ? (&00): Mnemotechnischer Gerätename"_s);
    for (const auto &[key, message] : Model::Catalogue::instance().messages()) {
        for (const Model::Language language : {Model::Language::English, Model::Language::German})
            QVERIFY2(helpOnMessage(key, language).lines.size() >= 2, qPrintable(key));
    }
}

void TestVm2000Layouts::consoleTextHasItsKey()
{
    QCOMPARE(consoleText(u"VMS3050"_s, vmInserts(vm12().definition)),
             u"% VMS3050 VIRTUAL MACHINE (12,VM12PROD) CREATED"_s); // S4.6.1-07
    QCOMPARE(consoleText(u"VMS2471"_s, {u"4683"_s}), u"% VMS2471 4683"_s);
}

QTEST_GUILESS_MAIN(TestVm2000Layouts)
#include "tst_vm2000layouts.moc"
