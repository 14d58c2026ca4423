// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/instant.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

QDateTime toDateTime(Instant time)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC);
}

} // namespace

QString toIsoText(Instant time)
{
    // Of any 64 bits: a time may come from a disk.
    constexpr qint64 second = 1'000'000'000;
    const qint64 rest = (time.time_since_epoch().count() % second + second) % second;
    return toDateTime(time).toString(u"yyyy-MM-ddTHH:mm:ss") + u'.'
        + QString::number(rest).rightJustified(9, u'0') + u'Z';
}

QString toConsoleTime(Instant time)
{
    return toDateTime(time).toString(u"HHmmss");
}

bool fromIsoText(const QString &text, Instant *time)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || !text.endsWith(u'Z'))
        return false;
    *time = Instant(std::chrono::milliseconds(parsed.toMSecsSinceEpoch()));
    return true;
}

} // namespace Model
