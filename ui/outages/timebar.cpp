// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/timebar.h"

#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Ui {

TimeBar::TimeBar(Engine::EmulatorControl &control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_time(new QLabel(this))
    , m_pause(new QPushButton(this))
    , m_stepSize(new QComboBox(this))
    , m_step(new QPushButton(tr("Step"), this))
    , m_speed(new QComboBox(this))
{
    m_time->setObjectName(u"emulatedTime"_s);
    QFont figures = Theme::instance().figures();
    figures.setBold(true);
    m_time->setFont(figures);
    m_pause->setObjectName(u"pauseTime"_s);
    m_step->setObjectName(u"stepTime"_s);
    m_stepSize->setObjectName(u"stepSize"_s);
    m_stepSize->setAccessibleName(tr("Step size"));
    for (Model::Duration size :
         {Model::Duration(100ms), Model::Duration(1s), Model::Duration(10s), Model::Duration(60s)})
        m_stepSize->addItem(durationText(size), qint64(size.count()));
    m_stepSize->setCurrentIndex(1);
    m_speed->setObjectName(u"emulatedSpeed"_s);
    m_speed->setAccessibleName(tr("Speed"));
    for (qint64 permille : {100, 500, 1000, 2000, 5000, 10'000, 50'000, 100'000, 1'000'000})
        //: speed of the emulated time against wall time
        m_speed->addItem(tr("%1x").arg(QLocale().toString(double(permille) / 1000)), permille);
    m_speed->addItem(tr("flat out"), qint64(0));

    auto *speedLabel = new QLabel(tr("S&peed"), this);
    speedLabel->setBuddy(m_speed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Normal);
    layout->addWidget(m_time);
    layout->addStretch(1);
    layout->addWidget(m_pause);
    layout->addWidget(m_step);
    layout->addWidget(m_stepSize);
    layout->addSpacing(Theme::Wide);
    layout->addWidget(speedLabel);
    layout->addWidget(m_speed);

    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_control.setPaused(!m_control.isPaused()); });
    connect(m_step, &QPushButton::clicked, this,
            [this] { m_control.step(Model::Duration(m_stepSize->currentData().toLongLong())); });
    connect(m_speed, &QComboBox::activated, this,
            [this] { m_control.setSpeed(m_speed->currentData().toLongLong()); });
    connect(&control, &Engine::EmulatorControl::timeControlChanged, this, &TimeBar::refresh);
    connect(&control, &Engine::EmulatorControl::truthChanged, this, &TimeBar::refresh);
    refresh();
}

void TimeBar::refresh()
{
    const bool paused = m_control.isPaused();
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(Theme::icon(paused ? u"play"_s : u"pause"_s));
    m_step->setEnabled(paused);
    m_step->setToolTip(paused ? QString() : tr("Only while time is paused"));
    const int known = m_speed->findData(m_control.speed());
    if (known >= 0) {
        m_speed->setCurrentIndex(known);
    } else {
        m_speed->addItem(tr("%1x").arg(QLocale().toString(double(m_control.speed()) / 1000)),
                         m_control.speed());
        m_speed->setCurrentIndex(m_speed->count() - 1);
    }
    if (const Engine::TruthPtr truth = m_control.truth())
        m_time->setText(paused ? tr("%1 UTC, paused").arg(dateTimeText(truth->time))
                               : tr("%1 UTC").arg(dateTimeText(truth->time)));
}

} // namespace Ui
