// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/diskthread.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

#include <pthread.h>

using namespace std::chrono_literals;

namespace Engine {

namespace {

/// More than a node has under way at any time.
constexpr std::size_t MaxPending = 256;
constexpr auto EndPatience = 3s;

} // namespace

/// What both threads share. Lives as long as one of them needs it: a thread that hangs in a
/// system call cannot be ended, only left behind.
class DiskThread::Worker : public std::enable_shared_from_this<Worker> {
public:
    Worker(DiskThread *owner, Model::LegId disk, const LegSource &source)
        : m_owner(owner)
        , m_disk(disk)
        , m_source(source)
    {
    }

    void start()
    {
        m_thread = std::thread([self = shared_from_this()] { self->run(); });
        const QByteArray name = "crd-disk-" + QByteArray::number(int(m_disk));
        pthread_setname_np(m_thread.native_handle(), name.constData());
    }

    void stop()
    {
        std::unique_lock lock(m_mutex);
        m_owner = nullptr;
        m_requests.clear();
        m_wake.notify_all();
        const bool ended = m_wake.wait_for(lock, EndPatience, [this] { return m_ended; });
        lock.unlock();
        if (ended)
            m_thread.join();
        else
            m_thread.detach();
    }

    void submit(const DiskRequestPtr &request)
    {
        const std::lock_guard lock(m_mutex);
        if (!reserve(*request)) {
            post(refusal(*request));
            return;
        }
        ++m_pending;
        m_requests.push_back(request);
        m_wake.notify_all();
    }

    int pending()
    {
        const std::lock_guard lock(m_mutex);
        return int(m_pending);
    }

private:
    static std::set<BlockNumber> blocksWrittenBy(const DiskRequest &request)
    {
        std::set<BlockNumber> blocks;
        for (const DiskOp &op : request.ops) {
            if (op.kind == DiskOp::Kind::Write && op.block)
                blocks.insert(op.block->header.number);
        }
        return blocks;
    }

    static DiskReplyPtr refusal(const DiskRequest &request)
    {
        auto reply = std::make_shared<DiskReply>();
        reply->disk = request.disk;
        reply->tag = request.tag;
        reply->status = DiskStatus::NoPath;
        return reply;
    }

    bool reserve(const DiskRequest &request)
    {
        const std::set<BlockNumber> blocks = blocksWrittenBy(request);
        const bool busy = std::any_of(blocks.begin(), blocks.end(), [this](BlockNumber each) {
            return m_blocks.find(each) != m_blocks.end();
        });
        if (busy || m_pending >= MaxPending)
            return false;
        m_blocks.insert(blocks.begin(), blocks.end());
        return true;
    }

    // The signals: called with the lock held, so that the owner cannot end meanwhile.
    void post(const DiskReplyPtr &reply)
    {
        if (DiskThread *const owner = m_owner)
            QMetaObject::invokeMethod(
                owner, [owner, reply] { emit owner->replied(reply); }, Qt::QueuedConnection);
    }
    void postOpened(const Superblock &superblock)
    {
        const std::lock_guard lock(m_mutex);
        if (DiskThread *const owner = m_owner)
            QMetaObject::invokeMethod(
                owner, [owner, superblock] { emit owner->opened(superblock); },
                Qt::QueuedConnection);
    }
    void postFailed(const LegFault &fault)
    {
        const std::lock_guard lock(m_mutex);
        if (DiskThread *const owner = m_owner)
            QMetaObject::invokeMethod(
                owner, [owner, fault] { emit owner->failed(fault); }, Qt::QueuedConnection);
    }

    // On the disk's own thread.
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return !m_owner || !m_requests.empty(); });
            if (!m_owner)
                break;
            const DiskRequestPtr request = m_requests.front();
            m_requests.pop_front();
            lock.unlock();
            const DiskReplyPtr reply = carryOut(*request);
            lock.lock();
            for (const BlockNumber each : blocksWrittenBy(*request))
                m_blocks.erase(each);
            --m_pending;
            post(reply);
        }
        lock.unlock();
        m_leg.reset();
        lock.lock();
        m_ended = true;
        m_wake.notify_all();
    }

    DiskReplyPtr carryOut(const DiskRequest &request)
    {
        // Opening may have hung until long after the end.
        if ((!m_leg && !openLeg()) || hasEnded())
            return refusal(request);
        auto reply = std::make_shared<DiskReply>(m_leg->carryOut(request));
        if (reply->status == DiskStatus::NoPath) {
            m_leg.reset();
            tell(LegFault{DeviceFault::NotThere, DiskFault::None, ENOENT, {}});
        }
        return reply;
    }

    bool hasEnded()
    {
        const std::lock_guard lock(m_mutex);
        return !m_owner;
    }

    bool openLeg()
    {
        OpenedLeg opened = LegFile::open(m_source);
        if (!opened.leg) {
            tell(opened.fault);
            return false;
        }
        m_leg = std::move(opened.leg);
        m_fault = {};
        postOpened(m_leg->superblock());
        return true;
    }

    void tell(const LegFault &fault)
    {
        if (fault == m_fault)
            return;
        m_fault = fault;
        postFailed(fault);
    }

    std::mutex m_mutex; // guards the next block of members
    std::condition_variable m_wake;
    DiskThread *m_owner; ///< null: end
    std::deque<DiskRequestPtr> m_requests;
    std::set<BlockNumber> m_blocks; ///< with an unanswered write
    std::size_t m_pending = 0;
    bool m_ended = false;

    const Model::LegId m_disk;
    const LegSource m_source;
    std::thread m_thread;
    std::unique_ptr<LegFile> m_leg; ///< the disk's thread only, as the next
    LegFault m_fault; ///< told last
};

DiskThread::DiskThread(Model::LegId disk, const LegSource &source, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_shared<Worker>(this, disk, source))
{
    m_worker->start();
}

DiskThread::~DiskThread()
{
    m_worker->stop();
}

void DiskThread::submit(const DiskRequestPtr &request)
{
    m_worker->submit(request);
}

int DiskThread::pending() const
{
    return m_worker->pending();
}

} // namespace Engine
