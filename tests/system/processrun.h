// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// One run of a program from start to end, without display.
struct ProcessRun {
    int status = -1; ///< exit status; -1 when it did not end by itself
    QByteArray output;
    QByteArray errors;

    /// Objects of a run with --json; a line that is none ends the test program.
    QList<QJsonObject> records() const;
};

/// @p input is written to a pipe. @p language as in LANG.
ProcessRun runProgram(const QString &program, const QStringList &arguments,
                      const QByteArray &input = {},
                      const QString &language = QStringLiteral("C.UTF-8"));
