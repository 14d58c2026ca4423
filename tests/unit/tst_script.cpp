// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the headless console: what they mean, and what is said of those nobody can run.
#include <QtTest>

#include "engine/script/scriptparse.h"
#include "engine/script/verbs.h"
#include "model/catalogue.h"
#include "model/sitefile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Engine;
using Model::LegId;
using Model::LinkId;
using Model::SitePart;
using Model::UnitId;
using Model::UnitKind;

namespace {

constexpr UnitId White{0};
constexpr UnitId Su501{1};
constexpr UnitId Su701{2};
constexpr UnitId Su30A{3};
constexpr UnitId Nu5A{4};
constexpr UnitId Blue{5};
constexpr LinkId Isl1{0};
constexpr LegId Leg2{2};

Model::UnitConfig suConfig(const QString &name, UnitKind kind, const QStringList &vms)
{
    Model::UnitConfig unit;
    unit.name = name;
    unit.kind = kind;
    unit.su.emplace();
    unit.su->memoryMb = 8192;
    unit.su->devices.resize(2);
    unit.su->devices[0].mn = u"4683"_s;
    unit.su->devices[1].mn = u"CS"_s;
    for (const QString &vm : vms) {
        unit.su->vms.emplace_back();
        unit.su->vms.back().definition.name = vm;
    }
    return unit;
}

Model::Site makeSite()
{
    Model::Site site;
    site.units.resize(6);
    site.units[0].name = u"abgwhite"_s;
    site.units[0].legs = {LegId{1}, Leg2};
    site.units[1] = suConfig(u"ABGSE501"_s, UnitKind::SU390, {u"VM12PROD"_s, u"VM10TEST"_s});
    site.units[2] = suConfig(u"ABGSE701"_s, UnitKind::SU390, {u"OSD11TST"_s});
    site.units[3] = suConfig(u"ABGSE30A"_s, UnitKind::SUx86, {u"VM03PROD"_s});
    site.units[3].legs = {LegId{1}, Leg2};
    site.units[4].name = u"NU5A"_s;
    site.units[4].kind = UnitKind::NU;
    site.units[5].name = u"abgblue"_s;
    site.links = {{u"ISL1"_s, Nu5A, Nu5A}, {u"ISL2"_s, Nu5A, Nu5A}};
    site.legs = {{LegId{1}, u"LEG1"_s, {}}, {Leg2, u"LEG2"_s, {}}};
    site.clusters.resize(2);
    site.clusters[0].name = u"ABGCL390"_s;
    site.clusters[0].kind = Model::ClusterKind::SU390;
    site.clusters[1].name = u"Management Cluster"_s;
    return site;
}

} // namespace

class TestScript : public QObject {
    Q_OBJECT

private slots:
    void consolesHaveTheirShortForms_data();
    void consolesHaveTheirShortForms();
    void textOfCommandsAndAnswersIsKept();
    void jobsNameSystemAndTarget();
    void theCrdIsScrubbedReadmittedAndOverridden();
    void powerIsThreeThings();
    void faultsOfLinks();
    void legsFailAsAWholeAndAreCutPerUnit();
    void faultsOfServerUnits();
    void waitsKnowDurationsAndStates();
    void queriesTakeAnyObject();
    void whatIfTakesAnyParts();
    void namesMayHaveBlanks();
    void sessionVerbs();
    void commentsAndEmptyLinesAreNothing();
    void upperAndLowerCaseMeanTheSame();
    void aLineNobodyCanRunIsExplained_data();
    void aLineNobodyCanRunIsExplained();
    void allBadLinesAreReportedInOneRun();
    void everyRowOfTheTableIsReadAndExplained();
    void everyExampleOfTheHelpFitsTheDefaultSite();
    void theManualListsTheSameLines();

private:
    /// The value of a line that must be understood.
    template <typename Verb> Verb read(const QString &line)
    {
        const ScriptLineParse parsed = parseScriptLine(1, line, m_site);
        if (parsed.error)
            qWarning("%s", qPrintable(toText(*parsed.error, line, Model::Language::English)));
        if (!parsed.line || !std::holds_alternative<Verb>(parsed.line->verb)) {
            QTest::qFail(qPrintable(line), __FILE__, __LINE__);
            return {};
        }
        return std::get<Verb>(parsed.line->verb);
    }

    template <typename FaultKind> FaultKind readFault(const QString &line, std::size_t index = 0)
    {
        const ScriptFaults faults = read<ScriptFaults>(line);
        if (index >= faults.faults.size()
            || !std::holds_alternative<FaultKind>(faults.faults[index])) {
            QTest::qFail(qPrintable(line), __FILE__, __LINE__);
            return {};
        }
        return std::get<FaultKind>(faults.faults[index]);
    }

    const Model::Site m_site = makeSite();
};

// INTERFACES "Names".
void TestScript::consolesHaveTheirShortForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("su");
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("mu");
    const auto none = static_cast<int>(Model::NoUnit);
    QTest::newRow("in full") << u"ABGSE501/VM12PROD@abgwhite"_s << 1 << u"VM12PROD"_s << 0;
    QTest::newRow("monitor") << u"ABGSE501/HV0"_s << 1 << u"HV0"_s << none;
    QTest::newRow("an SU is its monitor") << u"ABGSE501"_s << 1 << u"HV0"_s << none;
    QTest::newRow("an SU by an MU") << u"ABGSE501@abgwhite"_s << 1 << u"HV0"_s << 0;
    QTest::newRow("a VM where it runs") << u"VM12PROD"_s << none << u"VM12PROD"_s << none;
    QTest::newRow("a VM that has moved") << u"ABGSE701/VM12PROD"_s << 2 << u"VM12PROD"_s << none;
}

void TestScript::consolesHaveTheirShortForms()
{
    QFETCH(QString, text);
    QFETCH(int, su);
    QFETCH(QString, system);
    QFETCH(int, mu);
    const ScriptConsole wanted{{UnitId(su), system}, UnitId(mu)};
    QVERIFY(read<ScriptConnect>(u"connect "_s + text).console == wanted);
    QVERIFY(read<ScriptSend>(u"send "_s + text + u" Y"_s).console == wanted);
    QVERIFY(read<ScriptConnect>(u"CONNECT "_s + text.toLower()).console == wanted);
}

void TestScript::textOfCommandsAndAnswersIsKept()
{
    const QString command = u"/MIGRATE-VM VM-ID=VM12PROD,  HOST-NAME=*BY-CLUSTER"_s;
    QCOMPARE(read<ScriptCommand>(u"  "_s + command + u"  # the whole way"_s).text, command);
    QCOMPARE(read<ScriptCommand>(u"/BCIN L1#DANPU"_s).text, u"/BCIN L1#DANPU"_s);
    const auto sent = read<ScriptSend>(u"send ABGSE501  /SHOW-VM-RESOURCES  VM-ID=*ALL "_s);
    QCOMPARE(sent.text, u"/SHOW-VM-RESOURCES  VM-ID=*ALL"_s);
}

void TestScript::jobsNameSystemAndTarget()
{
    auto migrate = read<ScriptMigrate>(u"migrate VM12PROD"_s);
    QVERIFY(migrate.system == (ScriptSystem{Model::NoUnit, u"VM12PROD"_s}));
    QCOMPARE(migrate.target, Model::NoUnit); // S4.2-10: the engine finds it
    QVERIFY(!migrate.checkOnly);
    migrate = read<ScriptMigrate>(u"check ABGSE501/VM12PROD to ABGSE701"_s);
    QVERIFY(migrate.system == (ScriptSystem{Su501, u"VM12PROD"_s}));
    QCOMPARE(migrate.target, Su701);
    QVERIFY(migrate.checkOnly);
    QCOMPARE(read<ScriptAbort>(u"abort VM12PROD"_s).system.name, u"VM12PROD"_s);
    // Whether it can be done is for the engine to say: the monitor system is refused there.
    QCOMPARE(read<ScriptMigrate>(u"migrate ABGSE501/HV0"_s).system.name, u"HV0"_s);
    const auto active = read<SetClusterActive>(u"activate abgcl390"_s);
    QCOMPARE(active.cluster, u"ABGCL390"_s);
    QVERIFY(active.active);
    QVERIFY(!read<SetClusterActive>(u"deactivate ABGCL390"_s).active);
    read<ScriptAcknowledge>(u"acknowledge"_s);
}

void TestScript::theCrdIsScrubbedReadmittedAndOverridden()
{
    QCOMPARE(read<ScrubCrd>(u"crd scrub ABGWHITE"_s).mu, White);
    QCOMPARE(read<HandOverManager>(u"handover abgwhite"_s).to, White);
    auto readmit = read<ReadmitLeg>(u"crd readmit 2"_s);
    QCOMPARE(readmit.leg, Leg2);
    QCOMPARE(readmit.mu, Model::NoUnit); // the MU one is logged on to
    readmit = read<ReadmitLeg>(u"CRD Readmit leg2 abgwhite"_s);
    QCOMPARE(readmit.leg, Leg2);
    QCOMPARE(readmit.mu, White);
    const auto override = read<OverrideCrd>(u"crd override abgwhite down abgblue LEG2"_s);
    QCOMPARE(override.mu, White);
    QCOMPARE(override.mus, std::vector<UnitId>{Blue});
    QCOMPARE(override.legs, std::vector<LegId>{Leg2});
}

void TestScript::powerIsThreeThings()
{
    QCOMPARE(read<ScriptPowerOn>(u"power on abgwhite"_s).unit, White);
    const auto off = read<PowerUnit>(u"power off abgwhite"_s);
    QCOMPARE(off.unit, White);
    QVERIFY(!off.on);
    QCOMPARE(readFault<PullPlug>(u"power pull ABGSE501"_s).unit, Su501);
    const auto su = readFault<Crash>(u"crash ABGSE501"_s);
    QCOMPARE(su.unit, Su501);
    QVERIFY(!su.monitorOnly);
    QVERIFY(readFault<Crash>(u"crash ABGSE501/HV0"_s).monitorOnly);
    QVERIFY(readFault<PauseUnit>(u"pause abgwhite"_s).paused);
    QVERIFY(!readFault<PauseUnit>(u"resume abgwhite"_s).paused);
}

void TestScript::faultsOfLinks()
{
    QCOMPARE(readFault<CutLink>(u"cut isl1"_s).link, Isl1);
    QVERIFY(readFault<CutLink>(u"cut ISL1"_s).cut);
    QCOMPARE(readFault<SlowLink>(u"slow ISL1 100M"_s).bitsPerSecond, 100'000'000);
    QCOMPARE(readFault<SlowLink>(u"slow ISL1 1G"_s).bitsPerSecond, 1'000'000'000);
    QCOMPARE(readFault<SlowLink>(u"slow ISL1 64k"_s).bitsPerSecond, 64'000);
    QCOMPARE(readFault<SlowLink>(u"slow ISL1 9600"_s).bitsPerSecond, 9600);
    // Restored is as configured, whatever was done to it.
    QVERIFY(!readFault<CutLink>(u"restore ISL1"_s, 0).cut);
    QCOMPARE(readFault<SlowLink>(u"restore ISL1"_s, 1).bitsPerSecond, 0);
}

void TestScript::legsFailAsAWholeAndAreCutPerUnit()
{
    const auto failed = readFault<FailLeg>(u"leg 2 fail"_s);
    QCOMPARE(failed.leg, Leg2);
    QVERIFY(failed.failed);
    const auto cut = readFault<CutLeg>(u"leg LEG2 cut abgwhite"_s);
    QCOMPARE(cut.leg, Leg2);
    QCOMPARE(cut.unit, White);
    QVERIFY(cut.cut);
    QVERIFY(!readFault<CutLeg>(u"leg 2 return abgwhite"_s).cut);
    // Without a unit: every unit with an access path of its own.
    QCOMPARE(read<ScriptFaults>(u"leg 2 cut"_s).faults.size(), std::size_t(2));
    QCOMPARE(readFault<CutLeg>(u"leg 2 cut"_s, 1).unit, Su30A);
    QVERIFY(!readFault<FailLeg>(u"leg 2 return"_s, 0).failed);
    QVERIFY(!readFault<CutLeg>(u"leg 2 return"_s, 1).cut);
}

void TestScript::faultsOfServerUnits()
{
    QVERIFY(!readFault<SetRewas>(u"rewas stop ABGSE501"_s).active);
    QVERIFY(readFault<SetRewas>(u"rewas start ABGSE501"_s).active);
    const auto device = readFault<BreakDevice>(u"device break ABGSE701 cs"_s);
    QCOMPARE(device.su, Su701);
    QCOMPARE(device.mn, u"CS"_s);
    QVERIFY(device.broken);
    QVERIFY(!readFault<BreakDevice>(u"device repair ABGSE701 4683"_s).broken);
    QCOMPARE(readFault<TakeMemory>(u"memory take ABGSE701 4096"_s).megabytes, 4096);
    QCOMPARE(readFault<TakeMemory>(u"memory take ABGSE701 0"_s).megabytes, 0);
    QVERIFY(readFault<RefuseResume>(u"refuse resume ABGSE701 on"_s).refuse);
    QVERIFY(!readFault<RefuseResume>(u"refuse resume ABGSE701 off"_s).refuse);
    QCOMPARE(readFault<DelayCrd>(u"delay crd ABGSE501 3"_s).count, 3);
    const auto workload = read<ScriptWorkload>(u"workload VM12PROD storm"_s);
    QCOMPARE(workload.system.name, u"VM12PROD"_s);
    QVERIFY(workload.workload == Model::usualWorkload(Model::WorkloadKind::MemoryStorm));
    const auto idle = read<ScriptWorkload>(u"workload VM12PROD idle"_s).workload;
    QVERIFY(idle == Model::usualWorkload(Model::WorkloadKind::Idle));
}

void TestScript::waitsKnowDurationsAndStates()
{
    QCOMPARE(read<ScriptWait>(u"wait 500ms"_s).time, Model::Duration(500ms));
    QCOMPARE(read<ScriptWait>(u"wait 2s"_s).time, Model::Duration(2s));
    QCOMPARE(read<ScriptWait>(u"wait 3M"_s).time, Model::Duration(3min));
    QCOMPARE(read<ScriptWait>(u"wait 8760h"_s).time, Model::Duration(8760h));
    const auto unit = read<ScriptWaitUntil>(u"wait until abgwhite dead max 10s"_s);
    QVERIFY(unit.object == ScriptObject(White));
    QCOMPARE(unit.state, u"DEAD"_s);
    QCOMPARE(unit.max, Model::Duration(10s));
    QCOMPARE(read<ScriptWaitUntil>(u"wait until abgwhite OFF"_s).max, Model::Duration(1h));
    QCOMPARE(read<ScriptWaitUntil>(u"wait until leg2 uptodate"_s).state, u"UpToDate"_s);
    QCOMPARE(read<ScriptWaitUntil>(u"wait until ISL1 down"_s).state, u"DOWN"_s);
    QCOMPARE(read<ScriptWaitUntil>(u"wait until VM12PROD completed"_s).state, u"COMPLETED"_s);
    QCOMPARE(read<ScriptWaitUntil>(u"wait until ABGCL390 warning"_s).state, u"WARNING"_s);
}

void TestScript::queriesTakeAnyObject()
{
    QVERIFY(read<ScriptStatus>(u"status"_s).object == ScriptObject());
    QVERIFY(read<ScriptStatus>(u"status LEG2"_s).object == ScriptObject(Leg2));
    QVERIFY(read<ScriptEvents>(u"events abgcl390"_s).object
            == ScriptObject(ScriptCluster{u"ABGCL390"_s}));
    QVERIFY(read<ScriptEvents>(u"events ABGSE501/HV0"_s).object
            == ScriptObject(ScriptSystem{Su501, u"HV0"_s}));
}

void TestScript::whatIfTakesAnyParts()
{
    QVERIFY(read<ScriptWhatIf>(u"what-if"_s).lost.empty());
    const std::vector<SitePart> lost = read<ScriptWhatIf>(u"What-If abgwhite LEG2 isl1"_s).lost;
    QCOMPARE(lost.size(), std::size_t(3));
    QVERIFY(lost[0] == (SitePart{SitePart::Kind::Unit, quint16(White)}));
    QVERIFY(lost[1] == (SitePart{SitePart::Kind::Leg, 1}));
    QCOMPARE(lost[2].kind, SitePart::Kind::Link);
}

void TestScript::namesMayHaveBlanks()
{
    const ScriptCluster management{u"Management Cluster"_s};
    QVERIFY(read<ScriptStatus>(u"status management cluster"_s).object == ScriptObject(management));
    QVERIFY(read<ScriptStatus>(u"status \"Management Cluster\""_s).object
            == ScriptObject(management));
    const auto wait = read<ScriptWaitUntil>(u"wait until Management Cluster WARNING max 9s"_s);
    QVERIFY(wait.object == ScriptObject(management));
    QCOMPARE(wait.state, u"WARNING"_s);
    QCOMPARE(wait.max, Model::Duration(9s));
    QVERIFY(read<ScriptStatus>(u"status \"ABGCL390\""_s).object
            == ScriptObject(ScriptCluster{u"ABGCL390"_s}));
}

void TestScript::sessionVerbs()
{
    QCOMPARE(read<ScriptUseMu>(u"mu ABGWHITE"_s).mu, White);
    QCOMPARE(read<ScriptLogOn>(u"logon johndoe"_s).account, u"johndoe"_s);
    QCOMPARE(read<ScriptHelp>(u"help"_s).verb, QString());
    QCOMPARE(read<ScriptHelp>(u"help wait"_s).verb, u"wait"_s);
    QCOMPARE(read<ScriptQuit>(u"quit"_s).status, -1);
    QCOMPARE(read<ScriptQuit>(u"quit 7"_s).status, 7);
}

void TestScript::commentsAndEmptyLinesAreNothing()
{
    const ScriptParse parsed
        = parseScript(u"# an outage\n\n   \t\nwait 1s # a second\r\n  # end\n"_s, m_site);
    QVERIFY(parsed.isGood());
    QCOMPARE(parsed.lines.size(), std::size_t(1));
    QCOMPARE(parsed.lines[0].number, 4);
    QCOMPARE(parsed.lines[0].text, u"wait 1s"_s);
}

void TestScript::upperAndLowerCaseMeanTheSame()
{
    const auto migrate = read<ScriptMigrate>(u"Migrate vm12prod TO abgse701"_s);
    QCOMPARE(migrate.system.name, u"VM12PROD"_s); // as the site spells it
    QCOMPARE(migrate.target, Su701);
}

void TestScript::aLineNobodyCanRunIsExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("key");
    const auto row = [](const char16_t *line, int column, const char16_t *key) {
        const QString text = QString::fromUtf16(line);
        QTest::newRow(qPrintable(text)) << text << column << QString::fromUtf16(key);
    };
    row(u"migarte VM12PROD", 1, u"SEC0901");
    row(u"help migarte", 6, u"SEC0901");
    row(u"migrate", 8, u"SEC0902");
    row(u"migrate VM12PROD to", 20, u"SEC0902");
    row(u"send ABGSE501", 14, u"SEC0902");
    row(u"wait until abgwhite", 20, u"SEC0902");
    row(u"power abgwhite", 7, u"SEC0904");
    row(u"migrate VM12PROD ABGSE701", 18, u"SEC0904");
    row(u"acknowledge all", 13, u"SEC0903");
    row(u"cut ISL1 ISL2", 10, u"SEC0903");
    row(u"  power off abgpink", 13, u"SEC0905");
    row(u"connect ABGSE501/HV0@pink", 9, u"SEC0905");
    row(u"connect NOSU/HV0", 9, u"SEC0905");
    row(u"mu ABGSE501", 4, u"SEC0906");
    row(u"rewas stop ABGSE30A", 12, u"SEC0906");
    row(u"migrate VM12PROD to abgwhite", 21, u"SEC0906");
    row(u"connect abgwhite/HV0", 9, u"SEC0906");
    row(u"connect ABGSE501@NU5A", 9, u"SEC0906");
    row(u"cut ISL3", 5, u"SEC0907");
    row(u"leg 3 fail", 5, u"SEC0908");
    row(u"activate NOCLUSTER", 10, u"SEC0909");
    row(u"connect VM99", 9, u"SEC0910");
    row(u"migrate HV0", 9, u"SEC0910");
    row(u"status nothing", 8, u"SEC0912");
    row(u"what-if LEG1 nothing", 14, u"SEC0929");
    row(u"wait until abgwhite RUNNING", 21, u"SEC0913");
    row(u"wait until ABGSE501/HV0 COMPLETED", 25, u"SEC0913");
    row(u"wait 2", 6, u"SEC0914");
    row(u"wait 1.5s", 6, u"SEC0914");
    row(u"wait -1s", 6, u"SEC0914");
    row(u"wait 8761h", 6, u"SEC0914");
    row(u"wait 99999999999999999999s", 6, u"SEC0914");
    row(u"slow ISL1 0", 11, u"SEC0915");
    row(u"slow ISL1 fast", 11, u"SEC0915");
    row(u"slow ISL1 10T", 11, u"SEC0915");
    row(u"slow ISL1 999999999G", 11, u"SEC0915");
    row(u"quit 256", 6, u"SEC0916");
    row(u"memory take ABGSE501 8193", 22, u"SEC0916");
    row(u"delay crd ABGSE501 -1", 20, u"SEC0916");
    row(u"device break ABGSE501 4711", 23, u"SEC0917");
    row(u"leg 1 fail abgwhite", 12, u"SEC0918");
    row(u"leg 1 cut ABGSE501", 11, u"SEC0919");
    row(u"crash VM12PROD", 7, u"SEC0920");
    row(u"crash ISL1", 7, u"SEC0920");
    row(u"workload ABGSE501/HV0 storm", 10, u"SEC0921");
    row(u"crd scrub", 10, u"SEC0902");
    row(u"crd repair abgwhite", 5, u"SEC0904");
    row(u"crd scrub ABGSE501", 11, u"SEC0906");
    row(u"crd readmit 3", 13, u"SEC0908");
    row(u"crd override abgwhite abgblue", 23, u"SEC0904");
    row(u"crd override abgwhite down", 27, u"SEC0902");
    row(u"crd override abgwhite down abgblue ISL1", 36, u"SEC0923");
    row(u"crd override abgwhite down ABGSE501", 28, u"SEC0923");
    row(u"crd override abgwhite down VM12PROD", 28, u"SEC0923");
    row(u"handover ABGSE501", 10, u"SEC0906");
    row(u"handover abgwhite now", 19, u"SEC0903");
}

void TestScript::aLineNobodyCanRunIsExplained()
{
    QFETCH(QString, line);
    QFETCH(int, column);
    QFETCH(QString, key);
    const ScriptLineParse parsed = parseScriptLine(3, line, m_site);
    QVERIFY(!parsed.line);
    QVERIFY(parsed.error);
    QCOMPARE(parsed.error->key, key);
    QCOMPARE(parsed.error->line, 3);
    QCOMPARE(parsed.error->column, column);
    for (const auto language : {Model::Language::English, Model::Language::German}) {
        const QString text = toText(*parsed.error, u"a.txt"_s, language);
        QVERIFY2(text.startsWith(u"a.txt:3:%1: "_s.arg(column)), qPrintable(text));
        QVERIFY2(!text.contains(u"(&"_s), qPrintable(text)); // every insert has its argument
    }
}

void TestScript::allBadLinesAreReportedInOneRun()
{
    const ScriptParse parsed
        = parseScript(u"wait 1s\nwiat 1s\ncut ISL9\nmigrate VM12PROD\nleg\n"_s, m_site);
    QVERIFY(!parsed.isGood());
    QCOMPARE(parsed.errors.size(), std::size_t(3));
    QCOMPARE(parsed.errors[0].line, 2);
    QCOMPARE(parsed.errors[1].line, 3);
    QCOMPARE(parsed.errors[2].line, 5);
    QCOMPARE(toText(parsed.errors[1], u"outage.txt"_s, Model::Language::English),
             u"outage.txt:3:5: No link is called 'ISL9'. Name a link of the site: ISL1, ISL2."_s);
}

void TestScript::everyRowOfTheTableIsReadAndExplained()
{
    const QStringList all = helpLines({}, Model::Language::English);
    QCOMPARE(all.size(), qsizetype(verbTable().size() * 2));
    QStringList words;
    for (const VerbRow &row : verbTable()) {
        QVERIFY(all.contains(row.syntax));
        QVERIFY2(Model::Catalogue::instance().find(row.helpKey), qPrintable(row.helpKey));
        for (const QString &word : row.words) {
            QVERIFY2(!words.contains(word), qPrintable(word));
            words += word;
            QVERIFY2(row.syntax.contains(word), qPrintable(word));
            QCOMPARE(helpLines(word, Model::Language::German).size(), 4);
        }
    }
}

void TestScript::everyExampleOfTheHelpFitsTheDefaultSite()
{
    const Model::LoadedSite loaded = Model::loadSite(Model::defaultSitePath());
    QVERIFY(loaded.site);
    for (const VerbRow &row : verbTable()) {
        for (const auto language : {Model::Language::English, Model::Language::German}) {
            const QString response
                = Model::Catalogue::instance().response(row.helpKey, {}, language);
            const QString example = response.section(u": "_s, 1);
            const ScriptLineParse parsed = parseScriptLine(1, example, *loaded.site);
            QVERIFY2(parsed.line, qPrintable(response));
            QVERIFY2(example.startsWith(row.words[0])
                         || row.words.contains(example.section(u' ', 0, 0)),
                     qPrintable(response));
        }
    }
}

void TestScript::theManualListsTheSameLines()
{
    QFile manual(QStringLiteral(SE_SOURCE_DIR "/docs/operators.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    const QString listed = text.section(u"<!-- lines: begin -->\n\n"_s, 1)
                               .section(u"\n\n<!-- lines: end -->"_s, 0, 0);
    QStringList wanted;
    for (const QString &line : helpLines({}, Model::Language::English))
        wanted += u"    "_s + line;
    QCOMPARE(listed, wanted.join(u'\n'));
}

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
