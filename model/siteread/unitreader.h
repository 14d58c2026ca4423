// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/devicereader.h"
#include "model/siteread/sitetable.h"

namespace Model {

/// Reads one unit. Servers, storage systems, legs and device sets are read before.
class UnitReader {
public:
    UnitReader(const Site &site, const DeviceReader &devices);

    UnitConfig read(SiteTable &table) const;

private:
    std::vector<LegId> readLegs(SiteTable &table) const;
    SuConfig readSu(SiteTable &table, UnitKind kind, const QString &name) const;
    void readMonitor(SiteTable &table, SuConfig &su) const;
    void readPools(SiteTable &table, SuConfig &su) const;
    void checkMemory(SiteTable &table, const QString &name, const SuConfig &su) const;

    const Site &m_site;
    const DeviceReader &m_devices;
};

} // namespace Model
