// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/commandline.h"

#include <QTextStream>

namespace App {

int runDesktop(const Options &)
{
    QTextStream(stderr) << "This build has no window; start seconsole --headless.\n";
    return ExitStatus::SetUp;
}

} // namespace App
