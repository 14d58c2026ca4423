// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/peerwatch.h"

#include <algorithm>

namespace Engine {

using Model::Heartbeat;
using Model::Power;
using Model::UnitId;
using Model::UnitKind;

namespace {

// In periods p of the knob (PROTOCOLS, "Words").
constexpr int SuspectKnobs = 7;
constexpr int DeadKnobs = 14;
constexpr int OneWayKnobs = 20;
constexpr int KnobsPerRound = 2;

/// A silent round proves silence since the round before it, and a write may be as old as a
/// round when it is read: so the age of the disk is that of one round more. What a SU /390 says
/// waits for a round of its MU before that.
int diskKnobs(int silentRounds, UnitKind kind)
{
    const int waits = kind == UnitKind::SU390 ? 2 : 1;
    return silentRounds <= 0 ? 0 : (silentRounds + waits) * KnobsPerRound;
}

} // namespace

PeerWatch::PeerWatch(Model::SitePtr site, UnitId self)
    : m_site(std::move(site))
    , m_self(self)
    , m_peers(m_site->units.size())
{
    const std::size_t count = m_site->units.size();
    m_legs.assign(m_site->legs.size(),
                  Leg{false, std::vector<Trace>(count * count), std::vector<int>(count, 0),
                      std::vector<bool>(count, false)});
}

quint32 PeerWatch::poll(Model::Instant)
{
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        Peer &peer = m_peers[i];
        if (UnitId(i) == m_self || m_sequence == 0)
            continue;
        if (!peer.answered)
            ++peer.silentPolls;
        peer.answered = false;
    }
    return ++m_sequence;
}

bool PeerWatch::answered(UnitId from, quint32 sequence, quint32 incarnation, Model::Instant)
{
    Peer &peer = m_peers[Model::indexOf(from)];
    if (sequence + 2 < m_sequence || sequence > m_sequence)
        return false;
    peer.answered = true;
    peer.everAnswered = true;
    peer.netNews = true;
    peer.silentPolls = 0;
    if (peer.heartbeat == Heartbeat::Dead) {
        // It is back: what its disk kept silent about meanwhile is no sign of trouble.
        for (Leg &leg : m_legs)
            leg.silentRounds[Model::indexOf(from)] = 0;
    }
    if (peer.incarnation != incarnation) {
        peer.incarnation = incarnation;
        peer.announcedOff = false;
        peer.logTaken = 0;
    }
    return true;
}

void PeerWatch::announcedOff(UnitId from)
{
    m_peers[Model::indexOf(from)].announcedOff = true;
}

void PeerWatch::setState(UnitId from, Model::UnitStatePtr state, Model::Instant now)
{
    Peer &peer = m_peers[Model::indexOf(from)];
    peer.state = std::move(state);
    peer.reportedAt = now;
}

void PeerWatch::saw(Leg &leg, UnitId writer, UnitId unit, quint32 incarnation, quint32 counter,
                    std::vector<bool> &fresh) const
{
    Trace &trace = leg.traces[Model::indexOf(writer) * m_peers.size() + Model::indexOf(unit)];
    // "New" is another incarnation or counter, never merely a greater one; of the same writer,
    // since an MU that is off leaves what it last wrote of a SU /390.
    if (!trace.seen || trace.incarnation != incarnation || trace.counter != counter) {
        trace = {incarnation, counter, true};
        fresh[Model::indexOf(unit)] = true;
    }
}

void PeerWatch::legRead(Model::LegId leg, const AliveBlocks *blocks)
{
    Leg &disk = m_legs[Model::indexOf(leg) - 1];
    disk.works = blocks != nullptr;
    if (!blocks)
        return; // a failed read proves nothing about anybody
    std::vector<bool> fresh(m_peers.size(), false);
    for (const AliveBlock &block : *blocks) {
        saw(disk, block.unit, block.unit, block.incarnation, block.counter, fresh);
        Peer &writer = m_peers[Model::indexOf(block.unit)];
        if (fresh[Model::indexOf(block.unit)] && writer.incarnation != 0
            && block.incarnation != writer.incarnation)
            writer.announcedOff = false; // it was started again
        for (const AliveSection &section : block.sections)
            saw(disk, block.unit, section.su, section.incarnation, section.counter, fresh);
    }
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (fresh[i]) {
            disk.seen[i] = true;
            disk.silentRounds[i] = 0;
            m_peers[i].diskNews = true;
        } else {
            ++disk.silentRounds[i];
        }
    }
}

void PeerWatch::reset()
{
    for (Peer &peer : m_peers) {
        peer.silentPolls = 0;
        peer.answered = true;
        peer.netNews = peer.diskNews = false;
    }
    for (Leg &leg : m_legs)
        leg.silentRounds.assign(m_peers.size(), 0);
}

bool PeerWatch::hasDisk(UnitId id) const
{
    const UnitKind kind = m_site->unit(id).kind;
    return kind == UnitKind::MU || kind == UnitKind::SUx86 || kind == UnitKind::SU390;
}

int PeerWatch::silentRounds(UnitId id) const
{
    int freshest = -1;
    for (const Leg &leg : m_legs) {
        const int rounds = leg.silentRounds[Model::indexOf(id)];
        if (leg.works && (freshest < 0 || rounds < freshest))
            freshest = rounds;
    }
    return freshest;
}

Model::Duration PeerWatch::networkAge(UnitId id) const
{
    return m_peers[Model::indexOf(id)].silentPolls * m_site->knob;
}

Model::Duration PeerWatch::diskAge(UnitId id) const
{
    const int rounds = hasDisk(id) ? silentRounds(id) : 0;
    return rounds <= 1 ? Model::Duration{0}
                       : diskKnobs(rounds, m_site->unit(id).kind) * m_site->knob;
}

Heartbeat PeerWatch::judge(UnitId id) const
{
    const Peer &peer = m_peers[Model::indexOf(id)];
    const int network = peer.silentPolls;
    if (peer.announcedOff && (network >= 1 || peer.heartbeat == Heartbeat::Dead))
        return Heartbeat::Dead;
    const int rounds = hasDisk(id) ? silentRounds(id) : -1;
    const int disk = diskKnobs(rounds, m_site->unit(id).kind);
    if (network < SuspectKnobs && rounds * KnobsPerRound < SuspectKnobs) {
        // After a gap of the observer a former conclusion stands until the unit is heard.
        const bool heard = peer.netNews
            && (peer.diskNews || rounds < 0 || peer.heartbeat != Heartbeat::DiskDead);
        if (!heard)
            return peer.heartbeat;
        return peer.everAnswered ? Heartbeat::Ok : Heartbeat::Unknown;
    }
    // Counting begins anew after a gap, but what was worse before does not become better by it.
    const bool wasWorse
        = peer.heartbeat == Heartbeat::Dead || peer.heartbeat == Heartbeat::NetworkDead;
    if (!hasDisk(id)) {
        // Who hears nobody cannot tell who is dead.
        if (network >= DeadKnobs)
            return m_isolated ? Heartbeat::Unknown : Heartbeat::Dead;
        return !peer.netNews && wasWorse ? peer.heartbeat : Heartbeat::Suspect;
    }
    if (network >= DeadKnobs && disk >= DeadKnobs)
        return Heartbeat::Dead;
    // Without a readable leg the disk says nothing; network silence alone is not death.
    if (network >= OneWayKnobs && disk < DeadKnobs)
        return Heartbeat::NetworkDead;
    if (disk >= OneWayKnobs && network < SuspectKnobs)
        return Heartbeat::DiskDead;
    return !peer.netNews && wasWorse ? peer.heartbeat : Heartbeat::Suspect;
}

bool PeerWatch::hearsNobody() const
{
    bool any = false;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (UnitId(i) == m_self || m_peers[i].announcedOff)
            continue; // who said that it goes is not missed
        if (m_peers[i].silentPolls < DeadKnobs)
            return false;
        any = true;
    }
    return any;
}

std::vector<UnitId> PeerWatch::conclude()
{
    std::vector<UnitId> changed;
    if (const bool isolated = hearsNobody(); isolated != m_isolated) {
        m_isolated = isolated;
        changed.push_back(m_self);
    }
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (UnitId(i) == m_self)
            continue;
        Peer &peer = m_peers[i];
        const Heartbeat next = judge(UnitId(i));
        Power power = peer.power;
        if (next == Heartbeat::Ok)
            power = peer.announcedOff ? Power::Stopping
                                      : (peer.state ? peer.state->power : Power::On);
        else if (next == Heartbeat::Dead)
            power = peer.announcedOff ? Power::Off : Power::Unknown;
        if (next == peer.heartbeat && power == peer.power)
            continue;
        peer.heartbeat = next;
        peer.power = power;
        changed.push_back(UnitId(i));
    }
    return changed;
}

std::vector<AliveSighting> PeerWatch::sightings() const
{
    const auto tenths = [](Model::Duration age) {
        return quint16(
            std::min<qint64>(age / std::chrono::milliseconds(100), AliveSighting::Never - 1));
    };
    std::vector<AliveSighting> all(m_peers.size());
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (m_peers[i].everAnswered)
            all[i].network = tenths(m_peers[i].silentPolls * m_site->knob);
        for (std::size_t leg = 0; leg < m_legs.size() && leg < all[i].legs.size(); ++leg) {
            if (m_legs[leg].works && m_legs[leg].seen[i])
                all[i].legs[leg]
                    = tenths(m_legs[leg].silentRounds[i] * KnobsPerRound * m_site->knob);
        }
    }
    return all;
}

bool PeerWatch::isFunctioning(UnitId id) const
{
    if (id == m_self)
        return true;
    const Heartbeat heartbeat = m_peers[Model::indexOf(id)].heartbeat;
    return heartbeat == Heartbeat::Ok || heartbeat == Heartbeat::Suspect
        || heartbeat == Heartbeat::DiskDead;
}

bool PeerWatch::isAnySilent() const
{
    return std::any_of(m_peers.begin(), m_peers.end(), [](const Peer &peer) {
        return peer.heartbeat != Heartbeat::Ok && peer.heartbeat != Heartbeat::Unknown;
    });
}

} // namespace Engine
