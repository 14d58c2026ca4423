// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/crd/alive.h"
#include "model/site.h"
#include "model/unitstate.h"

namespace Engine {

/// One MU's observation of all other units over network and legs (DESIGN 5, PROTOCOLS 3).
///
/// Silence counts only through the observer's own success: a network age grows with polls that
/// were sent and stayed unanswered, a disk age with rounds that read the leg and found nothing
/// new; a gap of the observer resets all ages. Copyable data.
class PeerWatch {
public:
    struct Peer {
        Model::Heartbeat heartbeat = Model::Heartbeat::Unknown;
        Model::Power power = Model::Power::Unknown;
        bool announcedOff = false;
        bool everAnswered = false;
        bool answered = true; ///< the query under way
        int silentPolls = 0;
        quint32 incarnation = 0;
        Model::UnitStatePtr state;
        Model::Instant reportedAt;
        quint64 logTaken = 0; ///< entries of our log it holds
        bool netNews = true; ///< it answered since the observer's last gap
        bool diskNews = true; ///< it wrote since then
    };

    PeerWatch() = default;
    PeerWatch(Model::SitePtr site, Model::UnitId self);

    /// Begins a poll: counts the unanswered ones before. Returns the query's number.
    quint32 poll(Model::Instant now);
    /// False when the answer is an old one.
    bool answered(Model::UnitId from, quint32 sequence, quint32 incarnation, Model::Instant now);
    void announcedOff(Model::UnitId from);
    void setState(Model::UnitId from, Model::UnitStatePtr state, Model::Instant now);
    /// A round over one leg; @p blocks null when it failed.
    void legRead(Model::LegId leg, const AliveBlocks *blocks);
    /// The observer itself had a gap: no age means anything any more. What was concluded
    /// before stands until there is news of the unit.
    void reset();

    /// Draws the conclusions; ids of the units whose heartbeat or power changed, the observer's
    /// own when its isolation did.
    std::vector<Model::UnitId> conclude();

    const Peer &peer(Model::UnitId id) const { return m_peers[Model::indexOf(id)]; }
    Peer &peer(Model::UnitId id) { return m_peers[Model::indexOf(id)]; }
    /// 0 while answers come; else the time over completed polls.
    Model::Duration networkAge(Model::UnitId id) const;
    Model::Duration diskAge(Model::UnitId id) const;
    /// What the alive block tells of each unit: who sees whom by which way.
    std::vector<AliveSighting> sightings() const;
    /// It hears nobody although there is somebody to hear.
    bool isIsolated() const { return m_isolated; }
    bool isFunctioning(Model::UnitId id) const;
    /// Some unit is silent on some way: its ages grow.
    bool isAnySilent() const;

private:
    struct Trace { ///< what a writer's block last said of a unit
        quint32 incarnation = 0;
        quint32 counter = 0;
        bool seen = false;
    };
    struct Leg {
        bool works = false;
        std::vector<Trace> traces; ///< by writer, then unit: blocks of units that are off remain
        std::vector<int> silentRounds; ///< by unit
        std::vector<bool> seen; ///< by unit: it ever wrote there
    };

    bool hasDisk(Model::UnitId id) const;
    /// Silent rounds on the leg where it is freshest; -1 when no leg tells.
    int silentRounds(Model::UnitId id) const;
    Model::Heartbeat judge(Model::UnitId id) const;
    void saw(Leg &leg, Model::UnitId writer, Model::UnitId unit, quint32 incarnation,
             quint32 counter, std::vector<bool> &fresh) const;
    bool hearsNobody() const;

    Model::SitePtr m_site;
    Model::UnitId m_self = Model::NoUnit;
    std::vector<Peer> m_peers;
    std::vector<Leg> m_legs;
    quint32 m_sequence = 0;
    bool m_isolated = false;
};

} // namespace Engine
