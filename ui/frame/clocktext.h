// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/instant.h"

namespace Ui {

/// "14:22:05", in UTC.
QString clockText(Model::Instant time);
/// "2017-09-01 14:22:05", in UTC.
QString dateText(Model::Instant time);

} // namespace Ui
