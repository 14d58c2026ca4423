// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/phasebar.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr int Marks = 5;
constexpr int End = Marks - 1;

int markOf(Model::LmPhase phase)
{
    switch (phase) {
    case Model::LmPhase::Setup:
        return 0;
    case Model::LmPhase::Copy:
        return 1;
    case Model::LmPhase::Transfer:
        return 2;
    case Model::LmPhase::PostTreatment:
        return 3;
    default:
        return End;
    }
}

} // namespace

PhaseBar::PhaseBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setStatus(nullptr);
}

QString PhaseBar::phaseText(Model::LmPhase phase)
{
    switch (phase) {
    case Model::LmPhase::Setup:
        return tr("Setup");
    case Model::LmPhase::Copy:
        return tr("Copy");
    case Model::LmPhase::Transfer:
        return tr("Transfer");
    case Model::LmPhase::PostTreatment:
        return tr("Post-treatment");
    case Model::LmPhase::RollingBack:
        return tr("Rolling back");
    case Model::LmPhase::Completed:
        return tr("Completed");
    case Model::LmPhase::Aborted:
        return tr("Aborted");
    case Model::LmPhase::Rejected:
        return tr("Rejected");
    case Model::LmPhase::TargetFailed:
        return tr("Target failed");
    }
    return {};
}

void PhaseBar::setStatus(const Model::LmStatusPtr &lm)
{
    m_lm = lm;
    const QString phase = m_lm ? phaseText(m_lm->phase) : tr("starting");
    setAccessibleName(tr("Phase: %1").arg(phase));
    setAccessibleDescription(m_lm && m_lm->pastNoReturn ? tr("The point of no return is passed")
                                                        : tr("It can still be rolled back"));
    update();
}

int PhaseBar::reached() const
{
    if (!m_lm)
        return -1;
    if (m_lm->phase != Model::LmPhase::RollingBack && m_lm->phase != Model::LmPhase::Aborted
        && m_lm->phase != Model::LmPhase::TargetFailed)
        return markOf(m_lm->phase);
    // How far it had come before it was turned round, or broke off.
    int furthest = 0;
    for (const Model::LmTimelineEntry &entry : m_lm->timeline) {
        if (entry.step == Model::LmStep::CopyPass)
            furthest = qMax(furthest, 1);
        if (entry.step == Model::LmStep::Suspended)
            furthest = qMax(furthest, 2);
    }
    return furthest;
}

QSize PhaseBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 4};
}

QSize PhaseBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 4};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Theme::instance().tokens();
    const int line = fontMetrics().height();
    const int side = line;
    const qreal y = line * 1.6;
    const qreal step = qreal(width()) / Marks;
    const auto centre = [&](qreal place) { return QPointF(step * (place + 0.5), y); };
    const int current = reached();
    const bool turned = m_lm
        && (m_lm->phase == Model::LmPhase::RollingBack || m_lm->phase == Model::LmPhase::Aborted
            || m_lm->phase == Model::LmPhase::Rejected
            || m_lm->phase == Model::LmPhase::TargetFailed);

    painter.setPen(QPen(tokens.hairline, 2));
    painter.drawLine(centre(0), centre(End));
    if (current > 0) {
        painter.setPen(QPen(turned ? tokens.high : tokens.focus, 3));
        painter.drawLine(centre(0), centre(current));
    }

    // CLAIM is committed within Transfer, so the line lies between that mark and the next.
    const qreal noReturn = centre(2.5).x();
    painter.setPen(QPen(tokens.text, 2));
    painter.drawLine(QPointF(noReturn, line * 0.95), QPointF(noReturn, y + side * 0.8));
    painter.setPen(tokens.text);
    const bool passed = m_lm && m_lm->pastNoReturn;
    painter.drawText(QRectF(noReturn - step, 0, 2 * step, line), Qt::AlignCenter,
                     passed ? tr("point of no return, passed") : tr("point of no return"));

    const std::array names{tr("Setup"), tr("Copy"), tr("Transfer"), tr("Post-treatment"),
                           tr("Completed")};
    for (int i = 0; i < Marks; ++i) {
        const bool done = i < current || (m_lm && m_lm->isOver() && i <= current);
        const bool now = i == current && !done;
        const QColor colour = turned && i == current ? tokens.high
            : done || now                            ? tokens.focus
                                                     : tokens.line;
        const QRectF mark(centre(i) - QPointF(side / 2.0, side / 2.0), QSizeF(side, side));
        painter.setPen(QPen(colour, 2));
        painter.setBrush(done || now ? colour : palette().color(QPalette::Window));
        painter.drawEllipse(mark);
        painter.setPen(done || now ? tokens.base : tokens.muted);
        painter.drawText(mark, Qt::AlignCenter,
                         turned && i == current ? u"\u00d7"_s
                             : done             ? u"\u2713"_s
                                                : QString::number(i + 1));
        QFont font = this->font();
        font.setBold(now);
        painter.setFont(font);
        painter.setPen(now || done ? tokens.text : tokens.muted);
        painter.drawText(QRectF(step * i, y + side * 0.8, step, line * 1.4),
                         Qt::AlignHCenter | Qt::AlignTop, names[std::size_t(i)]);
        painter.setFont(this->font());
    }
}

} // namespace Ui
