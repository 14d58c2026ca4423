// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace App {

struct Options;

/// Opens the window, or takes the screenshots, and runs until it is closed; returns the exit
/// status. Needs a QApplication.
int runDesktop(const Options &options);

} // namespace App
