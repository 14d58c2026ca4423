// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "model/instant.h"

namespace Engine {

enum class OutputKind : quint8 {
    Input, ///< a line of the script
    Console,
    Event,
    Status,
    Job,
    Error,
};

/// One line of what the headless console says, before it becomes JSON or text. What is empty or
/// 0 is left out.
struct OutputRecord {
    Model::Instant time;
    quint64 number = 0; ///< below 2^53
    OutputKind kind = OutputKind::Status;
    QString source; ///< a console, a unit, a job
    QString mu; ///< the MU whose knowledge it is
    QString text; ///< in the reader's language
    QString key; ///< message and inserts that the text is made of
    QStringList args;
};

QString toText(OutputKind kind);

} // namespace Engine
