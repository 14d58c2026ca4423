// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/cluster/peerwatch.h"
#include "engine/cluster/settledview.h"
#include "engine/crd/crdclient.h"
#include "engine/crd/member.h"
#include "engine/journal/eventlog.h"
#include "engine/runtime/node.h"
#include "engine/units/orderbook.h"
#include "model/eventkeys.h"
#include "model/siteview.h"

namespace Engine {

/// A Management Unit: watches all units, keeps the view that windows show, carries out actions,
/// relays consoles and the CRD for SU /390, and on one MU is the Cluster Manager (S6-02).
class MuNode final : public Node, private CrdHost {
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
        SuOrder order;
        Model::UnitId su = Model::NoUnit;
        Model::Instant since;
        Model::Instant nextSend;
        Model::LmId migration = Model::NoLm; ///< once accepted
        std::optional<Model::Instant> missingSince; ///< nobody reports the LM
    };

    // munode.cpp
    void started(const Started &input);
    void tick();
    void handle(Model::UnitId from, const Message &message);
    void answer(Model::UnitId from, const HeartbeatQuery &query);
    void takeAnswer(Model::UnitId from, const HeartbeatAnswer &answer);
    void takeEvent(Model::UnitId from, const EventReport &report);
    void concludePeers();
    void relayConsole(Model::UnitId from, const ConsoleRelay &relay);
    void showConsole(const Model::ConsoleId &console, KnownConsole &known, bool despiteGap);
    void powerOff();
    std::shared_ptr<const EventReport> lastEvent() const;
    void sendToMus(const Message &message);
    void report(Model::Event event);
    void append(const Model::Event &event);

    // munodecrd.cpp: this MU's part in the CRD, requests to it
    Model::Instant crdNow() const override { return m_now; }
    void sendCrd(Model::UnitId to, CrdMessage message) override;
    void requestDisk(DiskRequestPtr request) override;
    void answerCrd(const CrdOutcome &outcome) override;
    void legRead(Model::LegId leg, const AliveBlocks *blocks) override;
    void crdChanged() override;
    PeerSight sightOf(Model::UnitId unit) const override;
    void fillAlive(AliveBlock &block) const override;
    void amendForTerm(CrdContents &contents) const override;
    void crdAcknowledged(const CrdNews &news) override;
    void probeCrd();
    bool isImageFresh() const;
    bool isCrdWritable() const;
    void carryOut(const CrdClientStep &step);
    void crdOutcome(const CrdOutcome &outcome);

    // munodeview.cpp
    Model::UnitStatePtr ownState();
    void rebuildCrd(Model::SiteView &view) const;
    void rebuildUnits(Model::SiteView &view);
    void rebuildSystems(Model::SiteView &view);
    Model::LmStatusPtr bySettledRecord(const Model::LmStatusPtr &lm) const;
    void rebuildPaths(Model::SiteView &view);
    void rebuildClusters(Model::SiteView &view);
    bool clusterActive(const QString &name) const;

    // munodemanager.cpp: the Cluster Manager's duties
    void duty();
    void takeOver();
    void handOver(const std::vector<Model::UnitId> &successors, bool isolated);
    void watchTerm();
    Model::UnitId managerInOffice() const;
    bool isFirstThere() const;
    bool isSpeaker() const;
    void watchStatus();
    void keepSuspects(const Model::SiteView &told, const Model::SiteViewPtr &now);
    void recoverMigrations();
    void revoked(Model::UnitId from, Model::LmId migration);
    void abortForSource(const QString &key, const CrdRecord &current);

    // munodeactions.cpp
    void perform(const ActionIn &input);
    void sessionStep(const SessionIn &input);
    void audit(const QString &account, const QString &component, const QString &key,
               const QStringList &args, const QString &resultKey);
    void reportJob(Model::JobId job, JobState state, const QString &key, const QStringList &args);
    void powerAction(const ActionIn &input, const PowerUnit &action);
    void repeatOffOrders();

    // munodecrdactions.cpp
    Model::UnitId crdExecutor(const Action &action) const;
    void takeOrder(const SuOrder &order);
    SuOrderAnswer carryOutCrd(const Action &action);

    // munodejobs.cpp: jobs an SU carries out, until they are over
    void giveOrder(const ActionIn &input, Model::UnitId su);
    void sendOrder(FollowedJob &job);
    void orderAnswered(const SuOrderAnswer &answer);
    void followJobs();
    bool followOrder(const FollowedJob &job, const Model::SiteView &seen);
    bool followMigration(FollowedJob &job, const Model::SiteView &seen);
    void migrationEnded(const FollowedJob &job, bool completed, const QString &key,
                        const QStringList &args);

    const Model::UnitConfig &config() const { return m_site->unit(m_unit); }
    const ManagerRecord *manager(Model::UnitId *holder) const;

    Model::SitePtr m_site;
    Model::UnitId m_unit;
    Turn *m_turn = nullptr;
    Model::Instant m_now;
    Model::Instant m_lastTurn;
    quint32 m_incarnation = 0;
    bool m_poweringOff = false;

    PeerWatch m_peers;
    CrdClient m_crd;
    CrdMember m_member;
    CrdImagePtr m_image; ///< the member's copy of the records
    std::optional<CrdRequestId> m_probe; ///< a deciding read of the manager's record
    Model::Instant m_probedAt;
    bool m_crdWritable = true;
    std::vector<AliveSection> m_sections; ///< of the SU /390 served

    EventLog m_log;
    quint32 m_eventCounter = 0;
    quint64 m_auditCounter = 0;
    std::map<Model::UnitId, quint64> m_logTaken; ///< entries taken of each MU's log
    /// Incarnation of each other unit, and events taken of it.
    std::map<Model::UnitId, std::pair<quint32, quint32>> m_eventsTaken;
    std::map<Model::ConsoleId, KnownConsole> m_consoles;
    std::vector<FollowedJob> m_jobs;
    OrderBook m_orders; ///< of other MUs
    /// Request number -> job and cluster.
    std::map<Model::UnitId, Model::Instant> m_offOrders; ///< until when they are repeated
    std::map<quint64, std::pair<Model::JobId, QString>> m_clusterPuts;
    std::map<quint64, Model::LmId> m_abortPuts;
    std::optional<CrdRequestId> m_managerPut;
    /// What the log tells of. On others than the manager: the view some time ago, when the
    /// manager was well.
    Model::SiteViewPtr m_reported;
    Model::SiteViewPtr m_nextReported;
    quint64 m_watchedRevision = 0;
    SettledView m_settled;
    bool m_wasSpeaker = false;
    bool m_wasManager = false;
    bool m_mayHoldTerm = false; ///< it was given to this incarnation
    bool m_siteStart = false; ///< this incarnation runs since the site was switched on
    Model::UnitId m_formerHolder = Model::NoUnit;
    bool m_wasVacant = false; ///< the office, when the holder changed
    Model::UnitId m_holder = Model::NoUnit;
    Model::Instant m_officeEmptySince; ///< epoch: there is a manager
    Model::Instant m_startedAt;

    bool m_ownDirty = true;
    Model::UnitStatePtr m_ownState;
    quint64 m_ownRevision = 0;
    Model::SiteViewPtr m_view;
    bool m_viewDirty = true;
};

} // namespace Engine
