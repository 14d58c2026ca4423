// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agentcommandline.h"

#include "app/terminal/terminal.h"
#include "engine/crd/superblock.h"
#include "model/catalogue.h"

#include <algorithm>
#include <array>
#include <limits>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace App {

namespace {

struct FunctionRow {
    QLatin1String name;
    QLatin1String files;
    QLatin1String help; ///< key in the catalogue
    CrdFunction function;
    bool many = true; ///< takes several files
};

const std::array Functions{
    FunctionRow{"format"_L1, "FILE"_L1, "SEC1181"_L1, CrdFunction::Format, false},
    FunctionRow{"info"_L1, "FILE..."_L1, "SEC1182"_L1, CrdFunction::Info},
    FunctionRow{"alive"_L1, "FILE..."_L1, "SEC1183"_L1, CrdFunction::Alive},
};

bool takeSize(const QString &value, AgentOptions &options)
{
    const std::optional<quint64> bytes = bytesOf(value);
    options.size = bytes.value_or(0);
    return bytes.has_value();
}

bool takeCrd(const QString &value, AgentOptions &options)
{
    options.crd = Engine::CrdUuid::fromString(value);
    return options.crd.has_value();
}

/// 1 and 2 are the external disks, 0 is a unit's own.
bool takeLeg(const QString &value, AgentOptions &options)
{
    bool good = false;
    const uint number = value.toUInt(&good);
    options.leg = Model::LegId(number);
    return good && number <= 2;
}

bool takeName(const QString &value, AgentOptions &options)
{
    options.name = value;
    return !value.isEmpty() && value.toUtf8().size() <= Engine::MaxCrdName;
}

template <bool AgentOptions::*member> bool takeFlag(const QString &, AgentOptions &options)
{
    options.*member = true;
    return true;
}

struct OptionRow {
    QLatin1String name;
    QLatin1String value; ///< empty: none
    QLatin1String help; ///< key in the catalogue
    bool (*take)(const QString &value, AgentOptions &options);
    std::optional<CrdFunction> only; ///< the one function that has it
};

const std::array Options{
    OptionRow{"--size"_L1, "SIZE"_L1, "SEC1186"_L1, takeSize, CrdFunction::Format},
    OptionRow{"--crd-id"_L1, "ID"_L1, "SEC1187"_L1, takeCrd, CrdFunction::Format},
    OptionRow{"--leg"_L1, "0..2"_L1, "SEC1188"_L1, takeLeg, CrdFunction::Format},
    OptionRow{"--name"_L1, "NAME"_L1, "SEC1189"_L1, takeName, CrdFunction::Format},
    OptionRow{"--overwrite"_L1,
              {},
              "SEC1190"_L1,
              takeFlag<&AgentOptions::overwrite>,
              CrdFunction::Format},
    OptionRow{"--shared"_L1, {}, "SEC1191"_L1, takeFlag<&AgentOptions::shared>, {}},
    OptionRow{"--json"_L1, {}, "SEC1192"_L1, takeFlag<&AgentOptions::json>, {}},
    OptionRow{"--help"_L1, {}, "SEC1193"_L1, takeFlag<&AgentOptions::help>, {}},
    OptionRow{"--version"_L1, {}, "SEC1194"_L1, takeFlag<&AgentOptions::version>, {}},
};

class Parser {
public:
    explicit Parser(Model::Language language)
        : m_language(language)
    {
    }

    AgentCommandLine parse(const QStringList &arguments)
    {
        for (qsizetype i = 0; i < arguments.size() && m_result.error.isEmpty(); ++i) {
            const QString &word = arguments[i];
            if (m_onlyFiles || !word.startsWith(u'-') || word == u"-"_s)
                m_words += word;
            else if (word == u"--"_s)
                m_onlyFiles = true;
            else
                i += takeOption(arguments, i);
        }
        const AgentOptions &options = m_result.options;
        if (m_result.error.isEmpty() && !options.help && !options.version)
            takeWords();
        return m_result;
    }

private:
    /// How many further words were used.
    int takeOption(const QStringList &arguments, qsizetype at)
    {
        const QString &word = arguments[at];
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const auto row = std::find_if(Options.begin(), Options.end(),
                                      [&](const OptionRow &each) { return each.name == name; });
        if (row == Options.end() || (row->value.isEmpty() && equals >= 0)) {
            fail(u"SEC1101"_s, {word});
            return 0;
        }
        const bool takesNext = !row->value.isEmpty() && equals < 0;
        if (takesNext && (at + 1 >= arguments.size() || arguments[at + 1].startsWith(u"--"_s))) {
            fail(u"SEC0961"_s, {name, row->value});
            return 0;
        }
        const QString value = takesNext ? arguments[at + 1] : word.mid(equals + 1);
        if (!row->take(value, m_result.options))
            fail(u"SEC0962"_s, {name, value, row->value});
        if (row->only)
            m_special.emplace_back(name, *row->only);
        return takesNext ? 1 : 0;
    }

    /// "crd", a function and its files.
    void takeWords()
    {
        QStringList names;
        for (const FunctionRow &each : Functions)
            names += u"crd "_s + each.name;
        const QString given = m_words.mid(0, 2).join(u' ');
        const auto row = std::find_if(Functions.begin(), Functions.end(), [&](const auto &each) {
            return given == u"crd "_s + each.name;
        });
        if (row == Functions.end()) {
            fail(given.isEmpty() ? u"SEC1102"_s : u"SEC1103"_s, {given, names.join(u", "_s)});
            return;
        }
        m_result.options.function = row->function;
        m_result.options.files = m_words.mid(2);
        const QString syntax = u"seagent crd %1 %2"_s.arg(row->name, row->files);
        for (const auto &[name, only] : m_special) {
            if (only != row->function)
                fail(u"SEC1106"_s, {name, u"crd "_s + row->name});
        }
        if (m_words.size() < 3)
            fail(u"SEC1104"_s, {syntax});
        else if (m_words.size() > 3 && !row->many)
            fail(u"SEC1105"_s, {m_words[3], syntax});
    }

    /// The first reason counts.
    void fail(const QString &key, const QStringList &args)
    {
        if (m_result.error.isEmpty())
            m_result.error = withWayOut(key, args, m_language);
    }

    Model::Language m_language;
    AgentCommandLine m_result;
    QStringList m_words;
    std::vector<std::pair<QString, CrdFunction>> m_special; ///< options of one function only
    bool m_onlyFiles = false;
};

QString helpLine(const QString &syntax, const QString &key, Model::Language language)
{
    return u"  "_s + syntax.leftJustified(24) + u' '
        + Model::Catalogue::instance().text(key, {}, language) + u'\n';
}

} // namespace

AgentCommandLine parseAgentCommandLine(const QStringList &arguments, Model::Language language)
{
    return Parser(language).parse(arguments);
}

QString agentHelpText(Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    QString text = catalogue.text(u"SEC1180"_s, {}, language) + u'\n'
        + catalogue.meaning(u"SEC1180"_s, {}, language) + u"\n\n"_s;
    for (const FunctionRow &row : Functions)
        text += helpLine(u"crd %1 %2"_s.arg(row.name, row.files), row.help, language);
    text += u'\n';
    for (const OptionRow &row : Options) {
        const QString value = row.value.isEmpty() ? QString() : u' ' + row.value;
        text += helpLine(row.name + value, row.help, language);
    }
    return text + u'\n' + catalogue.response(u"SEC1180"_s, {}, language) + u'\n';
}

std::optional<quint64> bytesOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,19})([KMGT](?:IB|B)?)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool good = false;
    const quint64 number = match.captured(1).toULongLong(&good);
    const qsizetype power
        = u"KMGT"_s.indexOf(match.captured(2).left(1), 0, Qt::CaseInsensitive) + 1;
    const int shift = match.captured(2).isEmpty() ? 0 : int(power) * 10;
    // Files are no longer than 63 bits say.
    if (!good || number == 0 || number > quint64(std::numeric_limits<qint64>::max()) >> shift)
        return std::nullopt;
    return number << shift;
}

} // namespace App
