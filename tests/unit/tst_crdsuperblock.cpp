// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/crd/superblock.h"
#include "engine/runtime/random.h"

using namespace Qt::StringLiterals;
using namespace Engine;

/// What a disk says of itself, and when it is not used (PROTOCOLS 1 "Areas").
class tst_CrdSuperblock : public QObject {
    Q_OBJECT

private slots:
    void superblocksSurviveTheWayToTheDisk();
    void everyCutPayloadIsRefused();
    void whatNoDiskHasIsRefused_data();
    void whatNoDiskHasIsRefused();
    void aDiskIsJudgedByBothCopies_data();
    void aDiskIsJudgedByBothCopies();
    void aDiskThatIsNotTheOneExpectedIsRefused_data();
    void aDiskThatIsNotTheOneExpectedIsRefused();
};

namespace {

constexpr quint64 DiskBytes = quint64(8) << 30;

Superblock someDisk()
{
    Superblock result;
    result.crd = {1, 2};
    result.disk = {3, 4};
    result.leg = Model::LegId{2};
    result.diskBytes = DiskBytes;
    result.formattedAt = Model::Instant(std::chrono::hours(24 * 365 * 47));
    result.crdName = u"Augsburg \u00e4"_s;
    return result;
}

using Copies = std::array<BlockRead, Geometry::Superblocks>;

BlockRead copyOf(const Superblock &superblock, BlockNumber number)
{
    return parseBlock(encodeBlock(toBlock(superblock, number)));
}

Copies copiesOf(const Superblock &first, const Superblock &second)
{
    return {copyOf(first, 0), copyOf(second, 1)};
}

BlockRead fault(BlockFault what)
{
    return {nullptr, what};
}

} // namespace

void tst_CrdSuperblock::superblocksSurviveTheWayToTheDisk()
{
    Random random(1, 0, 0);
    for (int i = 0; i < 500; ++i) {
        Superblock disk = someDisk();
        disk.crd = {random.next(), random.next()};
        disk.disk = {random.next(), random.next()};
        disk.leg = Model::LegId(random.below(3));
        disk.geometry.halfBlocks
            = MinHalfBlocks + BlockNumber(random.below(MaxHalfBlocks - MinHalfBlocks + 1));
        disk.diskBytes = random.next();
        disk.formattedAt = Model::Instant(Model::Duration(qint64(random.next())));
        disk.crdName = QString(qsizetype(random.below(MaxCrdName + 1)), u'n');
        disk.state = SuperblockState(random.below(2));
        for (BlockNumber copy = 0; copy < Geometry::Superblocks; ++copy) {
            const BlockRead read
                = decodeBlock(encodeBlock(toBlock(disk, copy)), disk.crd, disk.disk, copy);
            QCOMPARE(read.fault, BlockFault::None);
            QVERIFY(superblockOf(*read.block) == disk);
        }
    }
}

void tst_CrdSuperblock::everyCutPayloadIsRefused()
{
    Block block = toBlock(someDisk(), 0);
    const QByteArray whole = block.payload;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        block.payload = whole.left(size);
        QVERIFY(!superblockOf(block));
    }
    block.payload = whole + '\0';
    QVERIFY(!superblockOf(block));
}

void tst_CrdSuperblock::whatNoDiskHasIsRefused_data()
{
    QTest::addColumn<int>("offset"); // in the payload
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("state") << 0 << QByteArray("\x02");
    QTest::newRow("no regions") << 2 << QByteArray("\x01\x00\x00\x00", 4);
    QTest::newRow("endless regions") << 2 << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("endless name") << 22 << QByteArray("\xff\xff\xff\xff", 4);
}

void tst_CrdSuperblock::whatNoDiskHasIsRefused()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    Block block = toBlock(someDisk(), 0);
    QVERIFY(superblockOf(block));
    block.payload.replace(offset, bytes.size(), bytes);
    QVERIFY(!superblockOf(block));
    const DiskVerdict verdict
        = judgeSuperblocks({BlockRead{std::make_shared<const Block>(block), BlockFault::None},
                            fault(BlockFault::Empty)},
                           DiskBytes, {});
    QCOMPARE(verdict.fault, DiskFault::NoCrdDisk);
}

void tst_CrdSuperblock::aDiskIsJudgedByBothCopies_data()
{
    QTest::addColumn<Copies>("copies");
    QTest::addColumn<DiskFault>("expected");
    const Superblock disk = someDisk();
    Superblock begun = disk;
    begun.state = SuperblockState::Formatting;
    Superblock other = disk;
    other.disk.low += 1;
    const auto row = [](const char *name, const Copies &copies, DiskFault expected) {
        QTest::newRow(name) << copies << expected;
    };
    const BlockRead good0 = copyOf(disk, 0);
    const BlockRead good1 = copyOf(disk, 1);
    row("both", {good0, good1}, DiskFault::None);
    row("second damaged", {good0, fault(BlockFault::Damaged)}, DiskFault::None);
    row("first damaged", {fault(BlockFault::Damaged), good1}, DiskFault::None);
    row("first unreadable", {fault(BlockFault::Unreadable), good1}, DiskFault::None);
    row("first empty", {fault(BlockFault::Empty), good1}, DiskFault::None);
    row("exchanged", {copyOf(disk, 1), copyOf(disk, 0)}, DiskFault::NoCrdDisk);
    row("first written twice", {good0, copyOf(disk, 0)}, DiskFault::None);
    row("both empty", {fault(BlockFault::Empty), fault(BlockFault::Empty)},
        DiskFault::NotFormatted);
    row("damaged and empty", {fault(BlockFault::Damaged), fault(BlockFault::Empty)},
        DiskFault::NoCrdDisk);
    row("unreadable and empty", {fault(BlockFault::Unreadable), fault(BlockFault::Empty)},
        DiskFault::Unreadable);
    row("one of a later version", {good0, fault(BlockFault::NewerVersion)},
        DiskFault::NewerVersion);
    row("formatting begun", copiesOf(begun, disk), DiskFault::HalfFormatted);
    row("formatting begun anew", copiesOf(begun, other), DiskFault::HalfFormatted);
    row("formatting not ended", copiesOf(disk, begun), DiskFault::HalfFormatted);
    row("formatting broken off", copiesOf(begun, begun), DiskFault::HalfFormatted);
    row("two disks", copiesOf(disk, other), DiskFault::Contradicting);
}

void tst_CrdSuperblock::aDiskIsJudgedByBothCopies()
{
    QFETCH(Copies, copies);
    QFETCH(DiskFault, expected);
    const DiskVerdict verdict = judgeSuperblocks(copies, DiskBytes, {});
    QCOMPARE(verdict.fault, expected);
    if (expected == DiskFault::None)
        QVERIFY(verdict.superblock == someDisk());
}

void tst_CrdSuperblock::aDiskThatIsNotTheOneExpectedIsRefused_data()
{
    QTest::addColumn<DiskExpectation>("expectation");
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<DiskFault>("expected");
    const auto row = [](const char *name, const DiskExpectation &expectation, DiskFault expected,
                        quint64 bytes = DiskBytes) {
        QTest::newRow(name) << expectation << bytes << expected;
    };
    const Superblock disk = someDisk();
    const CrdUuid other{9, 9};
    const quint64 used = quint64(disk.geometry.blockCount()) * BlockSize;
    QCOMPARE(used, quint64(64) << 20);
    row("whatever it is", {}, DiskFault::None);
    row("this one", {disk.crd, disk.disk, disk.leg}, DiskFault::None);
    row("of another CRD", {other, {}, {}}, DiskFault::ForeignCrd);
    row("of another CRD, whatever else", {other, other, Model::LegId{1}}, DiskFault::ForeignCrd);
    row("another disk", {disk.crd, other, {}}, DiskFault::ForeignDisk);
    row("the other leg", {disk.crd, {}, Model::LegId{1}}, DiskFault::WrongLeg);
    row("large enough", {}, DiskFault::None, used);
    row("cut", {}, DiskFault::TooSmall, used - 1);
    row("no byte left", {}, DiskFault::TooSmall, 0);
}

void tst_CrdSuperblock::aDiskThatIsNotTheOneExpectedIsRefused()
{
    QFETCH(DiskExpectation, expectation);
    QFETCH(quint64, bytes);
    QFETCH(DiskFault, expected);
    const DiskVerdict verdict
        = judgeSuperblocks(copiesOf(someDisk(), someDisk()), bytes, expectation);
    QCOMPARE(verdict.fault, expected);
    QVERIFY(verdict.superblock == someDisk()); // what it says of itself can be shown
}

QTEST_GUILESS_MAIN(tst_CrdSuperblock)
#include "tst_crdsuperblock.moc"
