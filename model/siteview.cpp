// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteview.h"

namespace Model {

const VmState *SiteView::findVm(UnitId su, const QString &name) const
{
    for (const VmStatePtr &vm : vms) {
        if (vm->su == su && vm->definition.name.compare(name, Qt::CaseInsensitive) == 0)
            return vm.get();
    }
    return nullptr;
}

std::vector<VmStatePtr> SiteView::findVms(const QString &name) const
{
    std::vector<VmStatePtr> result;
    for (const VmStatePtr &vm : vms) {
        if (vm->definition.name.compare(name, Qt::CaseInsensitive) == 0)
            result.push_back(vm);
    }
    return result;
}

const LmStatus *SiteView::findMigration(LmId id) const
{
    for (const LmStatusPtr &lm : migrations) {
        if (lm->id == id)
            return lm.get();
    }
    return nullptr;
}

const LmStatus *SiteView::migrationOf(VmUuid vm) const
{
    for (const LmStatusPtr &lm : migrations) {
        if (lm->vm == vm && !lm->isOver())
            return lm.get();
    }
    return nullptr;
}

const ClusterView *SiteView::findCluster(const QString &name) const
{
    for (const ClusterViewPtr &cluster : clusters) {
        if (cluster->name.compare(name, Qt::CaseInsensitive) == 0)
            return cluster.get();
    }
    return nullptr;
}

ClusterState SiteView::worstCluster() const
{
    ClusterState worst = ClusterState::Normal;
    for (const ClusterViewPtr &cluster : clusters)
        worst = worse(worst, cluster->status.state);
    return worst;
}

} // namespace Model
