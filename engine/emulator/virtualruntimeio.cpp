// SPDX-License-Identifier: GPL-3.0-or-later
// Disks and bulk streams of the virtual runtime.
#include "engine/emulator/virtualruntime.h"

#include "engine/runtime/muldiv.h"

#include <algorithm>

namespace Engine {

using Model::UnitId;
using namespace std::chrono_literals;

namespace {

constexpr Model::Duration DiskTime = 3ms;
constexpr qint64 DiskJitterNs = 2'000'000;
/// A write that lands late does so after this, when its answer is long given up (PROTOCOLS 1).
constexpr Model::Duration LateLanding = 12s;
/// A bulk stream survives an interruption up to this long, as TCP would.
constexpr Model::Duration StreamPatience = 3s;
constexpr Model::Duration StreamRetry = 500ms;

} // namespace

void VirtualRuntime::submitCrd(UnitId by, const CrdRequestPtr &request)
{
    if (!m_crd.isAvailable(by, m_world, m_network))
        return; // no answer: the client's timer makes it Unknown
    Random &random = m_random[Model::indexOf(by)];
    CrdArrival arrival{request, by, m_world.units[Model::indexOf(by)].incarnation, false};
    Model::Duration delay = DiskTime + Model::Duration(qint64(random.below(DiskJitterNs)));
    int &delayed = m_delayedAnswers[Model::indexOf(request->id.unit)];
    if (delayed > 0) {
        --delayed;
        arrival.answerLost = true;
        if (random.chance(500'000))
            delay = LateLanding;
    }
    m_queue.push(m_now + delay, std::move(arrival));
}

void VirtualRuntime::arriveCrd(const CrdArrival &arrival)
{
    const bool anyLeg = std::any_of(m_world.legs.begin(), m_world.legs.end(),
                                    [](const WorldLeg &leg) { return !leg.failed; });
    if (!anyLeg)
        return;
    auto outcome = std::make_shared<const CrdOutcome>(m_crd.execute(*arrival.request));
    if (arrival.answerLost || !m_crd.isAvailable(arrival.by, m_world, m_network))
        return;
    m_queue.push(m_now + DiskTime,
                 NodeEvent{arrival.by, arrival.incarnation, CrdAnswer{std::move(outcome)}});
}

void VirtualRuntime::runLegRound(UnitId unit, const RunLegRound &round)
{
    LegRound result{round.leg, m_world.reachesLeg(*m_site, unit, round.leg), nullptr, nullptr};
    if (result.ok) {
        std::vector<AliveBlock> &blocks = m_alive[Model::indexOf(round.leg) - 1];
        const auto own = std::find_if(blocks.begin(), blocks.end(),
                                      [&](const AliveBlock &block) { return block.unit == unit; });
        if (own != blocks.end())
            *own = *round.own;
        else
            blocks.push_back(*round.own);
        result.blocks = std::make_shared<const AliveBlocks>(blocks);
        result.image = m_crd.image();
    }
    const qint64 jitter = qint64(m_random[Model::indexOf(unit)].below(DiskJitterNs));
    at(m_now + DiskTime + Model::Duration(jitter), unit, std::move(result));
}

void VirtualRuntime::sendStream(UnitId from, const SendStream &send)
{
    const Network::Path &path = m_network.path(from, send.to);
    BulkStream &stream = m_streams[{from, send.to}];
    Model::Instant begin = std::max(m_now, stream.busyUntil);
    qint64 bitsPerSecond = 1'000'000'000;
    Model::Duration latency{0};
    if (path.exists) {
        bitsPerSecond = path.bitsPerSecond;
        latency = path.latency;
        if (path.link >= 0)
            begin = std::max(begin, m_world.links[std::size_t(path.link)].busyUntil);
    }
    const qint64 bits = send.chunk->bytes * 8;
    const Model::Duration wire{mulDiv(bits, 1'000'000'000, bitsPerSecond)};
    if (path.exists && path.link >= 0)
        m_world.links[std::size_t(path.link)].busyUntil = begin + wire;
    stream.busyUntil = begin + wire;
    const Model::Instant arrives = std::max(begin + wire + latency, stream.lastArrival);
    stream.lastArrival = arrives;
    stream.pending.push_back(send.chunk);
    m_queue.push(arrives, StreamArrival{from, send.to, send.chunk, arrives + StreamPatience});
}

void VirtualRuntime::arriveStream(const StreamArrival &arrival)
{
    std::deque<StreamChunkPtr> &pending = m_streams[{arrival.from, arrival.to}].pending;
    const bool reached = m_network.reaches(arrival.from, arrival.to);
    const bool waits = pending.front() != arrival.chunk; // for one before it that is sent again
    if (waits || (!reached && m_now < arrival.giveUpAt)) {
        m_queue.push(m_now + StreamRetry, arrival);
        return;
    }
    pending.pop_front();
    const StreamResult result{arrival.to, arrival.chunk->migration, arrival.chunk->sequence,
                              reached};
    if (reached)
        at(m_now, arrival.to, StreamIn{arrival.from, arrival.chunk});
    at(m_now, arrival.from, result);
}

} // namespace Engine
