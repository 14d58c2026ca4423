// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/siteproblems.h"

#include <map>

namespace Model {

/// The rules for clusters: two SUs of one kind, each in one SU Cluster only, and what has to
/// exist for a cluster. That operating modes differ is no error here; the status shows it.
class ClusterChecks {
public:
    ClusterChecks(const Site &site, SiteProblems &problems);

    void run();

private:
    void checkManagement(const ClusterConfig &cluster, const QString &path);
    void checkSuCluster(const ClusterConfig &cluster, const QString &path);
    void checkMembers(const ClusterConfig &cluster, const QString &path);

    bool isKindKnown(UnitId unit) const;

    const Site &m_site;
    SiteProblems &m_problems;
    bool m_hasManagement = false;
    std::map<UnitId, QString> m_clusterOf; ///< of SUs seen so far
};

} // namespace Model
