// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/clustersmodel.h"
#include "ui/frame/page.h"

namespace Ui {

class ObjectTable;

/// Cluster -> Overview: all clusters and their states (S1.4-03). Open to all users (S2.1-22).
class ClustersPage final : public Page {
    Q_OBJECT

public:
    ClustersPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return tr("Clusters"); }
    void showView(const Model::SiteViewPtr &view) override;

private:
    Model::ClustersModel m_model;
    ObjectTable *m_table;
};

} // namespace Ui
