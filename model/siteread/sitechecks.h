// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/siteproblems.h"

#include <map>

namespace Model {

/// What one entry of a site file alone cannot show: names, numbers of things, VLANs, links and
/// rights. Distances and rates are the customer's affair (S1.2-12).
class SiteChecks {
public:
    SiteChecks(const Site &site, SiteProblems &problems);

    void run();

private:
    void checkNames();
    void checkCounts();
    void checkLegs();
    void checkNetworks();
    void checkVlan(const NetworkConfig &network, const QString &path,
                   std::map<int, QString> &holders);
    void checkLinks();
    void checkRights();
    void checkRight(const RightConfig &right, const QString &path);
    bool isKindKnown(UnitId unit) const;
    bool hasSystem(const QString &name) const;
    void atMost(std::size_t limit, std::size_t count, const QString &list);

    const Site &m_site;
    SiteProblems &m_problems;
};

} // namespace Model
