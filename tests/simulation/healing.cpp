// SPDX-License-Identifier: GPL-3.0-or-later
#include "healing.h"

#include "engine/units/sunode.h"

#include <algorithm>

using Engine::SuNode;
using Model::UnitId;

namespace {

const SuNode *serverUnit(const Engine::EmulatorEngine &engine, UnitId id)
{
    return engine.site().isSu(id) ? static_cast<const SuNode *>(engine.runtime().node(id))
                                  : nullptr;
}

void healServerUnit(Engine::EmulatorEngine &engine, UnitId id)
{
    Engine::VirtualRuntime &runtime = engine.runtime();
    runtime.inject(Engine::SetRewas{id, true});
    runtime.inject(Engine::TakeMemory{id, 0});
    runtime.inject(Engine::RefuseResume{id, false});
    const SuNode *node = serverUnit(engine, id);
    if (!node)
        return;
    for (const Model::GeneratedDevice &device : engine.site().unit(id).su->devices) {
        if (device.exists && !node->machine().isOperable(device.mn))
            runtime.inject(Engine::BreakDevice{id, device.mn, false});
    }
}

} // namespace

void healAll(Engine::EmulatorEngine &engine)
{
    const Model::Site &site = engine.site();
    Engine::VirtualRuntime &runtime = engine.runtime();
    for (std::size_t i = 0; i < site.links.size(); ++i) {
        runtime.inject(Engine::CutLink{Model::LinkId(i), false});
        runtime.inject(Engine::SlowLink{Model::LinkId(i), 0});
    }
    for (const Model::LegConfig &leg : site.legs) {
        runtime.inject(Engine::FailLeg{leg.id, false});
        for (std::size_t i = 0; i < site.units.size(); ++i)
            runtime.inject(Engine::CutLeg{leg.id, UnitId(i), false});
    }
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const UnitId id = UnitId(i);
        runtime.inject(Engine::PauseUnit{id, false});
        if (site.isSu(id))
            healServerUnit(engine, id);
    }
    switchAllOn(engine);
}

void switchAllOn(Engine::EmulatorEngine &engine)
{
    for (std::size_t i = 0; i < engine.site().units.size(); ++i) {
        if (engine.site().units[i].on)
            engine.runtime().inject(Engine::SwitchOn{UnitId(i)});
    }
}

bool isCalm(const Engine::EmulatorEngine &engine)
{
    for (std::size_t i = 0; i < engine.site().units.size(); ++i) {
        if (engine.site().units[i].on && !engine.runtime().world().isOn(UnitId(i)))
            return false;
        const SuNode *node = serverUnit(engine, UnitId(i));
        if (node && !node->isMonitorUp())
            return false; // it restarts by itself
        if (!node)
            continue;
        if (node->outbound() && !node->outbound()->isOver())
            return false;
        // A target whose CLAIM is still open when its source is through; a read not answered yet.
        for (const Engine::Vm &vm : node->machine().vms()) {
            if (vm.inbound || vm.held)
                return false;
        }
    }
    const Engine::CrdImage &image = *engine.runtime().crdImage();
    return std::all_of(image.begin(), image.end(), [&](const auto &entry) {
        const Engine::VmRecord *vm = Engine::asVm(entry.second);
        if (!vm)
            return true;
        const SuNode *owner = serverUnit(engine, entry.second->owner);
        return vm->phase == Engine::VmPhase::Owned && owner
            && owner->machine().find(vm->definition.uuid);
    });
}
