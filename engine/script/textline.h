// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/script/outputrecord.h"

namespace Engine {

/// The same record for a reader, without the line's end:
/// "2017-09-01 08:00:00.000 console ABGSE501/HV0@abgwhite: text". A text of several lines goes on
/// indented.
QString toTextLine(const OutputRecord &record);

} // namespace Engine
