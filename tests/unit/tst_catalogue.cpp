// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "model/catalogue.h"

using namespace Qt::StringLiterals;
using Model::Catalogue;
using Model::Language;
using Model::Message;

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void everyShippedFileIsGood();
    void everyMessageOfOursExplainsItself();
    void keysOfOursLieInTheFileOfTheirRange();
    void everyKeyInTheSourcesExists();
    void attestedTextsAreLiteral_data();
    void attestedTextsAreLiteral();
    void argumentsAreNotExpandedAgain();
    void aMissingArgumentStaysVisible();
    void anUnknownKeyIsShownWithItsArguments();
    void aKeyWithoutTextIsShownWithItsArguments();
    void germanReadersGetGerman();
    void aBrokenFileIsReportedWithLineAndColumn_data();
    void aBrokenFileIsReportedWithLineAndColumn();
    void aSecondTextForAKeyIsAnError();
};

void TestCatalogue::everyShippedFileIsGood()
{
    const Catalogue &catalogue = Catalogue::instance();
    QCOMPARE(catalogue.errors().join(u'\n'), QString());
    QVERIFY(catalogue.find(u"VMS2450"_s));
    // Both languages and equal inserts are conditions of errors() being empty; this is for the eye.
    for (const auto &[key, message] : catalogue.messages()) {
        for (const QString &text : message.text.texts)
            QVERIFY2(message.purposeOnly != !text.isEmpty(), qPrintable(key));
    }
}

void TestCatalogue::everyMessageOfOursExplainsItself()
{
    for (const auto &[key, message] : Catalogue::instance().messages()) {
        if (!message.isOurs())
            continue;
        for (std::size_t language = 0; language < 2; ++language) {
            QVERIFY2(!message.meaning.texts[language].isEmpty(), qPrintable(key));
            QVERIFY2(!message.response.texts[language].isEmpty(), qPrintable(key));
        }
    }
}

void TestCatalogue::keysOfOursLieInTheFileOfTheirRange()
{
    const std::map<QString, QString> files{
        {u"01"_s, u"findings.toml"_s}, {u"02"_s, u"migration.toml"_s},
        {u"03"_s, u"console.toml"_s},  {u"04"_s, u"access.toml"_s},
        {u"05"_s, u"status.toml"_s},   {u"06"_s, u"events.toml"_s},
        {u"07"_s, u"site.toml"_s},     {u"08"_s, u"jobs.toml"_s},
        {u"09"_s, u"headless.toml"_s}, {u"10"_s, u"crd.toml"_s},
        {u"11"_s, u"seagent.toml"_s},
    };
    for (const auto &[key, message] : Catalogue::instance().messages()) {
        if (!message.isOurs()) {
            QVERIFY2(message.file == u"attested.toml"_s, qPrintable(key));
            continue;
        }
        const auto range = files.find(key.mid(3, 2));
        QVERIFY2(range != files.end(), qPrintable(key + u" has no range"_s));
        QVERIFY2(message.file == range->second,
                 qPrintable(key + u" belongs to "_s + range->second + u", not "_s + message.file));
    }
}

void TestCatalogue::everyKeyInTheSourcesExists()
{
    const QRegularExpression form(
        u"u?\"((?:SEC|VMS|NSI|HAL|MCS|BCA|CMD|NBR|NKR)[0-9A-F]{4}|ETMDR[0-9]{2}|NRTV[0-9]{3})\""_s);
    const QString root = QStringLiteral(SE_SOURCE_DIR);
    QStringList missing;
    for (const QString &folder : {u"/model"_s, u"/engine"_s, u"/ui"_s, u"/app"_s}) {
        QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                // A comment or a documented example names a key without printing it.
                const QString code = lines[i].section(u"//"_s, 0, 0);
                for (auto it = form.globalMatch(code); it.hasNext();) {
                    const QString key = it.next().captured(1);
                    if (!Catalogue::instance().find(key))
                        missing += file.fileName().mid(root.size() + 1) + u':'
                            + QString::number(i + 1) + u": "_s + key;
                }
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestCatalogue::attestedTextsAreLiteral_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("text");
    const QStringList vm{u"12"_s, u"VM12PROD"_s};
    const auto with
        = [](const QStringList &list, const QString &more) { return QStringList(list) << more; };
    const auto row = [](const char *id, const QString &key, const QStringList &args,
                        const QString &text) { QTest::newRow(id) << key << args << text; };
    const QString to701 = u"ABGSE701"_s;
    const QString from501 = u"ABGSE501"_s;
    row("S4.3-19", u"VMS2404"_s, vm + QStringList{from501, u"VMS2437,4683"_s},
        u"LIVE MIGRATION OF VM (12,VM12PROD) REJECTED BY THE TARGET SU 'ABGSE501'. REASON: "_s
        u"VMS2437,4683"_s);
    row("S4.3-20", u"VMS2461"_s, with(vm, from501),
        u"LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE501' NOT POSSIBLE"_s);
    row("S4.3-24", u"VMS2460"_s, with(vm, from501),
        u"LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE501' POSSIBLE"_s);
    row("S4.3-29", u"VMS2320"_s, {u"OSD11TST"_s, from501},
        u"DEFINITION OF VM 'OSD11TST' MIGRATED TO TARGET SU 'ABGSE501'"_s);
    row("S4.3-30", u"VMS4015"_s, with(vm, u"MIGRATE-VM-DEFINITION"_s),
        u"VIRTUAL MACHINE (12,VM12PROD) ALREADY INITIALIZED. /MIGRATE-VM-DEFINITION REJECTED"_s);
    row("S4.6.1-03", u"VMS2450"_s, with(vm, to701),
        u"LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE701' STARTED"_s);
    row("S4.6.1-04", u"ETMDR01"_s, {u"MIGRATE"_s},
        u"DYNAMIC RECONFIGURATION WITH FUNCTION 'MIGRATE' STARTED"_s);
    row("S4.6.1-05", u"MCS1002"_s, {u"RECOVERY-START"_s, u"*AUTOMATIC"_s, u"LOCKED"_s},
        u"GLOBAL MSCF CONFIGURATION PARAMETER 'RECOVERY-START' CHANGED FROM '*AUTOMATIC' TO "_s
        u"'LOCKED'"_s);
    row("S4.6.1-06", u"VMS2430"_s, with(vm, from501),
        u"LIVE MIGRATION OF VM (12,VM12PROD) FROM SOURCE SU 'ABGSE501' STARTED"_s);
    row("S4.6.1-07", u"VMS3050"_s, vm, u"VIRTUAL MACHINE (12,VM12PROD) CREATED"_s);
    row("S4.6.1-08 exclusive", u"VMS4005"_s, QStringList{u"CS"_s} + vm,
        u"DEVICE 'CS' ASSIGNED TO VIRTUAL MACHINE (12,VM12PROD)"_s);
    row("S4.6.1-08 shared", u"VMS4005"_s, QStringList{u"FAA5"_s} + vm + QStringList{u"SHARED"_s},
        u"DEVICE 'FAA5' ASSIGNED TO VIRTUAL MACHINE (12,VM12PROD) (TYPE=SD)"_s);
    row("S4.6.1-09", u"VMS2452"_s, with(vm, to701),
        u"VM (12,VM12PROD) SUSPENDED AT LIVE MIGRATION TO TARGET SU 'ABGSE701'"_s);
    row("S4.6.1-10", u"ETMDR03"_s, {u"390SU- 500-10B"_s, u"390SU- 700-70"_s, u"390SU- 700-70"_s},
        u"LIVE MIGRATION FROM SOURCE CONFIGURATION '390SU- 500-10B' TO TARGET CONFIGURATION "_s
        u"'390SU- 700-70' FINISHED. INITIAL CONFIGURATION WAS '390SU- 700-70'"_s);
    row("S4.6.1-11", u"VMS2432"_s, with(vm, from501),
        u"VM (12,VM12PROD) RESUMED AT LIVE MIGRATION FROM SOURCE SU 'ABGSE501'"_s);
    row("S4.6.1-12 line", u"BCA07DC"_s, {u"L#MANLO1"_s}, u"LINE \"L#MANLO1\" active"_s);
    row("S4.6.1-12 VLAN", u"BCA05EC"_s, {u"L1#DANPU"_s}, u"VLAN-LINE \"L1#DANPU\" active"_s);
    row("S4.6.1-14", u"VMS2431"_s, with(vm, from501),
        u"LIVE MIGRATION OF VM (12,VM12PROD) FROM SOURCE SU 'ABGSE501' COMPLETED"_s);
    row("S4.6.1-15", u"VMS4009"_s, QStringList{u"FAA5"_s} + vm + QStringList{QString(), QString()},
        u"DEVICE 'FAA5' REMOVED FROM VIRTUAL MACHINE (12,VM12PROD)"_s);
    row("S4.6.1-16", u"VMS4024"_s, vm, u"VIRTUAL MACHINE (12,VM12PROD) TERMINATED"_s);
    row("S4.6.1-17", u"VMS2451"_s, with(vm, to701),
        u"LIVE MIGRATION OF VM (12,VM12PROD) TO TARGET SU 'ABGSE701' COMPLETED"_s);
    row("S4.6.2-04", u"VMS4009"_s, {u"CC44"_s, u"3"_s, u"VM03PROD"_s, QString(), u"SYSADM"_s},
        u"DEVICE 'CC44' REMOVED FROM VIRTUAL MACHINE (3,VM03PROD) (BY SYSADM)"_s);
    row("S4.6.2-05", u"VMS6021"_s, {u"3"_s, u"VM03PROD"_s},
        u"VIRTUAL MACHINE (3,VM03PROD) TERMINATED BY SYSTEM ADMINISTRATION"_s);
    row("S4.6.2-07", u"HAL0331"_s, {}, u"BS2000 SUSPEND"_s);
    row("S4.6.2-08", u"VMS4005"_s, {u"FAAF"_s, u"3"_s, u"VM03PROD"_s, QString(), u"SYSADM"_s},
        u"DEVICE 'FAAF' ASSIGNED TO VIRTUAL MACHINE (3,VM03PROD) (BY SYSADM)"_s);
    row("S4.6.2-09", u"VMS2050"_s, {u"3"_s, u"VM03PROD"_s},
        u"GUEST SYSTEM ON VM (3,VM03PROD) READY"_s);
    row("S4.6.2-10", u"HAL0332"_s, {}, u"BS2000 RESUME, CONTINUING"_s);
    row("S4.7-15", u"VMS2425"_s, with(vm, to701),
        u"CHANGING MEMORY PAGES CANNOT BE TRANSFERRED IN TIME. LIVE MIGRATION OF VM "_s
        u"(12,VM12PROD) TO TARGET SU 'ABGSE701' ABORTED"_s);
    row("X-CON-08", u"NBR0740"_s,
        {u"ADD-VM-DEVICES"_s, u"000"_s, u"000"_s, u"CMD0001"_s, u"2017-09-01"_s},
        u"COMMAND COMPLETED 'ADD-VM-DEVICES'; (RESULT: SC2=000, SC1=000, MC=CMD0001); DATE: "_s
        u"2017-09-01"_s);
}

void TestCatalogue::attestedTextsAreLiteral()
{
    QFETCH(QString, key);
    QFETCH(QStringList, args);
    QFETCH(QString, text);
    QCOMPARE(Catalogue::instance().text(key, args, Language::English), text);
}

void TestCatalogue::argumentsAreNotExpandedAgain()
{
    QCOMPARE(Catalogue::instance().text(u"VMS2320"_s, {u"(&01)"_s, u"X"_s}, Language::English),
             u"DEFINITION OF VM '(&01)' MIGRATED TO TARGET SU 'X'"_s);
}

void TestCatalogue::aMissingArgumentStaysVisible()
{
    QCOMPARE(Catalogue::instance().text(u"VMS2320"_s, {u"X"_s}, Language::English),
             u"DEFINITION OF VM 'X' MIGRATED TO TARGET SU '(&01)'"_s);
}

void TestCatalogue::anUnknownKeyIsShownWithItsArguments()
{
    const Catalogue &catalogue = Catalogue::instance();
    QVERIFY(!catalogue.find(u"SEC9999"_s));
    QCOMPARE(catalogue.text(u"SEC9999"_s, {u"a"_s, u"b"_s}, Language::German), u"SEC9999 a b"_s);
    QVERIFY(!catalogue.text({}, {}, Language::English).isEmpty());
}

void TestCatalogue::aKeyWithoutTextIsShownWithItsArguments()
{
    const Catalogue &catalogue = Catalogue::instance();
    QCOMPARE(catalogue.text(u"VMS2471"_s, {u"4683"_s}, Language::English), u"VMS2471 4683"_s);
    QVERIFY(!catalogue.meaning(u"VMS2471"_s, {}, Language::German).isEmpty());
}

void TestCatalogue::germanReadersGetGerman()
{
    QCOMPARE(Catalogue::instance().text(u"VMS3050"_s, {u"2"_s, u"A"_s}, Language::German),
             u"Virtuelle Maschine (2,A) eingerichtet"_s);
    QVERIFY(Catalogue::instance()
                .response(u"VMS2437"_s, {u"4683"_s}, Language::English)
                .contains(u"4683"_s)); // S4.3-23
}

void TestCatalogue::aBrokenFileIsReportedWithLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error");
    const QByteArray rest = "meaning_en='m'\nmeaning_de='m'\nresponse_en='r'\nresponse_de='r'\n";
    QTest::newRow("no TOML") << QByteArray("[SEC0101]\nen = \n") << u"x.toml:2:"_s;
    QTest::newRow("no German") << QByteArray("[SEC0101]\nen='a'\n" + rest) << u"x.toml:1:1:"_s;
    QTest::newRow("other inserts")
        << QByteArray("[SEC0101]\nen='a(&00)'\nde='a'\n" + rest) << u"different inserts"_s;
    QTest::newRow("no response") << QByteArray(
        "[SEC0101]\nen='a'\nde='a'\nmeaning_en='m'\nmeaning_de='m'\n")
                                 << u"response_en"_s;
    QTest::newRow("unknown field") << QByteArray("[SEC0101]\nen='a'\nde='a'\nfr='a'\n" + rest)
                                   << u"x.toml:4:4: SEC0101: unknown field 'fr'"_s;
    QTest::newRow("bad key") << QByteArray("[SECxyz]\nen='a'\nde='a'\n" + rest)
                             << u"not a message key"_s;
    QTest::newRow("not a table") << QByteArray("SEC0101='a'\n") << u"x.toml:1:9:"_s;
    QTest::newRow("wrong type") << QByteArray("[SEC0101]\nen=1\nde='a'\n" + rest)
                                << u"x.toml:2:4:"_s;
}

void TestCatalogue::aBrokenFileIsReportedWithLineAndColumn()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    Catalogue catalogue;
    catalogue.add(u"x.toml"_s, toml);
    const QString all = catalogue.errors().join(u'\n');
    QVERIFY2(all.contains(error), qPrintable(all));
}

void TestCatalogue::aSecondTextForAKeyIsAnError()
{
    const QByteArray one = "[VMS3050]\nen='a'\nde='a'\n";
    Catalogue catalogue;
    catalogue.add(u"a.toml"_s, one);
    QVERIFY(catalogue.errors().isEmpty());
    catalogue.add(u"b.toml"_s, one);
    QCOMPARE(catalogue.errors(), QStringList{u"b.toml:1:1: VMS3050 is already in a.toml"_s});
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
