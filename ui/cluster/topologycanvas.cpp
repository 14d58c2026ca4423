// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cluster/topologycanvas.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace Ui {

using Shape = Model::LineState::Shape;

void TopologyCanvas::showLayout(const Model::TopologyLayout &layout)
{
    m_layout = layout;
    readStates();
}

void TopologyCanvas::showView(const Model::SiteViewPtr &view)
{
    m_view = view;
    readStates();
}

void TopologyCanvas::readStates()
{
    std::vector<Model::LineState> states;
    std::vector<Model::Mark> frames;
    if (m_view) {
        for (const Model::TopologyLine &line : m_layout.lines)
            states.push_back(lineState(line, *m_view));
        for (const Model::TopologyBox &box : m_layout.boxes)
            frames.push_back(box.frame.isNull() ? Model::Mark::None
                                                : partState(box.part, *m_view).mark);
    }
    if (states == m_states && frames == m_frames && !states.empty())
        return;
    m_states = std::move(states);
    m_frames = std::move(frames);
    update();
}

void TopologyCanvas::paintFrames(QPainter &painter) const
{
    const Tokens &tokens = Theme::instance().tokens();
    for (std::size_t i = 0; i < m_layout.boxes.size(); ++i) {
        const Model::TopologyBox &box = m_layout.boxes[i];
        if (box.frame.isNull())
            continue;
        const Model::Mark mark = i < m_frames.size() ? m_frames[i] : Model::Mark::None;
        const bool hurts = mark != Model::Mark::None;
        QPen pen(hurts ? tokens.of(mark) : tokens.line, hurts ? 3 : 1);
        if (hurts)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.frame.adjusted(1, 1, -1, -1));
    }
}

/// Middle of the longest piece, where a cross or a label is best seen.
static QPointF middleOf(const std::vector<QPointF> &points)
{
    QPointF middle = points.front();
    qreal longest = -1;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF way = points[i + 1] - points[i];
        const qreal length = QPointF::dotProduct(way, way);
        if (length > longest) {
            longest = length;
            middle = (points[i] + points[i + 1]) / 2;
        }
    }
    return middle;
}

void TopologyCanvas::paintLine(QPainter &painter, const Model::TopologyLine &line,
                               const Model::LineState &state) const
{
    const Tokens &tokens = Theme::instance().tokens();
    const bool hurts = state.mark != Model::Mark::None;
    QPen pen(hurts ? tokens.of(state.mark) : tokens.line, hurts ? 3 : 1);
    if (state.shape == Shape::Cut)
        pen.setStyle(Qt::DashLine);
    else if (state.shape == Shape::Unknown)
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line.points.data(), int(line.points.size()));
    if (state.shape != Shape::Cut || !hurts)
        return;
    const QPointF at = middleOf(line.points);
    const qreal arm = fontMetrics().height() / 3.0;
    painter.setPen(QPen(tokens.of(state.mark), 3));
    painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
}

void TopologyCanvas::paintLabel(QPainter &painter, const Model::TopologyLine &line,
                                const Model::LineState &state) const
{
    if (state.label.isEmpty())
        return;
    const Tokens &tokens = Theme::instance().tokens();
    QRectF box(0, 0, fontMetrics().horizontalAdvance(state.label) + Theme::Normal,
               fontMetrics().height());
    // Above the middle, where a line of another server does not cross it.
    box.moveCenter(line.points.front() * 0.7 + line.points.back() * 0.3);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, width() - box.width())));
    painter.fillRect(box, tokens.window);
    painter.setPen(tokens.of(state.mark));
    painter.drawText(box, Qt::AlignCenter, state.label);
}

void TopologyCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrames(painter);
    if (m_states.size() != m_layout.lines.size())
        return;
    // What hurts lies above what works.
    std::vector<std::size_t> order(m_states.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_states[i].mark; });
    for (const std::size_t i : order)
        paintLine(painter, m_layout.lines[i], m_states[i]);
    for (const std::size_t i : order)
        paintLabel(painter, m_layout.lines[i], m_states[i]);
}

} // namespace Ui
