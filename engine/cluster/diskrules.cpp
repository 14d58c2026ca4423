// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/diskrules.h"

#include <algorithm>
#include <optional>

#include "engine/cluster/rewasversion.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int LeastGb = 8;

/// What a rule looks at: a unit, a disk, a cluster; with none of them the CRD as a whole.
struct Subject {
    UnitId unit = NoUnit;
    const LegConfig *disk = nullptr;
    const ClusterConfig *cluster = nullptr;
};

using Subjects = std::vector<Subject>;
/// Inserts of the message; nothing when the rule is kept.
using Breach = std::optional<QStringList>;

struct DiskRule {
    const char16_t *id;
    Severity severity;
    const char16_t *key;
    Subjects (*applyTo)(const Site &site);
    Breach (*isWrong)(const Site &site, const Subject &subject);
};

// --- who is looked at

template <typename Test> Subjects unitsWith(const Site &site, Test test)
{
    Subjects subjects;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        if (test(site.units[i]))
            subjects.push_back({.unit = UnitId(i)});
    }
    return subjects;
}

bool hasCluster(const Site &site, ClusterKind kind)
{
    return std::ranges::find(site.clusters, kind, &ClusterConfig::kind) != site.clusters.end();
}

Subjects allMus(const Site &site)
{
    return unitsWith(site, [](const UnitConfig &unit) { return unit.kind == UnitKind::MU; });
}

/// MUs of servers that have more than one.
template <typename Test> Subjects redundantMus(const Site &site, Test isModel)
{
    return unitsWith(site, [&](const UnitConfig &unit) {
        if (unit.kind != UnitKind::MU || unit.server == NoServer
            || !isModel(site.server(unit.server).model))
            return false;
        return std::ranges::count_if(site.units,
                                     [&](const UnitConfig &other) {
                                         return other.kind == UnitKind::MU
                                             && other.server == unit.server;
                                     })
            > 1;
    });
}

Subjects redundantMusOfLargeServers(const Site &site)
{
    return redundantMus(site, [](ServerModel model) { return model != ServerModel::SE300; });
}

Subjects redundantMusOfSe300(const Site &site)
{
    return redundantMus(site, [](ServerModel model) { return model == ServerModel::SE300; });
}

Subjects clusters(const Site &site)
{
    Subjects subjects;
    for (const ClusterConfig &cluster : site.clusters)
        subjects.push_back({.cluster = &cluster});
    return subjects;
}

Subjects musIfManagementCluster(const Site &site)
{
    return hasCluster(site, ClusterKind::Management) ? allMus(site) : Subjects();
}

Subjects musIfSu390Cluster(const Site &site)
{
    return hasCluster(site, ClusterKind::SU390) ? allMus(site) : Subjects();
}

Subjects membersOf(const Site &site, ClusterKind kind)
{
    Subjects subjects;
    for (const ClusterConfig &cluster : site.clusters) {
        for (const UnitId su : cluster.kind == kind ? cluster.members : std::vector<UnitId>())
            subjects.push_back({.unit = su});
    }
    return subjects;
}

Subjects sus390InClusters(const Site &site)
{
    return membersOf(site, ClusterKind::SU390);
}

Subjects susX86InClusters(const Site &site)
{
    return membersOf(site, ClusterKind::SUx86);
}

Subjects allSusX86IfInCluster(const Site &site)
{
    return hasCluster(site, ClusterKind::SUx86)
        ? unitsWith(site, [](const UnitConfig &unit) { return unit.kind == UnitKind::SUx86; })
        : Subjects();
}

Subjects unitsButMuAndSuX86(const Site &site)
{
    return unitsWith(site, [](const UnitConfig &unit) {
        return unit.kind != UnitKind::MU && unit.kind != UnitKind::SUx86;
    });
}

Subjects disks(const Site &site)
{
    Subjects subjects;
    for (const LegConfig &disk : site.legs)
        subjects.push_back({.disk = &disk});
    return subjects;
}

Subjects theCrd(const Site &site)
{
    return site.legs.empty() ? Subjects() : Subjects{{}};
}

// --- what is wrong

QString serverName(const Site &site, const UnitConfig &unit)
{
    return unit.server == NoServer ? u"?"_s : site.server(unit.server).name;
}

Breach noDisk(const Site &site, const Subject &subject)
{
    const UnitConfig &unit = site.unit(subject.unit);
    return unit.legs.empty() ? Breach(QStringList{unit.name, serverName(site, unit)})
                             : std::nullopt;
}

/// With no disk at all, the rule for clusters has said so.
Breach noneOfTheDisks(const Site &site, const Subject &subject)
{
    return site.legs.empty() ? std::nullopt : noDisk(site, subject);
}

Breach noDiskInSite(const Site &site, const Subject &subject)
{
    return site.legs.empty() ? Breach(QStringList{subject.cluster->name}) : std::nullopt;
}

Breach tooSmall(const Site &, const Subject &subject)
{
    const LegConfig &disk = *subject.disk;
    return disk.sizeGb < LeastGb ? Breach(QStringList{disk.name, QString::number(disk.sizeGb)})
                                 : std::nullopt;
}

Breach aPathOfItsOwn(const Site &site, const Subject &subject)
{
    const UnitConfig &unit = site.unit(subject.unit);
    return unit.legs.empty() ? std::nullopt : Breach(QStringList{unit.name, toText(unit.kind)});
}

Breach noRewas(const Site &site, const Subject &subject)
{
    const UnitConfig &unit = site.unit(subject.unit);
    if (!unit.su || unit.su->mode != OperatingMode::Vm2000)
        return std::nullopt; // REWAS of a monitor system is meant
    const QString &version = unit.su->monitor.rewasVersion;
    if (version.isEmpty())
        return Breach(QStringList{unit.name, u"-"_s});
    return isRewasTooOld(version) ? Breach(QStringList{unit.name, version}) : std::nullopt;
}

Breach noMuOfItsServer(const Site &site, const Subject &subject)
{
    const UnitConfig &su = site.unit(subject.unit);
    const bool any = std::ranges::any_of(site.units, [&](const UnitConfig &unit) {
        return unit.kind == UnitKind::MU && unit.server == su.server && !unit.legs.empty();
    });
    return any ? std::nullopt : Breach(QStringList{su.name, serverName(site, su)});
}

Breach theOnlyOne(const Site &site, const Subject &subject)
{
    return site.legs.size() == 1 ? Breach(QStringList{subject.disk->name}) : std::nullopt;
}

Breach inTheSameStorage(const Site &site, const Subject &subject)
{
    for (const LegConfig &other : site.legs) {
        if (&other == subject.disk)
            break; // said once, of the second
        if (other.storage.compare(subject.disk->storage, Qt::CaseInsensitive) == 0)
            return Breach(QStringList{subject.disk->name, other.name, other.storage});
    }
    return std::nullopt;
}

Breach notAllOfThem(const Site &site, const Subject &subject)
{
    const UnitConfig &unit = site.unit(subject.unit);
    QStringList missing;
    for (const LegConfig &disk : site.legs) {
        if (std::ranges::find(unit.legs, disk.id) == unit.legs.end())
            missing += disk.name;
    }
    return missing.isEmpty() ? std::nullopt : Breach(QStringList{unit.name, missing.join(u", "_s)});
}

Breach unknownToUs(const Site &, const Subject &)
{
    return QStringList();
}

// --- the rules

constexpr Severity Must = Severity::Conflict;
constexpr Severity Less = Severity::Warning;
constexpr Severity Advice = Severity::Information;
constexpr Severity Nobody = Severity::NotChecked;

// clang-format off
constexpr DiskRule Rules[] = {
    // fact       breach  message     applies to                   is broken by
    {u"S1.3-10", Must,   u"SEC0150", redundantMusOfLargeServers,  noDisk},
    {u"S1.3-11", Less,   u"SEC0151", redundantMusOfSe300,         noDisk},
    {u"S1.3-12", Must,   u"SEC0152", clusters,                    noDiskInSite},
    {u"S1.3-13", Must,   u"SEC0153", musIfManagementCluster,      noneOfTheDisks},
    {u"S1.3-14", Must,   u"SEC0154", musIfSu390Cluster,           noneOfTheDisks},
    {u"S1.3-15", Must,   u"SEC0155", susX86InClusters,            noneOfTheDisks},
    {u"S1.3-16", Less,   u"SEC0156", disks,                       tooSmall},
    {u"S1.3-17", Must,   u"SEC0157", unitsButMuAndSuX86,          aPathOfItsOwn},
    {u"S1.3-18", Must,   u"SEC0158", sus390InClusters,            noRewas},
    {u"S1.3-18", Less,   u"SEC0159", sus390InClusters,            noMuOfItsServer},
    {u"S1.3-19", Advice, u"SEC0160", disks,                       theOnlyOne},
    {u"S1.3-19", Advice, u"SEC0161", disks,                       inTheSameStorage},
    {u"S1.3-20", Must,   u"SEC0162", allMus,                      notAllOfThem},
    {u"S1.3-21", Must,   u"SEC0163", allSusX86IfInCluster,        notAllOfThem},
    {u"S1.3-22", Nobody, u"SEC0164", theCrd,                      unknownToUs},
    {u"S1.3-23", Nobody, u"SEC0165", theCrd,                      unknownToUs},
};
// clang-format on

QString nameOf(const Site &site, const Subject &subject)
{
    if (subject.unit != NoUnit)
        return site.unit(subject.unit).name;
    if (subject.disk)
        return subject.disk->name;
    return subject.cluster ? subject.cluster->name : u"CRD"_s;
}

} // namespace

Findings diskFindings(const Site &site)
{
    Findings findings;
    for (const DiskRule &rule : Rules) {
        for (const Subject &subject : rule.applyTo(site)) {
            if (const Breach breach = rule.isWrong(site, subject)) {
                Finding finding;
                finding.rule = QString::fromUtf16(rule.id);
                finding.severity = rule.severity;
                finding.object = nameOf(site, subject);
                finding.key = QString::fromUtf16(rule.key);
                finding.args = *breach;
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

} // namespace Engine
