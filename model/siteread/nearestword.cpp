// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/nearestword.h"

#include <algorithm>
#include <vector>

namespace Model {

namespace {

/// Letters to add, drop, replace or swap with their neighbour; case ignored.
qsizetype distance(const QString &left, const QString &right)
{
    const QString a = left.toLower();
    const QString b = right.toLower();
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    const auto height = static_cast<std::size_t>(a.size()) + 1;
    std::vector<qsizetype> cells(width * height);
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype & {
        return cells[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            const qsizetype replaced = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
            at(i, j) = std::min({replaced, at(i - 1, j) + 1, at(i, j - 1) + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(a.size(), b.size());
}

} // namespace

QString nearestWord(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype LongestCompared = 64;
    if (word.size() > LongestCompared)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype away = distance(word, candidate);
        if (away < bestDistance) {
            bestDistance = away;
            best = candidate;
        }
    }
    return best;
}

} // namespace Model
