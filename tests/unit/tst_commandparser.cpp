// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/vm2000/abbreviation.h"
#include "engine/vm2000/commandparser.h"
#include "engine/vm2000/commandtable.h"
#include "model/catalogue.h"

using namespace Qt::Literals::StringLiterals;
using namespace Engine::Vm2000;

class TestCommandParser : public QObject {
    Q_OBJECT

private slots:
    void commandsAreUnderstood_data();
    void commandsAreUnderstood();
    void badLinesGetAMessage_data();
    void badLinesGetAMessage();
    void everyErrorNamesItsObjectInFull();
    void everyCommandHasItsDefaults();
    void listsAndSubOperandsAreRead();
    void aNameWinsOverItsContinuations();
    void wildcardsMatchNames_data();
    void wildcardsMatchNames();
    void passwordsAreNotEchoed();
    void anyInputEndsInACommandOrAMessage();
};

namespace {

QString shown(const Value &value)
{
    if (value.kind == Value::Kind::List) {
        QStringList elements;
        for (const Value &element : value.list)
            elements += shown(element);
        return u'(' + elements.join(u',') + u')';
    }
    if (value.sub.empty())
        return value.text;
    QStringList operands;
    for (const NamedValue &operand : value.sub)
        operands += operand.name + u'=' + shown(operand.value);
    return value.text + u'(' + operands.join(u',') + u')';
}

/// The command in full, with all operands.
QString shown(const Command &command)
{
    QStringList operands;
    for (const NamedValue &operand : command.operands)
        operands += operand.name + u'=' + shown(operand.value);
    return command.name + u' ' + operands.join(u',');
}

} // namespace

void TestCommandParser::commandsAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    const QString migrate = u"MIGRATE-VM VM-IDENTIFICATION=12,SERVER-UNIT-NAME=ABGSE701,"_s
                            u"MONJV=*NONE,JV-PASSWORD=*NONE"_s;
    const auto row = [](const char *id, const QString &line, const QString &command) {
        QTest::newRow(id) << line << command;
    };
    row("S4.3-05", u"/MIGRATE-VM VM-ID=12,SERVER-UNIT-NAME=ABGSE701"_s, migrate);
    row("S4.6.1-02, blank after the comma", u"MIGRATE-VM VM-ID=12, SERVER-UNIT-NAME=ABGSE701"_s,
        migrate);
    row("S4.3-07",
        u"/MIGRATE-VM VM-ID=VM12PROD,SERVER-UNIT-NAME=ABGSE701,MONJV=MONJV.LM.VM12PROD"_s,
        u"MIGRATE-VM VM-IDENTIFICATION=VM12PROD,SERVER-UNIT-NAME=ABGSE701,"_s
        u"MONJV=MONJV.LM.VM12PROD,JV-PASSWORD=*NONE"_s);
    row("S4.6.2-02", u"MIGRATE-VM VM-ID=3,SERVER-UNIT-NAME=ABGSE30B,MONJV=JV.VM.MIGVM.3"_s,
        u"MIGRATE-VM VM-IDENTIFICATION=3,SERVER-UNIT-NAME=ABGSE30B,MONJV=JV.VM.MIGVM.3,"_s
        u"JV-PASSWORD=*NONE"_s);
    row("S4.3-18", u"/CHECK-VM-MIGRATION VM-ID=12,SERVER-UNIT-NAME=ABGSE501"_s,
        u"CHECK-VM-MIGRATION VM-IDENTIFICATION=12,SERVER-UNIT-NAME=ABGSE501"_s);
    row("S4.3-21", u"/HELP-MSG-INFORMATION MSG-IDENTIFICATION=VMS2437,LANGUAGE=E"_s,
        u"HELP-MSG-INFORMATION MSG-IDENTIFICATION=VMS2437,LANGUAGE=E"_s);
    row("S4.8-28", u"/SHOW-VM-RESOURCES"_s,
        u"SHOW-VM-RESOURCES INFORMATION=*STD,UNITS=*ALL,TYPE=*ANY"_s);
    row("S5-21", u"/SHOW-VM-DEFINITION VM-NAME=VM12PROD,INFORMATION=*UNITS"_s,
        u"SHOW-VM-DEFINITION VM-NAME=VM12PROD,INFORMATION=*UNITS"_s);
    row("by position", u"/mig-vm 12,abgse701"_s, migrate);
    row("lower case, blanks everywhere", u"  / mig-v   vm = 12 ,  serv = abgse701  "_s, migrate);
    row("values in quotes", u"/MIG-VM '12','ABGSE701'"_s, migrate);
    row("a place left out", u"/MIG-VM 12,ABGSE701,,C'ABCD'"_s,
        u"MIGRATE-VM VM-IDENTIFICATION=12,SERVER-UNIT-NAME=ABGSE701,MONJV=*NONE,"_s
        u"JV-PASSWORD=C'ABCD'"_s);
    row("abbreviated", u"/SH-VM-RES INF=*MEM"_s,
        u"SHOW-VM-RESOURCES INFORMATION=*MEMORY,UNITS=*ALL,TYPE=*ANY"_s);
    row("keyword without its star", u"/SH-VM-RES U"_s,
        u"SHOW-VM-RESOURCES INFORMATION=*UNITS,UNITS=*ALL,TYPE=*ANY"_s);
    row("parts left out", u"/HELP-MSG VMS2437"_s,
        u"HELP-MSG-INFORMATION MSG-IDENTIFICATION=VMS2437,LANGUAGE=*STD"_s);
    row("a list", u"/ADD-VM-DEV UNITS=(4683, 4684),VM-ID=VM12PROD,TYPE=*SD"_s,
        u"ADD-VM-DEVICES UNITS=(4683,4684),VM-IDENTIFICATION=VM12PROD,TYPE=*SD"_s);
    row("a list of one", u"/ADD-VM-DEV (4683),12"_s,
        u"ADD-VM-DEVICES UNITS=(4683),VM-IDENTIFICATION=12,TYPE=*NONE"_s);
    row("one value in parentheses", u"/SH-VM-RES (*STD)"_s,
        u"SHOW-VM-RESOURCES INFORMATION=*STD,UNITS=*ALL,TYPE=*ANY"_s);
    row("sub-operands", u"/ADD-VM-DEV *DEV-RANGE(FROM=4680,4683),12"_s, QString());
    row("sub-operands by position", u"/REM-VM-DEV (*DEV(4680,4683),46//,CS),12,*NO(WAIT=*YES)"_s,
        u"REMOVE-VM-DEVICES UNITS=(*DEVICE-RANGE(FROM=4680,TO=4683),46//,CS),"_s
        u"VM-IDENTIFICATION=12,FORCE=*NO(WAIT-FOR-UNASSIGN=*YES)"_s);
    row("all devices", u"/REM-VM-DEV *ALL(C=*N),VM-ID=12,FORCE=*YES"_s,
        u"REMOVE-VM-DEVICES UNITS=*ALL(CHECK-VM-STATE=*NO),VM-IDENTIFICATION=12,FORCE=*YES"_s);
    row("wildcards", u"/SHOW-VM-DEF VM*"_s, u"SHOW-VM-DEFINITION VM-NAME=VM*,INFORMATION=*STD"_s);
}

void TestCommandParser::commandsAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(QString, command);
    const ParsedLine parsed = parseCommand(line);
    if (command.isEmpty()) { // a positional sub-operand after a named one
        QVERIFY(!parsed.command);
        QCOMPARE(parsed.error.key, u"SEC0316"_s);
        return;
    }
    QVERIFY2(parsed.command,
             qPrintable(Model::Catalogue::instance().text(parsed.error.key, parsed.error.args,
                                                          Model::Language::English)));
    QCOMPARE(shown(*parsed.command), command);
    QCOMPARE(parsed.command->name, QString(commandName(parsed.command->id)));
}

void TestCommandParser::badLinesGetAMessage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("position");
    const auto row = [](const char *id, const QString &line, const QString &message, int position) {
        QTest::newRow(id) << line << message << position;
    };
    row("unknown command", u"/MIRATE-VM 12"_s,
        u"COMMAND 'MIRATE-VM' IS UNKNOWN. SIMILAR COMMANDS: MIGRATE-VM"_s, 1);
    row("nothing alike", u"/XYZ"_s,
        u"COMMAND 'XYZ' IS UNKNOWN. SIMILAR COMMANDS: ADD-VM-DEVICES, CHECK-VM-MIGRATION, "_s
        u"HELP-MSG-INFORMATION, MIGRATE-VM, REMOVE-VM-DEVICES, SHOW-VM-DEFINITION, "_s
        u"SHOW-VM-RESOURCES"_s,
        1);
    row("ambiguous command", u"/SHOW-VM"_s,
        u"COMMAND 'SHOW-VM' IS AMBIGUOUS. POSSIBLE: SHOW-VM-DEFINITION, SHOW-VM-RESOURCES"_s, 1);
    row("unknown operand", u"/MIGRATE-VM VM-ID=12,SU=ABGSE701"_s,
        u"OPERAND 'SU' IS UNKNOWN IN /MIGRATE-VM. OPERANDS: VM-IDENTIFICATION, "_s
        u"SERVER-UNIT-NAME, MONJV, JV-PASSWORD"_s,
        21);
    row("no operand name", u"/SHOW-VM-RES =*STD"_s,
        u"OPERAND '' IS UNKNOWN IN /SHOW-VM-RESOURCES. OPERANDS: INFORMATION, UNITS, TYPE"_s, 13);
    row("missing operand, S4.3-02", u"/MIGRATE-VM VM-ID=12"_s,
        u"OPERAND 'SERVER-UNIT-NAME' IS MISSING IN /MIGRATE-VM. EXPECTED: "_s
        u"<composed-name 1..64>"_s,
        1);
    row("missing sub-operand", u"/ADD-VM-DEV *DEV(4680),12"_s,
        u"OPERAND 'TO' IS MISSING IN /ADD-VM-DEVICES. EXPECTED: <alphanum-name 2..4>"_s, 12);
    row("out of range", u"/CHECK-VM-MIG 100,ABGSE701"_s,
        u"VALUE '100' IS NOT POSSIBLE FOR OPERAND 'VM-IDENTIFICATION'. EXPECTED: "_s
        u"<integer 1..99> / <name 1..8>"_s,
        14);
    row("index 0", u"/CHECK-VM-MIG 0,ABGSE701"_s,
        u"VALUE '0' IS NOT POSSIBLE FOR OPERAND 'VM-IDENTIFICATION'. EXPECTED: "_s
        u"<integer 1..99> / <name 1..8>"_s,
        14);
    row("name too long", u"/CHECK-VM-MIG VM12PRODX,ABGSE701"_s,
        u"VALUE 'VM12PRODX' IS NOT POSSIBLE FOR OPERAND 'VM-IDENTIFICATION'. EXPECTED: "_s
        u"<integer 1..99> / <name 1..8>"_s,
        14);
    row("foreign letters", u"/CHECK-VM-MIG Stra\u00dfe,ABGSE701"_s,
        u"VALUE 'Stra\u00dfe' IS NOT POSSIBLE FOR OPERAND 'VM-IDENTIFICATION'. EXPECTED: "_s
        u"<integer 1..99> / <name 1..8>"_s,
        14);
    row("empty value", u"/CHECK-VM-MIG VM-ID=,SERV=A"_s,
        u"VALUE '' IS NOT POSSIBLE FOR OPERAND 'VM-IDENTIFICATION'. EXPECTED: "_s
        u"<integer 1..99> / <name 1..8>"_s,
        14);
    row("unknown keyword", u"/SHOW-VM-RES *XYZ"_s,
        u"VALUE '*XYZ' IS NOT POSSIBLE FOR OPERAND 'INFORMATION'. EXPECTED: *STD / *CPU / "_s
        u"*UNITS / *MEMORY / *MONJV / *PRIVILEGES / *CONFIGURATION / *ALL"_s,
        13);
    row("ambiguous keyword", u"/SHOW-VM-RES *M"_s,
        u"VALUE '*M' OF OPERAND 'INFORMATION' IS AMBIGUOUS. POSSIBLE: *MEMORY, *MONJV"_s, 13);
    row("too many operands", u"/CHECK-VM-MIG 12,ABGSE701,ABGSE501"_s,
        u"'ABGSE501' IS ONE OPERAND TOO MANY. /CHECK-VM-MIGRATION TAKES AT MOST 2 HERE"_s, 26);
    row("a list without parentheses", u"/REM-VM-DEV VM-ID=12,UNITS=4683,4684"_s,
        u"'4684' HAS NO OPERAND NAME BUT FOLLOWS OPERAND 'UNITS='"_s, 32);
    row("not closed", u"/ADD-VM-DEV UNITS=(4683,VM-ID=12"_s,
        u"THE PARENTHESIS AT POSITION 19 IS NOT CLOSED"_s, 18);
    row("not opened", u"/ADD-VM-DEV UNITS=4683),VM-ID=12"_s,
        u"THE PARENTHESIS AT POSITION 23 CLOSES NOTHING"_s, 22);
    row("open quote", u"/SHOW-VM-DEF 'VM12"_s, u"THE QUOTE AT POSITION 14 IS NOT CLOSED"_s, 13);
    row("given twice", u"/MIG-VM 12,ABGSE701,VM-ID=13"_s,
        u"OPERAND 'VM-IDENTIFICATION' IS GIVEN TWICE IN /MIGRATE-VM"_s, 20);
    row("no list possible", u"/MIG-VM (12,13),ABGSE701"_s,
        u"OPERAND 'VM-IDENTIFICATION' TAKES AT MOST 1 VALUES, NOT 2"_s, 8);
    row("*ALL in a list", u"/REM-VM-DEV (*ALL,4683),12"_s,
        u"VALUE '*ALL' IS NOT POSSIBLE FOR OPERAND 'UNITS'. EXPECTED: *ALL(...) / "_s
        u"*DEVICE-RANGE(...) / <alphanum-name 1..20 with-wild>"_s,
        13);
    row("list in a list", u"/ADD-VM-DEV ((4683)),12"_s,
        u"VALUE '(4683)' IS NOT POSSIBLE FOR OPERAND 'UNITS'. EXPECTED: *DEVICE-RANGE(...) / "_s
        u"<alphanum-name 1..20 with-wild>"_s,
        13);
    row("three characters are no device", u"/ADD-VM-DEV 468,12"_s,
        u"VALUE '468' IS NOT POSSIBLE FOR OPERAND 'UNITS'. EXPECTED: *DEVICE-RANGE(...) / "_s
        u"<alphanum-name 1..20 with-wild>"_s,
        12);
    row("text behind a list", u"/ADD-VM-DEV (4683)X,12"_s,
        u"VALUE '(4683)X' IS NOT POSSIBLE FOR OPERAND 'UNITS'. EXPECTED: *DEVICE-RANGE(...) / "_s
        u"<alphanum-name 1..20 with-wild>"_s,
        12);
    row("nothing", u"  "_s, u"NO COMMAND WAS GIVEN"_s, 0);
    row("only a slash", u"/"_s, u"NO COMMAND WAS GIVEN"_s, 1);
    row("too long", QString(MaxCommandLength + 1, u'A'),
        u"THE COMMAND IS LONGER THAN 32768 CHARACTERS"_s, int(MaxCommandLength));
    row("too deep", u"/SHOW-VM-RES "_s + QString(9, u'(') + QString(9, u')'),
        u"THE PARENTHESIS AT POSITION 22 IS NESTED DEEPER THAN 8 LEVELS"_s, 21);
    row("control characters", u"/SHOW-VM-RES \u001b[2J"_s,
        u"VALUE '.[2J' IS NOT POSSIBLE FOR OPERAND 'INFORMATION'. EXPECTED: *STD / *CPU / "_s
        u"*UNITS / *MEMORY / *MONJV / *PRIVILEGES / *CONFIGURATION / *ALL"_s,
        13);
}

void TestCommandParser::badLinesGetAMessage()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    QFETCH(int, position);
    const ParsedLine parsed = parseCommand(line);
    QVERIFY(!parsed.command);
    QVERIFY(Model::Catalogue::instance().find(parsed.error.key));
    QCOMPARE(Model::Catalogue::instance().text(parsed.error.key, parsed.error.args,
                                               Model::Language::English),
             message);
    QCOMPARE(int(parsed.error.position), position);
}

void TestCommandParser::everyErrorNamesItsObjectInFull()
{
    for (const QString &line : {u"/XYZ"_s, u"/SHOW"_s, u"/MIG-VM X=1"_s, u"/MIG-VM"_s,
                                u"/MIG-VM 0"_s, u"/MIG-VM (1,2)"_s, u"/MIG-VM ("_s}) {
        const CommandError error = parseCommand(line).error;
        const QString text
            = Model::Catalogue::instance().text(error.key, error.args, Model::Language::English);
        QVERIFY2(!text.contains(u"(&"_s), qPrintable(text));
    }
}

void TestCommandParser::everyCommandHasItsDefaults()
{
    QString before;
    for (const CommandSpec &command : commandTable()) {
        QVERIFY2(before < command.name, "the table is sorted");
        before = command.name;
        // A mandatory operand gets a device, which every type takes; defaults must parse.
        QStringList operands;
        for (const OperandSpec &operand : command.operands) {
            if (!operand.defaultValue.isEmpty())
                continue;
            const bool isKey = operand.types[0].min == 7;
            operands += operand.name + u'=' + (isKey ? u"VMS2404"_s : u"AB"_s);
        }
        const ParsedLine parsed = parseCommand(command.name + u' ' + operands.join(u','));
        QVERIFY2(parsed.command, command.name.data());
        QCOMPARE(parsed.command->operands.size(), command.operands.size());
        for (const OperandSpec &operand : command.operands) {
            const Value &value = parsed.command->operand(operand.name);
            QCOMPARE(value.given, operand.defaultValue.isEmpty());
            QVERIFY(!value.text.isEmpty());
        }
    }
}

void TestCommandParser::listsAndSubOperandsAreRead()
{
    const ParsedLine parsed = parseCommand(u"/ADD-VM-DEV (*DEV(4680,4683),CS),12"_s);
    QVERIFY(parsed.command);
    const std::vector<Value> units = parsed.command->operand("UNITS"_L1).elements();
    QCOMPARE(units.size(), std::size_t(2));
    QVERIFY(units[0].isKeyword("*DEVICE-RANGE"_L1));
    QCOMPARE(units[0].operand("FROM"_L1).text, u"4680"_s);
    QCOMPARE(units[0].operand("TO"_L1).text, u"4683"_s);
    QCOMPARE(units[1].text, u"CS"_s);
    QCOMPARE(parsed.command->operand("VM-IDENTIFICATION"_L1).number, 12);
    QCOMPARE(parsed.command->operand("TYPE"_L1).elements().size(), std::size_t(1));
}

void TestCommandParser::aNameWinsOverItsContinuations()
{
    const std::vector<QLatin1StringView> names{"MIGRATE-VM"_L1, "MIGRATE-VM-DEFINITION"_L1,
                                               "SHOW-VM-DEFINITION"_L1, "SHOW-VM-DEVICE-STATUS"_L1};
    using Found = std::vector<std::size_t>;
    QCOMPARE(abbreviated(u"mig-vm", names), Found{0});
    QCOMPARE(abbreviated(u"MIGRATE", names), Found{0});
    QCOMPARE(abbreviated(u"MIG-VM-DEF", names), Found{1});
    QCOMPARE(abbreviated(u"SHOW-VM-DE", names), (Found{2, 3}));
    QCOMPARE(abbreviated(u"SHOW-VM-DEV", names), Found{3});
    QCOMPARE(abbreviated(u"MIG--VM", names), Found{});
    QCOMPARE(abbreviated(u"MIG-", names), Found{});
    QCOMPARE(abbreviated(u"MIG-VM-DEFINITIONS", names), Found{});
    QCOMPARE(abbreviated(u"", names), Found{});
}

void TestCommandParser::wildcardsMatchNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << u"VM1"_s << u"vm1"_s << true;
    QTest::newRow("star") << u"VM*"_s << u"VM12PROD"_s << true;
    QTest::newRow("star for nothing") << u"VM*"_s << u"VM"_s << true;
    QTest::newRow("stars") << u"*1*P*"_s << u"VM12PROD"_s << true;
    QTest::newRow("slash") << u"46//"_s << u"4683"_s << true;
    QTest::newRow("slash is one") << u"46/"_s << u"4683"_s << false;
    QTest::newRow("end") << u"*PRO"_s << u"VM12PROD"_s << false;
    QTest::newRow("empty") << u""_s << u"A"_s << false;
    QTest::newRow("many stars") << QString(20, u'*') + u'X' << QString(5000, u'A') << false;
}

void TestCommandParser::wildcardsMatchNames()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesWildcards(pattern, text), matches);
}

void TestCommandParser::passwordsAreNotEchoed()
{
    const ParsedLine good = parseCommand(u"/MIG-VM 12,ABGSE701,JV,JV-PASS=C'A,(B'"_s);
    QVERIFY(good.command);
    QCOMPARE(good.command->operand("JV-PASSWORD"_L1).text, u"C'A,(B'"_s);
    QCOMPARE(good.echo, u"/MIG-VM 12,ABGSE701,JV,JV-PASS=P"_s);
    const ParsedLine bad = parseCommand(u"/MIG-VM 12,ABGSE701,JV,JV-PASS=SECRET"_s);
    QCOMPARE(bad.error.key, u"SEC0306"_s);
    QVERIFY(!bad.error.args.join(u' ').contains(u"SECRET"_s));
    QVERIFY(!bad.echo.contains(u"SECRET"_s));
    const ParsedLine plain = parseCommand(u"/show-vm-res"_s);
    QCOMPARE(plain.echo, u"/show-vm-res"_s);
}

void TestCommandParser::anyInputEndsInACommandOrAMessage()
{
    // Random lines out of the language's own pieces reach further than random characters.
    const QStringList pieces{u"/"_s,      u"MIG-VM"_s, u"SH-VM-RES"_s,  u"REM-VM-DEV"_s, u" "_s,
                             u","_s,      u"("_s,      u")"_s,          u"="_s,          u"'"_s,
                             u"*"_s,      u"-"_s,      u"*DEV"_s,       u"4683"_s,       u"12"_s,
                             u"UNITS"_s,  u"VM-ID"_s,  u"*ALL"_s,       u"JV-P"_s,       u"C'"_s,
                             u"\u00df"_s, u"\u0000"_s, u"ADD-VM-DEV"_s, u"FROM"_s,       u"*NO"_s};
    quint32 seed = 20170901;
    int understood = 0;
    for (int round = 0; round < 20000; ++round) {
        QString line;
        const quint32 length = (seed = seed * 1664525 + 1013904223) >> 27;
        for (quint32 i = 0; i < length; ++i) {
            seed = seed * 1664525 + 1013904223;
            line += pieces[qsizetype((seed >> 8) % quint32(pieces.size()))];
        }
        const ParsedLine parsed = parseCommand(line);
        understood += parsed.command ? 1 : 0;
        if (parsed.command)
            continue;
        const Model::Message *message = Model::Catalogue::instance().find(parsed.error.key);
        QVERIFY2(message, qPrintable(line));
        QVERIFY2(parsed.error.position >= 0 && parsed.error.position <= line.size(),
                 qPrintable(line));
    }
    QVERIFY(understood > 0);
    for (const QString &piece : pieces) {
        const QString line = u"/ADD-VM-DEV "_s + piece.repeated(int(32000 / piece.size()));
        const ParsedLine parsed = parseCommand(line);
        QVERIFY(parsed.command || !parsed.error.key.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCommandParser)
#include "tst_commandparser.moc"
