// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "outagetable.h"
#include "scenariorun.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::ClusterState;

/// Every cable pull and power cut of both shipped sites singly, and in pairs, held against tables
/// (tests/scenarios/pairs; DESIGN 5, S6-03..07, S6-18..20). SE_PAIRS=N takes every N-th pair
/// (SE_PAIRS=1 all of them), SE_SEED begins elsewhere.
class tst_OutagePairs : public QObject {
    Q_OBJECT

private slots:
    void init() { m_found.clear(); }
    void leadToTheStatesOfTheTable_data();
    void leadToTheStatesOfTheTable();
    void aWrongTableIsNoticed();

private:
    void judgeOutage(const OutageTable &table, const SeenStep &seen, const OutageEffect &expected);
    void judgeHealing(const OutageTable &table, const SeenStep &seen);
    void compare(const QString &what, const std::set<QString> &expected,
                 const std::set<QString> &seen);

    QStringList m_found;
};

namespace {

constexpr Model::Duration OutageTime = 40s;
constexpr Model::Duration HealingTime = 90s;

const std::vector<std::shared_ptr<const OutageTable>> &tables()
{
    static const std::vector<std::shared_ptr<const OutageTable>> all{
        std::make_shared<OutageTable>(
            QStringLiteral(SE_SOURCE_DIR "/tests/scenarios/pairs/augsburg.toml")),
        std::make_shared<OutageTable>(
            QStringLiteral(SE_SOURCE_DIR "/tests/scenarios/pairs/se300.toml"))};
    return all;
}

Scenario scenarioOf(const OutageTable &table, std::size_t a, std::size_t b, quint64 seed)
{
    Scenario scenario;
    scenario.siteName = table.siteName();
    scenario.site = table.site();
    scenario.seed = seed;
    ScenarioStep rest;
    rest.time = 20s;
    ScenarioStep outage;
    outage.time = OutageTime;
    ScenarioStep healing;
    healing.time = HealingTime;
    for (const std::size_t part : a == b ? std::vector{a} : std::vector{a, b}) {
        outage.lines.push_back(table.parts()[part].cut);
        healing.lines.push_back(table.parts()[part].heal);
    }
    for (ScenarioStep *step : {&rest, &outage, &healing}) {
        step->looks.emplace_back();
        scenario.steps.push_back(*step);
    }
    return scenario;
}

std::set<QString> reasonsOf(const Model::ClusterView &cluster)
{
    std::set<QString> reasons;
    for (const Model::StatusReason &reason : cluster.status.reasons) {
        if (reason.state == ClusterState::Warning || reason.state == ClusterState::Error)
            reasons.insert(toText(reason.state) + u' ' + named(reason.key, reason.object));
    }
    return reasons;
}

ClusterState stateOf(const std::set<QString> &reasons)
{
    ClusterState worst = ClusterState::Normal;
    for (const QString &reason : reasons)
        worst = std::max(worst,
                         reason.startsWith(u"ERROR") ? ClusterState::Error : ClusterState::Warning);
    return worst;
}

/// The Cluster Manager's; without one, of the first MU that is on. Null when all are off.
const Sight *decisive(const SeenLook &look, const Model::Site &site)
{
    const Sight *first = nullptr;
    for (const Sight &sight : look.mus) {
        if (!sight.view)
            continue;
        if (sight.view->manager.mu == site.findUnit(sight.mu))
            return &sight;
        if (!first)
            first = &sight;
    }
    return first;
}

std::set<Model::EventId> idsOf(const Sight &sight)
{
    std::set<Model::EventId> ids;
    for (const Model::Event &event : sight.log)
        ids.insert(event.id);
    return ids;
}

} // namespace

void tst_OutagePairs::compare(const QString &what, const std::set<QString> &expected,
                              const std::set<QString> &seen)
{
    for (const QString &each : expected) {
        if (!seen.contains(each))
            m_found.append(u"- "_s + what + u' ' + each);
    }
    for (const QString &each : seen) {
        if (!expected.contains(each))
            m_found.append(u"+ "_s + what + u' ' + each);
    }
}

void tst_OutagePairs::judgeOutage(const OutageTable &table, const SeenStep &seen,
                                  const OutageEffect &expected)
{
    const Model::Site &site = *table.site();
    const Sight *sight = decisive(seen.looks.back(), site);
    if (expected.blind != (sight == nullptr))
        m_found.append(u"+ an MU is on, or none"_s);
    if (!sight)
        return;
    for (const Model::ClusterViewPtr &cluster : sight->view->clusters) {
        const auto reasons = expected.reasons.find(cluster->name);
        const std::set<QString> wanted
            = reasons == expected.reasons.end() ? std::set<QString>() : reasons->second;
        compare(cluster->name, wanted, reasonsOf(*cluster));
        compare(cluster->name, {toText(stateOf(wanted))}, {toText(cluster->status.state)});
    }
    std::set<QString> dead;
    for (std::size_t i = 0; i < site.units.size(); ++i) {
        if (sight->view->units[i]->heartbeat == Model::Heartbeat::Dead)
            dead.insert(site.units[i].name);
    }
    compare(u"dead"_s, expected.dead, dead);
    std::set<QString> told;
    for (const Model::Event &event : sight->log) {
        const QString text = event.key + u' ' + event.args.join(u' ');
        if (event.weight != Model::Weight::Info && !told.insert(text).second && !expected.twice)
            m_found.append(u"+ told twice: "_s + text);
    }
}

void tst_OutagePairs::judgeHealing(const OutageTable &table, const SeenStep &seen)
{
    const Model::Site &site = *table.site();
    const Sight *first = nullptr;
    for (const Sight &sight : seen.looks.back().mus) {
        if (!sight.view) {
            m_found.append(u"- on again: "_s + sight.mu);
            continue;
        }
        for (const Model::ClusterViewPtr &cluster : sight.view->clusters)
            compare(u"healed, "_s + sight.mu + u", "_s + cluster->name, {}, reasonsOf(*cluster));
        for (const Model::UnitViewPtr &unit : sight.view->units) {
            if (unit->heartbeat != Model::Heartbeat::Ok || unit->power != Model::Power::On)
                m_found.append(u"+ healed, %1, %2: %3 %4"_s.arg(sight.mu, site.unit(unit->id).name,
                                                                toText(unit->power),
                                                                toText(unit->heartbeat)));
        }
        if (!first)
            first = &sight;
        else if (idsOf(*first) != idsOf(sight))
            m_found.append(u"+ not the same log: "_s + first->mu + u", "_s + sight.mu);
    }
}

void tst_OutagePairs::leadToTheStatesOfTheTable_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    const int every = std::max(1, qEnvironmentVariable("SE_PAIRS", u"6"_s).toInt());
    int number = qEnvironmentVariableIntValue("SE_SEED");
    for (std::size_t t = 0; t < tables().size(); ++t) {
        const std::vector<OutagePart> &parts = tables()[t]->parts();
        for (std::size_t a = 0; a < parts.size(); ++a) {
            for (std::size_t b = a; b < parts.size(); ++b) {
                if (a != b && ++number % every != 0)
                    continue;
                QTest::addRow("%s: %s%s", qPrintable(tables()[t]->siteName()),
                              qPrintable(parts[a].name),
                              qPrintable(a == b ? QString() : u" + "_s + parts[b].name))
                    << int(t) << int(a) << int(b);
            }
        }
    }
}

void tst_OutagePairs::leadToTheStatesOfTheTable()
{
    QFETCH(int, table);
    QFETCH(int, first);
    QFETCH(int, second);
    const OutageTable &of = *tables()[std::size_t(table)];
    QVERIFY2(of.errors().isEmpty(), qPrintable(of.errors().join(u'\n')));
    const Scenario scenario = scenarioOf(of, std::size_t(first), std::size_t(second), 1);
    const ScenarioRecord record = runScenario(scenario);
    m_found = record.failures;
    judgeOutage(of, record.steps[1], of.effect(std::size_t(first), std::size_t(second)));
    judgeHealing(of, record.steps[2]);
    if (m_found.isEmpty())
        return;
    qWarning().noquote() << "(- expected, + seen)\n"
                         << m_found.join(u'\n') << "\nAgain:\n"
                         << scenario.replay();
    QFAIL("not as the table says");
}

void tst_OutagePairs::aWrongTableIsNoticed()
{
    const OutageTable &table = *tables().front();
    const Scenario scenario = scenarioOf(table, 0, 4, 1); // an MU and an SU /390
    const ScenarioRecord record = runScenario(scenario);
    const OutageEffect right = table.effect(0, 4);
    judgeOutage(table, record.steps[1], right);
    QCOMPARE(m_found, QStringList());
    for (const auto &[cluster, reasons] : right.reasons) {
        for (const QString &reason : reasons) {
            OutageEffect wrong = right;
            wrong.reasons[cluster].erase(reason);
            m_found.clear();
            judgeOutage(table, record.steps[1], wrong);
            QVERIFY2(!m_found.isEmpty(), qPrintable(reason));
        }
    }
    OutageEffect wrong = right;
    wrong.dead.insert(u"NU5A"_s);
    m_found.clear();
    judgeOutage(table, record.steps[1], wrong);
    QCOMPARE(m_found, QStringList{u"- dead NU5A"_s});
    m_found.clear();
    judgeHealing(table, record.steps[1]); // nothing is healed yet
    QVERIFY(!m_found.isEmpty());
}

QTEST_GUILESS_MAIN(tst_OutagePairs)
#include "tst_outagepairs.moc"
