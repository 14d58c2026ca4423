// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/formatjudge.h"

#include "engine/crd/alive.h"
#include "engine/crd/mailbox.h"
#include "engine/crd/recordcodec.h"
#include "engine/crd/superblock.h"

using namespace Qt::StringLiterals;
using namespace Engine;

namespace {

/// Bytes as the values of the format are written one by one.
class Bytes : public ByteWriter {
public:
    Bytes &operator<<(std::integral auto value)
    {
        integer(value);
        return *this;
    }
    Bytes &operator<<(const TermMark &mark) { return *this << mark.generation << mark.term; }
    Bytes &operator<<(const QByteArray &value)
    {
        bytes(value);
        return *this;
    }
    operator QByteArray() const { return result(); }
};

const CrdRequestId Asked{Model::UnitId(0x0102), 0x03040506, 0x1112131415161718};

QByteArray requestBytes()
{
    return Bytes() << quint16(0x0102) << quint32(0x03040506) << quint64(0x1112131415161718);
}

} // namespace

void FormatJudge::judgeSuperblock()
{
    Superblock superblock;
    superblock.state = SuperblockState::Complete;
    superblock.leg = Model::LegId{2};
    superblock.geometry.halfBlocks = 0x01020304;
    superblock.diskBytes = 0x1112131415161718;
    superblock.formattedAt = Model::Instant(Model::Duration(0x2122232425262728));
    superblock.crdName = u"Augsburg"_s;
    judgeFields(u"Superblock"_s, toBlock(superblock, 1).payload,
                {{u"state: "_s, Bytes() << quint8(superblock.state)},
                 {u"number of the disk"_s, Bytes() << quint8(2)},
                 {u"blocks in a half of a region"_s, Bytes() << superblock.geometry.halfBlocks},
                 {u"u64 size of the disk"_s, Bytes() << superblock.diskBytes},
                 {u"time of formatting"_s, Bytes() << qint64(0x2122232425262728)},
                 {u"text, name of the CRD"_s, Bytes() << QByteArray("Augsburg")}});
    judgeNumber(u"payload of blocks (\\d+) and 1"_s, 0);
    judgeNumber(u"payload of blocks 0 and (\\d+)"_s, Geometry::Superblocks - 1);
    judgeNumber(u"state: (\\d+) formatting"_s, quint64(SuperblockState::Formatting));
    judgeNumber(u"formatting, (\\d+) complete"_s, quint64(SuperblockState::Complete));
    judgeNumber(u"writes both with state (\\d+), makes"_s, quint64(SuperblockState::Formatting));
    judgeNumber(u"then writes both with state (\\d+)"_s, quint64(SuperblockState::Complete));
    judgeNumber(u"external, (\\d+) is a unit's own"_s, quint64(InternalDisk));
    judgeNumber(u"disk: (\\d+) and 2 are external"_s, quint64(InternalDisk) + 1);
    judgeNumber(u"disk: 1 and (\\d+) are external"_s, quint64(InternalDisk) + 2);
    judgeNumber(u"half of a region, at least (\\d+)"_s, MinHalfBlocks);
    judgeNumber(u"name of the CRD, at most (\\d+) bytes"_s, MaxCrdName);
}

void FormatJudge::judgeAlive()
{
    AliveBlock alive;
    alive.unit = Model::UnitId(0x0102);
    alive.incarnation = 0x11121314;
    alive.counter = 0x21222324;
    alive.promised = {0x31323334, 0x4142434445464748};
    alive.mark = {0x51525354, 0x6162636465666768};
    alive.sequence = 0x7172737475767778;
    alive.writer = Model::UnitId(0x0304);
    alive.half = 1;
    alive.blocks = 0x01020304;
    alive.writing = true;
    alive.mailbox = 0x05060708;
    alive.sections = {{Model::UnitId(0x0506), 7, 8}, {Model::UnitId(0x0607), 9, 10}};
    alive.sightings = {{1, {2, 3}}, {4, {5, 6}}, {}};
    judgeFields(
        u"Alive"_s, encodeAlive(alive),
        {{u"unit"_s, Bytes() << quint16(alive.unit)},
         {u"u32 incarnation"_s, Bytes() << alive.incarnation},
         {u"u32 counter"_s, Bytes() << alive.counter},
         {u"mark of its highest promise"_s, Bytes() << alive.promised},
         {u"mark of the highest term"_s, Bytes() << alive.mark},
         {u"u64 sequence"_s, Bytes() << alive.sequence},
         {u"unit that writes"_s, Bytes() << quint16(alive.writer)},
         {u"u8 half"_s, Bytes() << alive.half},
         {u"u32 blocks"_s, Bytes() << alive.blocks},
         {u"flag"_s, Bytes() << quint8(1)},
         {u"u32 number of its request"_s, Bytes() << alive.mailbox},
         {u"list of SU /390 that this MU serves: unit, u32 incarnation, u32 counter"_s,
          Bytes() << quint32(2) << quint16(0x0506) << quint32(7) << quint32(8) << quint16(0x0607)
                  << quint32(9) << quint32(10)},
         {u"list by unit of the site file, how long ago it was seen: u16 by network, u16 on disk 1,"
          " u16 on disk 2, in tenths of a second"_s,
          Bytes() << quint32(3) << quint16(1) << quint16(2) << quint16(3) << quint16(4)
                  << quint16(5) << quint16(6) << quint16(65535) << quint16(65535)
                  << quint16(65535)}});
    judgeNumber(u"tenths of a second; (\\d+) = never"_s, AliveSighting::Never);
    judgeNumber(u"request in its mailbox, (\\d+) = none"_s, AliveBlock().mailbox);
}

void FormatJudge::judgeBallot()
{
    Ballot ballot;
    ballot.promised = {0x01020304, 0x1112131415161718};
    TermRecord &term = ballot.accepted.emplace();
    term.mark = {0x21222324, 0x3132333435363738};
    term.overrideId = {0x4142434445464748, 0x5152535455565758};
    term.writer = Model::UnitId(0x6162);
    term.half = 1;
    term.legs = {Model::LegId{1}, Model::LegId{2}};
    term.voters = {{Model::UnitId(0), Model::UnitId(3), Model::UnitId(5)}, {Model::LegId{1}}};
    term.readmitted = Model::UnitId(0x7172);
    term.readmittedLeg = Model::LegId{2};
    term.legLives = {6, 7};
    term.forkMark = {8, 9};
    term.forkSequence = 10;
    const QByteArray accepted = encodeBallot(ballot);
    judgeFields(
        u"Ballot"_s, accepted,
        {{u"mark promised"_s, Bytes() << ballot.promised},
         {u"flag: a term was accepted"_s, Bytes() << quint8(1)},
         {u"mark of the term accepted"_s, Bytes() << term.mark},
         {u"uuid of the override"_s, Bytes() << term.overrideId.high << term.overrideId.low},
         {u"unit that writes"_s, Bytes() << quint16(0x6162)},
         {u"u8 half"_s, Bytes() << term.half},
         {u"list of u16: disks of the term"_s, Bytes() << quint32(2) << quint16(1) << quint16(2)},
         {u"list of unit: MUs with a vote"_s,
          Bytes() << quint32(3) << quint16(0) << quint16(3) << quint16(5)},
         {u"list of u16: disks with a vote"_s, Bytes() << quint32(1) << quint16(1)},
         {u"unit that was readmitted"_s, Bytes() << quint16(0x7172)},
         {u"u16 disk that was readmitted"_s, Bytes() << quint16(2)},
         {u"list of u32 by disk"_s, Bytes() << quint32(2) << quint32(6) << quint32(7)},
         {u"mark of the term at which"_s, Bytes() << term.forkMark},
         {u"u64 sequence"_s, Bytes() << term.forkSequence}});
    judgeNumber(u"u16 disk that was readmitted, (\\d+) = none"_s,
                quint64(TermRecord().readmittedLeg));
    judgeNumber(u"zero in generation (\\d+)"_s, TermMark().generation);
    ballot.accepted.reset();
    judge(encodeBallot(ballot).size() == 13, u"a ballot that is only a promise"_s);
}

void FormatJudge::judgeMailbox()
{
    const CrdRecord record{Model::UnitId(1), 2, ClusterRecord{true}};
    const auto put = std::make_shared<const CrdRequest>(
        CrdRequest{Asked, PutIf{u"key"_s, Model::UnitId(3), 4, record}});
    const auto read = std::make_shared<const CrdRequest>(CrdRequest{Asked, ReadDeciding{u"key"_s}});
    const QByteArray reads = encodeMailbox({read});
    const QList<QStringList> rows = m_document.table(u"Mailbox"_s);
    m_reader.begin(reads);
    judge(m_reader.number(u"list"_s) == 1, u"number of requests"_s);
    judge(rows.size() == 3, u"rows of a request"_s);
    if (rows.size() != 3)
        return;
    judge(m_reader.take(rows[0][0].toULongLong()) == requestBytes(), u"request in a mailbox"_s);
    judgeNumber(u"conditional write, (\\d+) deciding read"_s, m_reader.number(u"u8"_s));
    judge(rows[1][0] == u"1", u"length of a request's kind"_s);
    judge(rows[2][0] == u"4 + n" && m_reader.text() == u"key" && m_reader.atEnd(),
          u"key of a request"_s);
    judge(rows[0][1] == u"request: unit, u32 incarnation, u64 number", u"parts of a request"_s);

    m_reader.begin(encodeMailbox({put}));
    m_reader.take(m_reader.sizeOf(u"list"_s) + rows[0][0].toULongLong());
    judgeNumber(u"u8 kind: (\\d+) conditional write"_s, m_reader.number(u"u8"_s));
    judge(m_reader.text() == u"key" && m_reader.number(u"flag"_s) == 1
              && m_reader.number(u"unit"_s) == 3 && m_reader.number(u"u64"_s) == 4
              && m_reader.number(u"flag"_s) == 1 && m_reader.record() == toJson(record)
              && m_reader.atEnd(),
          u"conditional write in a mailbox"_s);
    judgeNumber(u"expected to own the record if it is (\\d+)"_s, 1);
    judgeNumber(u"u64 version expected, (\\d+) = absent"_s, PutIf().expectedVersion);
    judgeNumber(u"the record to be written if it is (\\d+)"_s, 1);
}
