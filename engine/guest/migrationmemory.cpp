// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/migrationmemory.h"

#include <algorithm>

namespace Engine {

namespace {

constexpr qint64 Never = -1;

// Each step is a bijection of the sum so far and of the value, so one changed granule always
// changes the result.
constexpr quint64 folded(quint64 sum, quint64 value)
{
    sum ^= value * 0x9e3779b97f4a7c15ULL;
    sum ^= sum >> 32;
    sum *= 0xd6e8feb86659fd93ULL;
    return sum ^ (sum >> 29);
}

} // namespace

MemorySource::MemorySource(const MemoryLayout &layout)
    : m_layout(layout)
    , m_copied(std::size_t(layout.granules()), Never)
{
}

// What it costs to bring @p granule from @p copied to @p version, the one of @p now.
MemoryAmount MemorySource::amountOf(const WriteSnapshot &now, qint64 granule, qint64 version,
                                    qint64 copied)
{
    if (version == copied)
        return {};
    const qint64 whole = now.layout().pagesOf(granule);
    if (version == 0 && now.isZero(granule))
        return {1, whole, whole, CopyHeaderBytes};
    const qint64 pages = copied == Never ? whole : std::min(whole, version - copied);
    return {1, pages, 0, CopyHeaderBytes + pages * MemoryLayout::PageBytes};
}

MemoryAmount MemorySource::dirty(const WriteSnapshot &now) const
{
    MemoryAmount sum;
    for (qint64 granule = 0; granule < m_layout.granules(); ++granule)
        sum += amountOf(now, granule, now.version(granule), m_copied[std::size_t(granule)]);
    return sum;
}

MemoryAmount MemorySource::beginPass(const WriteSnapshot &now)
{
    ++m_pass;
    m_begin = now;
    m_left = dirty(now);
    m_passPagesSent = 0;
    m_passBytesSent = 0;
    m_next = 0;
    skipClean();
    return m_left;
}

// Leaves m_next at a granule of this pass or at the end, so that passDone() is known at once.
void MemorySource::skipClean()
{
    while (!passDone() && m_begin.version(m_next) == m_copied[std::size_t(m_next)])
        ++m_next;
}

MemoryChunk MemorySource::nextChunk(const WriteSnapshot &now, qint64 maxPages)
{
    MemoryChunk chunk;
    if (passDone())
        return chunk;
    chunk.sequence = ++m_sent;
    chunk.pass = m_pass;
    chunk.bytes = ChunkHeaderBytes;
    qint64 content = 0;
    while (!passDone() && int(chunk.copies.size()) < MaxCopiesPerChunk) {
        qint64 &copied = m_copied[std::size_t(m_next)];
        const qint64 version = now.version(m_next);
        const MemoryAmount amount = amountOf(now, m_next, version, copied);
        const qint64 sent = amount.pages - amount.zeroPages;
        if (!chunk.copies.empty() && content + sent > maxPages)
            break;
        content += sent;
        chunk.copies.push_back({quint32(m_next), quint32(sent), copied, version});
        chunk.pages += amount.pages;
        chunk.bytes += amount.bytes;
        // Until now the pass owed what was dirty at its begin, which may be less.
        m_left -= amountOf(m_begin, m_next, m_begin.version(m_next), copied);
        copied = version;
        ++m_next;
        skipClean();
    }
    m_passPagesSent += chunk.pages;
    m_passBytesSent += chunk.bytes;
    return chunk;
}

quint64 MemorySource::digest(const WriteSnapshot &now) const
{
    quint64 sum = folded(0, m_sent);
    for (qint64 granule = 0; granule < m_layout.granules(); ++granule)
        sum = folded(sum, quint64(now.version(granule)));
    return sum;
}

MemoryTarget::MemoryTarget(const MemoryLayout &layout)
    : m_layout(layout)
    , m_copied(std::size_t(layout.granules()), Never)
    , m_damaged(std::size_t(layout.granules()), false)
{
}

void MemoryTarget::receive(const MemoryChunk &chunk)
{
    m_outOfOrder = m_outOfOrder || chunk.sequence != m_received + 1;
    ++m_received;
    m_pagesReceived += chunk.pages;
    for (const GranuleCopy &copy : chunk.copies) {
        if (copy.granule >= m_layout.granules()) {
            m_outOfOrder = true; // not of this guest's memory
            continue;
        }
        const bool whole = copy.pages == 0 || copy.pages == m_layout.pagesOf(copy.granule);
        const bool fits = whole || copy.base == m_copied[copy.granule];
        if (chunk.damaged || !fits)
            m_damaged[copy.granule] = true;
        m_copied[copy.granule] = copy.version;
    }
}

quint64 MemoryTarget::digest() const
{
    quint64 sum = folded(0, m_received);
    for (std::size_t granule = 0; granule < m_copied.size(); ++granule)
        sum = folded(sum,
                     m_damaged[granule] ? ~quint64(m_copied[granule]) : quint64(m_copied[granule]));
    return m_outOfOrder ? ~sum : sum;
}

} // namespace Engine
