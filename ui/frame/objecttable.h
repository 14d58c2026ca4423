// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include <QTableView>

#include "model/items/diffmodel.h"
#include "ui/frame/pagecontext.h"

class QMenu;
class QSortFilterProxyModel;

namespace Ui {

/// A table of objects: names are links, statuses open their because-tree, columns sort and
/// move, what is shown can be exported. UI thread.
class ObjectTable final : public QTableView {
    Q_OBJECT

public:
    /// Adds what can be done with the object of a row to its context menu.
    using RowMenu = std::function<void(QMenu &menu, const Place &object)>;

    /// @p model lives as long as the table; @p name is what a screen reader calls the table.
    ObjectTable(Model::DiffModel &model, const PageContext &context, const QString &name,
                QWidget *parent = nullptr);

    void setRowMenu(RowMenu menu) { m_rowMenu = std::move(menu); }
    void hideColumns(const QList<int> &columns);
    /// Said in the empty table, for example "no systems".
    void setEmptyText(const QString &text) { m_emptyText = text; }
    /// Room for what @p column may come to show, in characters.
    void setLeastWidth(int column, int characters) { m_leastWidths[column] = characters; }
    /// As high as its rows need, so that several tables fit on a page.
    void setFitsRows(bool fits);
    /// Only rows with @p text in some field.
    void setFilter(const QString &text);
    int rowsInAll() const;
    /// The visible columns as the operator arranged them.
    QString csv() const;

signals:
    /// A click or Enter on a row that has no object of its own.
    void rowActivated(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    QSize sizeHint() const override;

private:
    void follow(const QModelIndex &index);
    void askExport();
    void copySelection() const;
    void sizeColumns();
    void fitRows();

    PageContext m_context;
    QSortFilterProxyModel *m_proxy;
    RowMenu m_rowMenu;
    QString m_emptyText;
    std::map<int, int> m_leastWidths;
    bool m_fitsRows = false;
    bool m_sized = false;
};

} // namespace Ui
