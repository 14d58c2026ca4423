// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <memory>

#include "engine/emulator/emulateddisks.h"
#include "engine/emulator/eventqueue.h"
#include "engine/emulator/network.h"
#include "engine/emulator/runobserver.h"
#include "engine/runtime/node.h"
#include "engine/runtime/random.h"
#include "engine/service/fault.h"

namespace Engine {

/// Makes the node of a unit when it is switched on.
using NodeFactory
    = std::unique_ptr<Node> (*)(const Model::SitePtr &site, Model::UnitId unit, quint64 seed);

/// The emulated world and its clock: one event queue ordered by (time, sequence), seeded random,
/// emulated links, disks and power (DESIGN 3). Single-threaded; whoever calls runs it.
class VirtualRuntime {
public:
    /// The emulated world begins so long before Site::start, since at the start of a site every
    /// unit knows the others: whoever makes a runtime first runs it until then.
    static constexpr Model::Duration WarmUp = std::chrono::seconds(5);

    VirtualRuntime(Model::SitePtr site, quint64 seed, NodeFactory factory, RunObserver &observer);

    Model::Instant now() const { return m_now; }
    bool hasEvents() const { return !m_queue.isEmpty(); }
    Model::Instant nextEventTime() const { return m_queue.nextTime(); }
    /// Handles the next event.
    void runNext();
    /// Handles everything up to and including @p time; the clock ends there.
    void runUntil(Model::Instant time);

    /// Something from outside for this unit, at the present time. Dropped when it is off.
    void deliver(Model::UnitId unit, Input input);
    void inject(const Fault &fault);

    const Model::SitePtr &site() const { return m_site; }
    const World &world() const { return m_world; }
    const Network &network() const { return m_network; }
    /// What the CRD acknowledged last: the truth that a unit's copy may lag behind.
    const CrdNews &crd() const { return m_crd; }
    const CrdImagePtr &crdImage() const { return m_crd.contents->image; }
    /// Null while the unit is off.
    const Node *node(Model::UnitId unit) const { return m_nodes[Model::indexOf(unit)].get(); }
    Node *node(Model::UnitId unit) { return m_nodes[Model::indexOf(unit)].get(); }

    quint64 eventCount() const { return m_eventCount; }
    /// Running hash over (time, node, input) of every event: equal runs have equal hashes.
    quint64 hash() const { return m_hash; }

private:
    struct NodeEvent {
        Model::UnitId unit = Model::NoUnit;
        quint32 incarnation = 0; ///< 0: whichever runs then
        Input input;
    };
    struct PowerUp {
        Model::UnitId unit = Model::NoUnit;
        quint64 step = 0;
    };
    /// The operations of a disk request from @c next on.
    struct DiskStep {
        Model::UnitId unit = Model::NoUnit;
        quint32 incarnation = 0;
        DiskRequestPtr request;
        std::size_t next = 0;
        DiskReply reply;
        Model::Instant issuedAt;
    };
    struct StreamArrival {
        Model::UnitId from = Model::NoUnit;
        Model::UnitId to = Model::NoUnit;
        StreamChunkPtr chunk;
        Model::Instant giveUpAt;
    };
    /// The bulk chunks on their way from one unit to another: like TCP, none overtakes another.
    struct BulkStream {
        std::deque<StreamChunkPtr> pending;
        Model::Instant busyUntil;
        Model::Instant lastArrival;
    };
    using WorldEvent = std::variant<NodeEvent, PowerUp, DiskStep, StreamArrival>;

    void turn(Model::UnitId unit, const Input &input);
    void carryOut(Model::UnitId unit, Output &output);
    void send(Model::UnitId from, Model::UnitId to, Message message);
    void sendStream(Model::UnitId from, const SendStream &send);
    void arriveStream(const StreamArrival &arrival);
    void submitCrd(Model::UnitId by, const CrdRequestPtr &request);
    void answerCrd(Model::UnitId by, const AnswerCrd &answer);
    void requestDisk(Model::UnitId unit, const DiskRequestPtr &request);
    void runDisk(DiskStep step);
    DiskStatus carryOut(DiskStep &step, EmulatedDisk &disk, bool *late);

    void switchOn(Model::UnitId unit, Model::Duration delay);
    void powerUp(const PowerUp &event);
    void switchOff(Model::UnitId unit);
    void setPaused(Model::UnitId unit, bool paused);
    void topologyChanged();
    void at(Model::Instant time, Model::UnitId unit, Input input);

    Model::SitePtr m_site;
    quint64 m_seed;
    NodeFactory m_factory;
    RunObserver &m_observer;
    Model::Instant m_now;
    World m_world;
    Network m_network;
    EmulatedDisks m_disks;
    CrdNews m_crd;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<std::deque<Input>> m_deferred; ///< of paused units
    std::vector<Random> m_random; ///< per unit: its messages and disk requests
    std::vector<int> m_delayedAnswers; ///< per unit, DelayCrd
    std::map<CrdRequestId, int> m_lostAnswers; ///< answers of the arbiter still to be lost
    std::vector<DiskStep> m_stalled; ///< wait until the disk goes on
    std::map<std::pair<Model::UnitId, Model::UnitId>, BulkStream> m_streams;
    EventQueue<WorldEvent> m_queue;
    Outputs m_outputs;
    quint64 m_eventCount = 0;
    quint64 m_hash = 0;
};

} // namespace Engine
