// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QThread>

#include "engine/service/local/publication.h"
#include "engine/service/managementservice.h"

namespace Engine {

class EngineWorker;
class LocalControl;
class LocalSession;

/// The door to a site emulated in this process, on a thread of its own. UI thread; its
/// destructor ends the engine thread and waits for it, at most one slice of 10 ms.
class LocalService final : public ManagementService {
    Q_OBJECT

public:
    /// Time begins to run at once, at speed 1x.
    LocalService(Model::SitePtr site, quint64 seed, QObject *parent = nullptr);
    ~LocalService() override;

    Model::SitePtr site() const override { return m_site; }
    std::unique_ptr<OperatorSession> openSession(Model::UnitId mu) override;
    EmulatorControl *emulator() override;

    // For its sessions.
    EngineWorker &worker() { return *m_worker; }
    Model::JobId nextJob() { return Model::JobId(++m_lastJob); }
    const MuReading &reading(Model::UnitId mu) { return m_readings[mu]; }
    const std::vector<Model::Event> &log(Model::UnitId mu) { return m_logs[mu].events; }
    quint64 acknowledgedUpTo(Model::UnitId mu) { return m_logs[mu].acknowledged; }
    void forget(SessionNumber session);

private:
    struct MuLog {
        std::vector<Model::Event> events; ///< as the MU numbers them, from 1
        quint64 acknowledged = 0;
    };

    void take(const PublicationPtr &publication);
    void takeLog(const Publication &publication);
    LocalSession *find(SessionNumber session) const;

    Model::SitePtr m_site;
    QThread m_thread;
    EngineWorker *m_worker;
    LocalControl *m_control;
    std::map<SessionNumber, LocalSession *> m_sessions;
    std::map<Model::UnitId, MuReading> m_readings;
    std::map<Model::UnitId, MuLog> m_logs;
    quint64 m_lastSession = 0;
    quint64 m_lastJob = 0;
};

} // namespace Engine
