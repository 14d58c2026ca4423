// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "model/items/topologystate.h"

namespace Ui {

/// A part of the site in its picture: shape, name, state. Calm ones recede, abnormal ones have
/// a heavy frame. Checked: struck out with the pencil of what-if. UI thread.
class PartButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// @p pencil: the space bar strikes out instead of asking why.
    PartButton(const Model::SitePart &part, bool pencil, QWidget *parent);

    const Model::SitePart &part() const { return m_part; }
    const Model::PartState &state() const { return m_state; }
    void showState(const Model::PartState &state);
    /// Lost in the site itself: cannot be struck out any more.
    void setLostAlready(bool lost);
    bool isLostAlready() const { return m_lostAlready; }

signals:
    /// The reasons of its state are asked for.
    void whyWanted();
    /// An arrow key leads to a neighbour.
    void moveWanted(int dx, int dy);
    void menuWanted(const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void checkStateSet() override;
    void nextCheckState() override;

private:
    QString detail() const;
    QRect markRect() const;
    bool isTitle() const;
    void paintTexts(QPainter &painter, const QRect &room) const;
    void speak();

    Model::SitePart m_part;
    Model::PartState m_state;
    bool m_pencil;
    bool m_lostAlready = false;
};

} // namespace Ui
