// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/block.h"

#include <map>

/// How the blocks that were on their way may be found after a loss of power.
using CutState = std::vector<std::pair<Engine::BlockNumber, Engine::BlockRead>>;

/// A disk at a moment of a journal: what is on it for good, and what was written since its last
/// flush. Of that a loss of power keeps, loses or tears each write for itself, at a sector.
class CutDisk {
public:
    /// So many writes are lost or torn at once.
    static constexpr int MostLost = 4;

    CutDisk(const Engine::CrdUuid &crd, const Engine::CrdUuid &disk,
            std::vector<Engine::BlockRead> blocks);

    void write(Engine::BlockNumber number, const QByteArray &bytes);
    void flush();
    /// Finds out what the writes under way may leave: before any of the following is asked.
    void lookAhead();

    /// What is on it for good.
    const std::vector<Engine::BlockRead> &safe() const { return m_safe; }
    /// In how many ways bytes may be found there.
    quint64 byteStates() const;
    /// All of them that a reader can tell from each other.
    std::vector<CutState> states() const;
    CutState allLanded() const { return pick(0); }
    CutState allLost() const { return pick(1); }
    /// @p random chooses: a number below the one it is given.
    template <typename Below> CutState anyState(Below random) const
    {
        CutState state;
        int lost = 0;
        for (const auto &[number, open] : m_open) {
            const Way &way = open.ways[random(open.ways.size())];
            const bool fits = lost + way.lost <= MostLost;
            state.emplace_back(number, fits ? way.read : open.ways.front().read);
            lost += fits ? way.lost : 0;
        }
        return state;
    }

private:
    struct Way {
        Engine::BlockRead read;
        int lost = 0; ///< the least writes that are lost or torn for it
    };
    struct Open {
        std::vector<QByteArray> writes;
        std::vector<Way> ways; ///< the first one: all landed; none: not found out yet
        std::array<quint64, MostLost + 1> counts{}; ///< of ways of bytes, by writes lost
    };

    QByteArray safeBytes(Engine::BlockNumber number) const;
    void addWays(Engine::BlockNumber number, Open *open, std::size_t write, const QByteArray &bytes,
                 int lost) const;
    CutState pick(int which) const;
    void addStates(std::map<Engine::BlockNumber, Open>::const_iterator at, int lost,
                   CutState *state, std::vector<CutState> *states) const;

    Engine::CrdUuid m_crd;
    Engine::CrdUuid m_disk;
    std::vector<Engine::BlockRead> m_safe;
    std::map<Engine::BlockNumber, Open> m_open;
};
