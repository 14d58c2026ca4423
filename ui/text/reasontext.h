// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/operatorsession.h"

namespace Ui {

/// Why @p session cannot do @p action now: a right is missing, or it is known to be impossible;
/// empty when it may be tried. For the tooltip of a disabled action.
QString reasonText(const Engine::OperatorSession &session, const Engine::Action &action);

} // namespace Ui
