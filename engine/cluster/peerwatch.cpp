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

} // namespace

PeerWatch::PeerWatch(Model::SitePtr site, UnitId self)
    : m_site(std::move(site))
    , m_self(self)
    , m_peers(m_site->units.size())
    , m_traces(m_site->legs.size(), std::vector<Trace>(m_site->units.size()))
    , m_legWorks(m_site->legs.size(), false)
{
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
    peer.silentPolls = 0;
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

void PeerWatch::saw(std::size_t leg, UnitId unit, quint32 incarnation, quint32 counter,
                    std::vector<bool> &fresh)
{
    Trace &trace = m_traces[leg][Model::indexOf(unit)];
    // "New" is another incarnation or counter, never merely a greater one.
    if (!trace.seen || trace.incarnation != incarnation || trace.counter != counter) {
        trace = {incarnation, counter, 0, true};
        fresh[Model::indexOf(unit)] = true;
    }
}

void PeerWatch::legRead(Model::LegId leg, const AliveBlocks *blocks)
{
    const std::size_t index = Model::indexOf(leg) - 1;
    m_legWorks[index] = blocks != nullptr;
    if (!blocks)
        return; // a failed read proves nothing about anybody
    std::vector<bool> fresh(m_peers.size(), false);
    for (const AliveBlock &block : *blocks) {
        saw(index, block.unit, block.incarnation, block.counter, fresh);
        for (const AliveSection &section : block.sections)
            saw(index, section.su, section.incarnation, section.counter, fresh);
    }
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (!fresh[i])
            ++m_traces[index][i].silentRounds;
    }
}

void PeerWatch::reset()
{
    for (Peer &peer : m_peers) {
        peer.silentPolls = 0;
        peer.answered = true;
    }
    for (std::vector<Trace> &leg : m_traces) {
        for (Trace &trace : leg)
            trace.silentRounds = 0;
    }
}

bool PeerWatch::hasDisk(UnitId id) const
{
    const UnitKind kind = m_site->unit(id).kind;
    return kind == UnitKind::MU || kind == UnitKind::SUx86 || kind == UnitKind::SU390;
}

int PeerWatch::silentRounds(UnitId id) const
{
    int freshest = -1;
    for (std::size_t leg = 0; leg < m_traces.size(); ++leg) {
        const Trace &trace = m_traces[leg][Model::indexOf(id)];
        if (m_legWorks[leg] && (freshest < 0 || trace.silentRounds < freshest))
            freshest = trace.silentRounds;
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
    return rounds <= 1 ? Model::Duration{0} : rounds * KnobsPerRound * m_site->knob;
}

Heartbeat PeerWatch::judge(UnitId id) const
{
    const Peer &peer = m_peers[Model::indexOf(id)];
    const int network = peer.silentPolls;
    if (peer.announcedOff && network >= 1)
        return Heartbeat::Dead;
    const int rounds = hasDisk(id) ? silentRounds(id) : -1;
    const int disk = rounds * KnobsPerRound;
    if (network < SuspectKnobs && (rounds < 0 || disk < SuspectKnobs))
        return peer.everAnswered ? Heartbeat::Ok : Heartbeat::Unknown;
    if (!hasDisk(id))
        return network >= DeadKnobs ? Heartbeat::Dead : Heartbeat::Suspect;
    if (network >= DeadKnobs && disk >= DeadKnobs)
        return Heartbeat::Dead;
    // Without a readable leg the disk says nothing; network silence alone is not death.
    if (network >= OneWayKnobs && disk < DeadKnobs)
        return Heartbeat::NetworkDead;
    if (disk >= OneWayKnobs && network < SuspectKnobs)
        return Heartbeat::DiskDead;
    return Heartbeat::Suspect;
}

std::vector<UnitId> PeerWatch::conclude()
{
    std::vector<UnitId> changed;
    int others = 0;
    int silent = 0;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (UnitId(i) == m_self)
            continue;
        ++others;
        silent += m_peers[i].silentPolls >= DeadKnobs ? 1 : 0;
    }
    m_isolated = others > 0 && silent == others;
    for (std::size_t i = 0; i < m_peers.size(); ++i) {
        if (UnitId(i) == m_self)
            continue;
        Peer &peer = m_peers[i];
        const Heartbeat next = judge(UnitId(i));
        Power power = peer.power;
        if (next == Heartbeat::Ok)
            power = peer.state ? peer.state->power : Power::On;
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

bool PeerWatch::isFunctioning(UnitId id) const
{
    if (id == m_self)
        return true;
    const Heartbeat heartbeat = m_peers[Model::indexOf(id)].heartbeat;
    return heartbeat == Heartbeat::Ok || heartbeat == Heartbeat::Suspect
        || heartbeat == Heartbeat::DiskDead;
}

} // namespace Engine
