// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// One run of the program from start to end, without display, in English unless told otherwise.
struct ConsoleRun {
    int status = -1; ///< exit status; -1 when it did not end by itself
    QByteArray output;
    QByteArray errors;

    /// Objects of a run with --json; a line that is none ends the test program.
    QList<QJsonObject> records() const;
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
