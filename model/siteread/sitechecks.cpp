// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/sitechecks.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

QString entry(const QString &list, std::size_t index)
{
    return list + u'[' + QString::number(index) + u']';
}

/// Names that operators use in one place, so that each means one thing.
class NameSpace {
public:
    explicit NameSpace(SiteProblems &problems)
        : m_problems(problems)
    {
    }

    void add(const QString &name, const QString &path)
    {
        if (!name.isEmpty() && !m_names.insert(name.toLower()).second)
            m_problems.report(path, u"SEC0722"_s, {name});
    }
    template <typename Item> void addAll(const std::vector<Item> &items, const QString &list)
    {
        for (std::size_t i = 0; i < items.size(); ++i)
            add(items[i].name, entry(list, i) + u".name");
    }
    bool contains(const QString &name) const { return m_names.contains(name.toLower()); }

private:
    SiteProblems &m_problems;
    std::set<QString> m_names;
};

struct VlanRange {
    int first = 0;
    int last = 0;
};

/// The VLAN ids a kind of network may have (S1.2-05); {0, 0} when it has none.
VlanRange vlansOf(NetworkKind kind)
{
    switch (kind) {
    case NetworkKind::Mcnpr:
    case NetworkKind::Monpr:
        return {600, 608};
    case NetworkKind::Danpr:
        return {800, 899};
    default:
        return {};
    }
}

} // namespace

SiteChecks::SiteChecks(const Site &site, SiteProblems &problems)
    : m_site(site)
    , m_problems(problems)
{
}

void SiteChecks::run()
{
    checkNames();
    checkCounts();
    checkLegs();
    checkNetworks();
    checkLinks();
    checkRights();
}

void SiteChecks::checkNames()
{
    // Scripts name objects without their kind ("cut ISL1", "activate ABGCL390").
    NameSpace objects(m_problems);
    objects.addAll(m_site.servers, u"server"_s);
    objects.addAll(m_site.units, u"unit"_s);
    objects.addAll(m_site.links, u"link"_s);
    objects.addAll(m_site.clusters, u"cluster"_s);
    NameSpace(m_problems).addAll(m_site.storages, u"storage"_s);
    NameSpace(m_problems).addAll(m_site.legs, u"leg"_s);
    NameSpace(m_problems).addAll(m_site.networks, u"network"_s);
    NameSpace(m_problems).addAll(m_site.accounts, u"account"_s);

    for (std::size_t i = 0; i < m_site.units.size(); ++i) {
        if (!m_site.units[i].su)
            continue;
        const std::vector<VmConfig> &vms = m_site.units[i].su->vms;
        for (std::size_t j = 0; j < vms.size(); ++j) {
            // "connect NAME" means an SU's HV0 or a VM, never both.
            if (objects.contains(vms[j].definition.name))
                m_problems.report(entry(entry(u"unit"_s, i) + u".vm", j) + u".name", u"SEC0722"_s,
                                  {vms[j].definition.name});
        }
    }
}

void SiteChecks::atMost(std::size_t limit, std::size_t count, const QString &list)
{
    if (count > limit)
        m_problems.report(entry(list, limit), u"SEC0723"_s,
                          {QString::number(count), list, QString::number(limit)});
}

void SiteChecks::checkCounts()
{
    atMost(8, m_site.servers.size(), u"server"_s);
    atMost(64, m_site.units.size(), u"unit"_s);
    atMost(2, m_site.legs.size(), u"leg"_s);
    atMost(64, m_site.links.size(), u"link"_s);
    atMost(32, m_site.clusters.size(), u"cluster"_s);
    atMost(256, m_site.accounts.size(), u"account"_s);
    if (m_site.servers.empty())
        m_problems.report(u"server"_s, u"SEC0705"_s, {u"server"_s});
    bool areKindsKnown = true;
    for (std::size_t i = 0; i < m_site.units.size(); ++i)
        areKindsKnown = areKindsKnown && isKindKnown(UnitId(i));
    if (areKindsKnown && m_site.unitsOfKind(UnitKind::MU).empty())
        m_problems.report(u"unit"_s, u"SEC0724"_s);

    constexpr int MostCandidates = 16;
    int candidates = 0;
    for (std::size_t i = 0; i < m_site.units.size(); ++i) {
        const UnitKind kind = m_site.units[i].kind;
        if (kind != UnitKind::MU && kind != UnitKind::SUx86)
            continue;
        if (++candidates == MostCandidates + 1)
            m_problems.report(entry(u"unit"_s, i), u"SEC0725"_s, {QString::number(MostCandidates)});
    }
}

void SiteChecks::checkLegs()
{
    std::set<LegId> ids;
    for (std::size_t i = 0; i < m_site.legs.size(); ++i) {
        const LegId id = m_site.legs[i].id;
        if (!ids.insert(id).second)
            m_problems.report(entry(u"leg"_s, i) + u".id", u"SEC0722"_s,
                              {QString::number(int(id))});
    }
    if (ids.size() == 1 && *ids.begin() != LegId{1})
        m_problems.report(u"leg[0].id"_s, u"SEC0726"_s);
}

void SiteChecks::checkNetworks()
{
    std::map<int, QString> holders;
    for (std::size_t i = 0; i < m_site.networks.size(); ++i) {
        if (m_site.networks[i].vlan != 0)
            checkVlan(m_site.networks[i], entry(u"network"_s, i) + u".vlan", holders);
    }
}

void SiteChecks::checkVlan(const NetworkConfig &network, const QString &path,
                           std::map<int, QString> &holders)
{
    const VlanRange range = vlansOf(network.kind);
    if (range.first == 0) {
        m_problems.report(path, u"SEC0761"_s, {network.name});
        return;
    }
    if (network.vlan < range.first || network.vlan > range.last) {
        m_problems.report(path, u"SEC0711"_s,
                          {QString::number(network.vlan), u"vlan"_s, QString::number(range.first),
                           QString::number(range.last)});
        return;
    }
    const auto [holder, isNew] = holders.emplace(network.vlan, network.name);
    if (!isNew)
        m_problems.report(path, u"SEC0762"_s, {QString::number(network.vlan), holder->second});
}

void SiteChecks::checkLinks()
{
    for (std::size_t i = 0; i < m_site.links.size(); ++i) {
        const LinkConfig &link = m_site.links[i];
        bool areNetUnits = true;
        for (const auto &[end, key] :
             {std::pair(link.from, u".from"), std::pair(link.to, u".to")}) {
            if (end == NoUnit || m_site.unit(end).kind == UnitKind::NU || !isKindKnown(end))
                continue;
            m_problems.report(entry(u"link"_s, i) + QString::fromUtf16(key), u"SEC0763"_s,
                              {m_site.unit(end).name, link.name});
            areNetUnits = false;
        }
        if (areNetUnits && link.from != NoUnit && link.to != NoUnit
            && m_site.unit(link.from).server == m_site.unit(link.to).server)
            m_problems.report(entry(u"link"_s, i), u"SEC0764"_s, {link.name});
    }
}

void SiteChecks::checkRights()
{
    for (std::size_t i = 0; i < m_site.accounts.size(); ++i) {
        const std::vector<RightConfig> &rights = m_site.accounts[i].rights;
        for (std::size_t j = 0; j < rights.size(); ++j) {
            if (rights[j].su != NoUnit)
                checkRight(rights[j], entry(entry(u"account"_s, i) + u".rights", j));
        }
    }
}

void SiteChecks::checkRight(const RightConfig &right, const QString &path)
{
    const UnitConfig &unit = m_site.unit(right.su);
    if (right.kind == RightKind::Power || !isKindKnown(right.su))
        return; // power: of any unit
    if (!unit.su) {
        m_problems.report(path + u".su", u"SEC0765"_s, {unit.name});
        return;
    }
    if (right.kind == RightKind::SvpConsole && unit.kind != UnitKind::SU390)
        m_problems.report(path + u".su", u"SEC0766"_s, {unit.name});
    if (right.system.isEmpty())
        return;
    // A right for the target of an LM comes before the system itself (S3.2-08).
    if (!hasSystem(right.system))
        m_problems.report(path + u".system", u"SEC0721"_s, {u"system"_s, right.system});
}

bool SiteChecks::hasSystem(const QString &name) const
{
    for (std::size_t i = 0; i < m_site.units.size(); ++i) {
        if (!isKindKnown(UnitId(i)))
            return true; // nobody can tell
        if (!m_site.units[i].su)
            continue;
        const std::vector<VmConfig> &vms = m_site.units[i].su->vms;
        if (std::any_of(vms.begin(), vms.end(),
                        [&](const VmConfig &vm) { return vm.definition.name == name; }))
            return true;
    }
    return false;
}

bool SiteChecks::isKindKnown(UnitId unit) const
{
    return !m_problems.isReported(entry(u"unit"_s, indexOf(unit)) + u".kind");
}

} // namespace Model
