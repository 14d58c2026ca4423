// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QAbstractItemModel>

#include "model/items/itemnode.h"

namespace Model {

/// Rows or trees that are set as a whole and told to views as differences: inserted, removed,
/// moved, changed; never reset, so that expansion, selection and scroll position stay. Lives
/// on the thread of its views.
class DiffModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit DiffModel(QObject *parent = nullptr);
    ~DiffModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// The entry of @p place, or invalid.
    QModelIndex find(const Place &place) const;

protected:
    /// Column titles in the reader's language; their number never changes.
    virtual QStringList columns() const = 0;
    void setNodes(std::vector<ItemNode> nodes);

private:
    struct Entry;
    using Entries = std::vector<std::unique_ptr<Entry>>;

    Entry *entryAt(const QModelIndex &index) const;
    QModelIndex indexOfEntry(const Entry *entry, int column = 0) const;
    void update(Entry &entry, std::vector<ItemNode> nodes);
    void updateCells(Entry &entry, ItemNode &node);
    void append(Entry &parent, std::size_t at, ItemNode node);
    QModelIndex findBelow(const Entry &entry, const Place &place) const;

    std::unique_ptr<Entry> m_root;
};

} // namespace Model
