// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

#include "model/items/navigationmodel.h"
#include "ui/frame/place.h"

class QMenu;

namespace Ui {

/// The primary navigation in the order of X-GUI-01. Expansion and selection survive every
/// refresh. UI thread.
class NavigationTree final : public QTreeView {
    Q_OBJECT

public:
    explicit NavigationTree(QWidget *parent = nullptr);

    void showView(const Model::SiteViewPtr &view, bool connected);
    /// Selects the entry of @p place and unfolds the way to it.
    void showPlace(const Place &place);
    /// The entry selected, or invalid where nothing or a mere menu is.
    QVariant selectedPlace() const;

signals:
    void placeActivated(const Ui::Place &place);
    /// The context menu of an entry is about to open: who can do something with the object
    /// adds it.
    void menuOpening(QMenu &menu, const Ui::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void activateIndex(const QModelIndex &index);

    Model::NavigationModel *m_model;
    bool m_opened = false;
};

} // namespace Ui
