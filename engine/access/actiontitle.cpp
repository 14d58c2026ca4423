// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/access/actiontitle.h"

#include <algorithm>

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

QString nameOf(const Site &site, UnitId id)
{
    return indexOf(id) < site.units.size() ? site.unit(id).name : u"?"_s;
}

struct Titles {
    const Site &site;

    QString name(UnitId id) const { return nameOf(site, id); }

    QString name(LegId id) const
    {
        const auto leg = std::ranges::find(site.legs, id, &LegConfig::id);
        return leg == site.legs.end() ? u"?"_s : leg->name;
    }

    QString target(UnitId source, UnitId given) const
    {
        return name(given == NoUnit ? site.partnerOf(source) : given);
    }

    ActionTitle operator()(const PowerUnit &action) const
    {
        if (!action.on && action.forced)
            return {u"SEC0819"_s, {name(action.unit)}};
        return {action.on ? u"SEC0801"_s : u"SEC0802"_s, {name(action.unit)}};
    }

    ActionTitle operator()(const ConsoleInput &action) const
    {
        return {u"SEC0803"_s, {consoleTitle(site, action.console), action.text}};
    }

    ActionTitle operator()(const CheckMigration &action) const
    {
        return {u"SEC0804"_s,
                {action.vm, name(action.source), target(action.source, action.target)}};
    }

    ActionTitle operator()(const MigrateVm &action) const
    {
        return {u"SEC0805"_s,
                {action.vm, name(action.source), target(action.source, action.target)}};
    }

    ActionTitle operator()(const AbortMigration &action) const
    {
        return {u"SEC0806"_s,
                {QString::number(static_cast<quint64>(action.migration)), name(action.source)}};
    }

    ActionTitle operator()(const SetClusterActive &action) const
    {
        return {action.active ? u"SEC0807"_s : u"SEC0808"_s, {action.cluster}};
    }

    ActionTitle operator()(const AcknowledgeEvents &action) const
    {
        return {u"SEC0809"_s, {QString::number(action.upTo)}};
    }

    ActionTitle operator()(const ScrubCrd &action) const
    {
        return {u"SEC0815"_s, {name(action.mu)}};
    }

    ActionTitle operator()(const ReadmitLeg &action) const
    {
        return {u"SEC0816"_s, {name(action.leg), name(action.mu)}};
    }

    ActionTitle operator()(const OverrideCrd &action) const
    {
        QStringList down;
        for (const UnitId mu : action.mus)
            down += name(mu);
        for (const LegId leg : action.legs)
            down += name(leg);
        return {u"SEC0817"_s, {name(action.mu), down.isEmpty() ? u"?"_s : down.join(u", "_s)}};
    }

    ActionTitle operator()(const HandOverManager &action) const
    {
        return {u"SEC0818"_s, {name(action.to)}};
    }

    ActionTitle operator()(const SetMaintenance &action) const
    {
        return {action.on ? u"SEC0820"_s : u"SEC0821"_s, {name(action.su)}};
    }
};

} // namespace

ActionTitle titleOf(const Site &site, const Action &action)
{
    return std::visit(Titles{site}, action);
}

QString consoleTitle(const Site &site, const ConsoleId &console)
{
    return nameOf(site, console.su) + u'/' + (console.system.isEmpty() ? u"HV0"_s : console.system);
}

} // namespace Engine
