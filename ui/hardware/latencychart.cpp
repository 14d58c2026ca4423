// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/latencychart.h"

#include "model/items/words.h"
#include "ui/theme/chartlook.h"
#include "ui/theme/theme.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr std::chrono::seconds Redraw{2};
constexpr double LeastMs = 0.01; ///< a logarithmic axis has no zero
constexpr int MinuteTicks = int(LatencyHistory::Span.count()) / 2 + 1;

double toMs(Model::Duration latency)
{
    return std::max(LeastMs, double(latency.count()) / 1e6);
}

QPen penOf(Model::LegId leg, const Tokens &tokens)
{
    switch (Model::indexOf(leg)) {
    case 0:
        return {tokens.muted, 1.5, Qt::DotLine};
    case 1:
        return {tokens.focus, 2};
    default:
        return {tokens.text, 2, Qt::DashLine};
    }
}

} // namespace

LatencyChart::LatencyChart(Model::SitePtr site, QWidget *parent)
    : QWidget(parent)
    , m_site(std::move(site))
    , m_figures(new QLabel(this))
{
    auto *charts = new QHBoxLayout;
    charts->setSpacing(Theme::Normal);
    m_plots.push_back(makePlot(tr("Read latency (ms)"), &LatencyHistory::Sample::read));
    m_plots.push_back(makePlot(tr("Write latency (ms)"), &LatencyHistory::Sample::write));
    for (const Plot &plot : m_plots)
        charts->addWidget(plot.view);
    m_figures->setObjectName(u"latencyFigures"_s);
    m_figures->setAccessibleName(tr("Latencies"));
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addLayout(charts, 1);
    rows->addWidget(m_figures);
    connect(&Theme::instance(), &Theme::changed, this, &LatencyChart::adoptTheme);
    adoptTheme();
}

LatencyChart::Plot LatencyChart::makePlot(const QString &title, Part part)
{
    Plot plot{.part = part};
    plot.view = makeChartView(title, this);
    QChart *chart = plot.view->chart();
    plot.time = new QValueAxis(this);
    plot.time->setTitleText(tr("minutes"));
    plot.time->setLabelFormat(u"%.0f"_s);
    plot.time->setRange(-double(LatencyHistory::Span.count()), 0);
    plot.time->setTickCount(MinuteTicks);
    chart->addAxis(plot.time, Qt::AlignBottom);
    plot.latency = new QLogValueAxis(this);
    plot.latency->setBase(10);
    plot.latency->setLabelFormat(u"%g"_s);
    plot.latency->setRange(0.1, 100);
    chart->addAxis(plot.latency, Qt::AlignLeft);
    return plot;
}

QLineSeries *LatencyChart::lineAt(Plot &plot, Model::LegId leg, std::size_t at) const
{
    std::vector<QLineSeries *> &lines = plot.lines[leg];
    while (lines.size() <= at) {
        auto *line = new QLineSeries(plot.view);
        line->setName(Model::diskName(leg, *m_site));
        line->setPen(penOf(leg, Theme::instance().tokens()));
        plot.view->chart()->addSeries(line);
        line->attachAxis(plot.time);
        line->attachAxis(plot.latency);
        if (!lines.empty()) {
            for (QLegendMarker *marker : plot.view->chart()->legend()->markers(line))
                marker->setVisible(false);
        }
        lines.push_back(line);
    }
    return lines[at];
}

void LatencyChart::draw(Plot &plot) const
{
    for (const auto &[leg, samples] : m_history->disks()) {
        std::vector<QList<QPointF>> parts(1);
        for (const LatencyHistory::Sample &sample : samples) {
            if (sample.afterGap)
                parts.emplace_back();
            const std::chrono::duration<double, std::ratio<60>> ago = sample.time - m_now;
            parts.back().append({ago.count(), toMs(sample.*plot.part)});
        }
        for (std::size_t at = 0; at < parts.size(); ++at)
            lineAt(plot, leg, at)->replace(parts[at]);
        for (std::size_t at = parts.size(); at < plot.lines[leg].size(); ++at)
            plot.lines[leg][at]->clear();
    }
}

void LatencyChart::setRanges()
{
    double least = 0.1;
    double most = 100;
    for (const auto &[leg, samples] : m_history->disks()) {
        for (const LatencyHistory::Sample &sample : samples) {
            while (std::min(toMs(sample.read), toMs(sample.write)) < least)
                least /= 10;
            while (std::max(toMs(sample.read), toMs(sample.write)) > most)
                most *= 10;
        }
    }
    for (const Plot &plot : m_plots)
        plot.latency->setRange(least, most);
}

QString LatencyChart::figuresOf(Model::LegId leg, const LatencyHistory::Samples &samples) const
{
    Model::Duration read{0};
    Model::Duration write{0};
    for (const LatencyHistory::Sample &sample : samples) {
        read = std::max(read, sample.read);
        write = std::max(write, sample.write);
    }
    const LatencyHistory::Sample &last = samples.back();
    using Model::latencyText;
    //: a disk, then its latencies
    return tr("%1: last read %2 (longest %3), last write %4 (longest %5)")
        .arg(Model::diskName(leg, *m_site), latencyText(last.read), latencyText(read),
             latencyText(last.write), latencyText(write));
}

void LatencyChart::showHistory(const LatencyHistory &history, Model::Instant now)
{
    m_history = &history;
    m_now = now;
    if (isVisible())
        drawAll();
}

void LatencyChart::drawAll()
{
    // Lines move to the left although nothing new is known.
    if (m_shown == m_history->revision() && m_now - m_shownAt < Redraw)
        return;
    m_shown = m_history->revision();
    m_shownAt = m_now;
    QStringList lines;
    for (const auto &[leg, samples] : m_history->disks()) {
        if (!samples.empty())
            lines << figuresOf(leg, samples);
    }
    m_figures->setText(lines.join(u'\n'));
    setRanges();
    for (Plot &plot : m_plots) {
        draw(plot);
        plot.view->setAccessibleDescription(m_figures->text());
    }
}

void LatencyChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_history)
        drawAll();
}

void LatencyChart::adoptTheme()
{
    const Tokens &tokens = Theme::instance().tokens();
    for (Plot &plot : m_plots) {
        for (const auto &[leg, lines] : plot.lines) {
            for (QLineSeries *line : lines)
                line->setPen(penOf(leg, tokens));
        }
        dressChart(*plot.view);
    }
}

void LatencyChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptTheme();
}

} // namespace Ui
