// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutdisk.h"

#include <algorithm>

using namespace Engine;

namespace {

constexpr int Sectors = BlockSize / SectorSize;

bool isSame(const BlockRead &a, const BlockRead &b)
{
    if (a.fault != b.fault || !a.block != !b.block)
        return false;
    return !a.block || (a.block->header == b.block->header && a.block->payload == b.block->payload);
}

} // namespace

CutDisk::CutDisk(const CrdUuid &crd, const CrdUuid &disk, std::vector<BlockRead> blocks)
    : m_crd(crd)
    , m_disk(disk)
    , m_safe(std::move(blocks))
{
}

QByteArray CutDisk::safeBytes(BlockNumber number) const
{
    const BlockPtr &block = m_safe[number].block;
    return block ? encodeBlock(*block) : QByteArray(BlockSize, '\0');
}

void CutDisk::write(BlockNumber number, const QByteArray &bytes)
{
    Open &open = m_open[number];
    open.writes.push_back(bytes);
    open.ways.clear();
}

void CutDisk::flush()
{
    for (const auto &[number, open] : m_open)
        m_safe[number] = decodeBlock(open.writes.back(), m_crd, m_disk, number);
    m_open.clear();
}

void CutDisk::lookAhead()
{
    for (auto &[number, open] : m_open) {
        if (!open.ways.empty())
            continue;
        open.ways = {{decodeBlock(open.writes.back(), m_crd, m_disk, number), 0}};
        open.counts = {};
        addWays(number, &open, 0, safeBytes(number), 0);
    }
}

void CutDisk::addWays(BlockNumber number, Open *open, std::size_t write, const QByteArray &bytes,
                      int lost) const
{
    if (write == open->writes.size()) {
        ++open->counts[std::size_t(lost)];
        const BlockRead read = decodeBlock(bytes, m_crd, m_disk, number);
        const auto known = std::find_if(open->ways.begin(), open->ways.end(),
                                        [&](const Way &each) { return isSame(each.read, read); });
        if (known == open->ways.end())
            open->ways.push_back({read, lost});
        else
            known->lost = std::min(known->lost, lost);
        return;
    }
    const QByteArray &fresh = open->writes[write];
    addWays(number, open, write + 1, fresh, lost);
    if (lost == MostLost)
        return;
    for (int kept = 0; kept < Sectors; ++kept) {
        const qsizetype cut = qsizetype(kept) * SectorSize;
        addWays(number, open, write + 1, fresh.first(cut) + bytes.sliced(cut), lost + 1);
    }
}

quint64 CutDisk::byteStates() const
{
    std::array<quint64, MostLost + 1> counts{1};
    for (const auto &[number, open] : m_open) {
        std::array<quint64, MostLost + 1> next{};
        for (std::size_t a = 0; a < counts.size(); ++a) {
            for (std::size_t b = 0; a + b < counts.size(); ++b)
                next[a + b] += counts[a] * open.counts[b];
        }
        counts = next;
    }
    quint64 all = 0;
    for (const quint64 each : counts)
        all += each;
    return all;
}

void CutDisk::addStates(std::map<BlockNumber, Open>::const_iterator at, int lost, CutState *state,
                        std::vector<CutState> *states) const
{
    if (at == m_open.end()) {
        states->push_back(*state);
        return;
    }
    for (const Way &way : at->second.ways) {
        if (lost + way.lost > MostLost)
            continue;
        state->emplace_back(at->first, way.read);
        addStates(std::next(at), lost + way.lost, state, states);
        state->pop_back();
    }
}

std::vector<CutState> CutDisk::states() const
{
    std::vector<CutState> states;
    CutState state;
    addStates(m_open.begin(), 0, &state, &states);
    return states;
}

CutState CutDisk::pick(int which) const
{
    CutState state;
    for (const auto &[number, open] : m_open)
        state.emplace_back(number, which == 0 ? open.ways.front().read : m_safe[number]);
    return state;
}
