// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "engine/script/outputrecord.h"

namespace Engine {

/// One JSON object in UTF-8, without the line's end. Keys always in the order of INTERFACES
/// "JSON lines", those without a value absent, so that equal runs give equal bytes.
QByteArray toJsonLine(const OutputRecord &record);

} // namespace Engine
