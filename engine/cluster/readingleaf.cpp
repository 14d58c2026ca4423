// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/readingleaf.h"

#include "engine/cluster/reachability.h"
#include "engine/cluster/unitcondition.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QString muKey(Condition condition)
{
    switch (condition) {
    case Condition::Off:
        return u"SEC0505"_s;
    case Condition::Isolated:
        return u"SEC0507"_s;
    case Condition::Starting:
        return u"SEC0508"_s;
    case Condition::NetworkSilent:
        return u"SEC0510"_s;
    case Condition::DiskSilent:
        return u"SEC0511"_s;
    case Condition::Unknown:
        return u"SEC0547"_s;
    case Condition::Suspect:
        return u"SEC0548"_s;
    case Condition::Works:
    case Condition::Dead:
        break;
    }
    return u"SEC0506"_s;
}

} // namespace

StatusReason unitLeaf(const StatusScene &scene, UnitId unit, ClusterState state)
{
    const UnitConfig &config = scene.site.unit(unit);
    QString key = u"SEC0513"_s;
    if (config.kind == UnitKind::MU)
        key = muKey(conditionOf(scene.unit(unit)));
    else if (config.kind == UnitKind::HNC)
        key = u"SEC0514"_s;
    return {u"S6-12"_s,
            state,
            config.name,
            key,
            {config.name, scene.site.server(config.server).name},
            silenceOf(scene.unit(unit)),
            {}};
}

StatusReason islLeaf(const StatusScene &scene, LinkId isl, ClusterState state)
{
    const LinkConfig &link = scene.site.links[indexOf(isl)];
    StatusReason leaf{u"S6-13"_s,
                      state,
                      link.name,
                      u"SEC0550"_s,
                      {link.name, scene.nameOf(link.from), scene.nameOf(link.to)},
                      Duration{0},
                      {}};
    for (const UnitId nu : {link.from, link.to}) {
        if (isNuLost(scene, nu))
            leaf.because.push_back(unitLeaf(scene, nu, state));
    }
    return leaf;
}

StatusReason legLeaf(const StatusScene &scene, UnitId unit, const LegReading &reading,
                     ClusterState state)
{
    const QString name = legName(scene.site, reading.leg);
    return {
        u"S6-14"_s,  state, name, u"SEC0553"_s, {name, scene.nameOf(unit), toText(reading.status)},
        reading.age, {}};
}

QString legName(const Site &site, LegId leg)
{
    for (const LegConfig &config : site.legs) {
        if (config.id == leg)
            return config.name;
    }
    return QString::number(indexOf(leg));
}

} // namespace Engine
