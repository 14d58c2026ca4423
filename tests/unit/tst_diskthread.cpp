// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "engine/agent/diskthread.h"
#include "tests/unit/legfiles.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Engine;

namespace {

/// Makes a file a disk that stalls: whoever opens it hangs in the system call until release().
class Stall {
public:
    explicit Stall(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {
        // The system asks for the lease back with this signal.
        ::signal(SIGIO, SIG_IGN);
        m_works = m_fd >= 0 && ::fcntl(m_fd, F_SETLEASE, F_WRLCK) == 0;
    }
    Stall(const Stall &) = delete;
    Stall &operator=(const Stall &) = delete;
    ~Stall() { release(); }

    bool works() const { return m_works; }
    /// Whether somebody hangs.
    bool isFelt() const { return ::fcntl(m_fd, F_GETLEASE) != F_WRLCK; }
    void release()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd;
    bool m_works = false;
};

} // namespace

/// Disks on threads of their own (PROTOCOLS 1 "Blocks").
class tst_DiskThread : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyRequestIsAnsweredOnceAndInOrder();
    void repliesComeOnTheOwnersThread();
    void aBlockHasOneUnansweredWrite();
    void tooManyRequestsAreTurnedAway();
    void aLostDiskIsToldOnceAndOpenedAgain();
    void aDiskWithAFaultIsNeverWritten();
    void whatWasNotBegunIsDroppedAtTheEnd();
    void aDiskThatHangsHoldsUpNoEnd();

private:
    DiskRequestPtr tagged(quint64 tag, std::vector<DiskOp> ops) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    LegSource m_source;
};

void tst_DiskThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_source = {};
    m_source.path = m_folder->filePath(u"leg1"_s);
    QVERIFY(makeLeg(m_source.path));
}

DiskRequestPtr tst_DiskThread::tagged(quint64 tag, std::vector<DiskOp> ops) const
{
    return std::make_shared<const DiskRequest>(DiskRequest{Model::LegId{1}, tag, std::move(ops)});
}

void tst_DiskThread::everyRequestIsAnsweredOnceAndInOrder()
{
    DiskThread disk(Model::LegId{1}, m_source);
    QSignalSpy opened(&disk, &DiskThread::opened);
    std::vector<DiskReplyPtr> replies;
    connect(&disk, &DiskThread::replied, this,
            [&replies](const DiskReplyPtr &reply) { replies.push_back(reply); });
    constexpr quint64 count = 100;
    for (quint64 tag = 0; tag < count; ++tag)
        disk.submit(tagged(tag,
                           {writeOp(regionBlock(quint32(tag), "r")),
                            readOp(regionBlock(quint32(tag), {})->header.number, 1)}));
    QTRY_COMPARE(replies.size(), std::size_t(count));
    for (quint64 tag = 0; tag < count; ++tag) {
        QCOMPARE(replies[tag]->tag, tag);
        QCOMPARE(replies[tag]->status, DiskStatus::Ok);
        QCOMPARE(replies[tag]->blocks[0].block->payload, QByteArray("r"));
    }
    QCOMPARE(disk.pending(), 0);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<Superblock>().disk, LegDisk);
}

void tst_DiskThread::repliesComeOnTheOwnersThread()
{
    DiskThread disk(Model::LegId{1}, m_source);
    QThread *thread = nullptr;
    connect(
        &disk, &DiskThread::replied, this, [&thread] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    disk.submit(tagged(1, {flushOp()}));
    QVERIFY(!thread); // never before submit() returns
    QTRY_COMPARE(thread, QThread::currentThread());
}

void tst_DiskThread::aBlockHasOneUnansweredWrite()
{
    Stall stall(m_source.path);
    if (!stall.works())
        QSKIP("the file system of the temporary folder has no leases");
    DiskThread disk(Model::LegId{1}, m_source);
    std::vector<DiskReplyPtr> replies;
    connect(&disk, &DiskThread::replied, this,
            [&replies](const DiskReplyPtr &reply) { replies.push_back(reply); });
    disk.submit(tagged(1, {writeOp(aliveBlock(1, "first"))}));
    disk.submit(tagged(2, {writeOp(aliveBlock(3, "third")), writeOp(aliveBlock(1, "second"))}));
    disk.submit(tagged(3, {writeOp(aliveBlock(2, "other"))}));
    disk.submit(tagged(4, {readOp(Geometry::AliveFirst + 1, 3)}));
    QTRY_COMPARE(replies.size(), std::size_t(1));
    QCOMPARE(replies[0]->tag, quint64(2));
    QCOMPARE(replies[0]->status, DiskStatus::NoPath);
    QCOMPARE(replies[0]->doneOps, quint32(0));
    QCOMPARE(disk.pending(), 3);
    stall.release();
    QTRY_COMPARE(replies.size(), std::size_t(4));
    QCOMPARE(replies[1]->status, DiskStatus::Ok);
    QCOMPARE(replies[2]->status, DiskStatus::Ok);
    QCOMPARE(replies[3]->blocks[0].block->payload, QByteArray("first"));
    QCOMPARE(replies[3]->blocks[1].block->payload, QByteArray("other"));
    QCOMPARE(replies[3]->blocks[2].fault, BlockFault::Empty);
    // Answered: now it may.
    disk.submit(tagged(5, {writeOp(aliveBlock(1, "second"))}));
    QTRY_COMPARE(replies.size(), std::size_t(5));
    QCOMPARE(replies[4]->status, DiskStatus::Ok);
}

void tst_DiskThread::tooManyRequestsAreTurnedAway()
{
    Stall stall(m_source.path);
    if (!stall.works())
        QSKIP("the file system of the temporary folder has no leases");
    DiskThread disk(Model::LegId{1}, m_source);
    int done = 0;
    int refused = 0;
    connect(&disk, &DiskThread::replied, this, [&](const DiskReplyPtr &reply) {
        ++(reply->status == DiskStatus::NoPath ? refused : done);
    });
    constexpr int most = 256;
    for (quint64 tag = 0; tag < most + 10; ++tag)
        disk.submit(tagged(tag, {readOp(2, 1)}));
    QTRY_COMPARE(refused, 10);
    QCOMPARE(disk.pending(), most);
    QCOMPARE(done, 0);
    stall.release();
    QTRY_COMPARE(done, most);
    QCOMPARE(refused, 10);
}

void tst_DiskThread::aLostDiskIsToldOnceAndOpenedAgain()
{
    DiskThread disk(Model::LegId{1}, m_source);
    QSignalSpy opened(&disk, &DiskThread::opened);
    QSignalSpy failed(&disk, &DiskThread::failed);
    std::vector<DiskStatus> statuses;
    connect(&disk, &DiskThread::replied, this,
            [&statuses](const DiskReplyPtr &reply) { statuses.push_back(reply->status); });
    const auto ask = [&] {
        const std::size_t before = statuses.size();
        disk.submit(tagged(before, {readOp(2, 1)}));
        return QTest::qWaitFor([&] { return statuses.size() > before; });
    };
    QVERIFY(ask());
    QCOMPARE(statuses.back(), DiskStatus::Ok);
    const QString away = m_source.path + u".away"_s;
    QVERIFY(QFile::rename(m_source.path, away));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(ask());
        QCOMPARE(statuses.back(), DiskStatus::NoPath);
    }
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<LegFault>().device, DeviceFault::NotThere);
    QVERIFY(QFile::rename(away, m_source.path));
    QVERIFY(ask());
    QCOMPARE(statuses.back(), DiskStatus::Ok);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(failed.size(), 1);
}

void tst_DiskThread::aDiskWithAFaultIsNeverWritten()
{
    m_source.expected.crd = CrdUuid{1, 1};
    const QByteArray before = contentOf(m_source.path);
    DiskThread disk(Model::LegId{1}, m_source);
    QSignalSpy failed(&disk, &DiskThread::failed);
    QSignalSpy replied(&disk, &DiskThread::replied);
    disk.submit(tagged(1, {writeOp(aliveBlock(1, "one"))}));
    QTRY_COMPARE(replied.size(), 1);
    QCOMPARE(replied[0][0].value<DiskReplyPtr>()->status, DiskStatus::NoPath);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<LegFault>().disk, DiskFault::ForeignCrd);
    QVERIFY(contentOf(m_source.path) == before);
}

void tst_DiskThread::whatWasNotBegunIsDroppedAtTheEnd()
{
    {
        DiskThread disk(Model::LegId{1}, m_source);
        QSignalSpy opened(&disk, &DiskThread::opened);
        disk.submit(tagged(1, {flushOp()}));
        QTRY_COMPARE(opened.size(), 1);
        for (quint64 tag = 2; tag < 100; ++tag)
            disk.submit(tagged(tag, {writeOp(regionBlock(quint32(tag), "late")), flushOp()}));
    }
    // Its end has let go of the disk.
    LegFormat format = usualFormat(m_source.path);
    format.overwrite = true;
    QCOMPARE(formatLeg(format).fault, FormatFault::None);
}

void tst_DiskThread::aDiskThatHangsHoldsUpNoEnd()
{
    Stall stall(m_source.path);
    if (!stall.works())
        QSKIP("the file system of the temporary folder has no leases");
    {
        DiskThread disk(Model::LegId{1}, m_source);
        disk.submit(tagged(1, {writeOp(aliveBlock(1, "late"))}));
        QTRY_VERIFY(stall.isFelt());
    }
    stall.release(); // only now: the destructor did not wait for it
    // The thread that was left behind lets go of the disk, and writes nothing any more.
    const auto isFree = [this] {
        return BlockDevice::open(m_source.path, DeviceAccess::Format, m_source.sharing).device;
    };
    QTRY_VERIFY(isFree());
    const auto leg = openLeg(m_source.path);
    const DiskReply reply = leg->carryOut(request({readOp(Geometry::AliveFirst + 1, 1)}));
    QCOMPARE(reply.blocks[0].fault, BlockFault::Empty);
}

QTEST_GUILESS_MAIN(tst_DiskThread)
#include "tst_diskthread.moc"
