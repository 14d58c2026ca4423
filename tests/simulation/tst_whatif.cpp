// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "emulatedsite.h"
#include "engine/cluster/whatif.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::SitePart;

/// What-if tells what comes true: a part or two are taken from the emulated site, and its MUs
/// then say of each cluster what was forecast (DESIGN 5).
class tst_WhatIf : public QObject {
    Q_OBJECT

private slots:
    void aLossOfOnePartComesTrueToTheReason_data();
    void aLossOfOnePartComesTrueToTheReason();
    void aLossOfTwoPartsComesTrue_data();
    void aLossOfTwoPartsComesTrue();
    void aFurtherLossIsForecastFromADamagedSite();
    void systemsOfALostServerUnitStop();
    void systemsLoseTheDisksOfALostStorageSystem();
    void systemsOfASu390LoseConsoleAndLanWithTheirServersUnits();
    void withoutAnyMuNobodyLooks();
    void aDeactivatedClusterStaysInactive();
    void singlePointsOfFailureAreThoseThatStopSomething();
};

namespace {

constexpr Model::Duration Settled = 40s; ///< detection, take-over and resync are through

void take(EmulatedSite &site, const SitePart &part)
{
    const Model::Site &config = site.site();
    switch (part.kind) {
    case SitePart::Kind::Server:
        for (std::size_t i = 0; i < config.units.size(); ++i) {
            if (config.units[i].server == Model::ServerId(part.index))
                site.inject(Engine::PullPlug{Model::UnitId(i)});
        }
        break;
    case SitePart::Kind::Storage:
        for (const Model::LegConfig &leg : config.legs) {
            if (leg.storage == config.storages[part.index].name)
                site.inject(Engine::FailLeg{leg.id, true});
        }
        break;
    case SitePart::Kind::Unit:
        site.inject(Engine::PullPlug{Model::UnitId(part.index)});
        break;
    case SitePart::Kind::Link:
        site.inject(Engine::CutLink{Model::LinkId(part.index), true});
        break;
    case SitePart::Kind::Leg:
        site.inject(Engine::FailLeg{config.legs[part.index].id, true});
        break;
    }
}

/// "ERROR SEC0520 ABGSE501" for each reason that restricts; with @p reasons false its first word.
QStringList linesOf(const Model::Site &site, const std::vector<Model::ClusterStatus> &clusters,
                    bool reasons)
{
    QStringList lines;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        lines.append(site.clusters[i].name + u": "_s + toText(clusters[i].state));
        for (const Model::StatusReason &reason : clusters[i].reasons) {
            if (reasons && reason.state != Model::ClusterState::Normal)
                lines.append(u"  "_s + toText(reason.state) + u' ' + reason.key + u' '
                             + reason.object);
        }
    }
    return lines;
}

QStringList seenBy(EmulatedSite &site, Model::UnitId mu, bool reasons)
{
    std::vector<Model::ClusterStatus> clusters;
    for (const Model::ClusterViewPtr &cluster : site.engine().view(mu)->clusters)
        clusters.push_back(cluster->status);
    return linesOf(site.site(), clusters, reasons);
}

void compareWithWhatHappens(const std::vector<SitePart> &parts, bool reasons)
{
    EmulatedSite site;
    site.run(20s);
    const Model::Forecast forecast = Engine::whatIf(*site.view(u"abgwhite"_s), parts);
    for (const SitePart &part : parts)
        take(site, part);
    site.run(Settled);
    QVERIFY(forecast.observer != Model::NoUnit);
    const QStringList foretold = linesOf(site.site(), forecast.clusters, reasons);
    const QStringList seen = seenBy(site, forecast.observer, reasons);
    QVERIFY2(
        foretold == seen,
        qPrintable(u"forecast:\n"_s + foretold.join(u'\n') + u"\nseen:\n"_s + seen.join(u'\n')));
}

Model::Forecast forecastOf(EmulatedSite &site, const QStringList &names)
{
    std::vector<SitePart> parts;
    for (const QString &name : names)
        parts.push_back(Model::findPart(site.site(), name).value());
    return Engine::whatIf(*site.view(u"abgwhite"_s), parts);
}

/// Names of the systems hit in this way.
QStringList systems(const Model::Forecast &forecast, Model::SystemHit::Kind kind)
{
    QStringList names;
    for (const Model::SystemHit &hit : forecast.systems) {
        if (hit.kind == kind)
            names.append(hit.vm->definition.name);
    }
    return names;
}

} // namespace

void tst_WhatIf::aLossOfOnePartComesTrueToTheReason_data()
{
    QTest::addColumn<SitePart>("part");
    const EmulatedSite site;
    for (const SitePart &part : Model::partsOf(site.site()))
        QTest::newRow(qPrintable(partName(site.site(), part))) << part;
}

void tst_WhatIf::aLossOfOnePartComesTrueToTheReason()
{
    QFETCH(SitePart, part);
    compareWithWhatHappens({part}, true);
}

void tst_WhatIf::aLossOfTwoPartsComesTrue_data()
{
    QTest::addColumn<SitePart>("first");
    QTest::addColumn<SitePart>("second");
    const EmulatedSite site;
    const std::vector<SitePart> parts = Model::partsOf(site.site());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = i + 1; k < parts.size(); ++k) {
            // Both servers gone leave nobody to look.
            if (parts[k].kind != SitePart::Kind::Server)
                QTest::addRow("%s and %s", qPrintable(partName(site.site(), parts[i])),
                              qPrintable(partName(site.site(), parts[k])))
                    << parts[i] << parts[k];
        }
    }
}

void tst_WhatIf::aLossOfTwoPartsComesTrue()
{
    QFETCH(SitePart, first);
    QFETCH(SitePart, second);
    compareWithWhatHappens({first, second}, true);
}

void tst_WhatIf::aFurtherLossIsForecastFromADamagedSite()
{
    EmulatedSite site;
    site.run(20s);
    site.inject(Engine::PullPlug{site.unit(u"abgwhite"_s)});
    site.inject(Engine::CutLink{site.link(u"ISL1"_s), true});
    site.run(Settled);
    const auto isl2 = Model::findPart(site.site(), u"isl2"_s);
    QVERIFY(isl2);
    const Model::Forecast forecast = Engine::whatIf(*site.view(u"abgblue"_s), {*isl2});
    take(site, *isl2);
    site.run(Settled);
    QCOMPARE(linesOf(site.site(), forecast.clusters, true), seenBy(site, forecast.observer, true));
    QVERIFY(forecast.isSinglePointOfFailure);
}

void tst_WhatIf::systemsOfALostServerUnitStop()
{
    EmulatedSite site;
    site.run(20s);
    QStringList onSu;
    for (const Model::VmStatePtr &vm : site.view(u"abgwhite"_s)->vms) {
        if (vm->su == site.unit(u"ABGSE501"_s) && vm->status == Model::VmStatus::Running)
            onSu.append(vm->definition.name);
    }
    QVERIFY(onSu.contains(u"VM12PROD"_s));
    const Model::Forecast forecast = forecastOf(site, {u"ABGSE501"_s});
    QCOMPARE(systems(forecast, Model::SystemHit::Kind::Stops), onSu);
    QCOMPARE(forecast.systems.size(), std::size_t(onSu.size()));
    QVERIFY(forecast.isSinglePointOfFailure);
}

void tst_WhatIf::systemsLoseTheDisksOfALostStorageSystem()
{
    EmulatedSite site;
    site.run(20s);
    const Model::Forecast forecast = forecastOf(site, {u"ABGSTOR5"_s});
    QVERIFY(systems(forecast, Model::SystemHit::Kind::Stops).isEmpty());
    for (const Model::SystemHit &hit : forecast.systems) {
        if (hit.vm->definition.name == u"VM12PROD")
            QCOMPARE(hit.devices, (QStringList{u"FAA4"_s, u"FAA5"_s, u"4690"_s}));
    }
    QVERIFY(systems(forecast, Model::SystemHit::Kind::LosesDisks).contains(u"VM12PROD"_s));
    // What is lost already is not lost by a further failure.
    const Model::Forecast both = forecastOf(site, {u"ABGSTOR5"_s, u"ABGSE501"_s});
    QVERIFY(systems(both, Model::SystemHit::Kind::Stops).contains(u"VM12PROD"_s));
    QVERIFY(!systems(both, Model::SystemHit::Kind::LosesDisks).contains(u"VM12PROD"_s));
}

void tst_WhatIf::systemsOfASu390LoseConsoleAndLanWithTheirServersUnits()
{
    EmulatedSite site;
    site.run(20s);
    using Kind = Model::SystemHit::Kind;
    QVERIFY(forecastOf(site, {u"abgwhite"_s}).systems.empty());
    const Model::Forecast mus = forecastOf(site, {u"abgwhite"_s, u"abgblack"_s});
    QVERIFY(systems(mus, Kind::LosesConsole).contains(u"VM12PROD"_s));
    QVERIFY(systems(mus, Kind::Stops).isEmpty());
    const Model::Forecast hnc = forecastOf(site, {u"HNC5"_s});
    QCOMPARE(systems(hnc, Kind::LosesLan), systems(mus, Kind::LosesConsole));
}

void tst_WhatIf::withoutAnyMuNobodyLooks()
{
    EmulatedSite site;
    site.run(20s);
    const Model::Forecast forecast
        = forecastOf(site, {u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s, u"abgblue"_s});
    QCOMPARE(forecast.observer, Model::NoUnit);
    QCOMPARE(forecast.clusters[0].state, Model::ClusterState::Error);
    QCOMPARE(forecast.clusters[1].state, Model::ClusterState::Error);
    // An MU off changes nothing in an SU x86 Cluster.
    QCOMPARE(forecast.clusters[2].state, Model::ClusterState::Normal);
}

void tst_WhatIf::aDeactivatedClusterStaysInactive()
{
    EmulatedSite site;
    site.run(20s);
    site.perform(u"abgwhite"_s, u"admin"_s, Engine::SetClusterActive{u"ABGCL390"_s, false});
    site.run(5s);
    const Model::Forecast forecast = forecastOf(site, {u"abgwhite"_s});
    QCOMPARE(forecast.clusters[1].state, Model::ClusterState::Inactive);
    QCOMPARE(forecast.clusters[0].state, Model::ClusterState::Warning);
}

void tst_WhatIf::singlePointsOfFailureAreThoseThatStopSomething()
{
    EmulatedSite site;
    site.run(20s);
    QStringList names;
    for (const Model::Forecast &forecast : Engine::singleFailures(*site.view(u"abgwhite"_s))) {
        if (forecast.isSinglePointOfFailure)
            names.append(partName(site.site(), forecast.lost.front()));
    }
    // An SU Cluster has two SUs and no third; all else that there is only one of is an HNC.
    QCOMPARE(names,
             (QStringList{u"ABGSE5"_s, u"ABGSE7"_s, u"ABGSE501"_s, u"ABGSE701"_s, u"ABGSE30A"_s,
                          u"ABGSE30B"_s, u"ABGSE30C"_s, u"ABGSE30D"_s, u"HNC5"_s, u"HNC7"_s}));
}

QTEST_GUILESS_MAIN(tst_WhatIf)
#include "tst_whatif.moc"
