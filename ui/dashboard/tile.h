// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "model/items/dashboard.h"

namespace Ui {

/// A tile of the dashboard; the whole of it is a link. Without colour while all is well.
class Tile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit Tile(QWidget *parent = nullptr);

    void showData(const Model::TileData &data);
    const Model::TileData &data() const { return m_data; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Model::TileData m_data;
};

} // namespace Ui
