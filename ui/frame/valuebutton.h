// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "model/items/itemnode.h"
#include "ui/frame/pagecontext.h"

namespace Ui {

/// A value on a page, drawn as a field of a table is: a name is a link, a status opens its
/// because-tree, everything else is plain text that the keyboard passes over. UI thread.
class ValueButton final : public QPushButton {
    Q_OBJECT

public:
    explicit ValueButton(const PageContext &context, QWidget *parent = nullptr);

    /// @p object: whose because-tree a status opens.
    void showCell(const Model::ItemCell &cell, const std::optional<Place> &object = {});
    const Model::ItemCell &cell() const { return m_cell; }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow();
    void restyle();

    PageContext m_context;
    Model::ItemCell m_cell;
    std::optional<Place> m_object;
    QColor m_colour;
};

} // namespace Ui
