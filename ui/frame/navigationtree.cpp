// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navigationtree.h"

#include "ui/frame/rowframe.h"
#include "ui/frame/treedelegate.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace Ui {

NavigationTree::NavigationTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new Model::NavigationModel(this))
{
    setModel(m_model);
    setItemDelegate(new TreeDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setAnimated(false);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setIndentation(Theme::Wide);
    setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    setAccessibleName(tr("Navigation"));

    // A single click goes there (X-GUI-02); the keyboard looks around first and enters by Return.
    connect(this, &QTreeView::clicked, this, &NavigationTree::activateIndex);
}

void NavigationTree::showView(const Model::SiteViewPtr &view, bool connected)
{
    m_model->setView(*view);
    if (property("stale").toBool() == connected) {
        setProperty("stale", !connected);
        viewport()->update();
    }
    if (!m_opened) {
        expandToDepth(1);
        m_opened = true;
    }
}

void NavigationTree::showPlace(const Place &place)
{
    // These two are one entry each, whatever they are asked to show.
    const bool bare = place.kind == PlaceKind::Dashboard || place.kind == PlaceKind::WhatIf;
    const QModelIndex index = m_model->find(bare ? Place{.kind = place.kind} : place);
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
}

QVariant NavigationTree::selectedPlace() const
{
    return currentIndex().data(Model::ObjectRole);
}

void NavigationTree::activateIndex(const QModelIndex &index)
{
    const QVariant object = index.data(Model::ObjectRole);
    if (object.isValid())
        emit placeActivated(object.value<Place>());
    else
        setExpanded(index, !isExpanded(index));
}

void NavigationTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        activateIndex(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void NavigationTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (selectionModel()->isSelected(index))
        paintRowBar(*painter, option.rect, hasFocus());
}

void NavigationTree::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const QVariant object = index.data(Model::ObjectRole);
    if (!object.isValid())
        return;
    const auto place = object.value<Place>();
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, place] { emit placeActivated(place); });
    emit menuOpening(menu, place);
    menu.addSeparator();
    menu.addAction(tr("Expand all below"), this, [this, index] { expandRecursively(index); });
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
        : event->globalPos();
    menu.exec(at);
}

} // namespace Ui
