// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/sitetable.h"

namespace Model {

/// Reads the whole document in the order in which things refer to each other.
/// What stays wrong is in the problems; the site is then incomplete and only fit for checks.
/// Entry i of a list in the file is entry i of the list in the site.
class SiteReader {
public:
    SiteReader(SiteTable &root, SiteProblems &problems);

    Site read();

private:
    void readGeneral();
    void readServers();
    void readStorages();
    void readLegs();
    void readUnits();
    void readNetworks();
    void readLinks();
    void readClusters();
    void readAccounts();
    RightConfig readRight(SiteTable &table);
    ServerId serverOf(SiteTable &table, const QString &key, const SiteTable::TextItem &item) const;
    UnitId unitOf(SiteTable &table, const QString &key, const SiteTable::TextItem &item) const;
    UnitId requiredUnit(SiteTable &table, const QString &key) const;

    SiteTable &m_root;
    SiteProblems &m_problems;
    Site m_site;
};

} // namespace Model
