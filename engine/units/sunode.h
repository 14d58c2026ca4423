// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/crd/crdclient.h"
#include "engine/crd/member.h"
#include "engine/migration/source.h"
#include "engine/migration/target.h"
#include "engine/runtime/node.h"
#include "engine/units/legsights.h"
#include "engine/units/orderbook.h"
#include "engine/units/ownevents.h"
#include "engine/vm2000/command.h"

namespace Engine {

/// A Server Unit: VM2000 with its monitor system and guests (SU /390), or X2000 with them
/// (SU x86). Guests execute only inside its turns, after the gap check (PROTOCOLS 3).
class SuNode final : public Node, public MigrationHost, private CrdHost {
public:
    SuNode(Model::SitePtr site, Model::UnitId unit);
    SuNode(const SuNode &) = default;

    void turn(Turn &turn, const Input &input) override;
    std::unique_ptr<Node> clone() const override;

    /// Truth, for the instructor and for tests.
    const Hypervisor &machine() const { return m_hypervisor; }
    bool isMonitorUp() const { return m_monitorUp; }
    bool isRewasActive() const { return m_rewasActive; }
    const MigrationSource *outbound() const { return m_source ? &*m_source : nullptr; }

private:
    struct Refusal {
        QString key;
        QStringList args;
    };
    struct RunningCheck {
        MigrationSource check;
        SuOrder order;
    };

    // MigrationHost
    Model::Instant now() const override { return m_now; }
    const Model::Site &site() const override { return *m_site; }
    Model::UnitId unit() const override { return m_unit; }
    Hypervisor &hypervisor() override { return m_hypervisor; }
    CheckSide checkSide() const override;
    bool refusesResume() const override { return m_refusesResume; }
    void send(Model::UnitId to, LmMessage message) override;
    void sendStream(Model::UnitId to, StreamChunkPtr chunk) override;
    void wakeAt(Model::Instant time, Model::LmId migration) override;
    CrdRequestId putIf(PutIf put) override;
    CrdRequestId readDeciding(const QString &key) override;
    void confirmHeld(const Model::VmUuid &vm) override;
    void print(const QString &system, const QString &key, const QStringList &args) override;
    void printStatus(const QString &system, const QString &key, const QStringList &args) override;
    void report(const Model::EventKind &kind, const QString &system,
                const QStringList &args) override;
    void touch() override { m_dirty = true; }

    // sunode.cpp
    const Model::UnitConfig &config() const { return m_site->unit(m_unit); }
    bool is390() const { return config().kind == Model::UnitKind::SU390; }
    void started(const Started &input);
    void tick();
    void handle(Model::UnitId from, const Message &message);
    void answerQuery(Model::UnitId from, const HeartbeatQuery &query);
    void handleMigration(Model::UnitId from, const LmMessage &message);
    void localFault(const LocalFault &fault);
    void orderOff();
    void powerOff();
    bool migrates() const;
    Model::UnitStatePtr state();
    bool hears(Model::UnitId mu) const;

    // sunodecrd.cpp
    void carryOut(const CrdClientStep &step);
    void crdOutcome(const CrdOutcome &outcome);
    Model::UnitId rewasMu() const;
    void checkGap(Model::Instant previousTurn);
    void releaseHeld(const CrdOutcome &outcome);
    void adopt();
    bool isRunningHere(const VmRecord &record) const;

    // sunodemember.cpp: a SU x86 has a part in the CRD itself
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
    void takeTerm();
    Model::Instant imageAt() const;

    // sunodeconsole.cpp
    void printLine(const QString &system, Model::ConsoleLine line);
    void printText(const QString &system, const QStringList &lines, const QString &key);
    void flushConsoles();
    void takeOrder(const SuOrder &order);
    void handleOrder(const SuOrder &order);
    void setMaintenance(const SuOrder &order, bool on);
    void consoleInput(const SuOrder &order, const ConsoleInput &input);
    void answerOrder(const SuOrder &order, SuOrderAnswer answer);
    void answerOrder(const SuOrder &order, JobState state, const QString &key,
                     const QStringList &args);
    /// Checks, or checks and migrates. Returns the key of what is in the way, with its inserts,
    /// before either has begun.
    std::optional<Refusal> orderMigration(const SuOrder &order, const QString &vm,
                                          Model::UnitId target, bool checkOnly);
    void pollMigration();
    void answerDecided(const SuOrder &order, const MigrationSource &migration);

    // sucommands.cpp: what the monitor system does on a parsed command
    void execute(const SuOrder &order, const Vm2000::Command &command);
    void migrateCommand(const SuOrder &order, const Vm2000::Command &command, bool checkOnly);
    /// Returns what went wrong last, if anything did.
    std::optional<Refusal> changeDevices(const Vm2000::Command &command);
    void storeDefinition(const Vm &vm);
    void definitionStored(const Model::VmUuid &vm, const CrdOutcome &outcome);

    Model::SitePtr m_site;
    Model::UnitId m_unit;
    Turn *m_turn = nullptr; ///< only during a turn
    Model::Instant m_now;
    Model::Instant m_lastTurn;
    Model::Instant m_startedAt;
    quint32 m_incarnation = 0;

    Hypervisor m_hypervisor;
    bool m_monitorUp = true;
    bool m_rewasActive = true;
    bool m_configurationUpdate = false; ///< S4.8-03
    bool m_shutdownInitiated = false; ///< S4.8-25
    bool m_refusesResume = false;
    bool m_maintenance = false; ///< SU x86; ends with its power
    bool m_offOrdered = false; ///< waits for LMs to end
    bool m_poweringOff = false;

    CrdClient m_crd;
    CrdImagePtr m_image;
    Model::Instant m_imageAt; ///< when an MU last told; a SU x86 looks itself
    std::vector<Model::Instant> m_heard; ///< last query of each MU, by unit
    std::map<quint64, Model::VmUuid> m_gapReads; ///< request number -> held VM
    std::map<QString, CrdRequestId> m_repairs; ///< record being adopted
    std::map<quint64, Model::VmUuid> m_definitionPuts;
    CrdMember m_member; ///< SU x86
    LegSights m_legSights;
    quint32 m_aliveCounter = 0; ///< SU /390: told to the MU that serves it
    quint64 m_ticks = 0;

    OrderBook m_orders;
    quint64 m_lastMigration = 0;
    std::optional<MigrationSource> m_source;
    std::optional<SuOrder> m_sourceOrder; ///< to be answered when the LM is decided
    std::vector<RunningCheck> m_checks; ///< beside an LM and beside each other
    std::vector<MigrationTarget> m_targets;
    std::vector<Model::LmStatusPtr> m_ended;

    std::map<QString, quint64> m_consoleNumbers;
    std::map<QString, std::vector<Model::ConsoleLine>> m_consoleOut;
    OwnEvents m_events;

    bool m_dirty = true;
    quint64 m_revision = 0;
    Model::UnitStatePtr m_state;
};

} // namespace Engine
