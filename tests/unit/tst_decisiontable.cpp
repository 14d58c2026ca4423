// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisioncases.h"

#include "engine/cluster/clusterstatus.h"
#include "model/sitefile.h"
#include "statusoracle.h"

#include <QDate>
#include <QHash>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Model;
using namespace Qt::StringLiterals;
using Oracle::Meaning;

/// The status of every cluster of the shipped sites against the oracle, in every combination of
/// states that a rule distinguishes. One case in ten, another tenth each day; SE_SEED=n chooses the
/// tenth, SE_LONG=1 takes all, SE_CASE=n replays one.
class TestDecisionTable : public QObject {
    Q_OBJECT

private slots:
    void theStatusIsTheOracles_data();
    void theStatusIsTheOracles();
};

namespace {

constexpr qint64 Share = 10;

Meaning meaningOf(const QString &key)
{
    static const QHash<QString, Meaning> meanings{
        {u"SEC0501"_s, Meaning::IslWhollyCut},
        {u"SEC0502"_s, Meaning::NoLegForMus},
        {u"SEC0503"_s, Meaning::CrdReadOnly},
        {u"SEC0504"_s, Meaning::NoMu},
        {u"SEC0505"_s, Meaning::MuOff},
        {u"SEC0506"_s, Meaning::MuDead},
        {u"SEC0507"_s, Meaning::MuIsolated},
        {u"SEC0508"_s, Meaning::MuStarting},
        {u"SEC0509"_s, Meaning::ConsolesLost},
        {u"SEC0510"_s, Meaning::MuNetworkSilent},
        {u"SEC0511"_s, Meaning::MuDiskSilent},
        {u"SEC0512"_s, Meaning::NetworkRedundancy},
        {u"SEC0513"_s, Meaning::NetworkRedundancy},
        {u"SEC0514"_s, Meaning::NetworkRedundancy},
        {u"SEC0515"_s, Meaning::LegRedundancy},
        {u"SEC0516"_s, Meaning::LegRedundancy},
        {u"SEC0517"_s, Meaning::ManagerDegraded},
        {u"SEC0518"_s, Meaning::NoManager},
        {u"SEC0520"_s, Meaning::SuOff},
        {u"SEC0521"_s, Meaning::SuDead},
        {u"SEC0522"_s, Meaning::SuStarting},
        {u"SEC0523"_s, Meaning::SuNetworkSilent},
        {u"SEC0524"_s, Meaning::MonitorDown},
        {u"SEC0525"_s, Meaning::NotVm2000},
        {u"SEC0526"_s, Meaning::RewasInactive},
        {u"SEC0527"_s, Meaning::RewasTooOld},
        {u"SEC0528"_s, Meaning::NotOperable},
        {u"SEC0529"_s, Meaning::NoLegForSu},
        {u"SEC0530"_s, Meaning::NoPath},
        {u"SEC0531"_s, Meaning::Maintenance},
        {u"SEC0532"_s, Meaning::ModesDiffer},
        {u"SEC0533"_s, Meaning::NoLegForSu},
        {u"SEC0534"_s, Meaning::SkpRedundancy},
        {u"SEC0535"_s, Meaning::RewasRemote},
        {u"SEC0536"_s, Meaning::LegRedundancy},
        {u"SEC0537"_s, Meaning::CrdReadOnly},
    };
    return meanings.value(key, Meaning::Other);
}

/// The reasons that made the state.
std::map<Meaning, QString> decisive(const ClusterStatus &status)
{
    std::map<Meaning, QString> found;
    for (const StatusReason &reason : status.reasons) {
        if (reason.state == status.state && status.state != ClusterState::Normal
            && status.state != ClusterState::Inactive)
            found[meaningOf(reason.key)] = reason.key;
    }
    return found;
}

/// Empty: the two agree.
QString difference(const ClusterStatus &status, const Oracle::Opinion &opinion)
{
    if (status.state != opinion.state)
        return u"is %1, the oracle says %2"_s.arg(toText(status.state), toText(opinion.state));
    const std::map<Meaning, QString> found = decisive(status);
    for (const auto &[meaning, key] : found) {
        if (!opinion.must.contains(meaning) && !opinion.may.contains(meaning))
            return u"is %1 for %2, not a reason for the oracle"_s.arg(toText(status.state), key);
    }
    for (const Meaning meaning : opinion.must) {
        if (!found.contains(meaning))
            return u"is %1 without the oracle's reason %2"_s.arg(toText(status.state))
                .arg(int(meaning));
    }
    return {};
}

/// The one difference that is not settled: DESIGN 5 says ERROR when "no functioning MU is known",
/// the rules say so only once every MU is known to fail, since unknown is no proof. The oracle
/// keeps to the letter; such cases are counted and printed, not compared.
bool isOpenQuestion(const Oracle::Situation &situation, const Oracle::Opinion &opinion)
{
    return opinion.must.contains(Meaning::NoMu)
        && std::any_of(situation.units.begin(), situation.units.end(), [](const auto &unit) {
               return unit.kind == UnitKind::MU && unit.is == Oracle::Is::Unknown;
           });
}

/// Number of the first case that is looked at, and how many to go on.
struct Sample {
    qint64 first = 0;
    qint64 step = 1;
};

Sample sample(qint64 count)
{
    if (qEnvironmentVariableIsSet("SE_CASE"))
        return {qEnvironmentVariable("SE_CASE").toLongLong(), count};
    if (qEnvironmentVariableIsSet("SE_LONG"))
        return {};
    const qint64 seed = qEnvironmentVariableIsSet("SE_SEED")
        ? qEnvironmentVariable("SE_SEED").toLongLong()
        : QDate::currentDate().toJulianDay();
    return {(seed % Share + Share) % Share, Share};
}

} // namespace

void TestDecisionTable::theStatusIsTheOracles_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("augsburg") << u"augsburg.toml"_s;
    QTest::newRow("se300") << u"se300.toml"_s;
}

void TestDecisionTable::theStatusIsTheOracles()
{
    QFETCH(const QString, file);
    const SitePtr site = loadSite(QStringLiteral(SE_SOURCE_DIR "/resources/sites/") + file).site;
    QVERIFY(site);
    const std::vector<DecisionCases::Case> cases = DecisionCases::all(*site);
    const auto [first, step] = sample(qint64(cases.size()));
    std::map<QString, std::pair<int, QString>> differences; // kind of it: how often, the first one
    qint64 done = 0;
    int open = 0;
    for (qint64 i = first; i < qint64(cases.size()); i += step, ++done) {
        const DecisionCases::Case &one = cases[std::size_t(i)];
        const Oracle::Situation situation = DecisionCases::situation(*site, one);
        const SiteView view = DecisionCases::view(site, situation);
        for (std::size_t c = 0; c < site->clusters.size(); ++c) {
            const ClusterConfig &config = site->clusters[c];
            const Oracle::Cluster &cluster = situation.clusters[c];
            const ClusterStatus status = Engine::clusterStatus(view, config, cluster.active);
            const Oracle::Opinion opinion = Oracle::opinion(situation, cluster);
            const QString found = difference(status, opinion);
            if (found.isEmpty())
                continue;
            if (isOpenQuestion(situation, opinion)) {
                ++open;
                continue;
            }
            auto &[count, example] = differences[toText(config.kind) + u' ' + found];
            if (count++ == 0)
                example
                    = u"SE_CASE=%1 tst_decisiontable theStatusIsTheOracles:%2: %3: %4"_s.arg(i).arg(
                        site->name.toLower(), DecisionCases::text(*site, one), config.name);
        }
    }
    qInfo("%lld of %zu cases of %zu clusters, from case %lld; %d statuses not settled", done,
          cases.size(), site->clusters.size(), first, open);
    for (const auto &[kind, times] : differences)
        qWarning("%s, %d times; first %s", qPrintable(kind), times.first, qPrintable(times.second));
    QVERIFY2(done > 0, "no such case");
    QVERIFY(differences.empty());
}

QTEST_APPLESS_MAIN(TestDecisionTable)
#include "tst_decisiontable.moc"
