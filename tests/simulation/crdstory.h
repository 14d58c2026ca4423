// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/emulator/emulatorengine.h"

/// What each MU that is on says of the CRD, a line each: for a run that went wrong.
QStringList crdStory(Engine::EmulatorEngine &engine);
