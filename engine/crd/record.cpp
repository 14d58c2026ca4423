// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/record.h"

using namespace Qt::StringLiterals;

namespace Engine {

QString vmKey(const Model::VmUuid &vm)
{
    return u"vm/"_s + vm.toString();
}

QString clusterKey(const QString &cluster)
{
    return u"cluster/"_s + cluster.toUpper();
}

QString managerKey()
{
    return u"crd/manager"_s;
}

QString serverKey(const QString &server)
{
    return u"server/"_s + server;
}

QString unitKey(const QString &unit)
{
    return u"unit/"_s + unit;
}

QString ipKey(const QString &unit)
{
    return u"ip/"_s + unit;
}

QString fcKey(const QString &unit)
{
    return u"fc/"_s + unit;
}

QString xenVmKey(const QString &unit, const QString &vm)
{
    return u"xenvm/"_s + unit + u'/' + vm;
}

QString switchKey(const QString &netUnit)
{
    return u"switch/"_s + netUnit;
}

QString backupKey(const QString &unit)
{
    return u"backup/"_s + unit;
}

QString knobKey()
{
    return u"timing/knob"_s;
}

QString accountKey(const QString &account)
{
    return u"account/"_s + account.toLower();
}

QString rightKey(const QString &account)
{
    return u"right/"_s + account.toLower();
}

QString alarmMailKey()
{
    return u"alarm/mail"_s;
}

QString alarmRecipientKey(const QString &address)
{
    return u"alarm/recipient/"_s + address.toLower();
}

QString alarmTrapKey(const QString &host)
{
    return u"alarm/trap/"_s + host.toLower();
}

QString fcNetworkKey(const QString &network)
{
    return u"fcnetwork/"_s + network;
}

QString linkKey(const QString &title)
{
    return u"link/"_s + title;
}

QString conflictKey(quint32 generation)
{
    return u"conflict/"_s + QString::number(generation);
}

const VmRecord *asVm(const CrdRecordPtr &record)
{
    return record ? std::get_if<VmRecord>(&record->value) : nullptr;
}

} // namespace Engine
