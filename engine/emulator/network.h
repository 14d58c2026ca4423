// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/emulator/world.h"

namespace Engine {

/// The emulated MCNPR: who reaches whom, over which inter switch link, how fast.
///
/// Inside a server every unit hangs on the Net Units; an SU /390 besides needs an HNC (S6-17).
/// Between servers a path needs an ISL with both its Net Units on (S1.2-03).
class Network {
public:
    struct Path {
        bool exists = false;
        int link = -1; ///< index of the ISL it uses; -1 inside a server
        Model::Duration latency{0};
        qint64 lossPpm = 0;
        qint64 bitsPerSecond = 0;
    };

    Network(Model::SitePtr site, const World &world);

    /// Call after any change of power or links.
    void recompute(const World &world);
    const Path &path(Model::UnitId from, Model::UnitId to) const
    {
        return m_paths[Model::indexOf(from) * m_count + Model::indexOf(to)];
    }
    bool reaches(Model::UnitId from, Model::UnitId to) const { return path(from, to).exists; }

private:
    bool isAttached(const World &world, Model::UnitId unit) const;
    Path between(const World &world, Model::UnitId from, Model::UnitId to) const;

    Model::SitePtr m_site;
    std::size_t m_count = 0;
    std::vector<Path> m_paths;
};

} // namespace Engine
