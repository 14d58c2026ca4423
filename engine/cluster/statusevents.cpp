// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/statusevents.h"

#include <algorithm>

#include "engine/cluster/readingleaf.h"
#include "engine/cluster/unitcondition.h"
#include "model/eventkeys.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// Null when the change is none to tell.
const EventKind *heartbeatKind(Condition before, Condition after)
{
    if (before == after)
        return nullptr;
    const bool wasGone
        = before == Condition::Off || before == Condition::Dead || before == Condition::Starting;
    switch (after) {
    case Condition::Off:
        // Never heard of and off: nobody stopped answering.
        return wasGone || before == Condition::Unknown ? nullptr : &EventKinds::NoAnswer;
    case Condition::Dead:
        return wasGone ? nullptr : &EventKinds::NoAnswer;
    case Condition::NetworkSilent:
        return &EventKinds::NetworkSilent;
    case Condition::DiskSilent:
        return &EventKinds::DiskSilent;
    case Condition::Isolated:
        return &EventKinds::Isolated;
    case Condition::Works:
        return before == Condition::Unknown || before == Condition::Suspect
            ? nullptr
            : &EventKinds::AnswersAgain;
    case Condition::Suspect:
    case Condition::Starting:
    case Condition::Unknown:
        break;
    }
    return nullptr;
}

/// A server is lost with the last of its units; those that were switched off in order are no loss.
void addServers(const SiteView &before, const SiteView &after, std::vector<Event> &events)
{
    const Site &site = *after.site;
    const auto isGone = [](Condition condition) {
        return condition == Condition::Off || condition == Condition::Dead
            || condition == Condition::Starting;
    };
    for (std::size_t server = 0; server < site.servers.size(); ++server) {
        bool wasThere = false;
        bool isThere = false;
        QStringList dead;
        for (std::size_t i = 0; i < site.units.size(); ++i) {
            const Condition now = conditionOf(*after.units[i]);
            if (site.units[i].server != ServerId(server) || now == Condition::Unknown)
                continue;
            wasThere = wasThere || !isGone(conditionOf(*before.units[i]));
            isThere = isThere || !isGone(now);
            if (now == Condition::Dead)
                dead.append(site.units[i].name);
        }
        if (wasThere && !isThere && dead.size() > 1)
            events.push_back(
                makeEvent(EventKinds::ServerLost, {site.servers[server].name, dead.join(u", "_s)}));
    }
}

void addHeartbeats(const SiteView &before, const SiteView &after, std::vector<Event> &events)
{
    const Site &site = *after.site;
    for (std::size_t i = 0; i < after.units.size(); ++i) {
        if (before.units[i] == after.units[i])
            continue;
        const EventKind *kind
            = heartbeatKind(conditionOf(*before.units[i]), conditionOf(*after.units[i]));
        if (kind)
            events.push_back(
                makeEvent(*kind, {site.units[i].name, site.server(site.units[i].server).name}));
    }
}

void addIsls(const SiteView &before, const SiteView &after, std::vector<Event> &events)
{
    const Site &site = *after.site;
    const auto isCut = [](const LinkView &link) { return link.known && !link.up; };
    for (std::size_t i = 0; i < after.links.size(); ++i) {
        const LinkConfig &link = site.links[i];
        if (isCut(before.links[i]) == isCut(after.links[i])
            || site.unit(link.from).server == site.unit(link.to).server)
            continue;
        events.push_back(
            makeEvent(isCut(after.links[i]) ? EventKinds::IslLost : EventKinds::IslRestored,
                      {link.name, site.unit(link.from).name, site.unit(link.to).name}));
    }
}

void addLegs(const SiteView &before, const SiteView &after, std::vector<Event> &events)
{
    for (std::size_t i = 0; i < after.legs.size(); ++i) {
        const LegView &was = before.legs[i];
        const LegView &is = after.legs[i];
        const QString name = legName(*after.site, is.id);
        if ((was.status == LegStatus::UpToDate) != (is.status == LegStatus::UpToDate)) {
            events.push_back(makeEvent(is.status == LegStatus::UpToDate ? EventKinds::LegReturned
                                                                        : EventKinds::LegLost,
                                       {name, toText(is.status)}));
            continue;
        }
        if (is.status != LegStatus::UpToDate)
            continue; // lost as a whole, for everybody
        for (const UnitId unit : is.unreadableBy) {
            if (std::find(was.unreadableBy.begin(), was.unreadableBy.end(), unit)
                == was.unreadableBy.end())
                events.push_back(
                    makeEvent(EventKinds::LegOutOfReach, {name, after.site->unit(unit).name}));
        }
    }
}

void addManager(const SiteView &before, const SiteView &after, std::vector<Event> &events)
{
    const UnitId former = before.manager.mu;
    const UnitId now = after.manager.mu;
    if (now == NoUnit || former == now || before.manager.term == after.manager.term)
        return;
    // Part of an orderly power-off, which has its own events (S2.3.3-08..11).
    if (former != NoUnit && after.unit(former).announcedOff)
        return;
    const QString &name = after.site->unit(now).name;
    const QString term = QString::number(after.manager.term);
    // In order only from a manager that was there to hand over.
    const bool inOrder = former != NoUnit && !isLost(conditionOf(after.unit(former)));
    if (inOrder)
        events.push_back(
            makeEvent(EventKinds::ManagerHandedOver, {name, term, after.site->unit(former).name}));
    else
        events.push_back(makeEvent(EventKinds::ManagerTakenOver, {name, term}));
}

/// "key,object", the form in which VMS2404 names its reason (S4.3-19).
QString reasonText(const StatusReason &reason)
{
    return reason.key + u',' + reason.object;
}

const EventKind &stateKind(ClusterKind kind, ClusterState state)
{
    const bool management = kind == ClusterKind::Management;
    if (state == ClusterState::Error)
        return management ? EventKinds::ManagementLost : EventKinds::SuClusterLost;
    if (state == ClusterState::Warning)
        return management ? EventKinds::ManagementAffected : EventKinds::SuClusterAffected;
    return management ? EventKinds::ManagementNormal : EventKinds::SuClusterNormal;
}

/// The worst reason about an object that restricted nothing before, or null. Another reason
/// about the same object, as off after dead, is no news.
const StatusReason *furtherReason(const ClusterStatus &before, const ClusterStatus &after)
{
    for (const StatusReason &reason : after.reasons) {
        if (reason.state == ClusterState::Normal)
            continue;
        const bool known = std::any_of(
            before.reasons.begin(), before.reasons.end(), [&](const StatusReason &old) {
                return old.state != ClusterState::Normal && old.object == reason.object;
            });
        if (!known)
            return &reason;
    }
    return nullptr;
}

} // namespace

std::vector<Event> observationEvents(const SiteView &before, const SiteView &after)
{
    std::vector<Event> events;
    addServers(before, after, events);
    addHeartbeats(before, after, events);
    addIsls(before, after, events);
    addLegs(before, after, events);
    addManager(before, after, events);
    return events;
}

std::vector<Event> clusterEvents(const ClusterConfig &cluster, const ClusterStatus &before,
                                 const ClusterStatus &after)
{
    std::vector<Event> events;
    const auto add = [&](const EventKind &kind, const StatusReason *reason) {
        QStringList args{cluster.name};
        if (reason)
            args.append(reasonText(*reason));
        events.push_back(makeEvent(kind, args));
        events.back().cluster = cluster.name;
    };

    if (after.state == ClusterState::Inactive) {
        if (before.state != ClusterState::Inactive)
            add(EventKinds::ClusterDeactivated, nullptr);
        return events;
    }
    if (before.state == ClusterState::Inactive)
        add(EventKinds::ClusterActivated, nullptr);

    const bool restricted = after.state != ClusterState::Normal;
    if (before.state != after.state) {
        // Activated and sound: said by the activation.
        if (restricted || before.state != ClusterState::Inactive)
            add(stateKind(cluster.kind, after.state),
                restricted ? &after.reasons.front() : nullptr);
    } else if (restricted) {
        if (const StatusReason *reason = furtherReason(before, after))
            add(reason->state == ClusterState::Error ? EventKinds::FurtherLoss
                                                     : EventKinds::FurtherRestriction,
                reason);
    }
    return events;
}

} // namespace Engine
