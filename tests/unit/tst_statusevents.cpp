// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/statusevents.h"
#include "model/catalogue.h"
#include "model/eventkeys.h"

#include "statussite.h"

using namespace Model;
using namespace Engine;
using namespace StatusSite;
using namespace Qt::StringLiterals;

namespace {

/// What the Cluster Manager logs, in order.
std::vector<Event> allEvents(const SiteView &before, const SiteView &after)
{
    std::vector<Event> events = observationEvents(before, after);
    for (const ClusterConfig &cluster : after.site->clusters) {
        for (const Event &event :
             clusterEvents(cluster, clusterStatus(before, cluster), clusterStatus(after, cluster)))
            events.push_back(event);
    }
    return events;
}

/// "key arg arg …" of each.
QStringList lines(const std::vector<Event> &events)
{
    QStringList result;
    for (const Event &event : events) {
        result.append((QStringList{event.key} + event.args).join(u' '));
        const QString text = Catalogue::instance().text(event.key, event.args, Language::English);
        if (text.contains(u"(&"_s))
            result.append(u"insert left: "_s + text);
    }
    return result;
}

} // namespace

class TestStatusEvents : public QObject {
    Q_OBJECT

private slots:
    void powerDownOfAnMuGivesTheChain();
    void returnOfTheMuGivesNormal();
    void suspicionGivesNoEvent();
    void lossOfFunctionIsAnError();
    void onlyNewObjectsAreNews();
    void deactivatedClusterIsSilent();
    void partsTellOfThemselves();
    void managerChangesAreTold();
    void unitThatWasNeverHeardGivesNoLoss();
    void everyKindHasItsText();
    void kindsAreUnique();
};

// S2.3.3-09..11, in this order; the event of S2.3.3-08 is the MU's own
void TestStatusEvents::powerDownOfAnMuGivesTheChain()
{
    const SiteView before = healthyView(augsburg());
    SiteView after = before;
    setOff(after, u"abgwhite"_s);
    const std::vector<Event> events = allEvents(before, after);
    QCOMPARE(lines(events),
             (QStringList{u"SEC0630 abgwhite ABGSE5"_s, u"SEC0650 ABGCLMGM SEC0505,abgwhite"_s,
                          u"SEC0653 ABGCL390 SEC0505,abgwhite"_s}));
    for (const Event &event : events) {
        QCOMPARE(event.weight, Weight::Warning);
        QCOMPARE(event.component, u"Cluster"_s);
    }
    QCOMPARE(events[1].cluster, u"ABGCLMGM"_s);
    QCOMPARE(events[2].cluster, u"ABGCL390"_s);
}

void TestStatusEvents::returnOfTheMuGivesNormal()
{
    const SiteView healthy = healthyView(augsburg());
    SiteView off = healthy;
    setOff(off, u"abgwhite"_s);
    SiteView starting = off;
    unit(starting, u"abgwhite"_s).power = Power::Starting;
    QCOMPARE(lines(allEvents(off, starting)), {});
    QCOMPARE(
        lines(allEvents(starting, healthy)),
        (QStringList{u"SEC0631 abgwhite ABGSE5"_s, u"SEC0652 ABGCLMGM"_s, u"SEC0655 ABGCL390"_s}));
}

void TestStatusEvents::suspicionGivesNoEvent()
{
    const SiteView before = healthyView(augsburg());
    SiteView after = before;
    setHeartbeat(after, u"abgblue"_s, Heartbeat::Suspect);
    setHeartbeat(after, u"ABGSE701"_s, Heartbeat::Suspect);
    QCOMPARE(lines(allEvents(before, after)), {});
    QCOMPARE(lines(allEvents(after, before)), {});
    SiteView dead = after;
    setHeartbeat(dead, u"abgblue"_s, Heartbeat::Dead);
    QCOMPARE(lines(observationEvents(after, dead)), {u"SEC0630 abgblue ABGSE7"_s});
}

void TestStatusEvents::lossOfFunctionIsAnError()
{
    const SiteView before = healthyView(augsburg());
    SiteView one = before;
    cutLink(one, u"ISL1"_s);
    QCOMPARE(lines(allEvents(before, one)),
             (QStringList{u"SEC0638 ISL1 NU5A NU7A"_s, u"SEC0650 ABGCLMGM SEC0512,ISL1"_s,
                          u"SEC0653 ABGCL390 SEC0512,ISL1"_s, u"SEC0653 ABGCLX86 SEC0512,ISL1"_s,
                          u"SEC0653 ABGCLNAT SEC0512,ISL1"_s}));
    SiteView both = one;
    cutLink(both, u"ISL2"_s);
    const std::vector<Event> events = allEvents(one, both);
    QCOMPARE(lines(events),
             (QStringList{u"SEC0638 ISL2 NU5B NU7B"_s, u"SEC0651 ABGCLMGM SEC0501,ISL-E"_s,
                          u"SEC0654 ABGCL390 SEC0530,MCNPR"_s, u"SEC0654 ABGCLX86 SEC0530,MCNPR"_s,
                          u"SEC0654 ABGCLNAT SEC0530,MCNPR"_s}));
    QCOMPARE(events[0].weight, Weight::Warning);
    QCOMPARE(events[1].weight, Weight::Error);
}

// S6-11: every relevant change, but each only once
void TestStatusEvents::onlyNewObjectsAreNews()
{
    SiteView before = healthyView(augsburg());
    setHeartbeat(before, u"abgwhite"_s, Heartbeat::Dead);
    const ClusterConfig &cluster = *before.site->findCluster(u"ABGCL390"_s);
    SiteView after = before;
    setOff(after, u"abgwhite"_s);
    QCOMPARE(lines(allEvents(before, after)), {});
    setLeg(after, u"abgblack"_s, 1, LegStatus::Inconsistent);
    QCOMPARE(lines(clusterEvents(cluster, clusterStatus(before, cluster),
                                 clusterStatus(after, cluster))),
             {u"SEC0656 ABGCL390 SEC0515,LEG1"_s});
    SiteView lost = before;
    setOff(lost, u"ABGSE501"_s);
    SiteView worse = lost;
    setOff(worse, u"ABGSE701"_s);
    const std::vector<Event> events
        = clusterEvents(cluster, clusterStatus(lost, cluster), clusterStatus(worse, cluster));
    QCOMPARE(lines(events), {u"SEC0657 ABGCL390 SEC0520,ABGSE701"_s});
    QCOMPARE(events[0].weight, Weight::Error);
}

// X-GUI-12
void TestStatusEvents::deactivatedClusterIsSilent()
{
    const SiteView healthy = healthyView(augsburg());
    SiteView broken = healthy;
    setOff(broken, u"ABGSE501"_s);
    const ClusterConfig &cluster = *healthy.site->findCluster(u"ABGCL390"_s);
    const ClusterStatus normal = clusterStatus(healthy, cluster);
    const ClusterStatus inactive = clusterStatus(healthy, cluster, false);
    const ClusterStatus error = clusterStatus(broken, cluster);
    QCOMPARE(lines(clusterEvents(cluster, normal, inactive)), {u"SEC0646 ABGCL390"_s});
    QCOMPARE(lines(clusterEvents(cluster, inactive, clusterStatus(broken, cluster, false))), {});
    QCOMPARE(lines(clusterEvents(cluster, inactive, normal)), {u"SEC0645 ABGCL390"_s});
    QCOMPARE(lines(clusterEvents(cluster, inactive, error)),
             (QStringList{u"SEC0645 ABGCL390"_s, u"SEC0654 ABGCL390 SEC0520,ABGSE501"_s}));
    QCOMPARE(lines(observationEvents(healthy, broken)), {u"SEC0630 ABGSE501 ABGSE5"_s});
}

void TestStatusEvents::partsTellOfThemselves()
{
    const SiteView healthy = healthyView(augsburg());
    SiteView view = healthy;
    view.legs[0].status = LegStatus::Failed;
    QCOMPARE(lines(observationEvents(healthy, view)), {u"SEC0635 LEG1 Failed"_s});
    QCOMPARE(lines(observationEvents(view, healthy)), {u"SEC0636 LEG1 UpToDate"_s});
    SiteView further = view;
    further.legs[0].unreadableBy = {UnitId(3)};
    QCOMPARE(lines(observationEvents(view, further)), {}); // lost for everybody anyway
    further.legs[0].status = LegStatus::UpToDate;
    QCOMPARE(lines(observationEvents(healthy, further)), {u"SEC0637 LEG1 abgblue"_s});
    SiteView beat = healthy;
    setHeartbeat(beat, u"abgblue"_s, Heartbeat::NetworkDead);
    setHeartbeat(beat, u"abggreen"_s, Heartbeat::DiskDead);
    setHeartbeat(beat, u"abgblack"_s, Heartbeat::Isolated);
    QCOMPARE(lines(observationEvents(healthy, beat)),
             (QStringList{u"SEC0634 abgblack ABGSE5"_s, u"SEC0633 abggreen ABGSE7"_s,
                          u"SEC0632 abgblue ABGSE7"_s}));
    SiteView cut = healthy;
    cutLink(cut, u"ISL2"_s);
    QCOMPARE(lines(observationEvents(cut, healthy)), {u"SEC0639 ISL2 NU5B NU7B"_s});
}

void TestStatusEvents::managerChangesAreTold()
{
    const SiteView healthy = healthyView(augsburg());
    SiteView handed = healthy;
    handed.manager.mu = UnitId(2);
    handed.manager.term = 2;
    QCOMPARE(lines(observationEvents(healthy, handed)), {u"SEC0641 abggreen 2 abgwhite"_s});
    SiteView none = healthy;
    none.manager.mu = NoUnit;
    QCOMPARE(lines(observationEvents(healthy, none)), {});
    QCOMPARE(lines(observationEvents(none, handed)), {u"SEC0640 abggreen 2"_s});
    SiteView crashed = handed;
    setHeartbeat(crashed, u"abgwhite"_s, Heartbeat::Dead);
    QCOMPARE(lines(observationEvents(healthy, crashed)),
             (QStringList{u"SEC0630 abgwhite ABGSE5"_s, u"SEC0640 abggreen 2"_s}));
}

void TestStatusEvents::unitThatWasNeverHeardGivesNoLoss()
{
    SiteView start = healthyView(augsburg());
    setHeartbeat(start, u"abgblue"_s, Heartbeat::Unknown);
    SiteView off = start;
    setOff(off, u"abgblue"_s);
    QCOMPARE(lines(observationEvents(start, off)), {});
    QCOMPARE(lines(observationEvents(start, healthyView(augsburg()))), {});
}

void TestStatusEvents::everyKindHasItsText()
{
    for (const EventKind &kind : EventKinds::All) {
        const Message *message = Catalogue::instance().find(kind.key);
        QVERIFY2(message, kind.key.data());
        QCOMPARE(message->file, u"events.toml"_s);
        for (const Language language : {Language::English, Language::German}) {
            QVERIFY(!message->text.in(language).isEmpty());
            QVERIFY(!message->meaning.in(language).isEmpty());
            QVERIFY(!message->response.in(language).isEmpty());
        }
    }
    QCOMPARE(Catalogue::instance().errors(), {});
}

void TestStatusEvents::kindsAreUnique()
{
    for (std::size_t i = 1; i < EventKinds::All.size(); ++i)
        QVERIFY(EventKinds::All[i - 1].key < EventKinds::All[i].key);
}

QTEST_GUILESS_MAIN(TestStatusEvents)
#include "tst_statusevents.moc"
