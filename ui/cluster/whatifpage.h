// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/forecastmodel.h"
#include "model/items/partlossesmodel.h"
#include "model/items/systemhitsmodel.h"
#include "ui/frame/page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace Ui {

class ObjectTable;
class TopologyPicture;

/// Cluster -> What-if: the picture of the site with a pencil. Parts that are struck out are
/// taken to be lost on top of what is lost, and what follows is shown; the site is not touched.
/// The place's name lists what is struck out, separated by commas.
class WhatIfPage final : public Page {
    Q_OBJECT

public:
    WhatIfPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return tr("What-if"); }
    void showView(const Model::SiteViewPtr &view) override;

private:
    QWidget *makeBanner();
    QWidget *makeTables();
    void strikeOut(const std::vector<Model::SitePart> &parts);
    void toggle(const QString &part);
    void refreshLosses(const Model::SiteView &view);
    void showBanner(const Model::Forecast &forecast);
    void showWhyCluster(const QString &cluster, bool then);
    void showWhyPart(const Model::SitePart &part);
    void showMenu(const Model::SitePart &part, const QPoint &globalPos);
    QString lostText(const std::vector<Model::SitePart> &parts) const;

    TopologyPicture *m_picture;
    QLabel *m_banner = nullptr;
    QPushButton *m_reset = nullptr;
    QTabWidget *m_tabs = nullptr;
    Model::ForecastModel m_clusters;
    Model::SystemHitsModel m_systems;
    Model::PartLossesModel m_losses;
    QString m_lossesOf; ///< the states for which the losses of single parts were computed
};

} // namespace Ui
