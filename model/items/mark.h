// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Model {

/// How abnormal something is, for a shape beside a word; None is the quiet normal case.
/// Ordered: the worst of several is the greatest.
enum class Mark : quint8 {
    None,
    Low, ///< worth a look: SUSPECT, DIFF, maintenance
    Unknown, ///< nothing is known of it
    Medium, ///< WARNING: redundancy lost
    High, ///< ERROR: a function lost
    Critical,
};

} // namespace Model

Q_DECLARE_METATYPE(Model::Mark)
