// SPDX-License-Identifier: GPL-3.0-or-later
// What the instructor does to the virtual world.
#include "engine/emulator/virtualruntime.h"

#include "engine/runtime/overloaded.h"

namespace Engine {

using Model::UnitId;
using namespace std::chrono_literals;

namespace {

constexpr Model::Duration RestartTime = 60s; ///< of what crashed

} // namespace

void VirtualRuntime::inject(const Fault &fault)
{
    const auto local = [this](UnitId unit, LocalFault what) {
        at(m_now, unit, std::make_shared<const LocalFault>(std::move(what)));
    };
    using Kind = LocalFault::Kind;
    std::visit(
        Overloaded{
            [&](const PullPlug &each) { switchOff(each.unit); },
            [&](const SwitchOn &each) { switchOn(each.unit, 10s); },
            [&](const Crash &each) {
                if (each.monitorOnly) {
                    // Like a unit, it is restarted by itself.
                    local(each.unit, {Kind::Monitor, true, {}, 0, {}});
                    at(m_now + RestartTime, each.unit,
                       std::make_shared<const LocalFault>(
                           LocalFault{Kind::Monitor, false, {}, 0, {}}));
                } else if (m_world.isOn(each.unit)) {
                    // A crash is loss of power that comes back by itself.
                    switchOff(each.unit);
                    switchOn(each.unit, RestartTime);
                }
            },
            [&](const PauseUnit &each) { setPaused(each.unit, each.paused); },
            [&](const CutLink &each) {
                m_world.links[Model::indexOf(each.link)].cut = each.cut;
                topologyChanged();
            },
            [&](const SlowLink &each) {
                const std::size_t i = Model::indexOf(each.link);
                m_world.links[i].bitsPerSecond
                    = each.bitsPerSecond > 0 ? each.bitsPerSecond : m_site->links[i].bitsPerSecond;
                topologyChanged();
            },
            [&](const FailLeg &each) { m_world.leg(each.leg).failed = each.failed; },
            [&](const CutLeg &each) {
                m_world.leg(each.leg).cutFrom[Model::indexOf(each.unit)] = each.cut;
            },
            [&](const SetRewas &each) {
                local(each.su, {Kind::Rewas, !each.active, {}, 0, {}});
            },
            [&](const BreakDevice &each) {
                local(each.su, {Kind::Device, each.broken, each.mn, 0, {}});
            },
            [&](const TakeMemory &each) {
                local(each.su, {Kind::Memory, each.megabytes > 0, {}, each.megabytes, {}});
            },
            [&](const RefuseResume &each) {
                local(each.su, {Kind::Resume, each.refuse, {}, 0, {}});
            },
            [&](const DelayCrd &each) {
                m_delayedAnswers[Model::indexOf(each.unit)] += each.count;
            },
            [&](const SetWorkload &each) {
                local(each.su, {Kind::Workload, true, each.vm, 0, each.workload});
            },
            [&](const DiskFault &each) {
                EmulatedDisk *disk = m_disks.find(each.by, each.leg);
                if (!disk)
                    return;
                disk->inject(each);
                std::vector<DiskStep> waiting = std::move(m_stalled);
                m_stalled.clear();
                for (DiskStep &step : waiting)
                    m_queue.push(m_now, std::move(step)); // those still stalled wait again
            },
            [&](const SetMonitorActivity &each) {
                const bool update = each.kind == SetMonitorActivity::Kind::ConfigurationUpdate;
                local(
                    each.su,
                    {update ? Kind::ConfigurationUpdate : Kind::Shutdown, each.running, {}, 0, {}});
            },
        },
        fault);
}

} // namespace Engine
