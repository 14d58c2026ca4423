// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "engine/agent/legfile.h"
#include "engine/agent/legformat.h"
#include "tests/unit/legfiles.h"

#include <csignal>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Engine;

/// Disks of the CRD as files and block devices (PROTOCOLS 1 "Blocks").
class tst_LegFile : public QObject {
    Q_OBJECT

private slots:
    void init();

    void whatIsWrittenIsRead();
    void operationsEndAtTheFirstThatFails();
    void neighboursAreWrittenInOrder();
    void nothingIsWrittenForAnotherDisk_data();
    void nothingIsWrittenForAnotherDisk();
    void placesBeyondTheAreasAreNotReached();
    void aDeletedFileIsNoticed();
    void aReplacedFileIsNoticed();
    void aFileThatCameBackIsUsedOn();
    void aTruncatedFileIsNeitherReadNorWritten();
    void aWriteProtectedFileIsOnlyRead();
    void aFullDiskIsToldApart();
    void aWriteTornByTheSystemIsNoBlock();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

/// For system calls; lives until the end of the full expression that asks for it.
class Name {
public:
    explicit Name(const QString &path)
        : m_bytes(QFile::encodeName(path))
    {
    }
    operator const char *() const { return m_bytes.constData(); }

private:
    QByteArray m_bytes;
};

} // namespace

void tst_LegFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"leg1"_s);
    QVERIFY(makeLeg(m_path));
}

void tst_LegFile::whatIsWrittenIsRead()
{
    {
        const auto leg = openLeg(m_path);
        QVERIFY(leg);
        QCOMPARE(leg->superblock().leg, Model::LegId{1});
        const DiskReply reply = leg->carryOut(
            request({writeOp(aliveBlock(3, "three")), writeOp(aliveBlock(5, "five")), flushOp(),
                     readOp(Geometry::AliveFirst, 7)}));
        QCOMPARE(reply.status, DiskStatus::Ok);
        QCOMPARE(reply.doneOps, quint32(4));
        QCOMPARE(reply.disk, Model::LegId{1});
        QCOMPARE(reply.tag, quint64(42));
        QVERIFY(reply.writeTime > Model::Duration(0) && reply.readTime > Model::Duration(0));
        QCOMPARE(reply.blocks.size(), std::size_t(7));
        QCOMPARE(reply.blocks[0].fault, BlockFault::Empty);
        QCOMPARE(reply.blocks[3].block->payload, QByteArray("three"));
        QCOMPARE(reply.blocks[4].fault, BlockFault::Empty);
        QVERIFY(reply.blocks[5].block->header == aliveBlock(5, "five")->header);
    }
    const auto again = openLeg(m_path);
    const DiskReply reply = again->carryOut(request({readOp(Geometry::AliveFirst + 5, 1)}));
    QCOMPARE(reply.blocks[0].block->payload, QByteArray("five"));
}

void tst_LegFile::operationsEndAtTheFirstThatFails()
{
    const auto leg = openLeg(m_path);
    const BlockNumber end = leg->superblock().geometry.blockCount();
    const DiskReply reply
        = leg->carryOut(request({writeOp(aliveBlock(1, "one")), readOp(Geometry::AliveFirst + 1, 1),
                                 readOp(end - 1, 2), writeOp(aliveBlock(2, "two")), readOp(4, 1)}));
    QCOMPARE(reply.status, DiskStatus::ReadError);
    QCOMPARE(reply.doneOps, quint32(2));
    QCOMPARE(reply.blocks.size(), std::size_t(3)); // of the reads that were begun
    QCOMPARE(reply.blocks[0].block->payload, QByteArray("one"));
    QCOMPARE(reply.blocks[1].fault, BlockFault::Unreadable);
    const DiskReply after = leg->carryOut(request({readOp(Geometry::AliveFirst + 2, 1)}));
    QCOMPARE(after.blocks[0].fault, BlockFault::Empty);
}

void tst_LegFile::neighboursAreWrittenInOrder()
{
    const auto leg = openLeg(m_path);
    // More than go into one system call, a gap, and a block written twice.
    std::vector<DiskOp> ops;
    for (quint32 i = 0; i < 600; ++i)
        ops.push_back(writeOp(regionBlock(i, "r" + QByteArray::number(i))));
    ops.push_back(writeOp(regionBlock(700, "gap")));
    ops.push_back(writeOp(regionBlock(599, "again")));
    const BlockNumber first = regionBlock(0, {})->header.number;
    ops.push_back(readOp(first, 300));
    ops.push_back(readOp(first + 300, 401));
    const DiskReply reply = leg->carryOut(request(ops));
    QCOMPARE(reply.status, DiskStatus::Ok);
    QCOMPARE(reply.doneOps, quint32(ops.size()));
    QCOMPARE(reply.blocks.size(), std::size_t(701));
    for (std::size_t i = 0; i < 599; ++i)
        QCOMPARE(reply.blocks[i].block->payload, "r" + QByteArray::number(qulonglong(i)));
    QCOMPARE(reply.blocks[599].block->payload, QByteArray("again"));
    QCOMPARE(reply.blocks[600].fault, BlockFault::Empty);
    QCOMPARE(reply.blocks[700].block->payload, QByteArray("gap"));
}

void tst_LegFile::nothingIsWrittenForAnotherDisk_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another CRD") << 0;
    QTest::newRow("another disk") << 1;
    QTest::newRow("a superblock") << 2;
    QTest::newRow("beyond the areas") << 3;
    QTest::newRow("no block") << 4;
}

void tst_LegFile::nothingIsWrittenForAnotherDisk()
{
    QFETCH(int, what);
    const auto leg = openLeg(m_path);
    Block block = *aliveBlock(1, "one");
    if (what == 0)
        block.header.crd.low += 1;
    else if (what == 1)
        block.header.disk.low += 1;
    else if (what == 2)
        block.header.number = 1;
    else if (what == 3)
        block.header.number = leg->superblock().geometry.blockCount();
    const QByteArray before = contentOf(m_path);
    DiskOp op = writeOp(std::make_shared<const Block>(block));
    if (what == 4)
        op.block = nullptr;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was not written"_s));
    const DiskReply reply = leg->carryOut(request({op}));
    QCOMPARE(reply.status, DiskStatus::WriteError);
    QCOMPARE(reply.doneOps, quint32(0));
    QVERIFY(contentOf(m_path) == before);
}

void tst_LegFile::placesBeyondTheAreasAreNotReached()
{
    const auto leg = openLeg(m_path);
    for (const auto &[first, count] :
         {std::pair{0xffffffffU, 2U}, {leg->superblock().geometry.blockCount(), 1U}}) {
        const DiskReply reply = leg->carryOut(request({readOp(first, count)}));
        QCOMPARE(reply.status, DiskStatus::ReadError);
        QCOMPARE(reply.blocks.size(), std::size_t(count));
    }
    QCOMPARE(leg->carryOut(request({readOp(7, 0)})).status, DiskStatus::Ok);
    QCOMPARE(leg->carryOut(request({})).status, DiskStatus::Ok);
}

void tst_LegFile::aDeletedFileIsNoticed()
{
    const auto leg = openLeg(m_path);
    QVERIFY(QFile::remove(m_path));
    const DiskReply reply
        = leg->carryOut(request({writeOp(aliveBlock(1, "one")), readOp(Geometry::AliveFirst, 1)}));
    QCOMPARE(reply.status, DiskStatus::NoPath);
    QCOMPARE(reply.doneOps, quint32(0));
    QVERIFY(reply.blocks.empty());
}

void tst_LegFile::aReplacedFileIsNoticed()
{
    const auto leg = openLeg(m_path);
    QVERIFY(QFile::copy(m_path, m_path + u".copy"_s));
    QCOMPARE(std::rename(Name(m_path + u".copy"_s), Name(m_path)), 0);
    QCOMPARE(leg->carryOut(request({readOp(2, 1)})).status, DiskStatus::NoPath);
}

void tst_LegFile::aFileThatCameBackIsUsedOn()
{
    const auto leg = openLeg(m_path);
    QVERIFY(QFile::rename(m_path, m_path + u".away"_s));
    QCOMPARE(leg->carryOut(request({readOp(2, 1)})).status, DiskStatus::NoPath);
    QVERIFY(QFile::rename(m_path + u".away"_s, m_path));
    QCOMPARE(leg->carryOut(request({readOp(2, 1)})).status, DiskStatus::Ok);
}

void tst_LegFile::aTruncatedFileIsNeitherReadNorWritten()
{
    const auto leg = openLeg(m_path);
    QVERIFY(QFile::resize(m_path, qint64(LeastLegBytes) - 1));
    QCOMPARE(leg->carryOut(request({readOp(2, 1)})).status, DiskStatus::ReadError);
    const DiskReply reply = leg->carryOut(request({writeOp(aliveBlock(1, "one")), flushOp()}));
    QCOMPARE(reply.status, DiskStatus::WriteError);
    QCOMPARE(QFile(m_path).size(), qint64(LeastLegBytes) - 1);
    QVERIFY(QFile::resize(m_path, 0));
    QCOMPARE(leg->carryOut(request({readOp(2, 1)})).status, DiskStatus::ReadError);
    QCOMPARE(leg->carryOut(request({writeOp(aliveBlock(1, "one"))})).status,
             DiskStatus::WriteError);
    QCOMPARE(QFile(m_path).size(), qint64(0));
}

void tst_LegFile::aWriteProtectedFileIsOnlyRead()
{
    const auto leg = openLeg(m_path);
    QCOMPARE(::chmod(Name(m_path), 0444), 0);
    const QByteArray before = contentOf(m_path);
    for (const bool openBefore : {true, false}) {
        const auto fresh = openBefore ? nullptr : openLeg(m_path);
        LegFile &used = openBefore ? *leg : *fresh;
        const DiskReply reply
            = used.carryOut(request({readOp(2, 1), writeOp(aliveBlock(1, "one")), readOp(2, 1)}));
        QCOMPARE(reply.status, DiskStatus::ReadOnly);
        QCOMPARE(reply.doneOps, quint32(1));
    }
    QVERIFY(contentOf(m_path) == before);
    QCOMPARE(::chmod(Name(m_path), 0644), 0);
    QCOMPARE(leg->carryOut(request({writeOp(aliveBlock(1, "one"))})).status, DiskStatus::Ok);
}

void tst_LegFile::aFullDiskIsToldApart()
{
    // A file with holes, as a copy may have them, on a file system that has no room to fill them.
    const QString place = m_folder->filePath(u"small"_s);
    QVERIFY(QDir().mkdir(place));
    // Of this thread alone, so nothing is left of it afterwards.
    if (::unshare(CLONE_NEWNS) != 0
        || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("tmpfs", Name(place), "tmpfs", 0, "size=256k") != 0)
        QSKIP("mounting a small file system needs root");
    const auto unmount = qScopeGuard([&place] { ::umount2(Name(place), MNT_DETACH); });
    const QString sparse = place + u"/leg1"_s;
    QProcess copy;
    copy.start(u"cp"_s, {u"--sparse=always"_s, m_path, sparse});
    QVERIFY(copy.waitForFinished());
    QCOMPARE(copy.exitCode(), 0);
    const auto leg = openLeg(sparse);
    QVERIFY(leg);
    std::vector<DiskOp> ops;
    for (quint32 i = 0; i < 100; ++i)
        ops.push_back(writeOp(regionBlock(i, "full")));
    const DiskReply reply = leg->carryOut(request(ops));
    QCOMPARE(reply.status, DiskStatus::Full);
    QVERIFY(reply.doneOps < 100);
    // What was done is there, and what was there can still be changed.
    if (reply.doneOps > 0) {
        const DiskReply after
            = leg->carryOut(request({readOp(regionBlock(0, {})->header.number, reply.doneOps),
                                     writeOp(regionBlock(0, "changed"))}));
        QCOMPARE(after.status, DiskStatus::Ok);
        for (const BlockRead &each : after.blocks)
            QCOMPARE(each.fault, BlockFault::None);
    }
}

void tst_LegFile::aWriteTornByTheSystemIsNoBlock()
{
    const auto leg = openLeg(m_path);
    // A limit inside the third block: the system takes a part of it.
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const BlockNumber first = regionBlock(0, {})->header.number;
    rlimit cut = before;
    cut.rlim_cur = rlim_t(first + 2) * BlockSize + 512;
    ::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &cut), 0);
    std::vector<DiskOp> ops;
    for (quint32 i = 0; i < 5; ++i)
        ops.push_back(writeOp(regionBlock(i, QByteArray(PayloadSize, 'x'))));
    const DiskReply reply = leg->carryOut(request(ops));
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(reply.status, DiskStatus::Full);
    QCOMPARE(reply.doneOps, quint32(2));
    const DiskReply after = leg->carryOut(request({readOp(first, 5)}));
    const std::vector<BlockFault> wanted{BlockFault::None, BlockFault::None, BlockFault::Damaged,
                                         BlockFault::Empty, BlockFault::Empty};
    for (std::size_t i = 0; i < wanted.size(); ++i)
        QCOMPARE(after.blocks[i].fault, wanted[i]);
}

QTEST_GUILESS_MAIN(tst_LegFile)
#include "tst_legfile.moc"
