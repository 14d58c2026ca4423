// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace Ui {

/// What a table shows, RFC 4180: titles first, rows below
/// their parents. Columns in @p columns, in that order.
QString csvOf(const QAbstractItemModel &model, const QList<int> &columns);

} // namespace Ui
