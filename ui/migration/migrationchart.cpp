// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/migrationchart.h"

#include "ui/text/quantity.h"
#include "ui/theme/chartlook.h"
#include "ui/theme/theme.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr int Ticks = 6; // five intervals: whole numbers for every end that niceAbove gives

// The next of 10, 20, 50, 100, ... so that an axis does not crawl.
double niceAbove(double value)
{
    for (double decade = 10;; decade *= 10) {
        for (double step : {1.0, 2.0, 5.0}) {
            if (decade * step >= value)
                return decade * step;
        }
    }
}

} // namespace

MigrationChart::MigrationChart(QWidget *parent)
    : QWidget(parent)
    , m_pagesTime(new QValueAxis(this))
    , m_ratesTime(new QValueAxis(this))
    , m_pagesAxis(new QLogValueAxis(this))
    , m_ratesAxis(new QValueAxis(this))
    , m_pages(new QLineSeries(this))
    , m_passes(new QLineSeries(this))
    , m_transfer(new QLineSeries(this))
    , m_change(new QLineSeries(this))
    , m_pagesView(makeView(tr("Pages left"), m_pagesTime))
    , m_ratesView(makeView(tr("Rates (MB/s)"), m_ratesTime))
{
    m_pagesAxis->setBase(10);
    m_pagesAxis->setLabelFormat(u"%.0f"_s);
    m_pagesAxis->setRange(1, 1'000'000);
    m_ratesAxis->setLabelFormat(u"%.0f"_s);
    m_ratesAxis->setRange(0, 100);
    m_ratesAxis->setTickCount(Ticks);
    m_pages->setName(tr("left"));
    m_passes->setName(tr("at the begin of each pass"));
    m_transfer->setName(tr("transfer"));
    m_change->setName(tr("change"));
    const auto put
        = [](QChartView *view, QLineSeries *series, QValueAxis *time, QAbstractAxis *value) {
              view->chart()->addSeries(series);
              series->attachAxis(time);
              series->attachAxis(value);
          };
    m_pagesView->chart()->addAxis(m_pagesAxis, Qt::AlignLeft);
    m_ratesView->chart()->addAxis(m_ratesAxis, Qt::AlignLeft);
    put(m_pagesView, m_pages, m_pagesTime, m_pagesAxis);
    put(m_pagesView, m_passes, m_pagesTime, m_pagesAxis);
    put(m_ratesView, m_transfer, m_ratesTime, m_ratesAxis);
    put(m_ratesView, m_change, m_ratesTime, m_ratesAxis);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(m_pagesView);
    layout->addWidget(m_ratesView);
    connect(&Theme::instance(), &Theme::changed, this, &MigrationChart::adoptTheme);
    adoptTheme();
}

QChartView *MigrationChart::makeView(const QString &title, QValueAxis *time)
{
    QChartView *view = makeChartView(title, this);
    time->setTitleText(tr("seconds"));
    time->setLabelFormat(u"%.0f"_s);
    time->setRange(0, 10);
    time->setTickCount(Ticks);
    view->chart()->addAxis(time, Qt::AlignBottom);
    return view;
}

void MigrationChart::adoptTheme()
{
    const Tokens &tokens = Theme::instance().tokens();
    m_pages->setPen(QPen(tokens.focus, 2));
    m_passes->setPen(QPen(tokens.text, 1.5, Qt::DotLine));
    m_passes->setPointsVisible(true);
    m_transfer->setPen(QPen(tokens.focus, 2));
    m_change->setPen(QPen(tokens.high, 2, Qt::DashLine));
    for (QChartView *view : {m_pagesView, m_ratesView})
        dressChart(*view);
}

void MigrationChart::showLm(const Model::LmStatusPtr &lm,
                            const std::vector<MigrationSample> &samples)
{
    if (!lm)
        return;
    QList<QPointF> pages;
    QList<QPointF> transfer;
    QList<QPointF> change;
    double fastest = 1;
    double longest = 1;
    for (const MigrationSample &sample : samples) {
        // The axis is logarithmic: nothing left is drawn at one page.
        pages.append({sample.seconds, double(std::max<qint64>(1, sample.pagesLeft))});
        transfer.append({sample.seconds, double(sample.bytesPerSecond) / 1e6});
        change.append({sample.seconds, double(sample.changedBytesPerSecond) / 1e6});
        fastest = std::max({fastest, transfer.last().y(), change.last().y()});
        longest = std::max(longest, sample.seconds);
    }
    QList<QPointF> passes;
    double most = double(std::max<qint64>(10, lm->pagesTotal));
    for (const Model::LmPass &pass : lm->passes) {
        const double begin = std::chrono::duration<double>(pass.begin - lm->accepted).count();
        passes.append({std::max(0.0, begin), double(std::max<qint64>(1, pass.pagesToSend))});
        most = std::max(most, passes.last().y());
    }
    m_pages->replace(pages);
    m_passes->replace(passes);
    m_transfer->replace(transfer);
    m_change->replace(change);
    m_pagesTime->setRange(0, niceAbove(longest));
    m_ratesTime->setRange(0, niceAbove(longest));
    m_ratesAxis->setRange(0, niceAbove(fastest * 1.05));
    double decade = 10;
    while (decade < most)
        decade *= 10;
    m_pagesAxis->setRange(1, decade);
    m_pagesView->setAccessibleDescription(
        tr("%1 pages left in pass %2").arg(countText(lm->pagesLeft)).arg(lm->passes.size()));
    m_ratesView->setAccessibleDescription(
        tr("Transfer %1, change %2")
            .arg(rateText(lm->bytesPerSecond), rateText(lm->changedBytesPerSecond)));
}

void MigrationChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptTheme();
}

} // namespace Ui
