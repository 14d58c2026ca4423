// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/supposition.h"

#include <algorithm>

#include "engine/cluster/unitcondition.h"
#include "engine/crd/termrecord.h"

using namespace Model;

namespace Engine {

namespace {

/// A unit that sees nobody is up, and so may be one that only an observer cannot hear.
bool isUp(Condition condition)
{
    return !isLost(condition) || condition == Condition::Isolated;
}

bool isCandidate(const UnitConfig &unit)
{
    return unit.kind == UnitKind::MU || unit.kind == UnitKind::SUx86;
}

} // namespace

Supposition::Supposition(const SiteView &now, const std::vector<SitePart> &lost)
    : m_now(now)
    , m_site(*now.site)
    , m_down(m_site.units.size())
    , m_cut(m_site.links.size())
    , m_legLost(m_site.legs.size())
    , m_storageLost(m_site.storages.size())
{
    for (std::size_t i = 0; i < m_down.size(); ++i)
        m_down[i] = !isUp(conditionOf(*now.units[i]));
    for (std::size_t i = 0; i < m_cut.size(); ++i)
        m_cut[i] = now.links[i].known && !now.links[i].up;
    for (std::size_t i = 0; i < m_legLost.size(); ++i)
        m_legLost[i] = now.legs[i].status == LegStatus::Failed;
    for (const SitePart &part : lost)
        lose(part);
}

void Supposition::lose(const SitePart &part)
{
    switch (part.kind) {
    case SitePart::Kind::Server:
        for (std::size_t i = 0; i < m_down.size(); ++i) {
            if (m_site.units[i].server == ServerId(part.index))
                m_down[i] = true;
        }
        break;
    case SitePart::Kind::Storage:
        m_storageLost[part.index] = true;
        for (std::size_t i = 0; i < m_legLost.size(); ++i) {
            if (m_site.legs[i].storage == m_site.storages[part.index].name)
                m_legLost[i] = true;
        }
        break;
    case SitePart::Kind::Unit:
        m_down[part.index] = true;
        break;
    case SitePart::Kind::Link:
        m_cut[part.index] = true;
        break;
    case SitePart::Kind::Leg:
        m_legLost[part.index] = true;
        break;
    }
}

bool Supposition::isLegLost(LegId leg) const
{
    return m_legLost[indexOf(leg) - 1];
}

bool Supposition::isStorageLost(const QString &name) const
{
    for (std::size_t i = 0; i < m_storageLost.size(); ++i) {
        if (m_storageLost[i] && m_site.storages[i].name == name)
            return true;
    }
    return false;
}

bool Supposition::reads(UnitId unit, LegId leg) const
{
    const std::vector<LegId> &paths = m_site.unit(unit).legs;
    if (isDown(unit) || isLegLost(leg) || std::find(paths.begin(), paths.end(), leg) == paths.end())
        return false;
    const UnitView &view = m_now.unit(unit);
    if (!hasFreshState(view))
        return true;
    return std::none_of(
        view.state->legs.begin(), view.state->legs.end(), [&](const LegReading &reading) {
            return reading.leg == leg
                && (reading.status == LegStatus::Failed || reading.status == LegStatus::Missing);
        });
}

bool Supposition::isOneUp(ServerId server, UnitKind kind) const
{
    bool configured = false;
    for (std::size_t i = 0; i < m_down.size(); ++i) {
        if (m_site.units[i].server != server || m_site.units[i].kind != kind)
            continue;
        configured = true;
        if (!m_down[i])
            return true;
    }
    return !configured;
}

bool Supposition::isAttached(UnitId unit) const
{
    const UnitConfig &config = m_site.unit(unit);
    if (isDown(unit))
        return false;
    if (config.kind == UnitKind::NU)
        return true;
    if (config.kind == UnitKind::SU390 && !isOneUp(config.server, UnitKind::HNC))
        return false;
    return isOneUp(config.server, UnitKind::NU);
}

bool Supposition::reaches(UnitId from, UnitId to) const
{
    if (from == to)
        return !isDown(from);
    if (!isAttached(from) || !isAttached(to))
        return false;
    const ServerId home = m_site.unit(from).server;
    const ServerId away = m_site.unit(to).server;
    if (home == away)
        return true;
    for (std::size_t i = 0; i < m_cut.size(); ++i) {
        const LinkConfig &link = m_site.links[i];
        const ServerId a = m_site.unit(link.from).server;
        const ServerId b = m_site.unit(link.to).server;
        const bool joins = (a == home && b == away) || (a == away && b == home);
        if (joins && !m_cut[i] && !isDown(link.from) && !isDown(link.to))
            return true;
    }
    return false;
}

bool Supposition::hearsAnybody(UnitId unit) const
{
    for (std::size_t i = 0; i < m_down.size(); ++i) {
        if (UnitId(i) != unit && reaches(unit, UnitId(i)))
            return true;
    }
    return false;
}

UnitId Supposition::rewasMu(UnitId su) const
{
    UnitId remote = NoUnit;
    for (const UnitId mu : m_site.unitsOfKind(UnitKind::MU)) {
        if (!reaches(su, mu))
            continue;
        if (m_site.unit(mu).server == m_site.unit(su).server)
            return mu;
        if (remote == NoUnit)
            remote = mu;
    }
    return remote;
}

bool Supposition::hasQuorum(UnitId candidate) const
{
    if (!m_now.crd || m_now.crd->voters.empty())
        return true; // nothing is known against it
    Voters voters;
    Ayes ayes;
    for (const CrdVoterStatus &voter : m_now.crd->voters) {
        if (voter.mu == NoUnit) {
            voters.legs.push_back(voter.leg);
            if (reads(candidate, voter.leg))
                ayes.legs.push_back(voter.leg);
        } else {
            voters.mus.push_back(voter.mu);
            if (reaches(candidate, voter.mu))
                ayes.mus.push_back(voter.mu);
        }
    }
    return isQuorum(voters, ayes);
}

bool Supposition::isCrdWritable() const
{
    if (!m_now.crdWritable)
        return false;
    for (std::size_t i = 0; i < m_down.size(); ++i) {
        const UnitId unit = UnitId(i);
        if (!isCandidate(m_site.units[i]) || isDown(unit))
            continue;
        const bool anyLeg = m_site.legs.empty()
            || std::any_of(m_site.legs.begin(), m_site.legs.end(),
                           [&](const LegConfig &leg) { return reads(unit, leg.id); });
        if (anyLeg && hasQuorum(unit))
            return true;
    }
    return false;
}

} // namespace Engine
