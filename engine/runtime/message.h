// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "engine/crd/messages.h"
#include "engine/migration/messages.h"
#include "engine/service/action.h"
#include "engine/service/job.h"
#include "model/event.h"
#include "model/unitstate.h"

// What nodes send each other. Small parts by value, since hundreds of heartbeats pass per
// simulated second; large or rare ones shared and immutable.
namespace Engine {

/// Entries of the sender's log from number @c first on (1-based), in its order.
struct LogBatch {
    quint64 first = 1;
    std::vector<Model::Event> events;
};

/// MU -> every unit, each p: are you there, and what is new since @c knownRevision?
struct HeartbeatQuery {
    quint32 sequence = 0;
    quint64 knownRevision = 0;
    quint32 eventsIncarnation = 0; ///< of the receiver, whose events were taken so far,
    quint32 eventsTaken = 0; ///< and up to which counter (DESIGN 11.8)
    CrdImagePtr image; ///< the sender's local copy of the CRD; null when it has none
    std::shared_ptr<const LogBatch> log; ///< MU to MU, when the receiver lacks entries
    Model::Instant acknowledgedTime; ///< MU to MU: all events up to there are (S2.3.3-06)
    Model::EventId acknowledgedId;
};

struct HeartbeatAnswer {
    quint32 sequence = 0;
    quint32 incarnation = 0;
    Model::UnitStatePtr state; ///< null when the revision is the known one
    quint64 logTaken = 0; ///< MU: how many of the asker's entries it holds
};

/// A unit is about to power off in order (DESIGN 5).
struct PowerOffAnnouncement { };

/// MU -> unit: power off in order; MU -> unit's service processor: power on.
struct PowerOrder {
    bool on = false;
};

/// SU /390 -> MU and back: the way to the CRD by REWAS (S1.3-18).
struct CrdRelay {
    CrdRequestPtr request;
};

struct CrdRelayAnswer {
    std::shared_ptr<const CrdOutcome> outcome;
};

/// SU /390 -> MU that serves it, each 2p: goes into the MU's alive block.
struct MonitorAlive {
    quint32 incarnation = 0;
    quint32 counter = 0;
};

/// MU -> SU: an action on it, rights already checked. Sent again until it is answered; the SU
/// carries it out once. The jobs of one MU have growing numbers.
struct SuOrder {
    Model::JobId job = Model::NoJob;
    Model::UnitId mu = Model::NoUnit;
    quint32 incarnation = 0; ///< of the MU
    quint32 suIncarnation = 0; ///< the SU's that it is meant for
    Model::JobId oldest = Model::NoJob; ///< the MU waits for no answer to jobs before this one
    QString account;
    Action action;
};

/// SU -> MU: progress of that job.
struct SuOrderAnswer {
    Model::JobId job = Model::NoJob;
    JobState state = JobState::Done;
    QString key;
    QStringList args;
    Model::Findings findings;
    Model::LmId migration = Model::NoLm;
};

/// SU -> MU of its own server -> other MUs: lines of a KVP console (S2.1-09).
struct ConsoleRelay {
    Model::ConsoleId console;
    quint32 incarnation = 0; ///< of the SU: lines are numbered from 1 in each
    std::vector<Model::ConsoleLine> lines;
};

/// A unit -> MU: events of its own, in their order. Those of one turn go together, for two
/// messages may overtake each other; again until the MU's query says that it has them.
struct EventReport {
    std::vector<Model::Event> events;
    quint32 oldest = 1; ///< counter of the oldest event that the sender still keeps
};

using Message
    = std::variant<HeartbeatQuery, HeartbeatAnswer, PowerOffAnnouncement, PowerOrder, CrdRelay,
                   CrdRelayAnswer, MonitorAlive, std::shared_ptr<const SuOrder>,
                   std::shared_ptr<const SuOrderAnswer>, std::shared_ptr<const ConsoleRelay>,
                   std::shared_ptr<const EventReport>, LmMessagePtr, CrdMessagePtr>;

} // namespace Engine
