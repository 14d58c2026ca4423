// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself as a line console: exit statuses, what it says when it cannot start, a Live
// Migration by script, and that equal runs are equal byte by byte.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/system/seconsoleprocess.h"

#include <map>

using namespace Qt::StringLiterals;

class tst_Headless : public QObject {
    Q_OBJECT

private slots:
    void endsWithItsStatus_data();
    void endsWithItsStatus();
    void whatCannotStartSaysWhyAndTheWayOut_data();
    void whatCannotStartSaysWhyAndTheWayOut();
    void nothingRunsWhenALineIsNotUnderstood();
    void aPipeIsStoppedAtTheLineNobodyUnderstands();
    void aLiveMigrationByScriptCompletes();
    void timeStandsStillBetweenLines();
    void rejectedByDevice4683ThenMigrated();
    void rightsAreCheckedAndAudited();
    void theJournalKeepsEventsAndAudit();
    void germanTextsInAGermanLocale();
    void twoRunsAreByteIdentical_data();
    void twoRunsAreByteIdentical();
    void anotherSeedIsAnotherRun();
    void standardInputAndScriptAreTheSame();
    void speedOfARunWithoutAndWithMigration();
};

namespace {

const QStringList Json{u"--headless"_s, u"--json"_s};

QByteArray fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// A file of its own folder, gone with it.
QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(name));
    file.write(text);
    return file.fileName();
}

/// Lines of each console by itself: what two consoles say at the same time has no order.
std::map<QString, QStringList> perConsole(const QStringList &lines)
{
    std::map<QString, QStringList> result;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            result[line.section(u' ', 0, 0)].append(line.section(u' ', 1));
    }
    return result;
}

} // namespace

// INTERFACES: 0 all well, 1 a verb failed, 2 a line could not be parsed.
void tst_Headless::endsWithItsStatus_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("good lines") << QByteArray("wait 1s\nstatus\n# comment\n\nhelp wait\n") << 0;
    QTest::newRow("quit ends") << QByteArray("quit\nno such verb\n") << 0;
    QTest::newRow("quit with a status") << QByteArray("quit 7\n") << 7;
    QTest::newRow("a wrong command")
        << QByteArray("connect ABGSE501\n/NO-SUCH-COMMAND\nwait 1s\n") << 1;
    QTest::newRow("a command without a console") << QByteArray("/SHOW-VM-RESOURCES\n") << 1;
    QTest::newRow("a rejected migration") << QByteArray("migrate OSD11TST\n") << 1;
    QTest::newRow("a failed check") << QByteArray("check OSD11TST\n") << 1;
    QTest::newRow("a state that does not come")
        << QByteArray("wait until abgwhite OFF max 2s\n") << 1;
    QTest::newRow("an abort of nothing") << QByteArray("abort VM12PROD\n") << 1;
    QTest::newRow("a failure that quit forgives") << QByteArray("abort VM12PROD\nquit 0\n") << 0;
    QTest::newRow("a line nobody understands") << QByteArray("frobnicate\n") << 2;
    QTest::newRow("unknown VM") << QByteArray("migrate VM99NONE\n") << 2;
    QTest::newRow("unknown SU") << QByteArray("migrate VM12PROD to ABGSE999\n") << 2;
}

void tst_Headless::endsWithItsStatus()
{
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    const ConsoleRun text = runConsole({u"--headless"_s}, input);
    QCOMPARE(text.status, status);
    QVERIFY(status != 2 || !text.errors.isEmpty());
    const ConsoleRun json = runConsole(Json, input);
    QCOMPARE(json.status, status);
    QVERIFY(json.ending().contains(u"status %1 "_s.arg(status)));
}

void tst_Headless::whatCannotStartSaysWhyAndTheWayOut_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("says");
    const QString headless = u"--headless"_s;
    QTest::newRow("unknown option")
        << QStringList{u"--frobnicate"_s} << 2 << QStringList{u"--frobnicate"_s, u"--help"_s};
    QTest::newRow("value missing")
        << QStringList{headless, u"--seed"_s} << 2 << QStringList{u"--seed"_s};
    QTest::newRow("wrong value") << QStringList{headless, u"--speed"_s, u"fast"_s} << 2
                                 << QStringList{u"--speed"_s, u"fast"_s, u"max"_s};
    QTest::newRow("too fast") << QStringList{headless, u"--speed"_s, u"1000.5"_s} << 2
                              << QStringList{u"1000.5"_s};
    QTest::newRow("script without headless")
        << QStringList{u"--script"_s, u"x"_s} << 2 << QStringList{u"--script"_s, headless};
    QTest::newRow("attach") << QStringList{u"--attach"_s, u"abgwhite"_s} << 3
                            << QStringList{u"abgwhite"_s, u"not part of this version"_s};
    QTest::newRow("no display") << QStringList{} << 3 << QStringList{u"DISPLAY"_s, headless};
    QTest::newRow("no such site") << QStringList{headless, u"--site"_s, u"/none/site.toml"_s} << 3
                                  << QStringList{u"/none/site.toml"_s};
    QTest::newRow("no such script")
        << QStringList{headless, u"--script"_s, u"/none/a.txt"_s} << 3
        << QStringList{u"/none/a.txt"_s, u"No such file"_s, u"leave --script out"_s};
    QTest::newRow("unwritable journal")
        << QStringList{headless, u"--journal"_s, u"/none/journal.jsonl"_s} << 3
        << QStringList{u"/none/journal.jsonl"_s, u"No such file"_s, u"leave --journal out"_s};
    QTest::newRow("unknown account") << QStringList{headless, u"--account"_s, u"nobody"_s} << 3
                                     << QStringList{u"nobody"_s, u"admin"_s, u"johndoe"_s};
}

void tst_Headless::whatCannotStartSaysWhyAndTheWayOut()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QStringList, says);
    const ConsoleRun run = runConsole(arguments, "power off abgwhite\n");
    QCOMPARE(run.status, status);
    QCOMPARE(run.output, QByteArray());
    for (const QString &part : says)
        QVERIFY2(QString::fromUtf8(run.errors).contains(part), run.errors.constData());
    if (status == 2)
        QCOMPARE(run.errors.count('\n'), 1); // one line of reason
}

void tst_Headless::nothingRunsWhenALineIsNotUnderstood()
{
    const QTemporaryDir folder;
    const QString script
        = writeFile(folder, u"bad.txt"_s, "power off abgwhite\nmigrate VM99NONE\nwait\nstatus\n");
    const ConsoleRun run = runConsole(QStringList(Json) << u"--script"_s << script);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    // Every bad line with its place and the way out.
    QVERIFY2(run.errors.contains("bad.txt:2:9: "), run.errors.constData());
    QVERIFY2(run.errors.contains("VM12PROD"), run.errors.constData());
    QVERIFY2(run.errors.contains("bad.txt:3:"), run.errors.constData());

    const QString site = writeFile(folder, u"bad.toml"_s, "[site]\nname = 5\nfrob = 1\n");
    const ConsoleRun bad = runConsole({u"--headless"_s, u"--site"_s, site}, "status\n");
    QCOMPARE(bad.status, 3);
    QVERIFY2(bad.errors.contains("bad.toml:2:"), bad.errors.constData());
    QVERIFY2(bad.errors.contains("bad.toml:3:"), bad.errors.constData());
}

void tst_Headless::aPipeIsStoppedAtTheLineNobodyUnderstands()
{
    const ConsoleRun run = runConsole(Json, "wait 1s\nfrobnicate\npower off abgwhite\n");
    QCOMPARE(run.status, 2);
    QVERIFY(run.errors.contains("<stdin>:2:1: "));
    QVERIFY(!run.output.contains("power off"));
}

// S4.6.1, S4.6.3-05 by the program itself.
void tst_Headless::aLiveMigrationByScriptCompletes()
{
    const ConsoleRun run
        = runConsole(Json,
                     "migrate VM12PROD to ABGSE701\nwait until VM12PROD COMPLETED max 2m\n"
                     "wait until ABGSE701/VM12PROD RUNNING\nwait 1s\nevents VM12PROD\n"
                     "status VM12PROD\n");
    QCOMPARE(run.status, 0);
    const QStringList lines = run.consoleLines();
    QVERIFY(lines.contains(u"ABGSE501/HV0 % VMS2451 LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET "
                           "SU 'ABGSE701' COMPLETED"_s));
    QStringList kinds;
    QStringList events;
    for (const QJsonObject &record : run.records()) {
        kinds.append(record[u"kind"_s].toString());
        if (kinds.last() == u"event")
            events.append(record[u"key"_s].toString());
    }
    // As they happened, and again by the line "events".
    const QStringList three{u"SEC0610"_s, u"SEC0611"_s, u"SEC0613"_s};
    QCOMPARE(events, three + three);
    QCOMPARE(kinds.count(u"job"_s), 4); // accepted with two findings, done
    QVERIFY(run.output.contains("\"src\":\"ABGSE701/VM12PROD\",\"mu\":\"abgwhite\",\"text\":"
                                "\"RUNNING"));
}

void tst_Headless::timeStandsStillBetweenLines()
{
    const ConsoleRun run
        = runConsole(Json, "status\npower off abgblack\nstatus abgblack\nwait 2s\nstatus NU5A\n");
    QCOMPARE(run.status, 0);
    QStringList times;
    for (const QJsonObject &record : run.records()) {
        if (record[u"kind"_s] == u"input"_s)
            times.append(record[u"t"_s].toString());
        if (times.size() == 2)
            QCOMPARE(record[u"t"_s].toString(), u"2017-09-01T08:00:00.000000000Z"_s);
    }
    // The order was answered at once; then only the wait takes time.
    QCOMPARE(times[2], u"2017-09-01T08:00:00.000000000Z"_s);
    QCOMPARE(times[4], u"2017-09-01T08:00:02.000000000Z"_s);
}

void tst_Headless::rejectedByDevice4683ThenMigrated() // S4.3-18..24
{
    const ConsoleRun run
        = runConsole(QStringList(Json) << u"--script"_s << scriptPath(u"device4683.txt"_s));
    QCOMPARE(run.status, 0);
    const QString expected = QString::fromUtf8(fileText(scriptPath(u"device4683.expected"_s)));
    const auto wanted = perConsole(expected.split(u'\n'));
    const auto said = perConsole(run.consoleLines());
    QCOMPARE(said.size(), wanted.size());
    for (const auto &[console, lines] : wanted) {
        const auto found = said.find(console);
        QVERIFY2(found != said.end(), qPrintable(console));
        QCOMPARE(found->second, lines);
    }
}

void tst_Headless::rightsAreCheckedAndAudited() // DESIGN 11.9
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"j.jsonl"_s);
    const ConsoleRun run
        = runConsole({u"--headless"_s, u"--account"_s, u"johndoe"_s, u"--journal"_s, journal},
                     "power off abgwhite\nconnect ABGSE501\nconnect VM12PROD\nwait 5s\n"
                     "status abgwhite\nlogon admin\nconnect ABGSE501\n");
    QCOMPARE(run.status, 1);
    QVERIFY2(run.output.contains("johndoe has no right to switch abgwhite"),
             run.output.constData());
    QVERIFY2(run.errors.contains("johndoe has no console right to HV0"), run.errors.constData());
    QVERIFY(run.output.contains("Console ABGSE501/VM12PROD is open"));
    QVERIFY(run.output.contains("abgwhite             ON OK"));
    QVERIFY(run.output.contains("Console ABGSE501/HV0 is open"));
    const QByteArray log = fileText(journal);
    QVERIFY2(log.contains("\"account\":\"johndoe\"") && log.contains("\"success\":false"),
             log.constData());
    QStringList audit; // S2.3.2-03
    for (const QJsonObject &record : ConsoleRun{0, log, {}}.records()) {
        if (record[u"log"_s] == u"audit"_s)
            audit.append(record[u"account"_s].toString() + u' ' + record[u"key"_s].toString()
                         + (record[u"success"_s].toBool() ? u""_s : u" refused"_s));
    }
    QCOMPARE(audit,
             (QStringList{u"johndoe SEC0810"_s, u"johndoe SEC0802 refused"_s,
                          u"johndoe SEC0813 refused"_s, u"johndoe SEC0813"_s, u"admin SEC0810"_s,
                          u"johndoe SEC0811"_s, u"admin SEC0813"_s, u"admin SEC0811"_s}));
}

void tst_Headless::theJournalKeepsEventsAndAudit()
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"j.jsonl"_s);
    const QStringList arguments{u"--headless"_s, u"--journal"_s, journal};
    QCOMPARE(runConsole(arguments, "migrate VM12PROD\nwait 1m\n").status, 0);
    const ConsoleRun log{0, fileText(journal), {}};
    int audits = 0;
    QStringList events;
    for (const QJsonObject &record : log.records()) {
        if (record[u"log"_s] == u"audit"_s)
            ++audits;
        else
            events.append(record[u"key"_s].toString());
    }
    QCOMPARE(audits, 3); // log-on, migration, log-off
    // Each event once, though four MUs log it.
    QCOMPARE(events, (QStringList{u"SEC0610"_s, u"SEC0611"_s, u"SEC0613"_s}));
    // A second run goes on behind the first.
    QCOMPARE(runConsole(arguments, "quit\n").status, 0);
    QVERIFY(fileText(journal).startsWith(log.output));
}

void tst_Headless::germanTextsInAGermanLocale()
{
    const ConsoleRun run = runConsole({u"--headless"_s}, "abort VM12PROD\n", u"de_DE.UTF-8"_s);
    QVERIFY2(run.errors.contains("in keiner Live Migration"), run.errors.constData());
    const ConsoleRun help = runConsole({u"--help"_s}, {}, u"de_DE.UTF-8"_s);
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("Zeilenkonsole"));
    QVERIFY2(help.errors.isEmpty(), help.errors.constData());
    QCOMPARE(runConsole({u"--version"_s}).status, 0);
}

void tst_Headless::twoRunsAreByteIdentical_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("a migration") << u"device4683.txt"_s;
    QTest::newRow("an hour with outages") << u"outages.txt"_s;
}

// PROTOCOLS 4: in two processes, with Qt's hash seed as it comes.
void tst_Headless::twoRunsAreByteIdentical()
{
    QFETCH(QString, script);
    const QStringList arguments = QStringList(Json)
        << u"--seed"_s << u"42"_s << u"--script"_s << scriptPath(script);
    const ConsoleRun one = runConsole(arguments);
    const ConsoleRun other = runConsole(arguments);
    QCOMPARE(one.status, 0);
    QVERIFY(one.ending().contains(u"hash"_s));
    QCOMPARE(one.output, other.output);
    QCOMPARE(one.errors, QByteArray());
}

void tst_Headless::anotherSeedIsAnotherRun()
{
    QStringList endings;
    for (const QString &seed : {u"1"_s, u"2"_s})
        endings += runConsole(QStringList(Json) << u"--seed"_s << seed, "wait 10s\n").ending();
    QVERIFY(endings[0] != endings[1]);
}

void tst_Headless::standardInputAndScriptAreTheSame()
{
    const QString script = scriptPath(u"device4683.txt"_s);
    const ConsoleRun byScript = runConsole(QStringList(Json) << u"--script"_s << script);
    const ConsoleRun byInput = runConsole(Json, fileText(script));
    QCOMPARE(byInput.output, byScript.output);
}

// Printed, not asserted: figures depend on the machine.
void tst_Headless::speedOfARunWithoutAndWithMigration()
{
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(runConsole(Json, "wait 1h\n").status, 0);
    qInfo("without migration: %lld simulated seconds per second, start included",
          3'600'000 / std::max<qint64>(1, clock.restart()));
    QCOMPARE(runConsole(Json, "migrate VM12PROD\nwait until VM12PROD COMPLETED\n").status, 0);
    qInfo("one migration: %lld ms, start included", clock.elapsed());
}

QTEST_GUILESS_MAIN(tst_Headless)
#include "tst_headless.moc"
