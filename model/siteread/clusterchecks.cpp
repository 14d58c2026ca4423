// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/clusterchecks.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Model {

ClusterChecks::ClusterChecks(const Site &site, SiteProblems &problems)
    : m_site(site)
    , m_problems(problems)
{
}

void ClusterChecks::run()
{
    for (std::size_t i = 0; i < m_site.clusters.size(); ++i) {
        const ClusterConfig &cluster = m_site.clusters[i];
        const QString path = u"cluster["_s + QString::number(i) + u']';
        if (m_site.legs.empty())
            m_problems.report(path, u"SEC0730"_s, {cluster.name}); // S1.3-12
        if (cluster.kind == ClusterKind::Management)
            checkManagement(cluster, path);
        else
            checkSuCluster(cluster, path);
    }
}

void ClusterChecks::checkManagement(const ClusterConfig &cluster, const QString &path)
{
    if (m_hasManagement)
        m_problems.report(path, u"SEC0731"_s, {cluster.name});
    m_hasManagement = true;
    std::set<ServerId> servers;
    bool areKindsKnown = true;
    for (std::size_t i = 0; i < m_site.units.size(); ++i)
        areKindsKnown = areKindsKnown && isKindKnown(UnitId(i));
    for (const UnitId mu : cluster.members)
        servers.insert(m_site.unit(mu).server);
    if (m_site.servers.size() != 2 || (areKindsKnown && servers.size() != 2))
        m_problems.report(path, u"SEC0732"_s, {cluster.name}); // S2.1-01
    if (m_site.links.empty())
        m_problems.report(path, u"SEC0733"_s, {cluster.name}); // S2.1-04
}

void ClusterChecks::checkSuCluster(const ClusterConfig &cluster, const QString &path)
{
    checkMembers(cluster, path);
    if (cluster.members.size() != 2 || cluster.members[0] == NoUnit || cluster.members[1] == NoUnit
        || cluster.members[0] == cluster.members[1])
        return;
    const ServerId first = m_site.unit(cluster.members[0]).server;
    const ServerId second = m_site.unit(cluster.members[1]).server;
    if (first == NoServer || second == NoServer)
        return;
    if (first != second && !m_site.managementCluster())
        m_problems.report(path, u"SEC0736"_s, {cluster.name}); // S3.1-01
    if (first == second && cluster.kind == ClusterKind::SU390)
        m_problems.report(path + u".members", u"SEC0750"_s, {cluster.name}); // S3.1-02
}

void ClusterChecks::checkMembers(const ClusterConfig &cluster, const QString &path)
{
    const QString list = path + u".members";
    const UnitKind wanted = cluster.kind == ClusterKind::SU390 ? UnitKind::SU390 : UnitKind::SUx86;
    if (cluster.members.size() != 2
        || (cluster.members[0] == cluster.members[1] && cluster.members[0] != NoUnit))
        m_problems.report(list, u"SEC0734"_s, {cluster.name}); // S3-01
    for (std::size_t i = 0; i < cluster.members.size(); ++i) {
        const UnitId member = cluster.members[i];
        if (member == NoUnit || !isKindKnown(member))
            continue; // reported where it was read
        const QString memberPath = list + u'[' + QString::number(i) + u']';
        const UnitConfig &unit = m_site.unit(member);
        if (unit.kind != wanted) {
            m_problems.report(memberPath, u"SEC0735"_s, {unit.name, toText(wanted)});
            continue;
        }
        if (unit.kind == UnitKind::SUx86 && unit.legs.empty())
            m_problems.report(memberPath, u"SEC0751"_s, {unit.name}); // S1.3-15
        const auto [other, isNew] = m_clusterOf.emplace(member, cluster.name);
        if (!isNew && other->second != cluster.name)
            m_problems.report(memberPath, u"SEC0752"_s, {unit.name, other->second}); // S3.1-12
    }
}

bool ClusterChecks::isKindKnown(UnitId unit) const
{
    return !m_problems.isReported(u"unit["_s + QString::number(indexOf(unit)) + u"].kind");
}

} // namespace Model
