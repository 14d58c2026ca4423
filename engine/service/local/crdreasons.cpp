// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/crdreasons.h"

#include "engine/service/local/consolereach.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Model;

namespace Engine {

namespace {

using Reason = std::optional<Denial>;

const QString &nameOf(const SiteView &view, UnitId unit)
{
    return view.site->unit(unit).name;
}

QString nameOf(const Site &site, LegId id)
{
    const auto leg = std::ranges::find(site.legs, id, &LegConfig::id);
    return leg == site.legs.end() ? QString::number(indexOf(id)) : leg->name;
}

/// Actions come from the wire as well, so any number may be there.
Reason notFunctioning(const SiteView &view, UnitId mu)
{
    if (indexOf(mu) >= view.site->units.size() || view.site->unit(mu).kind != UnitKind::MU)
        return Denial{u"SEC0872"_s, {}};
    if (!mayFunction(view, mu) || (mu != view.mu && view.unit(mu).power == Power::Off))
        return Denial{u"SEC0860"_s, {nameOf(view, mu)}};
    return std::nullopt;
}

/// What the MU of the view knows of the CRD, if @p mu is that MU; else null.
const CrdStatus *ownStatus(const SiteView &view, UnitId mu)
{
    return mu == view.mu ? view.crd.get() : nullptr;
}

std::optional<bool> isWritable(const SiteView &view, UnitId mu)
{
    if (const CrdStatus *crd = ownStatus(view, mu))
        return crd->writable;
    if (mu == view.mu)
        return view.crdWritable;
    const UnitStatePtr &state = view.unit(mu).state;
    return state ? std::optional(state->crdWritable) : std::nullopt;
}

std::optional<LegStatus> statusOf(const SiteView &view, UnitId mu, LegId leg)
{
    if (const CrdStatus *crd = ownStatus(view, mu)) {
        const auto disk = std::ranges::find(crd->disks, leg, &CrdDiskStatus::leg);
        return disk == crd->disks.end() ? std::nullopt : std::optional(disk->status);
    }
    const UnitStatePtr &state = view.unit(mu).state;
    if (!state)
        return std::nullopt;
    const auto reading = std::ranges::find(state->legs, leg, &LegReading::leg);
    return reading == state->legs.end() ? std::nullopt : std::optional(reading->status);
}

/// Why @p voter, named @p name, cannot be named as down. @p known: null when nothing is known.
Reason notDown(const SiteView &view, UnitId mu, const QString &name, const CrdVoterStatus *voter)
{
    if (!voter)
        return Denial{u"SEC0870"_s, {name}};
    if (voter->reached)
        return Denial{u"SEC0869"_s, {name, nameOf(view, mu)}};
    return std::nullopt;
}

template <typename Test> const CrdVoterStatus *findVoter(const CrdStatus &crd, Test test)
{
    const auto voter = std::ranges::find_if(crd.voters, test);
    return voter == crd.voters.end() ? nullptr : &*voter;
}

Reason notDown(const SiteView &view, const CrdStatus &crd, const OverrideCrd &action)
{
    for (const UnitId mu : action.mus) {
        const QString name = indexOf(mu) < view.site->units.size() ? nameOf(view, mu) : u"?"_s;
        const auto isIt = [&](const CrdVoterStatus &voter) { return voter.mu == mu; };
        const CrdVoterStatus *voter = mu == NoUnit ? nullptr : findVoter(crd, isIt);
        if (const Reason reason = notDown(view, action.mu, name, voter))
            return reason;
    }
    for (const LegId leg : action.legs) {
        const auto isIt
            = [&](const CrdVoterStatus &voter) { return voter.mu == NoUnit && voter.leg == leg; };
        if (const Reason reason
            = notDown(view, action.mu, nameOf(*view.site, leg), findVoter(crd, isIt)))
            return reason;
    }
    return std::nullopt;
}

} // namespace

std::optional<Denial> reasonAgainstNow(const SiteView &view, const ScrubCrd &action)
{
    if (const Reason reason = notFunctioning(view, action.mu))
        return reason;
    const CrdStatus *crd = ownStatus(view, action.mu);
    if (crd && crd->scrub.state == ScrubState::Running)
        return Denial{u"SEC0861"_s, {nameOf(view, action.mu)}};
    return std::nullopt;
}

std::optional<Denial> reasonAgainstNow(const SiteView &view, const ReadmitLeg &action)
{
    if (const Reason reason = notFunctioning(view, action.mu))
        return reason;
    const Site &site = *view.site;
    const QString name = nameOf(site, action.leg);
    if (std::ranges::find(site.legs, action.leg, &LegConfig::id) == site.legs.end())
        return Denial{u"SEC0862"_s, {name}};
    const std::vector<LegId> &paths = site.unit(action.mu).legs;
    if (std::ranges::find(paths, action.leg) == paths.end())
        return Denial{u"SEC0863"_s, {name, nameOf(view, action.mu)}};
    const std::optional<LegStatus> status = statusOf(view, action.mu, action.leg);
    if (status == LegStatus::UpToDate)
        return Denial{u"SEC0864"_s, {name}};
    if (status == LegStatus::Inconsistent)
        return Denial{u"SEC0865"_s, {name}};
    if (isWritable(view, action.mu) == false)
        return Denial{u"SEC0866"_s, {nameOf(view, action.mu)}};
    return std::nullopt;
}

std::optional<Denial> reasonAgainstNow(const SiteView &view, const OverrideCrd &action)
{
    if (const Reason reason = notFunctioning(view, action.mu))
        return reason;
    if (isWritable(view, action.mu) == true)
        return Denial{u"SEC0867"_s, {nameOf(view, action.mu)}};
    if (action.mus.empty() && action.legs.empty())
        return Denial{u"SEC0868"_s, {}};
    const CrdStatus *crd = ownStatus(view, action.mu);
    return crd ? notDown(view, *crd, action) : std::nullopt;
}

std::optional<Denial> reasonAgainstNow(const SiteView &view, const HandOverManager &action)
{
    if (const Reason reason = notFunctioning(view, action.to))
        return reason;
    if (view.manager.mu == action.to)
        return Denial{u"SEC0871"_s, {nameOf(view, action.to)}};
    if (isWritable(view, view.mu) == false)
        return Denial{u"SEC0866"_s, {nameOf(view, view.mu)}};
    if (view.manager.mu == NoUnit)
        return Denial{u"SEC0874"_s, {}};
    return std::nullopt;
}

} // namespace Engine
