// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisioncases.h"

#include <QStringList>

using namespace Model;
using namespace Qt::StringLiterals;
using Oracle::Is;
using Oracle::Situation;

namespace DecisionCases {

namespace {

constexpr auto LastState = int(Is::Unknown);
constexpr auto LastLegStatus = int(LegStatus::Missing);

bool isMu(const UnitConfig &unit)
{
    return unit.kind == UnitKind::MU;
}

/// NU, HNC and AU are read through an MU: works, off, dead or unknown.
std::vector<int> statesOf(const UnitConfig &unit)
{
    if (!isMu(unit) && !unit.su)
        return {int(Is::OffJustNow), int(Is::Off), int(Is::Dead), int(Is::Unknown)};
    std::vector<int> states;
    for (int state = 1; state <= LastState; ++state)
        states.push_back(state);
    return states;
}

/// The states that one thing can be in, besides the usual one.
using Choice = std::vector<Change>;

Choice unitChoice(int unit, const std::vector<int> &states)
{
    Choice choice;
    for (const int state : states)
        choice.push_back({What::Unit, unit, 0, state});
    return choice;
}

Choice legChoice(What what, int unit, int leg, const std::vector<LegStatus> &states)
{
    Choice choice;
    for (const LegStatus status : states)
        choice.push_back({what, unit, leg, int(status)});
    return choice;
}

const std::vector<LegStatus> EveryLegStatus{LegStatus::Inconsistent, LegStatus::Outdated,
                                            LegStatus::Failed, LegStatus::Missing};

/// What an SU says of itself.
std::vector<Choice> reportChoices(const Site &site, int unit)
{
    std::vector<Choice> choices{{{What::MonitorDown, unit, 0, 1}},
                                {{What::OtherMode, unit, 0, 1}},
                                {{What::SuReadOnly, unit, 0, 1}}};
    if (site.units[std::size_t(unit)].kind == UnitKind::SU390) {
        choices.push_back({{What::Rewas, unit, 0, 1}, {What::Rewas, unit, 0, 2}});
        choices.push_back({{What::RewasRemote, unit, 0, 1}});
    } else {
        choices.push_back({{What::Maintenance, unit, 0, 1}});
    }
    return choices;
}

std::vector<Choice> linkChoices(const Site &site)
{
    std::vector<Choice> choices;
    for (int i = 0; i < int(site.links.size()); ++i)
        choices.push_back({{What::Link, i, 0, 1}, {What::Link, i, 0, 2}});
    return choices;
}

std::vector<Choice> unitChoices(const Site &site, UnitKind kind, const std::vector<int> &states)
{
    std::vector<Choice> choices;
    for (int i = 0; i < int(site.units.size()); ++i) {
        if (site.units[std::size_t(i)].kind == kind)
            choices.push_back(unitChoice(i, states));
    }
    return choices;
}

std::vector<Choice> readerChoices(const Site &site, const std::vector<UnitId> &readers,
                                  const std::vector<LegStatus> &states)
{
    std::vector<Choice> choices;
    for (const UnitId reader : readers) {
        for (int leg = 0; leg < int(site.legs.size()); ++leg)
            choices.push_back(legChoice(What::LegOfReader, int(reader), leg, states));
    }
    return choices;
}

/// All that can change, thing by thing.
std::vector<Choice> everyChoice(const Site &site)
{
    std::vector<Choice> choices = linkChoices(site);
    for (int i = 0; i < int(site.units.size()); ++i) {
        const UnitConfig &unit = site.units[std::size_t(i)];
        choices.push_back(unitChoice(i, statesOf(unit)));
        if (unit.su) {
            const std::vector<Choice> reports = reportChoices(site, i);
            choices.insert(choices.end(), reports.begin(), reports.end());
        }
        if (!unit.legs.empty()) {
            const std::vector<Choice> legs = readerChoices(site, {UnitId(i)}, EveryLegStatus);
            choices.insert(choices.end(), legs.begin(), legs.end());
        }
    }
    for (int leg = 0; leg < int(site.legs.size()); ++leg)
        choices.push_back(legChoice(What::LegOfAll, 0, leg, EveryLegStatus));
    choices.push_back({{What::Manager, 0, 0, 1}, {What::Manager, 0, 0, 2}});
    choices.push_back({{What::Crd, 0, 0, 1}, {What::Crd, 0, 0, 2}});
    for (int i = 0; i < int(site.clusters.size()); ++i) {
        if (site.clusters[std::size_t(i)].kind != ClusterKind::Management)
            choices.push_back({{What::Inactive, i, 0, 1}});
    }
    return choices;
}

void addProduct(std::vector<Case> &cases, const std::vector<Choice> &choices)
{
    std::vector<std::size_t> at(choices.size(), 0); // 0: as usual
    while (true) {
        Case changes;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (at[i] > 0)
                changes.push_back(choices[i][at[i] - 1]);
        }
        cases.push_back(changes);
        std::size_t i = 0;
        while (i < at.size() && ++at[i] > choices[i].size())
            at[i++] = 0;
        if (i == at.size())
            return;
    }
}

void addPairs(std::vector<Case> &cases, const Choice &changes)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        cases.push_back({changes[i]});
        for (std::size_t j = i + 1; j < changes.size(); ++j) {
            if (!changes[i].excludes(changes[j]))
                cases.push_back({changes[i], changes[j]});
        }
    }
}

std::vector<Choice> joined(std::vector<Choice> choices, const std::vector<Choice> &more)
{
    choices.insert(choices.end(), more.begin(), more.end());
    return choices;
}

} // namespace

std::vector<Case> all(const Site &site)
{
    const std::vector<Choice> choices = everyChoice(site);
    std::vector<Case> cases;
    cases.emplace_back();
    Choice changes;
    for (const Choice &choice : choices)
        changes.insert(changes.end(), choice.begin(), choice.end());
    addPairs(cases, changes);

    // All MUs; with what REWAS may use of them; with the disks they read.
    const std::vector<int> few{int(Is::Dead), int(Is::Unknown)};
    std::vector<int> most;
    for (int state = int(Is::OffJustNow); state <= LastState; ++state) {
        if (Is(state) != Is::OffJustNow && Is(state) != Is::Suspect)
            most.push_back(state);
    }
    addProduct(cases, unitChoices(site, UnitKind::MU, most));
    const std::vector<Choice> mus = unitChoices(site, UnitKind::MU, few);
    std::vector<Choice> remote;
    for (const UnitId su : site.unitsOfKind(UnitKind::SU390))
        remote.push_back({{What::RewasRemote, int(su), 0, 1}});
    addProduct(cases, joined(joined(mus, remote), linkChoices(site)));
    const std::vector<UnitId> readers = site.unitsOfKind(UnitKind::MU);
    addProduct(cases, readerChoices(site, readers, {LegStatus::Inconsistent, LegStatus::Missing}));
    addProduct(cases,
               joined(unitChoices(site, UnitKind::MU, {int(Is::Dead)}),
                      readerChoices(site, readers, {LegStatus::Missing})));

    // The ways between two SUs.
    addProduct(cases,
               joined(joined(linkChoices(site), unitChoices(site, UnitKind::NU, few)),
                      unitChoices(site, UnitKind::HNC, {int(Is::Off)})));

    // Both SUs of a cluster: what they say, what they read.
    for (const ClusterConfig &cluster : site.clusters) {
        if (cluster.kind == ClusterKind::Management)
            continue;
        std::vector<Choice> reports;
        for (const UnitId su : cluster.members)
            reports = joined(reports, reportChoices(site, int(su)));
        addProduct(cases, reports);
        if (cluster.kind == ClusterKind::SUx86)
            addProduct(cases, readerChoices(site, cluster.members, EveryLegStatus));
    }
    return cases;
}

QString text(const Site &site, const Case &changes)
{
    static const char *const states[]
        = {"works",          "goes off", "off just now", "off",
           "dead",           "isolated", "starts",       "silent on the network",
           "silent on disk", "suspect",  "unknown"};
    const auto unit
        = [&site](const Change &one) { return site.units[std::size_t(one.object)].name; };
    const auto leg = [](const Change &one) {
        return u"leg %1 %2"_s.arg(one.leg + 1).arg(toText(LegStatus(one.value)));
    };
    QStringList parts;
    for (const Change &one : changes) {
        switch (one.what) {
        case What::Unit:
            parts << unit(one) + u' ' + QString::fromLatin1(states[one.value]);
            break;
        case What::MonitorDown:
            parts << unit(one) + u" monitor system down"_s;
            break;
        case What::OtherMode:
            parts << unit(one) + u" in the other mode"_s;
            break;
        case What::Maintenance:
            parts << unit(one) + u" in maintenance"_s;
            break;
        case What::Rewas:
            parts << unit(one) + (one.value == 1 ? u" without REWAS"_s : u" with an old REWAS"_s);
            break;
        case What::RewasRemote:
            parts << unit(one) + u" REWAS through a remote MU"_s;
            break;
        case What::SuReadOnly:
            parts << unit(one) + u" CRD read-only"_s;
            break;
        case What::Link:
            parts << site.links[std::size_t(one.object)].name
                    + (one.value == 1 ? u" cut"_s : u" unknown"_s);
            break;
        case What::LegOfReader:
            parts << unit(one) + u": "_s + leg(one);
            break;
        case What::LegOfAll:
            parts << u"all: "_s + leg(one);
            break;
        case What::Manager:
            parts << (one.value == 1 ? u"manager degraded"_s : u"no manager"_s);
            break;
        case What::Crd:
            parts << (one.value == 1 ? u"CRD read-only"_s : u"CRD read-only for the observer"_s);
            break;
        case What::Inactive:
            parts << site.clusters[std::size_t(one.object)].name + u" inactive"_s;
            break;
        }
    }
    return parts.isEmpty() ? u"all well"_s : parts.join(u"; "_s);
}

} // namespace DecisionCases
