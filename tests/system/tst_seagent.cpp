// SPDX-License-Identifier: GPL-3.0-or-later
// The tools for configuration disks as programs: exit statuses, what they say and what they leave
// alone.
#include <QTemporaryDir>
#include <QTest>

#include "tests/system/processrun.h"
#include "tests/unit/legfiles.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class tst_Seagent : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsNotUnderstoodIsOneLine_data();
    void whatIsNotUnderstoodIsOneLine();
    void helpAndVersion();
    void aDiskIsFormattedAndDescribed();
    void bothDisksOfACrdHaveItsId();
    void formattingDestroysNothingUnasked();
    void sizesHaveUnits_data();
    void sizesHaveUnits();
    void everyFaultHasItsStatus_data();
    void everyFaultHasItsStatus();
    void aBadBlockIsNamed_data();
    void aBadBlockIsNamed();
    void manyBadBlocksAreCounted();
    void aliveMessagesAreListed();
    void severalDisksAreShownAndTheWorstCounts();
    void lookingChangesNothing();
    void germanTextsInAGermanLocale();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_leg;
};

namespace {

ProcessRun run(const QStringList &arguments, const QString &language = u"C.UTF-8"_s)
{
    return runProgram(QStringLiteral(SE_AGENT), arguments, {}, language);
}

ProcessRun runCrd(const QStringList &arguments, const QString &language = u"C.UTF-8"_s)
{
    return run(QStringList{u"crd"_s} + arguments, language);
}

/// The records of one kind.
QList<QJsonObject> ofKind(const ProcessRun &run, const QString &kind)
{
    QList<QJsonObject> result;
    const QList<QJsonObject> records = run.records();
    for (const QJsonObject &record : records) {
        if (record[u"kind"_s] == kind)
            result += record;
    }
    return result;
}

timespec changedAt(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mtim;
}

} // namespace

void tst_Seagent::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_leg = path(u"leg1"_s);
    QVERIFY(makeLeg(m_leg));
}

void tst_Seagent::whatIsNotUnderstoodIsOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const QString &line, const QString &says) {
        QTest::newRow(qPrintable(line.isEmpty() ? u"nothing"_s : line)) << line << says;
    };
    row({}, u"not said what to do"_s);
    row(u"crd"_s, u"'crd' is not a function"_s);
    row(u"crd mend F"_s, u"crd format, crd info, crd alive"_s);
    row(u"info F"_s, u"'info F' is not a function"_s);
    row(u"crd info"_s, u"seagent crd info FILE..."_s);
    row(u"crd format F G"_s, u"'G' is too much"_s);
    row(u"crd info F --long"_s, u"'--long' is not an option"_s);
    row(u"crd info F --json=yes"_s, u"'--json=yes' is not an option"_s);
    row(u"crd info F --size 64M"_s, u"--size does not belong to crd info"_s);
    row(u"crd format F --size"_s, u"--size needs a value"_s);
    row(u"crd format F --size --json"_s, u"--size needs a value"_s);
    row(u"crd format F --size 0"_s, u"'0' is not a value of option --size"_s);
    row(u"crd format F --size 64X"_s, u"'64X' is not a value"_s);
    row(u"crd format F --size 9999999999T"_s, u"is not a value"_s);
    row(u"crd format F --leg 3"_s, u"'3' is not a value of option --leg"_s);
    row(u"crd format F --crd-id 12"_s, u"'12' is not a value of option --crd-id"_s);
    row(u"crd format F --crd-id 00000000-0000-0000-0000-000000000000"_s, u"is not a value"_s);
}

void tst_Seagent::whatIsNotUnderstoodIsOneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const ProcessRun result = run(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(result.status, 2);
    QVERIFY(result.output.isEmpty());
    QCOMPARE(result.errors.count('\n'), 1);
    QVERIFY2(result.errors.contains(says.toUtf8()), result.errors.constData());
}

void tst_Seagent::helpAndVersion()
{
    const ProcessRun help = run({u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.errors.isEmpty());
    for (const char *word : {"crd format FILE", "crd info FILE...", "crd alive FILE...", "--size",
                             "--crd-id", "--leg", "--json", "Exit status"})
        QVERIFY2(help.output.contains(word), word);
    QCOMPARE(run({u"crd"_s, u"format"_s, u"--help"_s}).output, help.output);
    const ProcessRun version = run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith("seagent "));
}

void tst_Seagent::aDiskIsFormattedAndDescribed()
{
    const QString file = path(u"new"_s);
    const ProcessRun format = runCrd({u"format"_s, file, u"--size"_s, u"96M"_s, u"--leg"_s, u"2"_s,
                                      u"--name"_s, u"Augsburg"_s, u"--json"_s});
    QCOMPARE(format.status, 0);
    QCOMPARE(QFile(file).size(), qint64(96) << 20);
    const QJsonObject formatted = ofKind(format, u"format"_s).value(0);
    QCOMPARE(formatted[u"leg"_s].toInt(), 2);
    QCOMPARE(formatted[u"bytes"_s].toInteger(), qint64(96) << 20);

    const ProcessRun info = runCrd({u"info"_s, file, u"--json"_s});
    QCOMPARE(info.status, 0);
    const QJsonObject disk = ofKind(info, u"disk"_s).value(0);
    for (const QString &name : {u"crd"_s, u"disk"_s, u"leg"_s, u"formatted"_s, u"file"_s})
        QCOMPARE(disk[name], formatted[name]);
    QCOMPARE(disk[u"name"_s].toString(), u"Augsburg"_s);
    QCOMPARE(disk[u"complete"_s].toBool(), true);
    QCOMPARE(disk[u"used-bytes"_s].toInteger(), qint64(Engine::LeastLegBytes));
    // Less than 8 GB is worth a word and no more (S1.3-16).
    QCOMPARE(ofKind(info, u"finding"_s).size(), 1);
    QCOMPARE(ofKind(info, u"finding"_s)[0][u"key"_s].toString(), u"SEC1156"_s);

    const ProcessRun text = runCrd({u"info"_s, file});
    QCOMPARE(text.status, 0);
    const QString first
        = u"%1: disk 2 of CRD %2 'Augsburg'\n"_s.arg(file, disk[u"crd"_s].toString());
    QVERIFY2(text.output.startsWith(first.toUtf8()), text.output.constData());
    QVERIFY(text.output.contains("96 MiB, of which 64 MiB are used"));
}

void tst_Seagent::bothDisksOfACrdHaveItsId()
{
    const QString id = LegCrd.toString();
    const QString file = path(u"leg2"_s);
    const QStringList format{u"format"_s, file,       u"--size=64M"_s, u"--crd-id"_s,
                             id,          u"--leg"_s, u"2"_s};
    const ProcessRun made = runCrd(format);
    QCOMPARE(made.status, 0);
    QVERIFY(made.output.contains(id.toUtf8()));
    const ProcessRun info = runCrd({u"info"_s, m_leg, file, u"--json"_s});
    QCOMPARE(info.status, 0);
    const QList<QJsonObject> disks = ofKind(info, u"disk"_s);
    QCOMPARE(disks.size(), 2);
    QCOMPARE(disks[0][u"crd"_s].toString(), id);
    QCOMPARE(disks[1][u"crd"_s].toString(), id);
    QVERIFY(disks[0][u"disk"_s] != disks[1][u"disk"_s]);
    // Without an id every disk begins a CRD of its own.
    const QString other = path(u"other"_s);
    QCOMPARE(runCrd({u"format"_s, other, u"--size=64M"_s}).status, 0);
    QVERIFY(!runCrd({u"info"_s, other}).output.contains(id.toUtf8()));
}

void tst_Seagent::formattingDestroysNothingUnasked()
{
    const QByteArray before = contentOf(m_leg);
    const ProcessRun refused = runCrd({u"format"_s, m_leg});
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.errors.contains(LegCrd.toString().toUtf8()));
    QVERIFY(refused.errors.contains("--overwrite"));
    QVERIFY(contentOf(m_leg) == before);

    const QString text = path(u"text"_s);
    patch(text, 0, "precious\n");
    QCOMPARE(runCrd({u"format"_s, text, u"--size"_s, u"64M"_s}).status, 3);
    QCOMPARE(contentOf(text), QByteArray("precious\n"));

    // In use by this process: not even when asked for.
    const auto leg = openLeg(m_leg);
    const ProcessRun inUse = runCrd({u"format"_s, m_leg, u"--overwrite"_s, u"--json"_s});
    QCOMPARE(inUse.status, 3);
    QCOMPARE(ofKind(inUse, u"error"_s).value(0)[u"key"_s].toString(), u"SEC1114"_s);
    QVERIFY(contentOf(m_leg) == before);
}

void tst_Seagent::sizesHaveUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bytes") << u"67108864"_s << (qint64(64) << 20);
    QTest::newRow("odd bytes") << u"67108865"_s << (qint64(64) << 20) + 1;
    QTest::newRow("M") << u"65m"_s << (qint64(65) << 20);
    QTest::newRow("MiB") << u"66MiB"_s << (qint64(66) << 20);
    QTest::newRow("G") << u"1G"_s << (qint64(1) << 30);
    QTest::newRow("none") << QString() << (qint64(8) << 30);
}

void tst_Seagent::sizesHaveUnits()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    const QString file = path(u"sized"_s);
    QStringList arguments{u"format"_s, file};
    if (!text.isEmpty())
        arguments << u"--size"_s << text;
    QCOMPARE(runCrd(arguments).status, 0);
    QCOMPARE(QFile(file).size(), bytes);
}

void tst_Seagent::everyFaultHasItsStatus_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("key");
    QTest::newRow("not there") << 0 << 3 << u"SEC1110"_s;
    QTest::newRow("a folder") << 1 << 3 << u"SEC1112"_s;
    QTest::newRow("empty file") << 2 << 3 << u"SEC1121"_s;
    QTest::newRow("something else") << 3 << 3 << u"SEC1122"_s;
    QTest::newRow("half-formatted") << 4 << 1 << u"SEC1124"_s;
    QTest::newRow("cut") << 5 << 1 << u"SEC1126"_s;
    QTest::newRow("one superblock damaged") << 6 << 1 << u"SEC1155"_s;
    QTest::newRow("two disks in one") << 7 << 1 << u"SEC1125"_s;
}

void tst_Seagent::everyFaultHasItsStatus()
{
    QFETCH(int, what);
    QFETCH(int, status);
    QFETCH(QString, key);
    QString file = m_leg;
    Engine::Superblock changed;
    changed.crd = LegCrd;
    changed.disk = LegDisk;
    if (what == 0) {
        file = path(u"nothing"_s);
    } else if (what == 1) {
        file = m_folder->path();
    } else if (what == 2) {
        QVERIFY(QFile::resize(file, 0));
    } else if (what == 3) {
        patch(file, 0, QByteArray(2 * Engine::BlockSize, 'x'));
    } else if (what == 4) {
        changed.state = Engine::SuperblockState::Formatting;
        patch(file, 0, encodeBlock(toBlock(changed, 0)));
    } else if (what == 5) {
        QVERIFY(QFile::resize(file, 1 << 20));
    } else if (what == 6) {
        patch(file, 100, "x");
    } else {
        changed.disk.low += 1;
        patch(file, 0, encodeBlock(toBlock(changed, 0)));
    }
    const ProcessRun result = runCrd({u"info"_s, file, u"--json"_s});
    QCOMPARE(result.status, status);
    const QList<QJsonObject> told = ofKind(result, u"error"_s) + ofKind(result, u"finding"_s);
    QVERIFY(std::any_of(told.begin(), told.end(),
                        [&](const QJsonObject &each) { return each[u"key"_s] == key; }));
    // Only what cannot be used at all is an error of the program.
    QCOMPARE(result.errors.isEmpty(), status == 1);
}

void tst_Seagent::aBadBlockIsNamed_data()
{
    QTest::addColumn<Engine::BlockHeader>("header"); // what lies at block 300
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<QString>("key");
    Engine::BlockHeader good;
    good.crd = LegCrd;
    good.disk = LegDisk;
    good.area = Engine::BlockArea::Region;
    good.number = 300;
    Engine::BlockHeader bad = good;
    QTest::newRow("damaged") << bad << true << u"SEC1161"_s;
    bad.crd.low += 1;
    QTest::newRow("another CRD") << bad << false << u"SEC1163"_s;
    bad = good;
    bad.disk.low += 1;
    QTest::newRow("another disk") << bad << false << u"SEC1164"_s;
    bad = good;
    bad.number = 301;
    QTest::newRow("another place") << bad << false << u"SEC1165"_s;
}

void tst_Seagent::aBadBlockIsNamed()
{
    QFETCH(Engine::BlockHeader, header);
    QFETCH(bool, damaged);
    QFETCH(QString, key);
    QByteArray bytes = Engine::encodeBlock({header, "payload"});
    if (damaged)
        bytes[96] = 'P';
    patch(m_leg, qint64(300) * Engine::BlockSize, bytes);
    const ProcessRun result = runCrd({u"info"_s, m_leg, u"--json"_s});
    QCOMPARE(result.status, 1);
    const QJsonObject finding = ofKind(result, u"finding"_s).value(0);
    QCOMPARE(finding[u"key"_s].toString(), key);
    QCOMPARE(finding[u"block"_s].toInt(), 300);
    QCOMPARE(finding[u"weight"_s].toString(), u"ERROR"_s);
    QVERIFY(finding[u"text"_s].toString().contains(u"region 0/0"_s));
}

void tst_Seagent::manyBadBlocksAreCounted()
{
    patch(m_leg, qint64(300) * Engine::BlockSize, QByteArray(50 * Engine::BlockSize, 'x'));
    const ProcessRun result = runCrd({u"info"_s, m_leg});
    QCOMPARE(result.status, 1);
    QCOMPARE(result.output.count(" is damaged"), 20);
    QVERIFY(result.output.contains("30 more blocks"));
}

void tst_Seagent::aliveMessagesAreListed()
{
    const ProcessRun none = runCrd({u"alive"_s, m_leg});
    QCOMPARE(none.status, 0);
    QVERIFY(none.output.contains("none"));
    Engine::Block block = *aliveBlock(3, "alive");
    block.header.sequence = 812;
    block.header.term = 4;
    openLeg(m_leg)->carryOut(request({writeOp(std::make_shared<const Engine::Block>(block))}));
    const ProcessRun text = runCrd({u"alive"_s, m_leg});
    QVERIFY2(text.output.contains("unit 3: write 812, term 4"), text.output.constData());
    const QJsonObject alive = ofKind(runCrd({u"alive"_s, m_leg, u"--json"_s}), u"alive"_s).value(0);
    QCOMPARE(alive[u"unit"_s].toInt(), 3);
    QCOMPARE(alive[u"writes"_s].toInt(), 812);
    patch(m_leg, qint64(block.header.number) * Engine::BlockSize + 96, "A");
    QCOMPARE(runCrd({u"alive"_s, m_leg}).status, 1);
}

void tst_Seagent::severalDisksAreShownAndTheWorstCounts()
{
    const QString copy = path(u"copy"_s);
    QVERIFY(QFile::copy(m_leg, copy));
    const ProcessRun clone = runCrd({u"info"_s, m_leg, copy, u"--json"_s});
    QCOMPARE(clone.status, 1);
    QCOMPARE(ofKind(clone, u"disk"_s).size(), 2);
    QCOMPARE(ofKind(clone, u"finding"_s).value(0)[u"key"_s].toString(), u"SEC1130"_s);
    const ProcessRun all = runCrd({u"info"_s, path(u"none"_s), copy, m_leg, u"--json"_s});
    QCOMPARE(all.status, 3);
    QCOMPARE(ofKind(all, u"disk"_s).size(), 2);
}

void tst_Seagent::lookingChangesNothing()
{
    patch(m_leg, qint64(300) * Engine::BlockSize, QByteArray(100, 'x'));
    patch(m_leg, 100, "x");
    const QByteArray before = contentOf(m_leg);
    const timespec time = changedAt(m_leg);
    for (const QString &function : {u"info"_s, u"alive"_s})
        runCrd({function, m_leg});
    QVERIFY(contentOf(m_leg) == before);
    QCOMPARE(changedAt(m_leg).tv_sec, time.tv_sec);
    QCOMPARE(changedAt(m_leg).tv_nsec, time.tv_nsec);
    // While the disk is in use they may look as well.
    const auto leg = openLeg(m_leg);
    QCOMPARE(runCrd({u"alive"_s, m_leg}).status, 0);
}

void tst_Seagent::germanTextsInAGermanLocale()
{
    const QString german = u"de_DE.UTF-8"_s;
    QVERIFY(run({u"--help"_s}, german).output.contains("Endestatus"));
    QVERIFY(runCrd({u"info"_s, m_leg}, german).output.contains("Platte 1 der CRD"));
    QVERIFY(run({u"crd"_s}, german).errors.contains("ist keine Funktion"));
    const ProcessRun missing = runCrd({u"info"_s, path(u"none"_s)}, german);
    QVERIFY(missing.errors.startsWith("Es gibt keine Datei"));
}

QTEST_GUILESS_MAIN(tst_Seagent)
#include "tst_seagent.moc"
