// SPDX-License-Identifier: GPL-3.0-or-later
// Actions on the configuration disks and on the role of Cluster Manager: why they cannot be done
// now, as a decision table.
#include <QtTest>

#include <functional>

#include "engine/service/local/impossible.h"
#include "model/catalogue.h"

#include "statussite.h"

using namespace Model;
using namespace Engine;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(SiteView &view, CrdStatus &crd)>;

struct Case {
    const char *name;
    Action action;
    Change change; ///< of a healthy view of abgwhite
    const char16_t *reason; ///< empty: may be tried
    QStringList args = {};
};

const LegId Leg1{1};
const LegId Leg2{2};

/// Four MUs with a vote each and two legs with two each; all is well.
CrdStatus healthyCrd(const Site &site)
{
    CrdStatus crd;
    crd.term = 3;
    crd.writer = site.findUnit(u"abgwhite"_s);
    for (const int leg : {0, 1, 2}) {
        CrdDiskStatus disk;
        disk.leg = LegId(leg);
        disk.inTerm = leg > 0;
        crd.disks.push_back(disk);
    }
    for (const UnitId mu : site.unitsOfKind(UnitKind::MU))
        crd.voters.push_back({mu, LegId{0}, 1, true});
    for (const LegId leg : {Leg1, Leg2})
        crd.voters.push_back({NoUnit, leg, 2, true});
    crd.votes = 8;
    crd.votesNeeded = 5;
    return crd;
}

void nothing(SiteView &, CrdStatus &) { }

Change disk(int leg, LegStatus status)
{
    return [=](SiteView &, CrdStatus &crd) { crd.disks[std::size_t(leg)].status = status; };
}

/// ABGSE5 with its MUs and LEG1 is lost; the view is that of abgwhite all the same.
void readOnly(SiteView &view, CrdStatus &crd)
{
    crd.writable = false;
    view.crdWritable = false;
    view.manager.mu = NoUnit;
    for (std::size_t voter : {std::size_t(2), std::size_t(3), std::size_t(4)})
        crd.voters[voter].reached = false;
}

} // namespace

class TestCrdActions : public QObject {
    Q_OBJECT

private slots:
    void impossibleOnesTellWhy_data();
    void impossibleOnesTellWhy();
    void beforeTheDisksAreOpenNothingIsKnownAgainstThem();
    void ofAnotherMuOnlyItsOwnReportCounts();

private:
    UnitId id(const QString &name) const { return m_site->findUnit(name); }
    void check(const SiteView &view, const Action &action, const QString &reason,
               const QStringList &args = {}) const;
    std::vector<Case> cases() const;

    SitePtr m_site = StatusSite::augsburg();
};

void TestCrdActions::check(const SiteView &view, const Action &action, const QString &reason,
                           const QStringList &args) const
{
    const std::optional<Denial> denial = whyImpossible(view, action);
    QCOMPARE(denial ? denial->key : QString(), reason);
    if (!denial)
        return;
    if (!args.isEmpty())
        QCOMPARE(denial->args, args);
    for (const auto language : {Language::English, Language::German}) {
        const Catalogue &catalogue = Catalogue::instance();
        QVERIFY(!catalogue.text(denial->key, denial->args, language).contains(u"(&"_s));
        QVERIFY(!catalogue.response(denial->key, denial->args, language).isEmpty());
    }
}

std::vector<Case> TestCrdActions::cases() const
{
    const UnitId white = id(u"abgwhite"_s);
    const UnitId green = id(u"abggreen"_s);
    const UnitId blue = id(u"abgblue"_s);
    const UnitId su = id(u"ABGSE501"_s);
    const auto greenIs = [](Heartbeat heartbeat) -> Change {
        return [=](SiteView &view, CrdStatus &) {
            StatusSite::setHeartbeat(view, u"abggreen"_s, heartbeat);
        };
    };
    const Change greenOff
        = [](SiteView &view, CrdStatus &) { StatusSite::setOff(view, u"abggreen"_s); };
    const Change scrubbing
        = [](SiteView &, CrdStatus &crd) { crd.scrub.state = ScrubState::Running; };
    const Change outdatedReadOnly = [](SiteView &view, CrdStatus &crd) {
        readOnly(view, crd);
        crd.disks[1].status = LegStatus::Outdated;
    };
    const OverrideCrd override{white, {green, blue}, {Leg1}};
    return {
        {"scrub", ScrubCrd{white}, nothing, u""},
        {"scrub at another MU", ScrubCrd{green}, nothing, u""},
        {"scrub while read-only", ScrubCrd{white}, readOnly, u""},
        {"scrub twice", ScrubCrd{white}, scrubbing, u"SEC0861", {u"abgwhite"_s}},
        {"scrub at a dead MU",
         ScrubCrd{green},
         greenIs(Heartbeat::Dead),
         u"SEC0860",
         {u"abggreen"_s}},
        {"scrub at an isolated MU", ScrubCrd{green}, greenIs(Heartbeat::Isolated), u"SEC0860"},
        {"scrub at an MU gone from the network", ScrubCrd{green}, greenIs(Heartbeat::NetworkDead),
         u"SEC0860"},
        {"scrub at an MU just started", ScrubCrd{green}, greenIs(Heartbeat::Unknown), u""},
        {"scrub at an MU that is off", ScrubCrd{green}, greenOff, u"SEC0860"},
        {"scrub at an SU", ScrubCrd{su}, nothing, u"SEC0872"},
        {"scrub nowhere", ScrubCrd{}, nothing, u"SEC0872"},

        {"readmit a failed leg", ReadmitLeg{white, Leg2}, disk(2, LegStatus::Failed), u""},
        {"readmit an outdated leg", ReadmitLeg{white, Leg2}, disk(2, LegStatus::Outdated), u""},
        {"readmit a missing leg", ReadmitLeg{white, Leg2}, disk(2, LegStatus::Missing), u""},
        {"readmit what is up to date", ReadmitLeg{white, Leg2}, nothing, u"SEC0864", {u"LEG2"_s}},
        {"readmit what is being filled", ReadmitLeg{white, Leg2}, disk(2, LegStatus::Inconsistent),
         u"SEC0865"},
        {"readmit an unknown leg", ReadmitLeg{white, LegId{7}}, nothing, u"SEC0862", {u"7"_s}},
        {"readmit the internal disk", ReadmitLeg{white, LegId{0}}, nothing, u"SEC0862"},
        {"readmit while read-only",
         ReadmitLeg{white, Leg1},
         outdatedReadOnly,
         u"SEC0866",
         {u"abgwhite"_s}},
        {"readmit through a dead MU", ReadmitLeg{green, Leg2}, greenIs(Heartbeat::Dead),
         u"SEC0860"},

        {"override", override, readOnly, u""},
        {"override what can be written", override, nothing, u"SEC0867", {u"abgwhite"_s}},
        {"override without names", OverrideCrd{white, {}, {}}, readOnly, u"SEC0868"},
        {"override without a leg that is reached",
         OverrideCrd{white, {green}, {Leg2}},
         readOnly,
         u"SEC0869",
         {u"LEG2"_s, u"abgwhite"_s}},
        {"override without itself", OverrideCrd{white, {white}, {}}, readOnly, u"SEC0869"},
        {"override without an SU",
         OverrideCrd{white, {su}, {}},
         readOnly,
         u"SEC0870",
         {u"ABGSE501"_s}},
        {"override without nobody", OverrideCrd{white, {NoUnit}, {}}, readOnly, u"SEC0870"},
        {"override without an unknown leg",
         OverrideCrd{white, {}, {LegId{9}}},
         readOnly,
         u"SEC0870",
         {u"9"_s}},
        {"override at an SU", OverrideCrd{su, {green}, {}}, readOnly, u"SEC0872"},

        {"hand over", HandOverManager{green}, nothing, u""},
        {"hand over to the manager", HandOverManager{white}, nothing, u"SEC0871", {u"abgwhite"_s}},
        {"hand over to a dead MU",
         HandOverManager{green},
         greenIs(Heartbeat::Dead),
         u"SEC0860",
         {u"abggreen"_s}},
        {"hand over to an MU that is off", HandOverManager{green}, greenOff, u"SEC0860"},
        {"hand over to an SU", HandOverManager{su}, nothing, u"SEC0872"},
        {"hand over while read-only", HandOverManager{green}, readOnly, u"SEC0866"},
        {"hand over from nobody", HandOverManager{green},
         [](SiteView &view, CrdStatus &) { view.manager.mu = NoUnit; }, u"SEC0874"},
    };
}

void TestCrdActions::impossibleOnesTellWhy_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Case> all = cases();
    for (std::size_t at = 0; at < all.size(); ++at)
        QTest::newRow(all[at].name) << int(at);
}

void TestCrdActions::impossibleOnesTellWhy()
{
    QFETCH(int, index);
    const Case each = cases()[std::size_t(index)];
    SiteView view = StatusSite::healthyView(m_site);
    CrdStatus crd = healthyCrd(*m_site);
    each.change(view, crd);
    view.crd = std::make_shared<const CrdStatus>(crd);
    check(view, each.action, QString::fromUtf16(each.reason), each.args);
}

void TestCrdActions::beforeTheDisksAreOpenNothingIsKnownAgainstThem()
{
    SiteView view = StatusSite::healthyView(m_site);
    const UnitId white = id(u"abgwhite"_s);
    check(view, ScrubCrd{white}, {});
    view.crdWritable = false;
    check(view, OverrideCrd{white, {id(u"abggreen"_s)}, {}}, {});
    check(view, HandOverManager{id(u"abggreen"_s)}, u"SEC0866"_s);
}

void TestCrdActions::ofAnotherMuOnlyItsOwnReportCounts()
{
    SiteView view = StatusSite::healthyView(m_site);
    CrdStatus crd = healthyCrd(*m_site);
    crd.disks[2].status = LegStatus::Failed;
    view.crd = std::make_shared<const CrdStatus>(crd);
    const UnitId green = id(u"abggreen"_s);
    check(view, ReadmitLeg{green, Leg2}, u"SEC0864"_s);
    StatusSite::setLeg(view, u"abggreen"_s, 2, LegStatus::Failed);
    check(view, ReadmitLeg{green, Leg2}, {});
    check(view, OverrideCrd{green, {id(u"abgwhite"_s)}, {}}, u"SEC0867"_s);
    StatusSite::state(view, u"abggreen"_s).crdWritable = false;
    check(view, ReadmitLeg{green, Leg2}, u"SEC0866"_s, {u"abggreen"_s});
    check(view, OverrideCrd{green, {id(u"abgwhite"_s)}, {}}, {});
    StatusSite::unit(view, u"abggreen"_s).state = nullptr; // nothing heard of it yet
    check(view, ReadmitLeg{green, Leg2}, {});
}

QTEST_GUILESS_MAIN(TestCrdActions)
#include "tst_crdactions.moc"
