// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/sightsmodel.h"

#include <algorithm>

#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

namespace {

// Multiples of the timing knob (PROTOCOLS, "Words").
constexpr int SuspectKnobs = 7;
constexpr int DeadKnobs = 14;
// An alive block is written each second knob; one that misses three of them is old.
constexpr int StaleKnobs = 3 * 2;

const QString Unseen = QStringLiteral("–");

bool isWatched(UnitKind kind)
{
    return kind != UnitKind::NU && kind != UnitKind::AU;
}

Mark markOf(Duration age, Duration knob)
{
    if (age >= DeadKnobs * knob)
        return Mark::Medium;
    return age >= SuspectKnobs * knob ? Mark::Low : Mark::None;
}

QString sightText(Duration age)
{
    return age < Duration(0) ? Unseen : ageText(age);
}

} // namespace

SightsModel::SightsModel(SitePtr site, QObject *parent)
    : DiffModel(parent)
    , m_site(std::move(site))
    , m_observers(m_site->unitsOfKind(UnitKind::MU))
{
}

QStringList SightsModel::columns() const
{
    QStringList titles{tr("Unit")};
    for (const UnitId observer : m_observers)
        titles << m_site->unit(observer).name;
    return titles;
}

QString SightsModel::ways() const
{
    QStringList names{tr("network")};
    for (const LegConfig &leg : m_site->legs)
        names << leg.name;
    return names.join(u" · "_s);
}

ItemCell SightsModel::sightCell(UnitId observer, UnitId peer, const SiteView &view) const
{
    if (observer == peer)
        return {.text = tr("itself"), .stale = true};
    const UnitView &seer = view.unit(observer);
    if (seer.power == Power::Off)
        return {.text = Unseen, .stale = true, .tip = tr("It is off.")};
    const auto sighting = std::ranges::find_if(view.crd->sightings, [&](const CrdSighting &each) {
        return each.observer == observer && each.peer == peer;
    });
    if (sighting == view.crd->sightings.end())
        return {.text = Unseen};
    const UnitConfig &config = m_site->unit(peer);
    const bool isOff = view.unit(peer).power == Power::Off;
    QStringList texts{sightText(sighting->network)};
    QStringList tips{tr("network: %1").arg(sightText(sighting->network))};
    Duration worst = sighting->network;
    // An HNC has no alive block (DESIGN 5).
    if (config.kind != UnitKind::HNC) {
        for (std::size_t at = 0; at < sighting->legs.size() && at < m_site->legs.size(); ++at) {
            texts << sightText(sighting->legs[at]);
            tips << u"%1: %2"_s.arg(m_site->legs[at].name, sightText(sighting->legs[at]));
            worst = std::max(worst, sighting->legs[at]);
        }
    }
    // Sorted by its worst age; a whole number would stand to the right.
    ItemCell cell{
        .text = texts.join(u" · "_s), .value = double(worst.count()), .tip = tips.join(u'\n')};
    if (!isOff) {
        cell.mark = sighting->network < Duration(0) ? Mark::Unknown : Mark::None;
        cell.mark = std::max(cell.mark, markOf(worst, m_site->knob));
    }
    if (observer != view.mu && seer.diskAge > StaleKnobs * m_site->knob) {
        cell.stale = true;
        cell.tip += u'\n' + tr("written %1 ago").arg(ageText(seer.diskAge));
    }
    return cell;
}

void SightsModel::setView(const SiteView &view)
{
    std::vector<ItemNode> rows;
    for (std::size_t at = 0; view.crd && at < m_site->units.size(); ++at) {
        if (!isWatched(m_site->units[at].kind))
            continue;
        const auto peer = UnitId(at);
        const ItemCell name = unitCell(peer, view);
        ItemNode row{.key = name.text, .cells = {name}, .object = name.target};
        for (const UnitId observer : m_observers)
            row.cells.push_back(sightCell(observer, peer, view));
        rows.push_back(std::move(row));
    }
    setNodes(std::move(rows));
}

} // namespace Model
