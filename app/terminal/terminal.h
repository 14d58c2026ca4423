// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/language.h"

// What all programs have in common that are started from a terminal.
namespace App {

/// Qt wants UTF-8 and would complain about any other locale; the language stays. Call it first.
void useUtf8();

/// The language of texts on standard output and error: German when LC_ALL, LC_MESSAGES or LANG,
/// the first that is set, begins with "de".
Model::Language terminalLanguage();

/// The command line without the program's name.
QStringList argumentsOf(int argc, char **argv);

/// The text of a message and the way out, as one line.
QString withWayOut(const QString &key, const QStringList &args, Model::Language language);

/// A line on standard error.
void complain(const QString &text);

} // namespace App
