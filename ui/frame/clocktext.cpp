// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/clocktext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Ui {

static QDateTime utc(Model::Instant time)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC);
}

QString clockText(Model::Instant time)
{
    return utc(time).toString(u"HH:mm:ss"_s);
}

QString dateText(Model::Instant time)
{
    return utc(time).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace Ui
