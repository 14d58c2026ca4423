// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/vm2000/command.h"

namespace Engine::Vm2000 {

/// True when operand UNITS names @p mn: as itself, by wildcards, in a *DEVICE-RANGE, by *ALL.
bool selectsDevice(const Value &units, const QString &mn);

/// The order of VM2000's lists: names of two characters before those of four (X-CMD-24).
bool deviceLess(const QString &a, const QString &b);

/// Those of @p devices that @p units names, in that order, each once. Names given in full that are
/// not among them are appended to @p unknown, so that the command can answer for each.
QStringList selectDevices(const Value &units, const QStringList &devices, QStringList *unknown);

} // namespace Engine::Vm2000
