// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Ui {

/// Draws the shape of a Model::Mark left of the word of a cell.
class MarkDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// @p markRole: role of the model that gives a Model::Mark as int.
    explicit MarkDelegate(int markRole, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_markRole(markRole)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_markRole;
};

} // namespace Ui
