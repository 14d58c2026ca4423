// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/outagedesk.h"

#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"
#include "ui/text/reasontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

template <typename Item, typename Id> const Item *find(const std::vector<Item> &items, Id id)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [id](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

QString workloadText(Model::WorkloadKind kind)
{
    switch (kind) {
    case Model::WorkloadKind::Idle:
        return OutageDesk::tr("idle");
    case Model::WorkloadKind::Dialogue:
        return OutageDesk::tr("dialogue");
    case Model::WorkloadKind::MemoryStorm:
        return OutageDesk::tr("memory storm");
    }
    return {};
}

OutageDesk::OutageDesk(Engine::EmulatorControl &control, const Model::SitePtr &site,
                       Engine::OperatorSession *session, QObject *parent)
    : QObject(parent)
    , m_control(control)
    , m_site(site)
    , m_session(session)
{
    connect(&control, &Engine::EmulatorControl::truthChanged, this, &OutageDesk::changed);
    connect(&control, &Engine::EmulatorControl::timeControlChanged, this, &OutageDesk::changed);
    if (session)
        connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
}

const Engine::TruthOfUnit *OutageDesk::unit(Model::UnitId id) const
{
    return truth() ? find(truth()->units, id) : nullptr;
}

const Engine::TruthOfLink *OutageDesk::link(Model::LinkId id) const
{
    return truth() ? find(truth()->links, id) : nullptr;
}

const Engine::TruthOfLeg *OutageDesk::leg(Model::LegId id) const
{
    return truth() ? find(truth()->legs, id) : nullptr;
}

void OutageDesk::inject(const Engine::Fault &fault)
{
    m_control.inject(fault);
    note(fault);
    emit changed();
}

void OutageDesk::note(const Engine::Fault &fault)
{
    if (const auto *device = std::get_if<Engine::BreakDevice>(&fault)) {
        QStringList &broken = m_broken[device->su];
        broken.removeAll(device->mn);
        if (device->broken)
            broken.append(device->mn);
    } else if (const auto *memory = std::get_if<Engine::TakeMemory>(&fault)) {
        m_memory[memory->su] = memory->megabytes;
    } else if (const auto *resume = std::get_if<Engine::RefuseResume>(&fault)) {
        m_refused[resume->su] = resume->refuse;
    } else if (const auto *activity = std::get_if<Engine::SetMonitorActivity>(&fault)) {
        if (activity->running)
            m_busy.insert({activity->su, activity->kind});
        else
            m_busy.erase({activity->su, activity->kind});
    } else if (const auto *workload = std::get_if<Engine::SetWorkload>(&fault)) {
        OutageObject guest;
        guest.kind = OutageKind::Guest;
        guest.guest = workload->vm;
        m_workloads[guest] = workload->workload.kind;
    }
}

void OutageDesk::powerOffInOrder(Model::UnitId unit)
{
    if (m_session)
        m_session->perform(Engine::PowerUnit{unit, false});
}

QString OutageDesk::whyNoPowerOff(Model::UnitId unit) const
{
    if (!m_session)
        return tr("Nobody is logged on who could do it.");
    return reasonText(*m_session, Engine::PowerUnit{unit, false});
}

QStringList OutageDesk::notes(const OutageObject &object) const
{
    QStringList result;
    if (object.kind == OutageKind::Guest) {
        OutageObject anywhere;
        anywhere.kind = OutageKind::Guest;
        anywhere.guest = object.guest;
        const auto workload = m_workloads.find(anywhere);
        if (workload != m_workloads.end())
            result.append(tr("workload %1").arg(workloadText(workload->second)));
        return result;
    }
    if (object.kind != OutageKind::Unit)
        return result;
    const auto broken = m_broken.find(object.unit);
    if (broken != m_broken.end() && !broken->second.isEmpty())
        result.append(tr("device(s) %1 broken").arg(broken->second.join(u", "_s)));
    if (memoryTaken(object.unit) > 0)
        result.append(tr("%1 MB taken").arg(countText(memoryTaken(object.unit))));
    if (isResumeRefused(object.unit))
        result.append(tr("next resume refused"));
    if (isMonitorBusy(object.unit, Engine::SetMonitorActivity::Kind::ConfigurationUpdate))
        result.append(tr("I/O configuration changing"));
    if (isMonitorBusy(object.unit, Engine::SetMonitorActivity::Kind::Shutdown))
        result.append(tr("monitor shutting down"));
    return result;
}

bool OutageDesk::isDeviceBroken(Model::UnitId su, const QString &mn) const
{
    const auto broken = m_broken.find(su);
    return broken != m_broken.end() && broken->second.contains(mn);
}

int OutageDesk::memoryTaken(Model::UnitId su) const
{
    const auto taken = m_memory.find(su);
    return taken == m_memory.end() ? 0 : taken->second;
}

bool OutageDesk::isResumeRefused(Model::UnitId su) const
{
    const auto refused = m_refused.find(su);
    return refused != m_refused.end() && refused->second;
}

bool OutageDesk::isMonitorBusy(Model::UnitId su, Engine::SetMonitorActivity::Kind kind) const
{
    return m_busy.contains({su, kind});
}

} // namespace Ui
