// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/cluster/peerwatch.h"
#include "engine/crd/crdclient.h"
#include "engine/journal/eventlog.h"
#include "engine/runtime/node.h"
#include "model/eventkeys.h"
#include "model/siteview.h"

namespace Engine {

/// A Management Unit: watches all units, keeps the view that windows show, carries out actions,
/// relays consoles and the CRD for SU /390, and on one MU is the Cluster Manager (S6-02).
class MuNode final : public Node {
public:
    MuNode(Model::SitePtr site, Model::UnitId unit);
    MuNode(const MuNode &) = default;

    void turn(Turn &turn, const Input &input) override;
    std::unique_ptr<Node> clone() const override;

    /// What this MU knows at its last turn; parts that did not change are those of the view
    /// before.
    Model::SiteViewPtr view();
    const EventLog &log() const { return m_log; }
    bool isManager() const;
    /// Lines of a console that reached this MU, oldest first, bounded.
    std::vector<Model::ConsoleLine> consoleLines(const Model::ConsoleId &console) const;

private:
    struct KnownConsole {
        quint64 last = 0;
        quint32 incarnation = 0;
        std::vector<Model::ConsoleLine> lines;
        std::map<quint64, Model::ConsoleLine> early; ///< arrived before one of a smaller number
        Model::Instant earlySince;
    };
    struct FollowedJob {
        Model::JobId job = Model::NoJob;
        Model::UnitId su = Model::NoUnit;
        Model::LmId migration = Model::NoLm;
    };

    // munode.cpp
    void started(const Started &input);
    void tick();
    void handle(Model::UnitId from, const Message &message);
    void answer(Model::UnitId from, const HeartbeatQuery &query);
    void takeAnswer(Model::UnitId from, const HeartbeatAnswer &answer);
    void legRound(const LegRound &round);
    void relayConsole(Model::UnitId from, const ConsoleRelay &relay);
    void showConsole(const Model::ConsoleId &console, KnownConsole &known, bool despiteGap);
    void carryOut(const CrdClientStep &step);
    void powerOff();
    void report(Model::Event event);
    void append(const Model::Event &event);

    // munodeview.cpp
    Model::UnitStatePtr ownState();
    void rebuildUnits(Model::SiteView &view);
    void rebuildSystems(Model::SiteView &view);
    void rebuildPaths(Model::SiteView &view);
    void rebuildClusters(Model::SiteView &view);
    bool clusterActive(const QString &name) const;

    // munodemanager.cpp: the Cluster Manager's duties
    void duty();
    void takeOver();
    void handOver();
    void watchStatus();
    void recoverMigrations();
    void managerOutcome(const CrdOutcome &outcome);
    void revoked(Model::UnitId from, Model::LmId migration);

    // munodeactions.cpp
    void perform(const ActionIn &input);
    void audit(const QString &account, const QString &component, const QString &key,
               const QStringList &args, const QString &resultKey);
    void reportJob(Model::JobId job, JobState state, const QString &key, const QStringList &args);
    void followJobs();
    void powerAction(const ActionIn &input, const PowerUnit &action);

    const Model::UnitConfig &config() const { return m_site->unit(m_unit); }
    bool isImageFresh() const;
    const ManagerRecord *manager(Model::UnitId *holder) const;

    Model::SitePtr m_site;
    Model::UnitId m_unit;
    Turn *m_turn = nullptr;
    Model::Instant m_now;
    Model::Instant m_lastTick;
    quint32 m_incarnation = 0;
    bool m_poweringOff = false;

    PeerWatch m_peers;
    CrdClient m_crd;
    CrdImagePtr m_image;
    Model::Instant m_imageAt;
    std::vector<std::pair<Model::LegId, bool>> m_legs;
    quint32 m_aliveCounter = 0;
    std::vector<AliveSection> m_sections; ///< of the SU /390 served
    std::vector<Model::Instant> m_sectionAt;

    EventLog m_log;
    quint32 m_eventCounter = 0;
    quint64 m_auditCounter = 0;
    std::map<Model::UnitId, quint64> m_logTaken; ///< entries taken of each MU's log
    std::map<Model::ConsoleId, KnownConsole> m_consoles;
    std::vector<FollowedJob> m_jobs;
    std::map<quint64, Model::JobId> m_clusterPuts; ///< request number -> job
    std::map<quint64, Model::LmId> m_abortPuts;
    std::vector<Model::LmId> m_revoking;
    std::optional<CrdRequestId> m_managerPut;
    Model::SiteViewPtr m_reported; ///< what the log already tells of
    bool m_wasManager = false;
    Model::Instant m_startedAt;

    bool m_ownDirty = true;
    Model::UnitStatePtr m_ownState;
    quint64 m_ownRevision = 0;
    Model::SiteViewPtr m_view;
    bool m_viewDirty = true;
};

} // namespace Engine
