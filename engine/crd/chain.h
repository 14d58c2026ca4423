// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/contents.h"
#include "engine/crd/termrecord.h"

// Checkpoint and log of a term in one half of its writer's region (FORMAT.md "Regions"). The
// blocks are numbered from 0 in the order they are written; the checkpoint comes first, then one
// append after the other, each beginning in a block of its own: what was acknowledged is never
// written again.
namespace Engine {

/// Where the blocks of a term lie.
struct ChainPlace {
    CrdUuid crd;
    Geometry geometry;
    int slot = 0; ///< candidate that writes
    int half = 0;
    TermMark mark;

    BlockNumber block(quint64 position) const
    {
        return geometry.region(slot, half) + BlockNumber(position);
    }
};

/// Bytes of an append that is the checkpoint, or holds entries.
QByteArray checkpointBytes(const CrdContents &contents);
QByteArray entriesBytes(const std::vector<LogEntry> &entries);

/// Blocks that an append of so many bytes takes.
quint64 blocksFor(qsizetype bytes);

/// Cuts an append into blocks from @p position on; @p disk is filled in for each leg by
/// forDisk().
std::vector<Block> makeAppend(const ChainPlace &place, quint64 position, const QByteArray &bytes);

/// Puts a chain together from the copies of its blocks on one or more legs. A block of the term
/// has one content only, so that any valid copy of it serves.
class ChainReader {
public:
    explicit ChainReader(const ChainPlace &place);

    /// The blocks read from the beginning of the half on one leg.
    void addCopy(const std::vector<BlockRead> &blocks);

    struct Result {
        CrdContentsPtr contents; ///< null: no complete checkpoint
        quint64 blocks = 0; ///< of the chain, up to its last complete append
        bool hole = false; ///< later blocks of the term are there, one before them is not
        BlockNumber holeAt = 0;
    };
    /// @p limit: entries up to this sequence only.
    Result read(quint64 limit = ~quint64(0)) const;

private:
    struct Piece {
        quint32 first = 0; ///< position of the append's first block
        quint32 count = 0;
        QByteArray bytes;
        bool valid = false;
    };

    ChainPlace m_place;
    std::vector<Piece> m_pieces;
};

} // namespace Engine
