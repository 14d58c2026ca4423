// SPDX-License-Identifier: GPL-3.0-or-later
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QRegularExpression>
#include <QTest>

#include "samplecrd.h"
#include "samplesite.h"
#include "ui/hardware/latencychart.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;
using namespace std::chrono_literals;
using Model::LegId;

namespace {

/// @p count rounds, one a second.
void measure(LatencyHistory &history, Model::SiteView &view, int count, Model::Duration write = 2ms)
{
    for (int round = 0; round < count; ++round) {
        Sample::measure(view, 1ms, write);
        history.take(view);
    }
}

} // namespace

/// History of latencies, and the chart of it.
class TestLatency : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void eachRoundIsTakenOnce();
    void onlyTheLastMinutesAreKept();
    void anotherMuBeginsAnew();
    void anEarlierTimeBeginsAnew();
    void aFailedDiskLeavesAGap();
    void chartHasALineForEachDisk();
    void lineIsBrokenAtAGap();
    void axisGrowsWithAStall();
    void figuresAreToldInWords();
    void hiddenChartIsDrawnWhenShown();

private:
    static QChart *chart(const LatencyChart &widget, int at)
    {
        return widget.findChildren<QChartView *>()[at]->chart();
    }
};

void TestLatency::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
}

void TestLatency::eachRoundIsTakenOnce()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    history.take(view);
    history.take(view); // the same round again
    view.time += 300ms;
    history.take(view);
    QCOMPARE(history.disks().at(LegId(1)).size(), 1U);
    measure(history, view, 3);
    const LatencyHistory::Samples &samples = history.disks().at(LegId(1));
    QCOMPARE(samples.size(), 4U);
    QCOMPARE(samples.back().time, view.time);
    QVERIFY(samples.back().read == 1ms && samples.back().write == 2ms);
    QCOMPARE(history.disks().size(), 3U);
}

void TestLatency::onlyTheLastMinutesAreKept()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 700);
    const LatencyHistory::Samples &samples = history.disks().at(LegId(2));
    QCOMPARE(samples.size(), 601U);
    QVERIFY(samples.front().time == view.time - LatencyHistory::Span);
}

void TestLatency::anotherMuBeginsAnew()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 5);
    Model::SiteView other = Sample::calmView(u"abggreen"_s);
    history.take(other);
    QCOMPARE(history.mu(), other.mu);
    QCOMPARE(history.disks().at(LegId(1)).size(), 1U);
}

void TestLatency::anEarlierTimeBeginsAnew()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 5);
    history.take(Sample::calmView());
    QCOMPARE(history.disks().at(LegId(1)).size(), 1U);
}

void TestLatency::aFailedDiskLeavesAGap()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 3);
    Sample::setDisk(view, 2, Model::LegStatus::Failed);
    measure(history, view, 4);
    Sample::setDisk(view, 2, Model::LegStatus::UpToDate);
    measure(history, view, 2);
    const LatencyHistory::Samples &samples = history.disks().at(LegId(2));
    QCOMPARE(samples.size(), 5U);
    for (std::size_t at = 0; at < samples.size(); ++at)
        QCOMPARE(samples[at].afterGap, at == 3);
    QCOMPARE(history.disks().at(LegId(1)).size(), 9U);
}

void TestLatency::chartHasALineForEachDisk()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 30);
    LatencyChart widget(Sample::site());
    widget.show();
    widget.showHistory(history, view.time);
    for (int at = 0; at < 2; ++at) {
        QStringList names;
        QList<Qt::PenStyle> styles;
        for (const QAbstractSeries *series : chart(widget, at)->series()) {
            names << series->name();
            const auto *line = qobject_cast<const QLineSeries *>(series);
            styles << line->pen().style();
            QCOMPARE(line->count(), 30);
            QCOMPARE(line->at(29), QPointF(0, at == 0 ? 1 : 2));
        }
        QCOMPARE(names, (QStringList{u"internal"_s, u"LEG1"_s, u"LEG2"_s}));
        // Told apart without colours.
        QCOMPARE(styles, (QList{Qt::DotLine, Qt::SolidLine, Qt::DashLine}));
    }
}

void TestLatency::lineIsBrokenAtAGap()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 3);
    Sample::setDisk(view, 2, Model::LegStatus::Failed);
    measure(history, view, 4);
    Sample::setDisk(view, 2, Model::LegStatus::UpToDate);
    measure(history, view, 2);
    LatencyChart widget(Sample::site());
    widget.show();
    widget.showHistory(history, view.time);
    QList<int> points;
    for (QAbstractSeries *series : chart(widget, 0)->series()) {
        if (series->name() == u"LEG2")
            points << qobject_cast<QLineSeries *>(series)->count();
    }
    QCOMPARE(points, (QList{3, 2}));
    const auto names = [&] {
        QStringList shown;
        for (const QLegendMarker *marker : chart(widget, 0)->legend()->markers()) {
            if (marker->isVisible())
                shown << marker->label();
        }
        return shown;
    };
    QTRY_COMPARE(names(), (QStringList{u"internal"_s, u"LEG1"_s, u"LEG2"_s})); // each once
    // Another MU has no gap: no part of the old line stays.
    history.take(Sample::calmView(u"abggreen"_s));
    widget.showHistory(history, view.time + 1s);
    int left = 0;
    for (QAbstractSeries *series : chart(widget, 0)->series())
        left += qobject_cast<QLineSeries *>(series)->count();
    QCOMPARE(left, 3);
}

void TestLatency::axisGrowsWithAStall()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 3);
    measure(history, view, 1, 4500ms);
    LatencyChart widget(Sample::site());
    widget.show();
    widget.showHistory(history, view.time);
    const auto most = [&](int at) {
        return qobject_cast<QLogValueAxis *>(chart(widget, at)->axes(Qt::Vertical).front())->max();
    };
    QCOMPARE(most(0), most(1)); // comparable charts have the same axis
    QCOMPARE(most(1), 10'000.0);
}

void TestLatency::figuresAreToldInWords()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 2, 9ms);
    measure(history, view, 2, 3ms);
    LatencyChart widget(Sample::site());
    widget.show();
    widget.showHistory(history, view.time);
    const QString text = widget.findChild<QLabel *>(u"latencyFigures"_s)->text();
    QVERIFY2(
        text.contains(
            u"LEG1: last read 1.00 ms (longest 1.00 ms), last write 3.00 ms (longest 9.00 ms)"),
        qPrintable(text));
    QVERIFY(widget.findChildren<QChartView *>()[0]->accessibleDescription() == text);
}

void TestLatency::hiddenChartIsDrawnWhenShown()
{
    LatencyHistory history;
    Model::SiteView view = Sample::calmView();
    measure(history, view, 2);
    LatencyChart widget(Sample::site());
    widget.showHistory(history, view.time);
    QVERIFY(chart(widget, 0)->series().isEmpty());
    widget.show();
    QCOMPARE(chart(widget, 0)->series().size(), 3);
}

QTEST_MAIN(TestLatency)
#include "tst_latency.moc"
