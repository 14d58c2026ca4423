// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/formatjudge.h"

#include "engine/crd/superblock.h"
#include "engine/crd/termrecord.h"

#include <QRegularExpression>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace Engine;

namespace {

template <typename Integer> QByteArray little(Integer value)
{
    QByteArray bytes(sizeof(Integer), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray uuidBytes(const CrdUuid &uuid)
{
    return little(uuid.high) + little(uuid.low);
}

} // namespace

FormatJudge::FormatJudge(const FormatDocument &document)
    : m_document(document)
    , m_reader(document)
{
}

void FormatJudge::judge(bool good, const QString &what)
{
    if (!good)
        m_differences += what;
}

void FormatJudge::judgeNumber(const QString &pattern, quint64 value)
{
    const quint64 found = m_document.number(pattern);
    judge(found == value, u"%1: %2, not %3"_s.arg(pattern).arg(value).arg(found));
}

QStringList FormatJudge::differences()
{
    m_differences.clear();
    for (const auto part :
         {&FormatJudge::judgeValues, &FormatJudge::judgeSentences, &FormatJudge::judgeBlock,
          &FormatJudge::judgeAreas, &FormatJudge::judgeSuperblock, &FormatJudge::judgeAlive,
          &FormatJudge::judgeBallot, &FormatJudge::judgeMailbox, &FormatJudge::judgeRegions,
          &FormatJudge::judgeKeys, &FormatJudge::judgeRecords}) {
        if (m_differences.isEmpty())
            (this->*part)();
    }
    return m_differences;
}

void FormatJudge::judgeValues()
{
    const std::vector<std::pair<QString, quint64>> sizes{
        {u"u8"_s, 1},    {u"u16"_s, 2},      {u"u32"_s, 4},  {u"u64"_s, 8},
        {u"i32"_s, 4},   {u"i64"_s, 8},      {u"flag"_s, 1}, {u"word"_s, 1},
        {u"bytes"_s, 4}, {u"text"_s, 4},     {u"list"_s, 4}, {u"uuid"_s, 16},
        {u"time"_s, 8},  {u"duration"_s, 8}, {u"unit"_s, 2}, {u"mark"_s, 12},
    };
    for (const auto &[type, size] : sizes)
        judge(m_reader.sizeOf(type) == size, u"size of "_s + type);
    ByteWriter flag;
    flag.flag(true);
    judgeNumber(u"\\| flag \\| 1 \\| 0 or (\\d+);"_s, quint64(flag.result()[0]));
    judgeNumber(u"\\| flag \\| 1 \\| (\\d+) or"_s, 0);
    judgeNumber(u"u64 of its first (\\d+) hexadecimal digits"_s, 2 * sizeof(quint64));
    judge(m_document.says(u"nanoseconds since "_s
                          + Model::toIsoText(Model::Instant()).remove(u".000000000"_s)),
          u"beginning of time"_s);
    judgeNumber(u"in the site file, from (\\d+)"_s, 0);
    judgeNumber(u"(\\d+) = none \\| \\| mark"_s, quint64(Model::NoUnit));
    judgeNumber(u"u64 term; term (\\d+) = none"_s, TermMark().term);
    judgeNumber(u"remainder of a term by (\\d+)"_s, MaxCandidates);
}

void FormatJudge::judgeSentences()
{
    judgeNumber(u"This is version (\\d+)"_s, FormatVersion);
    judgeNumber(u"a row of blocks of (\\d+) bytes"_s, BlockSize);
    judgeNumber(u"bytes, numbered from (\\d+)\\. A block"_s, 0);
    judgeNumber(u"has a header of (\\d+) bytes"_s, BlockHeaderSize);
    judgeNumber(u"up to (\\d+) bytes of payload"_s, PayloadSize);
    judgeNumber(u"A disk writes (\\d+) bytes wholly"_s, SectorSize);
    judgeNumber(u"ballot has at most (\\d+) bytes"_s, payloadSizeOf(BlockArea::Ballot));
    judgeNumber(u"within the first (\\d+) bytes"_s, SectorSize);
}

quint32 FormatJudge::checksum(const QByteArray &bytes) const
{
    const auto polynomial
        = quint32(m_document.number(u"polynomial (0x[0-9A-F]+), bits reflected"_s));
    const auto ends = quint32(m_document.number(u"XORed at the end by (0x[0-9A-F]+)"_s));
    quint32 reflected = 0;
    for (int bit = 0; bit < 32; ++bit)
        reflected |= (polynomial >> bit & 1) << (31 - bit);
    quint32 sum = ends;
    for (const char each : bytes) {
        sum ^= quint8(each);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? reflected : 0);
    }
    return sum ^ ends;
}

void FormatJudge::judgeBlock()
{
    Block block;
    block.header.crd = {0x0102030405060708, 0x1112131415161718};
    block.header.disk = {0x2122232425262728, 0x3132333435363738};
    block.header.number = 0x41424344;
    block.header.area = BlockArea::Region;
    block.header.half = 1;
    block.header.slot = 0x5152;
    block.header.generation = 0x61626364;
    block.header.term = 0x7172737475767778;
    block.header.sequence = 0x8182838485868788;
    block.payload = QByteArray(PayloadSize - 1, 'p');
    const BlockHeader &header = block.header;
    const QByteArray bytes = encodeBlock(block);
    judgeFields(u"Blocks"_s, bytes,
                {{u"magic: the letters `SECRDBLK`"_s, "SECRDBLK"},
                 {u"version"_s, little(FormatVersion)},
                 {u"area: "_s, little(quint8(header.area))},
                 {u"half of a region"_s, little(header.half)},
                 {u"slot: "_s, little(header.slot)},
                 {u"length of the payload"_s, little(quint16(block.payload.size()))},
                 {u"uuid of the CRD"_s, uuidBytes(header.crd)},
                 {u"uuid of the disk"_s, uuidBytes(header.disk)},
                 {u"number of the block"_s, little(header.number)},
                 {u"generation of the term"_s, little(header.generation)},
                 {u"term it was"_s, little(header.term)},
                 {u"sequence: "_s, little(header.sequence)},
                 {u"CRC32C"_s, bytes.mid(72, 4)},
                 {u"zeros"_s, QByteArray(20, '\0')},
                 {u"payload, then zeros"_s, block.payload + '\0'}});
    judgeChecksum(bytes);
    const QList<QPair<QString, BlockArea>> areas{{u"superblock"_s, BlockArea::Superblock},
                                                 {u"alive"_s, BlockArea::Alive},
                                                 {u"ballot"_s, BlockArea::Ballot},
                                                 {u"mailbox"_s, BlockArea::Mailbox},
                                                 {u"region"_s, BlockArea::Region}};
    for (const auto &[name, area] : areas)
        judgeNumber(u"area: [^|]*\\b(\\d+) "_s + name, quint64(area));
    judgeNumber(u"half of a region, else (\\d+)"_s, BlockHeader().half);
    judgeNumber(u"the candidate; superblock: (\\d+)"_s, toBlock(Superblock(), 0).header.slot);
}

void FormatJudge::judgeChecksum(const QByteArray &block)
{
    const quint64 before = m_document.number(u"CRC32C of the (\\d+) bytes before it"_s);
    const quint64 behind = m_document.number(u"and the (\\d+) bytes behind it"_s);
    const quint32 sum = checksum(block.first(qsizetype(qMin(before, quint64(block.size()))))
                                 + block.last(qsizetype(qMin(behind, quint64(block.size())))));
    judge(block.mid(qsizetype(before), 4) == little(sum), u"checksum"_s);
}

void FormatJudge::judgeAreas()
{
    const Geometry geometry;
    const std::vector<std::array<quint64, 2>> areas{
        {0, Geometry::Superblocks},
        {Geometry::AliveFirst, MaxUnits},
        {Geometry::BallotFirst, MaxCandidates},
        {Geometry::MailboxFirst, MaxUnits},
        {Geometry::MailboxFirst + MaxUnits,
         Geometry::RegionFirst - Geometry::MailboxFirst - MaxUnits},
        {Geometry::RegionFirst, geometry.blockCount() - Geometry::RegionFirst},
    };
    const QList<QStringList> rows = m_document.table(u"Areas"_s);
    judge(rows.size() == qsizetype(areas.size()), u"number of areas"_s);
    for (qsizetype i = 0; i < rows.size() && i < qsizetype(areas.size()); ++i)
        judge(rows[i][0] == QString::number(areas[i][0])
                  && rows[i][1] == QString::number(areas[i][1]),
              u"area "_s + rows[i].join(u' '));
    judgeNumber(u"regions: (\\d+) candidates"_s, MaxCandidates);
    judgeNumber(u"candidates with (\\d+) halves"_s, RegionHalves);
    judgeNumber(u"halves of (\\d+) blocks each"_s, Geometry::DefaultHalfBlocks);
    judgeNumber(u"(\\d+) blocks in all"_s, geometry.blockCount());
    judgeNumber(u"blocks in all, (\\d+) MiB"_s, (quint64(geometry.blockCount()) * BlockSize) >> 20);
    judgeNumber(u"begins at block (\\d+) \\+ \\(2c"_s, geometry.region(0, 0));
    judgeNumber(u"block 256 \\+ \\((\\d+)c \\+ a\\) h"_s,
                (geometry.region(1, 0) - geometry.region(0, 0)) / geometry.halfBlocks);
    judge(geometry.region(3, 1) == 256 + (2 * 3 + 1) * geometry.halfBlocks, u"place of a half"_s);
}

void FormatJudge::judgeFields(const QString &section, const QByteArray &payload,
                              const std::vector<Field> &fields)
{
    static const QRegularExpression list(u"^4 \\+ (?:(\\d+) )?n$"_s);
    const QList<QStringList> rows = m_document.table(section);
    judge(rows.size() == qsizetype(fields.size()), section + u": number of rows"_s);
    m_reader.begin(payload);
    quint64 at = 0;
    for (qsizetype i = 0; i < rows.size() && i < qsizetype(fields.size()); ++i) {
        const QStringList &row = rows[i];
        const QString place = section + u": "_s + row.join(u" | "_s);
        // Behind the first list nothing has a fixed place.
        judge(row[0].isEmpty() || row[0] == QString::number(at), place + u": offset"_s);
        QByteArray found;
        if (const QRegularExpressionMatch match = list.match(row[1]); match.hasMatch()) {
            const QByteArray count = m_reader.take(m_reader.sizeOf(u"list"_s));
            const quint64 each = match.captured(1).isEmpty() ? 1 : match.captured(1).toULongLong();
            const auto elements = quint64(count.isEmpty() ? 0 : count[0]);
            found = count + m_reader.take(elements * each);
        } else {
            found = m_reader.take(row[1].toULongLong());
        }
        at += quint64(found.size());
        const Field &field = fields[std::size_t(i)];
        judge(row[2].startsWith(field.value), place + u": not "_s + field.value);
        judge(found == field.bytes, place + u": "_s + QString::fromLatin1(found.toHex()));
    }
    judge(m_reader.ok() && m_reader.atEnd(), section + u": length"_s);
}
