// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/documenteddisk.h"

#include "tests/unit/formatjudge.h"

using namespace Qt::StringLiterals;

DocumentedDisk::DocumentedDisk(const FormatDocument &document, const QByteArray &content)
    : m_document(document)
    , m_reader(document)
    , m_header(document.table(u"Blocks"_s))
    , m_areas(document.table(u"Areas"_s))
    , m_content(content)
{
}

std::map<QString, QByteArray> DocumentedDisk::records()
{
    const QList<QStringList> superblock = m_document.table(u"Superblock"_s);
    m_reader.begin(payload(0));
    m_reader.take(superblock[2][0].toULongLong());
    m_half = m_reader.number(u"u32"_s);
    quint64 term = 0;
    for (quint64 candidate = 0; candidate < m_areas[2][1].toULongLong(); ++candidate)
        term = qMax(term, readBallot(candidate, term));
    readChain(term);
    return m_records;
}

QByteArray DocumentedDisk::block(quint64 number) const
{
    const quint64 size = m_document.number(u"a row of blocks of (\\d+) bytes"_s);
    return m_content.mid(qsizetype(number * size), qsizetype(size));
}

quint64 DocumentedDisk::field(quint64 number, Row row)
{
    m_reader.begin(block(number));
    m_reader.take(m_header[row][0].toULongLong());
    return m_reader.number(u"u%1"_s.arg(m_header[row][1].toInt() * 8));
}

bool DocumentedDisk::isGood(quint64 number)
{
    QByteArray bytes = block(number);
    const quint64 sum = field(number, Checksum);
    bytes.remove(m_header[Checksum][0].toInt(), m_header[Checksum][1].toInt());
    return bytes.startsWith("SECRDBLK") && field(number, Number) == number
        && FormatJudge(m_document).checksum(bytes) == sum;
}

QByteArray DocumentedDisk::payload(quint64 number)
{
    const quint64 size = field(number, Length);
    return block(number).mid(m_header.last()[0].toInt(), qsizetype(size));
}

quint64 DocumentedDisk::readBallot(quint64 candidate, quint64 best)
{
    const quint64 number = m_areas[2][0].toULongLong() + candidate;
    if (!isGood(number))
        return 0;
    m_reader.begin(payload(number));
    m_reader.take(m_reader.sizeOf(u"mark"_s));
    if (m_reader.number(u"flag"_s) == 0)
        return 0;
    m_reader.number(u"u32"_s);
    const quint64 term = m_reader.number(u"u64"_s);
    m_reader.take(m_reader.sizeOf(u"uuid"_s) + m_reader.sizeOf(u"unit"_s));
    const quint64 half = m_reader.number(u"u8"_s);
    if (term > best)
        m_chain = m_areas[5][0].toULongLong() + (2 * candidate + half) * m_half;
    return term;
}

void DocumentedDisk::readChain(quint64 term)
{
    const quint64 piece = m_document.number(u"cut into pieces of (\\d+)"_s);
    quint64 at = 0;
    while (at < m_half && isGood(m_chain + at) && field(m_chain + at, Term) == term) {
        QByteArray bytes;
        quint64 count = 1;
        for (quint64 i = 0; i < count; ++i) {
            const QByteArray found = payload(m_chain + at + i);
            m_reader.begin(found);
            if (m_reader.number(u"u32"_s) != at)
                return;
            count = m_reader.number(u"u32"_s);
            bytes += m_reader.take(qMin(piece, quint64(found.size()) - 8));
        }
        at += count;
        m_reader.begin(bytes);
        apply();
    }
}

void DocumentedDisk::apply()
{
    const bool isCheckpoint = m_reader.number(u"u8"_s) == 1;
    if (isCheckpoint)
        m_reader.number(u"u64"_s); // sequence
    for (quint64 left = m_reader.number(u"list"_s); left > 0 && m_reader.ok(); --left) {
        if (!isCheckpoint) {
            m_reader.number(u"u64"_s); // sequence
            m_reader.take(14); // request
            m_reader.number(u"u8"_s); // result
            m_reader.number(u"flag"_s); // changes
        }
        const QString key = m_reader.text();
        if (isCheckpoint)
            m_reader.number(u"u64"_s); // sequence of the entry that wrote it
        if (isCheckpoint || m_reader.number(u"flag"_s) == 1)
            m_records[key] = m_reader.record();
        else
            m_records.erase(key);
    }
}
