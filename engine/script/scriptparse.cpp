// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/scriptparse.h"

#include "engine/script/linereader.h"
#include "engine/script/verbs.h"
#include "model/catalogue.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// Without a comment: '#' begins one at the start of a word, so that L1#DANPU stays whole.
QString withoutComment(const QString &line)
{
    for (qsizetype at = line.indexOf(u'#'); at >= 0; at = line.indexOf(u'#', at + 1)) {
        if (at == 0 || line[at - 1].isSpace())
            return line.left(at);
    }
    return line;
}

} // namespace

QString toText(const ScriptError &error, const QString &file, Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    return file + u':' + QString::number(error.line) + u':' + QString::number(error.column)
        + u": "_s + catalogue.text(error.key, error.args, language) + u' '
        + catalogue.response(error.key, error.args, language);
}

ScriptLineParse parseScriptLine(int number, const QString &line, const Model::Site &site)
{
    const QString text = withoutComment(line);
    LineReader reader(number, text, site);
    if (reader.atEnd())
        return {};
    // A slash needs no blank after it: the whole line is the command.
    const bool isCommand = text.trimmed().startsWith(u'/');
    const QString verb = isCommand ? u"/"_s : reader.word({});
    int word = 0;
    const VerbRow *row = findVerb(verb, &word);
    ScriptLine result{number, text.trimmed(), {}};
    if (row) {
        reader.setSyntax(row->syntax);
        result.verb = row->read(reader, word);
        reader.end();
    } else {
        reader.fail(u"SEC0901"_s, {verb});
    }
    if (reader.hasFailed())
        return {std::nullopt, reader.error()};
    return {result, std::nullopt};
}

ScriptParse parseScript(const QString &text, const Model::Site &site)
{
    ScriptParse result;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ScriptLineParse parsed = parseScriptLine(static_cast<int>(i) + 1, lines[i], site);
        if (parsed.line)
            result.lines.push_back(std::move(*parsed.line));
        if (parsed.error)
            result.errors.push_back(std::move(*parsed.error));
    }
    return result;
}

} // namespace Engine
