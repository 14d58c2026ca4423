// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include <QAbstractTableModel>

#include "engine/service/job.h"
#include "model/siteview.h"

namespace Ui {

/// The jobs of a session, newest first. Failures count as unseen until markSeen(). UI thread.
class JobsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        JobColumn,
        StartedColumn,
        AccountColumn,
        ProgressColumn,
        ResultColumn,
        ColumnCount,
    };
    enum Role {
        MarkRole = Qt::UserRole + 1, ///< Model::Mark as int
        PermilleRole, ///< int, -1 when nothing is running
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setJobs(const std::vector<Engine::Job> &jobs);
    void setView(const Model::SiteViewPtr &view);
    const Engine::Job &job(int row) const { return m_jobs[std::size_t(row)]; }
    /// The LM of a job as last reported, or null.
    const Model::LmStatus *migration(int row) const;

    int running() const;
    int unseenFailures() const;
    void markSeen(int row);
    void markAllSeen();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void countsChanged();

private:
    bool isUnseen(const Engine::Job &job) const;
    QString stateText(const Engine::Job &job) const;
    QString resultText(int row) const;
    int permille(int row) const;
    void touchAll();

    std::vector<Engine::Job> m_jobs;
    std::set<Model::JobId> m_seen;
    Model::SiteViewPtr m_view;
};

} // namespace Ui
