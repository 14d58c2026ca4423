// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QElapsedTimer>

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/whatif.h"

#include "unit/statussite.h"

// Nanoseconds for the status of one cluster, and of all clusters of the site, from one view;
// the same for 200 units, and for what-if of each part alone (DESIGN 5).

using namespace Model;
using namespace Qt::StringLiterals;

namespace {

void measure(const char *name, const SiteView &view)
{
    constexpr int Rounds = 20'000;
    qint64 allClusters = 0;
    for (const ClusterConfig &cluster : view.site->clusters) {
        std::size_t reasons = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Rounds; ++i)
            reasons += Engine::clusterStatus(view, cluster).reasons.size();
        const qint64 each = timer.nsecsElapsed() / Rounds;
        allClusters += each;
        std::printf("%-22s %-10s %8lld ns per evaluation, %lld reasons\n", name,
                    qPrintable(cluster.name), static_cast<long long>(each),
                    static_cast<long long>(reasons / Rounds));
    }
    std::printf("%-22s %-10s %8lld ns for the whole view\n", name, "all",
                static_cast<long long>(allClusters));
}

/// Two servers with 4 MUs, 4 Net Units, 2 HNCs and 95 clusters of two SU x86.
SitePtr wideSite()
{
    Site site = *StatusSite::augsburg();
    const ClusterConfig management = site.clusters.front();
    std::erase_if(site.units, [](const UnitConfig &unit) { return unit.su.has_value(); });
    // Without SUs the Net Units stand elsewhere in the row.
    const auto nu = [&](const QString &name) { return site.findUnit(name); };
    site.links[0].from = nu(u"NU5A"_s);
    site.links[0].to = nu(u"NU7A"_s);
    site.links[1].from = nu(u"NU5B"_s);
    site.links[1].to = nu(u"NU7B"_s);
    site.accounts.clear();
    site.clusters = {management};
    while (site.units.size() < 200) {
        ClusterConfig cluster;
        cluster.kind = ClusterKind::SUx86;
        cluster.name = u"CL"_s + QString::number(site.clusters.size());
        for (const int server : {0, 1}) {
            UnitConfig su;
            su.name = u"SU"_s + QString::number(site.units.size());
            su.kind = UnitKind::SUx86;
            su.server = ServerId(server);
            su.legs = site.units.front().legs;
            su.su.emplace();
            cluster.members.push_back(UnitId(site.units.size()));
            site.units.push_back(su);
        }
        site.clusters.push_back(cluster);
    }
    return std::make_shared<const Site>(site);
}

void measureWide()
{
    const SiteView view = StatusSite::healthyView(wideSite());
    constexpr int Rounds = 50;
    std::size_t reasons = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Rounds; ++i) {
        for (const ClusterConfig &cluster : view.site->clusters)
            reasons += Engine::clusterStatus(view, cluster).reasons.size();
    }
    std::printf(
        "%-22s %-10s %8lld ns for the whole view of %zu units in %zu clusters, %zu reasons\n",
        "200 units", "all", static_cast<long long>(timer.nsecsElapsed() / Rounds),
        view.site->units.size(), view.site->clusters.size(), reasons / Rounds);
}

void measureWhatIf(const SiteView &view)
{
    constexpr int Rounds = 50;
    std::size_t forecasts = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Rounds; ++i)
        forecasts += Engine::singleFailures(view).size();
    std::printf("%-22s %-10s %8lld ns for %zu parts, each lost alone\n", "what-if", "all",
                static_cast<long long>(timer.nsecsElapsed() / Rounds), forecasts / Rounds);
}

} // namespace

int main()
{
    SiteView view = StatusSite::healthyView(StatusSite::augsburg());
    measure("all well", view);
    measureWhatIf(view);
    measureWide();
    StatusSite::setOff(view, u"abgwhite"_s);
    measure("an MU off", view);
    StatusSite::cutLink(view, u"ISL1"_s);
    StatusSite::cutLink(view, u"ISL2"_s);
    for (const QString &mu : {u"abggreen"_s, u"abgblue"_s})
        StatusSite::setHeartbeat(view, mu, Heartbeat::NetworkDead);
    for (const QString &su : {u"ABGSE701"_s, u"ABGSE30B"_s, u"ABGSE30D"_s})
        StatusSite::setHeartbeat(view, su, Heartbeat::NetworkDead);
    view.crdWritable = false;
    measure("servers separated", view);
    return 0;
}
