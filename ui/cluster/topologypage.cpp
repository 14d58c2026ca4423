// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/topologypage.h"

#include "model/items/partreasons.h"
#include "model/items/topologystate.h"
#include "model/items/words.h"
#include "ui/cluster/topologypicture.h"
#include "ui/frame/becausedialog.h"
#include "ui/frame/fieldgrid.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

TopologyPage::TopologyPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_picture(new TopologyPicture(context.site, false, this))
{
    auto *grid = new FieldGrid(context, 3, this);
    for (const Model::ClusterConfig &cluster : context.site->clusters)
        m_clusters.push_back(grid->add(cluster.name));
    auto *legend = new QLabel(tr("Thin lines work, heavy ones hurt, dashed ones with a cross are "
                                 "cut. Enter opens a part, the space bar tells why."),
                              this);
    legend->setFont(Theme::instance().font(TypeStep::Caption));
    legend->setWordWrap(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addWidget(grid);
    rows->addWidget(m_picture, 1);
    rows->addWidget(legend);
    setFocusProxy(m_picture);
    connect(m_picture, &TopologyPicture::partClicked, this, &TopologyPage::follow);
    connect(m_picture, &TopologyPicture::whyWanted, this, &TopologyPage::showWhy);
    connect(m_picture, &TopologyPicture::menuWanted, this, &TopologyPage::showMenu);
}

void TopologyPage::showView(const Model::SiteViewPtr &view)
{
    for (std::size_t i = 0; i < m_clusters.size(); ++i) {
        const QString &name = context().site->clusters[i].name;
        if (const Model::ClusterView *cluster = view->findCluster(name))
            m_clusters[i]->showCell(Model::clusterCell(*cluster),
                                    Place{.kind = PlaceKind::Cluster, .name = name});
    }
    m_picture->showView(view);
}

void TopologyPage::follow(const Model::SitePart &part)
{
    if (const std::optional<Place> place = Model::placeOf(part))
        context().navigator.go(*place);
    else
        showWhy(part);
}

void TopologyPage::showWhy(const Model::SitePart &part)
{
    Engine::OperatorSession &session = context().session;
    BecauseDialog::open(
        context(), Model::partName(*context().site, part),
        [&session, part] { return becauseOf(part, *session.view(), windowLanguage()); }, window());
}

void TopologyPage::showMenu(const Model::SitePart &part, const QPoint &globalPos)
{
    QMenu menu(this);
    if (const std::optional<Place> place = Model::placeOf(part))
        menu.addAction(tr("Open"), this, [this, place] { context().navigator.go(*place); });
    menu.addAction(Theme::icon(u"help"_s), tr("Why this status?"), this,
                   [this, part] { showWhy(part); });
    menu.addAction(Theme::icon(u"pencil"_s), tr("What if it were lost?"), this, [this, part] {
        context().navigator.go(
            {.kind = PlaceKind::WhatIf, .name = Model::partName(*context().site, part)});
    });
    menu.exec(globalPos);
}

} // namespace Ui
