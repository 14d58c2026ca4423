// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/cluster/rewasversion.h"
#include "engine/cluster/statusfinders.h"
#include "engine/cluster/statusrules.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

void findSuThatIs(Condition wanted, const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId su : scene.cluster.members) {
        const UnitView &unit = scene.unit(su);
        if (conditionOf(unit) != wanted)
            continue;
        Duration age = silenceOf(unit);
        if (wanted == Condition::NetworkSilent || wanted == Condition::Suspect)
            age = unit.networkAge;
        else if (wanted == Condition::DiskSilent)
            age = unit.diskAge;
        finds.add(scene.nameOf(su), {scene.nameOf(su), toText(unit.power)}, age);
    }
}

/// Calls @p check with each member that answers and its state.
template <typename Check> void forFreshSus(const StatusScene &scene, Check check)
{
    for (const UnitId su : scene.cluster.members) {
        const UnitView &unit = scene.unit(su);
        if (const SuState *state = freshSuState(unit))
            check(su, unit, *state);
    }
}

} // namespace

void findSuOff(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::Off, scene, finds);
}

void findSuDead(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::Dead, scene, finds);
    findSuThatIs(Condition::Isolated, scene, finds);
}

void findSuStarting(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::Starting, scene, finds);
}

void findSuNetworkSilent(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::NetworkSilent, scene, finds);
}

void findSuDiskSilent(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::DiskSilent, scene, finds);
}

void findSuSuspect(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::Suspect, scene, finds);
}

void findSuUnknown(const StatusScene &scene, StatusFinds &finds)
{
    findSuThatIs(Condition::Unknown, scene, finds);
}

void findMaintenance(const StatusScene &scene, StatusFinds &finds)
{
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &) {
        if (unit.state->maintenance)
            finds.add(scene.nameOf(su), {scene.nameOf(su)}, unit.networkAge);
    });
}

void findMonitorDown(const StatusScene &scene, StatusFinds &finds)
{
    // In native mode there is no monitor system, and X2000 itself is what answers the heartbeat.
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        if (state.mode == OperatingMode::Vm2000 && !state.monitorUp)
            finds.add(scene.nameOf(su), {scene.nameOf(su)}, unit.networkAge);
    });
}

void findNotVm2000(const StatusScene &scene, StatusFinds &finds)
{
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        if (state.mode != OperatingMode::Vm2000)
            finds.add(scene.nameOf(su), {scene.nameOf(su), toText(state.mode)}, unit.networkAge);
    });
}

void findModesDiffer(const StatusScene &scene, StatusFinds &finds)
{
    const std::vector<UnitId> &members = scene.cluster.members;
    if (members.size() != 2)
        return;
    const SuState *first = freshSuState(scene.unit(members[0]));
    const SuState *second = freshSuState(scene.unit(members[1]));
    if (!first || !second || first->mode == second->mode)
        return;
    finds.add(scene.cluster.name,
              {scene.nameOf(members[0]), toText(first->mode), scene.nameOf(members[1]),
               toText(second->mode)});
}

void findNativeOnBoth(const StatusScene &scene, StatusFinds &finds)
{
    const std::vector<UnitId> &members = scene.cluster.members;
    const bool everywhere = std::all_of(members.begin(), members.end(), [&](UnitId su) {
        const SuState *state = freshSuState(scene.unit(su));
        return state && state->mode == OperatingMode::Native && !state->vms.empty();
    });
    if (everywhere && members.size() == 2)
        finds.add(scene.cluster.name, {scene.nameOf(members[0]), scene.nameOf(members[1])});
}

void findRewasInactive(const StatusScene &scene, StatusFinds &finds)
{
    // Without its monitor system there is no REWAS either: that is one reason, not two.
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        if (state.monitorUp && !state.rewasActive)
            finds.add(scene.nameOf(su), {scene.nameOf(su)}, unit.networkAge);
    });
}

void findRewasTooOld(const StatusScene &scene, StatusFinds &finds)
{
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        if (state.monitorUp && state.rewasActive && isRewasTooOld(state.rewasVersion))
            finds.add(scene.nameOf(su), {scene.nameOf(su), state.rewasVersion}, unit.networkAge);
    });
}

void findRewasRemote(const StatusScene &scene, StatusFinds &finds)
{
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        if (!state.monitorUp || !state.rewasActive || state.rewasMu == NoUnit
            || scene.serverOf(state.rewasMu) == scene.serverOf(su))
            return;
        finds.add(scene.nameOf(su), {scene.nameOf(su), scene.nameOf(state.rewasMu)},
                  unit.networkAge);
    });
}

void findGuestsWithoutRewas(const StatusScene &scene, StatusFinds &finds)
{
    forFreshSus(scene, [&](UnitId su, const UnitView &unit, const SuState &state) {
        QStringList guests;
        for (const VmStatePtr &vm : state.vms) {
            if (vm->status == VmStatus::Running && !vm->inbound && !vm->definition.rewas)
                guests.append(vm->definition.name);
        }
        if (!guests.isEmpty())
            finds.add(scene.nameOf(su), {scene.nameOf(su), guests.join(u", "_s)}, unit.networkAge);
    });
}

} // namespace Engine
