// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logging/weightstrip.h"

#include "model/items/eventsmodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace Ui {

namespace {

constexpr int RowsLookedAt = 4096; // of a long log only this many are sampled

} // namespace

WeightStrip::WeightStrip(Model::EventsModel &model, QAbstractItemView &view)
    : QWidget(view.parentWidget())
    , m_model(model)
    , m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setToolTip(tr("Warnings and errors in the log"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &WeightStrip::rebuild);
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&model, &QAbstractItemModel::modelReset, this, later);
}

QSize WeightStrip::sizeHint() const
{
    return {Theme::Normal + 2, 0};
}

void WeightStrip::resizeEvent(QResizeEvent *)
{
    rebuild();
}

void WeightStrip::rebuild()
{
    const int rows = m_model.rowCount();
    m_worst.assign(std::size_t(qMax(0, height())), -1);
    if (rows > 0 && height() > 0) {
        const int step = qMax(1, rows / RowsLookedAt);
        for (int row = 0; row < rows; row += step) {
            const auto weight = m_model.weightAt(row);
            if (weight == Model::Weight::Info)
                continue;
            const auto pixel = std::size_t(qint64(row) * height() / rows);
            m_worst[pixel] = qMax(m_worst[pixel], int(weight));
        }
    }
    update();
}

void WeightStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance().tokens();
    painter.fillRect(rect(), tokens.raised);
    for (std::size_t y = 0; y < m_worst.size(); ++y) {
        if (m_worst[y] < 0)
            continue;
        // Errors reach over the whole width: length is the second code.
        const bool error = m_worst[y] == int(Model::Weight::Error);
        painter.fillRect(error ? 0 : width() / 2, int(y), width(), 2,
                         error ? tokens.high : tokens.medium);
    }
}

void WeightStrip::mousePressEvent(QMouseEvent *event)
{
    const int rows = m_model.rowCount();
    if (rows == 0 || height() == 0)
        return;
    const int row = int(qint64(qBound(0, event->pos().y(), height() - 1)) * rows / height());
    m_view.scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

} // namespace Ui
