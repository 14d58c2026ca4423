// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QElapsedTimer>

#include "engine/cluster/clusterstatus.h"

#include "unit/statussite.h"

// Nanoseconds for the status of one cluster, and of all clusters of the site, from one view.

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

} // namespace

int main()
{
    SiteView view = StatusSite::healthyView(StatusSite::augsburg());
    measure("all well", view);
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
