// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/clustersmodel.h"
#include "model/items/statushistory.h"
#include "ui/frame/page.h"

class QLabel;

namespace Ui {

class ObjectTable;
class StatusTimeline;

/// Cluster -> Overview: all clusters, their states (S1.4-03) and how these came about in time.
/// Open to all users (S2.1-22).
class ClustersPage final : public Page {
    Q_OBJECT

public:
    ClustersPage(const PageContext &context, const Place &place, QWidget *parent = nullptr);

    QString heading() const override { return tr("Clusters"); }
    void showView(const Model::SiteViewPtr &view) override;

private:
    void readLog();
    void addEvents(quint64 first, quint64 last);

    Model::ClustersModel m_model;
    ObjectTable *m_table;
    Model::StatusHistory m_history;
    StatusTimeline *m_timeline;
    QLabel *m_reading;
};

} // namespace Ui
