// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/emulator/emulatorengine.h"

/// Ends every fault there may be in the emulated world, and switches on what is off.
void healAll(Engine::EmulatorEngine &engine);

/// Switches on what is off and was on when the site began: a power-off ordered before
/// the healing may end behind it.
void switchAllOn(Engine::EmulatorEngine &engine);

/// All units are on and have their monitor systems, no LM is under way, no record waits for the
/// end of one, and restarted SUs have found their definitions again.
bool isCalm(const Engine::EmulatorEngine &engine);
