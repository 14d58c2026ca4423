// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/diffmodel.h"

#include <algorithm>
#include <set>

namespace Model {

struct DiffModel::Entry {
    ItemNode node; ///< without its children
    Entry *parent = nullptr;
    Entries children;
};

DiffModel::DiffModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Entry>())
{
}

DiffModel::~DiffModel() = default;

DiffModel::Entry *DiffModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Entry *>(index.internalPointer()) : m_root.get();
}

QModelIndex DiffModel::indexOfEntry(const Entry *entry, int column) const
{
    if (entry == m_root.get())
        return {};
    const Entries &siblings = entry->parent->children;
    const auto at = std::ranges::find(siblings, entry, &std::unique_ptr<Entry>::get);
    return createIndex(int(at - siblings.begin()), column, entry);
}

QModelIndex DiffModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, entryAt(parent)->children[std::size_t(row)].get());
}

QModelIndex DiffModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfEntry(entryAt(index)->parent) : QModelIndex();
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(entryAt(parent)->children.size());
}

int DiffModel::columnCount(const QModelIndex &) const
{
    return int(columns().size());
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ItemNode &node = entryAt(index)->node;
    const auto column = std::size_t(index.column());
    static const ItemCell empty;
    const ItemCell &cell = column < node.cells.size() ? node.cells[column] : empty;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (cell.value.typeId() == QMetaType::LongLong || cell.value.typeId() == QMetaType::Int
                   ? Qt::AlignRight
                   : Qt::AlignLeft));
    case ValueRole:
        return cell.value.isValid() ? cell.value : cell.text;
    case MarkRole:
        return QVariant::fromValue(cell.mark);
    case BecauseRole:
        return cell.because;
    case StaleRole:
        return cell.stale;
    case TargetRole:
        return cell.target ? QVariant::fromValue(*cell.target) : QVariant();
    case ObjectRole:
        return node.object ? QVariant::fromValue(*node.object) : QVariant();
    case IconRole:
        return node.icon;
    case ArrowRole:
        return int(node.arrow);
    case KeyRole:
        return node.key;
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0)
        return {};
    if (role == Qt::TextAlignmentRole) {
        // Titles stand over their values: figures to the right.
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex first = index(row, section);
            if (!first.data().toString().isEmpty())
                return first.data(Qt::TextAlignmentRole);
        }
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? columns().value(section) : QVariant();
}

QModelIndex DiffModel::find(const Place &place) const
{
    return findBelow(*m_root, place);
}

QModelIndex DiffModel::findBelow(const Entry &entry, const Place &place) const
{
    for (const auto &child : entry.children) {
        if (child->node.object == place)
            return indexOfEntry(child.get());
        if (const QModelIndex below = findBelow(*child, place); below.isValid())
            return below;
    }
    return {};
}

void DiffModel::setNodes(std::vector<ItemNode> nodes)
{
    update(*m_root, std::move(nodes));
}

void DiffModel::update(Entry &entry, std::vector<ItemNode> nodes)
{
    std::set<QString> wanted;
    for (const ItemNode &node : nodes)
        wanted.insert(node.key);
    Q_ASSERT(wanted.size() == nodes.size());

    for (std::size_t row = entry.children.size(); row-- > 0;) {
        if (wanted.contains(entry.children[row]->node.key))
            continue;
        beginRemoveRows(indexOfEntry(&entry), int(row), int(row));
        entry.children.erase(entry.children.begin() + std::ptrdiff_t(row));
        endRemoveRows();
    }
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const auto keyOf = [](const std::unique_ptr<Entry> &child) { return child->node.key; };
        const auto from = entry.children.begin() + std::ptrdiff_t(row);
        const auto found = std::ranges::find(from, entry.children.end(), nodes[row].key, keyOf);
        if (found == entry.children.end()) {
            append(entry, row, std::move(nodes[row]));
            continue;
        }
        if (found != from) {
            const QModelIndex parent = indexOfEntry(&entry);
            const auto at = int(found - entry.children.begin());
            beginMoveRows(parent, at, at, parent, int(row));
            std::rotate(from, found, found + 1);
            endMoveRows();
        }
        Entry &child = *entry.children[row];
        std::vector<ItemNode> below = std::move(nodes[row].children);
        updateCells(child, nodes[row]);
        update(child, std::move(below));
    }
}

void DiffModel::updateCells(Entry &entry, ItemNode &node)
{
    const bool rowChanged = entry.node.object != node.object || entry.node.icon != node.icon
        || entry.node.arrow != node.arrow;
    if (!rowChanged && entry.node.cells == node.cells)
        return;
    int first = 0;
    int last = int(node.cells.size()) - 1;
    if (!rowChanged && entry.node.cells.size() == node.cells.size()) {
        const auto same = [&](int column) {
            return entry.node.cells[std::size_t(column)] == node.cells[std::size_t(column)];
        };
        while (first < last && same(first))
            ++first;
        while (last > first && same(last))
            --last;
    }
    entry.node = std::move(node);
    entry.node.children.clear();
    emit dataChanged(indexOfEntry(&entry, first), indexOfEntry(&entry, std::max(first, last)));
}

void DiffModel::append(Entry &parent, std::size_t at, ItemNode node)
{
    beginInsertRows(indexOfEntry(&parent), int(at), int(at));
    auto entry = std::make_unique<Entry>();
    std::vector<ItemNode> below = std::move(node.children);
    entry->node = std::move(node);
    entry->node.children.clear();
    entry->parent = &parent;
    Entry &child = *entry;
    parent.children.insert(parent.children.begin() + std::ptrdiff_t(at), std::move(entry));
    endInsertRows();
    update(child, std::move(below));
}

} // namespace Model
