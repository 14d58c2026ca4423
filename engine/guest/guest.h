// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/writemodel.h"

namespace Engine {

/// A running BS2000 guest as plain copyable data: an SU's node holds it, a Transfer carries it.
/// It has no clock: its run time is advanced only by the turn of its SU, after the gap check
/// (PROTOCOLS 3), so not one of its instructions precedes that check.
class Guest {
public:
    /// Share of the writes that goes on while no I/O completes (S4.4-12).
    static constexpr int IoStoppedPermille = 250;

    Guest() = default;
    /// Just loaded (IPL), executing, run time 0. Seeded by the uuid alone.
    Guest(Model::VmUuid uuid, int memoryMb, const Model::Workload &workload);

    Model::VmUuid uuid() const { return m_uuid; }
    const Model::Workload &workload() const { return m_workload; }
    const WriteModel &memory() const { return m_memory; }
    Model::Duration runTime() const { return m_runTime; }
    bool isExecuting() const { return m_executing; }
    bool isIoStopped() const { return m_ioStopped; }

    /// The SU's turn: the guest executes for @p elapsed (negative counts as 0). Nothing happens
    /// while it is suspended.
    void advance(Model::Duration elapsed);
    /// Stops and continues execution; repeating one has no effect.
    void suspend() { m_executing = false; }
    void resume() { m_executing = true; }

    /// From here on the guest goes on, its I/Os are only noted and its write rate falls (S4.4-12).
    void stopIo();
    /// Ends it: returns the number of noted I/Os, which are executed now, on whichever SU it runs.
    qint64 restartIo();
    /// I/Os noted since stopIo(), 0 when not stopped.
    qint64 notedIos() const;
    /// I/Os executed since IPL.
    qint64 executedIos() const;

    /// Takes effect at the present run time; versions go on from where they are.
    void setWorkload(const Model::Workload &workload);

    WriteSnapshot memoryNow() const { return m_memory.at(m_runTime); }

    bool operator==(const Guest &) const = default;

private:
    qint64 startedIos() const { return m_ios.countAfter(m_runTime - m_iosSince); }
    void applyRates();

    Model::VmUuid m_uuid;
    Model::Workload m_workload;
    WriteModel m_memory;
    Model::Duration m_runTime{0};
    bool m_executing = false;
    bool m_ioStopped = false;
    Model::Duration m_iosSince{0}; ///< run time up to which m_ios counts
    RateCounter m_ios; ///< started since IPL, as of m_iosSince
    qint64 m_iosAtStop = 0;
};

} // namespace Engine
