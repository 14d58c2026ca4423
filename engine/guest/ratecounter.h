// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/instant.h"

namespace Engine {

/// Counts what happens at a whole rate per second of run time, exactly: the fraction of the next
/// event is kept, so that counting in many small steps gives the same as in one. Plain data.
struct RateCounter {
    qint64 perSecond = 0; ///< 0 .. 1'000'000'000, so that no product below overflows
    qint64 count = 0;
    qint64 billionths = 0; ///< of the next event, 0 .. 999'999'999

    /// The count @p elapsed later (not negative).
    qint64 countAfter(Model::Duration elapsed) const
    {
        return count + elapsed.count() / Second * perSecond + partOf(elapsed) / Second;
    }
    void advance(Model::Duration elapsed)
    {
        count = countAfter(elapsed);
        billionths = partOf(elapsed) % Second;
    }

    bool operator==(const RateCounter &) const = default;

private:
    static constexpr qint64 Second = 1'000'000'000;

    qint64 partOf(Model::Duration elapsed) const
    {
        return elapsed.count() % Second * perSecond + billionths;
    }
};

} // namespace Engine
