// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "engine/script/scriptline.h"
#include "model/language.h"

namespace Engine {

class LineReader;

/// A row of the table of verbs, from which lines are read and help is printed. Rows that share a
/// help text, for example of opposite verbs, are one row.
struct VerbRow {
    QStringList words; ///< verbs, as they are typed
    QString syntax;
    QString helpKey; ///< text = what it does, meaning = details, response = an example
    /// Reads what follows the verb; @p word is the place of the verb in @c words.
    ScriptVerb (*read)(LineReader &reader, int word);
};

const std::vector<VerbRow> &verbTable();

/// The row of this verb, or null. @p word may be null.
const VerbRow *findVerb(QStringView verb, int *word);

/// What "help" prints: syntax and text of every row; for one verb also details and an example.
/// @p verb must be empty or known.
QStringList helpLines(const QString &verb, Model::Language language);

} // namespace Engine
