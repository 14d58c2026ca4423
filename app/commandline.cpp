// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/terminal/terminal.h"
#include "model/catalogue.h"
#include "model/sitefile.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr qint64 SlowestSpeed = 100;
constexpr qint64 FastestSpeed = 1'000'000;

bool takeSeed(const QString &value, Options &options)
{
    bool good = false;
    options.seed = value.toULongLong(&good);
    return good;
}

/// "0.1" to "1000" in whole thousandths, or "max".
bool takeSpeed(const QString &value, Options &options)
{
    if (value.compare(u"max", Qt::CaseInsensitive) == 0) {
        options.speed = 0;
        return true;
    }
    const qsizetype point = value.indexOf(u'.');
    const QString whole = point < 0 ? value : value.left(point);
    const QString fraction = point < 0 ? QString() : value.mid(point + 1);
    if (fraction.size() > 3 || (point >= 0 && fraction.isEmpty()))
        return false;
    const QString digits = whole + fraction.leftJustified(3, u'0');
    const bool allDigits = std::all_of(digits.begin(), digits.end(),
                                       [](QChar each) { return each >= u'0' && each <= u'9'; });
    bool good = false;
    const qint64 permille = digits.toLongLong(&good);
    options.speed = permille;
    return good && allDigits && permille >= SlowestSpeed && permille <= FastestSpeed;
}

/// Takes a text that must not be empty.
template <QString Options::*member> bool takeText(const QString &value, Options &options)
{
    options.*member = value;
    return !value.isEmpty();
}

template <bool Options::*member> bool takeFlag(const QString &, Options &options)
{
    options.*member = true;
    return true;
}

struct OptionRow {
    QLatin1String name;
    QLatin1String value; ///< empty: none
    QLatin1String help; ///< key in the catalogue
    bool (*take)(const QString &value, Options &options);
    bool headlessOnly = false;
};

const std::array Rows{
    OptionRow{"--site"_L1, "FILE"_L1, "SEC0986"_L1, takeText<&Options::site>},
    OptionRow{"--seed"_L1, "N"_L1, "SEC0987"_L1, takeSeed},
    OptionRow{"--speed"_L1, "0.1..1000|max"_L1, "SEC0988"_L1, takeSpeed},
    OptionRow{"--attach"_L1, "MU[:PORT]"_L1, "SEC0989"_L1, takeText<&Options::attach>},
    OptionRow{"--headless"_L1, {}, "SEC0990"_L1, takeFlag<&Options::headless>},
    OptionRow{"--script"_L1, "FILE"_L1, "SEC0991"_L1, takeText<&Options::script>, true},
    OptionRow{"--json"_L1, {}, "SEC0992"_L1, takeFlag<&Options::json>, true},
    OptionRow{"--journal"_L1, "FILE"_L1, "SEC0993"_L1, takeText<&Options::journal>, true},
    OptionRow{"--legs"_L1, "FOLDER"_L1, "SEC1032"_L1, takeText<&Options::legs>},
    OptionRow{"--account"_L1, "ACCOUNT"_L1, "SEC0994"_L1, takeText<&Options::account>, true},
    OptionRow{"--screenshots"_L1, "FOLDER"_L1, "SEC0995"_L1, takeText<&Options::screenshots>},
    OptionRow{"--help"_L1, {}, "SEC0996"_L1, takeFlag<&Options::help>},
    OptionRow{"--version"_L1, {}, "SEC0997"_L1, takeFlag<&Options::version>},
};

class Parser {
public:
    explicit Parser(Model::Language language)
        : m_language(language)
    {
    }

    CommandLine parse(const QStringList &arguments)
    {
        for (qsizetype i = 0; i < arguments.size() && m_result.error.isEmpty(); ++i)
            i += take(arguments, i);
        const Options &options = m_result.options;
        if (options.help || options.version)
            return m_result;
        if (!m_headlessOnly.isEmpty() && !options.headless)
            fail(u"SEC0963"_s, {m_headlessOnly, u"--headless"_s});
        if (options.headless && !options.screenshots.isEmpty())
            fail(u"SEC0964"_s, {u"--headless"_s, u"--screenshots"_s});
        if (m_result.options.site.isEmpty())
            m_result.options.site = Model::defaultSitePath();
        return m_result;
    }

private:
    /// How many further words were used.
    int take(const QStringList &arguments, qsizetype at)
    {
        const QString &word = arguments[at];
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const auto row = std::find_if(Rows.begin(), Rows.end(),
                                      [&](const OptionRow &each) { return each.name == name; });
        if (row == Rows.end() || (row->value.isEmpty() && equals >= 0)) {
            fail(u"SEC0960"_s, {word});
            return 0;
        }
        if (row->headlessOnly && m_headlessOnly.isEmpty())
            m_headlessOnly = name;
        const bool takesNext = !row->value.isEmpty() && equals < 0;
        if (takesNext && (at + 1 >= arguments.size() || arguments[at + 1].startsWith(u"--"_s))) {
            fail(u"SEC0961"_s, {name, row->value});
            return 0;
        }
        const QString value = takesNext ? arguments[at + 1] : word.mid(equals + 1);
        if (!row->take(value, m_result.options))
            fail(u"SEC0962"_s, {name, value, row->value});
        return takesNext ? 1 : 0;
    }

    /// The first reason counts.
    void fail(const QString &key, const QStringList &args)
    {
        if (m_result.error.isEmpty())
            m_result.error = withWayOut(key, args, m_language);
    }

    Model::Language m_language;
    CommandLine m_result;
    QString m_headlessOnly; ///< the first such option
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, Model::Language language)
{
    return Parser(language).parse(arguments);
}

QString helpText(Model::Language language)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    QString text = catalogue.text(u"SEC0985"_s, {}, language) + u'\n'
        + catalogue.meaning(u"SEC0985"_s, {}, language) + u"\n\n"_s;
    for (const OptionRow &row : Rows) {
        QString syntax = row.name;
        if (!row.value.isEmpty())
            syntax += u' ' + row.value;
        text += u"  "_s + syntax.leftJustified(24) + u' ' + catalogue.text(row.help, {}, language)
            + u'\n';
    }
    return text + u'\n' + catalogue.response(u"SEC0985"_s, {}, language) + u'\n';
}

} // namespace App
