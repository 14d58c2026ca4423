// SPDX-License-Identifier: GPL-3.0-or-later
// What windows show of the CRD: disks, voters, who sees whom, conflicts, rules.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "../gui/samplecrd.h"
#include "../gui/samplesite.h"
#include "engine/cluster/diskrules.h"
#include "followedmodel.h"
#include "model/items/clusterdisksmodel.h"
#include "model/items/conflictsmodel.h"
#include "model/items/diskfindingsmodel.h"
#include "model/items/disksmodel.h"
#include "model/items/sightsmodel.h"
#include "model/items/votersmodel.h"

using namespace Qt::StringLiterals;
using namespace Model;
using FollowedModel::textsOf;

namespace {

/// A bad day of the CRD, there and back again.
std::vector<SiteView> days(const QString &mu = u"abgwhite"_s)
{
    std::vector<SiteView> views;
    const auto add = [&](auto change) {
        SiteView view = Sample::calmView(mu);
        change(view);
        views.push_back(view);
    };
    add([](SiteView &) {});
    add([](SiteView &view) { Sample::setDisk(view, 2, LegStatus::Failed); });
    add([](SiteView &view) { Sample::setDisk(view, 2, LegStatus::Outdated); });
    add([](SiteView &view) { Sample::resync(view, 2, 430); });
    add([](SiteView &view) { Sample::resync(view, 2, 430, true); });
    add([](SiteView &view) { Sample::rollBack(view, 1); });
    add([](SiteView &view) { Sample::loseFirstSite(view); });
    add([](SiteView &view) { Sample::overrideFirstSite(view); });
    add([](SiteView &view) { view.crd = nullptr; });
    add([](SiteView &view) { view.clusters.clear(); });
    add([](SiteView &view) { Sample::switchOff(view, u"abgblack"_s); });
    add([](SiteView &view) { Sample::measure(view, 3ms, 9ms); });
    add([](SiteView &) {});
    return views;
}

/// The field in the row that begins with @p first.
QModelIndex field(const QAbstractItemModel &model, const QString &first, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == first)
            return model.index(row, column);
    }
    return {};
}

Mark markAt(const QModelIndex &index)
{
    return index.data(MarkRole).value<Mark>();
}

template <typename Make, typename Feed> void follow(Make make, Feed feed)
{
    FollowedModel::follow(days(), make, feed);
}

template <typename ModelType> void followView(auto... arguments)
{
    follow([&] { return std::make_unique<ModelType>(arguments...); },
           [](ModelType &model, const SiteView &view) { model.setView(view); });
}

UnitId unit(const QString &name)
{
    return Sample::site()->findUnit(name);
}

} // namespace

class TestCrdModels : public QObject {
    Q_OBJECT

private slots:
    void votersFollowViewsWithoutReset() { followView<VotersModel>(); }
    void sightsFollowViewsWithoutReset() { followView<SightsModel>(Sample::site()); }
    void conflictsFollowViewsWithoutReset() { followView<ConflictsModel>(); }
    void clusterDisksFollowViewsWithoutReset() { followView<ClusterDisksModel>(u"ABGCLX86"_s); }
    void disksFollowViewsWithoutReset();
    void findingsAreSetWithoutReset();

    void disksOfTheOwnMuAreKnownInFull();
    void disksOfAnotherUnitAreAsItReports();
    void disksOfAnSu390GoThroughAnMu();
    void resyncIsShownWithItsProgress();
    void whatIsWrongWithADiskIsSaidInBothLanguages();
    void unreachedVoterIsMarked();
    void longSilenceIsMarkedOnTheWayItIsOn();
    void hncIsSeenByNetworkOnly();
    void sightsOfASilentMuAreOld();
    void conflictNamesItsRecords();
    void whatIsNotCheckedIsSaidToBeUnchecked();
    void clusterShowsTheDisksItDependsOn();
};

void TestCrdModels::disksFollowViewsWithoutReset()
{
    for (const QString &name :
         {u"abgwhite"_s, u"abgblack"_s, u"ABGSE501"_s, u"HNC5"_s, u"NU5A"_s}) {
        follow([] { return std::make_unique<DisksModel>(); },
               [&](DisksModel &model, const SiteView &view) {
                   model.setUnit(unit(name), view, Language::English);
               });
    }
}

void TestCrdModels::findingsAreSetWithoutReset()
{
    DiskFindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    Site site = *Sample::site();
    site.legs.clear();
    for (UnitConfig &each : site.units)
        each.legs.clear();
    const Findings many = Engine::diskFindings(site);
    const Findings few = Engine::diskFindings(*Sample::site());
    QVERIFY(many.size() > few.size());
    for (const Findings &findings : {few, many, Findings(), few}) {
        model.setFindings(findings, site, Language::German);
        QCOMPARE(model.rowCount(), int(findings.size()));
    }
    QCOMPARE(resets.count(), 0);
}

// S1.3-25
void TestCrdModels::disksOfTheOwnMuAreKnownInFull()
{
    DisksModel model;
    model.setUnit(unit(u"abgwhite"_s), Sample::calmView(), Language::English);
    const QString identity = VmUuid::fromNames(u"Augsburg"_s, u"disk 1"_s).toString();
    QCOMPARE(textsOf(model).size(), 3);
    QCOMPARE(textsOf(model)[1],
             u"LEG1|UpToDate|STORAGE1|8|direct (FC)|0.3 s ago|yes|0.70 ms|1.30 ms|7 of 7 units|"_s
                 + identity + u'|');
    QVERIFY(textsOf(model)[0].startsWith(u"internal|UpToDate|||own, mirrored|-|-|0.40 ms|"_s));
}

void TestCrdModels::disksOfAnotherUnitAreAsItReports()
{
    DisksModel model;
    SiteView view = Sample::calmView();
    Sample::setDisk(view, 2, LegStatus::Outdated);
    model.setUnit(unit(u"abgblack"_s), view, Language::English);
    QCOMPARE(textsOf(model).size(), 3);
    QVERIFY(textsOf(model)[0].startsWith(u"internal|-|"_s));
    QVERIFY(field(model, u"internal"_s, DisksModel::Status)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"abgblack"_s));
    QVERIFY(textsOf(model)[2].startsWith(u"LEG2|Outdated|"_s));
    QCOMPARE(field(model, u"LEG2"_s, DisksModel::Read).data().toString(), u"-"_s);
    QCOMPARE(markAt(field(model, u"LEG2"_s, DisksModel::UsedBy)), Mark::Medium);
}

// S1.3-18
void TestCrdModels::disksOfAnSu390GoThroughAnMu()
{
    DisksModel model;
    SiteView view = Sample::calmView();
    const UnitId su = unit(u"ABGSE501"_s);
    auto copy = std::make_shared<UnitView>(view.unit(su));
    auto state = std::make_shared<UnitState>(*copy->state);
    state->legs = {{.leg = LegId(1), .age = 300ms}};
    copy->state = state;
    view.units[indexOf(su)] = copy;
    model.setUnit(su, view, Language::English);
    QCOMPARE(textsOf(model).size(), 1);
    QCOMPARE(field(model, u"LEG1"_s, DisksModel::Access).data().toString(),
             u"REWAS, through abgwhite"_s);
}

void TestCrdModels::resyncIsShownWithItsProgress()
{
    DisksModel model;
    SiteView view = Sample::calmView();
    Sample::resync(view, 2, 437);
    model.setUnit(view.mu, view, Language::English);
    const QPersistentModelIndex status = field(model, u"LEG2"_s, DisksModel::Status);
    QCOMPARE(status.data().toString(), u"Inconsistent, resync 43 %"_s);
    QCOMPARE(markAt(status), Mark::Medium);
    Sample::resync(view, 2, 437, true);
    model.setUnit(view.mu, view, Language::English);
    QCOMPARE(status.data().toString(), u"Inconsistent, resync 43 %, no progress"_s);
    QCOMPARE(markAt(status), Mark::High);
}

void TestCrdModels::whatIsWrongWithADiskIsSaidInBothLanguages()
{
    DisksModel model;
    SiteView view = Sample::calmView();
    Sample::rollBack(view, 1);
    for (const auto &[language, text] : {std::pair(Language::English, u"set back"_s),
                                         std::pair(Language::German, u"zurückgesetzt"_s)}) {
        model.setUnit(view.mu, view, language);
        const QModelIndex trouble = field(model, u"LEG1"_s, DisksModel::Trouble);
        QVERIFY2(trouble.data().toString().contains(text), qPrintable(trouble.data().toString()));
        QVERIFY(trouble.data(Qt::ToolTipRole).toString().contains(u"Management"_s));
    }
}

void TestCrdModels::unreachedVoterIsMarked()
{
    VotersModel model;
    SiteView view = Sample::calmView(u"abggreen"_s);
    model.setView(view);
    QCOMPARE(textsOf(model).size(), 6);
    QCOMPARE(textsOf(model)[0], u"abgwhite|MU|ABGSE5|1|yes|writer of the term, Cluster Manager"_s);
    QCOMPARE(textsOf(model)[4],
             u"LEG1|configuration disk|STORAGE1|2|yes|decides at exactly half of the votes"_s);
    Sample::loseFirstSite(view);
    model.setView(view);
    QCOMPARE(markAt(field(model, u"abgwhite"_s, VotersModel::Reached)), Mark::Medium);
    QCOMPARE(markAt(field(model, u"LEG1"_s, VotersModel::Reached)), Mark::Medium);
    QCOMPARE(markAt(field(model, u"abggreen"_s, VotersModel::Reached)), Mark::None);
}

void TestCrdModels::longSilenceIsMarkedOnTheWayItIsOn()
{
    SightsModel model(Sample::site());
    SiteView view = Sample::calmView();
    auto crd = std::make_shared<CrdStatus>(*view.crd);
    for (CrdSighting &each : crd->sightings) {
        if (each.observer == unit(u"abgblack"_s) && each.peer == unit(u"ABGSE30A"_s))
            each.legs[1] = 9s;
    }
    view.crd = crd;
    model.setView(view);
    QCOMPARE(model.ways(), u"network · LEG1 · LEG2"_s);
    const QModelIndex seen = field(model, u"ABGSE30A"_s, SightsModel::FirstObserver + 1);
    QCOMPARE(seen.data().toString(), u"0.5 s · 1.0 s · 9.0 s"_s);
    QCOMPARE(markAt(seen), Mark::Medium);
    QCOMPARE(markAt(field(model, u"ABGSE30A"_s, SightsModel::FirstObserver)), Mark::None);
    // What is known to be off is silent by right.
    Sample::switchOff(view, u"ABGSE30A"_s);
    model.setView(view);
    QCOMPARE(markAt(field(model, u"ABGSE30A"_s, SightsModel::FirstObserver + 1)), Mark::None);
}

void TestCrdModels::hncIsSeenByNetworkOnly()
{
    SightsModel model(Sample::site());
    model.setView(Sample::calmView());
    const QModelIndex seen = field(model, u"HNC5"_s, SightsModel::FirstObserver);
    QCOMPARE(seen.data().toString(), u"0.5 s"_s);
    QCOMPARE(markAt(seen), Mark::None);
    QVERIFY(!field(model, u"NU5A"_s, SightsModel::Unit).isValid());
}

void TestCrdModels::sightsOfASilentMuAreOld()
{
    SightsModel model(Sample::site());
    SiteView view = Sample::calmView();
    const UnitId black = unit(u"abgblack"_s);
    auto copy = std::make_shared<UnitView>(view.unit(black));
    copy->diskAge = 12s;
    view.units[indexOf(black)] = copy;
    model.setView(view);
    const QModelIndex seen = field(model, u"ABGSE30A"_s, SightsModel::FirstObserver + 1);
    QVERIFY(seen.data(StaleRole).toBool());
    QVERIFY(seen.data(Qt::ToolTipRole).toString().contains(u"12 s"_s));
    QVERIFY(!field(model, u"ABGSE30A"_s, SightsModel::FirstObserver).data(StaleRole).toBool());
}

void TestCrdModels::conflictNamesItsRecords()
{
    ConflictsModel model;
    SiteView view = Sample::calmView(u"abggreen"_s);
    model.setView(view);
    QCOMPARE(model.rowCount(), 0);
    Sample::overrideFirstSite(view);
    model.setView(view);
    QCOMPARE(
        textsOf(model),
        QStringList{u"2017-09-01 14:23:05|generation 1|abgwhite|2|cluster/ABGCL390, vm/5a3c"_s});
}

// S1.3-23
void TestCrdModels::whatIsNotCheckedIsSaidToBeUnchecked()
{
    DiskFindingsModel model;
    const SitePtr site = Sample::site();
    model.setFindings(Engine::diskFindings(*site), *site, Language::English);
    const QModelIndex result = model.index(model.rowCount() - 1, DiskFindingsModel::Result);
    QCOMPARE(result.data().toString(), u"not checked"_s);
    QCOMPARE(markAt(result), Mark::Unknown);
    QCOMPARE(result.siblingAtColumn(DiskFindingsModel::Rule).data().toString(), u"S1.3-23"_s);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, DiskFindingsModel::Remedy).data().toString().isEmpty());
}

// S1.3-26, S1.3-14, S1.3-15
void TestCrdModels::clusterShowsTheDisksItDependsOn()
{
    SiteView view = Sample::calmView();
    ClusterDisksModel x86(u"ABGCLX86"_s);
    ClusterDisksModel s390(u"ABGCL390"_s);
    x86.setView(view);
    s390.setView(view);
    QCOMPARE(textsOf(x86)[0], u"LEG1|STORAGE1|UpToDate|ABGSE30A, ABGSE30B|-"_s);
    QCOMPARE(textsOf(s390)[1], u"LEG2|STORAGE2|UpToDate|abgwhite, abgblack, abggreen, abgblue|-"_s);
    Sample::setDisk(view, 1, LegStatus::Failed);
    x86.setView(view);
    QCOMPARE(textsOf(x86)[0], u"LEG1|STORAGE1|Failed||ABGSE30A, ABGSE30B"_s);
    QCOMPARE(markAt(x86.index(0, ClusterDisksModel::Status)), Mark::Medium);
}

QTEST_GUILESS_MAIN(TestCrdModels)
#include "tst_crdmodels.moc"
