// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/mnrange.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

bool isMn(const QString &text)
{
    static const QRegularExpression form(u"\\A(?:[A-Z0-9$#@]{2}|[A-Z0-9$#@]{4})\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace

std::optional<std::vector<QString>> expandMn(const QString &text)
{
    const QString upper = text.toUpper();
    const qsizetype dash = upper.indexOf(u'-');
    if (dash < 0)
        return isMn(upper) ? std::optional(std::vector<QString>{upper}) : std::nullopt;
    const QString first = upper.left(dash).trimmed();
    const QString last = upper.mid(dash + 1).trimmed();
    bool firstIsHex = false;
    bool lastIsHex = false;
    const uint from = first.toUInt(&firstIsHex, 16);
    const uint to = last.toUInt(&lastIsHex, 16);
    if (!isMn(first) || first.size() != last.size() || !isMn(last) || !firstIsHex || !lastIsHex
        || from > to)
        return std::nullopt;
    std::vector<QString> names;
    for (uint number = from; number <= to; ++number)
        names.push_back(QString::number(number, 16).toUpper().rightJustified(first.size(), u'0'));
    return names;
}

} // namespace Model
