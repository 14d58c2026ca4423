// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/objectstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using Model::toText;

const QString Up = u"UP"_s;
const QString Down = u"DOWN"_s;
const QString Unknown = u"UNKNOWN"_s;
const QString Running = u"RUNNING"_s;
const QString Migrating = u"MIGRATING"_s;

/// The words of all values of an enumeration up to @p last.
template <typename Enum> QStringList wordsUpTo(Enum last)
{
    QStringList words;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        words += toText(static_cast<Enum>(value));
    return words;
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The migration of this system that was accepted last, over or not.
const Model::LmStatus *lastMigration(const Model::SiteView &view, const ScriptSystem &system)
{
    const Model::LmStatus *last = nullptr;
    for (const Model::LmStatusPtr &lm : view.migrations) {
        const bool isHere
            = system.su == Model::NoUnit || lm->source == system.su || lm->target == system.su;
        if (isHere && isSame(lm->vmName, system.name) && (!last || lm->accepted >= last->accepted))
            last = lm.get();
    }
    return last;
}

bool isVmIn(const Model::VmState &vm, const QString &state)
{
    if (state == Migrating)
        return vm.migrating;
    if (vm.held)
        return state == toText(Model::VmStatus::Held);
    return state == toText(vm.status);
}

bool isSystemIn(const Model::SiteView &view, const ScriptSystem &system, const QString &state)
{
    if (system.isMonitor()) {
        const Model::UnitStatePtr &reported = view.unit(system.su).state;
        return reported && reported->su && state == (reported->su->monitorUp ? Running : Down);
    }
    const Model::LmStatus *lm = lastMigration(view, system);
    if (lm && state == toText(lm->phase))
        return true;
    return std::any_of(view.vms.begin(), view.vms.end(), [&](const Model::VmStatePtr &vm) {
        return (system.su == Model::NoUnit || vm->su == system.su)
            && isSame(vm->definition.name, system.name) && isVmIn(*vm, state);
    });
}

bool isLinkIn(const Model::SiteView &view, Model::LinkId id, const QString &state)
{
    return std::any_of(view.links.begin(), view.links.end(), [&](const Model::LinkView &link) {
        return link.id == id && state == (!link.known ? Unknown : link.up ? Up : Down);
    });
}

bool isLegIn(const Model::SiteView &view, Model::LegId id, const QString &state)
{
    return std::any_of(view.legs.begin(), view.legs.end(), [&](const Model::LegView &leg) {
        return leg.id == id && state == toText(leg.status);
    });
}

} // namespace

QStringList statesOf(const ScriptObject &object)
{
    if (std::holds_alternative<Model::UnitId>(object)) {
        QStringList words = wordsUpTo(Model::Power::Stopping);
        words += wordsUpTo(Model::Heartbeat::Isolated);
        words.removeDuplicates();
        return words;
    }
    if (std::holds_alternative<Model::LinkId>(object))
        return {Up, Down, Unknown};
    if (std::holds_alternative<Model::LegId>(object))
        return wordsUpTo(Model::LegStatus::Missing);
    if (std::holds_alternative<ScriptCluster>(object))
        return wordsUpTo(Model::ClusterState::Inactive);
    if (const auto *system = std::get_if<ScriptSystem>(&object)) {
        if (system->isMonitor())
            return {Running, Down};
        return wordsUpTo(Model::VmStatus::Held) + QStringList{Migrating}
        + wordsUpTo(Model::LmPhase::TargetFailed);
    }
    return {};
}

bool hasState(const Model::SiteView &view, const ScriptObject &object, const QString &state)
{
    if (const auto *unit = std::get_if<Model::UnitId>(&object)) {
        const Model::UnitView &known = view.unit(*unit);
        return state == toText(known.power) || state == toText(known.heartbeat);
    }
    if (const auto *link = std::get_if<Model::LinkId>(&object))
        return isLinkIn(view, *link, state);
    if (const auto *leg = std::get_if<Model::LegId>(&object))
        return isLegIn(view, *leg, state);
    if (const auto *cluster = std::get_if<ScriptCluster>(&object)) {
        const Model::ClusterView *known = view.findCluster(cluster->name);
        return known && state == toText(known->status.state);
    }
    const auto *system = std::get_if<ScriptSystem>(&object);
    return system && isSystemIn(view, *system, state);
}

QString nameOf(const ScriptObject &object, const Model::Site &site)
{
    if (const auto *unit = std::get_if<Model::UnitId>(&object))
        return site.unit(*unit).name;
    if (const auto *link = std::get_if<Model::LinkId>(&object))
        return site.links[Model::indexOf(*link)].name;
    if (const auto *cluster = std::get_if<ScriptCluster>(&object))
        return cluster->name;
    if (const auto *id = std::get_if<Model::LegId>(&object)) {
        const auto leg = std::find_if(site.legs.begin(), site.legs.end(),
                                      [id](const auto &known) { return known.id == *id; });
        return leg == site.legs.end() ? QString() : leg->name;
    }
    if (const auto *system = std::get_if<ScriptSystem>(&object)) {
        return system->su == Model::NoUnit ? system->name
                                           : site.unit(system->su).name + u'/' + system->name;
    }
    return {};
}

} // namespace Engine
