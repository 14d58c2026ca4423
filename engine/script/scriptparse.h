// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "engine/script/scriptline.h"
#include "model/language.h"
#include "model/site.h"

namespace Engine {

/// Why a line cannot be understood. Reason and way out are the text and the response of message
/// @c key with @c args.
struct ScriptError {
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in characters
    QString key;
    QStringList args;
};

/// "outage.txt:3:7: reason. way out"
QString toText(const ScriptError &error, const QString &file, Model::Language language);

/// Neither a line nor an error: an empty line or a comment.
struct ScriptLineParse {
    std::optional<ScriptLine> line;
    std::optional<ScriptError> error;
};

struct ScriptParse {
    std::vector<ScriptLine> lines;
    std::vector<ScriptError> errors; ///< one for each line that cannot be understood

    /// A script with an error must not run at all (exit status 2).
    bool isGood() const { return errors.empty(); }
};

/// Understands one line, for reading as it is typed. Upper and lower case mean the same.
ScriptLineParse parseScriptLine(int number, const QString &line, const Model::Site &site);

/// Understands a whole script.
ScriptParse parseScript(const QString &text, const Model::Site &site);

} // namespace Engine
