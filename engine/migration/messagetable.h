// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/migration/host.h"

namespace Engine {

/// State changes of an LM that produce console messages (S4.6.1, S4.6.2).
enum class LmMoment : quint8 {
    Accepted, ///< source
    GuestInformed, ///< source
    SetUp, ///< target
    DevicesAssigned, ///< target
    Suspended, ///< source
    Resumed, ///< target
    ResumeReported, ///< target
    NetworkUp, ///< target
    CompletedOnTarget,
    ReleasedOnSource,
    CompletedOnSource,
    GuestUnlocked, ///< source, roll-back
    RemovedFromTarget, ///< target, roll-back
};

/// What a message may need besides its moment.
struct LmMessageContext {
    bool x86 = false;
    QString partner; ///< the other SU's name
    QString sourceConfiguration;
    QString targetConfiguration;
};

/// Prints the messages of @p moment for @p vm on this host, by the table in the source file:
/// which console, which key, per device or per line, on which kind of SU.
void printMoment(MigrationHost &host, LmMoment moment, const Model::VmDefinition &vm,
                 bool guestRunning, const LmMessageContext &context);

} // namespace Engine
