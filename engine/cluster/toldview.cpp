// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/toldview.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/cluster/readingleaf.h"
#include "engine/cluster/unitcondition.h"
#include "model/eventkeys.h"

using namespace Model;

namespace Engine {

namespace {

/// The last event of each kind of subject, by name.
struct Told {
    std::map<QString, const Event *> units;
    std::map<QString, const Event *> links;
    std::map<QString, const Event *> legs;
    std::map<QString, const Event *> clusters;
    std::map<QString, std::set<QString>> reasons; ///< "key,object" by cluster
    std::set<std::pair<QString, QString>> outOfReach; ///< leg, unit

    void take(const Event &event)
    {
        const auto is = [&](auto... kinds) { return ((event.key == kinds.key) || ...); };
        if (!event.cluster.isEmpty()) {
            clusters[event.cluster] = &event;
            if (event.args.size() > 1)
                reasons[event.cluster].insert(event.args[1]);
            else
                reasons.erase(event.cluster);
        } else if (event.args.isEmpty()) {
            return;
        } else if (is(EventKinds::NoAnswer, EventKinds::AnswersAgain, EventKinds::NetworkSilent,
                      EventKinds::DiskSilent, EventKinds::Isolated)) {
            units[event.args[0]] = &event;
        } else if (is(EventKinds::IslLost, EventKinds::IslRestored)) {
            links[event.args[0]] = &event;
        } else if (is(EventKinds::LegLost, EventKinds::LegReturned)) {
            legs[event.args[0]] = &event;
        } else if (is(EventKinds::LegOutOfReach) && event.args.size() > 1) {
            outOfReach.insert({event.args[0], event.args[1]});
        }
    }
};

Told readLog(const std::vector<Event> &log)
{
    std::vector<const Event *> ordered;
    for (const Event &event : log) {
        if (event.component == EventKinds::NoAnswer.component)
            ordered.push_back(&event);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const Event *a, const Event *b) {
        return std::tie(a->time, a->id) < std::tie(b->time, b->id);
    });
    Told told;
    for (const Event *event : ordered)
        told.take(*event);
    return told;
}

UnitViewPtr toldUnit(const UnitView &now, const Event *event)
{
    UnitView unit = now;
    unit.power = Power::On;
    unit.heartbeat = Heartbeat::Ok;
    if (event && event->key == EventKinds::NoAnswer.key) {
        unit.power = Power::Unknown;
        unit.heartbeat = Heartbeat::Dead;
    } else if (event && event->key == EventKinds::NetworkSilent.key) {
        unit.heartbeat = Heartbeat::NetworkDead;
    } else if (event && event->key == EventKinds::DiskSilent.key) {
        unit.heartbeat = Heartbeat::DiskDead;
    } else if (event && event->key == EventKinds::Isolated.key) {
        unit.heartbeat = Heartbeat::Isolated;
    }
    return std::make_shared<const UnitView>(std::move(unit));
}

ClusterState toldState(const Event *event, bool configuredActive)
{
    if (!event)
        return configuredActive ? ClusterState::Normal : ClusterState::Inactive;
    const auto is = [&](auto... kinds) { return ((event->key == kinds.key) || ...); };
    if (is(EventKinds::ManagementAffected, EventKinds::SuClusterAffected,
           EventKinds::FurtherRestriction))
        return ClusterState::Warning;
    if (is(EventKinds::ManagementLost, EventKinds::SuClusterLost, EventKinds::FurtherLoss))
        return ClusterState::Error;
    return is(EventKinds::ClusterDeactivated) ? ClusterState::Inactive : ClusterState::Normal;
}

/// Reasons of @p now that were there before or that the log names.
std::vector<StatusReason> toldReasons(const ClusterView &now, const ClusterView *before,
                                      const std::set<QString> &told)
{
    std::vector<StatusReason> reasons;
    for (const StatusReason &reason : now.status.reasons) {
        const auto isSame = [&](const StatusReason &old) {
            return old.state != ClusterState::Normal && old.object == reason.object;
        };
        const bool wasThere = before
            && std::any_of(before->status.reasons.begin(), before->status.reasons.end(), isSame);
        if (wasThere || told.contains(reason.key + u',' + reason.object))
            reasons.push_back(reason);
    }
    return reasons;
}

} // namespace

SiteViewPtr toldView(const std::vector<Event> &log, const SiteView &now, const SiteView *before)
{
    const Told told = readLog(log);
    const Site &site = *now.site;
    const auto last = [](const std::map<QString, const Event *> &events, const QString &name) {
        const auto found = events.find(name);
        return found == events.end() ? nullptr : found->second;
    };
    auto view = std::make_shared<SiteView>(now);
    for (std::size_t i = 0; i < view->units.size(); ++i) {
        const Condition condition = conditionOf(*now.units[i]);
        const Event *event = last(told.units, site.units[i].name);
        // Not known and only suspected units have nothing that could have been told.
        if (!event && (condition == Condition::Unknown || condition == Condition::Suspect))
            continue;
        view->units[i] = toldUnit(*now.units[i], event);
    }
    for (std::size_t i = 0; i < view->links.size(); ++i) {
        const Event *event = last(told.links, site.links[i].name);
        view->links[i].known = true;
        view->links[i].up = !event || event->key == EventKinds::IslRestored.key;
    }
    for (LegView &leg : view->legs) {
        const QString name = legName(site, leg.id);
        const Event *event = last(told.legs, name);
        leg.status = event && event->key == EventKinds::LegLost.key ? LegStatus::Failed
                                                                    : LegStatus::UpToDate;
        std::erase_if(leg.unreadableBy, [&](UnitId unit) {
            return !told.outOfReach.contains({name, site.unit(unit).name});
        });
    }
    for (std::size_t i = 0; i < view->clusters.size(); ++i) {
        const ClusterConfig &config = site.clusters[i];
        ClusterView cluster = *now.clusters[i];
        const ClusterState state
            = toldState(last(told.clusters, config.name),
                        config.active || config.kind == ClusterKind::Management);
        const auto reasons = told.reasons.find(config.name);
        cluster.status.reasons = toldReasons(
            *now.clusters[i],
            before && before->clusters[i]->status.state == state ? before->clusters[i].get()
                                                                 : nullptr,
            reasons == told.reasons.end() ? std::set<QString>() : reasons->second);
        cluster.status.state = state;
        view->clusters[i] = std::make_shared<const ClusterView>(std::move(cluster));
    }
    return view;
}

bool isServerLossTold(const std::vector<Event> &log, const Event &serverLost)
{
    const QString server = serverLost.args.value(0);
    const Event *last = nullptr;
    for (const Event &event : log) {
        const bool lost = event.key == EventKinds::ServerLost.key && event.args.value(0) == server;
        const bool back
            = event.key == EventKinds::AnswersAgain.key && event.args.value(1) == server;
        if ((lost || back) && (!last || last->time <= event.time))
            last = &event;
    }
    return last && last->key == EventKinds::ServerLost.key;
}

} // namespace Engine
