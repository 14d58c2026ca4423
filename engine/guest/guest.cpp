// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/guest.h"

#include <algorithm>

namespace Engine {

namespace {

// I/Os follow the writes: a storm in memory does few of them, dialogues do more.
qint64 iosPerSecond(const Model::Workload &workload)
{
    const qint64 writes
        = std::clamp<qint64>(workload.writesPerSecond, 0, WriteModel::MaxWritesPerSecond);
    switch (workload.kind) {
    case Model::WorkloadKind::Idle:
        return writes / 1000;
    case Model::WorkloadKind::Dialogue:
        return writes / 20;
    case Model::WorkloadKind::MemoryStorm:
        return writes / 500;
    }
    return 0;
}

} // namespace

Guest::Guest(Model::VmUuid uuid, int memoryMb, const Model::Workload &workload)
    : m_uuid(uuid)
    , m_workload(workload)
    , m_memory(MemoryLayout(uuid, memoryMb), workload)
    , m_executing(true)
{
    m_ios.perSecond = iosPerSecond(workload);
}

void Guest::advance(Model::Duration elapsed)
{
    if (m_executing && elapsed > Model::Duration(0))
        m_runTime += elapsed;
}

void Guest::stopIo()
{
    if (m_ioStopped)
        return;
    m_iosAtStop = startedIos();
    m_ioStopped = true;
    applyRates();
}

qint64 Guest::restartIo()
{
    const qint64 noted = notedIos();
    if (m_ioStopped) {
        m_ioStopped = false;
        applyRates();
    }
    return noted;
}

qint64 Guest::notedIos() const
{
    return m_ioStopped ? startedIos() - m_iosAtStop : 0;
}

qint64 Guest::executedIos() const
{
    return startedIos() - notedIos();
}

void Guest::setWorkload(const Model::Workload &workload)
{
    m_workload = workload;
    applyRates();
}

void Guest::applyRates()
{
    m_memory.setWorkload(m_workload, m_ioStopped ? IoStoppedPermille : 1000, m_runTime);
    m_ios.advance(m_runTime - m_iosSince);
    m_iosSince = m_runTime;
    m_ios.perSecond = iosPerSecond(m_workload) * (m_ioStopped ? IoStoppedPermille : 1000) / 1000;
}

} // namespace Engine
