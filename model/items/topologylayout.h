// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QPointF>
#include <QRectF>

#include "model/sitepart.h"

namespace Model {

/// What a picture of the site is laid out for, in device-independent pixels.
struct TopologyMetrics {
    qreal width = 0; ///< there is; the picture may need more, and never uses more than it needs
    qreal character = 8; ///< average width
    qreal line = 16; ///< height of a line of text
};

/// Where a part is named and can be pointed at.
struct TopologyBox {
    SitePart part;
    QRectF rect;
    QRectF frame; ///< around all that belongs to it: servers and storage systems; else null
};

/// A connection between two parts, or between a unit and the network of its server.
struct TopologyLine {
    enum class Kind : quint8 {
        Lan, ///< unit to the Net Units of its server, an SU /390 to its HNCs
        Isl, ///< @c from is the link
        San, ///< units of a server to a configuration disk
    };
    Kind kind = Kind::Lan;
    SitePart from;
    SitePart to;
    std::vector<QPointF> points;
};

/// The site as a picture: servers side by side, units in rows by kind, Net Units at the facing
/// sides with the ISL-E between them, storage systems with the configuration disks below.
/// Depends on the site alone, so that nothing moves while states change.
struct TopologyLayout {
    QSizeF size;
    std::vector<TopologyBox> boxes; ///< in reading order, every part of the site once
    std::vector<TopologyLine> lines;

    const TopologyBox *find(const SitePart &part) const;
};

TopologyLayout layOut(const Site &site, const TopologyMetrics &metrics);

/// The box that lies next to @p from in the direction of (@p dx, @p dy), for arrow keys; null
/// when there is none.
const TopologyBox *neighbour(const TopologyLayout &layout, const SitePart &from, int dx, int dy);

} // namespace Model
