// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <set>

#include <QtTest>

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/statusrules.h"
#include "model/catalogue.h"
#include "model/sitefile.h"

#include "clusterstatusrows.h"
#include "statussite.h"

using namespace Model;
using namespace Engine;
using namespace StatusSite;
using namespace Qt::StringLiterals;

namespace {

constexpr ClusterState Normal = ClusterState::Normal;
constexpr ClusterState Warning = ClusterState::Warning;
constexpr ClusterState Error = ClusterState::Error;

/// "rule object" of every reason that restricts something.
QStringList restrictions(const ClusterStatus &status)
{
    QStringList found;
    for (const StatusReason &reason : status.reasons) {
        if (reason.state != Normal)
            found.append(reason.rule + u' ' + reason.object);
    }
    return found;
}

QStringList information(const ClusterStatus &status)
{
    QStringList found;
    for (const StatusReason &reason : status.reasons) {
        if (reason.state == Normal)
            found.append(reason.rule + u' ' + reason.object);
    }
    return found;
}

ClusterStatus statusOf(const SiteView &view, const QString &cluster)
{
    return clusterStatus(view, *view.site->findCluster(cluster));
}

} // namespace

class TestClusterStatus : public QObject {
    Q_OBJECT

private slots:
    void eachRuleLeadsToItsState_data();
    void eachRuleLeadsToItsState();
    void healthySitesAreNormal();
    void shippedSitesAreNormal();
    void oneOfSomethingIsInformation();
    void unknownIsNeverOff();
    void deactivatedSuClusterIsInactive();
    void oneHncOfSeveralIsARestriction();
    void se300();
    void becauseNamesWhatIsMissing();
    void worstReasonsComeFirst();
    void agesAloneChangeNothing();
    void everyReasonHasItsText();
    void everyRuleIsReached();

private:
    void check(const ClusterStatus &status);
    const std::vector<StatusRow> m_rows = statusRows();
};

void TestClusterStatus::check(const ClusterStatus &status)
{
    const std::function<void(const StatusReason &)> visit = [&](const StatusReason &reason) {
        QVERIFY2(!reason.object.isEmpty(), qPrintable(reason.key));
        const Message *message = Catalogue::instance().find(reason.key);
        QVERIFY2(message, qPrintable(reason.key));
        for (const Language language : {Language::English, Language::German}) {
            const QString text = Catalogue::instance().text(reason.key, reason.args, language);
            QVERIFY2(!text.contains(u"(&"_s), qPrintable(text));
        }
        QCOMPARE(int(message->inserts.size()) <= int(reason.args.size()), true);
        for (const StatusReason &child : reason.because)
            visit(child);
    };
    for (const StatusReason &reason : status.reasons) {
        visit(reason);
    }
}

void TestClusterStatus::eachRuleLeadsToItsState_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QTest::addRow("%s: %s", qPrintable(m_rows[i].cluster), m_rows[i].name) << int(i);
    }
}

void TestClusterStatus::eachRuleLeadsToItsState()
{
    QFETCH(int, row);
    const StatusRow &expected = m_rows[std::size_t(row)];
    SiteView view = healthyView(augsburg());
    expected.change(view);
    const ClusterStatus status = statusOf(view, expected.cluster);
    QCOMPARE(restrictions(status), expected.rules);
    QCOMPARE(status.state, expected.state);
    check(status);
}

// The rows and the sites below reach every line of the table.
void TestClusterStatus::everyRuleIsReached()
{
    std::set<QString> seen;
    const auto note = [&seen](const ClusterStatus &status) {
        for (const StatusReason &reason : status.reasons)
            seen.insert(reason.rule + u' ' + reason.key);
    };
    for (const StatusRow &row : m_rows) {
        SiteView changed = healthyView(augsburg());
        row.change(changed);
        note(statusOf(changed, row.cluster));
    }
    SiteView small = healthyView(StatusSite::se300());
    note(statusOf(small, u"CL300"_s));
    Site site = *augsburg();
    site.links.pop_back();
    site.legs.pop_back();
    UnitConfig second = site.unit(site.findUnit(u"HNC5"_s));
    second.name = u"HNC5B"_s;
    site.units.push_back(second);
    std::erase_if(site.clusters[0].members, [](UnitId mu) { return mu == UnitId(1); });
    SiteView view = healthyView(std::make_shared<const Site>(site));
    setHeartbeat(view, u"abgblue"_s, Heartbeat::Unknown);
    setHeartbeat(view, u"ABGSE501"_s, Heartbeat::Unknown);
    setOff(view, u"HNC5"_s);
    note(statusOf(view, u"ABGCLMGM"_s));
    note(statusOf(view, u"ABGCL390"_s));
    for (const StatusRule &rule : statusRules()) {
        const QString name = QLatin1String(rule.id) + u' ' + QLatin1String(rule.key);
        QVERIFY2(seen.contains(name), qPrintable(name));
    }
}

// S6-04
void TestClusterStatus::healthySitesAreNormal()
{
    const SiteView view = healthyView(augsburg());
    for (const ClusterConfig &cluster : view.site->clusters) {
        const ClusterStatus status = clusterStatus(view, cluster);
        QCOMPARE(status.state, Normal);
        QCOMPARE(restrictions(status), {});
    }
    QCOMPARE(information(statusOf(view, u"ABGCLMGM"_s)), {});
    QCOMPARE(information(statusOf(view, u"ABGCLX86"_s)), {});
    QCOMPARE(information(statusOf(view, u"ABGCL390"_s)),
             (QStringList{u"D5-hnc ABGSE5"_s, u"D5-hnc ABGSE7"_s}));
}

void TestClusterStatus::shippedSitesAreNormal()
{
    for (const QString &path : {defaultSitePath(), u":/sites/se300.toml"_s}) {
        const SitePtr site = loadSite(path).site;
        QVERIFY2(site, qPrintable(path));
        SiteView view = healthyView(site);
        QVERIFY(!site->clusters.empty());
        for (const ClusterConfig &cluster : site->clusters) {
            const ClusterStatus status = clusterStatus(view, cluster);
            QCOMPARE(restrictions(status), {});
            QCOMPARE(status.state, Normal);
            check(status);
        }
    }
    SiteView view = healthyView(loadSite(defaultSitePath()).site);
    setOff(view, u"abgwhite"_s);
    QCOMPARE(statusOf(view, u"Management Cluster"_s).state, Warning);
    QCOMPARE(statusOf(view, u"ABGCL390"_s).state, Warning);
    QCOMPARE(statusOf(view, u"ABGCLX86"_s).state, Normal);
    QCOMPARE(statusOf(view, u"ABGCLNAT"_s).state, Normal);
}

void TestClusterStatus::oneOfSomethingIsInformation()
{
    Site site = *augsburg();
    site.links.pop_back();
    site.legs.pop_back();
    const SiteView view = healthyView(std::make_shared<const Site>(site));
    const ClusterStatus status = statusOf(view, u"ABGCLMGM"_s);
    QCOMPARE(status.state, Normal);
    QCOMPARE(information(status), (QStringList{u"S1.3-19 LEG1"_s, u"S1.2-10 ISL1"_s}));
}

void TestClusterStatus::unknownIsNeverOff()
{
    SiteView view = healthyView(augsburg());
    for (const UnitConfig &unit : view.site->units) {
        setHeartbeat(view, unit.name, Heartbeat::Unknown);
        StatusSite::unit(view, unit.name).state = nullptr;
    }
    for (LinkView &link : view.links) {
        link.up = false;
        link.known = false;
    }
    for (const ClusterConfig &cluster : view.site->clusters)
        QCOMPARE(clusterStatus(view, cluster).state, Normal);
    QVERIFY(information(statusOf(view, u"ABGCL390"_s)).contains(u"D5-unknown ABGSE501"_s));
}

// S6-07, DESIGN 5: only SU Clusters
void TestClusterStatus::deactivatedSuClusterIsInactive()
{
    SiteView view = healthyView(augsburg());
    setOff(view, u"ABGSE501"_s);
    const ClusterStatus status = clusterStatus(view, *view.site->findCluster(u"ABGCL390"_s), false);
    QCOMPARE(status.state, ClusterState::Inactive);
    QCOMPARE(status.reasons.size(), std::size_t(1));
    check(status);
    QCOMPARE(clusterStatus(view, *view.site->findCluster(u"ABGCL390"_s), true).state, Error);
    QCOMPARE(clusterStatus(view, *view.site->findCluster(u"ABGCLMGM"_s), false).state, Normal);
}

void TestClusterStatus::oneHncOfSeveralIsARestriction()
{
    Site site = *augsburg();
    UnitConfig second = site.unit(site.findUnit(u"HNC5"_s));
    second.name = u"HNC5B"_s;
    site.units.push_back(second);
    SiteView view = healthyView(std::make_shared<const Site>(site));
    setOff(view, u"HNC5"_s);
    const ClusterStatus status = statusOf(view, u"ABGCL390"_s);
    QCOMPARE(restrictions(status), {u"D5-hnc HNC5"_s});
    QCOMPARE(status.state, Warning);
    check(status);
}

// S3.1-02: a server-internal cluster needs no Management Cluster, and no ISL-E
void TestClusterStatus::se300()
{
    SiteView view = healthyView(StatusSite::se300());
    view.manager.mu = NoUnit;
    QCOMPARE(statusOf(view, u"CL300"_s).state, Normal);
    QCOMPARE(information(statusOf(view, u"CL300"_s)), {u"S1.2-10 SE3"_s});
    setOff(view, u"mu1"_s);
    QCOMPARE(statusOf(view, u"CL300"_s).state, Normal);
    setOff(view, u"NU3"_s);
    QCOMPARE(restrictions(statusOf(view, u"CL300"_s)), {u"S6-16 MCNPR"_s});
    setLeg(view, u"SU3A"_s, 1, LegStatus::Failed);
    setLeg(view, u"SU3A"_s, 2, LegStatus::Outdated);
    QCOMPARE(restrictions(statusOf(view, u"CL300"_s)),
             (QStringList{u"S6-16 MCNPR"_s, u"S1.3-21 LEG1"_s, u"S1.3-21 LEG2"_s}));
}

// Missing voters of a read-only CRD; each side of a cut has its own
void TestClusterStatus::becauseNamesWhatIsMissing()
{
    SiteView view = healthyView(augsburg());
    view.crdWritable = false;
    setHeartbeat(view, u"abggreen"_s, Heartbeat::NetworkDead);
    setHeartbeat(view, u"abgblue"_s, Heartbeat::Dead);
    setLeg(view, u"abgwhite"_s, 1, LegStatus::Missing);
    const ClusterStatus status = statusOf(view, u"ABGCLMGM"_s);
    check(status);
    QCOMPARE(status.reasons.front().key, u"SEC0503"_s);
    QStringList missing;
    for (const StatusReason &leaf : status.reasons.front().because)
        missing.append(leaf.key + u' ' + leaf.object);
    QCOMPARE(missing,
             (QStringList{u"SEC0510 abggreen"_s, u"SEC0506 abgblue"_s, u"SEC0553 LEG1"_s}));

    SiteView cut = healthyView(augsburg());
    setOff(cut, u"NU5A"_s);
    cutLink(cut, u"ISL2"_s);
    const ClusterStatus wholly = statusOf(cut, u"ABGCLMGM"_s);
    QCOMPARE(wholly.reasons.front().because.size(), std::size_t(2));
    QCOMPARE(wholly.reasons.front().because[0].because.front().object, u"NU5A"_s);
}

void TestClusterStatus::worstReasonsComeFirst()
{
    SiteView view = healthyView(augsburg());
    setOff(view, u"abgwhite"_s);
    cutLink(view, u"ISL1"_s);
    setOff(view, u"HNC5"_s);
    setHeartbeat(view, u"abgblue"_s, Heartbeat::Suspect);
    const ClusterStatus status = statusOf(view, u"ABGCL390"_s);
    QCOMPARE(status.state, Error);
    for (std::size_t i = 1; i < status.reasons.size(); ++i)
        QVERIFY(status.reasons[i].state <= status.reasons[i - 1].state);
}

void TestClusterStatus::agesAloneChangeNothing()
{
    SiteView view = healthyView(augsburg());
    setOff(view, u"abgwhite"_s);
    const ClusterStatus before = statusOf(view, u"ABGCL390"_s);
    unit(view, u"abgwhite"_s).networkAge = 30s;
    unit(view, u"abgwhite"_s).diskAge = 30s;
    const ClusterStatus after = statusOf(view, u"ABGCL390"_s);
    QVERIFY(before != after);
    QVERIFY(sameButForAge(before, after));
    setOff(view, u"abgblue"_s);
    QVERIFY(!sameButForAge(after, statusOf(view, u"ABGCL390"_s)));
}

void TestClusterStatus::everyReasonHasItsText()
{
    for (const StatusRule &rule : statusRules()) {
        const Message *message = Catalogue::instance().find(QString::fromLatin1(rule.key));
        QVERIFY2(message, rule.key);
        for (const Language language : {Language::English, Language::German}) {
            QVERIFY(!message->text.in(language).isEmpty());
            QVERIFY(!message->meaning.in(language).isEmpty());
            QVERIFY(!message->response.in(language).isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestClusterStatus)
#include "tst_clusterstatus.moc"
