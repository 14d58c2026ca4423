// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/migrationadvice.h"

#include "ui/text/messagetext.h"
#include "ui/text/reasontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

/// What stands against any LM from @p su, whatever the system.
QString againstSu(const Engine::OperatorSession &session, const Model::SiteView &view,
                  Model::UnitId su)
{
    if (!session.isConnected())
        return Advice::tr("The Management Unit does not answer.");
    const Model::Site &site = *view.site;
    const QString name = site.unit(su).name;
    const Model::ClusterConfig *config = site.suClusterOf(su);
    if (!config)
        return Advice::tr("%1 belongs to no SU Cluster.").arg(name);
    const Model::ClusterView *cluster = view.findCluster(config->name);
    if (cluster && cluster->status.state == Model::ClusterState::Inactive)
        return Advice::tr("SU Cluster %1 is not active.").arg(config->name);
    const Model::UnitId target = site.partnerOf(su);
    if (target == Model::NoUnit)
        return Advice::tr("SU Cluster %1 has no second SU.").arg(config->name);
    const QString other = site.unit(target).name;
    for (Model::UnitId unit : {su, target}) {
        if (view.unit(unit).power == Model::Power::Off)
            return Advice::tr("%1 is off.").arg(site.unit(unit).name);
    }
    const Model::UnitStatePtr state = view.unit(target).state;
    if (state && state->su && view.unit(su).state && view.unit(su).state->su
        && state->su->mode != view.unit(su).state->su->mode) {
        return Advice::tr("%1 and %2 are in different operating modes.").arg(name, other);
    }
    return {};
}

} // namespace

QString whyNoMigration(const Engine::OperatorSession &session, Model::UnitId su, const QString &vm)
{
    const Model::SiteViewPtr view = session.view();
    if (!view)
        return Advice::tr("Nothing is known of the site yet.");
    const Model::VmState *state = view->findVm(su, vm);
    if (!state)
        return Advice::tr("%1 is not on this SU.").arg(vm);
    // One that runs is shown by the wizard, whatever else there is.
    if (view->migrationOf(state->definition.uuid))
        return {};
    if (const QString reason = againstSu(session, *view, su); !reason.isEmpty())
        return reason;
    const QString name = view->site->unit(su).name;
    if (state->stale)
        return Advice::tr("This is a copy that awaits deletion.");
    if (state->status == Model::VmStatus::Wait)
        return Advice::tr("A system in state WAIT cannot be migrated.");
    if (state->held || state->status == Model::VmStatus::Held)
        return Advice::tr("The system is held.");
    for (const Model::LmStatusPtr &lm : view->migrations) {
        if (!lm->isOver() && lm->source == su) {
            return Advice::tr("%1 is being migrated from %2, and only one Live Migration may run "
                              "per source SU.")
                .arg(lm->vmName, name);
        }
    }
    return reasonText(session, Engine::MigrateVm{su, vm, Model::NoUnit});
}

QString whyNoNativeMigration(const Engine::OperatorSession &session, Model::UnitId su)
{
    const Model::SiteViewPtr view = session.view();
    if (!view)
        return Advice::tr("Nothing is known of the site yet.");
    if (view->site->unit(su).kind == Model::UnitKind::SU390)
        return Advice::tr("On an SU /390 only systems under VM2000 can be migrated.");
    if (const QString reason = againstSu(session, *view, su); !reason.isEmpty())
        return reason;
    const Model::UnitId target = view->site->partnerOf(su);
    const Model::UnitStatePtr state = view->unit(target).state;
    if (state && state->su && state->su->monitorUp) {
        return Advice::tr("BS2000 on %1 must be shut down and deleted first.")
            .arg(view->site->unit(target).name);
    }
    return messageMeaning(u"SEC0108"_s, {view->site->unit(su).name});
}

} // namespace Ui
