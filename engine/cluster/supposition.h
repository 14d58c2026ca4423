// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "model/sitepart.h"
#include "model/siteview.h"

namespace Engine {

/// What works in a site in which some parts are lost: the bare facts from which a supposed view
/// is drawn up. Paths are those of the emulated MCNPR (S1.2-03, S6-17).
class Supposition {
public:
    Supposition(const Model::SiteView &now, const std::vector<Model::SitePart> &lost);

    bool isDown(Model::UnitId unit) const { return m_down[Model::indexOf(unit)]; }
    bool isCut(Model::LinkId link) const { return m_cut[Model::indexOf(link)]; }
    /// The disk answers nobody.
    bool isLegLost(Model::LegId leg) const;
    bool isStorageLost(const QString &name) const;
    /// @p unit uses the disk.
    bool reads(Model::UnitId unit, Model::LegId leg) const;
    /// Over the network; a unit reaches itself while it is up.
    bool reaches(Model::UnitId from, Model::UnitId to) const;
    bool hearsAnybody(Model::UnitId unit) const;
    /// Through which MU the SU /390 reaches the disks: server-local first (S1.3-18). NoUnit: none.
    Model::UnitId rewasMu(Model::UnitId su) const;
    /// Some candidate gathers enough votes (PROTOCOLS 1 "Voters").
    bool isCrdWritable() const;

private:
    bool isAttached(Model::UnitId unit) const;
    bool isOneUp(Model::ServerId server, Model::UnitKind kind) const;
    bool hasQuorum(Model::UnitId candidate) const;
    void lose(const Model::SitePart &part);

    const Model::SiteView &m_now;
    const Model::Site &m_site;
    std::vector<bool> m_down;
    std::vector<bool> m_cut;
    std::vector<bool> m_legLost;
    std::vector<bool> m_storageLost;
};

} // namespace Engine
