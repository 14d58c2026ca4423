// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/reachability.h"
#include "engine/cluster/readingleaf.h"
#include "engine/cluster/statusfinders.h"
#include "engine/cluster/statusrules.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

void addLostIsls(const StatusScene &scene, StatusReason &reason)
{
    for (const LinkId isl : scene.isls) {
        if (isIslLost(scene, isl))
            reason.because.push_back(islLeaf(scene, isl, reason.state));
    }
}

/// One reason for each lost unit of @p units on a server that has several of them.
void findLostOfSeveral(const StatusScene &scene, const std::vector<UnitId> &units,
                       StatusFinds &finds)
{
    for (const UnitId id : units) {
        const ServerId server = scene.serverOf(id);
        if (scene.countOn(server, units) > 1 && isLostByNetwork(conditionOf(scene.unit(id))))
            finds.add(scene.nameOf(id), {scene.nameOf(id), scene.site.server(server).name},
                      scene.unit(id).networkAge);
    }
}

void findSingle(const StatusScene &scene, const std::vector<UnitId> &units, StatusFinds &finds)
{
    for (const ServerId server : scene.servers) {
        if (scene.countOn(server, units) == 1) {
            const QString &name = scene.site.server(server).name;
            finds.add(name, {name});
        }
    }
}

} // namespace

void findIslWhollyCut(const StatusScene &scene, StatusFinds &finds)
{
    if (!isIslWhollyCut(scene))
        return;
    StatusReason &reason = finds.add(u"ISL-E"_s, {});
    addLostIsls(scene, reason);
}

void findNoMcnprPath(const StatusScene &scene, StatusFinds &finds)
{
    if (hasMcnprPath(scene) || scene.cluster.members.size() != 2)
        return;
    StatusReason &reason = finds.add(
        u"MCNPR"_s,
        {scene.nameOf(scene.cluster.members[0]), scene.nameOf(scene.cluster.members[1])});
    if (isIslWhollyCut(scene))
        addLostIsls(scene, reason);
    const auto addLost = [&](ServerId server, const std::vector<UnitId> &units) {
        for (const UnitId id : units) {
            if (scene.serverOf(id) == server && isLostByNetwork(conditionOf(scene.unit(id))))
                reason.because.push_back(unitLeaf(scene, id, reason.state));
        }
    };
    for (const ServerId server : scene.servers) {
        if (!hasNu(scene, server))
            addLost(server, scene.nus);
        if (scene.cluster.kind == ClusterKind::SU390 && !hasHnc(scene, server))
            addLost(server, scene.hncs);
    }
}

void findIslLost(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.isls.size() < 2 || isIslWhollyCut(scene))
        return;
    for (const LinkId isl : scene.isls) {
        if (!isIslLost(scene, isl))
            continue;
        StatusReason leaf = islLeaf(scene, isl, ClusterState::Warning);
        StatusReason &reason = finds.add(leaf.object, leaf.args);
        reason.because = std::move(leaf.because);
    }
}

void findNuLost(const StatusScene &scene, StatusFinds &finds)
{
    findLostOfSeveral(scene, scene.nus, finds);
}

void findHncLost(const StatusScene &scene, StatusFinds &finds)
{
    findLostOfSeveral(scene, scene.hncs, finds);
}

void findSingleIsl(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.isls.size() == 1) {
        const QString &name = scene.site.links[indexOf(scene.isls.front())].name;
        finds.add(name, {name});
    }
}

void findSingleNu(const StatusScene &scene, StatusFinds &finds)
{
    findSingle(scene, scene.nus, finds);
}

void findSingleHnc(const StatusScene &scene, StatusFinds &finds)
{
    findSingle(scene, scene.hncs, finds);
}

} // namespace Engine
