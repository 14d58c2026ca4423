// SPDX-License-Identifier: GPL-3.0-or-later
// Phase 2 and the end of the memory: passes, convergence, suspend (S4.4-10..17, S4.7-13..17).
#include "engine/migration/source.h"

#include "engine/runtime/muldiv.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::LmPhase;
using Model::LmStep;

namespace {

constexpr int Window = 2; ///< chunks on the way at once: keeps the link busy
constexpr qint64 SmallestChunk = 16; ///< pages
constexpr qint64 LargestChunk = 1024;
constexpr Model::Duration ChunkAim = 60ms; ///< a chunk on the link; bounds what an abort waits
constexpr int PassLimit390 = 8;
constexpr Model::Duration SwitchOverTime = 400ms; ///< registers, CLAIM and restart

/// A pass that leaves more than this share of what the one before left makes no progress.
constexpr int ProgressPermille = 850;

qint64 perSecond(qint64 amount, Model::Duration time)
{
    return mulDiv(amount, 1'000'000'000, time.count());
}

} // namespace

void MigrationSource::beginPass(MigrationHost &host)
{
    const WriteSnapshot now = vm(host)->guest->memoryNow();
    const MemoryAmount amount = m_memory.beginPass(now);
    m_passBegin = now;
    Model::LmPass pass;
    pass.number = int(m_status.passes.size()) + 1;
    pass.begin = host.now();
    pass.pagesToSend = amount.pages;
    m_status.passes.push_back(pass);
    m_status.pagesLeft = amount.pages;
    mark(host, LmStep::CopyPass);
    if (amount.pages == 0)
        passEnded(host);
    else
        pump(host);
}

void MigrationSource::pump(MigrationHost &host)
{
    const WriteSnapshot now = vm(host)->guest->memoryNow();
    while (m_inFlight < Window && !m_memory.passDone()) {
        auto chunk = std::make_shared<StreamChunk>();
        chunk->migration = m_status.id;
        chunk->memory = m_memory.nextChunk(now, m_chunkPages);
        chunk->sequence = chunk->memory.sequence;
        chunk->bytes = chunk->memory.bytes;
        m_lastChunk = chunk->sequence;
        ++m_inFlight;
        m_chunkSent = host.now();
        host.sendStream(m_status.target, std::move(chunk));
    }
}

void MigrationSource::streamResult(MigrationHost &host, const StreamResult &result)
{
    const bool copying
        = m_stage == Stage::Copying || m_stage == Stage::LastPass || m_stage == Stage::Rest;
    if (!copying || result.migration != m_status.id)
        return;
    --m_inFlight;
    if (!result.delivered) {
        rollBack(host, u"SEC0201"_s, {targetName(host)});
        return;
    }
    m_heard = host.now();
    const Model::Duration taken = host.now() - m_chunkSent;
    if (taken < ChunkAim && m_chunkPages < LargestChunk)
        m_chunkPages *= 2;
    else if (taken > 4 * ChunkAim && m_chunkPages > SmallestChunk)
        m_chunkPages /= 2;

    Model::LmPass &pass = m_status.passes.back();
    pass.duration = host.now() - pass.begin;
    pass.pagesSent = m_memory.passPagesSent();
    pass.bytesPerSecond = perSecond(m_memory.passBytesSent(), pass.duration);
    pass.changedPages = vm(host)->guest->memoryNow().changedPagesSince(m_passBegin);
    pass.changedBytesPerSecond
        = perSecond(pass.changedPages * MemoryLayout::PageBytes, pass.duration);
    m_status.pagesLeft = m_memory.left().pages;
    m_status.bytesPerSecond = pass.bytesPerSecond;
    m_status.changedBytesPerSecond = pass.changedBytesPerSecond;
    host.touch();
    if (!m_memory.passDone())
        pump(host);
    else if (m_inFlight == 0)
        passEnded(host);
}

Model::Duration MigrationSource::predictSuspend(qint64 bytes) const
{
    qint64 rate = 0;
    for (const Model::LmPass &pass : m_status.passes) {
        if (pass.bytesPerSecond > 0)
            rate = pass.bytesPerSecond;
    }
    if (rate == 0)
        return SwitchOverTime;
    return SwitchOverTime + Model::Duration(mulDiv(bytes, 1'000'000'000, rate));
}

void MigrationSource::passEnded(MigrationHost &host)
{
    const MemoryAmount dirty = m_memory.dirty(vm(host)->guest->memoryNow());
    m_status.pagesLeft = dirty.pages;
    m_status.predictedSuspend = predictSuspend(dirty.bytes);
    host.touch();
    const Model::Duration allowed = m_status.allowedSuspend;
    const Model::Duration predicted = m_status.predictedSuspend;

    if (m_stage == Stage::Rest) {
        finish(host);
        return;
    }
    if (m_stage == Stage::LastPass) {
        if (m_status.x86 || predicted <= allowed)
            suspend(host);
        else
            rollBack(host, u"VMS2425"_s, {});
        return;
    }
    const qint64 passes = qint64(m_status.passes.size());
    const qint64 before = m_status.passes.back().pagesToSend;
    const bool stalled = passes >= 2 && dirty.pages * 1000 > before * ProgressPermille;
    const bool smallEnough = m_status.x86 ? predicted <= 1s : predicted * 4 <= allowed;
    const int limit = m_status.x86 ? host.site().x86PassLimit : PassLimit390;
    if (!smallEnough && passes < limit && !stalled) {
        beginPass(host);
        return;
    }
    // With the I/O stopped the guest changes less; what stays hopeless even so is given up
    // here, before the guest feels anything (S4.7-13).
    if (!m_status.x86 && !smallEnough
        && predictSuspend(dirty.bytes * Guest::IoStoppedPermille / 1000) > allowed) {
        rollBack(host, u"VMS2425"_s, {});
        return;
    }
    vm(host)->guest->stopIo();
    m_ioStopped = true;
    mark(host, LmStep::IoStopped);
    enter(host, Stage::LastPass, LmPhase::Copy);
    beginPass(host);
}

void MigrationSource::suspend(MigrationHost &host)
{
    Vm *moving = vm(host);
    moving->guest->suspend();
    m_status.guestSuspended = true;
    m_status.suspended = host.now();
    mark(host, LmStep::Suspended);
    enter(host, Stage::Rest, LmPhase::Transfer);
    printMoment(host, LmMoment::Suspended, moving->definition, m_guestRunning, context(host));
    host.report(Model::EventKinds::VmPaused, moving->definition.name,
                {moving->definition.name, host.site().unit(host.unit()).name});
    beginPass(host);
}

void MigrationSource::finish(MigrationHost &host)
{
    LmFinal final;
    final.migration = m_status.id;
    if (const Vm *moving = vm(host); moving->guest) {
        final.digest = m_memory.digest(moving->guest->memoryNow());
        final.guest = *moving->guest;
    }
    enter(host, Stage::Finishing, LmPhase::Transfer);
    sendRepeated(host, std::move(final));
}

} // namespace Engine
