// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/script/sitenames.h"

#include <algorithm>

namespace Engine {

QStringList vmNames(const Model::Site &site)
{
    QStringList names;
    for (const Model::UnitConfig &unit : site.units) {
        if (!unit.su)
            continue;
        for (const Model::VmConfig &vm : unit.su->vms) {
            if (!names.contains(vm.definition.name))
                names += vm.definition.name;
        }
    }
    return names;
}

qsizetype lengthOfNameWithBlanks(QStringView text, const Model::Site &site)
{
    if (text.startsWith(u'"'))
        return text.indexOf(u'"', 1) + 1;
    qsizetype longest = 0;
    for (const Model::ClusterConfig &cluster : site.clusters) {
        const qsizetype length = cluster.name.size();
        const bool ends = text.size() == length || (text.size() > length && text[length].isSpace());
        if (ends && cluster.name.contains(u' ')
            && text.startsWith(cluster.name, Qt::CaseInsensitive))
            longest = std::max(longest, length);
    }
    return longest;
}

} // namespace Engine
