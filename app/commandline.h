// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QStringList>

#include "model/language.h"

namespace App {

/// Exit statuses of seconsole (INTERFACES "Headless lines").
namespace ExitStatus {
inline constexpr int Good = 0;
inline constexpr int Failed = 1; ///< a verb failed
inline constexpr int NotUnderstood = 2; ///< a line, or the command line
inline constexpr int SetUp = 3; ///< site file or set-up
} // namespace ExitStatus

/// What the command line asks for.
struct Options {
    QString site; ///< a path; the default site's when none is given
    quint64 seed = 1;
    /// Per mille of wall time, 0 = flat out; nothing when not given.
    std::optional<qint64> speed;
    QString attach; ///< MU[:PORT]
    bool headless = false;
    QString script;
    bool json = false;
    QString journal;
    QString legs; ///< folder for the configuration disks as files
    QString account;
    QString screenshots;
    bool help = false;
    bool version = false;
};

struct CommandLine {
    Options options;
    QString error; ///< one line of reason; empty when all is well
};

/// @p arguments without the program's name.
CommandLine parseCommandLine(const QStringList &arguments, Model::Language language);

/// What --help prints.
QString helpText(Model::Language language);

} // namespace App
