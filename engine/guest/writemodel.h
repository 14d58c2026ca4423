// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/memorylayout.h"
#include "engine/guest/ratecounter.h"
#include "model/instant.h"
#include "model/vmdefinition.h"

#include <vector>

namespace Engine {

/// One write class: writes go round the granules of rank 0 .. granules-1.
struct WriteClass {
    qint64 granules = 0;
    qint64 writesPerSecond = 0;

    bool operator==(const WriteClass &) const = default;
};

/// What a guest's memory holds at one moment: all versions, in a few numbers. Plain data.
class WriteSnapshot {
public:
    const MemoryLayout &layout() const { return m_layout; }
    /// Writes that hit @p granule since IPL; never falls, also when the workload changes.
    qint64 version(qint64 granule) const { return versionAtRank(m_layout.rankOf(granule)); }
    qint64 versionAtRank(qint64 rank) const
    {
        qint64 sum = 0;
        for (const Set &set : m_sets) {
            if (rank < set.granules)
                sum += set.rounds + (rank < set.rest ? 1 : 0);
        }
        return sum;
    }
    /// Never written since IPL and of the zero set: costs a few bytes on the way.
    bool isZero(qint64 granule) const { return isZeroAtRank(m_layout.rankOf(granule)); }
    bool isZeroAtRank(qint64 rank) const;
    /// Distinct pages written between @p earlier and this snapshot of the same guest. O(sets).
    qint64 changedPagesSince(const WriteSnapshot &earlier) const;

private:
    friend class WriteModel;
    /// J = rounds * granules + rest: a rank below rest had one write more than the others.
    struct Set {
        qint64 granules = 0;
        qint64 rounds = 0;
        qint64 rest = 0;
    };

    MemoryLayout m_layout;
    std::vector<Set> m_sets;
};

/// The writes of a running guest as integer functions of its run time (PROTOCOLS 5).
/// Write j of a set hits rank j mod n. A change of the workload keeps what each set has counted, so
/// versions stay monotonic. Set sizes have five significant bits: that bounds the number of sets
/// ever used by a guest. Copyable plain data; no clock of its own.
class WriteModel {
public:
    /// Rates beyond this are cut: the arithmetic is exact for 290 years of run time at it.
    static constexpr qint64 MaxWritesPerSecond = 1'000'000'000;

    WriteModel() = default;
    WriteModel(const MemoryLayout &layout, const Model::Workload &workload);

    const MemoryLayout &layout() const { return m_layout; }

    /// The classes @p workload gives: at most four, by size, none without writes.
    static std::vector<WriteClass> classesOf(const Model::Workload &workload,
                                             const MemoryLayout &layout);
    /// The classes in force, rates as reduced by an I/O stop.
    std::vector<WriteClass> classes() const;

    /// From run time @p at on other writes; @p permille of the workload's rates (I/O stop).
    void setWorkload(const Model::Workload &workload, int permille, Model::Duration at);

    /// J: writes that went round the first @p granules ranks up to @p runTime, not before the last
    /// setWorkload.
    qint64 writeCount(qint64 granules, Model::Duration runTime) const;
    WriteSnapshot at(Model::Duration runTime) const;
    /// Distinct pages written from @p begin to @p end, should the workload stay. O(sets).
    qint64 changedPages(Model::Duration begin, Model::Duration end) const
    {
        return at(end).changedPagesSince(at(begin));
    }

    bool operator==(const WriteModel &) const = default;

private:
    struct Set {
        qint64 granules = 0;
        RateCounter writes; ///< as of m_since

        bool operator==(const Set &) const = default;
    };

    Set &setOf(qint64 granules);

    MemoryLayout m_layout;
    Model::Duration m_since{0};
    std::vector<Set> m_sets; ///< by granules
};

/// (J-1-rank)/granules + 1 if J > rank, else 0: the version a set of @p granules gives.
constexpr qint64 versionOf(qint64 rank, qint64 count, qint64 granules)
{
    return count > rank ? (count - 1 - rank) / granules + 1 : 0;
}

} // namespace Engine
