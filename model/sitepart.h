// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "model/site.h"

namespace Model {

/// Something of a site that can be lost as a whole.
struct SitePart {
    enum class Kind : quint8 {
        Server, ///< all its units
        Storage, ///< with the configuration disks and devices in it
        Unit,
        Link,
        Leg,
    };
    Kind kind = Kind::Unit;
    quint16 index = 0; ///< place among its kind in Site

    auto operator<=>(const SitePart &) const = default;
    bool operator==(const SitePart &) const = default;
};

/// Every part, in the order of Kind and of the site file.
std::vector<SitePart> partsOf(const Site &site);

QString partName(const Site &site, const SitePart &part);

/// The part of this name (case does not matter); nullopt: there is none.
std::optional<SitePart> findPart(const Site &site, const QString &name);

} // namespace Model
