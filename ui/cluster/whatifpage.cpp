// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/whatifpage.h"

#include "model/items/because.h"
#include "model/items/partreasons.h"
#include "model/items/topologystate.h"
#include "ui/cluster/partbutton.h"
#include "ui/cluster/topologypicture.h"
#include "ui/frame/becausedialog.h"
#include "ui/frame/objecttable.h"
#include "ui/text/messagetext.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

WhatIfPage::WhatIfPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_picture(new TopologyPicture(context.site, true, this))
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_picture);
    split->addWidget(makeTables());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addWidget(makeBanner());
    rows->addWidget(split, 1);
    setFocusProxy(m_picture);
    connect(m_picture, &TopologyPicture::partClicked, this,
            [this] { strikeOut(m_picture->struckOut()); });
    connect(m_picture, &TopologyPicture::whyWanted, this, &WhatIfPage::showWhyPart);
    connect(m_picture, &TopologyPicture::menuWanted, this, &WhatIfPage::showMenu);

    std::vector<Model::SitePart> parts;
    for (const QString &name : place.name.split(u',', Qt::SkipEmptyParts)) {
        if (const std::optional<Model::SitePart> part = Model::findPart(*context.site, name))
            parts.push_back(*part);
    }
    m_picture->setStruckOut(parts);
}

QWidget *WhatIfPage::makeBanner()
{
    auto *banner = new QWidget(this);
    banner->setProperty("look", u"banner"_s);
    banner->setAttribute(Qt::WA_StyledBackground);
    auto *pencil = new QLabel(banner);
    const int side = Theme::instance().iconSide();
    pencil->setPixmap(Theme::icon(u"pencil"_s).pixmap(side, side));
    m_banner = new QLabel(banner);
    m_banner->setObjectName(u"whatIfBanner"_s);
    m_banner->setWordWrap(true);
    m_reset = new QPushButton(tr("Reset"), banner);
    m_reset->setObjectName(u"whatIfReset"_s);
    m_reset->setToolTip(tr("Takes back everything that is struck out"));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_picture->setStruckOut({});
        strikeOut({});
        m_picture->setFocus();
    });
    auto *row = new QHBoxLayout(banner);
    row->setContentsMargins(Theme::Normal, Theme::Tight, Theme::Normal, Theme::Tight);
    row->addWidget(pencil);
    row->addWidget(m_banner, 1);
    row->addWidget(m_reset);
    return banner;
}

QWidget *WhatIfPage::makeTables()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What would follow"));
    auto *clusters = new ObjectTable(m_clusters, context(), tr("Clusters"), m_tabs);
    clusters->setObjectName(u"whatIfClusters"_s);
    clusters->setLeastWidth(Model::ForecastModel::Now, 16);
    clusters->setLeastWidth(Model::ForecastModel::Then, 16);
    connect(clusters, &ObjectTable::rowActivated, this, [this](const QModelIndex &index) {
        showWhyCluster(index.data(Model::KeyRole).toString(),
                       index.column() != Model::ForecastModel::Now);
    });
    auto *systems = new ObjectTable(m_systems, context(), tr("Systems hit"), m_tabs);
    systems->setObjectName(u"whatIfSystems"_s);
    systems->setEmptyText(tr("no system would be hit"));
    auto *losses = new ObjectTable(m_losses, context(), tr("Single points of failure"), m_tabs);
    losses->setObjectName(u"whatIfLosses"_s);
    connect(losses, &ObjectTable::rowActivated, this,
            [this](const QModelIndex &index) { toggle(index.data(Model::KeyRole).toString()); });
    m_tabs->addTab(clusters, tr("Clusters"));
    m_tabs->addTab(systems, {});
    m_tabs->addTab(losses, {});
    return m_tabs;
}

void WhatIfPage::strikeOut(const std::vector<Model::SitePart> &parts)
{
    QStringList names;
    for (const Model::SitePart &part : parts)
        names << Model::partName(*context().site, part);
    setPlace({.kind = PlaceKind::WhatIf, .name = names.join(u',')});
    if (const Model::SiteViewPtr view = context().session.view())
        showView(view);
}

void WhatIfPage::toggle(const QString &part)
{
    const std::optional<Model::SitePart> found = Model::findPart(*context().site, part);
    PartButton *button = found ? m_picture->button(*found) : nullptr;
    if (button)
        button->click();
}

void WhatIfPage::showView(const Model::SiteViewPtr &view)
{
    const Model::Forecast forecast = context().session.whatIf(m_picture->struckOut());
    m_picture->showView(forecast.lost.empty() ? view : forecast.view, view);
    m_clusters.setForecast(*view, forecast, windowLanguage());
    m_systems.setForecast(*view, forecast, windowLanguage());
    //: tab; how many BS2000 systems would be hit
    m_tabs->setTabText(1, tr("Systems hit (%1)").arg(forecast.systems.size()));
    showBanner(forecast);
    refreshLosses(*view);
}

/// What the forecasts depend on, without ages: single losses are dear on a large site.
static QString statesOf(const Model::SiteView &view)
{
    QStringList states;
    for (const Model::SitePart &part : Model::partsOf(*view.site)) {
        const Model::PartState state = partState(part, view);
        states << state.detail + (state.gone ? u"-"_s : u"+"_s);
    }
    for (const Model::VmStatePtr &vm : view.vms)
        states << u"%1 %2 %3"_s.arg(vm->definition.name).arg(int(vm->su)).arg(int(vm->status));
    for (const Model::ClusterViewPtr &cluster : view.clusters)
        states << toText(cluster->status.state);
    return states.join(u'\n');
}

void WhatIfPage::refreshLosses(const Model::SiteView &view)
{
    const QString states = statesOf(view);
    if (states == m_lossesOf)
        return;
    m_lossesOf = states;
    const std::vector<Model::Forecast> losses = context().session.singleFailures();
    m_losses.setLosses(view, losses);
    const auto points = std::ranges::count(losses, true, &Model::Forecast::isSinglePointOfFailure);
    //: tab; how many parts whose loss alone stops something
    m_tabs->setTabText(2, tr("Single points of failure (%1)").arg(points));
}

QString WhatIfPage::lostText(const std::vector<Model::SitePart> &parts) const
{
    QStringList names;
    for (const Model::SitePart &part : parts)
        names << Model::partName(*context().site, part);
    return names.join(u", "_s);
}

void WhatIfPage::showBanner(const Model::Forecast &forecast)
{
    m_reset->setEnabled(!forecast.lost.empty());
    if (forecast.lost.empty()) {
        m_banner->setText(tr("What if? A click or the space bar strikes out a part as if it were "
                             "lost, on top of what is lost already. Nothing here touches the "
                             "site."));
        return;
    }
    QString text
        = tr("What if %1 were lost? Nothing here touches the site.").arg(lostText(forecast.lost));
    text += u' ';
    if (forecast.observer == Model::NoUnit) {
        text += tr("No Management Unit would be left to see it.");
    } else {
        text += tr("This is what %1 would see.").arg(context().site->unit(forecast.observer).name);
    }
    m_banner->setText(text);
}

void WhatIfPage::showWhyCluster(const QString &cluster, bool then)
{
    const Place place{.kind = PlaceKind::Cluster, .name = cluster};
    const std::vector<Model::SitePart> lost = m_picture->struckOut();
    if (!then || lost.empty()) {
        BecauseDialog::open(context(), place, window());
        return;
    }
    Engine::OperatorSession &session = context().session;
    BecauseDialog::open(
        context(), tr("%1 if %2 were lost").arg(cluster, lostText(lost)),
        [&session, place, lost] {
            return Model::because(place, *session.whatIf(lost).view, windowLanguage());
        },
        window());
}

void WhatIfPage::showWhyPart(const Model::SitePart &part)
{
    const std::vector<Model::SitePart> lost = m_picture->struckOut();
    Engine::OperatorSession &session = context().session;
    const QString name = Model::partName(*context().site, part);
    BecauseDialog::open(
        context(), lost.empty() ? name : tr("%1 if %2 were lost").arg(name, lostText(lost)),
        [&session, part, lost] {
            return becauseOf(part, *session.whatIf(lost).view, windowLanguage());
        },
        window());
}

void WhatIfPage::showMenu(const Model::SitePart &part, const QPoint &globalPos)
{
    PartButton *button = m_picture->button(part);
    QMenu menu(this);
    QAction *strike = menu.addAction(Theme::icon(u"pencil"_s),
                                     button->isChecked() ? tr("Take back") : tr("Strike out"),
                                     button, &PartButton::click);
    strike->setEnabled(!button->isLostAlready());
    menu.addAction(Theme::icon(u"help"_s), tr("Why this status?"), this,
                   [this, part] { showWhyPart(part); });
    if (const std::optional<Place> place = Model::placeOf(part))
        menu.addAction(tr("Open"), this, [this, place] { context().navigator.go(*place); });
    menu.exec(globalPos);
}

} // namespace Ui
