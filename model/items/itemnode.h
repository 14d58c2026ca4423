// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QVariant>

#include "model/items/mark.h"
#include "model/items/place.h"

namespace Model {

/// A Live Migration seen at a row: leaving its source, or arriving at its target SU.
enum class Arrow : quint8 {
    None,
    Leaving,
    Arriving,
};

/// One field of a row: formatted text and raw value apart.
struct ItemCell {
    QString text = {};
    QVariant value = {}; ///< for sorting and alignment; the text where invalid
    Mark mark = Mark::None;
    bool because = false; ///< a status: its because-tree can be asked for
    bool stale = false; ///< older than three periods; @c text says how old
    std::optional<Place> target = {}; ///< the object named here, a link
    QString tip = {};

    bool operator==(const ItemCell &) const = default;
};

/// One row of a table or entry of a tree, with what lies below it.
struct ItemNode {
    QString key; ///< unique among its siblings, the same from view to view
    std::vector<ItemCell> cells;
    std::optional<Place> object = {}; ///< what the row is about
    QString icon = {}; ///< name of an icon of resources/icons
    Arrow arrow = Arrow::None;
    std::vector<ItemNode> children = {};
};

enum ItemRole {
    ValueRole = Qt::UserRole + 1, ///< ItemCell::value, else the text
    MarkRole, ///< Model::Mark
    BecauseRole, ///< bool
    StaleRole, ///< bool
    TargetRole, ///< Model::Place, invalid where no link
    ObjectRole, ///< Model::Place of the row, invalid where none
    IconRole, ///< QString
    ArrowRole, ///< int of Model::Arrow
    KeyRole, ///< QString
};

} // namespace Model
