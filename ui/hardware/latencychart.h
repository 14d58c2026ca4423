// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "ui/hardware/latencyhistory.h"

class QChartView;
class QLabel;
class QLineSeries;
class QLogValueAxis;
class QValueAxis;

namespace Ui {

/// Read and write latency of each configuration disk over the last minutes: two charts with the
/// same axes, a line for each disk, broken where the disk was not to be used; the figures below.
/// UI thread.
class LatencyChart final : public QWidget {
    Q_OBJECT

public:
    explicit LatencyChart(Model::SitePtr site, QWidget *parent = nullptr);

    /// @p history outlives this; it is drawn while the chart is to be seen.
    void showHistory(const LatencyHistory &history, Model::Instant now);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Part = Model::Duration LatencyHistory::Sample::*;
    struct Plot {
        QChartView *view = nullptr;
        QValueAxis *time = nullptr;
        QLogValueAxis *latency = nullptr;
        Part part = nullptr;
        /// The unbroken parts of each disk's line, oldest first; the first one has the name.
        std::map<Model::LegId, std::vector<QLineSeries *>> lines;
    };

    Plot makePlot(const QString &title, Part part);
    void drawAll();
    void draw(Plot &plot) const;
    /// The same for both charts, so that they can be compared.
    void setRanges();
    QLineSeries *lineAt(Plot &plot, Model::LegId leg, std::size_t at) const;
    void adoptTheme();
    QString figuresOf(Model::LegId leg, const LatencyHistory::Samples &samples) const;

    Model::SitePtr m_site;
    std::vector<Plot> m_plots;
    QLabel *m_figures;
    const LatencyHistory *m_history = nullptr;
    Model::Instant m_now;
    quint64 m_shown = 0; ///< revision of the history that is drawn
    Model::Instant m_shownAt;
};

} // namespace Ui
