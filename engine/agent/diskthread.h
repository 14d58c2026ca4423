// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "engine/agent/legfile.h"

namespace Engine {

/// One disk of the CRD on a thread of its own, as one unit sees it. Belongs to the thread that
/// made it; its signals come from the event loop there. Requests are carried out one after the
/// other, so a disk that stalls holds up its own requests and nothing else.
///
/// The disk is opened at the first request, and again at each request after it was lost. While it
/// cannot be, or has a fault, every answer is NoPath.
class DiskThread : public QObject {
    Q_OBJECT

public:
    DiskThread(Model::LegId disk, const LegSource &source, QObject *parent = nullptr);
    /// What was not begun is dropped. A disk that does not answer is waited for some seconds;
    /// its thread then ends by itself, whenever the disk lets it.
    ~DiskThread() override;

    /// Queues the request; exactly one reply follows. A block has at most one unanswered write
    /// (PROTOCOLS 1 "Blocks"), and only so many requests wait: what goes beyond is answered
    /// NoPath, nothing of it is done.
    void submit(const Engine::DiskRequestPtr &request);

    /// Requests without an answer yet.
    int pending() const;

signals:
    void replied(const Engine::DiskReplyPtr &reply);
    /// The disk was opened; @p superblock tells which one it is.
    void opened(const Engine::Superblock &superblock);
    /// It could not be opened or was lost, for another reason than last time.
    void failed(const Engine::LegFault &fault);

private:
    class Worker;
    std::shared_ptr<Worker> m_worker;
};

} // namespace Engine
