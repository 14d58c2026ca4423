// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace Engine {

/// Seeded generator of whole numbers (xoshiro256**, Blackman and Vigna 2018). One stream per
/// (seed, node, purpose), so that a new draw in one place shifts no other (PROTOCOLS 4).
class Random {
public:
    Random() = default;
    Random(std::uint64_t seed, std::uint64_t node, std::uint64_t purpose);

    std::uint64_t next();
    /// In [0, bound); 0 when @p bound is 0.
    std::uint64_t below(std::uint64_t bound);
    /// True with a probability of @p parts in a million.
    bool chance(std::uint32_t partsPerMillion) { return below(1'000'000) < partsPerMillion; }

private:
    std::array<std::uint64_t, 4> m_state{1, 2, 3, 4};
};

} // namespace Engine
