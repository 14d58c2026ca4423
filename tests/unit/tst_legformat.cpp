// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "tests/unit/legfiles.h"

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Engine;

/// Making a file a disk of the CRD, and what formatting never does (S1.3-16, S1.3-24).
class tst_LegFormat : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aNewFileBecomesADisk();
    void onlyTheAreasTakeRoom();
    void bothCopiesSayTheSame();
    void allAreasAreEmptyAfterwards();
    void whatHoldsSomethingIsLeftAlone_data();
    void whatHoldsSomethingIsLeftAlone();
    void aBlankFileIsTaken();
    void whatWasLeftHalfDoneIsDoneAnew();
    void aSizeThatDoesNotFitIsRefused();
    void aDiskInUseIsLeftAlone();
    void whereNothingCanBeMadeNothingIsLeft();
    void everyCrashLeavesABrokenOrTheOldDisk();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_LegFormat::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"leg1"_s);
}

void tst_LegFormat::aNewFileBecomesADisk()
{
    LegFormat format = usualFormat(m_path);
    format.bytes = 0;
    const FormatResult result = formatLeg(format);
    QCOMPARE(result.fault, FormatFault::None);
    QCOMPARE(QFile(m_path).size(), qint64(UsualLegBytes));
    const auto leg = openLeg(m_path);
    QVERIFY(leg);
    QVERIFY(leg->superblock() == result.written);
    QCOMPARE(result.written.crd, format.crd);
    QCOMPARE(result.written.disk, format.disk);
    QCOMPARE(result.written.leg, Model::LegId{1});
    QCOMPARE(result.written.diskBytes, UsualLegBytes);
    QCOMPARE(result.written.formattedAt, format.now);
    QCOMPARE(result.written.crdName, u"Test"_s);
}

void tst_LegFormat::onlyTheAreasTakeRoom()
{
    LegFormat format = usualFormat(m_path);
    format.bytes = UsualLegBytes;
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
    const auto taken = quint64(status.st_blocks) * 512;
    QVERIFY(taken >= LeastLegBytes);
    QVERIFY(taken < LeastLegBytes + (quint64(1) << 20));
}

void tst_LegFormat::bothCopiesSayTheSame()
{
    const FormatResult result = formatLeg(usualFormat(m_path));
    const QByteArray content = contentOf(m_path);
    for (BlockNumber copy = 0; copy < Geometry::Superblocks; ++copy) {
        const BlockRead read = decodeBlock(content.mid(qsizetype(copy) * BlockSize, BlockSize),
                                           LegCrd, LegDisk, copy);
        QCOMPARE(read.fault, BlockFault::None);
        QVERIFY(superblockOf(*read.block) == result.written);
    }
}

void tst_LegFormat::allAreasAreEmptyAfterwards()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(qsizetype(LeastLegBytes), 'x'));
    file.close();
    LegFormat format = usualFormat(m_path);
    QCOMPARE(formatLeg(format).fault, FormatFault::Occupied);
    format.overwrite = true;
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
    const auto leg = openLeg(m_path);
    const BlockNumber count = leg->superblock().geometry.blockCount() - Geometry::Superblocks;
    const DiskReply reply = leg->carryOut(request({readOp(Geometry::Superblocks, count)}));
    QCOMPARE(reply.status, DiskStatus::Ok);
    for (const BlockRead &each : reply.blocks)
        QCOMPARE(each.fault, BlockFault::Empty);
}

void tst_LegFormat::whatHoldsSomethingIsLeftAlone_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a disk of a CRD") << 0;
    QTest::newRow("one of its superblocks") << 1;
    QTest::newRow("data at the beginning") << 2;
    QTest::newRow("data somewhere in the areas") << 3;
    QTest::newRow("a short text") << 4;
}

void tst_LegFormat::whatHoldsSomethingIsLeftAlone()
{
    QFETCH(int, what);
    if (what <= 1)
        QCOMPARE(formatLeg(usualFormat(m_path)).fault, FormatFault::None);
    if (what == 1)
        patch(m_path, 0, QByteArray(BlockSize, '\0'));
    if (what == 2 || what == 3)
        patch(m_path, what == 2 ? 5 : qint64(LeastLegBytes) - 7, "data");
    if (what == 2 || what == 3)
        QVERIFY(QFile::resize(m_path, qint64(LeastLegBytes)));
    if (what == 4)
        patch(m_path, 0, "text\n");
    const QByteArray before = contentOf(m_path);
    LegFormat format = usualFormat(m_path);
    format.bytes = LeastLegBytes;
    format.disk.low += 1;
    const FormatResult result = formatLeg(format);
    QCOMPARE(result.fault, FormatFault::Occupied);
    QCOMPARE(result.found.has_value(), what <= 1);
    if (result.found)
        QCOMPARE(result.found->disk, LegDisk);
    QVERIFY(contentOf(m_path) == before);
    format.overwrite = true;
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
}

void tst_LegFormat::aBlankFileIsTaken()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::resize(m_path, qint64(LeastLegBytes) + 4096));
    const FormatResult result = formatLeg(usualFormat(m_path));
    QCOMPARE(result.fault, FormatFault::None);
    QCOMPARE(result.written.diskBytes, LeastLegBytes + 4096);
}

void tst_LegFormat::whatWasLeftHalfDoneIsDoneAnew()
{
    FormatResult result = formatLeg(usualFormat(m_path));
    result.written.state = SuperblockState::Formatting;
    patch(m_path, BlockSize, encodeBlock(toBlock(result.written, 1)));
    QVERIFY(!openLeg(m_path));
    QCOMPARE(formatLeg(usualFormat(m_path)).fault, FormatFault::None);
    QVERIFY(openLeg(m_path));
}

void tst_LegFormat::aSizeThatDoesNotFitIsRefused()
{
    LegFormat format = usualFormat(m_path);
    format.bytes = LeastLegBytes - 1;
    QCOMPARE(formatLeg(format).fault, FormatFault::TooSmall);
    QVERIFY(!QFile::exists(m_path));

    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::resize(m_path, qint64(LeastLegBytes) * 2));
    format.bytes = LeastLegBytes;
    QCOMPARE(formatLeg(format).fault, FormatFault::Cut);
    QCOMPARE(QFile(m_path).size(), qint64(LeastLegBytes) * 2);
    format.overwrite = true;
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
    QCOMPARE(QFile(m_path).size(), qint64(LeastLegBytes));
}

void tst_LegFormat::aDiskInUseIsLeftAlone()
{
    LegFormat format = usualFormat(m_path);
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
    auto leg = openLeg(m_path);
    const QByteArray before = contentOf(m_path);
    format.overwrite = true;
    const FormatResult result = formatLeg(format);
    QCOMPARE(result.fault, FormatFault::Device);
    QCOMPARE(result.device, DeviceFault::InUse);
    QVERIFY(contentOf(m_path) == before);
    leg.reset();
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
}

void tst_LegFormat::whereNothingCanBeMadeNothingIsLeft()
{
    FormatResult result = formatLeg(usualFormat(u"/nonexistent/leg1"_s));
    QCOMPARE(result.fault, FormatFault::Device);
    QCOMPARE(result.device, DeviceFault::NotThere);
    result = formatLeg(usualFormat(m_folder->path()));
    QCOMPARE(result.device, DeviceFault::NoDisk);

    // As on a full disk: not all of the file can be written.
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit cut = before;
    cut.rlim_cur = rlim_t(1) << 20;
    ::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &cut), 0);
    result = formatLeg(usualFormat(m_path));
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, SIG_DFL);
    QCOMPARE(result.fault, FormatFault::Device);
    QCOMPARE(result.device, DeviceFault::Full);
    QVERIFY(!QFile::exists(m_path));
}

/// The superblocks as a crash between any two of their writes leaves them, over a disk that was
/// in use: what looks complete has all of its blocks.
void tst_LegFormat::everyCrashLeavesABrokenOrTheOldDisk()
{
    Superblock old;
    old.crd = LegCrd;
    old.disk = LegDisk;
    Superblock begun = old;
    begun.disk.low += 1;
    begun.state = SuperblockState::Formatting;
    Superblock ended = begun;
    ended.state = SuperblockState::Complete;
    const QByteArray zeros(BlockSize, '\0');
    const std::vector<std::pair<Superblock, Superblock>> steps{
        {old, old}, {begun, old}, {begun, begun}, {ended, begun}, {ended, ended}};
    for (std::size_t step = 0; step < steps.size(); ++step) {
        // Torn, the copy under way may be no block at all.
        for (int torn = -1; torn < 2; ++torn) {
            const auto read = [&](BlockNumber copy) {
                const Superblock &superblock = copy == 0 ? steps[step].first : steps[step].second;
                QByteArray bytes = encodeBlock(toBlock(superblock, copy));
                if (torn == int(copy))
                    bytes[100] = char(bytes[100] ^ 0x55);
                return parseBlock(bytes);
            };
            const DiskVerdict verdict = judgeSuperblocks({read(0), read(1)}, LeastLegBytes, {});
            const bool isOld = verdict.fault == DiskFault::None && *verdict.superblock == old;
            const bool isNew = verdict.fault == DiskFault::None && *verdict.superblock == ended;
            QVERIFY(!isOld || step <= 1); // blocks are wiped only when both copies say so
            QVERIFY(!isNew || step >= 3); // and all are when the first one says Complete
            if (step == 2)
                QCOMPARE(verdict.fault, DiskFault::HalfFormatted);
        }
    }
}

QTEST_GUILESS_MAIN(tst_LegFormat)
#include "tst_legformat.moc"
