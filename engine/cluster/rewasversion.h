// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Engine {

/// REWAS "V2.0" or later is needed in the monitor systems of an SU /390 Cluster (S4.1-23). False
/// when @p version cannot be read: nobody knows.
bool isRewasTooOld(const QString &version);

} // namespace Engine
