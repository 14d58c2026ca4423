// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/settledview.h"

#include <algorithm>

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/legviews.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

// In periods p of the knob (PROTOCOLS, "Words").
constexpr int LegOnsetKnobs = 3; ///< alive rounds are 2p apart, reports p
constexpr int QuietKnobs = 10;

const LegReading *readingOf(const UnitView &unit, LegId leg)
{
    if (!hasFreshState(unit))
        return nullptr;
    for (const LegReading &reading : unit.state->legs) {
        if (reading.leg == leg)
            return &reading;
    }
    return nullptr;
}

} // namespace

SettledView::SettledView(SitePtr site)
    : m_site(std::move(site))
{
    m_links.assign(m_site->links.size(), {{LegStatus::UpToDate}, {LegStatus::UpToDate}, {}, {}});
    const std::vector<LegStatus> good(m_site->units.size(), LegStatus::UpToDate);
    m_legs.assign(m_site->legs.size(), {good, good, {}, {}});
}

bool SettledView::settle(Subject &subject, std::vector<LegStatus> seen, Duration onset,
                         Instant now) const
{
    const Duration quiet = QuietKnobs * m_site->knob;
    if (subject.seen != seen) {
        if (subject.changedAt == Instant())
            subject.changedAt = now;
        subject.lastChange = now;
        subject.seen = std::move(seen);
    }
    const bool isQuiet = now - subject.lastChange >= quiet;
    if (isQuiet)
        subject.settled = subject.seen;
    else if (now - subject.changedAt >= onset) {
        for (std::size_t i = 0; i < subject.seen.size(); ++i)
            subject.settled[i] = std::max(subject.settled[i], subject.seen[i]);
    }
    if (isQuiet)
        subject.changedAt = Instant();
    return subject.changedAt != Instant();
}

SiteViewPtr SettledView::next(const SiteViewPtr &seen, Instant now)
{
    m_pending = false;
    bool differs = false;
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const LinkView &link = seen->links[i];
        const LegStatus status = link.known && !link.up ? LegStatus::Failed : LegStatus::UpToDate;
        m_pending |= settle(m_links[i], {status}, Duration{0}, now);
        differs |= m_links[i].seen != m_links[i].settled;
    }
    for (std::size_t i = 0; i < m_legs.size(); ++i) {
        std::vector<LegStatus> statuses = m_legs[i].seen; // of silent units: as they were
        for (std::size_t unit = 0; unit < statuses.size(); ++unit) {
            if (const LegReading *reading = readingOf(*seen->units[unit], m_site->legs[i].id))
                statuses[unit] = reading->status;
        }
        m_pending |= settle(m_legs[i], std::move(statuses), LegOnsetKnobs * m_site->knob, now);
        differs |= m_legs[i].seen != m_legs[i].settled;
    }
    return differs ? patched(*seen) : seen;
}

SiteViewPtr SettledView::patched(const SiteView &seen) const
{
    auto view = std::make_shared<SiteView>(seen);
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        if (m_links[i].seen != m_links[i].settled) {
            view->links[i].known = true;
            view->links[i].up = m_links[i].settled.front() == LegStatus::UpToDate;
        }
    }
    for (std::size_t unit = 0; unit < view->units.size(); ++unit) {
        std::shared_ptr<UnitState> state;
        for (std::size_t i = 0; i < m_legs.size(); ++i) {
            const LegReading *reading = readingOf(*view->units[unit], m_site->legs[i].id);
            if (!reading || reading->status == m_legs[i].settled[unit])
                continue;
            if (!state)
                state = std::make_shared<UnitState>(*view->units[unit]->state);
            for (LegReading &each : state->legs) {
                if (each.leg == m_site->legs[i].id)
                    each.status = m_legs[i].settled[unit];
            }
        }
        if (state) {
            UnitView changed = *view->units[unit];
            changed.state = std::move(state);
            view->units[unit] = std::make_shared<const UnitView>(std::move(changed));
        }
    }
    view->legs = legViews(*view);
    for (std::size_t i = 0; i < view->clusters.size(); ++i) {
        ClusterView cluster = *view->clusters[i];
        cluster.status = clusterStatus(*view, m_site->clusters[i],
                                       cluster.status.state != ClusterState::Inactive);
        view->clusters[i] = std::make_shared<const ClusterView>(std::move(cluster));
    }
    return view;
}

} // namespace Engine
