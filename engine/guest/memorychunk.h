// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

// Memory on its way from one SU to the other, as plain data for the page stream (PROTOCOLS 5).
namespace Engine {

/// One granule in a chunk.
struct GranuleCopy {
    quint32 granule = 0;
    quint32 pages = 0; ///< 0: all zeros
    qint64 base = -1; ///< version these pages complete; -1 = none needed
    qint64 version = 0;

    bool operator==(const GranuleCopy &) const = default;
};

/// One message of the page stream. Never empty when made by nextChunk in a pass not done.
struct MemoryChunk {
    quint64 sequence = 0; ///< from 1, without gaps over all passes
    int pass = 0; ///< from 1
    std::vector<GranuleCopy> copies; ///< by granule
    qint64 pages = 0; ///< pages this brings up to date, zero pages included
    qint64 bytes = 0; ///< on the link
    bool damaged = false; ///< set by the stream: content is not what was sent

    bool operator==(const MemoryChunk &) const = default;
};

/// An amount of memory to be sent.
struct MemoryAmount {
    qint64 granules = 0;
    qint64 pages = 0; ///< zero pages included
    qint64 zeroPages = 0;
    qint64 bytes = 0; ///< on the link, chunk headers excluded

    MemoryAmount &operator+=(const MemoryAmount &other);
    MemoryAmount &operator-=(const MemoryAmount &other);
    bool operator==(const MemoryAmount &) const = default;
};

} // namespace Engine
