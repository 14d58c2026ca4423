// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/access/rights.h"
#include "engine/emulator/virtualruntime.h"
#include "engine/service/job.h"
#include "engine/service/truth.h"
#include "model/siteview.h"

namespace Engine {

class EventLog;

/// Who wants to hear what happens at the MUs of an emulated site.
class EngineListener {
public:
    virtual ~EngineListener() = default;

    virtual void consoleShown(Model::Instant time, Model::UnitId mu, const ShowConsole &lines) = 0;
    virtual void jobChanged(Model::Instant time, const Job &job) = 0;
    virtual void logged(Model::Instant time, Model::UnitId mu, const Logged &entry) = 0;
    virtual void audited(Model::Instant time, Model::UnitId mu, const Audited &entry) = 0;
};

/// The emulated site with its door: actions in, jobs, views, consoles and log out. Without
/// thread and event loop, so that headless runs and tests are exact; LocalService puts it on a
/// thread for the window.
class EmulatorEngine final : private RunObserver {
public:
    /// Time is Site::start, and every unit knows the others. @p listener may be null and must
    /// outlive the engine; it hears what happens from now on.
    EmulatorEngine(Model::SitePtr site, quint64 seed, EngineListener *listener);

    VirtualRuntime &runtime() { return m_runtime; }
    const VirtualRuntime &runtime() const { return m_runtime; }
    const Model::Site &site() const { return *m_runtime.site(); }

    /// Hands @p action to @p mu in the name of @p account; @p component "SEM" or "CLI". The job
    /// changes as answers come; it fails at once when the MU is off.
    Model::JobId perform(Model::UnitId mu, const QString &account, const QString &component,
                         const Action &action);
    /// Null when there is no such job, or it ended long ago. Good until the next perform().
    const Job *job(Model::JobId id) const;

    /// Checks account and password as @p mu does; empty key when accepted. Audited there.
    struct LogOnResult {
        bool accepted = false;
        QString key;
        QStringList args;
    };
    LogOnResult logOn(Model::UnitId mu, const QString &account, const QString &password,
                      const QString &component);

    // Further steps of a session: the MU that is told writes the audit entry, if it is on.
    void logOff(Model::UnitId mu, const QString &account, const QString &component);
    void changeMu(Model::UnitId from, Model::UnitId to, const QString &account,
                  const QString &component);
    /// The reason when the account may not; that is audited as well.
    std::optional<Denial> openConsole(Model::UnitId mu, const QString &account,
                                      const QString &component, const Model::ConsoleId &console);
    void closeConsole(Model::UnitId mu, const QString &account, const QString &component,
                      const Model::ConsoleId &console);

    /// What @p mu knows now; null while it is off.
    Model::SiteViewPtr view(Model::UnitId mu);
    std::vector<Model::ConsoleLine> consoleLines(Model::UnitId mu,
                                                 const Model::ConsoleId &console) const;
    /// Null while the MU is off.
    const EventLog *log(Model::UnitId mu) const;
    TruthPtr truth() const;

private:
    void forgetOldJobs();
    void tell(Model::UnitId mu, SessionIn step);
    void consoleShown(Model::Instant time, Model::UnitId mu, const ShowConsole &lines) override;
    void jobReported(Model::Instant time, Model::UnitId mu, const SuOrderAnswer &answer) override;
    void logged(Model::Instant time, Model::UnitId mu, const Logged &entry) override;
    void audited(Model::Instant time, Model::UnitId mu, const Audited &entry) override;

    EngineListener *m_listener;
    VirtualRuntime m_runtime;
    std::map<Model::JobId, Job> m_jobs;
    std::size_t m_ended = 0; ///< of them
    quint64 m_lastJob = 0;
};

} // namespace Engine
