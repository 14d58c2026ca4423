// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "model/items/mark.h"
#include "model/items/place.h"
#include "model/language.h"
#include "model/siteview.h"

namespace Model {

/// A reading that led to a status: what was read, where, how old it is, and what lies under it.
struct Because {
    QString text;
    QString object;
    std::optional<Place> target;
    Mark mark = Mark::None;
    std::optional<Duration> age;
    QString rule; ///< ID of the fact or decision
    std::vector<Because> because;
};

/// Why the status of @p place is what it is: of a cluster, unit, SU or system. Texts of the
/// catalogue in @p language, our own through the translator.
std::vector<Because> because(const Place &place, const SiteView &view, Language language);

} // namespace Model
