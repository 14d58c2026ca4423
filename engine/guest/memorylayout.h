// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/vmuuid.h"

#include <array>

namespace Engine {

/// How a guest's memory is cut into granules, and the seeded order in which they are used.
/// Granule = max(4 KiB, size / 2^18), whole pages (PROTOCOLS 5). A granule's *rank* is its place in
/// a permutation seeded by the VM's uuid: write sets are the ranks below a limit, so that both ways
/// need no table. Plain copyable data.
class MemoryLayout {
public:
    static constexpr qint64 PageBytes = 4096;
    static constexpr qint64 MaxGranules = qint64(1) << 18;

    MemoryLayout() = default;
    /// @p maxGranules is below MaxGranules only where a test wants large granules of small memory.
    MemoryLayout(Model::VmUuid seed, int memoryMb, qint64 maxGranules = MaxGranules);

    qint64 pages() const { return m_pages; }
    qint64 granules() const { return m_granules; }
    qint64 pagesPerGranule() const { return m_pagesPerGranule; }
    /// Pages of @p granule: the last one may have fewer.
    qint64 pagesOf(qint64 granule) const
    {
        return granule + 1 == m_granules ? m_pages - granule * m_pagesPerGranule
                                         : m_pagesPerGranule;
    }

    /// Both 0 .. granules()-1, each the inverse of the other.
    qint64 rankOf(qint64 granule) const;
    qint64 granuleAt(qint64 rank) const;

    /// Ranks from here on hold zeros until they are written for the first time.
    qint64 zeroBegin() const { return m_granules - m_granules / 4; }

    bool operator==(const MemoryLayout &) const = default;

private:
    static constexpr int Rounds = 4;

    quint32 lowMask() const { return (1U << m_lowBits) - 1; }
    quint32 highMask() const { return (1U << m_highBits) - 1; }

    std::array<quint32, Rounds> m_keys{};
    qint64 m_pages = 1;
    qint64 m_pagesPerGranule = 1;
    qint64 m_granules = 1;
    int m_lowBits = 1;
    int m_highBits = 1;
};

} // namespace Engine
