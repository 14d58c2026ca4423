// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include <QElapsedTimer>
#include <QObject>

#include "engine/emulator/emulatorengine.h"
#include "engine/service/local/pace.h"
#include "engine/service/local/publication.h"

class QTimer;

namespace Engine {

/// Owns the emulated site on the engine thread: paces its time, carries out what sessions want
/// and publishes what their MUs know. All functions are called on that thread, so those of other
/// threads post them; nothing here waits for anybody.
class EngineWorker final : public QObject, private EngineListener {
    Q_OBJECT

public:
    EngineWorker(Model::SitePtr site, quint64 seed);
    ~EngineWorker() override;

    void start();

    void logOn(SessionNumber session, Model::UnitId mu, const QString &account,
               const QString &password);
    void logOff(SessionNumber session);
    void changeMu(SessionNumber session, Model::UnitId mu);
    /// @p id names the job to the session.
    void perform(SessionNumber session, Model::JobId id, const Action &action);
    void openConsole(SessionNumber session, const Model::ConsoleId &console);
    void closeConsole(SessionNumber session, const Model::ConsoleId &console);

    void inject(const Fault &fault);
    void setPaused(bool paused);
    void setSpeed(qint64 permille);
    void step(Model::Duration time);

    /// The last publication arrived; the next one may follow.
    void publicationTaken();

signals:
    /// At most 20 times a second, and not before publicationTaken().
    void published(const Engine::PublicationPtr &publication);

private:
    struct Seat {
        Model::UnitId mu = Model::NoUnit;
        QString account;
        std::set<Model::ConsoleId> consoles;
    };
    struct WatchedMu {
        Model::SiteViewPtr view;
        bool alive = false;
        bool told = false;
    };
    struct OwnJob {
        SessionNumber session{};
        Model::JobId id = Model::NoJob;
    };

    void consoleShown(Model::Instant time, Model::UnitId mu, const ShowConsole &lines) override;
    void jobChanged(Model::Instant time, const Job &job) override;
    void logged(Model::Instant time, Model::UnitId mu, const Logged &entry) override;
    void audited(Model::Instant, Model::UnitId, const Audited &) override { }

    void leave(SessionNumber session);
    void run();
    void wake();
    bool advance(Model::Instant target);
    void publish();
    void readLogs();
    void readMus();
    void readAcknowledged();
    void tellConsole(SessionNumber session, const Model::ConsoleId &console,
                     const std::vector<Model::ConsoleLine> &lines);

    Model::SitePtr m_site;
    quint64 m_seed;
    std::unique_ptr<EmulatorEngine> m_engine;
    QTimer *m_timer;
    Pace m_pace;
    std::map<SessionNumber, Seat> m_seats;
    std::map<Model::JobId, OwnJob> m_jobs; ///< by the engine's id, until over
    OwnJob m_performing; ///< its id at the engine is not known yet
    std::map<Model::UnitId, WatchedMu> m_watched; ///< every MU that has a seat
    std::map<Model::UnitId, quint64> m_acknowledged;
    Publication m_next;
    bool m_dirty = true;
    bool m_awaiting = false;
    QElapsedTimer m_sincePublished;
};

} // namespace Engine
