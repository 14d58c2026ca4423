// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/consolereach.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::Heartbeat;
using Model::UnitId;

bool mayFunction(const Model::SiteView &view, UnitId mu)
{
    const Heartbeat heartbeat = view.unit(mu).heartbeat;
    return mu == view.mu
        || (heartbeat != Heartbeat::Dead && heartbeat != Heartbeat::NetworkDead
            && heartbeat != Heartbeat::Isolated);
}

namespace {

bool isExecutable(const Model::VmState &vm)
{
    return vm.status != Model::VmStatus::DefinedOnly && !vm.inbound && !vm.stale;
}

} // namespace

std::optional<Denial> withoutOwnMu(const Model::SiteView &view, UnitId unit)
{
    const Model::Site &site = *view.site;
    const Model::UnitConfig &config = site.unit(unit);
    if (config.kind != Model::UnitKind::SU390)
        return std::nullopt;
    const auto mus = site.unitsOfKind(Model::UnitKind::MU);
    const bool any = std::ranges::any_of(mus, [&](UnitId mu) {
        return site.unit(mu).server == config.server && mayFunction(view, mu);
    });
    if (any)
        return std::nullopt;
    return Denial{u"SEC0854"_s, {config.name, site.server(config.server).name}};
}

std::optional<Denial> whyNotOperable(const Model::SiteView &view, UnitId su)
{
    if (auto denial = withoutOwnMu(view, su))
        return denial;
    const Heartbeat heartbeat = view.unit(su).heartbeat;
    if (heartbeat == Heartbeat::Dead || heartbeat == Heartbeat::NetworkDead)
        return Denial{u"SEC0853"_s, {view.site->unit(su).name}};
    return std::nullopt;
}

std::optional<Denial> ConsoleReach::lost(const Model::SiteView &view)
{
    if (auto denial = whyNotOperable(view, m_console.su))
        return denial;
    return m_console.isMonitor() ? std::nullopt : movedAway(view);
}

std::optional<Denial> ConsoleReach::movedAway(const Model::SiteView &view)
{
    const Model::VmState *here = view.findVm(m_console.su, m_console.system);
    if (here && isExecutable(*here)) {
        m_seen = here->definition.uuid;
        return std::nullopt;
    }
    if (!m_seen)
        return std::nullopt;
    for (const Model::VmStatePtr &vm : view.vms) {
        if (vm->su != m_console.su && vm->definition.uuid == *m_seen && isExecutable(*vm))
            return Denial{u"SEC0260"_s, {view.site->unit(vm->su).name}};
    }
    return std::nullopt;
}

} // namespace Engine
