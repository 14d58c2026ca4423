// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/cluster/readingleaf.h"
#include "engine/cluster/statusfinders.h"
#include "engine/cluster/statusrules.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;

namespace Engine {

namespace {

void findMuThatIs(Condition wanted, const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId mu : scene.mus) {
        const UnitView &unit = scene.unit(mu);
        if (conditionOf(unit) != wanted)
            continue;
        const QString &server = scene.site.server(scene.serverOf(mu)).name;
        // On the way that is silent the age is what matters, not the time since it was heard.
        Duration age = silenceOf(unit);
        if (wanted == Condition::NetworkSilent || wanted == Condition::Suspect)
            age = unit.networkAge;
        else if (wanted == Condition::DiskSilent)
            age = unit.diskAge;
        finds.add(scene.nameOf(mu), {scene.nameOf(mu), server}, age);
    }
}

struct MuCount {
    int configured = 0;
    int lost = 0;
};

MuCount countMus(const StatusScene &scene, ServerId server)
{
    MuCount count;
    for (const UnitId mu : scene.mus) {
        if (scene.serverOf(mu) != server)
            continue;
        ++count.configured;
        if (isLost(conditionOf(scene.unit(mu))))
            ++count.lost;
    }
    return count;
}

void addLostMus(const StatusScene &scene, ServerId server, StatusReason &reason)
{
    for (const UnitId mu : scene.mus) {
        if (scene.serverOf(mu) == server && isLost(conditionOf(scene.unit(mu))))
            reason.because.push_back(unitLeaf(scene, mu, reason.state));
    }
}

} // namespace

void findMuOff(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Off, scene, finds);
}

void findMuDead(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Dead, scene, finds);
}

void findMuIsolated(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Isolated, scene, finds);
}

void findMuStarting(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Starting, scene, finds);
}

void findMuNetworkSilent(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::NetworkSilent, scene, finds);
}

void findMuDiskSilent(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::DiskSilent, scene, finds);
}

void findMuSuspect(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Suspect, scene, finds);
}

void findMuUnknown(const StatusScene &scene, StatusFinds &finds)
{
    findMuThatIs(Condition::Unknown, scene, finds);
}

void findNoMu(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.mus.empty() || !std::all_of(scene.mus.begin(), scene.mus.end(), [&](UnitId mu) {
            return isLost(conditionOf(scene.unit(mu)));
        }))
        return;
    StatusReason &reason = finds.add(scene.cluster.name, {scene.cluster.name});
    for (const UnitId mu : scene.mus)
        reason.because.push_back(unitLeaf(scene, mu, reason.state));
}

void findServerWithoutMu(const StatusScene &scene, StatusFinds &finds)
{
    for (const UnitId su : scene.cluster.members) {
        const ServerId server = scene.serverOf(su);
        const MuCount count = countMus(scene, server);
        if (count.lost < count.configured || count.configured == 0)
            continue;
        StatusReason &reason
            = finds.add(scene.nameOf(su), {scene.nameOf(su), scene.site.server(server).name});
        addLostMus(scene, server, reason);
    }
}

void findConsolesLost(const StatusScene &scene, StatusFinds &finds)
{
    for (const ServerId server : scene.servers) {
        const MuCount count = countMus(scene, server);
        if (count.lost < count.configured || count.configured == 0)
            continue;
        // SVP and BS2000 consoles of an SU /390 go with its server's MUs; an SU x86 has its own.
        for (std::size_t i = 0; i < scene.site.units.size(); ++i) {
            const UnitConfig &su = scene.site.units[i];
            if (su.kind != UnitKind::SU390 || su.server != server)
                continue;
            StatusReason &reason = finds.add(su.name, {scene.site.server(server).name, su.name});
            addLostMus(scene, server, reason);
        }
    }
}

void findSkpNotRedundant(const StatusScene &scene, StatusFinds &finds)
{
    for (const ServerId server : scene.servers) {
        const MuCount count = countMus(scene, server);
        if (count.lost == 0 || count.configured - count.lost != 1)
            continue;
        const QString &name = scene.site.server(server).name;
        StatusReason &reason = finds.add(name, {name});
        addLostMus(scene, server, reason);
    }
}

void findSingleMu(const StatusScene &scene, StatusFinds &finds)
{
    for (const ServerId server : scene.servers) {
        if (countMus(scene, server).configured == 1) {
            const QString &name = scene.site.server(server).name;
            finds.add(name, {name});
        }
    }
}

void findManagerDegraded(const StatusScene &scene, StatusFinds &finds)
{
    const ManagerView &manager = scene.view.manager;
    if (manager.mu != NoUnit && !manager.resourcesOk)
        finds.add(scene.nameOf(manager.mu), {scene.nameOf(manager.mu)});
}

void findNoManager(const StatusScene &scene, StatusFinds &finds)
{
    if (scene.view.manager.mu == NoUnit)
        finds.add(scene.cluster.name, {scene.cluster.name});
}

} // namespace Engine
