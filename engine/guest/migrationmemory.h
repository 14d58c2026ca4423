// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/memorychunk.h"
#include "engine/guest/writemodel.h"

#include <vector>

// What an LM keeps of a guest's memory on its two sides (PROTOCOLS 5). Exists only while it runs.
// Usage on the source:
//     MemorySource source(guest.memory().layout());
//     loop: source.beginPass(guest.memoryNow());            -> pages and bytes of this pass
//           while (!source.passDone()) send(source.nextChunk(guest.memoryNow(), maxPages));
//           source.dirty(guest.memoryNow());                -> what the next pass would send
//     guest suspended: one more pass, then source.digest(guest.memoryNow()) == target.digest().
namespace Engine {

/// The sending side. Every call takes guest.memoryNow() (never older than the call before).
class MemorySource {
public:
    static constexpr qint64 ChunkHeaderBytes = 64;
    static constexpr qint64 CopyHeaderBytes = 16; ///< per granule; all a zero granule costs
    static constexpr int MaxCopiesPerChunk = 4096;

    MemorySource()
        : MemorySource(MemoryLayout())
    {
    }
    explicit MemorySource(const MemoryLayout &layout);

    /// Pass 1 sends everything, each further one what differs from the last copy at its begin.
    MemoryAmount beginPass(const WriteSnapshot &now);
    /// The next part of the pass in address order, up to @p maxPages of content, at least one
    /// granule. Content is that of @p now, so a granule may carry more pages than at the begin.
    MemoryChunk nextChunk(const WriteSnapshot &now, qint64 maxPages);
    bool passDone() const { return m_next >= m_layout.granules(); }

    int pass() const { return m_pass; }
    /// Of the pass that runs (or ran last); go down with nextChunk.
    const MemoryAmount &left() const { return m_left; }
    qint64 passPagesSent() const { return m_passPagesSent; }
    qint64 passBytesSent() const { return m_passBytesSent; }

    /// What differs from the last copy: what a pass begun now would send. O(granules).
    MemoryAmount dirty(const WriteSnapshot &now) const;
    /// Over the versions of all granules and the number of chunks; the guest must be suspended.
    quint64 digest(const WriteSnapshot &now) const;

private:
    static MemoryAmount amountOf(const WriteSnapshot &now, qint64 granule, qint64 version,
                                 qint64 copied);
    void skipClean();

    MemoryLayout m_layout;
    std::vector<qint64> m_copied; ///< version last sent, -1 = never
    WriteSnapshot m_begin;
    MemoryAmount m_left;
    qint64 m_next = MemoryLayout::MaxGranules; ///< granule to be sent next
    qint64 m_passPagesSent = 0;
    qint64 m_passBytesSent = 0;
    quint64 m_sent = 0; ///< chunks
    int m_pass = 0;
};

/// The receiving side. Knows the chunks and nothing of the guest's workload.
class MemoryTarget {
public:
    MemoryTarget()
        : MemoryTarget(MemoryLayout())
    {
    }
    explicit MemoryTarget(const MemoryLayout &layout);

    void receive(const MemoryChunk &chunk);
    qint64 pagesReceived() const { return m_pagesReceived; }
    quint64 chunksReceived() const { return m_received; }
    /// Computed from what was received alone: any lost, repeated, exchanged or damaged chunk makes
    /// it differ from the source's, also when a later one happened to mend the content.
    quint64 digest() const;

private:
    MemoryLayout m_layout;
    std::vector<qint64> m_copied; ///< version last received, -1 = never
    std::vector<bool> m_damaged;
    qint64 m_pagesReceived = 0;
    quint64 m_received = 0;
    bool m_outOfOrder = false;
};

} // namespace Engine
