// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "engine/service/job.h"
#include "engine/service/truth.h"
#include "model/consoleid.h"
#include "model/event.h"
#include "model/siteview.h"

// What the engine thread tells the thread of the windows: values only, never changed afterwards.
namespace Engine {

/// Names a session for the engine thread, which never sees the object itself.
enum class SessionNumber : quint64 {
};

/// Answer to a log-on, or to the wish for another MU.
struct SeatAnswer {
    SessionNumber session{};
    Model::UnitId mu = Model::NoUnit;
    QString account;
    bool isChange = false; ///< of the MU, by a session that is logged on
    bool accepted = false;
    QString key; ///< why not
    QStringList args;
};

struct JobNotice {
    SessionNumber session{};
    Job job;
};

struct ConsoleNotice {
    SessionNumber session{};
    Model::ConsoleId console;
    QVector<Model::ConsoleLine> lines;
};

using Notice = std::variant<SeatAnswer, JobNotice, ConsoleNotice>;

/// An entry that the log of @c mu got. Number 1 begins a new log: the MU was started anew.
struct LogNotice {
    Model::UnitId mu = Model::NoUnit;
    quint64 number = 0;
    Model::Event event;
};

struct AcknowledgedNotice {
    Model::UnitId mu = Model::NoUnit;
    quint64 upTo = 0;
};

/// What an MU that has a session knows, or that it does not answer.
struct MuReading {
    Model::UnitId mu = Model::NoUnit;
    bool alive = false;
    Model::SiteViewPtr view; ///< null: as before
};

/// Everything since the publication before.
struct Publication {
    std::vector<MuReading> readings;
    std::vector<LogNotice> log;
    std::vector<AcknowledgedNotice> acknowledged;
    std::vector<Notice> notices; ///< in the order in which they happened
    TruthPtr truth;
};

using PublicationPtr = std::shared_ptr<const Publication>;

} // namespace Engine
