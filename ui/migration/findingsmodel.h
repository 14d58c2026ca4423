// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "model/finding.h"

namespace Ui {

/// One row per finding of a precondition check (S4.2-13). UI thread.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        SideColumn,
        ObjectColumn,
        ReadingColumn,
        RemedyColumn,
        ColumnCount,
    };
    enum Role {
        MarkRole = Qt::UserRole + 1, ///< Model::Mark as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const Model::Findings &findings);
    const Model::Findings &findings() const { return m_findings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Model::Findings m_findings;
};

} // namespace Ui
