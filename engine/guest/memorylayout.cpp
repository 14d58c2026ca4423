// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/memorylayout.h"

#include <algorithm>

namespace Engine {

namespace {

constexpr qint64 PagesPerMb = 1024 * 1024 / MemoryLayout::PageBytes;

// The finalizer of a 32-bit hash: every bit of the input moves every bit of the result.
constexpr quint32 mixed(quint32 value)
{
    value ^= value >> 16;
    value *= 0x7feb352dU;
    value ^= value >> 15;
    value *= 0x846ca68bU;
    return value ^ (value >> 16);
}

int bitsFor(qint64 count)
{
    int bits = 0;
    while ((qint64(1) << bits) < count)
        ++bits;
    return bits;
}

} // namespace

MemoryLayout::MemoryLayout(Model::VmUuid seed, int memoryMb, qint64 maxGranules)
    : m_pages(std::max<qint64>(1, memoryMb * PagesPerMb))
{
    m_pagesPerGranule = (m_pages + maxGranules - 1) / maxGranules;
    m_granules = (m_pages + m_pagesPerGranule - 1) / m_pagesPerGranule;
    const int bits = std::max(2, bitsFor(m_granules));
    m_lowBits = bits / 2;
    m_highBits = bits - m_lowBits;
    // Every key depends on every bit of the seed, so that similar uuids give unrelated orders.
    quint32 key = 0;
    for (const quint64 half : {seed.high, seed.low})
        key = mixed(mixed(key ^ quint32(half)) ^ quint32(half >> 32));
    for (quint32 &roundKey : m_keys)
        roundKey = key = mixed(key + 0x9e3779b9U);
}

// A Feistel network over the smallest power of two that holds all granules; a result beyond them is
// put in again until it is inside ("cycle walking"), which keeps it a permutation.
qint64 MemoryLayout::rankOf(qint64 granule) const
{
    auto value = quint32(granule);
    do {
        quint32 low = value & lowMask();
        quint32 high = value >> m_lowBits;
        for (int round = 0; round < Rounds; round += 2) {
            high ^= mixed(low + m_keys[round]) & highMask();
            low ^= mixed(high + m_keys[round + 1]) & lowMask();
        }
        value = (high << m_lowBits) | low;
    } while (value >= m_granules);
    return value;
}

qint64 MemoryLayout::granuleAt(qint64 rank) const
{
    auto value = quint32(rank);
    do {
        quint32 low = value & lowMask();
        quint32 high = value >> m_lowBits;
        for (int round = Rounds - 2; round >= 0; round -= 2) {
            low ^= mixed(high + m_keys[round + 1]) & lowMask();
            high ^= mixed(low + m_keys[round]) & highMask();
        }
        value = (high << m_lowBits) | low;
    } while (value >= m_granules);
    return value;
}

} // namespace Engine
