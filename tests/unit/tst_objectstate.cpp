// SPDX-License-Identifier: GPL-3.0-or-later
// The states that a script waits for are what its MU knows, in SE Manager's words.
#include <QtTest>

#include "engine/script/objectstate.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Engine;
using Model::LegId;
using Model::LinkId;
using Model::UnitId;

namespace {

constexpr UnitId White{0};
constexpr UnitId Su501{1};
constexpr UnitId Su701{2};
const ScriptSystem Vm12{Model::NoUnit, u"VM12PROD"_s};

std::shared_ptr<Model::UnitView> unitView(UnitId id, bool monitorUp)
{
    auto state = std::make_shared<Model::UnitState>();
    state->su.emplace();
    state->su->monitorUp = monitorUp;
    auto unit = std::make_shared<Model::UnitView>();
    unit->id = id;
    unit->power = Model::Power::On;
    unit->heartbeat = Model::Heartbeat::Ok;
    unit->state = state;
    return unit;
}

std::shared_ptr<Model::LmStatus> migration(Model::Duration accepted, Model::LmPhase phase)
{
    auto lm = std::make_shared<Model::LmStatus>();
    lm->vmName = Vm12.name;
    lm->source = Su501;
    lm->target = Su701;
    lm->phase = phase;
    lm->accepted = Model::Instant(accepted);
    return lm;
}

std::shared_ptr<Model::VmState> runningVm()
{
    auto vm = std::make_shared<Model::VmState>();
    vm->su = Su501;
    vm->definition.name = Vm12.name;
    vm->status = Model::VmStatus::Running;
    return vm;
}

} // namespace

class TestObjectState : public QObject {
    Q_OBJECT

private slots:
    void unknownPowerIsNeverOff();
    void linksLegsAndClusters();
    void monitorSystemsRunOrAreDown();
    void vmsHaveStatusAndSubStatus();
    void theLastMigrationCounts();
    void everyWordOfAnObjectIsKnownOnce();
    void objectsAreNamedAsTheyAreTyped();
};

// DESIGN 5: "Unknown power is never 'off'".
void TestObjectState::unknownPowerIsNeverOff()
{
    Model::SiteView view;
    auto unit = unitView(White, false);
    unit->power = Model::Power::Unknown;
    unit->heartbeat = Model::Heartbeat::Dead;
    view.units = {unit};
    QVERIFY(hasState(view, White, u"UNKNOWN"_s));
    QVERIFY(hasState(view, White, u"DEAD"_s));
    QVERIFY(!hasState(view, White, u"OFF"_s));
}

void TestObjectState::linksLegsAndClusters()
{
    Model::SiteView view;
    view.links = {{LinkId{0}, false, true}, {LinkId{1}, true, false}};
    QVERIFY(hasState(view, LinkId{0}, u"DOWN"_s));
    QVERIFY(hasState(view, LinkId{1}, u"UNKNOWN"_s));
    QVERIFY(!hasState(view, LinkId{1}, u"UP"_s));
    view.legs = {{LegId{2}, Model::LegStatus::Outdated, {}}};
    QVERIFY(hasState(view, LegId{2}, u"Outdated"_s));
    QVERIFY(!hasState(view, LegId{1}, u"UpToDate"_s));
    auto cluster = std::make_shared<Model::ClusterView>();
    cluster->name = u"ABGCL390"_s;
    cluster->status.state = Model::ClusterState::Warning;
    view.clusters = {cluster};
    QVERIFY(hasState(view, ScriptCluster{u"ABGCL390"_s}, u"WARNING"_s));
    QVERIFY(!hasState(view, ScriptCluster{u"ABGCL390"_s}, u"NORMAL"_s));
}

void TestObjectState::monitorSystemsRunOrAreDown()
{
    Model::SiteView view;
    view.units = {unitView(White, false), unitView(Su501, true), unitView(Su701, false)};
    QVERIFY(hasState(view, ScriptSystem{Su501, u"HV0"_s}, u"RUNNING"_s));
    QVERIFY(hasState(view, ScriptSystem{Su701, u"HV0"_s}, u"DOWN"_s));
}

void TestObjectState::vmsHaveStatusAndSubStatus()
{
    Model::SiteView view;
    const auto vm = runningVm();
    view.vms = {vm};
    QVERIFY(hasState(view, Vm12, u"RUNNING"_s));
    QVERIFY(hasState(view, ScriptSystem{Su501, Vm12.name}, u"RUNNING"_s));
    QVERIFY(!hasState(view, ScriptSystem{Su701, Vm12.name}, u"RUNNING"_s));
    QVERIFY(!hasState(view, Vm12, u"MIGRATING"_s));
    vm->migrating = true;
    QVERIFY(hasState(view, Vm12, u"MIGRATING"_s));
    QVERIFY(hasState(view, Vm12, u"RUNNING"_s));
    vm->held = true;
    QVERIFY(hasState(view, Vm12, u"HELD"_s));
    QVERIFY(!hasState(view, Vm12, u"RUNNING"_s));
}

void TestObjectState::theLastMigrationCounts()
{
    Model::SiteView view;
    view.migrations = {migration(2s, Model::LmPhase::Copy), migration(1s, Model::LmPhase::Aborted)};
    QVERIFY(hasState(view, Vm12, u"COPY"_s));
    QVERIFY(!hasState(view, Vm12, u"ABORTED"_s));
    QVERIFY(hasState(view, ScriptSystem{Su701, Vm12.name}, u"COPY"_s));
    QVERIFY(!hasState(view, ScriptSystem{UnitId{9}, Vm12.name}, u"COPY"_s));
}

void TestObjectState::everyWordOfAnObjectIsKnownOnce()
{
    const std::vector<ScriptObject> objects{White,    LinkId{0},
                                            LegId{1}, ScriptCluster{u"ABGCL390"_s},
                                            Vm12,     ScriptSystem{Su501, u"HV0"_s}};
    for (const ScriptObject &object : objects) {
        QStringList words = statesOf(object);
        QVERIFY(words.size() >= 2);
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }
    QVERIFY(statesOf(ScriptObject()).isEmpty());
    QVERIFY(statesOf(Vm12).contains(u"INIT_ONLY"_s));
}

void TestObjectState::objectsAreNamedAsTheyAreTyped()
{
    Model::Site site;
    site.units.resize(2);
    site.units[0].name = u"abgwhite"_s;
    site.units[1].name = u"ABGSE501"_s;
    site.legs = {{LegId{2}, u"LEG2"_s, {}}};
    QCOMPARE(nameOf(White, site), u"abgwhite"_s);
    QCOMPARE(nameOf(LegId{2}, site), u"LEG2"_s);
    QCOMPARE(nameOf(Vm12, site), u"VM12PROD"_s);
    QCOMPARE(nameOf(ScriptSystem{Su501, u"HV0"_s}, site), u"ABGSE501/HV0"_s);
    QCOMPARE(nameOf(ScriptObject(), site), QString());
}

QTEST_GUILESS_MAIN(TestObjectState)
#include "tst_objectstate.moc"
