// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "../gui/samplesite.h"
#include "followedmodel.h"
#include "model/items/clustersmodel.h"
#include "model/items/dashboard.h"
#include "model/items/devicesmodel.h"
#include "model/items/disksmodel.h"
#include "model/items/musmodel.h"
#include "model/items/navigationmodel.h"
#include "model/items/reasonsmodel.h"
#include "model/items/susmodel.h"
#include "model/items/systemsmodel.h"
#include "model/items/unitsmodel.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;
using namespace Model;
using FollowedModel::textsOf;

namespace {

/// A day of an MU: every change a model must follow, there and back again.
std::vector<SiteView> days()
{
    std::vector<SiteView> views;
    const auto add = [&](auto... changes) {
        SiteView view = Sample::calmView();
        (changes(view), ...);
        views.push_back(view);
    };
    add([](SiteView &) {});
    add([](SiteView &view) { Sample::migrate(view, LmPhase::Setup); });
    add([](SiteView &view) { Sample::migrate(view); });
    add([](SiteView &view) { Sample::migrate(view); },
        [](SiteView &view) { Sample::arrive(view); });
    add([](SiteView &view) { Sample::switchOff(view, u"abgblack"_s); },
        [](SiteView &view) {
            Sample::setCluster(view, u"Management Cluster"_s, ClusterState::Warning);
        });
    add([](SiteView &view) { Sample::switchOff(view, u"ABGSE501"_s); },
        [](SiteView &view) { Sample::setCluster(view, u"ABGCL390"_s, ClusterState::Error); });
    add([](SiteView &view) { Sample::silence(view, u"ABGSE701"_s, 2s); });
    add([](SiteView &view) { Sample::silence(view, u"ABGSE701"_s, 12s); });
    add([](SiteView &view) { Sample::cutLink(view, u"ISL1"_s); });
    add([](SiteView &view) { view.vms.clear(); });
    add([](SiteView &view) { view.clusters.clear(); });
    add([](SiteView &) {});
    return views;
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

} // namespace

class TestItemModels : public QObject {
    Q_OBJECT

private slots:
    void navigationFollowsViewsWithoutReset() { followView<NavigationModel>(); }
    void systemsFollowViewsWithoutReset() { followView<SystemsModel>(); }
    void systemsOfOneSuFollowViews();
    void unitsFollowViewsWithoutReset() { followView<UnitsModel>(); }
    void musFollowViewsWithoutReset() { followView<MusModel>(u"ABGCL390"_s); }
    void susFollowViewsWithoutReset() { followView<SusModel>(u"ABGCL390"_s); }
    void clustersFollowViewsWithoutReset() { followView<ClustersModel>(); }
    void dashboardFollowsViewsWithoutReset() { followView<DashboardModel>(); }
    void reasonsFollowViewsWithoutReset_data();
    void reasonsFollowViewsWithoutReset();
    void devicesFollowViewsWithoutReset();
    void disksFollowViewsWithoutReset();

    void mainMenusAreInTheOrderOfSeManager();
    void marksRollUpWorstOf();
    void indexesSurviveRefresh();
    void migratingSystemHasArrowsAtBothEnds();
    void statusIsInTheVocabularyOfSeManager();
    void inboundSystemIsNotShownButItsMemoryIsGone();
    void silentUnitIsStaleWithAge();
    void allWellIsCalm();
    void tilesSayWhatIsAbnormal();
    void listViewKeepsManagementAndSuClustersApart();
    void everyStatusHasAReason();
};

void TestItemModels::systemsOfOneSuFollowViews()
{
    followView<SystemsModel>(NoServer, Sample::site()->findUnit(u"ABGSE701"_s));
}

void TestItemModels::reasonsFollowViewsWithoutReset_data()
{
    const Site &site = *Sample::site();
    QTest::addColumn<Place>("place");
    QTest::newRow("cluster") << Place{.kind = PlaceKind::Cluster, .name = u"ABGCL390"_s};
    QTest::newRow("management") << Place{.kind = PlaceKind::Cluster,
                                         .name = u"Management Cluster"_s};
    QTest::newRow("su") << Place{.kind = PlaceKind::Su, .unit = site.findUnit(u"ABGSE701"_s)};
    QTest::newRow("mu") << Place{.kind = PlaceKind::Unit, .unit = site.findUnit(u"abgblack"_s)};
    QTest::newRow("vm") << Place{
        .kind = PlaceKind::Vm, .unit = site.findUnit(u"ABGSE501"_s), .name = u"VM12PROD"_s};
}

void TestItemModels::reasonsFollowViewsWithoutReset()
{
    QFETCH(Place, place);
    follow([] { return std::make_unique<ReasonsModel>(); },
           [&](ReasonsModel &model, const SiteView &view) {
               model.setReasons(because(place, view, Language::English));
           });
}

void TestItemModels::devicesFollowViewsWithoutReset()
{
    const UnitId su = Sample::site()->findUnit(u"ABGSE501"_s);
    follow([] { return std::make_unique<DevicesModel>(); },
           [&](DevicesModel &model, const SiteView &view) {
               model.setVm(view.findVm(su, u"VM12PROD"_s), *view.site);
           });
}

void TestItemModels::disksFollowViewsWithoutReset()
{
    const UnitId mu = Sample::site()->findUnit(u"abgblack"_s);
    follow([] { return std::make_unique<DisksModel>(); },
           [&](DisksModel &model, const SiteView &view) {
               model.setUnit(mu, view, Language::English);
           });
}

// X-GUI-01; menus not built yet are absent.
void TestItemModels::mainMenusAreInTheOrderOfSeManager()
{
    NavigationModel model;
    model.setView(Sample::calmView());
    QStringList menus;
    for (int row = 0; row < model.rowCount(); ++row)
        menus << model.index(row, 0).data(KeyRole).toString();
    QCOMPARE(
        menus,
        (QStringList{u"dashboard"_s, u"systems"_s, u"hardware"_s, u"cluster"_s, u"logging"_s}));
}

void TestItemModels::marksRollUpWorstOf()
{
    NavigationModel model;
    SiteView view = Sample::calmView();
    Sample::silence(view, u"ABGSE701"_s, 3s);
    model.setView(view);
    const QModelIndex hardware = model.index(2, 0);
    QCOMPARE(hardware.data(MarkRole).value<Mark>(), Mark::Low);
    Sample::silence(view, u"ABGSE701"_s, 12s);
    Sample::switchOff(view, u"abgblack"_s);
    model.setView(view);
    QCOMPARE(hardware.data(MarkRole).value<Mark>(), Mark::High);
    QCOMPARE(model.index(1, 0).data(MarkRole).value<Mark>(), Mark::High);
    model.setView(Sample::calmView());
    QCOMPARE(hardware.data(MarkRole).value<Mark>(), Mark::None);
}

void TestItemModels::indexesSurviveRefresh()
{
    NavigationModel model;
    model.setView(Sample::calmView());
    const Place place{.kind = PlaceKind::Vm,
                      .unit = Sample::site()->findUnit(u"ABGSE701"_s),
                      .name = u"VM21PROD"_s};
    const QPersistentModelIndex index = model.find(place);
    QVERIFY(index.isValid());
    for (const SiteView &view : days()) {
        if (view.vms.empty())
            break;
        model.setView(view);
        QVERIFY(index.isValid());
        QCOMPARE(index.data().toString(), u"VM21PROD"_s);
    }
}

// S4.2-25; the dimmed arrow at the target SU is ours.
void TestItemModels::migratingSystemHasArrowsAtBothEnds()
{
    NavigationModel model;
    SiteView view = Sample::calmView();
    Sample::migrate(view);
    model.setView(view);
    const Site &site = *view.site;
    const auto arrowAt
        = [&](const Place &place) { return Arrow(model.find(place).data(ArrowRole).toInt()); };
    const UnitId source = site.findUnit(u"ABGSE501"_s);
    const UnitId target = site.findUnit(u"ABGSE701"_s);
    QCOMPARE(arrowAt({.kind = PlaceKind::Vm, .unit = source, .name = u"VM12PROD"_s}),
             Arrow::Leaving);
    QCOMPARE(arrowAt({.kind = PlaceKind::Su, .unit = target}), Arrow::Arriving);
    QCOMPARE(arrowAt({.kind = PlaceKind::Su, .unit = source}), Arrow::None);
    Sample::arrive(view);
    model.setView(view);
    QCOMPARE(arrowAt({.kind = PlaceKind::Su, .unit = target}), Arrow::None);
}

// S4.2-23, S4.2-24: MIGRATING with its target; SE Manager writes INIT_ONLY, not INIT-ONLY.
void TestItemModels::statusIsInTheVocabularyOfSeManager()
{
    SystemsModel model;
    SiteView view = Sample::calmView();
    Sample::migrate(view);
    model.setView(view);
    const QStringList texts = textsOf(model);
    QCOMPARE(texts.filter(u"|RUNNING, MIGRATING → ABGSE701|"_s).size(), 1);
    QCOMPARE(texts.filter(u"|INIT_ONLY|"_s).size(), 1);
    QCOMPARE(texts.filter(u"|DEFINED_ONLY|"_s).size(), 1);

    VmState vm;
    vm.status = VmStatus::Running;
    vm.diff = true;
    QCOMPARE(statusText(vm, *view.site), u"RUNNING|DIFF"_s);
}

// S4.4-07: memory is allocated on the target, yet no overview there shows the inbound system.
void TestItemModels::inboundSystemIsNotShownButItsMemoryIsGone()
{
    const UnitId target = Sample::site()->findUnit(u"ABGSE701"_s);
    SystemsModel systems(NoServer, target);
    UnitsModel units;
    SiteView view = Sample::calmView();
    systems.setView(view);
    units.setView(view);
    const int before = systems.rowCount();
    const QModelIndex unit = units.find({.kind = PlaceKind::Unit, .unit = target});
    const qlonglong free
        = unit.siblingAtColumn(UnitsModel::FreeMemory).data(ValueRole).toLongLong();
    Sample::migrate(view);
    systems.setView(view);
    units.setView(view);
    QCOMPARE(systems.rowCount(), before);
    QCOMPARE(unit.siblingAtColumn(UnitsModel::FreeMemory).data(ValueRole).toLongLong(),
             free - 2048);
}

void TestItemModels::silentUnitIsStaleWithAge()
{
    UnitsModel model;
    SiteView view = Sample::calmView();
    Sample::silence(view, u"ABGSE701"_s, 2s);
    model.setView(view);
    const QModelIndex power
        = model.find({.kind = PlaceKind::Unit, .unit = view.site->findUnit(u"ABGSE701"_s)})
              .siblingAtColumn(UnitsModel::Power);
    QVERIFY(power.data(StaleRole).toBool());
    QVERIFY(power.data().toString().contains(u"2.0 s"_s));
    QCOMPARE(power.data(ValueRole).toString(), u"ON"_s);
    // Off is known, however long ago it was said.
    Sample::switchOff(view, u"ABGSE701"_s);
    model.setView(view);
    QVERIFY(!power.data(StaleRole).toBool());
}

void TestItemModels::allWellIsCalm()
{
    for (const TileData &tile : dashboardTiles(Sample::calmView()))
        QVERIFY2(tile.mark == Mark::None, qPrintable(tile.key));
    NavigationModel model;
    model.setView(Sample::calmView());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(MarkRole).value<Mark>(), Mark::None);
}

void TestItemModels::tilesSayWhatIsAbnormal()
{
    SiteView view = Sample::calmView();
    Sample::switchOff(view, u"abgblack"_s);
    Sample::setCluster(view, u"Management Cluster"_s, ClusterState::Warning);
    Sample::cutLink(view, u"ISL1"_s);
    view.currentEvents = {0, 3, 1};
    QStringList texts;
    for (const TileData &tile : dashboardTiles(view))
        texts << u"%1: %2 [%3]"_s.arg(tile.key, tile.figure, tile.lines.join(u", "_s));
    QCOMPARE(texts,
             (QStringList{u"cluster: WARNING [Management Cluster: WARNING]"_s,
                          u"systems: 5 [1 defined only]"_s, u"units: 14 of 15 [abgblack OFF]"_s,
                          u"events: 4 [1 ERROR, 3 WARNING]"_s, u"isle: 1 of 2 [ISL1 down]"_s,
                          u"storage: 2 of 2 [no restrictions]"_s}));
}

// S1.4-02
void TestItemModels::listViewKeepsManagementAndSuClustersApart()
{
    DashboardModel model;
    SiteView view = Sample::calmView();
    Sample::setCluster(view, u"ABGCLX86"_s, ClusterState::Inactive);
    model.setView(view);
    QStringList clusters;
    for (int row = 0; row < 3; ++row)
        clusters << model.index(row, 0).data().toString() + u' '
                + model.index(row, 1).data().toString();
    QCOMPARE(clusters,
             (QStringList{u"Management Cluster NORMAL"_s, u"SU Cluster ABGCL390 NORMAL"_s,
                          u"SU Cluster ABGCLX86 INACTIVE"_s}));
}

void TestItemModels::everyStatusHasAReason()
{
    const std::array<std::unique_ptr<DiffModel>, 3> models{std::make_unique<SystemsModel>(),
                                                           std::make_unique<UnitsModel>(),
                                                           std::make_unique<ClustersModel>()};
    for (const SiteView &view : days()) {
        static_cast<SystemsModel &>(*models[0]).setView(view);
        static_cast<UnitsModel &>(*models[1]).setView(view);
        static_cast<ClustersModel &>(*models[2]).setView(view);
        for (const auto &model : models) {
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    if (!index.data(BecauseRole).toBool())
                        continue;
                    const auto place = index.data(ObjectRole).value<Place>();
                    QVERIFY(!because(place, view, Language::German).empty());
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestItemModels)
#include "tst_itemmodels.moc"
