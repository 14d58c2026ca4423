// SPDX-License-Identifier: GPL-3.0-or-later
// docs/requirements.md is complete and says nothing that is not so.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Section {
    const char *id;
    int statements; ///< numbered 1 to this, without a gap
};

/// The whitepaper's sections in its order.
constexpr Section sections[] = {
    {"S0", 1},      {"S1", 3},     {"S1.1", 3},   {"S1.2", 16},  {"S1.3", 26},  {"S1.4", 7},
    {"S2.1", 22},   {"S2.2", 9},   {"S2.3", 3},   {"S2.3.1", 8}, {"S2.3.2", 3}, {"S2.3.3", 12},
    {"S2.3.4", 4},  {"S2.3.5", 5}, {"S2.4.1", 3}, {"S2.4.2", 2}, {"S2.4.3", 3}, {"S2.4.4", 4},
    {"S2.4.5", 3},  {"S3", 3},     {"S3.1", 12},  {"S3.2", 8},   {"S3.3", 5},   {"S4.1", 25},
    {"S4.2", 25},   {"S4.3", 30},  {"S4.4", 21},  {"S4.5", 16},  {"S4.6", 1},   {"S4.6.1", 28},
    {"S4.6.2", 11}, {"S4.6.3", 8}, {"S4.7", 17},  {"S4.8", 36},  {"S5", 22},    {"S6", 24},
    {"S7", 1},
};

const QStringList areas{u"first light"_s, u"CRD in full"_s, u"status in full"_s,
                        u"LM in full"_s,  u"access"_s,      u"journal"_s,
                        u"agents"_s,      u"training"_s,    u"home"_s};

const QStringList roots{u"model"_s, u"engine"_s,    u"ui"_s,   u"app"_s,
                        u"tests"_s, u"resources"_s, u"docs"_s, u"translations"_s};

struct Row {
    QString id;
    QString text;
    QStringList places; ///< empty for "-"
    QStringList proofs; ///< tst_name::function
    QStringList planned; ///< areas
    QString reason; ///< why not applicable, or empty
};

/// Test program -> the functions it runs.
using TestIndex = std::map<QString, std::set<QString>>;

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList allIds()
{
    QStringList ids;
    for (const Section &section : sections) {
        for (int i = 1; i <= section.statements; ++i)
            ids << u"%1-%2"_s.arg(QLatin1StringView(section.id)).arg(i, 2, 10, QChar(u'0'));
    }
    return ids;
}

/// The slots of the test class in @p text, without the frame that Qt Test calls by itself.
std::set<QString> testFunctions(const QString &text)
{
    static const QRegularExpression access(uR"(^\s*(public|protected|private)\s*(slots)?\s*:)"_s);
    static const QRegularExpression function(uR"(^\s*void\s+(\w+)\s*\(\s*\))"_s);
    static const QStringList frame{u"initTestCase"_s, u"cleanupTestCase"_s, u"init"_s,
                                   u"cleanup"_s};
    std::set<QString> names;
    bool inSlots = false;
    for (const QString &line : text.split(u'\n')) {
        if (const auto m = access.match(line); m.hasMatch())
            inSlots = !m.captured(2).isEmpty();
        else if (line.startsWith(u"};"))
            inSlots = false;
        if (const auto m = function.match(line); inSlots && m.hasMatch()) {
            const QString name = m.captured(1);
            if (!name.endsWith(u"_data") && !frame.contains(name))
                names.insert(name);
        }
    }
    return names;
}

TestIndex indexOfTests(const QString &root)
{
    TestIndex index;
    QDirIterator it(root + u"/tests"_s, {u"tst_*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo file(it.next());
        index[file.completeBaseName()] = testFunctions(textOf(file.filePath()));
    }
    return index;
}

/// Reads one row; what is wrong with its form goes to @p faults.
Row rowOf(const QString &line, QStringList *faults)
{
    static const QRegularExpression wellFormed(uR"(^S\d(\.\d){0,2}-\d\d$)"_s);
    static const QRegularExpression proof(uR"(^`(tst_\w+::\w+)`$)"_s);
    Row row;
    QStringList cells = line.split(u'|');
    if (cells.size() != 6) {
        *faults << u"not four columns: "_s + line;
        return row;
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    row.id = cells.at(1);
    row.text = cells.at(2);
    if (!wellFormed.match(row.id).hasMatch())
        *faults << u"no ID: "_s + row.id;
    if (row.text.isEmpty())
        *faults << row.id + u" asks nothing"_s;
    if (cells.at(3) != u"-")
        row.places = cells.at(3).split(u", "_s);
    for (const QString &part : cells.at(4).split(u"; "_s)) {
        if (part.startsWith(u"planned: ")) {
            row.planned << part.mid(9);
        } else if (part.startsWith(u"not applicable: ")) {
            row.reason = part.mid(16);
        } else {
            for (const QString &name : part.split(u", "_s)) {
                if (const auto m = proof.match(name); m.hasMatch())
                    row.proofs << m.captured(1);
                else
                    *faults << row.id + u" has no state: '"_s + name + u'\'';
            }
        }
    }
    return row;
}

/// What the row claims and is not so.
QStringList faultsOf(const Row &row, const TestIndex &tests, const QString &root)
{
    QStringList faults;
    for (const QString &area : row.planned) {
        if (!areas.contains(area))
            faults << row.id + u" is planned for an unknown area: "_s + area;
    }
    const bool applies = row.reason.isEmpty();
    if (!applies && (!row.proofs.isEmpty() || !row.planned.isEmpty()))
        faults << row.id + u" is not applicable and yet built or planned"_s;
    if (applies && row.places.isEmpty())
        faults << row.id + u" names no place"_s;
    const bool done = !row.proofs.isEmpty() && row.planned.isEmpty();
    QStringList empty;
    for (const QString &place : row.places) {
        if (!roots.contains(place.section(u'/', 0, 0)))
            faults << row.id + u" lies outside the house: "_s + place;
        else if (!QFileInfo::exists(root + u'/' + place))
            empty << place;
    }
    // What is proven in part need not have all its places yet.
    if (!empty.isEmpty() && (done || (!row.proofs.isEmpty() && empty == row.places)))
        faults << row.id + u" is built where nothing is: "_s + empty.join(u", "_s);
    for (const QString &name : row.proofs) {
        const auto test = tests.find(name.section(u"::"_s, 0, 0));
        if (test == tests.end() || !test->second.contains(name.section(u"::"_s, 1)))
            faults << row.id + u" is proven by a test that does not exist: "_s + name;
    }
    return faults;
}

QStringList rowsOf(const QString &page)
{
    QStringList rows = page.split(u'\n').filter(QRegularExpression(uR"(^\|)"_s));
    rows.removeIf(
        [](const QString &line) { return line.startsWith(u"| ID |") || line.startsWith(u"|---"); });
    return rows;
}

} // namespace

class TestRequirements : public QObject {
    Q_OBJECT

private slots:
    void everyStatementHasItsRowInOrder();
    void everyRowHoldsWhatItClaims();
    void everyRowStandsUnderItsSection();
    void aWrongRowIsFound_data();
    void aWrongRowIsFound();
    void onlySlotsCountAsTests();

private:
    const QString m_root = QString::fromUtf8(SE_SOURCE_DIR);
    const QString m_page = textOf(m_root + u"/docs/requirements.md"_s);
};

void TestRequirements::everyStatementHasItsRowInOrder()
{
    QVERIFY2(!m_page.isEmpty(), "docs/requirements.md cannot be read");
    QStringList faults;
    QStringList ids;
    for (const QString &line : rowsOf(m_page))
        ids << rowOf(line, &faults).id;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    const QStringList wanted = allIds();
    for (const QString &id : wanted)
        QVERIFY2(ids.contains(id), qPrintable(u"missing: "_s + id));
    for (const QString &id : std::as_const(ids))
        QVERIFY2(ids.count(id) == 1, qPrintable(u"more than once: "_s + id));
    QCOMPARE(ids, wanted);
}

void TestRequirements::everyRowHoldsWhatItClaims()
{
    const TestIndex tests = indexOfTests(m_root);
    QVERIFY(tests.contains(u"tst_requirements"_s));
    QStringList faults;
    int built = 0;
    int partly = 0;
    int notApplicable = 0;
    const QStringList lines = rowsOf(m_page);
    for (const QString &line : lines) {
        const Row row = rowOf(line, &faults);
        faults += faultsOf(row, tests, m_root);
        built += !row.proofs.isEmpty() && row.planned.isEmpty();
        partly += !row.proofs.isEmpty() && !row.planned.isEmpty();
        notApplicable += !row.reason.isEmpty();
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    qInfo("%d of %d statements proven, %d in part, %d not applicable, the rest planned", built,
          int(lines.size()), partly, notApplicable);
}

void TestRequirements::everyRowStandsUnderItsSection()
{
    QString section;
    for (const QString &line : m_page.split(u'\n')) {
        if (line.startsWith(u"## "))
            section = line.section(u' ', 1, 1);
        else if (line.startsWith(u"| S"))
            QCOMPARE(line.section(u' ', 1, 1).section(u'-', 0, 0), section);
    }
}

void TestRequirements::aWrongRowIsFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault"); // empty: the row is right
    const auto row = [](const char *name, const QString &line, const QString &fault) {
        QTest::newRow(name) << line << fault;
    };
    const QString known = u"`tst_known::works`"_s;
    row("proven", u"| S1-01 | a | tests | %1 |"_s.arg(known), {});
    row("proven in part", u"| S1-01 | a | tests | %1; planned: home |"_s.arg(known), {});
    row("planned", u"| S1-01 | a | engine/later | planned: home |"_s, {});
    row("not applicable", u"| S1-01 | a | - | not applicable: because |"_s, {});
    row("ID", u"| S1-1 | a | tests | planned: home |"_s, u"no ID"_s);
    row("columns", u"| S1-01 | a | planned: home |"_s, u"not four columns"_s);
    row("no words", u"| S1-01 |  | tests | planned: home |"_s, u"asks nothing"_s);
    row("no state", u"| S1-01 | a | tests |  |"_s, u"has no state"_s);
    row("no reason", u"| S1-01 | a | tests | not applicable |"_s, u"has no state"_s);
    row("area", u"| S1-01 | a | tests | planned: some day |"_s, u"unknown area"_s);
    row("both", u"| S1-01 | a | tests | planned: home; not applicable: x |"_s, u"and yet"_s);
    row("no place", u"| S1-01 | a | - | planned: home |"_s, u"names no place"_s);
    row("outside", u"| S1-01 | a | /etc | planned: home |"_s, u"outside the house"_s);
    row("half", u"| S1-01 | a | engine/later, tests | %1; planned: home |"_s.arg(known), {});
    row("no half", u"| S1-01 | a | engine/later | %1; planned: home |"_s.arg(known),
        u"where nothing is"_s);
    row("half missing", u"| S1-01 | a | engine/later, tests | %1 |"_s.arg(known),
        u"where nothing is"_s);
    row("empty place", u"| S1-01 | a | engine/later | %1 |"_s.arg(known), u"where nothing is"_s);
    row("program", u"| S1-01 | a | tests | `tst_other::works` |"_s, u"does not exist"_s);
    row("function", u"| S1-01 | a | tests | `tst_known::fails` |"_s, u"does not exist"_s);
}

void TestRequirements::aWrongRowIsFound()
{
    QFETCH(QString, line);
    QFETCH(QString, fault);
    const TestIndex tests{{u"tst_known"_s, {u"works"_s}}};
    QStringList faults;
    const Row row = rowOf(line, &faults);
    if (faults.isEmpty())
        faults = faultsOf(row, tests, m_root);
    const QString found = faults.join(u'\n');
    QCOMPARE(faults.isEmpty(), fault.isEmpty());
    QVERIFY2(found.contains(fault), qPrintable(found));
}

void TestRequirements::onlySlotsCountAsTests()
{
    const std::set<QString> names = testFunctions(u"class T {\npublic:\n    void helper();\n"
                                                  "private slots:\n    void init();\n"
                                                  "    void works_data();\n    void works();\n"
                                                  "private:\n    void other();\n};\n"
                                                  "    void outside();\n"_s);
    QCOMPARE(names, std::set<QString>{u"works"_s});
}

QTEST_GUILESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
