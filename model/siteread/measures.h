// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/instant.h"

#include <optional>

// Measures as people write them in a site file: a whole number and its unit, nothing between.
namespace Model {

/// "500us", "3s", "2m": ns, us, ms, s, m or h. At most ten digits, at most 24 h.
std::optional<Duration> readDuration(const QString &text);

/// "1Gbit/s", in bit/s: bit/s, kbit/s, Mbit/s or Gbit/s. At most 1000 Gbit/s.
std::optional<qint64> readRate(const QString &text);

/// "2017-09-01T08:00:00Z", from 1970 to 2199, the span that nanoseconds can count.
std::optional<Instant> readTime(const QString &text);

} // namespace Model
