// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/network.h"

#include <algorithm>

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

constexpr Model::Duration LocalLatency{80'000};
constexpr qint64 LocalBitsPerSecond = 10'000'000'000;

/// Whether the server has none of that kind, or at least one is on.
bool hasOne(const Model::Site &site, const World &world, Model::ServerId server, UnitKind kind)
{
    bool configured = false;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        if (site.units[i].server != server || site.units[i].kind != kind)
            continue;
        configured = true;
        if (world.isOn(UnitId(i)))
            return true;
    }
    return !configured;
}

} // namespace

Network::Network(Model::SitePtr site, const World &world)
    : m_site(std::move(site))
    , m_count(m_site->units.size())
    , m_paths(m_count * m_count)
{
    recompute(world);
}

bool Network::isAttached(const World &world, UnitId unit) const
{
    const Model::UnitConfig &config = m_site->unit(unit);
    if (!world.isOn(unit))
        return false;
    if (config.kind == UnitKind::NU)
        return true;
    if (config.kind == UnitKind::SU390 && !hasOne(*m_site, world, config.server, UnitKind::HNC))
        return false;
    return hasOne(*m_site, world, config.server, UnitKind::NU);
}

Network::Path Network::between(const World &world, UnitId from, UnitId to) const
{
    Path result;
    if (!isAttached(world, from) || !isAttached(world, to))
        return result;
    const Model::ServerId home = m_site->unit(from).server;
    const Model::ServerId away = m_site->unit(to).server;
    if (home == away) {
        result = {true, -1, LocalLatency, 0, LocalBitsPerSecond};
        return result;
    }
    for (std::size_t i = 0; i < m_site->links.size(); ++i) {
        const Model::LinkConfig &link = m_site->links[i];
        const Model::ServerId a = m_site->unit(link.from).server;
        const Model::ServerId b = m_site->unit(link.to).server;
        const bool joins = (a == home && b == away) || (a == away && b == home);
        if (!joins || world.links[i].cut || !world.isOn(link.from) || !world.isOn(link.to))
            continue;
        if (result.exists && world.links[i].bitsPerSecond <= result.bitsPerSecond)
            continue;
        result = {true, int(i), LocalLatency * 2 + link.latency, link.lossPpm,
                  std::min(world.links[i].bitsPerSecond, LocalBitsPerSecond)};
    }
    return result;
}

void Network::recompute(const World &world)
{
    for (std::size_t from = 0; from < m_count; ++from) {
        for (std::size_t to = 0; to < m_count; ++to) {
            m_paths[from * m_count + to] = from == to
                ? Path{world.isOn(UnitId(from)), -1, LocalLatency, 0, LocalBitsPerSecond}
                : between(world, UnitId(from), UnitId(to));
        }
    }
}

} // namespace Engine
