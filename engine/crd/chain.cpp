// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/chain.h"

namespace Engine {

namespace {

enum class AppendKind : quint8 {
    Checkpoint = 1,
    Entries = 2,
};

/// Position and number of blocks of the append come before its bytes in each block.
constexpr int AppendHeaderSize = 8;
constexpr int AppendBytes = PayloadSize - AppendHeaderSize;

} // namespace

QByteArray checkpointBytes(const CrdContents &contents)
{
    ByteWriter out;
    out.integer(quint8(AppendKind::Checkpoint));
    writeContents(out, contents);
    return out.result();
}

QByteArray entriesBytes(const std::vector<LogEntry> &entries)
{
    ByteWriter out;
    out.integer(quint8(AppendKind::Entries));
    out.integer(quint32(entries.size()));
    for (const LogEntry &entry : entries)
        writeEntry(out, entry);
    return out.result();
}

quint64 blocksFor(qsizetype bytes)
{
    return quint64((bytes + AppendBytes - 1) / AppendBytes);
}

std::vector<Block> makeAppend(const ChainPlace &place, quint64 position, const QByteArray &bytes)
{
    std::vector<Block> blocks;
    const quint64 count = blocksFor(bytes.size());
    for (quint64 i = 0; i < count; ++i) {
        ByteWriter payload;
        payload.integer(quint32(position));
        payload.integer(quint32(count));
        Block block;
        block.header.crd = place.crd;
        block.header.number = place.block(position + i);
        block.header.area = BlockArea::Region;
        block.header.half = quint8(place.half);
        block.header.slot = quint16(place.slot);
        block.header.generation = place.mark.generation;
        block.header.term = place.mark.term;
        block.header.sequence = position + i;
        block.payload = payload.result() + bytes.mid(qsizetype(i) * AppendBytes, AppendBytes);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

ChainReader::ChainReader(const ChainPlace &place)
    : m_place(place)
{
}

void ChainReader::addCopy(const std::vector<BlockRead> &blocks)
{
    if (m_pieces.size() < blocks.size())
        m_pieces.resize(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block *block = blocks[i].block.get();
        if (!block || m_pieces[i].valid)
            continue;
        const BlockHeader &header = block->header;
        const bool ours = header.area == BlockArea::Region && header.slot == m_place.slot
            && header.half == m_place.half && header.generation == m_place.mark.generation
            && header.term == m_place.mark.term && header.sequence == i;
        if (!ours)
            continue; // of an older term: void
        ByteReader in(block->payload);
        Piece piece;
        piece.first = in.integer<quint32>();
        piece.count = in.integer<quint32>();
        if (!in.ok() || piece.first > i || i - piece.first >= piece.count)
            continue;
        piece.bytes = block->payload.mid(AppendHeaderSize);
        piece.valid = true;
        m_pieces[i] = std::move(piece);
    }
}

ChainReader::Result ChainReader::read(quint64 limit) const
{
    Result result;
    std::shared_ptr<CrdContents> contents;
    std::size_t at = 0;
    while (at < m_pieces.size() && m_pieces[at].valid && m_pieces[at].first == at) {
        const std::size_t end = at + m_pieces[at].count;
        QByteArray bytes;
        bool complete = end <= m_pieces.size();
        for (std::size_t i = at; complete && i < end; ++i) {
            complete = m_pieces[i].valid && m_pieces[i].first == at;
            bytes += m_pieces[i].bytes;
        }
        if (!complete)
            break;
        ByteReader in(bytes);
        const auto kind = AppendKind(in.integer<quint8>());
        if (kind == AppendKind::Checkpoint && at == 0) {
            contents = std::make_shared<CrdContents>();
            if (!readContents(in, contents.get()))
                return {};
        } else if (kind == AppendKind::Entries && contents) {
            const quint32 count = in.count(24);
            for (quint32 i = 0; i < count; ++i) {
                LogEntry entry;
                if (!readEntry(in, &entry))
                    break;
                if (entry.sequence == contents->sequence + 1 && entry.sequence <= limit)
                    contents->apply(entry);
            }
            if (!in.ok())
                break;
        } else {
            break;
        }
        at = end;
    }
    result.contents = std::move(contents);
    result.blocks = at;
    for (std::size_t i = at; i < m_pieces.size(); ++i) {
        // An append that was cut short has nothing behind it: the next one is begun only when
        // it was read back.
        if (m_pieces[i].valid && m_pieces[i].first > at) {
            result.hole = true;
            result.holeAt = m_place.block(at);
            break;
        }
    }
    return result;
}

} // namespace Engine
