// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/crd/block.h"
#include "engine/crd/blocklayout.h"
#include "engine/crd/crc32c.h"
#include "engine/crd/geometry.h"
#include "engine/crd/termrecord.h"
#include "engine/runtime/random.h"

using namespace Qt::StringLiterals;
using namespace Engine;

/// Blocks as bytes: what is not exactly what was written is never taken for it (PROTOCOLS 1
/// "Blocks").
class tst_CrdBlock : public QObject {
    Q_OBJECT

private slots:
    void checksumIsCastagnolis_data();
    void checksumIsCastagnolis();
    void bothWaysGiveTheSameChecksum();
    void blocksSurviveTheWayToTheDisk();
    void everyFlippedBitIsFound();
    void everyCutIsFound();
    void aTornBlockIsTheOldTheNewOrDamaged();
    void aBallotIsNeverTorn();
    void zerosAreAnEmptyBlock();
    void aLaterVersionIsToldFromDamage();
    void whatIsNeverWrittenIsNotTaken_data();
    void whatIsNeverWrittenIsNotTaken();
    void aBlockBelongsInOnePlace_data();
    void aBlockBelongsInOnePlace();
    void randomBytesAreNoBlock();
};

namespace {

const CrdUuid Crd{0x0123456789abcdef, 0xfedcba9876543210};
const CrdUuid Disk{0x1111222233334444, 0x5555666677778888};

QByteArray randomBytes(Random &random, std::size_t size)
{
    QByteArray bytes(qsizetype(size), '\0');
    for (char &each : bytes)
        each = char(random.below(256));
    return bytes;
}

/// A block in some place where it may lie.
Block randomBlock(Random &random)
{
    Block block;
    BlockHeader &header = block.header;
    header.crd = Crd;
    header.disk = Disk;
    header.area = BlockArea(random.below(5));
    switch (header.area) {
    case BlockArea::Superblock:
        header.number = BlockNumber(random.below(Geometry::Superblocks));
        break;
    case BlockArea::Alive:
        header.slot = quint16(random.below(MaxUnits));
        header.number = Geometry::alive(Model::UnitId(header.slot));
        break;
    case BlockArea::Ballot:
        header.slot = quint16(random.below(MaxCandidates));
        header.number = Geometry::ballot(header.slot);
        break;
    case BlockArea::Mailbox:
        header.slot = quint16(random.below(MaxUnits));
        header.number = Geometry::mailbox(Model::UnitId(header.slot));
        break;
    case BlockArea::Region:
        header.slot = quint16(random.below(MaxCandidates));
        header.half = quint8(random.below(RegionHalves));
        header.number = Geometry().region(header.slot, header.half)
            + BlockNumber(random.below(Geometry::DefaultHalfBlocks));
        break;
    }
    header.generation = quint32(random.next());
    header.term = random.next();
    header.sequence = random.next();
    block.payload = randomBytes(random, random.below(payloadSizeOf(header.area) + 1));
    return block;
}

/// The fault of @p bytes where @p block belongs.
BlockFault faultOf(QByteArrayView bytes, const Block &block)
{
    return decodeBlock(bytes, Crd, Disk, block.header.number).fault;
}

/// With the checksum that fits it.
QByteArray withChecksum(QByteArray bytes)
{
    const QByteArrayView all = bytes;
    const quint32 sum
        = crc32c(all.sliced(BlockLayout::Checksum + 4), crc32c(all.first(BlockLayout::Checksum)));
    for (int i = 0; i < 4; ++i)
        bytes[BlockLayout::Checksum + i] = char(sum >> (8 * i));
    return bytes;
}

} // namespace

void tst_CrdBlock::checksumIsCastagnolis_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("sum");
    QByteArray up(32, '\0');
    QByteArray down(32, '\0');
    for (int i = 0; i < 32; ++i) {
        up[i] = char(i);
        down[i] = char(31 - i);
    }
    // The last five are those of RFC 3720, appendix B.4.
    QTest::newRow("nothing") << QByteArray() << quint32(0);
    QTest::newRow("digits") << QByteArray("123456789") << quint32(0xe3069283);
    QTest::newRow("zeros") << QByteArray(32, '\0') << quint32(0x8a9136aa);
    QTest::newRow("ones") << QByteArray(32, '\xff') << quint32(0x62a8ab43);
    QTest::newRow("up") << up << quint32(0x46dd794e);
    QTest::newRow("down") << down << quint32(0x113fdb5c);
    QTest::newRow("read command") << QByteArray::fromHex(
        "01c00000000000000000000000000000140000000000040000000014"
        "0000001828000000000000000200000000000000")
                                  << quint32(0xd9963a56);
}

void tst_CrdBlock::checksumIsCastagnolis()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, sum);
    QCOMPARE(crc32c(bytes), sum);
    QCOMPARE(crc32cByTable(bytes), sum);
}

void tst_CrdBlock::bothWaysGiveTheSameChecksum()
{
    if (!hasCrc32cInstruction())
        QSKIP("this processor has no instruction for CRC32C");
    Random random(1, 0, 0);
    const QByteArray bytes = randomBytes(random, BlockSize + 16);
    for (qsizetype from = 0; from < 9; ++from) {
        for (qsizetype size = 0; size < 200; ++size) {
            const QByteArrayView part = QByteArrayView(bytes).sliced(from, size);
            QCOMPARE(crc32cByInstruction(part), crc32cByTable(part));
        }
        const QByteArrayView whole = QByteArrayView(bytes).sliced(from, BlockSize);
        QCOMPARE(crc32cByInstruction(whole), crc32cByTable(whole));
    }
}

void tst_CrdBlock::blocksSurviveTheWayToTheDisk()
{
    Random random(2, 0, 0);
    for (int i = 0; i < 2000; ++i) {
        const Block block = randomBlock(random);
        const QByteArray bytes = encodeBlock(block);
        QCOMPARE(bytes.size(), qsizetype(BlockSize));
        QCOMPARE(encodeBlock(block), bytes);
        const BlockRead read = decodeBlock(bytes, Crd, Disk, block.header.number);
        QCOMPARE(read.fault, BlockFault::None);
        QVERIFY(read.block->header == block.header);
        QCOMPARE(read.block->payload, block.payload);
    }
}

void tst_CrdBlock::everyFlippedBitIsFound()
{
    Random random(3, 0, 0);
    for (int i = 0; i < 3; ++i) {
        const Block block = randomBlock(random);
        QByteArray bytes = encodeBlock(block);
        for (int bit = 0; bit < BlockSize * 8; ++bit) {
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(faultOf(bytes, block), BlockFault::Damaged);
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        }
        QCOMPARE(faultOf(bytes, block), BlockFault::None);
    }
}

void tst_CrdBlock::everyCutIsFound()
{
    Random random(4, 0, 0);
    const Block block = randomBlock(random);
    const QByteArray bytes = encodeBlock(block);
    for (int size = 0; size < BlockSize; ++size) {
        const QByteArrayView start = QByteArrayView(bytes).first(size);
        QCOMPARE(faultOf(start, block), BlockFault::Damaged);
        // The same with zeros behind, as at the end of a file.
        const BlockFault fault = faultOf(start.toByteArray().leftJustified(BlockSize, '\0'), block);
        if (size == 0)
            QCOMPARE(fault, BlockFault::Empty);
        else if (start.toByteArray().leftJustified(BlockSize, '\0') != bytes)
            QCOMPARE(fault, BlockFault::Damaged);
    }
    QCOMPARE(faultOf(QByteArray(bytes).append('\0'), block), BlockFault::Damaged);
}

void tst_CrdBlock::aTornBlockIsTheOldTheNewOrDamaged()
{
    Random random(5, 0, 0);
    for (int i = 0; i < 20; ++i) {
        const Block before = randomBlock(random);
        Block after = before;
        after.header.sequence += 1;
        after.payload = randomBytes(random, random.below(payloadSizeOf(after.header.area) + 1));
        const QByteArray old = encodeBlock(before);
        const QByteArray now = encodeBlock(after);
        for (int cut = 0; cut <= BlockSize; ++cut) {
            for (const bool newFirst : {true, false}) {
                const QByteArray torn
                    = newFirst ? now.left(cut) + old.mid(cut) : old.left(cut) + now.mid(cut);
                if (torn != old && torn != now)
                    QCOMPARE(faultOf(torn, before), BlockFault::Damaged);
            }
        }
    }
}

void tst_CrdBlock::aBallotIsNeverTorn()
{
    Random random(9, 0, 0);
    for (int i = 0; i < 20; ++i) {
        Block before;
        before.header.crd = Crd;
        before.header.disk = Disk;
        before.header.area = BlockArea::Ballot;
        before.header.number = Geometry::ballot(0);
        Block after = before;
        before.payload = randomBytes(random, random.below(BallotPayloadSize + 1));
        after.payload = randomBytes(random, random.below(BallotPayloadSize + 1));
        const QByteArray now = encodeBlock(after);
        for (const QByteArray &old : {encodeBlock(before), QByteArray(BlockSize, '\0')}) {
            for (int cut = 0; cut <= BlockSize; cut += SectorSize) {
                const QByteArray front = now.left(cut) + old.mid(cut);
                QCOMPARE(front, cut == 0 ? old : now);
                const QByteArray back = old.left(cut) + now.mid(cut);
                QCOMPARE(back, cut == 0 ? now : old);
            }
        }
    }
    // Not even the most that a term of a site with every candidate and leg can say is too long.
    Ballot longest;
    TermRecord &term = longest.accepted.emplace();
    for (int i = 0; i < MaxCandidates; ++i)
        term.voters.mus.push_back(Model::UnitId(i));
    term.legs = term.voters.legs = {Model::LegId{1}, Model::LegId{2}};
    term.legLives = {1, 2};
    QVERIFY(encodeBallot(longest).size() <= BallotPayloadSize);
}

void tst_CrdBlock::zerosAreAnEmptyBlock()
{
    QByteArray bytes(BlockSize, '\0');
    QCOMPARE(decodeBlock(bytes, Crd, Disk, 7).fault, BlockFault::Empty);
    QCOMPARE(judgeBlock(nullptr, Crd, Disk, 7).fault, BlockFault::Empty);
    for (int i = 0; i < BlockSize; ++i) {
        bytes[i] = 1;
        QCOMPARE(decodeBlock(bytes, Crd, Disk, 7).fault, BlockFault::Damaged);
        bytes[i] = 0;
    }
}

void tst_CrdBlock::aLaterVersionIsToldFromDamage()
{
    Random random(6, 0, 0);
    const Block block = randomBlock(random);
    QByteArray bytes = encodeBlock(block);
    bytes[BlockLayout::Version] = char(FormatVersion + 1);
    QCOMPARE(faultOf(bytes, block), BlockFault::Damaged);
    // Whatever else it holds, and wherever it lies.
    bytes[BlockLayout::Area] = 99;
    bytes[BlockLayout::Crd] = char(bytes[BlockLayout::Crd] ^ 1);
    bytes = withChecksum(bytes);
    QCOMPARE(faultOf(bytes, block), BlockFault::NewerVersion);
    bytes[BlockLayout::Magic] = 'X';
    QCOMPARE(faultOf(withChecksum(bytes), block), BlockFault::Damaged);
}

void tst_CrdBlock::whatIsNeverWrittenIsNotTaken_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("value");
    QTest::newRow("version 0") << BlockLayout::Version << 0;
    QTest::newRow("unknown area") << BlockLayout::Area << 5;
    QTest::newRow("length beyond the block") << BlockLayout::PayloadLength + 1 << 0xff;
    QTest::newRow("begin of the reserve") << BlockLayout::Zero << 1;
    QTest::newRow("end of the reserve") << BlockLayout::Payload - 1 << 1;
    QTest::newRow("behind the payload") << BlockSize - 1 << 1;
}

void tst_CrdBlock::whatIsNeverWrittenIsNotTaken()
{
    QFETCH(int, offset);
    QFETCH(int, value);
    Random random(7, 0, 0);
    Block block = randomBlock(random);
    block.payload = QByteArray("payload");
    QByteArray bytes = encodeBlock(block);
    bytes[offset] = char(value);
    QCOMPARE(faultOf(withChecksum(bytes), block), BlockFault::Damaged);
}

void tst_CrdBlock::aBlockBelongsInOnePlace_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<BlockFault>("fault");
    QTest::newRow("its own place") << 0 << BlockFault::None;
    QTest::newRow("another CRD") << 1 << BlockFault::ForeignCrd;
    QTest::newRow("another disk") << 2 << BlockFault::ForeignDisk;
    QTest::newRow("another place") << 3 << BlockFault::Misplaced;
    QTest::newRow("another area") << 4 << BlockFault::Misplaced;
    QTest::newRow("another slot") << 5 << BlockFault::Misplaced;
    QTest::newRow("between the areas") << 6 << BlockFault::Misplaced;
}

void tst_CrdBlock::aBlockBelongsInOnePlace()
{
    QFETCH(int, what);
    QFETCH(BlockFault, fault);
    Block block;
    block.header.crd = Crd;
    block.header.disk = Disk;
    block.header.area = BlockArea::Alive;
    block.header.slot = 5;
    block.header.number = Geometry::alive(Model::UnitId(5));
    BlockNumber place = block.header.number;
    if (what == 1)
        block.header.crd.low += 1;
    else if (what == 2)
        block.header.disk.low += 1;
    else if (what == 3)
        place += 1;
    else if (what == 4)
        block.header.area = BlockArea::Ballot;
    else if (what == 5)
        block.header.slot = 6;
    else if (what == 6)
        place = block.header.number = Geometry::RegionFirst - 1;
    const BlockRead read = decodeBlock(encodeBlock(block), Crd, Disk, place);
    QCOMPARE(read.fault, fault);
    QCOMPARE(bool(read.block), fault == BlockFault::None);
    // The emulated disk, which keeps blocks as they are, is told the same.
    const auto kept = std::make_shared<const Block>(block);
    QCOMPARE(judgeBlock(kept, Crd, Disk, place).fault, fault);
    // By itself it is a good block, whatever disk it is found on.
    const BlockRead alone = parseBlock(encodeBlock(block));
    QCOMPARE(alone.fault, BlockFault::None);
    QVERIFY(alone.block->header == block.header);
}

void tst_CrdBlock::randomBytesAreNoBlock()
{
    Random random(8, 0, 0);
    for (int i = 0; i < 500; ++i) {
        QByteArray bytes = randomBytes(random, BlockSize);
        QCOMPARE(decodeBlock(bytes, Crd, Disk, 7).fault, BlockFault::Damaged);
        // Not even with magic and checksum: only its place is left then.
        bytes.replace(0, 8, BlockLayout::MagicText);
        QVERIFY(!decodeBlock(withChecksum(bytes), Crd, Disk, 7).block);
    }
}

QTEST_GUILESS_MAIN(tst_CrdBlock)
#include "tst_crdblock.moc"
