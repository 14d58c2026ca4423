// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "model/items/mark.h"

namespace Ui {

/// The colours of one appearance. Nothing else in the house names a colour.
struct Tokens {
    bool dark = false;
    QColor window; ///< behind everything
    QColor base; ///< tables, trees, fields, tiles
    QColor raised; ///< header, table heads, buttons
    QColor hover;
    QColor selection; ///< fill of a selected row; its frame is @c focus
    QColor text;
    QColor muted;
    QColor line; ///< icons at rest, borders that mean something
    QColor hairline; ///< separators, decoration only
    QColor focus; ///< focus ring, links under the pointer, the LM's blue arrow
    QColor critical;
    QColor high;
    QColor medium;
    QColor low;
    QColor stale; ///< unknown, stale, disconnected

    static Tokens light();
    static Tokens darkOne();

    /// Colour of text and graphics of @p mark; @c text for None.
    QColor of(Model::Mark mark) const;
};

/// WCAG contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace Ui
