// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/legfile.h"
#include "engine/agent/legformat.h"

namespace Engine {

/// A message of the catalogue with what it is about.
struct LegText {
    QString key; ///< empty: no fault
    QStringList args;
};

/// Why the disk at @p path is not used.
LegText textOf(const OpenedLeg &opened, const QString &path);

/// Why a device cannot be used. @p systemError is named where the fault alone says too little.
LegText textOf(DeviceFault fault, int systemError, const QString &path);

/// Why formatting failed.
LegText textOf(const FormatResult &result, const LegFormat &format);

/// "8 GiB", "64 MiB", "100 bytes": exact.
QString sizeText(quint64 bytes);

} // namespace Engine
