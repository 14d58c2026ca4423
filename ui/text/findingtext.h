// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/finding.h"

namespace Ui {

/// Findings on @p objects, each with what to do, in the language of the window; a blank line
/// between them. Without what nobody checks; empty where there is none.
QString findingsOn(const QStringList &objects, const Model::Findings &findings);

} // namespace Ui
