// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/nativepage.h"

#include "model/items/words.h"
#include "ui/frame/actionfield.h"
#include "ui/frame/fieldgrid.h"
#include "ui/systems/migrationadvice.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

NativePage::NativePage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_actions(new ActionField(this))
{
    auto *grid = new FieldGrid(context, 1, this);
    m_status = grid->add(tr("Power"));
    m_su = grid->add(tr("SU"));
    m_version = grid->add(tr("BS2000 version"));
    m_memory = grid->add(tr("Main memory"));
    m_cluster = grid->add(tr("SU Cluster"));
    m_migrate
        = m_actions->add(tr("Migrate BS2000"),
                         tr("Moves the running BS2000 to the other SU of the cluster."), [] {});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Wide);
    rows->addWidget(grid);
    rows->addWidget(m_actions);
    rows->addStretch();
}

QString NativePage::heading() const
{
    return tr("BS2000 on %1").arg(unitText(place().unit, *context().site));
}

void NativePage::showView(const Model::SiteViewPtr &view)
{
    const Model::Site &site = *view->site;
    const Model::UnitConfig &config = site.unit(place().unit);
    m_status->showCell(Model::powerCell(view->unit(place().unit), *view), place());
    m_su->showCell(Model::unitCell(place().unit, *view, PlaceKind::Su));
    m_version->showCell(Model::textCell(config.su->monitor.version));
    m_memory->showCell(Model::textCell(tr("%1 MB").arg(Model::countText(config.su->memoryMb))));
    const Model::ClusterConfig *cluster = site.suClusterOf(place().unit);
    m_cluster->showCell(cluster ? Model::ItemCell{.text = cluster->name,
                                                  .target = Place{.kind = PlaceKind::Cluster,
                                                                  .name = cluster->name}}
                                : Model::textCell(tr("none")));
    m_actions->setReason(m_migrate, whyNoNativeMigration(context().session, place().unit));
}

} // namespace Ui
