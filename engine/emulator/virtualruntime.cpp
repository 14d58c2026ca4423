// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/virtualruntime.h"

#include "engine/runtime/overloaded.h"
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Engine {

using Model::Instant;
using Model::UnitId;
using namespace std::chrono_literals;

namespace {

constexpr Model::Duration MaxJitter{40'000};

/// Time from power to a running unit (ours; N-16 gives none).
Model::Duration startTime(Model::UnitKind kind)
{
    switch (kind) {
    case Model::UnitKind::SU390:
    case Model::UnitKind::SUx86:
        return 45s;
    case Model::UnitKind::MU:
        return 30s;
    case Model::UnitKind::AU:
        return 20s;
    case Model::UnitKind::HNC:
    case Model::UnitKind::NU:
        return 10s;
    }
    return 10s;
}

} // namespace

VirtualRuntime::VirtualRuntime(Model::SitePtr site, quint64 seed, NodeFactory factory,
                               RunObserver &observer)
    : m_site(std::move(site))
    , m_seed(seed)
    , m_factory(factory)
    , m_observer(observer)
    , m_now(m_site->start - WarmUp)
    , m_world(*m_site)
    , m_network(m_site, m_world)
    , m_disks(*m_site)
    , m_crd(m_disks.initial())
    , m_nodes(m_site->units.size())
    , m_deferred(m_site->units.size())
    , m_delayedAnswers(m_site->units.size(), 0)
{
    for (std::size_t i = 0; i < m_site->units.size(); ++i)
        m_random.emplace_back(seed, i, 1);
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        if (!m_site->units[i].on)
            continue;
        WorldUnit &unit = m_world.units[i];
        unit.power = Model::Power::On;
        unit.incarnation = 1;
        m_nodes[i] = m_factory(m_site, UnitId(i), seed);
        at(m_now, UnitId(i), Started{1, true});
    }
    topologyChanged();
}

void VirtualRuntime::at(Instant time, UnitId unit, Input input)
{
    m_queue.push(
        time, NodeEvent{unit, m_world.units[Model::indexOf(unit)].incarnation, std::move(input)});
}

void VirtualRuntime::runUntil(Instant time)
{
    while (!m_queue.isEmpty() && m_queue.nextTime() <= time)
        runNext();
    if (m_now < time)
        m_now = time;
}

void VirtualRuntime::runNext()
{
    m_now = m_queue.nextTime();
    WorldEvent event = m_queue.pop();
    std::visit(Overloaded{
                   [this](NodeEvent &node) {
                       const WorldUnit &unit = m_world.units[Model::indexOf(node.unit)];
                       if (unit.power != Model::Power::On
                           || (node.incarnation != 0 && node.incarnation != unit.incarnation))
                           return;
                       if (unit.paused)
                           m_deferred[Model::indexOf(node.unit)].push_back(std::move(node.input));
                       else
                           turn(node.unit, node.input);
                   },
                   [this](const PowerUp &up) { powerUp(up); },
                   [this](DiskStep &step) { runDisk(std::move(step)); },
                   [this](const StreamArrival &arrival) { arriveStream(arrival); },
               },
               event);
}

void VirtualRuntime::deliver(UnitId unit, Input input)
{
    at(m_now, unit, std::move(input));
}

void VirtualRuntime::turn(UnitId unit, const Input &input)
{
    Node *node = m_nodes[Model::indexOf(unit)].get();
    if (!node)
        return;
    ++m_eventCount;
    const std::array<quint64, 3> folded{quint64(m_now.time_since_epoch().count()),
                                        quint64(Model::indexOf(unit)) << 32 | input.index(),
                                        m_hash};
    m_hash = XXH3_64bits(folded.data(), sizeof(folded));

    m_outputs.clear();
    Turn turn{m_now, m_outputs};
    node->turn(turn, input);
    // carryOut never runs a node, so the list does not grow below the loop.
    for (Output &output : m_outputs)
        carryOut(unit, output);
}

void VirtualRuntime::carryOut(UnitId unit, Output &output)
{
    std::visit(Overloaded{
                   [&](Send &each) { send(unit, each.to, std::move(each.message)); },
                   [&](const SendStream &each) { sendStream(unit, each); },
                   [&](const SetTimer &each) {
                       at(std::max(each.at, m_now), unit, TimerIn{each.kind, each.ref});
                   },
                   [&](const SubmitCrd &each) { submitCrd(unit, each.request); },
                   [&](const AnswerCrd &each) { answerCrd(unit, each); },
                   [&](const CrdAcknowledged &each) {
                       const auto known = std::pair(m_crd.record->mark, m_crd.contents->sequence);
                       if (known
                           < std::pair(each.news->record->mark, each.news->contents->sequence))
                           m_crd = *each.news;
                       m_observer.crdAcknowledged(m_now, unit, *each.news);
                   },
                   [&](const DiskRequestPtr &each) { requestDisk(unit, each); },
                   [&](const std::shared_ptr<const ShowConsole> &each) {
                       m_observer.consoleShown(m_now, unit, *each);
                   },
                   [&](const std::shared_ptr<const ReportJob> &each) {
                       m_observer.jobReported(m_now, unit, each->answer);
                   },
                   [&](const std::shared_ptr<const Logged> &each) {
                       m_observer.logged(m_now, unit, *each);
                   },
                   [&](const std::shared_ptr<const Audited> &each) {
                       m_observer.audited(m_now, unit, *each);
                   },
                   [&](const SwitchSelfOff &) { switchOff(unit); },
                   [&](const SwitchUnitOn &each) {
                       switchOn(each.unit, startTime(m_site->unit(each.unit).kind));
                   },
                   [&](const SwitchUnitOff &each) { switchOff(each.unit); },
               },
               output);
}

void VirtualRuntime::send(UnitId from, UnitId to, Message message)
{
    const Network::Path &path = m_network.path(from, to);
    if (!path.exists)
        return;
    Random &random = m_random[Model::indexOf(from)];
    if (path.lossPpm > 0 && random.chance(quint32(path.lossPpm)))
        return;
    const Model::Duration jitter{qint64(random.below(quint64(MaxJitter.count())))};
    m_queue.push(m_now + path.latency + jitter,
                 NodeEvent{to, 0, MessageIn{from, std::move(message)}});
}

void VirtualRuntime::switchOn(UnitId unit, Model::Duration delay)
{
    WorldUnit &state = m_world.units[Model::indexOf(unit)];
    if (state.power == Model::Power::On || state.power == Model::Power::Starting)
        return;
    state.power = Model::Power::Starting;
    m_queue.push(m_now + delay, PowerUp{unit, ++state.powerStep});
}

void VirtualRuntime::powerUp(const PowerUp &event)
{
    const std::size_t i = Model::indexOf(event.unit);
    WorldUnit &state = m_world.units[i];
    if (state.power != Model::Power::Starting || state.powerStep != event.step)
        return;
    state.power = Model::Power::On;
    state.paused = false;
    ++state.incarnation;
    m_nodes[i] = m_factory(m_site, event.unit, m_seed + state.incarnation);
    at(m_now, event.unit, Started{state.incarnation, false});
    topologyChanged();
}

void VirtualRuntime::switchOff(UnitId unit)
{
    const std::size_t i = Model::indexOf(unit);
    m_world.units[i].power = Model::Power::Off;
    m_world.units[i].paused = false;
    m_deferred[i].clear();
    m_nodes[i].reset();
    topologyChanged();
}

void VirtualRuntime::setPaused(UnitId unit, bool paused)
{
    const std::size_t i = Model::indexOf(unit);
    if (m_world.units[i].power != Model::Power::On)
        return;
    m_world.units[i].paused = paused;
    if (paused)
        return;
    // Everything that piled up arrives now, behind the events already due.
    for (Input &input : m_deferred[i])
        at(m_now, unit, std::move(input));
    m_deferred[i].clear();
}

void VirtualRuntime::topologyChanged()
{
    m_network.recompute(m_world);
    for (std::size_t i = 0; i < m_site->links.size(); ++i) {
        const Model::LinkConfig &link = m_site->links[i];
        const bool up = !m_world.links[i].cut && m_world.isOn(link.from) && m_world.isOn(link.to);
        for (const UnitId end : {link.from, link.to}) {
            if (m_world.isOn(end))
                at(m_now, end, LinkCarrier{Model::LinkId(i), up});
        }
    }
}

} // namespace Engine
