// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QChartView;
class QWidget;

// How charts look in this house. UI thread.
namespace Ui {

/// An empty chart, flat and without animation, with a legend above it.
QChartView *makeChartView(const QString &title, QWidget *parent);
/// Gives @p view, its axes and legend the colours and type of the theme of the moment.
void dressChart(QChartView &view);

} // namespace Ui
