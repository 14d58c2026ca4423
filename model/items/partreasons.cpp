// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/partreasons.h"

#include <QCoreApplication>

#include <algorithm>

#include "model/items/topologystate.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

struct Topology {
    Q_DECLARE_TR_FUNCTIONS(Topology)
};

Place placeOfUnit(UnitId unit)
{
    return {.kind = PlaceKind::Unit, .unit = unit};
}

std::vector<Because> ofServer(ServerId server, const SiteView &view, Language language)
{
    std::vector<Because> list;
    for (std::size_t i = 0; i < view.units.size(); ++i) {
        const UnitConfig &config = view.site->units[i];
        if (config.server != server)
            continue;
        const PartState state = partState({SitePart::Kind::Unit, quint16(i)}, view);
        const Place place = placeOfUnit(UnitId(i));
        list.push_back({.text = u"%1: %2"_s.arg(config.name, state.detail),
                        .object = config.name,
                        .target = place,
                        .mark = state.mark,
                        .age = {},
                        .rule = {},
                        .because = because(place, view, language)});
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &Because::mark);
    return list;
}

Because ofLink(std::size_t at, const SiteView &view)
{
    const LinkConfig &config = view.site->links[at];
    const PartState state = partState({SitePart::Kind::Link, quint16(at)}, view);
    Because result{.text = state.detail.isEmpty() ? Topology::tr("%1 is up.").arg(config.name)
                                                  : u"%1: %2"_s.arg(config.name, state.detail),
                   .object = config.name,
                   .target = {},
                   .mark = state.mark,
                   .age = {},
                   .rule = {},
                   .because = {}};
    for (const UnitId end : {config.from, config.to}) {
        const UnitView &unit = view.unit(end);
        const QString name = view.site->unit(end).name;
        Because reading{.text = Topology::tr("%1 has said nothing of it.").arg(name),
                        .object = name,
                        .target = placeOfUnit(end),
                        .mark = markOf(unit, view),
                        .age = unit.networkAge,
                        .rule = {},
                        .because = {}};
        if (unit.state) {
            for (const LinkReading &said : unit.state->links) {
                if (indexOf(said.link) == at)
                    reading.text = said.up ? Topology::tr("%1 reads it as up.").arg(name)
                                           : Topology::tr("%1 reads it as down.").arg(name);
            }
        }
        result.because.push_back(std::move(reading));
    }
    return result;
}

Because ofLeg(std::size_t at, const SiteView &view)
{
    const LegConfig &config = view.site->legs[at];
    const PartState state = partState({SitePart::Kind::Leg, quint16(at)}, view);
    Because result{.text = u"%1: %2"_s.arg(config.name, state.detail),
                   .object = config.name,
                   .target = {},
                   .mark = state.mark,
                   .age = {},
                   .rule = {},
                   .because = {}};
    for (const UnitViewPtr &unit : view.units) {
        if (!unit->state || unit->power == Power::Off)
            continue;
        const QString name = view.site->unit(unit->id).name;
        for (const LegReading &reading : unit->state->legs) {
            if (reading.leg == config.id)
                result.because.push_back(
                    {.text = Topology::tr("%1 reads: %2").arg(name, toText(reading.status)),
                     .object = name,
                     .target = placeOfUnit(unit->id),
                     .mark = markOf(reading.status),
                     .age = reading.age,
                     .rule = {},
                     .because = {}});
        }
    }
    return result;
}

} // namespace

std::vector<Because> becauseOf(const SitePart &part, const SiteView &view, Language language)
{
    switch (part.kind) {
    case SitePart::Kind::Server:
        return ofServer(ServerId(part.index), view, language);
    case SitePart::Kind::Unit:
        return because(placeOfUnit(UnitId(part.index)), view, language);
    case SitePart::Kind::Link:
        return {ofLink(part.index, view)};
    case SitePart::Kind::Leg:
        return {ofLeg(part.index, view)};
    case SitePart::Kind::Storage:
        break;
    }
    const QString &storage = view.site->storages[part.index].name;
    std::vector<Because> list;
    for (std::size_t i = 0; i < view.site->legs.size(); ++i) {
        if (view.site->legs[i].storage == storage)
            list.push_back(ofLeg(i, view));
    }
    if (list.empty()) {
        list.push_back({.text = Topology::tr("No configuration disk is on it."),
                        .object = storage,
                        .target = {},
                        .mark = Mark::None,
                        .age = {},
                        .rule = {},
                        .because = {}});
    }
    return list;
}

} // namespace Model
