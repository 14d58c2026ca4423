// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ui {

class MainWindow;

/// Tells @p window who makes the pages of Dashboard, Systems, Hardware and Cluster.
void addPages(MainWindow &window);

} // namespace Ui
