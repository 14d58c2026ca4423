// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/migrationmemory.h"

#include <map>
#include <vector>

// The reference of PROTOCOLS 5: every page is held and every write is performed, one by one.
namespace Naive {

/// A generator of the tests' own, so that a case is named by its number alone.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 1)
    {
    }
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 value = m_state;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    qint64 between(qint64 low, qint64 high)
    {
        return low + qint64(next() % quint64(high - low + 1));
    }

private:
    quint64 m_state;
};

/// A guest whose pages each count their writes.
class Memory {
public:
    explicit Memory(const Engine::MemoryLayout &layout)
        : m_layout(layout)
        , m_pages(std::size_t(layout.pages()), 0)
        , m_granules(std::size_t(layout.granules()), 0)
    {
    }

    void run(const std::vector<Engine::WriteClass> &classes, Model::Duration elapsed)
    {
        for (const Engine::WriteClass &c : classes) {
            Cursor &cursor = m_cursors[c.granules];
            cursor.billionths += Wide(c.writesPerSecond) * elapsed.count();
            for (; cursor.billionths >= 1'000'000'000; cursor.billionths -= 1'000'000'000)
                write(m_layout.granuleAt(cursor.count++ % c.granules));
        }
    }

    const std::vector<qint64> &pages() const { return m_pages; }
    qint64 granuleWrites(qint64 granule) const { return m_granules[std::size_t(granule)]; }
    qint64 count(qint64 granules) const
    {
        const auto found = m_cursors.find(granules);
        return found == m_cursors.end() ? 0 : found->second.count;
    }
    std::size_t pageOf(qint64 granule, qint64 page) const
    {
        return std::size_t(granule * m_layout.pagesPerGranule() + page);
    }

private:
    __extension__ using Wide = unsigned __int128;
    struct Cursor {
        qint64 count = 0;
        Wide billionths = 0;
    };

    void write(qint64 granule)
    {
        qint64 &writes = m_granules[std::size_t(granule)];
        ++m_pages[pageOf(granule, writes % m_layout.pagesOf(granule))];
        ++writes;
    }

    Engine::MemoryLayout m_layout;
    std::vector<qint64> m_pages;
    std::vector<qint64> m_granules;
    std::map<qint64, Cursor> m_cursors;
};

/// Any mix of kind, rate and working set that memory of @p pages can be tested with.
inline Model::Workload anyWorkload(Dice &dice, qint64 pages)
{
    Model::Workload workload;
    workload.kind = Model::WorkloadKind(dice.between(0, 2));
    workload.writesPerSecond = dice.between(0, 40'000);
    workload.workingSetPages = dice.between(0, pages + pages / 4);
    return workload;
}

inline Engine::MemoryLayout anyLayout(Dice &dice)
{
    const int memoryMb = int(dice.between(1, 64));
    const qint64 maxGranules
        = dice.between(0, 1) ? Engine::MemoryLayout::MaxGranules : dice.between(3, 3000);
    return Engine::MemoryLayout({dice.next(), dice.next()}, memoryMb, maxGranules);
}

} // namespace Naive
