// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crdjudge.h"
#include "crdunit.h"
#include "engine/emulator/virtualruntime.h"

/// An emulated site whose units are members of the CRD and nothing else.
class CrdRun {
public:
    CrdRun(const Model::SitePtr &site, quint64 seed);
    ~CrdRun();

    Engine::VirtualRuntime &runtime() { return *m_runtime; }
    CrdJudge &judge() { return m_judge; }
    Model::UnitId unit(const QString &name) const;
    /// Null while it is off.
    CrdUnit *member(const QString &name);
    CrdUnit *member(Model::UnitId unit);
    void run(Model::Duration time);
    void inject(const Engine::Fault &fault) { m_runtime->inject(fault); }
    /// Every ISL between the servers.
    void cutIsl(bool cut);
    /// The legs near @p server's own storage, away from all units of the other server.
    void cutSan(bool cut);
    void override(const QString &mu, const Engine::Ayes &down);
    void act(const QString &mu, const Engine::Action &action);

    /// Every fault ended, every unit on that was on at the start.
    void heal();
    /// Some unit found @p leg rolled back.
    bool isDoubted(Model::LegId leg);
    /// Runs until all units agree on term and last record, at most @p limit. Empty when they do.
    QString converge(Model::Duration limit);
    /// Term and last record of each member, a line.
    QString story();
    std::vector<Model::UnitId> members() const;

private:
    Model::SitePtr m_site;
    CrdJudge m_judge;
    std::unique_ptr<Engine::VirtualRuntime> m_runtime;
};
