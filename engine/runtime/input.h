// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/disk.h"
#include "engine/runtime/message.h"
#include "engine/runtime/stream.h"

// What a node is told. Every input is logged and folded into the run's hash (PROTOCOLS 4).
namespace Engine {

/// The unit has power and this incarnation begins.
struct Started {
    quint32 incarnation = 1;
    bool siteStart = false; ///< the emulator was just switched on: all is running already
};

struct MessageIn {
    Model::UnitId from = Model::NoUnit;
    Message message;
};

enum class TimerKind : quint8 {
    Tick, ///< each p; every unit has it (PROTOCOLS 3)
    Crd,
    Migration,
    PowerStep,
};

struct TimerIn {
    TimerKind kind = TimerKind::Tick;
    quint64 ref = 0;
};

/// A chunk of guest memory arrived.
struct StreamIn {
    Model::UnitId from = Model::NoUnit;
    StreamChunkPtr chunk;
};

/// What became of a chunk that was sent: delivered, or the stream broke.
struct StreamResult {
    Model::UnitId to = Model::NoUnit;
    Model::LmId migration = Model::NoLm;
    quint64 sequence = 0;
    bool delivered = true;
};

struct CrdAnswer {
    std::shared_ptr<const CrdOutcome> outcome;
};

/// A request to the CRD arrived where it is carried out or passed on: at this unit itself.
struct CrdSubmitted {
    CrdRequestPtr request;
};

/// An inter switch link at this Net Unit changed.
struct LinkCarrier {
    Model::LinkId link{};
    bool up = true;
};

/// An operator's action arrived at this MU.
struct ActionIn {
    Model::JobId job = Model::NoJob;
    QString account;
    QString component; ///< "SEM" or "CLI" (S2.3.2-01)
    Action action;
};

/// A step of an operator's session at this MU that is no action: to be audited (S2.3.2-03).
struct SessionIn {
    enum class Step : quint8 {
        LogOn,
        LogOff,
        ChangeMu, ///< it came here from @c formerMu
        OpenConsole,
        CloseConsole,
    };
    Step step = Step::LogOn;
    QString account;
    QString component;
    QString refusal; ///< of a log-on: catalogue key, as the access table decided; empty: accepted
    Model::UnitId formerMu = Model::NoUnit;
    Model::ConsoleId console;
};

/// Something of this unit's own hardware or software broke, or works again.
struct LocalFault {
    enum class Kind : quint8 {
        Rewas,
        Monitor,
        Device,
        Memory,
        Resume,
        Workload,
        ConfigurationUpdate,
        Shutdown,
    };
    Kind kind = Kind::Rewas;
    bool broken = true;
    QString object; ///< MN, VM name
    int amount = 0; ///< mebibytes
    Model::Workload workload;
};

using Input = std::variant<Started, MessageIn, TimerIn, StreamIn, StreamResult, CrdAnswer,
                           CrdSubmitted, DiskReplyPtr, LinkCarrier, std::shared_ptr<const ActionIn>,
                           std::shared_ptr<const SessionIn>, std::shared_ptr<const LocalFault>>;

} // namespace Engine
