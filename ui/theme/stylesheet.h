// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/theme/tokens.h"

namespace Ui {

/// The application's style sheet, flat and without gradients, made of tokens only.
/// @p fontHeight: height of a line of the desktop's font, in pixels.
QString styleSheetOf(const Tokens &tokens, int fontHeight);

} // namespace Ui
