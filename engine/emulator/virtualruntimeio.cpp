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
    Model::Duration delay{0};
    int &delayed = m_delayedAnswers[Model::indexOf(request->id.unit)];
    if (delayed > 0) {
        // Done, but the answer is lost; or done later only; or later, and by another writer.
        --delayed;
        ++m_lostAnswers[request->id];
        if (m_random[Model::indexOf(by)].chance(500'000))
            delay = LateLanding;
    }
    m_queue.push(
        m_now + delay,
        NodeEvent{by, m_world.units[Model::indexOf(by)].incarnation, CrdSubmitted{request}});
}

void VirtualRuntime::answerCrd(UnitId by, const AnswerCrd &answer)
{
    if (const auto lost = m_lostAnswers.find(answer.outcome->id); lost != m_lostAnswers.end()) {
        if (--lost->second == 0)
            m_lostAnswers.erase(lost);
        return;
    }
    at(m_now, by, CrdAnswer{answer.outcome});
}

void VirtualRuntime::requestDisk(UnitId unit, const DiskRequestPtr &request)
{
    DiskStep step;
    step.unit = unit;
    step.incarnation = m_world.units[Model::indexOf(unit)].incarnation;
    step.request = request;
    step.reply.disk = request->disk;
    step.reply.tag = request->tag;
    step.issuedAt = m_now;
    const qint64 jitter = qint64(m_random[Model::indexOf(unit)].below(DiskJitterNs));
    m_queue.push(m_now + DiskTime / 2 + Model::Duration(jitter / 2), std::move(step));
}

void VirtualRuntime::runDisk(DiskStep step)
{
    EmulatedDisk *disk = m_disks.find(step.unit, step.request->disk);
    const bool internal = step.request->disk == InternalDisk;
    DiskReply &reply = step.reply;
    if (!disk || (!internal && !m_world.reachesPath(*m_site, step.unit, step.request->disk))) {
        reply.status = DiskStatus::NoPath;
    } else if (!internal && m_world.leg(step.request->disk).failed) {
        reply.status = DiskStatus::ReadError;
    } else if (disk->isStalled(step.unit)) {
        m_stalled.push_back(std::move(step));
        return;
    } else {
        reply.status = disk->identity();
        bool late = false;
        if (reply.status == DiskStatus::Ok)
            reply.status = carryOut(step, *disk, &late);
        if (late) {
            // Neither here nor lost: it arrives when nobody waits for it any more.
            m_queue.push(m_now + LateLanding, std::move(step));
            return;
        }
    }
    const qint64 jitter = qint64(m_random[Model::indexOf(step.unit)].below(DiskJitterNs));
    const Model::Duration rest = DiskTime / 2 + Model::Duration(jitter / 2);
    if (reply.status == DiskStatus::Ok && step.next < step.request->ops.size()) {
        // What follows the flush is another turn of the disk: others come in between.
        reply.writeTime = m_now + rest - step.issuedAt;
        m_queue.push(m_now + rest, std::move(step));
        return;
    }
    // Without a flush all is one turn of the disk: writes on the way there, reads on the way back.
    const bool writes
        = std::any_of(step.request->ops.begin(), step.request->ops.end(),
                      [](const DiskOp &op) { return op.kind == DiskOp::Kind::Write; });
    if (writes && reply.writeTime == Model::Duration(0))
        reply.writeTime = m_now - step.issuedAt;
    reply.readTime = m_now + rest - step.issuedAt - reply.writeTime;
    const UnitId unit = step.unit;
    const quint32 incarnation = step.incarnation;
    m_queue.push(
        m_now + rest,
        NodeEvent{unit, incarnation, std::make_shared<const DiskReply>(std::move(step.reply))});
}

DiskStatus VirtualRuntime::carryOutOnFile(DiskStep &step, LegFile &file)
{
    // Up to the flush, as below: what follows is another turn of the disk.
    DiskRequest part{step.request->disk, step.request->tag, {}};
    for (std::size_t i = step.next; i < step.request->ops.size(); ++i) {
        part.ops.push_back(step.request->ops[i]);
        if (part.ops.back().kind == DiskOp::Kind::Flush)
            break;
    }
    DiskReply reply = file.carryOut(part);
    step.next += part.ops.size();
    step.reply.doneOps += reply.doneOps;
    step.reply.blocks.insert(step.reply.blocks.end(), reply.blocks.begin(), reply.blocks.end());
    return reply.status;
}

DiskStatus VirtualRuntime::carryOut(DiskStep &step, EmulatedDisk &disk, bool *late)
{
    if (disk.file())
        return carryOutOnFile(step, *disk.file());
    bool flushed = false;
    for (; step.next < step.request->ops.size() && !flushed; ++step.next) {
        const DiskOp &op = step.request->ops[step.next];
        DiskStatus status = DiskStatus::Ok;
        if (op.kind == DiskOp::Kind::Read) {
            status = disk.read(step.unit, op.first, op.count, &step.reply.blocks);
        } else if (op.kind == DiskOp::Kind::Write) {
            *late = disk.isLate(step.unit, op.block);
            if (*late)
                return DiskStatus::Ok;
            status = disk.write(step.unit, op.block);
        } else {
            flushed = true;
        }
        if (status != DiskStatus::Ok)
            return status;
        ++step.reply.doneOps;
    }
    return DiskStatus::Ok;
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
