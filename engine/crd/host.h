// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/alive.h"
#include "engine/crd/messages.h"
#include "engine/runtime/disk.h"

namespace Engine {

/// What a unit concluded about another one, as far as the CRD minds.
enum class PeerSight : quint8 {
    There,
    Doubtful, ///< silent on some way or not long enough, or never heard
    Gone, ///< dead on every way it has (PROTOCOLS 3)
    Off, ///< announced its power-off and is gone
};

/// What the unit around a CrdMember does for it. Called within a turn of that unit's node.
class CrdHost {
public:
    virtual ~CrdHost() = default;

    virtual Model::Instant crdNow() const = 0;
    virtual void sendCrd(Model::UnitId to, CrdMessage message) = 0;
    virtual void requestDisk(DiskRequestPtr request) = 0;
    /// The outcome of a request of this unit, or of one it relayed.
    virtual void answerCrd(const CrdOutcome &outcome) = 0;
    /// A round over a leg ended; @p blocks null when it failed.
    virtual void legRead(Model::LegId leg, const AliveBlocks *blocks) = 0;
    /// Contents, term, role or the state of a disk changed.
    virtual void crdChanged() = 0;
    virtual PeerSight sightOf(Model::UnitId unit) const = 0;
    /// Fills in what this unit says of SU /390 and of whom it sees.
    virtual void fillAlive(AliveBlock &block) const = 0;
    /// What begins with a new term of this unit: who is Cluster Manager.
    virtual void amendForTerm(CrdContents &contents) const = 0;
    /// As writer, acknowledged: for those who watch from outside.
    virtual void crdAcknowledged(const CrdNews &news) = 0;
};

} // namespace Engine
