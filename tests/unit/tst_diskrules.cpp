// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for configuration disks per server model and kind of cluster (S1.3-10..23), as a
// decision table: a site that keeps them, one change, and what is found then.
#include <QtTest>

#include <functional>

#include "engine/cluster/diskrules.h"
#include "model/catalogue.h"
#include "model/sitefile.h"

#include "statussite.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Site &site)>;

struct Row {
    const char *name;
    bool small; ///< the SE300 site instead of Augsburg
    Change change;
    QStringList found; ///< "rule severity object", without what nobody checks
};

UnitConfig &unit(Site &site, const QString &name)
{
    return site.units[indexOf(site.findUnit(name))];
}

/// The unit reaches these disks and no other.
Change paths(const QString &name, const std::vector<LegId> &legs)
{
    return [=](Site &site) { unit(site, name).legs = legs; };
}

Change both(const Change &one, const Change &other)
{
    return [=](Site &site) {
        one(site);
        other(site);
    };
}

void asItIs(Site &) { }

void withoutDisks(Site &site)
{
    site.legs.clear();
    for (UnitConfig &each : site.units)
        each.legs.clear();
}

void withOneDisk(Site &site)
{
    site.legs.resize(1);
    for (UnitConfig &each : site.units)
        std::erase(each.legs, LegId{2});
}

void withSecondMu(Site &site)
{
    UnitConfig mu = unit(site, u"mu1"_s);
    mu.name = u"mu2"_s;
    site.units.push_back(mu);
}

Change onlyClusters(std::optional<ClusterKind> kind)
{
    return [=](Site &site) {
        std::erase_if(site.clusters, [&](const auto &c) { return c.kind != kind; });
    };
}

Change rewas(const QString &version)
{
    return [=](Site &site) { unit(site, u"ABGSE501"_s).su->monitor.rewasVersion = version; };
}

/// Both SUs /390 have REWAS, as a site has that works.
Site augsburg()
{
    Site site = *StatusSite::augsburg();
    for (const QString &su : {u"ABGSE501"_s, u"ABGSE701"_s})
        unit(site, su).su->monitor.rewasVersion = u"V2.0"_s;
    return site;
}

QString word(Severity severity)
{
    switch (severity) {
    case Severity::NotChecked:
        return u"unchecked"_s;
    case Severity::Information:
        return u"advice"_s;
    case Severity::Warning:
        return u"less"_s;
    case Severity::Conflict:
        break;
    }
    return u"must"_s;
}

QStringList lines(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::NotChecked)
            lines << finding.rule + u' ' + word(finding.severity) + u' ' + finding.object;
    }
    return lines;
}

const std::vector<LegId> None{};
const std::vector<LegId> First{LegId{1}};

const std::vector<Row> &table()
{
    static const std::vector<Row> rows{
        {"all is kept", false, asItIs, {}},
        {"all is kept, SE300", true, asItIs, {}},

        {"S1.3-10, no cluster",
         false,
         both(onlyClusters({}), paths(u"abgwhite"_s, None)),
         {u"S1.3-10 must abgwhite"_s, u"S1.3-20 must abgwhite"_s}},
        {"S1.3-10, no disks at all",
         false,
         both(onlyClusters({}), withoutDisks),
         {u"S1.3-10 must abgwhite"_s, u"S1.3-10 must abgblack"_s, u"S1.3-10 must abggreen"_s,
          u"S1.3-10 must abgblue"_s}},
        {"S1.3-10, one MU per server is no redundancy",
         false,
         both(both(onlyClusters({}), withoutDisks),
              [](Site &site) {
                  unit(site, u"abgblack"_s).kind = UnitKind::HNC;
                  unit(site, u"abgblue"_s).kind = UnitKind::HNC;
              }),
         {}},
        {"S1.3-11, no cluster",
         true,
         both(both(onlyClusters({}), withSecondMu), withoutDisks),
         {u"S1.3-11 less mu1"_s, u"S1.3-11 less mu2"_s}},
        {"S1.3-11, at one of both",
         true,
         both(both(onlyClusters({}), withSecondMu), paths(u"mu2"_s, None)),
         {u"S1.3-11 less mu2"_s, u"S1.3-20 must mu2"_s}},
        {"S1.3-11, a lone MU", true, both(onlyClusters({}), withoutDisks), {}},
        {"S1.3-12",
         false,
         withoutDisks,
         {u"S1.3-10 must abgwhite"_s, u"S1.3-10 must abgblack"_s, u"S1.3-10 must abggreen"_s,
          u"S1.3-10 must abgblue"_s, u"S1.3-12 must ABGCLMGM"_s, u"S1.3-12 must ABGCL390"_s,
          u"S1.3-12 must ABGCLX86"_s, u"S1.3-12 must ABGCLNAT"_s, u"S1.3-18 less ABGSE501"_s,
          u"S1.3-18 less ABGSE701"_s}},
        {"S1.3-12, SE300", true, withoutDisks, {u"S1.3-12 must CL300"_s}},
        {"S1.3-13",
         false,
         both(onlyClusters(ClusterKind::Management), paths(u"abgblue"_s, None)),
         {u"S1.3-10 must abgblue"_s, u"S1.3-13 must abgblue"_s, u"S1.3-20 must abgblue"_s}},
        {"S1.3-14",
         false,
         both(onlyClusters(ClusterKind::SU390), paths(u"abgblue"_s, None)),
         {u"S1.3-10 must abgblue"_s, u"S1.3-14 must abgblue"_s, u"S1.3-20 must abgblue"_s}},
        {"S1.3-13 and -14 do not hold for SU x86 Clusters",
         false,
         both(onlyClusters(ClusterKind::SUx86), paths(u"abgblue"_s, None)),
         {u"S1.3-10 must abgblue"_s, u"S1.3-20 must abgblue"_s}},
        {"S1.3-15",
         false,
         paths(u"ABGSE30B"_s, None),
         {u"S1.3-15 must ABGSE30B"_s, u"S1.3-21 must ABGSE30B"_s}},
        {"S1.3-16, 7 GB",
         false,
         [](Site &site) { site.legs[1].sizeGb = 7; },
         {u"S1.3-16 less LEG2"_s}},
        {"S1.3-16, 8 GB", false, [](Site &site) { site.legs[1].sizeGb = 8; }, {}},
        {"S1.3-17", false, paths(u"HNC5"_s, First), {u"S1.3-17 must HNC5"_s}},
        {"S1.3-17, SU /390", false, paths(u"ABGSE501"_s, First), {u"S1.3-17 must ABGSE501"_s}},
        {"S1.3-18, no REWAS", false, rewas({}), {u"S1.3-18 must ABGSE501"_s}},
        {"S1.3-18, REWAS too old", false, rewas(u"V1.9"_s), {u"S1.3-18 must ABGSE501"_s}},
        {"S1.3-18, later REWAS", false, rewas(u"V2.1"_s), {}},
        {"S1.3-18, native mode",
         false,
         both(rewas({}),
              [](Site &site) { unit(site, u"ABGSE501"_s).su->mode = OperatingMode::Native; }),
         {}},
        {"S1.3-18, no cluster of SUs /390",
         false,
         both(rewas({}), onlyClusters(ClusterKind::SUx86)),
         {}},
        {"S1.3-18, no MU of its own with disks",
         false,
         both(paths(u"abgwhite"_s, None), paths(u"abgblack"_s, None)),
         {u"S1.3-10 must abgwhite"_s, u"S1.3-10 must abgblack"_s, u"S1.3-13 must abgwhite"_s,
          u"S1.3-13 must abgblack"_s, u"S1.3-14 must abgwhite"_s, u"S1.3-14 must abgblack"_s,
          u"S1.3-18 less ABGSE501"_s, u"S1.3-20 must abgwhite"_s, u"S1.3-20 must abgblack"_s}},
        {"S1.3-19, one disk", false, withOneDisk, {u"S1.3-19 advice LEG1"_s}},
        {"S1.3-19, one storage system",
         false,
         [](Site &site) { site.legs[1].storage = u"dx1"_s; },
         {u"S1.3-19 advice LEG2"_s}},
        {"S1.3-20", false, paths(u"abgwhite"_s, First), {u"S1.3-20 must abgwhite"_s}},
        {"S1.3-20 holds without a cluster",
         true,
         both(onlyClusters({}), paths(u"mu1"_s, First)),
         {u"S1.3-20 must mu1"_s}},
        {"S1.3-21", false, paths(u"ABGSE30A"_s, First), {u"S1.3-21 must ABGSE30A"_s}},
        {"S1.3-21, an SU x86 outside of the cluster",
         false,
         both(
             [](Site &site) {
                 std::erase_if(site.clusters, [](const ClusterConfig &cluster) {
                     return cluster.name == u"ABGCLNAT";
                 });
             },
             paths(u"ABGSE30C"_s, First)),
         {u"S1.3-21 must ABGSE30C"_s}},
        {"S1.3-21, no SU x86 Cluster",
         false,
         both(onlyClusters(ClusterKind::SU390), paths(u"ABGSE30A"_s, None)),
         {}},
    };
    return rows;
}

} // namespace

class TestDiskRules : public QObject {
    Q_OBJECT

private slots:
    void eachBreachIsFound_data();
    void eachBreachIsFound();
    void everyRuleIsInTheTable();
    void whatNobodyChecksIsSaid();
    void everyFindingExplainsItself();
    void shippedSitesKeepTheRules();
    void oddSitesDoNoHarm();
};

void TestDiskRules::eachBreachIsFound_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t at = 0; at < table().size(); ++at)
        QTest::newRow(table()[at].name) << int(at);
}

// S1.3-10..21
void TestDiskRules::eachBreachIsFound()
{
    QFETCH(int, index);
    const Row &row = table()[std::size_t(index)];
    Site site = row.small ? *StatusSite::se300() : augsburg();
    row.change(site);
    QCOMPARE(lines(Engine::diskFindings(site)), row.found);
}

void TestDiskRules::everyRuleIsInTheTable()
{
    QStringList seen;
    for (const Row &row : table()) {
        for (const QString &line : row.found)
            seen << line.section(u' ', 0, 0);
    }
    for (int rule = 10; rule <= 21; ++rule)
        QVERIFY2(seen.contains(u"S1.3-%1"_s.arg(rule)), qPrintable(QString::number(rule)));
}

// S1.3-22, S1.3-23
void TestDiskRules::whatNobodyChecksIsSaid()
{
    Site site = augsburg();
    const auto unchecked = [&] {
        QStringList rules;
        for (const Finding &finding : Engine::diskFindings(site)) {
            if (finding.severity == Severity::NotChecked)
                rules << finding.rule + u' ' + finding.object;
        }
        return rules;
    };
    QCOMPARE(unchecked(), (QStringList{u"S1.3-22 CRD"_s, u"S1.3-23 CRD"_s}));
    withoutDisks(site);
    QCOMPARE(unchecked(), QStringList()); // there is nothing that could be far away
}

void TestDiskRules::everyFindingExplainsItself()
{
    const Catalogue &catalogue = Catalogue::instance();
    for (const Row &row : table()) {
        Site site = row.small ? *StatusSite::se300() : augsburg();
        row.change(site);
        for (const Finding &finding : Engine::diskFindings(site)) {
            for (const Language language : {Language::English, Language::German}) {
                const QString text = catalogue.text(finding.key, finding.args, language);
                QVERIFY2(!text.contains(u"(&") && !text.startsWith(finding.key), qPrintable(text));
                QVERIFY(!catalogue.meaning(finding.key, finding.args, language).isEmpty());
                const QString remedy = catalogue.response(finding.key, finding.args, language);
                QVERIFY2(!remedy.isEmpty() && !remedy.contains(u"(&"), qPrintable(remedy));
                if (finding.object != u"CRD")
                    QVERIFY2(text.contains(finding.object), qPrintable(text));
            }
        }
    }
}

void TestDiskRules::shippedSitesKeepTheRules()
{
    const QDir folder(QFileInfo(defaultSitePath()).path());
    const QStringList files = folder.entryList({u"*.toml"_s});
    QVERIFY(files.size() >= 2);
    for (const QString &file : files) {
        const LoadedSite loaded = loadSite(folder.filePath(file));
        QVERIFY2(loaded.site, qPrintable(file));
        QCOMPARE(lines(Engine::diskFindings(*loaded.site)), QStringList());
    }
}

void TestDiskRules::oddSitesDoNoHarm()
{
    Site site;
    QVERIFY(Engine::diskFindings(site).empty());
    site.units.resize(3); // MUs of no server, without anything
    site.clusters.resize(1);
    QCOMPARE(lines(Engine::diskFindings(site)).size(), 1);
}

QTEST_GUILESS_MAIN(TestDiskRules)
#include "tst_diskrules.moc"
