// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QString>

// Time as every node sees it: whole nanoseconds, never floating point (PROTOCOLS section 4).
namespace Model {

using Duration = std::chrono::nanoseconds;

/// A point in time of the runtime's clock, in ns since 1970-01-01 UTC.
using Instant = std::chrono::time_point<std::chrono::system_clock, Duration>;

using namespace std::chrono_literals;

/// "2017-09-01T08:00:00.000000000Z", the form of JSON lines.
QString toIsoText(Instant time);

/// "080000", the form of BS2000 message headers (S4.6.1-01).
QString toConsoleTime(Instant time);

/// Reads "2017-09-01T08:00:00Z"; nullopt-like: returns false when @p text is not such a time.
bool fromIsoText(const QString &text, Instant *time);

} // namespace Model
