// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/input.h"

// What a node wants done. Outcomes come back as inputs of later turns.
namespace Engine {

struct Send {
    Model::UnitId to = Model::NoUnit;
    Message message;
};

struct SendStream {
    Model::UnitId to = Model::NoUnit;
    StreamChunkPtr chunk;
};

struct SetTimer {
    Model::Instant at;
    TimerKind kind = TimerKind::Tick;
    quint64 ref = 0;
};

/// Own request, or one relayed for a SU /390: comes back as CrdSubmitted.
struct SubmitCrd {
    CrdRequestPtr request;
};

/// The outcome of such a request: comes back as CrdAnswer.
struct AnswerCrd {
    std::shared_ptr<const CrdOutcome> outcome;
};

/// What this unit, as writer of the CRD, acknowledged: for those who watch from outside.
struct CrdAcknowledged {
    std::shared_ptr<const CrdNews> news;
};

/// Lines that reached the KVP of this MU; what windows and headless show.
struct ShowConsole {
    Model::ConsoleId console;
    std::vector<Model::ConsoleLine> lines;
};

struct ReportJob {
    SuOrderAnswer answer;
};

/// Entries this MU's log got, already numbered by it.
struct Logged {
    quint64 number = 0;
    Model::Event event;
};

struct Audited {
    quint64 number = 0;
    Model::AuditEntry entry;
};

/// This unit is done with its orderly shutdown.
struct SwitchSelfOff { };

/// The service processor path: switch @c unit on.
struct SwitchUnitOn {
    Model::UnitId unit = Model::NoUnit;
};

/// The same path: take its power away at once.
struct SwitchUnitOff {
    Model::UnitId unit = Model::NoUnit;
};

using Output
    = std::variant<Send, SendStream, SetTimer, SubmitCrd, AnswerCrd, CrdAcknowledged,
                   DiskRequestPtr, std::shared_ptr<const ShowConsole>,
                   std::shared_ptr<const ReportJob>, std::shared_ptr<const Logged>,
                   std::shared_ptr<const Audited>, SwitchSelfOff, SwitchUnitOn, SwitchUnitOff>;

using Outputs = std::vector<Output>;

} // namespace Engine
