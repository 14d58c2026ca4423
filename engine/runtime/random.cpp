// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/random.h"

#include <bit>

namespace Engine {

namespace {

__extension__ using WideUnsigned = unsigned __int128;

std::uint64_t splitMix(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t node, std::uint64_t purpose)
{
    std::uint64_t mixed = seed;
    mixed = splitMix(mixed) ^ node;
    mixed = splitMix(mixed) ^ purpose;
    for (std::uint64_t &word : m_state)
        word = splitMix(mixed);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    if (bound == 0)
        return 0;
    // Multiply-shift: the bias is below bound / 2^64, far under anything a run can show.
    return static_cast<std::uint64_t>((WideUnsigned(next()) * bound) >> 64);
}

} // namespace Engine
