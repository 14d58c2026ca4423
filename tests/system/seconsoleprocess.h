// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/processrun.h"

/// One run of seconsole from start to end, without display, in English unless told otherwise.
struct ConsoleRun : ProcessRun {
    /// "CONSOLE text" of the console lines, in their order.
    QStringList consoleLines() const;
    /// "text" of the last record: exit status, turns and hash.
    QString ending() const;
};

/// @p input is written to a pipe. @p language as in LANG.
ConsoleRun runConsole(const QStringList &arguments, const QByteArray &input = {},
                      const QString &language = QStringLiteral("C.UTF-8"));

/// A data file of tests/system/scripts.
QString scriptPath(const QString &name);
