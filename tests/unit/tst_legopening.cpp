// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "engine/agent/legfile.h"
#include "engine/agent/legformat.h"
#include "tests/unit/legfiles.h"

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Engine;

/// Which files and devices are opened as disks of the CRD, and which are left alone.
class tst_LegOpening : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aBadDiskIsNotOpened_data();
    void aBadDiskIsNotOpened();
    void openingWritesNothing();
    void aCloneIsRefusedAsLongAsTheOtherIsOpen();
    void theSameFileMayBeOpenTwice();
    void aDiskThatCannotBeOpenedSaysWhy_data();
    void aDiskThatCannotBeOpenedSaysWhy();
    void aFileSharedBetweenHostsGoesPastTheCache();
    void aBlockDeviceIsADisk();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_LegOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"leg1"_s);
    QVERIFY(makeLeg(m_path));
}

void tst_LegOpening::aBadDiskIsNotOpened_data()
{
    QTest::addColumn<QByteArray>("first"); // superblock, kept when null
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<qint64>("size"); // kept when negative
    QTest::addColumn<DiskExpectation>("expected");
    QTest::addColumn<DiskFault>("fault");
    const auto row
        = [](const char *name, DiskFault fault, const DiskExpectation &expected = {},
             const QByteArray &first = {}, const QByteArray &second = {}, qint64 size = -1) {
              QTest::newRow(name) << first << second << size << expected << fault;
          };
    const CrdUuid other{7, 7};
    Superblock begun;
    begun.crd = LegCrd;
    begun.disk = LegDisk;
    begun.state = SuperblockState::Formatting;
    const QByteArray half = encodeBlock(toBlock(begun, 0));
    const QByteArray zeros(BlockSize, '\0');
    const QByteArray noise(BlockSize, 'n');
    row("of another CRD", DiskFault::ForeignCrd, {other, {}, {}});
    row("another disk", DiskFault::ForeignDisk, {LegCrd, other, {}});
    row("the other leg", DiskFault::WrongLeg, {LegCrd, {}, Model::LegId{2}});
    row("half-formatted", DiskFault::HalfFormatted, {}, half);
    row("never formatted", DiskFault::NotFormatted, {}, zeros, zeros);
    row("something else", DiskFault::NoCrdDisk, {}, noise, noise);
    row("cut", DiskFault::TooSmall, {}, {}, {}, qint64(LeastLegBytes) - BlockSize);
    row("nothing left", DiskFault::NotFormatted, {}, {}, {}, 0);
    row("half a superblock left", DiskFault::NotFormatted, {}, {}, {}, 100);
}

void tst_LegOpening::aBadDiskIsNotOpened()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(qint64, size);
    QFETCH(DiskExpectation, expected);
    QFETCH(DiskFault, fault);
    patch(m_path, 0, first);
    patch(m_path, BlockSize, second);
    if (size >= 0)
        QVERIFY(QFile::resize(m_path, size));
    const QByteArray before = contentOf(m_path);
    const OpenedLeg opened
        = LegFile::open({m_path, DeviceAccess::ReadWrite, DeviceSharing::ThisHost, expected});
    QVERIFY(!opened.leg);
    QCOMPARE(opened.fault.device, DeviceFault::None);
    QCOMPARE(opened.fault.disk, fault);
    QVERIFY(contentOf(m_path) == before);
}

void tst_LegOpening::openingWritesNothing()
{
    const QByteArray before = contentOf(m_path);
    const auto leg = openLeg(m_path);
    leg->carryOut(request({readOp(0, 300), flushOp()}));
    QVERIFY(contentOf(m_path) == before);
}

void tst_LegOpening::aCloneIsRefusedAsLongAsTheOtherIsOpen()
{
    const QString copy = m_folder->filePath(u"copy"_s);
    QVERIFY(QFile::copy(m_path, copy));
    auto leg = openLeg(m_path);
    for (const DeviceAccess access : {DeviceAccess::ReadWrite, DeviceAccess::Read}) {
        const OpenedLeg opened = LegFile::open({copy, access, DeviceSharing::ThisHost, {}});
        QVERIFY(!opened.leg);
        QCOMPARE(opened.fault.disk, DiskFault::Clone);
        QCOMPARE(opened.fault.other, m_path);
    }
    leg.reset();
    QVERIFY(openLeg(copy));
}

void tst_LegOpening::theSameFileMayBeOpenTwice()
{
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(m_path, link));
    const auto first = openLeg(m_path);
    const auto second = openLeg(link);
    QVERIFY(second);
    first->carryOut(request({writeOp(aliveBlock(1, "one"))}));
    const DiskReply reply = second->carryOut(request({readOp(Geometry::AliveFirst + 1, 1)}));
    QCOMPARE(reply.blocks[0].block->payload, QByteArray("one"));
}

void tst_LegOpening::aDiskThatCannotBeOpenedSaysWhy_data()
{
    QTest::addColumn<QString>("path"); // empty: in the folder of the test
    QTest::addColumn<DeviceFault>("fault");
    QTest::newRow("not there") << u"/nonexistent/leg1"_s << DeviceFault::NotThere;
    QTest::newRow("a folder") << u"/tmp"_s << DeviceFault::NoDisk;
    QTest::newRow("a terminal") << u"/dev/null"_s << DeviceFault::NoDisk;
}

void tst_LegOpening::aDiskThatCannotBeOpenedSaysWhy()
{
    QFETCH(QString, path);
    QFETCH(DeviceFault, fault);
    for (const DeviceAccess access : {DeviceAccess::Read, DeviceAccess::ReadWrite}) {
        const OpenedLeg opened = LegFile::open({path, access, DeviceSharing::ThisHost, {}});
        QVERIFY(!opened.leg);
        QCOMPARE(opened.fault.device, fault);
    }
}

void tst_LegOpening::aFileSharedBetweenHostsGoesPastTheCache()
{
    const OpenedLeg opened
        = LegFile::open({m_path, DeviceAccess::ReadWrite, DeviceSharing::ManyHosts, {}});
    if (!opened.leg) {
        // The one right answer of a file system without O_DIRECT.
        QCOMPARE(opened.fault.device, DeviceFault::NotDirect);
        QSKIP("the file system of the temporary folder has no O_DIRECT");
    }
    QVERIFY(opened.leg->device().isDirect());
    const DiskReply reply = opened.leg->carryOut(
        request({writeOp(aliveBlock(1, "direct")), readOp(Geometry::AliveFirst, 3)}));
    QCOMPARE(reply.status, DiskStatus::Ok);
    QCOMPARE(reply.blocks[1].block->payload, QByteArray("direct"));
}

void tst_LegOpening::aBlockDeviceIsADisk()
{
    const QString losetup
        = QStandardPaths::findExecutable(u"losetup"_s, {u"/sbin"_s, u"/usr/sbin"_s});
    if (::geteuid() != 0 || losetup.isEmpty())
        QSKIP("a loop device needs root and losetup");
    QVERIFY(QFile::resize(m_path, 0));
    QVERIFY(QFile::resize(m_path, qint64(LeastLegBytes) * 2));
    QProcess loop;
    loop.start(losetup, {u"--find"_s, u"--show"_s, m_path});
    QVERIFY(loop.waitForFinished());
    if (loop.exitCode() != 0)
        QSKIP(QByteArray("no loop device to be had: " + loop.readAllStandardError()).constData());
    const QString device = QString::fromLocal8Bit(loop.readAllStandardOutput()).trimmed();
    const auto release = qScopeGuard([&] { QProcess::execute(losetup, {u"--detach"_s, device}); });

    LegFormat format = usualFormat(device);
    format.bytes = LeastLegBytes;
    QCOMPARE(formatLeg(format).fault, FormatFault::WrongSize);
    format.bytes = 0;
    const FormatResult formatted = formatLeg(format);
    QCOMPARE(formatted.fault, FormatFault::None);
    QCOMPARE(formatted.written.diskBytes, LeastLegBytes * 2);
    const auto leg = openLeg(device);
    QVERIFY(leg);
    QVERIFY(leg->device().isBlockDevice());
    QVERIFY(leg->device().isDirect());
    std::vector<DiskOp> ops;
    for (quint32 i = 0; i < 300; ++i)
        ops.push_back(writeOp(regionBlock(i, "r" + QByteArray::number(i))));
    ops.push_back(flushOp());
    ops.push_back(readOp(regionBlock(0, {})->header.number, 301));
    const DiskReply reply = leg->carryOut(request(ops));
    QCOMPARE(reply.status, DiskStatus::Ok);
    QCOMPARE(reply.blocks[299].block->payload, QByteArray("r299"));
    QCOMPARE(reply.blocks[300].fault, BlockFault::Empty);
    QCOMPARE(formatLeg(format).fault, FormatFault::Device); // in use
}

QTEST_GUILESS_MAIN(tst_LegOpening)
#include "tst_legopening.moc"
