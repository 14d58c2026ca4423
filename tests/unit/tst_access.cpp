// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/access/actiontitle.h"
#include "engine/access/logon.h"
#include "engine/access/rights.h"
#include "model/catalogue.h"

#include "statussite.h"

using namespace Model;
using namespace Engine;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Engine::Action)

namespace {

const LmId OwnLm{7};
const LmId OtherLm{8};

LmStatusPtr migration(LmId id, const QString &vm, UnitId source)
{
    LmStatus lm;
    lm.id = id;
    lm.vmName = vm;
    lm.source = source;
    return std::make_shared<const LmStatus>(lm);
}

} // namespace

class TestAccess : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void roleTimesAction_data();
    void roleTimesAction();
    void operatorNeedsTheRight_data();
    void operatorNeedsTheRight();
    void missingRightOnTargetIsAHint();
    void refusalNamesTheMissingRight();
    void consoleIsSeenOnlyWithRight();
    void logOnTellsNothing();
    void everyActionHasATitle();
    void oddUnitsDoNoHarm();
    void everyKeyHasItsText();

private:
    UnitId id(const QString &name) const { return m_site->findUnit(name); }

    SitePtr m_site = StatusSite::augsburg();
    SiteView m_view = StatusSite::healthyView(m_site);
    AccountConfig m_john = *m_site->findAccount(u"johndoe"_s);
};

void TestAccess::initTestCase()
{
    m_view.migrations = {migration(OwnLm, u"VM12PROD"_s, id(u"ABGSE501"_s)),
                         migration(OtherLm, u"VM20TEST"_s, id(u"ABGSE501"_s))};
}

// X-ROLE-03..06, S3.2-06, -07: the full table, for accounts without individual rights
void TestAccess::roleTimesAction_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("who"); ///< A, B, X, U, O, S: the roles that may

    const UnitId su = id(u"ABGSE501"_s);
    const auto row = [](const char *name, const Action &action, const QString &who) {
        QTest::newRow(name) << action << who;
    };
    row("power of an SU", PowerUnit{su, false}, u"ABS"_s);
    row("power of an MU", PowerUnit{id(u"abgwhite"_s), true}, u"ABS"_s);
    row("power of an HNC", PowerUnit{id(u"HNC5"_s), true}, u"ABS"_s);
    row("power of an NU", PowerUnit{id(u"NU5A"_s), true}, u"AS"_s);
    row("power of an AU", PowerUnit{id(u"AU1"_s), true}, u"AUS"_s);
    row("input at a guest", ConsoleInput{{su, u"VM12PROD"_s}, u"/SHOW-X"_s}, u"AB"_s);
    row("VM2000 command", ConsoleInput{{su, u"HV0"_s}, u"/MIGRATE-VM 12,X"_s}, u"AB"_s);
    row("check", CheckMigration{su, u"VM12PROD"_s, NoUnit}, u"AB"_s);
    row("migrate", MigrateVm{su, u"VM12PROD"_s, NoUnit}, u"AB"_s);
    row("abort", AbortMigration{su, OwnLm}, u"AB"_s);
    row("activate a cluster", SetClusterActive{u"ABGCL390"_s, true}, u"A"_s);
    row("deactivate a cluster", SetClusterActive{u"ABGCL390"_s, false}, u"A"_s);
    row("acknowledge", AcknowledgeEvents{12}, u"AB"_s);
    const UnitId mu = id(u"abgwhite"_s);
    row("scrub", ScrubCrd{mu}, u"AS"_s);
    row("readmit", ReadmitLeg{mu, LegId{1}}, u"AS"_s);
    row("override", OverrideCrd{mu, {id(u"abggreen"_s)}, {LegId{1}}}, u"A"_s);
    row("hand over", HandOverManager{mu}, u"AS"_s);
}

void TestAccess::roleTimesAction()
{
    QFETCH(Action, action);
    QFETCH(QString, who);
    const QString letters = u"ABXUOS"_s;
    for (int role = 0; role < letters.size(); ++role) {
        AccountConfig account;
        account.name = u"someone"_s;
        account.role = Role(role);
        const bool may = !reasonAgainst(*m_site, account, action, &m_view);
        QVERIFY2(may == who.contains(letters[role]), qPrintable(toText(account.role)));
    }
}

// X-ROLE-08, -09, S3.2-07; johndoe holds VM12PROD on both SUs
void TestAccess::operatorNeedsTheRight_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("refusal"); ///< empty: allowed

    const UnitId su = id(u"ABGSE501"_s);
    const UnitId other = id(u"ABGSE701"_s);
    const auto row = [](const char *name, const Action &action, const QString &refusal) {
        QTest::newRow(name) << action << refusal;
    };
    row("own system", ConsoleInput{{su, u"VM12PROD"_s}, u"x"_s}, {});
    row("own system, lower case", ConsoleInput{{su, u"vm12prod"_s}, u"x"_s}, {});
    row("other system", ConsoleInput{{su, u"VM20TEST"_s}, u"x"_s}, u"SEC0403"_s);
    row("own name elsewhere", ConsoleInput{{id(u"ABGSE30A"_s), u"VM12PROD"_s}, u"x"_s},
        u"SEC0403"_s);
    row("monitor system", ConsoleInput{{su, u"HV0"_s}, u"/MIGRATE-VM 12,X"_s}, u"SEC0403"_s);
    row("check own", CheckMigration{su, u"VM12PROD"_s, other}, {});
    row("migrate own", MigrateVm{su, u"VM12PROD"_s, other}, {});
    row("migrate other", MigrateVm{su, u"VM20TEST"_s, other}, u"SEC0404"_s);
    row("abort own", AbortMigration{su, OwnLm}, {});
    row("abort other", AbortMigration{su, OtherLm}, u"SEC0404"_s);
    row("abort unknown", AbortMigration{su, LmId{99}}, u"SEC0406"_s);
    row("abort own at another SU", AbortMigration{other, OwnLm}, u"SEC0406"_s);
    row("power", PowerUnit{su, false}, u"SEC0405"_s);
    row("cluster", SetClusterActive{u"ABGCL390"_s, false}, u"SEC0410"_s);
    row("acknowledge", AcknowledgeEvents{1}, u"SEC0411"_s);
    row("scrub", ScrubCrd{id(u"abgwhite"_s)}, u"SEC0412"_s);
    row("readmit", ReadmitLeg{id(u"abgwhite"_s), LegId{2}}, u"SEC0412"_s);
    row("override", OverrideCrd{id(u"abgwhite"_s), {}, {LegId{2}}}, u"SEC0413"_s);
    row("hand over", HandOverManager{id(u"abgblue"_s)}, u"SEC0412"_s);
}

void TestAccess::operatorNeedsTheRight()
{
    QFETCH(Action, action);
    QFETCH(QString, refusal);
    const std::optional<Denial> denial = reasonAgainst(*m_site, m_john, action, &m_view);
    QCOMPARE(denial ? denial->key : QString(), refusal);

    AccountConfig all = m_john;
    const UnitId su = id(u"ABGSE501"_s);
    all.rights.push_back({RightKind::Console, su, {}}); // HV0
    all.rights.push_back({RightKind::Console, su, u"VM20TEST"_s});
    all.rights.push_back({RightKind::Power, su, {}});
    const bool byRight = refusal == u"SEC0405"_s
        || (refusal == u"SEC0403"_s && std::get<ConsoleInput>(action).console.su == su)
        || (refusal == u"SEC0404"_s);
    if (byRight)
        QVERIFY(!reasonAgainst(*m_site, all, action, &m_view));
    AccountConfig none = m_john;
    none.rights.clear();
    none.rights.push_back({RightKind::Dialog, su, u"VM12PROD"_s});
    QVERIFY(reasonAgainst(*m_site, none, action, &m_view));
}

// S3.2-08
void TestAccess::missingRightOnTargetIsAHint()
{
    const UnitId su = id(u"ABGSE501"_s);
    QVERIFY(!hintOnMigration(*m_site, m_john, su, u"VM12PROD"_s, NoUnit));
    AccountConfig half = m_john;
    half.rights.pop_back();
    QVERIFY(!reasonAgainst(*m_site, half, MigrateVm{su, u"VM12PROD"_s, NoUnit}));
    const std::optional<Denial> hint = hintOnMigration(*m_site, half, su, u"VM12PROD"_s, NoUnit);
    QVERIFY(hint);
    QCOMPARE(*hint, (Denial{u"SEC0407"_s, {u"johndoe"_s, u"VM12PROD"_s, u"ABGSE701"_s}}));
    QVERIFY(!hintOnMigration(*m_site, *m_site->findAccount(u"admin"_s), su, u"VM12PROD"_s, NoUnit));
}

void TestAccess::refusalNamesTheMissingRight()
{
    const Action action = MigrateVm{id(u"ABGSE501"_s), u"VM20TEST"_s, NoUnit};
    const Denial denial = reasonAgainst(*m_site, m_john, action).value();
    const QString text = Catalogue::instance().text(denial.key, denial.args, Language::English);
    QCOMPARE(text,
             u"Account johndoe may not migrate VM20TEST: no console right to it on source SU "_s
                 + u"ABGSE501"_s);
    QVERIFY(Catalogue::instance()
                .response(denial.key, denial.args, Language::English)
                .contains(u"administrator"_s));
}

void TestAccess::consoleIsSeenOnlyWithRight()
{
    const UnitId su = id(u"ABGSE501"_s);
    QVERIFY(!reasonAgainstConsole(*m_site, m_john, {su, u"VM12PROD"_s}));
    QVERIFY(reasonAgainstConsole(*m_site, m_john, {su, u"HV0"_s}));
    QVERIFY(!reasonAgainstConsole(*m_site, *m_site->findAccount(u"admin"_s), {su, u"HV0"_s}));
}

void TestAccess::logOnTellsNothing()
{
    QVERIFY(!checkLogOn(*m_site, u"admin"_s, u"admin-pw"_s));
    QVERIFY(!checkLogOn(*m_site, u"ADMIN"_s, u"admin-pw"_s));
    const QStringList wrong{u""_s,
                            u"a"_s,
                            u"admin-p"_s,
                            u"admin-pwx"_s,
                            u"admin-pwadmin-pw"_s,
                            u"Admin-pw"_s,
                            u"no such account"_s};
    for (const QString &password : wrong) {
        const std::optional<Denial> known = checkLogOn(*m_site, u"admin"_s, password);
        const std::optional<Denial> unknown = checkLogOn(*m_site, u"nobody"_s, password);
        QVERIFY(known && unknown);
        QCOMPARE(known->key, unknown->key);
        QCOMPARE(known->args, {u"admin"_s});
    }
    Site site = *m_site;
    site.accounts[0].password.clear();
    QVERIFY(checkLogOn(site, u"admin"_s, u""_s));
}

void TestAccess::everyActionHasATitle()
{
    const UnitId su = id(u"ABGSE501"_s);
    const std::vector<std::pair<Action, QString>> titles{
        {PowerUnit{su, true}, u"Switch ABGSE501 on"_s},
        {PowerUnit{su, false}, u"Switch ABGSE501 off"_s},
        {ConsoleInput{{su, u"HV0"_s}, u"/HELP"_s}, u"Input at console ABGSE501/HV0: /HELP"_s},
        {CheckMigration{su, u"VM1"_s, NoUnit},
         u"Check Live Migration of VM1 from ABGSE501 to ABGSE701"_s},
        {MigrateVm{su, u"VM1"_s, NoUnit}, u"Live Migration of VM1 from ABGSE501 to ABGSE701"_s},
        {AbortMigration{su, OwnLm}, u"Abort Live Migration 7 from ABGSE501"_s},
        {SetClusterActive{u"CL"_s, true}, u"Activate SU Cluster CL"_s},
        {SetClusterActive{u"CL"_s, false}, u"Deactivate SU Cluster CL"_s},
        {AcknowledgeEvents{5}, u"Acknowledge all current events up to number 5"_s},
        {ScrubCrd{id(u"abgwhite"_s)}, u"Scrub the configuration disks of MU abgwhite"_s},
        {ReadmitLeg{id(u"abgwhite"_s), LegId{2}},
         u"Readmit configuration disk LEG2 through MU abgwhite"_s},
        {OverrideCrd{id(u"abggreen"_s), {id(u"abgwhite"_s)}, {LegId{1}}},
         u"Override the CRD at MU abggreen; named as down: abgwhite, LEG1"_s},
        {HandOverManager{id(u"abgblue"_s)},
         u"Hand the role of Cluster Manager over to MU abgblue"_s}};
    for (const auto &[action, text] : titles) {
        const ActionTitle title = titleOf(*m_site, action);
        QCOMPARE(Catalogue::instance().text(title.key, title.args, Language::English), text);
        QVERIFY(!Catalogue::instance().text(title.key, title.args, Language::German).isEmpty());
    }
}

// Actions come from the wire as well
void TestAccess::oddUnitsDoNoHarm()
{
    const std::vector<Action> odd{PowerUnit{},
                                  ConsoleInput{},
                                  CheckMigration{},
                                  MigrateVm{},
                                  AbortMigration{},
                                  SetClusterActive{},
                                  ScrubCrd{},
                                  ReadmitLeg{UnitId(5000), LegId(77)},
                                  OverrideCrd{UnitId(5000), {UnitId(6000)}, {LegId(77)}},
                                  HandOverManager{},
                                  PowerUnit{UnitId(5000)},
                                  MigrateVm{UnitId(5000), u"X"_s, UnitId(6000)}};
    for (const Action &action : odd) {
        QVERIFY(reasonAgainst(*m_site, m_john, action));
        QVERIFY(!titleOf(*m_site, action).key.isEmpty());
    }
    QVERIFY(!hintOnMigration(*m_site, m_john, NoUnit, {}, NoUnit));
}

void TestAccess::everyKeyHasItsText()
{
    int count = 0;
    for (const auto &[key, message] : Catalogue::instance().messages()) {
        if (message.file != u"access.toml"_s && message.file != u"jobs.toml"_s)
            continue;
        ++count;
        for (const Language language : {Language::English, Language::German}) {
            QVERIFY(!message.text.in(language).isEmpty());
            QVERIFY(!message.meaning.in(language).isEmpty());
            QVERIFY(!message.response.in(language).isEmpty());
        }
    }
    for (const QLatin1String audit :
         {LogOnAudit, LogOffAudit, ChangeMuAudit, OpenConsoleAudit, CloseConsoleAudit})
        QVERIFY(Catalogue::instance().find(audit));
    QVERIFY(count > 20);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
