// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/topologylayout.h"

#include <algorithm>
#include <cmath>

namespace Model {

const TopologyBox *TopologyLayout::find(const SitePart &part) const
{
    const auto found = std::ranges::find(boxes, part, &TopologyBox::part);
    return found == boxes.end() ? nullptr : &*found;
}

const TopologyBox *neighbour(const TopologyLayout &layout, const SitePart &from, int dx, int dy)
{
    const TopologyBox *start = layout.find(from);
    const TopologyBox *best = nullptr;
    qreal least = 0;
    for (const TopologyBox &box : layout.boxes) {
        if (!start || box.part == from)
            continue;
        const QPointF way = box.rect.center() - start->rect.center();
        // Gaps between the boxes count, not their centres: a title is as wide as a server.
        const qreal ahead = dx != 0 ? way.x() * dx : way.y() * dy;
        const qreal gapX = std::max(
            {0.0, box.rect.left() - start->rect.right(), start->rect.left() - box.rect.right()});
        const qreal gapY = std::max(
            {0.0, box.rect.top() - start->rect.bottom(), start->rect.top() - box.rect.bottom()});
        const qreal along = dx != 0 ? gapX : gapY;
        const qreal aside = dx != 0 ? gapY : gapX;
        if (ahead <= 0 || along <= 0)
            continue;
        const qreal distance = along + 4 * aside + 0.01 * std::abs(dx != 0 ? way.y() : way.x());
        if (!best || distance < least) {
            best = &box;
            least = distance;
        }
    }
    return best;
}

} // namespace Model
