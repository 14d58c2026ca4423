// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/crd/alive.h"

namespace Engine {

/// Who writes on the legs, as a SU x86 sees it: it asks nobody by network. An age counts rounds
/// of its own that showed nothing new (PROTOCOLS 3).
class LegSights {
public:
    /// A round over @p leg; @p blocks null when it failed, which proves nothing.
    void read(Model::LegId leg, const AliveBlocks *blocks, std::size_t units);
    /// After a gap of the observer no age means anything.
    void reset() { m_legs.clear(); }
    /// Silent for @p rounds on every leg that is read, and at least one is.
    bool isSilent(Model::UnitId unit, int rounds) const;

private:
    struct Leg {
        bool works = false;
        std::vector<std::pair<quint32, quint32>> last; ///< incarnation and counter, by unit
        std::vector<int> silentRounds;
    };
    std::map<Model::LegId, Leg> m_legs;
};

} // namespace Engine
