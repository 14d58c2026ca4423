// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/writemodel.h"

#include <algorithm>

namespace Engine {

namespace {

// Five significant bits, rounded up: at most 16 sizes per power of two.
qint64 roundedSize(qint64 granules)
{
    int shift = 0;
    while ((granules >> shift) >= 32)
        ++shift;
    const qint64 step = qint64(1) << shift;
    return (granules + step - 1) / step * step;
}

} // namespace

bool WriteSnapshot::isZeroAtRank(qint64 rank) const
{
    return rank >= m_layout.zeroBegin() && versionAtRank(rank) == 0;
}

qint64 WriteSnapshot::changedPagesSince(const WriteSnapshot &earlier) const
{
    // Versions are constant between neighbouring limits of the sets, so one rank speaks for all.
    std::vector<qint64> limits{0, m_layout.granules()};
    for (const WriteSnapshot *snapshot : {&earlier, this}) {
        for (const Set &set : snapshot->m_sets) {
            limits.push_back(set.granules);
            limits.push_back(set.rest);
        }
    }
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());

    const qint64 whole = m_layout.pagesPerGranule();
    const auto writesAt
        = [&](qint64 rank) { return versionAtRank(rank) - earlier.versionAtRank(rank); };
    qint64 pages = 0;
    for (std::size_t i = 0; i + 1 < limits.size(); ++i)
        pages += (limits[i + 1] - limits[i]) * std::min(whole, writesAt(limits[i]));

    const qint64 last = m_layout.granules() - 1;
    const qint64 lastWrites = writesAt(m_layout.rankOf(last));
    return pages - std::min(whole, lastWrites) + std::min(m_layout.pagesOf(last), lastWrites);
}

WriteModel::WriteModel(const MemoryLayout &layout, const Model::Workload &workload)
    : m_layout(layout)
{
    setWorkload(workload, 1000, Model::Duration(0));
}

std::vector<WriteClass> WriteModel::classesOf(const Model::Workload &workload,
                                              const MemoryLayout &layout)
{
    const qint64 perSecond = std::clamp<qint64>(workload.writesPerSecond, 0, MaxWritesPerSecond);
    const qint64 pages = std::clamp<qint64>(workload.workingSetPages, 1, layout.pages());
    const auto granulesFor = [&](qint64 setPages) {
        const qint64 granules
            = (setPages + layout.pagesPerGranule() - 1) / layout.pagesPerGranule();
        return std::min(layout.granules(), roundedSize(std::max<qint64>(1, granules)));
    };

    std::vector<WriteClass> classes;
    switch (workload.kind) {
    case Model::WorkloadKind::Idle:
        // Clocks and housekeeping: little, and always the same pages.
        classes = {{granulesFor(pages / 32), perSecond / 64}};
        break;
    case Model::WorkloadKind::Dialogue:
        // A hot eighth takes three quarters of the writes; a trickle of them opens new memory.
        classes = {{granulesFor(pages / 8), perSecond / 4 * 3},
                   {granulesFor(pages), perSecond - perSecond / 4 * 3 - perSecond / 128},
                   {granulesFor(pages * 2), perSecond / 128}};
        break;
    case Model::WorkloadKind::MemoryStorm:
        // Nearly every write hits a page not written for long: the worst for a pre-copy.
        classes = {{granulesFor(pages / 8), perSecond / 16},
                   {granulesFor(pages), perSecond - perSecond / 16}};
        break;
    }
    std::erase_if(classes, [](const WriteClass &c) { return c.writesPerSecond == 0; });
    return classes;
}

std::vector<WriteClass> WriteModel::classes() const
{
    std::vector<WriteClass> result;
    for (const Set &set : m_sets) {
        if (set.writes.perSecond > 0)
            result.push_back({set.granules, set.writes.perSecond});
    }
    return result;
}

void WriteModel::setWorkload(const Model::Workload &workload, int permille, Model::Duration at)
{
    for (Set &set : m_sets) {
        set.writes.advance(at - m_since);
        set.writes.perSecond = 0;
    }
    m_since = at;
    for (const WriteClass &c : classesOf(workload, m_layout))
        setOf(c.granules).writes.perSecond += c.writesPerSecond * permille / 1000;
}

qint64 WriteModel::writeCount(qint64 granules, Model::Duration runTime) const
{
    for (const Set &set : m_sets) {
        if (set.granules == granules)
            return set.writes.countAfter(runTime - m_since);
    }
    return 0;
}

WriteSnapshot WriteModel::at(Model::Duration runTime) const
{
    WriteSnapshot snapshot;
    snapshot.m_layout = m_layout;
    snapshot.m_sets.reserve(m_sets.size());
    for (const Set &set : m_sets) {
        const qint64 count = set.writes.countAfter(runTime - m_since);
        if (count > 0)
            snapshot.m_sets.push_back({set.granules, count / set.granules, count % set.granules});
    }
    return snapshot;
}

WriteModel::Set &WriteModel::setOf(qint64 granules)
{
    const auto place
        = std::lower_bound(m_sets.begin(), m_sets.end(), granules,
                           [](const Set &set, qint64 size) { return set.granules < size; });
    if (place != m_sets.end() && place->granules == granules)
        return *place;
    Set fresh;
    fresh.granules = granules;
    return *m_sets.insert(place, fresh);
}

} // namespace Engine
