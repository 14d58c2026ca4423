// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/service/operatorsession.h"

namespace Ui {

/// Why the account of @p session may not do @p action, in words with the names of account,
/// system and unit; empty when it may. For the tooltip of a disabled action.
QString reasonText(const Engine::OperatorSession &session, const Engine::Action &action);

} // namespace Ui
