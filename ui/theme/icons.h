// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>

#include "model/items/mark.h"

class QPainter;

namespace Ui {

/// :/icons/<name>.svg drawn in the theme's colour of the moment, sharp at every size.
QIcon tintedIcon(const QString &name);

/// The shape of @p mark in its colour, so that colour is never the only code.
QIcon shapeIcon(Model::Mark mark);

/// Square critical, triangle high, inverted triangle medium, circle low, hollow "?" unknown.
void paintMark(QPainter &painter, const QRectF &rect, Model::Mark mark);

} // namespace Ui
