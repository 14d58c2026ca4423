// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/siteproblems.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Model {

SiteProblems::SiteProblems(const QString &file)
    : m_file(file)
{
}

void SiteProblems::mark(const QString &path, int line, int column)
{
    m_places[path] = {line, column};
}

int SiteProblems::lineOf(const QString &path) const
{
    return placeOf(path).line;
}

void SiteProblems::report(const QString &path, const QString &message, const QStringList &args)
{
    const Place place = placeOf(path);
    reportAt(place.line, place.column, path, message, args);
}

void SiteProblems::reportAt(int line, int column, const QString &path, const QString &message,
                            const QStringList &args)
{
    static const QRegularExpression position(u"\\[\\d+\\]"_s);
    m_reported.insert(path);
    QString key = path;
    key.remove(position); // the line says which one is meant
    m_errors.push_back({m_file, line, column, key, message, args});
}

std::vector<SiteError> SiteProblems::sorted() const
{
    std::vector<SiteError> errors = m_errors;
    std::stable_sort(errors.begin(), errors.end(), [](const SiteError &a, const SiteError &b) {
        return std::tie(a.line, a.column, a.message) < std::tie(b.line, b.column, b.message);
    });
    return errors;
}

SiteProblems::Place SiteProblems::placeOf(QString path) const
{
    while (!path.isEmpty()) {
        const auto found = m_places.find(path);
        if (found != m_places.end())
            return found->second;
        path.truncate(std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'[')));
    }
    return {};
}

} // namespace Model
