// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "ui/migration/migrationtask.h"

class QChartView;
class QLineSeries;
class QLogValueAxis;
class QValueAxis;

namespace Ui {

/// Two charts over one base of time: pages left per pass (logarithmic), and transfer rate
/// against change rate. Lines differ by dash as well as by colour. UI thread.
class MigrationChart : public QWidget {
    Q_OBJECT

public:
    explicit MigrationChart(QWidget *parent = nullptr);

    void showLm(const Model::LmStatusPtr &lm, const std::vector<MigrationSample> &samples);

protected:
    void changeEvent(QEvent *event) override;

private:
    QChartView *makeView(const QString &title, QValueAxis *time);
    void adoptTheme();

    QValueAxis *m_pagesTime;
    QValueAxis *m_ratesTime;
    QLogValueAxis *m_pagesAxis;
    QValueAxis *m_ratesAxis;
    QLineSeries *m_pages;
    QLineSeries *m_passes;
    QLineSeries *m_transfer;
    QLineSeries *m_change;
    QChartView *m_pagesView;
    QChartView *m_ratesView;
};

} // namespace Ui
