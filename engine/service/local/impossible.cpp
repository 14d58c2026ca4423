// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/local/impossible.h"

#include "engine/service/local/consolereach.h"
#include "engine/service/local/crdreasons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;

namespace {

using Reason = std::optional<Denial>;

struct Impossible {
    const Model::SiteView &view;

    const Model::Site &site() const { return *view.site; }
    QString name(UnitId unit) const { return site().unit(unit).name; }

    Reason operator()(const PowerUnit &action) const
    {
        return action.on || action.forced ? withoutOwnMu(view, action.unit) : std::nullopt;
    }

    Reason operator()(const ConsoleInput &action) const
    {
        return whyNotOperable(view, action.console.su);
    }

    // A check may be asked for although it will find conflicts: that is what it is for.
    Reason operator()(const CheckMigration &action) const { return ofCluster(action.source); }

    Reason operator()(const MigrateVm &action) const
    {
        if (const Reason reason = ofCluster(action.source))
            return reason;
        if (action.vm.compare(u"HV0"_s, Qt::CaseInsensitive) == 0)
            return Denial{u"SEC0117"_s, {name(action.source)}};
        if (isMigrating(action.source))
            return Denial{u"SEC0114"_s, {name(action.source)}};
        const Model::VmState *vm = view.findVm(action.source, action.vm);
        if (!vm)
            return Denial{u"SEC0320"_s, {action.vm, name(action.source)}};
        if (vm->status == Model::VmStatus::DefinedOnly)
            return Denial{u"SEC0124"_s, {vm->definition.name}};
        if (vm->status == Model::VmStatus::Wait || vm->held)
            return Denial{u"SEC0109"_s, {vm->definition.name}};
        return std::nullopt;
    }

    Reason operator()(const AbortMigration &action) const
    {
        const Model::LmStatus *lm = view.findMigration(action.migration);
        if (!lm || lm->isOver())
            return Denial{u"SEC0221"_s, {name(action.source)}};
        if (lm->pastNoReturn)
            return Denial{u"SEC0220"_s, {lm->vmName}};
        return std::nullopt;
    }

    Reason operator()(const SetClusterActive &action) const
    {
        if (!view.crdWritable)
            return Denial{u"SEC0856"_s, {action.cluster}};
        const Model::ClusterConfig *cluster = site().findCluster(action.cluster);
        const bool busy = cluster && std::ranges::any_of(cluster->members, [this](UnitId each) {
                              return isMigrating(each);
                          });
        if (!action.active && busy)
            return Denial{u"SEC0855"_s, {action.cluster}};
        return std::nullopt;
    }

    Reason operator()(const AcknowledgeEvents &) const { return std::nullopt; }

    Reason operator()(const ScrubCrd &action) const { return reasonAgainstNow(view, action); }
    Reason operator()(const ReadmitLeg &action) const { return reasonAgainstNow(view, action); }
    Reason operator()(const OverrideCrd &action) const { return reasonAgainstNow(view, action); }
    Reason operator()(const HandOverManager &action) const
    {
        return reasonAgainstNow(view, action);
    }

    Reason operator()(const SetMaintenance &action) const
    {
        if (site().unit(action.su).kind != Model::UnitKind::SUx86)
            return Denial{u"SEC0876"_s, {name(action.su)}};
        if (isMigrating(action.su) || isMigrationTarget(action.su))
            return Denial{u"SEC0877"_s, {name(action.su)}};
        return whyNotOperable(view, action.su);
    }

    Reason ofCluster(UnitId source) const
    {
        const Model::ClusterConfig *cluster = site().suClusterOf(source);
        if (!cluster)
            return Denial{u"SEC0101"_s, {name(source)}};
        if (site().unit(source).su->mode == Model::OperatingMode::Native)
            return Denial{u"SEC0108"_s, {name(source)}};
        const Model::ClusterView *known = view.findCluster(cluster->name);
        if (known && known->status.state == Model::ClusterState::Inactive)
            return Denial{u"SEC0104"_s, {cluster->name}};
        return whyNotOperable(view, source);
    }

    bool isMigrationTarget(UnitId target) const
    {
        return std::ranges::any_of(view.migrations, [target](const Model::LmStatusPtr &lm) {
            return lm->target == target && !lm->isOver();
        });
    }

    bool isMigrating(UnitId source) const
    {
        return std::ranges::any_of(view.migrations, [source](const Model::LmStatusPtr &lm) {
            return lm->source == source && !lm->isOver();
        });
    }
};

} // namespace

std::optional<Denial> whyImpossible(const Model::SiteView &view, const Action &action)
{
    return std::visit(Impossible{view}, action);
}

} // namespace Engine
