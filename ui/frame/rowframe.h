// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionViewItem>

class QPainter;

namespace Ui {

/// Background of a row: a pale fill when selected, and the frame of the keyboard's place. Pale,
/// because severity colours must stay readable on it.
void paintRow(QPainter &painter, const QStyleOptionViewItem &option);

/// The bar at the left end of a selected row, over @p row.
void paintRowBar(QPainter &painter, const QRect &row, bool active);

} // namespace Ui
