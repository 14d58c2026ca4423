// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/sitetable.h"

#include "model/siteread/measures.h"
#include "model/siteread/nearestword.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void mark(SiteProblems &problems, const QString &path, const toml::source_region &region)
{
    problems.mark(path, int(region.begin.line), int(region.begin.column));
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

QString inUnit(Duration value)
{
    if (value % 1s == 0s)
        return QString::number(value / 1s) + u's';
    return QString::number(value / 1ms) + u"ms";
}

} // namespace

SiteTable::SiteTable(const toml::table &table, const QString &path, SiteProblems &problems)
    : m_table(&table)
    , m_path(path)
    , m_problems(&problems)
{
    if (!path.isEmpty())
        mark(problems, path, table.source());
    for (const auto &[key, value] : table)
        mark(problems, pathOf(toText(key.str())), value.source());
}

QString SiteTable::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

bool SiteTable::has(const QString &key) const
{
    return m_table->contains(key.toStdString());
}

bool SiteTable::isTable(const QString &key) const
{
    const toml::node *node = m_table->get(key.toStdString());
    return node && node->is_table();
}

const toml::node *SiteTable::take(const QString &key, Need need)
{
    m_known.insert(key);
    const toml::node *node = m_table->get(key.toStdString());
    if (!node && need == Need::Required)
        m_problems->report(pathOf(key), u"SEC0705"_s, {key});
    return node;
}

void SiteTable::report(const QString &key, const QString &message, const QStringList &args)
{
    m_problems->report(pathOf(key), message, args);
}

QString SiteTable::text(const QString &key, Need need, const QString &fallback)
{
    constexpr int MostCharacters = 120;
    const toml::node *node = take(key, need);
    if (!node)
        return fallback;
    const toml::value<std::string> *value = node->as_string();
    if (!value) {
        report(key, u"SEC0706"_s, {key});
        return fallback;
    }
    const QString text = toText(value->get());
    if ((text.isEmpty() && need == Need::Required) || text.size() > MostCharacters
        || !isPrintable(text)) {
        report(key, u"SEC0713"_s, {key, QString::number(MostCharacters)});
        return fallback;
    }
    return text;
}

QString SiteTable::name(const QString &key, int most)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_-]*\\z"_s);
    const QString value = text(key, Need::Required);
    if (value.isEmpty())
        return value; // reported
    if (value.size() > most || !form.match(value).hasMatch())
        report(key, u"SEC0714"_s, {value, QString::number(most)});
    return value; // a bad name still finds what refers to it
}

qint64 SiteTable::number(const QString &key, Bounds bounds, qint64 fallback, Need need)
{
    const toml::node *node = take(key, need);
    return node ? wholeNumber(*node, pathOf(key), key, bounds).value_or(fallback) : fallback;
}

std::optional<qint64> SiteTable::wholeNumber(const toml::node &node, const QString &path,
                                             const QString &key, Bounds bounds)
{
    const toml::value<int64_t> *value = node.as_integer();
    if (!value) {
        m_problems->report(path, u"SEC0707"_s, {key});
        return std::nullopt;
    }
    if (value->get() < bounds.least || value->get() > bounds.most) {
        m_problems->report(path, u"SEC0711"_s,
                           {QString::number(value->get()), key, QString::number(bounds.least),
                            QString::number(bounds.most)});
        return std::nullopt;
    }
    return value->get();
}

std::vector<SiteTable::NumberItem> SiteTable::numbers(const QString &key, Bounds bounds)
{
    std::vector<NumberItem> result;
    const toml::node *node = take(key, Need::Optional);
    const auto add = [&](const toml::node &item, const QString &itemPath) {
        mark(*m_problems, itemPath, item.source());
        if (const auto number = wholeNumber(item, itemPath, key, bounds))
            result.push_back({itemPath, *number});
    };
    if (const toml::array *array = node ? node->as_array() : nullptr) {
        for (std::size_t i = 0; i < array->size(); ++i)
            add(*array->get(i), pathOf(key) + u'[' + QString::number(i) + u']');
    } else if (node) {
        add(*node, pathOf(key));
    }
    return result;
}

bool SiteTable::flag(const QString &key, bool fallback)
{
    const toml::node *node = take(key, Need::Optional);
    if (!node)
        return fallback;
    const toml::value<bool> *value = node->as_boolean();
    if (!value) {
        report(key, u"SEC0708"_s, {key});
        return fallback;
    }
    return value->get();
}

Duration SiteTable::duration(const QString &key, Duration least, Duration most, Duration fallback)
{
    const QString written = text(key);
    if (written.isEmpty())
        return fallback;
    const std::optional<Duration> value = readDuration(written);
    if (!value) {
        report(key, u"SEC0716"_s, {written});
        return fallback;
    }
    if (*value < least || *value > most) {
        report(key, u"SEC0711"_s, {written, key, inUnit(least), inUnit(most)});
        return fallback;
    }
    return *value;
}

std::vector<SiteItem> SiteTable::items(const QString &key, Need need)
{
    const toml::node *node = take(key, need);
    std::vector<SiteItem> result;
    if (!node)
        return result;
    const auto add = [&](const toml::node &item, const QString &itemPath) {
        mark(*m_problems, itemPath, item.source());
        if (const auto *text = item.as_string())
            result.push_back({itemPath, toText(text->get()), std::nullopt});
        else if (const toml::table *table = item.as_table())
            result.push_back({itemPath, {}, SiteTable(*table, itemPath, *m_problems)});
        else
            m_problems->report(itemPath, u"SEC0710"_s, {key});
    };
    const toml::array *array = node->as_array();
    if (!array) {
        add(*node, pathOf(key));
        return result;
    }
    for (std::size_t i = 0; i < array->size(); ++i)
        add(*array->get(i), pathOf(key) + u'[' + QString::number(i) + u']');
    return result;
}

std::vector<SiteTable::TextItem> SiteTable::texts(const QString &key, Need need)
{
    std::vector<TextItem> result;
    for (const SiteItem &item : items(key, need)) {
        if (item.table)
            m_problems->report(item.path, u"SEC0706"_s, {key});
        else
            result.push_back({item.path, item.text});
    }
    return result;
}

std::vector<SiteTable> SiteTable::tables(const QString &key)
{
    std::vector<SiteTable> result;
    for (const SiteItem &item : items(key)) {
        if (item.table)
            result.push_back(*item.table);
        else
            m_problems->report(item.path, u"SEC0709"_s, {key});
    }
    return result;
}

std::optional<SiteTable> SiteTable::table(const QString &key)
{
    const toml::node *node = take(key, Need::Optional);
    if (!node)
        return std::nullopt;
    if (const toml::table *table = node->as_table())
        return SiteTable(*table, pathOf(key), *m_problems);
    report(key, u"SEC0709"_s, {key});
    return std::nullopt;
}

std::optional<std::size_t> SiteTable::choice(const QString &key, const QStringList &words,
                                             Need need)
{
    const QString written = text(key, need);
    if (written.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].compare(written, Qt::CaseInsensitive) == 0)
            return static_cast<std::size_t>(i);
    }
    report(key, u"SEC0712"_s, {written, key, words.join(u", "_s)});
    return std::nullopt;
}

void SiteTable::onlyFor(const QString &whom, const QStringList &keys)
{
    for (const QString &key : keys) {
        m_known.insert(key);
        if (has(key))
            report(key, u"SEC0715"_s, {key, whom});
    }
}

void SiteTable::finish()
{
    const QStringList known(m_known.begin(), m_known.end());
    for (const auto &[key, value] : *m_table) {
        const QString written = toText(key.str());
        if (m_known.contains(written))
            continue;
        const toml::source_position at = key.source().begin;
        const QString meant = nearestWord(written, known);
        m_problems->reportAt(int(at.line), int(at.column), pathOf(written),
                             meant.isEmpty() ? u"SEC0703"_s : u"SEC0704"_s,
                             meant.isEmpty() ? QStringList{written} : QStringList{written, meant});
    }
}

} // namespace Model
