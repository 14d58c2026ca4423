// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/instant.h"
#include "model/siteread/siteproblems.h"

#include <toml++/toml.h>

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Model {

struct SiteItem;

/// One table of a site file. Every read reports what is wrong with the value and remembers the
/// key as known; finish() reports the keys nobody asked for. Borrowed: the parsed document and
/// the problems must outlive it.
class SiteTable {
public:
    enum class Need {
        Optional,
        Required,
    };
    struct Bounds {
        qint64 least = 0;
        qint64 most = 0;
    };
    struct TextItem {
        QString path;
        QString text;
    };

    struct NumberItem {
        QString path;
        qint64 number = 0;
    };

    SiteTable(const toml::table &table, const QString &path, SiteProblems &problems);

    const QString &path() const { return m_path; }
    QString pathOf(const QString &key) const;
    bool has(const QString &key) const;
    bool isTable(const QString &key) const;

    /// At most 120 printable characters.
    QString text(const QString &key, Need need = Need::Optional, const QString &fallback = {});
    /// A name as consoles and scripts can type it: 1 to @p most letters, digits, - or _.
    QString name(const QString &key, int most = 32);
    qint64 number(const QString &key, Bounds bounds, qint64 fallback, Need need = Need::Optional);
    bool flag(const QString &key, bool fallback);
    Duration duration(const QString &key, Duration least, Duration most, Duration fallback);
    /// A list of texts; a text alone counts as a list of one.
    std::vector<TextItem> texts(const QString &key, Need need = Need::Optional);
    std::vector<NumberItem> numbers(const QString &key, Bounds bounds);
    std::vector<SiteTable> tables(const QString &key);
    std::optional<SiteTable> table(const QString &key);
    /// A list of texts and tables, or one of either.
    std::vector<SiteItem> items(const QString &key, Need need = Need::Optional);

    /// One of the @p words, whatever the case; nullopt when absent or wrong.
    template <typename Enum>
    std::optional<Enum> word(const QString &key, const std::vector<std::pair<QString, Enum>> &words,
                             Need need = Need::Optional)
    {
        QStringList list;
        for (const auto &entry : words)
            list.push_back(entry.first);
        const std::optional<std::size_t> at = choice(key, list, need);
        return at ? std::optional(words[*at].second) : std::nullopt;
    }

    /// Reports each of the @p keys that is present: they mean something only for @p whom.
    void onlyFor(const QString &whom, const QStringList &keys);
    void finish();
    void report(const QString &key, const QString &message, const QStringList &args);
    SiteProblems &problems() const { return *m_problems; }

private:
    const toml::node *take(const QString &key, Need need);
    std::optional<qint64> wholeNumber(const toml::node &node, const QString &path,
                                      const QString &key, Bounds bounds);
    std::optional<std::size_t> choice(const QString &key, const QStringList &words, Need need);

    const toml::table *m_table;
    QString m_path;
    SiteProblems *m_problems;
    std::set<QString> m_known;
};

/// A text, or a table that says more.
struct SiteItem {
    QString path;
    QString text;
    std::optional<SiteTable> table;
};

} // namespace Model
