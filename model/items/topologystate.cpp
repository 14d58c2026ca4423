// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/topologystate.h"

#include <QCoreApplication>

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Topology {
    Q_DECLARE_TR_FUNCTIONS(Topology)
};

bool isGone(const UnitView &unit)
{
    return unit.power == Power::Off || unit.heartbeat == Heartbeat::Dead;
}

/// What is wrong with a unit, the worst first; empty when nothing is.
QString troubleOf(const UnitView &unit, const SiteView &view)
{
    const UnitConfig &config = view.site->unit(unit.id);
    if (unit.power == Power::Off)
        return toText(unit.power);
    const bool answers = unit.heartbeat == Heartbeat::Ok;
    // NU and AU are read through an MU: that nothing is heard of them by themselves says nothing.
    const bool ownVoice = config.kind != UnitKind::NU && config.kind != UnitKind::AU;
    if (unit.heartbeat == Heartbeat::Dead || (ownVoice && !answers))
        return toText(unit.heartbeat);
    if (unit.power != Power::On)
        return toText(unit.power);
    if (!unit.state)
        return Topology::tr("no report yet");
    if (unit.state->su && unit.state->su->mode == OperatingMode::Vm2000) {
        if (!unit.state->su->monitorUp)
            return Topology::tr("monitor down");
        if (config.kind == UnitKind::SU390 && !unit.state->su->rewasActive)
            return Topology::tr("no REWAS");
    }
    if (unit.state->maintenance)
        return Topology::tr("maintenance");
    if (!unit.state->crdWritable)
        return Topology::tr("read-only");
    for (const LegReading &leg : unit.state->legs) {
        if (leg.status != LegStatus::UpToDate)
            return Topology::tr("disk %1: %2").arg(int(leg.leg)).arg(toText(leg.status));
    }
    return {};
}

PartState unitState(UnitId id, const SiteView &view)
{
    const UnitConfig &config = view.site->unit(id);
    const UnitView &unit = view.unit(id);
    PartState state{.name = config.name,
                    .detail = troubleOf(unit, view),
                    .mark = markOf(unit, view),
                    .stale = isStale(unit, view),
                    .gone = isGone(unit)};
    if (unit.power != Power::Off && unit.heartbeat == Heartbeat::Dead)
        state.mark = std::max(state.mark, Mark::High);
    if (state.detail.isEmpty()) {
        state.detail = config.type.isEmpty() ? toText(config.kind) : config.type;
        if (view.manager.mu == id) {
            //: the MU that is Cluster Manager now; little room
            state.detail = Topology::tr("%1 · Manager").arg(state.detail);
        } else if (unit.state && unit.state->su && unit.state->su->mode == OperatingMode::Native) {
            //: an SU in native mode; little room
            state.detail = Topology::tr("%1 · native").arg(state.detail);
        }
    }
    return state;
}

bool joinSameServers(const LinkConfig &one, const LinkConfig &other, const Site &site)
{
    const auto ends = [&](const LinkConfig &link) {
        return std::minmax({site.unit(link.from).server, site.unit(link.to).server});
    };
    return ends(one) == ends(other);
}

PartState linkState(std::size_t at, const SiteView &view)
{
    const LinkConfig &config = view.site->links[at];
    const LinkView &link = view.links[at];
    PartState state{.name = config.name, .detail = {}};
    if (!link.known) {
        state.detail = Topology::tr("unknown");
        state.mark = Mark::Unknown;
    } else if (!link.up) {
        const bool another = std::ranges::any_of(view.links, [&](const LinkView &other) {
            return other.known && other.up
                && joinSameServers(view.site->links[indexOf(other.id)], config, *view.site);
        });
        state.detail = Topology::tr("down");
        state.mark = another ? Mark::Medium : Mark::High;
        state.gone = true;
    }
    return state;
}

PartState legState(std::size_t at, const SiteView &view)
{
    const LegConfig &config = view.site->legs[at];
    const LegView &leg = view.legs[at];
    const bool another = std::ranges::any_of(
        view.legs, [](const LegView &other) { return other.status == LegStatus::UpToDate; });
    PartState state{.name = config.name,
                    .detail = toText(leg.status),
                    .mark = markOf(leg.status),
                    .gone = leg.status == LegStatus::Failed};
    if (state.gone && !another)
        state.mark = Mark::High;
    return state;
}

bool isAllGone(const std::vector<SitePart> &parts, const SiteView &view)
{
    return !parts.empty() && std::ranges::all_of(parts, [&](const SitePart &part) {
        return partState(part, view).gone;
    });
}

std::vector<SitePart> partsWithin(const SitePart &whole, const Site &site)
{
    std::vector<SitePart> parts;
    if (whole.kind == SitePart::Kind::Server) {
        for (std::size_t i = 0; i < site.units.size(); ++i) {
            if (site.units[i].server == ServerId(whole.index))
                parts.push_back({SitePart::Kind::Unit, quint16(i)});
        }
    } else {
        for (std::size_t i = 0; i < site.legs.size(); ++i) {
            if (site.legs[i].storage == site.storages[whole.index].name)
                parts.push_back({SitePart::Kind::Leg, quint16(i)});
        }
    }
    return parts;
}

PartState wholeState(const SitePart &part, const SiteView &view)
{
    const Site &site = *view.site;
    PartState state;
    if (part.kind == SitePart::Kind::Server) {
        const ServerConfig &server = site.servers[part.index];
        state.name = nameAndModel(server);
        state.detail = server.location;
    } else {
        state.name = site.storages[part.index].name;
    }
    state.gone = isAllGone(partsWithin(part, site), view);
    if (state.gone) {
        state.detail = Topology::tr("nothing works");
        state.mark = Mark::High;
    }
    return state;
}

LineState unitLine(UnitId id, const SiteView &view)
{
    const UnitView &unit = view.unit(id);
    if (unit.power == Power::Off)
        return {LineState::Shape::Cut, Mark::None, {}};
    switch (unit.heartbeat) {
    case Heartbeat::NetworkDead:
    case Heartbeat::Isolated:
        return {LineState::Shape::Cut, Mark::Medium, {}};
    case Heartbeat::Dead:
        return {LineState::Shape::Cut, Mark::High, {}};
    case Heartbeat::Unknown:
    case Heartbeat::Ok:
    case Heartbeat::Suspect:
    case Heartbeat::DiskDead:
        break;
    }
    return {};
}

LineState sanLine(const TopologyLine &line, const SiteView &view)
{
    const Site &site = *view.site;
    const LegView &leg = view.legs[line.to.index];
    QStringList without;
    std::size_t users = 0;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        const UnitConfig &unit = site.units[i];
        if (unit.server != ServerId(line.from.index)
            || std::ranges::find(unit.legs, leg.id) == unit.legs.end())
            continue;
        ++users;
        const bool reads = std::ranges::find(leg.unreadableBy, UnitId(i)) == leg.unreadableBy.end();
        if (!reads && !isGone(*view.units[i]))
            without << unit.name;
    }
    if (leg.status == LegStatus::Failed)
        return {LineState::Shape::Cut, markOf(leg.status), {}};
    if (without.isEmpty())
        return {};
    const bool all = std::size_t(without.size()) == users;
    //: units that cannot read a configuration disk; %2 its name
    const QString label = Topology::tr("not from %1").arg(without.join(u", "_s));
    return {all ? LineState::Shape::Cut : LineState::Shape::Partly, Mark::Medium, label};
}

} // namespace

PartState partState(const SitePart &part, const SiteView &view)
{
    switch (part.kind) {
    case SitePart::Kind::Unit:
        return unitState(UnitId(part.index), view);
    case SitePart::Kind::Link:
        return linkState(part.index, view);
    case SitePart::Kind::Leg:
        return legState(part.index, view);
    case SitePart::Kind::Server:
    case SitePart::Kind::Storage:
        break;
    }
    return wholeState(part, view);
}

QString kindText(const SitePart &part, const Site &site)
{
    switch (part.kind) {
    case SitePart::Kind::Server:
        return Topology::tr("SE Server %1").arg(nameAndModel(site.servers[part.index]));
    case SitePart::Kind::Storage:
        return Topology::tr("Storage system %1").arg(site.storages[part.index].name);
    case SitePart::Kind::Unit:
        return nameAndType(site.units[part.index]);
    case SitePart::Kind::Link:
        return Topology::tr("ISL-E %1: %2 - %3")
            .arg(site.links[part.index].name, site.unit(site.links[part.index].from).name,
                 site.unit(site.links[part.index].to).name);
    case SitePart::Kind::Leg:
        return Topology::tr("Configuration disk %1: %2")
            .arg(int(site.legs[part.index].id))
            .arg(site.legs[part.index].name);
    }
    return {};
}

QString partTip(const SitePart &part, const SiteView &view)
{
    const PartState state = partState(part, view);
    QStringList lines{kindText(part, *view.site)};
    if (part.kind == SitePart::Kind::Unit) {
        const UnitView &unit = *view.units[part.index];
        lines << Topology::tr("Power %1").arg(powerCell(unit, view).text);
        const ItemCell heartbeat = heartbeatCell(unit, view);
        if (heartbeat.because) {
            lines << Topology::tr("Heartbeat %1").arg(heartbeat.text) << heartbeat.tip;
        }
        const ItemCell disks = disksCell(unit, view);
        if (!disks.tip.isEmpty())
            lines << disks.tip;
    } else if (!state.detail.isEmpty()) {
        lines << state.detail;
    }
    if (part.kind == SitePart::Kind::Leg) {
        for (const UnitId unit : view.legs[part.index].unreadableBy)
            lines << Topology::tr("not read by %1").arg(view.site->unit(unit).name);
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

std::optional<Place> placeOf(const SitePart &part)
{
    if (part.kind == SitePart::Kind::Unit)
        return Place{.kind = PlaceKind::Unit, .unit = UnitId(part.index)};
    if (part.kind == SitePart::Kind::Server)
        return Place{.kind = PlaceKind::ServerUnits, .server = ServerId(part.index)};
    return std::nullopt;
}

LineState lineState(const TopologyLine &line, const SiteView &view)
{
    switch (line.kind) {
    case TopologyLine::Kind::Lan:
        return unitLine(UnitId(line.from.index), view);
    case TopologyLine::Kind::San:
        return sanLine(line, view);
    case TopologyLine::Kind::Isl:
        break;
    }
    const PartState link = partState(line.from, view);
    const auto shape = link.mark == Mark::Unknown ? LineState::Shape::Unknown
        : link.gone                               ? LineState::Shape::Cut
                                                  : LineState::Shape::Whole;
    return {shape, link.mark, {}};
}

} // namespace Model
