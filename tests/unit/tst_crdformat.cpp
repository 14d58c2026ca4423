// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "engine/crd/chain.h"
#include "engine/crd/recordcodec.h"
#include "tests/unit/documenteddisk.h"
#include "tests/unit/formatjudge.h"
#include "tests/unit/legfiles.h"
#include "tests/unit/randomrecords.h"

using namespace Qt::StringLiterals;

/// engine/crd/FORMAT.md says what is on a disk, and nothing else than that is (S1.3-01).
class tst_CrdFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theDocumentIsRight();
    void aWrongNumberIsFound();
    void aWrongTypeIsFound();
    void aDiskIsReadByTheDocumentAlone();

private:
    QString m_text;
};

namespace {

/// Numbers that say nothing about a disk.
bool isOfNoDisk(const QString &before)
{
    // Sections, RFCs, steps of a list, names with a number in them.
    static const QRegularExpression reference(u"(section |RFC |UTF-|SU /|\\n)$"_s);
    return reference.match(before.last(10)).hasMatch();
}

} // namespace

void tst_CrdFormat::initTestCase()
{
    QFile file(QStringLiteral(SE_SOURCE_DIR "/engine/crd/FORMAT.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = QString::fromUtf8(file.readAll());
}

void tst_CrdFormat::theDocumentIsRight()
{
    const FormatDocument document(m_text);
    const QStringList differences = FormatJudge(document).differences();
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void tst_CrdFormat::aWrongNumberIsFound()
{
    static const QRegularExpression number(u"\\b(\\d+|0x[0-9A-F]+)\\b"_s);
    QStringList missed;
    int tried = 0;
    for (auto it = number.globalMatch(m_text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype at = match.capturedStart();
        if (isOfNoDisk(m_text.first(at)))
            continue;
        QString wrong = match.captured();
        wrong.back() = wrong.back() == u'7' ? u'3' : u'7';
        QString text = m_text;
        text.replace(at, wrong.size(), wrong);
        ++tried;
        const FormatDocument document(text);
        if (FormatJudge(document).differences().isEmpty())
            missed += u"line %1: %2"_s.arg(m_text.first(at).count(u'\n') + 1).arg(wrong);
    }
    QVERIFY(tried > 200);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

/// In the table of records each type is read as it stands there.
void tst_CrdFormat::aWrongTypeIsFound()
{
    static const QRegularExpression type(u"\\b(text|u8|u16|i32|i64|flag|word|time|bytes) "_s);
    const qsizetype begin = m_text.indexOf(u"\n## Records\n"_s);
    const qsizetype end = m_text.indexOf(u"\n## Words\n"_s);
    QVERIFY(begin > 0 && end > begin);
    int tried = 0;
    for (auto it = type.globalMatch(m_text, m_text.indexOf(u"| 0 | vm |"_s, begin));
         it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart() > end)
            break;
        QString text = m_text;
        text.replace(match.capturedStart(1), match.capturedLength(1), u"u64"_s);
        ++tried;
        const FormatDocument document(text);
        QVERIFY2(!FormatJudge(document).differences().isEmpty(), qPrintable(match.captured()));
    }
    QVERIFY(tried > 50);
}

namespace {

constexpr Engine::TermMark OlderTerm{0, 17};
constexpr Engine::TermMark LatestTerm{0, 32};

void write(Engine::LegFile &leg, std::vector<Engine::Block> blocks)
{
    std::vector<Engine::DiskOp> ops;
    for (Engine::Block &block : blocks) {
        block.header.crd = LegCrd;
        block.header.disk = LegDisk;
        ops.push_back(writeOp(std::make_shared<const Engine::Block>(block)));
    }
    QCOMPARE(leg.carryOut(request(ops)).status, Engine::DiskStatus::Ok);
}

Engine::Block ballotBlock(quint16 candidate, const Engine::TermMark &term, quint8 half)
{
    Engine::Ballot ballot;
    ballot.promised = term;
    ballot.accepted.emplace();
    ballot.accepted->mark = term;
    ballot.accepted->writer = Model::UnitId(candidate);
    ballot.accepted->half = half;
    Engine::Block block;
    block.header.area = Engine::BlockArea::Ballot;
    block.header.slot = candidate;
    block.header.number = Engine::Geometry::ballot(candidate);
    block.payload = encodeBallot(ballot);
    return block;
}

} // namespace

void tst_CrdFormat::aDiskIsReadByTheDocumentAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"leg1"_s);
    QVERIFY(makeLeg(path));
    const auto leg = openLeg(path);
    write(*leg, {ballotBlock(0, LatestTerm, 1), ballotBlock(1, OlderTerm, 0)});

    Engine::Random random(8, 0, 0);
    Engine::CrdContents contents;
    const auto entry = [&](const QString &key, bool isThere) {
        Engine::LogEntry result;
        result.sequence = contents.sequence + 1;
        result.key = key;
        result.changes = true;
        if (isThere)
            result.record = std::make_shared<const Engine::CrdRecord>(randomRecord(random));
        return result;
    };
    for (int i = 0; i < 60; ++i)
        contents.apply(entry(u"key/%1"_s.arg(i), true));
    Engine::ChainPlace place;
    place.half = 1;
    place.mark = OlderTerm;
    // What an earlier term left in the same half is void.
    write(*leg, makeAppend(place, 0, QByteArray(100'000, 'x')));
    place.mark = LatestTerm;
    const QByteArray checkpoint = checkpointBytes(contents);
    QVERIFY(Engine::blocksFor(checkpoint.size()) > 1);
    write(*leg, makeAppend(place, 0, checkpoint));
    std::vector<Engine::LogEntry> entries;
    for (const auto &[key, isThere] :
         {std::pair(u"key/3"_s, true), std::pair(u"key/4"_s, false), std::pair(u"new"_s, true)}) {
        entries.push_back(entry(key, isThere));
        contents.apply(entries.back());
    }
    write(*leg, makeAppend(place, Engine::blocksFor(checkpoint.size()), entriesBytes(entries)));

    const FormatDocument document(m_text);
    const std::map<QString, QByteArray> found = DocumentedDisk(document, contentOf(path)).records();
    QCOMPARE(found.size(), contents.image->size());
    for (const auto &[key, record] : *contents.image)
        QCOMPARE(found.at(key), toJson(*record));
}

QTEST_GUILESS_MAIN(tst_CrdFormat)
#include "tst_crdformat.moc"
