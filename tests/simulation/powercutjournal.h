// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/messages.h"

/// What happened to the disks of a run, in its order, as a loss of power would meet it.
struct PowerCutStep {
    enum class Kind : quint8 {
        Write,
        Flush,
        Acknowledged, ///< clients were told, or a term began
    };
    Kind kind = Kind::Write;
    int disk = 0;
    Engine::BlockNumber number = 0;
    QByteArray bytes; ///< as they go to the disk
    Engine::TermRecordPtr term;
    std::size_t state = 0; ///< number of the acknowledged state
};

struct PowerCutJournal {
    std::vector<PowerCutStep> steps;
    std::vector<QByteArray> states; ///< the contents acknowledged, one after the other
    quint64 requests = 0; ///< of clients that were answered
};
