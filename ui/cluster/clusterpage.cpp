// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/clusterpage.h"

#include "model/items/dashboard.h"
#include "model/items/words.h"
#include "ui/cluster/changestatusdialog.h"
#include "ui/frame/actionfield.h"
#include "ui/frame/fieldgrid.h"
#include "ui/frame/objecttable.h"
#include "ui/text/findingtext.h"
#include "ui/text/quantity.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

static bool isManagement(const Model::Site &site, const QString &name)
{
    const Model::ClusterConfig *cluster = site.findCluster(name);
    return cluster && cluster->kind == Model::ClusterKind::Management;
}

ClusterPage::ClusterPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_rows(new QVBoxLayout(this))
    , m_sus(place.name)
    , m_mus(isManagement(*context.site, place.name) ? QString() : place.name)
    , m_legs(place.name)
{
    const Model::ClusterConfig *cluster = context.site->findCluster(place.name);
    const bool management = isManagement(*context.site, place.name);
    const bool su390 = cluster && cluster->kind == Model::ClusterKind::SU390;
    auto *grid = new FieldGrid(context, 2, this);
    m_status = grid->add(tr("Status"));
    m_since = grid->add(tr("Since (UTC)"));
    m_rows->setContentsMargins({});
    m_rows->setSpacing(Theme::Normal);
    m_rows->addWidget(grid);
    if (management) {
        addManagementFields(*grid);
    } else {
        m_kind = grid->add(tr("Kind"));
        m_disks = grid->add(tr("Configuration disks"));
        m_actions = new ActionField(this);
        m_change = m_actions->add(tr("Change status..."),
                                  tr("Activates or deactivates this SU Cluster."),
                                  [this] { askStatus(); });
        m_rows->addWidget(m_actions);
        // An SU /390 reaches the disks by REWAS, an SU x86 by itself.
        addTable(m_sus, tr("Server Units"))
            ->hideColumns(su390 ? QList<int>{Model::SusModel::Disks}
                                : QList<int>{Model::SusModel::Rewas});
    }
    if (management || su390)
        addTable(m_mus, tr("Management Units"));
    if (!context.site->legs.empty())
        addTable(m_legs, tr("Configuration disks"));
    addFindings();
    m_rows->addStretch();
}

void ClusterPage::addFindings()
{
    const Model::ClusterConfig *cluster = context().site->findCluster(place().name);
    QStringList objects{place().name};
    for (const Model::UnitId member : cluster ? cluster->members : std::vector<Model::UnitId>())
        objects << context().site->unit(member).name;
    auto *rules = new QLabel(findingsOn(objects, context().session.diskFindings()), this);
    rules->setObjectName(u"diskRules"_s);
    rules->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rules->setWordWrap(true);
    rules->setVisible(!rules->text().isEmpty());
    m_rows->addWidget(rules);
}

ObjectTable *ClusterPage::addTable(Model::DiffModel &model, const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setFont(Theme::instance().font(TypeStep::Heading));
    auto *table = new ObjectTable(model, context(), title, this);
    table->setFitsRows(true);
    m_rows->addSpacing(Theme::Normal);
    m_rows->addWidget(heading);
    m_rows->addWidget(table);
    return table;
}

void ClusterPage::addManagementFields(FieldGrid &grid)
{
    m_networks = grid.add(tr("IP networks (ISL-E)"));
    m_manager = grid.add(tr("Cluster Manager"));
    m_disks = grid.add(tr("Configuration disks"));
    m_resources = grid.add(tr("Its internal resources"));
}

QString ClusterPage::heading() const
{
    return isManagement(*context().site, place().name) ? place().name
                                                       : tr("SU Cluster %1").arg(place().name);
}

void ClusterPage::showView(const Model::SiteViewPtr &view)
{
    const Model::ClusterView *cluster = view->findCluster(place().name);
    if (!cluster)
        return;
    m_status->showCell(Model::clusterCell(*cluster), place());
    m_since->showCell(Model::textCell(dateTimeText(cluster->since)));
    m_mus.setView(*view);
    m_legs.setView(*view);
    showTiles(*view);
    if (cluster->kind == Model::ClusterKind::Management) {
        showManagement(*view);
        return;
    }
    m_kind->showCell(Model::textCell(Model::toText(cluster->kind)));
    m_sus.setView(*view);
    const bool active = cluster->status.state != Model::ClusterState::Inactive;
    QString reason = reasonText(context().session, Engine::SetClusterActive{place().name, !active});
    if (!context().session.isConnected())
        reason = tr("The Management Unit does not answer.");
    m_actions->setReason(m_change, reason);
}

void ClusterPage::showManagement(const Model::SiteView &view)
{
    const Model::ManagerView &manager = view.manager;
    if (manager.mu == Model::NoUnit) {
        m_manager->showCell({.text = tr("none"), .mark = Model::Mark::Medium});
        m_resources->showCell(Model::textCell(u"-"_s));
    } else {
        Model::ItemCell cell = Model::unitCell(manager.mu, view, PlaceKind::Unit);
        cell.text = tr("%1, term %2").arg(cell.text).arg(manager.term);
        m_manager->showCell(cell);
        m_resources->showCell(manager.resourcesOk ? Model::textCell(tr("no restrictions"))
                                                  : Model::ItemCell{.text = tr("degraded"),
                                                                    .mark = Model::Mark::Medium,
                                                                    .because = true},
                              place());
    }
}

void ClusterPage::showTiles(const Model::SiteView &view)
{
    for (const Model::TileData &tile : Model::dashboardTiles(view)) {
        ValueButton *field = tile.key == u"isle" ? m_networks
            : tile.key == u"storage"             ? m_disks
                                                 : nullptr;
        if (!field)
            continue;
        const QString detail = tile.mark == Model::Mark::None
            ? QString()
            : tr(" (%1)", "after a value: what is abnormal").arg(tile.lines.join(u", "_s));
        field->showCell({.text = tr("%1 %2").arg(tile.figure, tile.unit) + detail,
                         .mark = tile.mark,
                         .because = true},
                        place());
    }
}

void ClusterPage::askStatus()
{
    const Model::SiteViewPtr view = context().session.view();
    const Model::ClusterView *cluster = view ? view->findCluster(place().name) : nullptr;
    if (!cluster)
        return;
    auto *dialog = new ChangeStatusDialog(*cluster, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeStatusDialog::accepted, this, [this, dialog] {
        context().session.perform(Engine::SetClusterActive{place().name, dialog->wantsActive()});
        context().navigator.showJobs();
    });
    dialog->open();
}

} // namespace Ui
