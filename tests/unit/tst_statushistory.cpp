// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "../gui/samplesite.h"
#include "model/eventkeys.h"
#include "model/items/statushistory.h"

using namespace Model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Events of the log folded into times in which a cluster was in one state.
class TestStatusHistory : public QObject {
    Q_OBJECT

private slots:
    void statesFollowOneAnother();
    void furtherRestrictionIsNoNewState();
    void everyMuTellsTheSame();
    void activationIsFollowedByTheState();
    void clustersAreKeptApart();
    void otherEventsArePassedOver();
    void presentStateWins();
    void logFillsInWhatTheViewToldFirst();
    void longHistoryIsBounded();
    void everyStatusEventTellsAState();
};

namespace {

const QString Cluster = u"ABGCL390"_s;

Instant at(Duration time)
{
    return Sample::site()->start + time;
}

Event told(const EventKind &kind, Duration time, const QString &cluster = Cluster,
           bool confirmed = true)
{
    Event event = makeEvent(kind, {cluster, u"SEC0505,abgblack"_s});
    event.cluster = cluster;
    event.time = at(time);
    event.confirmed = confirmed;
    return event;
}

} // namespace

void TestStatusHistory::statesFollowOneAnother()
{
    StatusHistory history;
    history.add(told(EventKinds::SuClusterAffected, 10s));
    history.add(told(EventKinds::SuClusterLost, 20s));
    history.add(told(EventKinds::SuClusterNormal, 50s));
    const std::vector<StatusInterval> &known = history.of(Cluster);
    QCOMPARE(known.size(), 3U);
    QCOMPARE(known[0].state, ClusterState::Warning);
    QCOMPARE(known[0].from, at(10s));
    QCOMPARE(known[0].to, std::optional(at(20s)));
    QCOMPARE(known[1].state, ClusterState::Error);
    QCOMPARE(known[1].key, QString(EventKinds::SuClusterLost.key));
    QCOMPARE(known[1].args, (QStringList{Cluster, u"SEC0505,abgblack"_s}));
    QCOMPARE(known[1].to, std::optional(at(50s)));
    QCOMPARE(known[2].state, ClusterState::Normal);
    QVERIFY(!known[2].to);
    QCOMPARE(history.begin(), std::optional(at(10s)));
}

void TestStatusHistory::furtherRestrictionIsNoNewState()
{
    StatusHistory history;
    history.add(told(EventKinds::SuClusterLost, 10s));
    history.add(told(EventKinds::FurtherLoss, 12s));
    history.add(told(EventKinds::FurtherRestriction, 13s));
    QCOMPARE(history.of(Cluster).size(), 1U);
    QCOMPARE(history.of(Cluster).front().further, 2);
    QCOMPARE(history.of(Cluster).front().key, QString(EventKinds::SuClusterLost.key));
}

void TestStatusHistory::everyMuTellsTheSame()
{
    StatusHistory history;
    history.add(told(EventKinds::SuClusterAffected, 10s, Cluster, false));
    history.add(told(EventKinds::SuClusterAffected, 11s, Cluster, false));
    QCOMPARE(history.of(Cluster).size(), 1U);
    QCOMPARE(history.of(Cluster).front().from, at(10s));
    QVERIFY(!history.of(Cluster).front().confirmed);
    // A manager that was found later confirms it.
    history.add(told(EventKinds::SuClusterAffected, 14s));
    QVERIFY(history.of(Cluster).front().confirmed);
}

void TestStatusHistory::activationIsFollowedByTheState()
{
    StatusHistory history;
    history.add(told(EventKinds::ClusterDeactivated, 10s));
    history.add(told(EventKinds::ClusterActivated, 60s));
    history.add(told(EventKinds::SuClusterLost, 60s));
    const std::vector<StatusInterval> &known = history.of(Cluster);
    QCOMPARE(known.size(), 2U);
    QCOMPARE(known[0].state, ClusterState::Inactive);
    QCOMPARE(known[1].state, ClusterState::Error);
    QCOMPARE(known[1].from, at(60s));
}

void TestStatusHistory::clustersAreKeptApart()
{
    StatusHistory history;
    history.add(told(EventKinds::ManagementAffected, 5s, u"Management Cluster"_s));
    history.add(told(EventKinds::SuClusterAffected, 10s));
    QCOMPARE(history.of(Cluster).size(), 1U);
    QCOMPARE(history.of(u"Management Cluster"_s).size(), 1U);
    QVERIFY(history.of(u"ABGCLX86"_s).empty());
    QCOMPARE(history.begin(), std::optional(at(5s)));
    history.clear();
    QVERIFY(!history.begin());
}

void TestStatusHistory::otherEventsArePassedOver()
{
    StatusHistory history;
    history.add(told(EventKinds::NoAnswer, 10s));
    history.add(told(EventKinds::ManagerTakenOver, 10s));
    history.add(told(EventKinds::SuClusterAffected, 10s, QString()));
    QVERIFY(!history.begin());
}

void TestStatusHistory::presentStateWins()
{
    StatusHistory history;
    history.setNow(Sample::calmView());
    QCOMPARE(history.of(Cluster).size(), 1U);
    QCOMPARE(history.of(Cluster).front().from, at(0s));
    QVERIFY(history.of(Cluster).front().key.isEmpty());
    SiteView view = Sample::calmView();
    Sample::setCluster(view, Cluster, ClusterState::Error);
    for (ClusterViewPtr &cluster : view.clusters) {
        auto copy = std::make_shared<ClusterView>(*cluster);
        copy->since = at(30s);
        cluster = copy;
    }
    history.setNow(view);
    history.setNow(view);
    QCOMPARE(history.of(Cluster).size(), 2U);
    QCOMPARE(history.of(Cluster).front().to, std::optional(at(30s)));
    QCOMPARE(history.of(Cluster).back().state, ClusterState::Error);
}

void TestStatusHistory::logFillsInWhatTheViewToldFirst()
{
    StatusHistory history;
    SiteView view = Sample::calmView();
    Sample::setCluster(view, Cluster, ClusterState::Warning);
    history.setNow(view);
    history.add(told(EventKinds::SuClusterAffected, 1s));
    QCOMPARE(history.of(Cluster).size(), 1U);
    QCOMPARE(history.of(Cluster).front().key, QString(EventKinds::SuClusterAffected.key));
    QCOMPARE(history.of(Cluster).front().from, at(0s));
}

void TestStatusHistory::longHistoryIsBounded()
{
    StatusHistory history;
    for (int i = 0; i < 2000; ++i)
        history.add(told(i % 2 ? EventKinds::SuClusterNormal : EventKinds::SuClusterAffected,
                         std::chrono::seconds(i)));
    const std::vector<StatusInterval> &known = history.of(Cluster);
    QCOMPARE(known.size(), StatusHistory::Kept);
    for (std::size_t i = 0; i + 1 < known.size(); ++i)
        QCOMPARE(known[i].to, std::optional(known[i + 1].from));
    QCOMPARE(known.back().from, at(1999s));
}

void TestStatusHistory::everyStatusEventTellsAState()
{
    // SEC0645 to SEC0657 are about the status of clusters, and no others are.
    for (const EventKind &kind : EventKinds::All) {
        const QString key(kind.key);
        QCOMPARE(stateToldBy(key).has_value(), key >= u"SEC0645" && key <= u"SEC0657");
    }
}

QTEST_GUILESS_MAIN(TestStatusHistory)
#include "tst_statushistory.moc"
