// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/messages.h"
#include "engine/emulator/emulateddisk.h"
#include "model/site.h"

namespace Engine {

/// The configuration disks of an emulated site: shared legs and the internal disk of each MU and SU x86, as
/// they are when the site is switched on.
class EmulatedDisks {
public:
    explicit EmulatedDisks(const Model::Site &site);

    /// @p leg InternalDisk: the one of @p unit. Null when there is none.
    EmulatedDisk *find(Model::UnitId unit, Model::LegId leg);
    /// What a freshly set-up site holds.
    const CrdNews &initial() const { return m_initial; }

private:
    void setUp(const Model::Site &site);

    std::vector<EmulatedDisk> m_legs; ///< by leg
    std::map<Model::UnitId, EmulatedDisk> m_internal;
    CrdNews m_initial;
};

} // namespace Engine
