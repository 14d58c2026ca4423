// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/crc32c.h"

#include <array>
#include <cstring>

#include <QtEndian>

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace Engine {

namespace {

constexpr quint32 Polynomial = 0x82f63b78; // bits in reverse order

using Table = std::array<quint32, 256>;

/// Table k: what a byte adds that has k more bytes behind it.
constexpr std::array<Table, 8> makeTables()
{
    std::array<Table, 8> tables{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ ((rest & 1) != 0 ? Polynomial : 0);
        tables[0][byte] = rest;
    }
    for (std::size_t table = 1; table < tables.size(); ++table) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const quint32 before = tables[table - 1][byte];
            tables[table][byte] = (before >> 8) ^ tables[0][before & 0xff];
        }
    }
    return tables;
}

constexpr std::array<Table, 8> Tables = makeTables();

} // namespace

quint32 crc32cByTable(QByteArrayView bytes, quint32 before)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    quint32 sum = ~before;
    for (; end - at >= 8; at += 8) {
        const quint64 word = qFromLittleEndian<quint64>(at) ^ sum;
        sum = 0;
        for (std::size_t i = 0; i < 8; ++i)
            sum ^= Tables[7 - i][(word >> (8 * i)) & 0xff];
    }
    for (; at != end; ++at)
        sum = (sum >> 8) ^ Tables[0][(sum ^ quint8(*at)) & 0xff];
    return ~sum;
}

#if defined(__x86_64__)

bool hasCrc32cInstruction()
{
    return __builtin_cpu_supports("sse4.2") != 0;
}

__attribute__((target("sse4.2"))) quint32 crc32cByInstruction(QByteArrayView bytes, quint32 before)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    quint64 sum = ~before;
    for (; end - at >= 8; at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, sizeof(word));
        sum = _mm_crc32_u64(sum, word);
    }
    auto rest = quint32(sum);
    for (; at != end; ++at)
        rest = _mm_crc32_u8(rest, quint8(*at));
    return ~rest;
}

#else

bool hasCrc32cInstruction()
{
    return false;
}

quint32 crc32cByInstruction(QByteArrayView bytes, quint32 before)
{
    return crc32cByTable(bytes, before);
}

#endif

quint32 crc32c(QByteArrayView bytes, quint32 before)
{
    static const bool hasInstruction = hasCrc32cInstruction();
    return hasInstruction ? crc32cByInstruction(bytes, before) : crc32cByTable(bytes, before);
}

} // namespace Engine
