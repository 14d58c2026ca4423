// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Model {

/// The candidate that @p word was probably meant to be, or empty when none is close.
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace Model
