// SPDX-License-Identifier: GPL-3.0-or-later
// What the headless console writes: JSON lines as fixed for scripts, and the same for readers.
#include <QtTest>

#include "engine/script/jsonline.h"
#include "engine/script/textline.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Engine;

namespace {

OutputRecord fullRecord()
{
    OutputRecord record;
    Model::fromIsoText(u"2017-09-01T08:00:00Z"_s, &record.time);
    record.number = 123;
    record.kind = OutputKind::Console;
    record.source = u"ABGSE501/HV0"_s;
    record.mu = u"abgwhite"_s;
    record.text = u"VMS2451 LIVE MIGRATION"_s;
    record.key = u"VMS2451"_s;
    record.args = {u"12"_s, u"VM12PROD"_s};
    return record;
}

} // namespace

class TestJsonLine : public QObject {
    Q_OBJECT

private slots:
    void keysComeInTheirFixedOrder();
    void unusedKeysAreAbsent();
    void everyKindHasItsWord();
    void anyTextSurvivesTheWay_data();
    void anyTextSurvivesTheWay();
    void timeHasNanoseconds();
    void readersGetOneLine();
    void longTextsGoOnIndented();
};

// INTERFACES "JSON lines".
void TestJsonLine::keysComeInTheirFixedOrder()
{
    QCOMPARE(toJsonLine(fullRecord()),
             R"({"t":"2017-09-01T08:00:00.000000000Z","n":123,"kind":"console",)"
             R"("src":"ABGSE501/HV0","mu":"abgwhite","text":"VMS2451 LIVE MIGRATION",)"
             R"("key":"VMS2451","args":["12","VM12PROD"]})"_ba);
}

void TestJsonLine::unusedKeysAreAbsent()
{
    OutputRecord record;
    record.kind = OutputKind::Status;
    record.text = u"x"_s;
    QCOMPARE(toJsonLine(record),
             R"({"t":"1970-01-01T00:00:00.000000000Z","kind":"status","text":"x"})"_ba);
}

void TestJsonLine::everyKindHasItsWord()
{
    QStringList words;
    for (int kind = 0; kind <= static_cast<int>(OutputKind::Error); ++kind)
        words += toText(static_cast<OutputKind>(kind));
    QCOMPARE(words.join(u'|'), u"input|console|event|status|job|error"_s);
}

void TestJsonLine::anyTextSurvivesTheWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"SU '\"ABGSE501\"' \\ /"_s;
    QTest::newRow("control characters") << u"a\nb\tc\x01\x1f"_s;
    QTest::newRow("German") << u"ä ö ü ß – …"_s;
    QTest::newRow("beyond the basic plane") << u"\U0001F600"_s;
    QTest::newRow("brackets") << u"[\"a\"]{}"_s;
}

void TestJsonLine::anyTextSurvivesTheWay()
{
    QFETCH(QString, text);
    OutputRecord record = fullRecord();
    record.text = text;
    record.args = {text, QString(), text};
    const QByteArray line = toJsonLine(record);
    QVERIFY(!line.contains('\n'));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.value(u"text").toString(), text);
    QCOMPARE(object.value(u"args").toVariant().toStringList(), record.args);
    QCOMPARE(object.size(), 8);
}

void TestJsonLine::timeHasNanoseconds()
{
    OutputRecord record = fullRecord();
    record.time += 1234567ns;
    QVERIFY(toJsonLine(record).startsWith(R"({"t":"2017-09-01T08:00:00.001234567Z",)"));
}

void TestJsonLine::readersGetOneLine()
{
    OutputRecord record = fullRecord();
    QCOMPARE(toTextLine(record),
             u"2017-09-01 08:00:00.000 console ABGSE501/HV0@abgwhite: VMS2451 LIVE MIGRATION"_s);
    record.mu.clear();
    record.source.clear();
    record.kind = OutputKind::Job;
    QCOMPARE(toTextLine(record), u"2017-09-01 08:00:00.000 job    : VMS2451 LIVE MIGRATION"_s);
    record.text.clear();
    QCOMPARE(toTextLine(record), u"2017-09-01 08:00:00.000 job    : VMS2451 12 VM12PROD"_s);
}

void TestJsonLine::longTextsGoOnIndented()
{
    OutputRecord record = fullRecord();
    record.text = u"first\nsecond"_s;
    QVERIFY(toTextLine(record).endsWith(u": first\n    second"_s));
}

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
