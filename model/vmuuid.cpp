// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/vmuuid.h"

#include <QUuid>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

VmUuid fromUuid(const QUuid &uuid)
{
    const QByteArray bytes = uuid.toRfc4122();
    return {qFromBigEndian<quint64>(bytes.constData()),
            qFromBigEndian<quint64>(bytes.constData() + 8)};
}

} // namespace

VmUuid VmUuid::fromNames(const QString &site, const QString &vm)
{
    static const QUuid houseNamespace(u"5f0b2f9e-6a3d-5d0e-9a86-3c8f6b1d2e47"_s);
    return fromUuid(QUuid::createUuidV5(houseNamespace, site + QLatin1Char('/') + vm));
}

std::optional<VmUuid> VmUuid::fromString(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull()
        || text.compare(uuid.toString(QUuid::WithoutBraces), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return fromUuid(uuid);
}

QString VmUuid::toString() const
{
    QByteArray bytes(16, '\0');
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace Model
