// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sitepart.h"
#include "ui/frame/page.h"

class QLabel;

namespace Ui {

class TopologyPicture;
class ValueButton;

/// Cluster -> Topology: the picture of servers, units, networks and configuration disks that
/// shows where it hurts. Parts lead to their windows, states to their because-trees.
class TopologyPage final : public Page {
    Q_OBJECT

public:
    TopologyPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return tr("Topology"); }
    void showView(const Model::SiteViewPtr &view) override;

private:
    void follow(const Model::SitePart &part);
    void showWhy(const Model::SitePart &part);
    void showMenu(const Model::SitePart &part, const QPoint &globalPos);

    std::vector<ValueButton *> m_clusters; ///< in the order of the site
    TopologyPicture *m_picture;
};

} // namespace Ui
