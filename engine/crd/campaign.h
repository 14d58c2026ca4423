// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/chain.h"
#include "engine/crd/messages.h"
#include "model/instant.h"

namespace Engine {

/// Why a unit tries for the term.
enum class CampaignReason : quint8 {
    TakeOver, ///< nobody holds it, or who does is gone
    Legs, ///< same writer, another leg set
    Voters, ///< same writer, one voter more or less
    Compaction, ///< same writer, its log is full
    Override,
};

/// How an attempt ended.
enum class CampaignEnd : quint8 {
    None,
    Won,
    Higher, ///< somebody promised or accepted a later term
    NoQuorum, ///< too few voters reached
    NoCurrentLeg, ///< no leg of the last accepted term among those reached
    LostTail, ///< the leg lacks records that were acknowledged
    Damaged, ///< blocks in the middle of the log are damaged on every leg reached
    NoRoom, ///< what the CRD holds does not fit into half a region
    WriteFailed, ///< no leg took the checkpoint
};

/// An attempt at the term (PROTOCOLS 1 "Taking term T", steps 1 to 5).
struct Campaign {
    enum class Step : quint8 {
        Promises,
        Recovery,
        Checkpoint,
        Acceptance,
    };

    TermMark mark;
    CampaignReason reason = CampaignReason::TakeOver;
    Step step = Step::Promises;
    Model::Instant begun;
    Ayes down; ///< override: voters that do not count
    CrdUuid overrideId;
    Model::LegId readmittedLeg = InternalDisk;

    std::vector<Model::LegId> waiting; ///< legs whose answer of this step is outstanding
    void returned(Model::LegId leg) { std::erase(waiting, leg); }
    Ayes promises;
    std::optional<TermRecord> highest; ///< accepted term among the ballots read
    std::optional<ChainReader> chain;
    CrdContentsPtr contents;
    TermRecord record; ///< what is to be accepted
    quint64 blocks = 0; ///< of the checkpoint
    std::vector<Model::LegId> written; ///< legs that have the checkpoint
    Ayes acceptances;
};

} // namespace Engine
