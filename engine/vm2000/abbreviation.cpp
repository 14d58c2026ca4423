// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm2000/abbreviation.h"

#include <algorithm>

#include <QStringTokenizer>

namespace Engine::Vm2000 {

namespace {

/// Cuts the part before the next hyphen off @p rest.
template <typename View> View takePart(View *rest)
{
    const qsizetype hyphen = rest->indexOf(QLatin1Char('-'));
    const View part = hyphen < 0 ? *rest : rest->first(hyphen);
    *rest = hyphen < 0 ? View() : rest->sliced(hyphen + 1);
    return part;
}

bool fits(QStringView typed, QLatin1StringView name)
{
    if (typed.endsWith(u'-'))
        return false;
    while (!typed.isEmpty()) {
        const QStringView part = takePart(&typed);
        const QLatin1StringView full = takePart(&name);
        if (part.isEmpty() || part.size() > full.size()
            || part.compare(full.first(part.size()), Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

bool continues(QLatin1StringView longer, QLatin1StringView name)
{
    return longer.size() > name.size() && longer.startsWith(name)
        && longer[name.size()] == QLatin1Char('-');
}

} // namespace

std::vector<std::size_t> abbreviated(QStringView typed, const std::vector<QLatin1StringView> &names)
{
    std::vector<std::size_t> result;
    if (typed.isEmpty())
        return result;
    const qsizetype parts = typed.count(u'-');
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (typed.compare(names[i], Qt::CaseInsensitive) == 0)
            return {i};
        if (fits(typed, names[i]))
            result.push_back(i);
    }
    const auto isContinued = [&](std::size_t candidate) {
        return std::any_of(result.begin(), result.end(), [&](std::size_t other) {
            const QLatin1StringView name = names[other];
            return std::count(name.begin(), name.end(), '-') >= parts
                && continues(names[candidate], name);
        });
    };
    std::vector<std::size_t> kept;
    std::copy_if(result.begin(), result.end(), std::back_inserter(kept),
                 [&](std::size_t candidate) { return !isContinued(candidate); });
    return kept;
}

bool matchesWildcards(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size()
                   && (pattern[p] == u'/' || pattern[p].toUpper() == text[t].toUpper())) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace Engine::Vm2000
