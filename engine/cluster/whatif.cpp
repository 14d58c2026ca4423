// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/whatif.h"

#include <algorithm>

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/supposedview.h"
#include "engine/cluster/supposition.h"

using namespace Model;

namespace Engine {

namespace {

bool isActive(const SiteView &view, std::size_t cluster)
{
    return cluster >= view.clusters.size()
        || view.clusters[cluster]->status.state != ClusterState::Inactive;
}

bool hasLostAll(const Supposition &before, const Supposition &after, const Site &site,
                ServerId server, UnitKind kind)
{
    bool had = false;
    for (const UnitId id : site.unitsOfKind(kind)) {
        if (site.unit(id).server != server)
            continue;
        if (!after.isDown(id))
            return false;
        had = had || !before.isDown(id);
    }
    return had;
}

QStringList devicesIn(const Supposition &before, const Supposition &after, const SuConfig &su,
                      const VmState &vm)
{
    QStringList lost;
    for (const AssignedDevice &device : vm.definition.devices) {
        const auto generated
            = std::find_if(su.devices.begin(), su.devices.end(),
                           [&](const GeneratedDevice &each) { return each.mn == device.mn; });
        if (generated != su.devices.end() && !generated->storage.isEmpty()
            && after.isStorageLost(generated->storage) && !before.isStorageLost(generated->storage))
            lost.append(device.mn);
    }
    return lost;
}

bool isInOperation(const VmState &vm)
{
    return vm.status == VmStatus::Running || vm.status == VmStatus::Wait
        || vm.status == VmStatus::Held;
}

std::vector<SystemHit> systemsHit(const SiteView &now, const std::vector<SitePart> &lost)
{
    const Site &site = *now.site;
    const Supposition before(now, {});
    const Supposition after(now, lost);
    std::vector<SystemHit> hits;
    for (const VmStatePtr &vm : now.vms) {
        if (!isInOperation(*vm) || before.isDown(vm->su))
            continue;
        const UnitConfig &su = site.unit(vm->su);
        if (after.isDown(vm->su)) {
            hits.push_back({SystemHit::Kind::Stops, vm, {}});
            continue;
        }
        QStringList devices = devicesIn(before, after, *su.su, *vm);
        if (!devices.isEmpty())
            hits.push_back({SystemHit::Kind::LosesDisks, vm, std::move(devices)});
        if (su.kind != UnitKind::SU390)
            continue;
        if (hasLostAll(before, after, site, su.server, UnitKind::MU))
            hits.push_back({SystemHit::Kind::LosesConsole, vm, {}});
        if (hasLostAll(before, after, site, su.server, UnitKind::HNC))
            hits.push_back({SystemHit::Kind::LosesLan, vm, {}});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SystemHit &a, const SystemHit &b) { return a.kind < b.kind; });
    return hits;
}

/// @p view with the clusters in the states of @p clusters.
SiteViewPtr viewOf(SiteView view, const std::vector<ClusterStatus> &clusters)
{
    for (std::size_t i = 0; i < view.clusters.size(); ++i) {
        auto cluster = std::make_shared<ClusterView>(*view.clusters[i]);
        cluster->status = clusters[i];
        cluster->confirmed = true; // whoever were manager would find the same
        view.clusters[i] = std::move(cluster);
    }
    return std::make_shared<SiteView>(std::move(view));
}

} // namespace

Forecast whatIf(const SiteView &now, std::vector<SitePart> lost)
{
    Forecast forecast;
    SiteView view = supposedView(now, lost);
    forecast.observer = view.mu;
    for (std::size_t i = 0; i < now.site->clusters.size(); ++i) {
        const ClusterConfig &cluster = now.site->clusters[i];
        forecast.clusters.push_back(clusterStatus(view, cluster, isActive(now, i)));
        const ClusterState before = i < now.clusters.size() ? now.clusters[i]->status.state
                                                            : clusterStatus(now, cluster).state;
        if (forecast.clusters.back().state == ClusterState::Error && before != ClusterState::Error)
            forecast.isSinglePointOfFailure = true;
    }
    forecast.systems = systemsHit(now, lost);
    for (const SystemHit &hit : forecast.systems) {
        if (hit.kind == SystemHit::Kind::Stops && hit.vm->status == VmStatus::Running)
            forecast.isSinglePointOfFailure = true;
    }
    forecast.lost = std::move(lost);
    forecast.view = viewOf(std::move(view), forecast.clusters);
    return forecast;
}

std::vector<Forecast> singleFailures(const SiteView &now)
{
    std::vector<Forecast> forecasts;
    for (const SitePart &part : partsOf(*now.site))
        forecasts.push_back(whatIf(now, {part}));
    return forecasts;
}

} // namespace Engine
