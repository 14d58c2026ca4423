// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/instant.h"

// Amounts as operators read them, in the form of the default locale.
namespace Ui {

/// "2017-09-01 14:22:05", UTC.
QString dateTimeText(Model::Instant time);
/// "14:22:05", UTC.
QString timeText(Model::Instant time);
/// "350 ms", "3.2 s", "1 min 05 s", "2 h 10 min".
QString durationText(Model::Duration time);
/// "112.5 MB/s".
QString rateText(qint64 bytesPerSecond);
/// "524,288"
QString countText(qint64 count);
/// Pages of 4 KiB as "2,048 MiB".
QString pagesText(qint64 pages);

} // namespace Ui
