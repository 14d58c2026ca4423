// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/unitoutages.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Ui {

UnitOutages::UnitOutages(OutageDesk &desk, QWidget *parent)
    : OutageControls(desk, parent)
{
    addHeading(tr("Power"));
    addPower();
    addHeading(tr("Failures"));
    addFailures();
    m_suPart = makeSuPart();
    rows()->addSpacing(Theme::Normal);
    rows()->addWidget(m_suPart);
}

void UnitOutages::addPower()
{
    QHBoxLayout *row = addRow();
    m_pull = addButton(row, tr("Pull the plug"), u"pullPlug"_s);
    m_off = addButton(row, tr("Off in order"), u"powerOff"_s);
    m_on = addButton(row, tr("On"), u"powerOn"_s);
    connect(m_pull, &QPushButton::clicked, this,
            [this] { desk().inject(Engine::PullPlug{object().unit}); });
    connect(m_off, &QPushButton::clicked, this, [this] { desk().powerOffInOrder(object().unit); });
    connect(m_on, &QPushButton::clicked, this,
            [this] { desk().inject(Engine::SwitchOn{object().unit}); });
}

void UnitOutages::addFailures()
{
    QHBoxLayout *row = addRow();
    m_crash = addButton(row, tr("Crash"), u"crashUnit"_s);
    m_pause = addButton(row, tr("Pause"), u"pauseUnit"_s);
    connect(m_crash, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::Crash{object().unit, false});
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const Engine::TruthOfUnit *unit = desk().unit(object().unit);
        desk().inject(Engine::PauseUnit{object().unit, !(unit && unit->paused)});
    });
    row = addRow();
    m_delay = addButton(row, tr("Delay answers of the CRD"), u"delayCrd"_s);
    m_delayCount = new QSpinBox(this);
    m_delayCount->setObjectName(u"delayCrdCount"_s);
    m_delayCount->setRange(1, 99);
    m_delayCount->setAccessibleName(tr("Answers to delay"));
    row->addWidget(m_delayCount);
    connect(m_delay, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::DelayCrd{object().unit, m_delayCount->value()});
    });
}

QWidget *UnitOutages::makeSuPart()
{
    auto *part = new QWidget(this);
    auto *rowsOfPart = new QVBoxLayout(part);
    rowsOfPart->setContentsMargins(0, 0, 0, 0);
    rowsOfPart->setSpacing(Theme::Tight);
    const auto newRow = [rowsOfPart] {
        auto *row = new QHBoxLayout;
        row->setSpacing(Theme::Normal);
        rowsOfPart->addLayout(row);
        return row;
    };
    auto *heading = new QLabel(tr("Server Unit"), part);
    heading->setProperty("look", u"muted"_s);
    rowsOfPart->addWidget(heading);

    QHBoxLayout *row = newRow();
    m_crashMonitor = addButton(row, tr("Crash monitor system"), u"crashMonitor"_s);
    m_rewas = addButton(row, tr("Stop REWAS"), u"toggleRewas"_s);
    connect(m_crashMonitor, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::Crash{object().unit, true});
    });
    connect(m_rewas, &QPushButton::clicked, this, [this] {
        const Engine::TruthOfUnit *unit = desk().unit(object().unit);
        desk().inject(Engine::SetRewas{object().unit, !(unit && unit->rewasActive)});
    });

    row = newRow();
    m_device = new QComboBox(part);
    m_device->setObjectName(u"brokenDevice"_s);
    m_device->setAccessibleName(tr("Device"));
    row->addWidget(m_device, 1);
    m_break = addButton(row, tr("Break device"), u"breakDevice"_s);
    connect(m_device, &QComboBox::currentIndexChanged, this, &UnitOutages::refresh);
    connect(m_break, &QPushButton::clicked, this, [this] {
        const QString mn = m_device->currentData().toString();
        desk().inject(
            Engine::BreakDevice{object().unit, mn, !desk().isDeviceBroken(object().unit, mn)});
    });

    row = newRow();
    m_memory = new QSpinBox(part);
    m_memory->setObjectName(u"takenMemory"_s);
    m_memory->setAccessibleName(tr("Memory to take away"));
    m_memory->setSuffix(tr(" MB"));
    m_memory->setRange(1, 1'000'000);
    m_memory->setSingleStep(512);
    row->addWidget(m_memory, 1);
    m_take = addButton(row, tr("Take memory"), u"takeMemory"_s);
    m_giveBack = addButton(row, tr("Give back"), u"giveMemoryBack"_s);
    connect(m_take, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::TakeMemory{object().unit, m_memory->value()});
    });
    connect(m_giveBack, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::TakeMemory{object().unit, 0});
    });

    row = newRow();
    m_refuse = addButton(row, tr("Refuse the next resume"), u"refuseResume"_s);
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        desk().inject(Engine::RefuseResume{object().unit, !desk().isResumeRefused(object().unit)});
    });
    row = newRow();
    using Kind = Engine::SetMonitorActivity::Kind;
    m_reconfigure = addButton(row, tr("Change I/O configuration"), u"changeConfiguration"_s);
    m_shutDown = addButton(row, tr("Begin shutdown"), u"beginShutdown"_s);
    connect(m_reconfigure, &QPushButton::clicked, this,
            [this] { toggleActivity(Kind::ConfigurationUpdate); });
    connect(m_shutDown, &QPushButton::clicked, this, [this] { toggleActivity(Kind::Shutdown); });
    return part;
}

void UnitOutages::toggleActivity(Engine::SetMonitorActivity::Kind kind)
{
    const bool running = !desk().isMonitorBusy(object().unit, kind);
    desk().inject(Engine::SetMonitorActivity{object().unit, kind, running});
}

void UnitOutages::objectChanged()
{
    const Model::UnitConfig &unit = desk().site().unit(object().unit);
    m_suPart->setVisible(unit.su.has_value());
    const QSignalBlocker quiet(m_device);
    m_device->clear();
    if (!unit.su)
        return;
    for (const Model::GeneratedDevice &device : unit.su->devices)
        m_device->addItem(
            //: a device: mnemonic name, type
            tr("%1 (%2)").arg(device.mn, Model::toText(device.type)), device.mn);
    m_memory->setMaximum(qMax(1, unit.su->memoryMb));
    m_memory->setValue(unit.su->memoryMb / 2);
    m_rewas->setVisible(unit.kind == Model::UnitKind::SU390);
}

void UnitOutages::refresh()
{
    const Engine::TruthOfUnit *unit = desk().unit(object().unit);
    if (!unit)
        return;
    const bool on = unit->power == Model::Power::On;
    m_on->setEnabled(unit->power == Model::Power::Off);
    m_pull->setEnabled(unit->power != Model::Power::Off);
    const QString reason = on ? desk().whyNoPowerOff(object().unit) : tr("It is not on.");
    m_off->setEnabled(reason.isEmpty());
    m_off->setToolTip(reason);
    m_crash->setEnabled(on);
    m_pause->setEnabled(on || unit->paused);
    m_pause->setText(unit->paused ? tr("Resume") : tr("Pause"));
    m_delay->setEnabled(on);
    m_crashMonitor->setEnabled(on && unit->monitorUp);
    m_rewas->setEnabled(on && unit->monitorUp);
    m_rewas->setText(unit->rewasActive ? tr("Stop REWAS") : tr("Start REWAS"));
    const bool broken = desk().isDeviceBroken(object().unit, m_device->currentData().toString());
    m_break->setEnabled(m_device->count() > 0);
    m_break->setText(broken ? tr("Repair device") : tr("Break device"));
    m_giveBack->setEnabled(desk().memoryTaken(object().unit) > 0);
    using Kind = Engine::SetMonitorActivity::Kind;
    m_reconfigure->setText(desk().isMonitorBusy(object().unit, Kind::ConfigurationUpdate)
                               ? tr("End I/O configuration change")
                               : tr("Change I/O configuration"));
    m_shutDown->setText(desk().isMonitorBusy(object().unit, Kind::Shutdown)
                            ? tr("Take shutdown back")
                            : tr("Begin shutdown"));
    m_refuse->setText(desk().isResumeRefused(object().unit) ? tr("Allow the next resume")
                                                            : tr("Refuse the next resume"));
}

} // namespace Ui
