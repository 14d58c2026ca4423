// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/items/statushistory.h"

namespace Ui {

/// Status history: one band for each cluster over a common time axis. The pointer or the arrow
/// keys read an interval: state, from, to, duration, reason. UI thread.
class StatusTimeline final : public QWidget {
    Q_OBJECT

public:
    explicit StatusTimeline(QWidget *parent = nullptr);

    /// @p clusters from the top; @p now is the right end.
    void showHistory(const Model::StatusHistory &history, const QStringList &clusters,
                     Model::Instant now);
    /// What is read at present; empty: nothing.
    QString reading() const { return m_reading; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().height() * 20, sizeHint().height()};
    }

signals:
    void readingChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct At {
        int cluster = -1;
        int interval = -1;
        bool operator==(const At &) const = default;
    };

    const std::vector<Model::StatusInterval> &intervals(int cluster) const;
    QRectF bandOf(int cluster) const;
    QRectF rectOf(int cluster, const Model::StatusInterval &interval) const;
    qreal xOf(Model::Instant time) const;
    At at(const QPointF &point) const;
    void read(const At &what);
    QString textOf(const At &what) const;
    void paintBand(QPainter &painter, int cluster) const;
    void paintAxis(QPainter &painter) const;

    Model::StatusHistory m_history;
    QStringList m_clusters;
    Model::Instant m_from;
    Model::Instant m_now;
    At m_at;
    QString m_reading;
};

} // namespace Ui
