// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/siteerror.h"

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace Model {

/// Collects every error of a site file with its place. A path names an entry from the top of
/// the file, "unit[3].vm[0].index"; entries without a place of their own take their parent's.
class SiteProblems {
public:
    explicit SiteProblems(const QString &file);

    /// Says where @p path stands; line and column count from 1.
    void mark(const QString &path, int line, int column);
    int lineOf(const QString &path) const;

    void report(const QString &path, const QString &message, const QStringList &args = {});
    void reportAt(int line, int column, const QString &path, const QString &message,
                  const QStringList &args = {});

    /// True when something was reported at exactly @p path; what follows from it is no news.
    bool isReported(const QString &path) const { return m_reported.contains(path); }
    std::size_t count() const { return m_errors.size(); }
    bool isEmpty() const { return m_errors.empty(); }
    /// The errors in the order of the file.
    std::vector<SiteError> sorted() const;

private:
    struct Place {
        int line = 1;
        int column = 1;
    };
    Place placeOf(QString path) const;

    QString m_file;
    std::map<QString, Place> m_places;
    std::set<QString> m_reported;
    std::vector<SiteError> m_errors;
};

} // namespace Model
