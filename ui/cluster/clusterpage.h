// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/clusterdisksmodel.h"
#include "model/items/musmodel.h"
#include "model/items/susmodel.h"
#include "ui/frame/page.h"

class QVBoxLayout;

namespace Ui {

class ActionField;
class FieldGrid;
class ObjectTable;
class ValueButton;

/// The main window of one cluster. The Management Cluster: displays only (S1.4-04, S2.2); an SU
/// Cluster: status with "Change status...", its SUs and, for SU /390, the MUs (S3.3). All: the
/// configuration disks they depend on (S1.3-26).
class ClusterPage final : public Page {
    Q_OBJECT

public:
    ClusterPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override;
    void showView(const Model::SiteViewPtr &view) override;

private:
    void addManagementFields(FieldGrid &grid);
    /// Rules for configuration disks that the cluster or its members do not keep.
    void addFindings();
    ObjectTable *addTable(Model::DiffModel &model, const QString &title);
    void showManagement(const Model::SiteView &view);
    /// Fields that say the same as a tile of the dashboard.
    void showTiles(const Model::SiteView &view);
    void askStatus();

    ValueButton *m_status = nullptr;
    ValueButton *m_since = nullptr;
    ValueButton *m_kind = nullptr;
    ValueButton *m_networks = nullptr;
    ValueButton *m_disks = nullptr;
    ValueButton *m_manager = nullptr;
    ValueButton *m_resources = nullptr;
    ActionField *m_actions = nullptr;
    int m_change = 0;
    QVBoxLayout *m_rows;
    Model::SusModel m_sus;
    Model::MusModel m_mus;
    Model::ClusterDisksModel m_legs;
};

} // namespace Ui
