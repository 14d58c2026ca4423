// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/items/mark.h"
#include "model/items/place.h"
#include "model/items/topologylayout.h"
#include "model/siteview.h"

// What the picture of the site says of its parts: their states as one MU knows them.
namespace Model {

struct PartState {
    QString name;
    QString detail; ///< what it is while all is well, else what is wrong; never an age
    Mark mark = Mark::None;
    bool stale = false; ///< not heard of for three periods
    bool gone = false; ///< known not to work

    bool operator==(const PartState &) const = default;
};

PartState partState(const SitePart &part, const SiteView &view);
/// Readings with their ages, a line each, for the pointer and the screen reader.
QString partTip(const SitePart &part, const SiteView &view);
/// Where the part has its main window; links, disks and storage systems have none.
std::optional<Place> placeOf(const SitePart &part);
/// "Server Unit ABGSE501", for a sentence.
QString kindText(const SitePart &part, const Site &site);

struct LineState {
    enum class Shape : quint8 {
        Whole,
        Partly, ///< some of its users do without
        Cut,
        Unknown,
    };
    Shape shape = Shape::Whole;
    Mark mark = Mark::None;
    QString label; ///< what is wrong

    bool operator==(const LineState &) const = default;
};

LineState lineState(const TopologyLine &line, const SiteView &view);

} // namespace Model
