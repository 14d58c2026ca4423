// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "engine/service/action.h"
#include "model/site.h"

namespace Engine {

/// What an action is called in Jobs and in the audit log (X-LOG-02): message and inserts.
struct ActionTitle {
    QString key;
    QStringList args;
};

/// Objects that the site does not know are shown as "?".
ActionTitle titleOf(const Model::Site &site, const Action &action);

/// "SU/system"; the console of the SU itself is that of its monitor system.
QString consoleTitle(const Model::Site &site, const Model::ConsoleId &console);

// Audit entries that are no Action (S2.3.2-03).
inline constexpr QLatin1String LogOnAudit{"SEC0810"}; ///< MU
inline constexpr QLatin1String LogOffAudit{"SEC0811"}; ///< MU
inline constexpr QLatin1String ChangeMuAudit{"SEC0812"}; ///< from MU, to MU
inline constexpr QLatin1String OpenConsoleAudit{"SEC0813"}; ///< SU/system
inline constexpr QLatin1String CloseConsoleAudit{"SEC0814"}; ///< SU/system

} // namespace Engine
