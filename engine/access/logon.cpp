// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/access/logon.h"

using namespace Model;
using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// Looks at every byte of @p typed, whatever @p stored is.
bool isSame(const QByteArray &stored, const QByteArray &typed)
{
    quint64 difference = quint64(stored.size() ^ typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i)
        difference |= quint64(quint8(stored[i % stored.size()]) ^ quint8(typed[i]));
    return difference == 0;
}

} // namespace

std::optional<Denial> checkLogOn(const Site &site, const QString &account, const QString &password)
{
    const AccountConfig *known = site.findAccount(account);
    const bool hasPassword = known && !known->password.isEmpty();
    // Compared with something in any case, so that an unknown account takes as long.
    const bool same
        = isSame(hasPassword ? known->password.toUtf8() : "no such account"_ba, password.toUtf8());
    if (hasPassword & same)
        return std::nullopt;
    return Denial{u"SEC0401"_s, {account}};
}

} // namespace Engine
