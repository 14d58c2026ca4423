// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/forecast.h"

using namespace Qt::StringLiterals;

namespace Model {

QString hitKey(SystemHit::Kind kind)
{
    switch (kind) {
    case SystemHit::Kind::Stops:
        return u"SEC0556"_s;
    case SystemHit::Kind::LosesDisks:
        return u"SEC0557"_s;
    case SystemHit::Kind::LosesConsole:
        return u"SEC0558"_s;
    case SystemHit::Kind::LosesLan:
        return u"SEC0559"_s;
    }
    return {};
}

QStringList hitArgs(const Site &site, const SystemHit &hit)
{
    QStringList args{hit.vm->definition.name, site.unit(hit.vm->su).name};
    if (hit.kind == SystemHit::Kind::LosesDisks)
        args.append(hit.devices.join(u", "_s));
    return args;
}

} // namespace Model
