// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTimer>
#include <QWidget>

class QAbstractItemView;

namespace Model {
class EventsModel;
}

namespace Ui {

/// Where in the log the warnings and errors are: one line per pixel row, beside the scroll
/// bar; the worst of the rows a pixel stands for wins. A click goes there.
class WeightStrip : public QWidget {
    Q_OBJECT

public:
    WeightStrip(Model::EventsModel &model, QAbstractItemView &view);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();

    Model::EventsModel &m_model;
    QAbstractItemView &m_view;
    QTimer m_soon;
    std::vector<int> m_worst; ///< per pixel row; -1 = none
};

} // namespace Ui
