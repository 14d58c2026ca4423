// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/quantity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

QDateTime toDateTime(Model::Instant time)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC);
}

} // namespace

QString dateTimeText(Model::Instant time)
{
    return toDateTime(time).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString timeText(Model::Instant time)
{
    return toDateTime(time).toString(u"HH:mm:ss");
}

QString durationText(Model::Duration time)
{
    const qint64 ms = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    if (ms < 1000)
        return QCoreApplication::translate("Ui::Quantity", "%1 ms").arg(ms);
    if (ms < 60'000)
        return QCoreApplication::translate("Ui::Quantity", "%1 s")
            .arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    const qint64 s = ms / 1000;
    if (s < 3600)
        return QCoreApplication::translate("Ui::Quantity", "%1 min %2 s")
            .arg(s / 60)
            .arg(s % 60, 2, 10, QLatin1Char('0'));
    return QCoreApplication::translate("Ui::Quantity", "%1 h %2 min")
        .arg(s / 3600)
        .arg(s / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString rateText(qint64 bytesPerSecond)
{
    return QCoreApplication::translate("Ui::Quantity", "%1 MB/s")
        .arg(QLocale().toString(double(bytesPerSecond) / 1e6, 'f', 1));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString pagesText(qint64 pages)
{
    const qint64 kib = pages * 4;
    if (kib < 10 * 1024)
        return QCoreApplication::translate("Ui::Quantity", "%1 KiB").arg(QLocale().toString(kib));
    return QCoreApplication::translate("Ui::Quantity", "%1 MiB")
        .arg(QLocale().toString(kib / 1024));
}

} // namespace Ui
