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

const VmRecord *asVm(const CrdRecordPtr &record)
{
    return record ? std::get_if<VmRecord>(&record->value) : nullptr;
}

} // namespace Engine
