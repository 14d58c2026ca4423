// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/chartlook.h"

#include "ui/theme/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>

namespace Ui {

QChartView *makeChartView(const QString &title, QWidget *parent)
{
    auto *chart = new QChart;
    chart->setTitle(title);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins({Theme::Tight, Theme::Tight, Theme::Tight, Theme::Tight});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    auto *view = new QChartView(chart, parent);
    view->setAccessibleName(title);
    view->setFocusPolicy(Qt::NoFocus);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumHeight(view->fontMetrics().height() * 11);
    return view;
}

void dressChart(QChartView &view)
{
    const Tokens &tokens = Theme::instance().tokens();
    QChart *chart = view.chart();
    view.setBackgroundBrush(tokens.base);
    chart->setBackgroundBrush(tokens.base);
    chart->setTitleBrush(tokens.text);
    chart->setTitleFont(Theme::instance().font(TypeStep::Body));
    chart->legend()->setLabelColor(tokens.text);
    chart->legend()->setFont(Theme::instance().font(TypeStep::Caption));
    for (QAbstractAxis *axis : chart->axes()) {
        axis->setLabelsColor(tokens.muted);
        axis->setLabelsFont(Theme::instance().font(TypeStep::Caption));
        axis->setTitleBrush(tokens.muted);
        axis->setTitleFont(Theme::instance().font(TypeStep::Caption));
        axis->setGridLineColor(tokens.hairline);
        axis->setLinePenColor(tokens.line);
    }
}

} // namespace Ui
