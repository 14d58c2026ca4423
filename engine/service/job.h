// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/finding.h"
#include "model/ids.h"

namespace Engine {

enum class JobState : quint8 {
    Submitted, ///< on its way
    Accepted, ///< runs asynchronously; a console command is answered
    Done,
    Failed,
    Refused, ///< right missing or preconditions unmet: nothing was done
    Unknown, ///< no answer came: it may have been carried out, or may still be
};

/// What perform() leads to. Text of the result = message @c key with @c args.
struct Job {
    Model::JobId id = Model::NoJob;
    QString title; ///< catalogue key of what it does
    QStringList titleArgs;
    QString account;
    Model::UnitId mu = Model::NoUnit;
    Model::Instant started;
    Model::Instant ended;
    JobState state = JobState::Submitted;
    int permille = 0; ///< progress
    QString key;
    QStringList args;
    Model::Findings findings; ///< of a check or a rejected migration
    Model::LmId migration = Model::NoLm;

    bool isOver() const { return state != JobState::Submitted && state != JobState::Accepted; }
};

/// Ended jobs that are kept to be looked at; the oldest go first.
inline constexpr std::size_t KeptEndedJobs = 200;

} // namespace Engine
