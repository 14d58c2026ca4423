// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"

namespace App {

struct Options;

/// The line console: runs a script, or the lines of standard input, on the emulated site;
/// returns the exit status. Needs neither display nor event loop.
int runHeadless(const Options &options, Model::Language language);

} // namespace App
