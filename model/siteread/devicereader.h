// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/site.h"
#include "model/siteread/sitetable.h"

#include <map>
#include <vector>

namespace Model {

/// Reads generated devices: named sets, written once for all SUs that share them, and the SU's
/// own. Needs the storage systems of the site to be read before.
class DeviceReader {
public:
    explicit DeviceReader(const Site &site);

    void readSets(SiteTable &root);
    /// False when a set has errors: then a device may be missing only because of them.
    bool areSetsGood() const { return m_areSetsGood; }
    /// Sets and own devices of the SU whose table is @p unit, sorted by MN.
    std::vector<GeneratedDevice> readFor(SiteTable &unit) const;

private:
    struct Placed {
        GeneratedDevice device;
        QString path;
    };
    void readEntries(SiteTable &owner, std::vector<Placed> &into) const;
    void readEntry(SiteTable &entry, std::vector<Placed> &into) const;
    void addRange(SiteTable &entry, const SiteTable::TextItem &names, GeneratedDevice device,
                  std::vector<Placed> &into) const;

    const Site &m_site;
    bool m_areSetsGood = true;
    std::map<QString, std::vector<GeneratedDevice>> m_sets; ///< by name in lower case
};

} // namespace Model
