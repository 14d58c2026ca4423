// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/statustimeline.h"

#include "model/items/words.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Ui {

namespace {

using std::chrono::minutes;

// A short history would show every second as an age.
constexpr Model::Duration LeastSpan = minutes(5);
// Something that lasted a moment is still to be seen.
constexpr qreal LeastWidth = 4;

} // namespace

StatusTimeline::StatusTimeline(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Status history"));
}

QSize StatusTimeline::sizeHint() const
{
    const int rows = int(m_clusters.size()) + 1;
    return {fontMetrics().averageCharWidth() * 100, rows * Theme::instance().rowHeight()};
}

void StatusTimeline::showHistory(const Model::StatusHistory &history, const QStringList &clusters,
                                 Model::Instant now)
{
    m_history = history;
    m_now = now;
    m_from = std::min(history.begin().value_or(now), now - LeastSpan);
    if (m_clusters != clusters) {
        m_clusters = clusters;
        m_at = {};
        updateGeometry();
    }
    read(m_at);
    update();
}

const std::vector<Model::StatusInterval> &StatusTimeline::intervals(int cluster) const
{
    return m_history.of(m_clusters.value(cluster));
}

QRectF StatusTimeline::bandOf(int cluster) const
{
    int names = 0;
    for (const QString &name : m_clusters)
        names = std::max(names, fontMetrics().horizontalAdvance(name));
    const int row = Theme::instance().rowHeight();
    const qreal left = names + Theme::Wide;
    return {left, qreal(cluster * row) + Theme::Tight,
            std::max(1.0, width() - left - Theme::Normal), qreal(row - 2 * Theme::Tight)};
}

qreal StatusTimeline::xOf(Model::Instant time) const
{
    const QRectF band = bandOf(0);
    const auto part = qreal((time - m_from).count()) / qreal((m_now - m_from).count());
    return band.left() + band.width() * std::clamp(part, 0.0, 1.0);
}

QRectF StatusTimeline::rectOf(int cluster, const Model::StatusInterval &interval) const
{
    QRectF rect = bandOf(cluster);
    rect.setLeft(xOf(interval.from));
    rect.setRight(xOf(interval.to.value_or(m_now)));
    if (rect.width() < LeastWidth)
        rect.setLeft(rect.right() - LeastWidth);
    return rect;
}

StatusTimeline::At StatusTimeline::at(const QPointF &point) const
{
    for (int cluster = 0; cluster < m_clusters.size(); ++cluster) {
        const QRectF band = bandOf(cluster);
        if (point.y() < band.top() || point.y() > band.bottom())
            continue;
        // The latest first: a short one may lie over the one before it.
        const auto &known = intervals(cluster);
        for (int i = int(known.size()) - 1; i >= 0; --i) {
            if (rectOf(cluster, known[std::size_t(i)]).contains(point))
                return {cluster, i};
        }
    }
    return {};
}

QString StatusTimeline::textOf(const At &what) const
{
    if (what.cluster < 0)
        return {};
    const auto &known = intervals(what.cluster);
    if (what.interval < 0 || what.interval >= int(known.size()))
        return {};
    const Model::StatusInterval &interval = known[std::size_t(what.interval)];
    const QString state = Model::toText(interval.state);
    const QString from = dateTimeText(interval.from);
    const QString length = durationText(interval.to.value_or(m_now) - interval.from);
    //: cluster, state, two times and how long it lasted
    QString text = interval.to
        ? tr("%1: %2 from %3 to %4 UTC, %5")
              .arg(m_clusters[what.cluster], state, from, dateTimeText(*interval.to), length)
        : tr("%1: %2 since %3 UTC, %4").arg(m_clusters[what.cluster], state, from, length);
    if (!interval.key.isEmpty())
        text += u'\n' + messageText(interval.key, interval.args);
    if (interval.further > 0)
        text += u'\n' + tr("%n further restriction(s) came on top.", nullptr, interval.further);
    if (!interval.confirmed)
        text += u'\n' + tr("No Cluster Manager confirmed it.");
    return text;
}

void StatusTimeline::read(const At &what)
{
    const QString text = textOf(what);
    if (m_at != what) {
        m_at = what;
        update();
    }
    if (m_reading == text)
        return;
    m_reading = text;
    setAccessibleDescription(text);
    emit readingChanged(text);
}

void StatusTimeline::mouseMoveEvent(QMouseEvent *event)
{
    read(at(event->position()));
}

void StatusTimeline::mousePressEvent(QMouseEvent *event)
{
    read(at(event->position()));
}

void StatusTimeline::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        read({});
}

void StatusTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_at.cluster < 0 && !m_clusters.isEmpty())
        read({0, int(intervals(0).size()) - 1});
}

void StatusTimeline::keyPressEvent(QKeyEvent *event)
{
    At next = m_at;
    switch (event->key()) {
    case Qt::Key_Left:
        --next.interval;
        break;
    case Qt::Key_Right:
        ++next.interval;
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        next.cluster += event->key() == Qt::Key_Up ? -1 : 1;
        // The present is what all have in common.
        if (next.cluster >= 0 && next.cluster < m_clusters.size())
            next.interval = int(intervals(next.cluster).size()) - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (next.cluster >= 0 && next.cluster < m_clusters.size() && next.interval >= 0
        && next.interval < int(intervals(next.cluster).size()))
        read(next);
}

/// Height is the second code: the worse the higher.
static qreal heightOf(Model::ClusterState state)
{
    switch (state) {
    case Model::ClusterState::Error:
        return 1.0;
    case Model::ClusterState::Warning:
        return 0.65;
    case Model::ClusterState::Normal:
    case Model::ClusterState::Inactive:
        break;
    }
    return 0.2;
}

void StatusTimeline::paintBand(QPainter &painter, int cluster) const
{
    const Tokens &tokens = Theme::instance().tokens();
    const QRectF band = bandOf(cluster);
    painter.setPen(tokens.text);
    painter.drawText(QRectF(0, band.top(), band.left() - Theme::Normal, band.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_clusters[cluster]);
    painter.setPen(QPen(tokens.hairline, 1));
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    const auto &known = intervals(cluster);
    for (std::size_t i = 0; i < known.size(); ++i) {
        const Model::Mark mark = Model::markOf(known[i].state);
        QRectF bar = rectOf(cluster, known[i]);
        bar.setTop(bar.bottom() - bar.height() * heightOf(known[i].state));
        const QColor colour = mark == Model::Mark::None ? tokens.line : tokens.of(mark);
        painter.setPen(Qt::NoPen);
        painter.setBrush(known[i].state == Model::ClusterState::Inactive
                             ? QBrush(colour, Qt::BDiagPattern)
                             : QBrush(colour));
        painter.drawRect(bar);
        if (m_at == At{cluster, int(i)}) {
            painter.setPen(QPen(tokens.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rectOf(cluster, known[i]).adjusted(0, -2, 0, 2));
        }
    }
}

void StatusTimeline::paintAxis(QPainter &painter) const
{
    const QRectF row = bandOf(int(m_clusters.size()));
    painter.setPen(Theme::instance().tokens().muted);
    painter.setFont(Theme::instance().font(TypeStep::Caption));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, dateTimeText(m_from));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

void StatusTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int cluster = 0; cluster < m_clusters.size(); ++cluster)
        paintBand(painter, cluster);
    paintAxis(painter);
}

} // namespace Ui
