// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include <QObject>

#include "engine/service/emulatorcontrol.h"
#include "engine/service/operatorsession.h"
#include "ui/outages/outageobject.h"

namespace Ui {

/// What the instructor has in hand: the emulator, what is really the case, and a note of those
/// outages that the truth does not show. UI thread.
class OutageDesk : public QObject {
    Q_OBJECT

public:
    /// @p session, when not null, switches units off in order, as an operator would.
    OutageDesk(Engine::EmulatorControl &control, const Model::SitePtr &site,
               Engine::OperatorSession *session, QObject *parent = nullptr);

    Engine::EmulatorControl &control() const { return m_control; }
    const Model::Site &site() const { return *m_site; }
    /// Null before the first report.
    Engine::TruthPtr truth() const { return m_control.truth(); }
    const Engine::TruthOfUnit *unit(Model::UnitId id) const;
    const Engine::TruthOfLink *link(Model::LinkId id) const;
    const Engine::TruthOfLeg *leg(Model::LegId id) const;

    void inject(const Engine::Fault &fault);
    void powerOffInOrder(Model::UnitId unit);
    /// Why no orderly power-off is possible here; empty when it is.
    QString whyNoPowerOff(Model::UnitId unit) const;

    /// What was set at this desk and is in force, by a word each; for a unit's row.
    QStringList notes(const OutageObject &object) const;
    bool isDeviceBroken(Model::UnitId su, const QString &mn) const;
    int memoryTaken(Model::UnitId su) const;
    bool isResumeRefused(Model::UnitId su) const;
    bool isMonitorBusy(Model::UnitId su, Engine::SetMonitorActivity::Kind kind) const;

signals:
    void changed();

private:
    void note(const Engine::Fault &fault);

    Engine::EmulatorControl &m_control;
    Model::SitePtr m_site;
    Engine::OperatorSession *m_session;
    std::map<Model::UnitId, QStringList> m_broken;
    std::map<Model::UnitId, int> m_memory;
    std::map<Model::UnitId, bool> m_refused;
    std::set<std::pair<Model::UnitId, Engine::SetMonitorActivity::Kind>> m_busy;
    std::map<OutageObject, Model::WorkloadKind> m_workloads;
};

QString workloadText(Model::WorkloadKind kind);

} // namespace Ui
