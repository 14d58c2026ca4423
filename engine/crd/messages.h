// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "engine/crd/contents.h"
#include "engine/crd/termrecord.h"

// What units say to each other about the CRD. Any of it may be lost, late or repeated.
namespace Engine {

using TermRecordPtr = std::shared_ptr<const TermRecord>;

/// Candidate -> MU: promise this term (PROTOCOLS 1, step 1).
struct CrdPrepare {
    TermMark mark;
};

/// MU -> candidate, after its internal disk has it.
struct CrdPromise {
    TermMark mark; ///< that was asked for
    bool granted = false;
    Ballot ballot; ///< what the MU promised and accepted so far
};

/// Candidate -> MU (step 5).
struct CrdAccept {
    TermRecordPtr record;
};

struct CrdAccepted {
    TermMark mark;
    bool granted = false;
    TermMark promised; ///< when refused
};

/// Any unit -> writer.
struct CrdSubmit {
    CrdRequestPtr request;
};

struct CrdReply {
    std::shared_ptr<const CrdOutcome> outcome;
};

/// Writer -> all: what is acknowledged.
struct CrdNews {
    TermRecordPtr record;
    quint64 blocks = 0; ///< of the chain
    CrdContentsPtr contents;
};

/// MU -> writer: its internal disk does not know what it promised, it may not vote.
struct CrdReadmit { };

/// Any unit -> writer: a leg lost what was written to it, or an administrator says that it is
/// good again. @c life: how often it had been readmitted when that was found.
struct CrdLegFound {
    Model::LegId leg{1};
    quint32 life = 0;
    bool readmit = false;
};

/// A unit whose side was overridden too tells one of the other side (PROTOCOLS 1 "Override").
struct CrdSplit {
    TermRecordPtr record;
};

using CrdMessage = std::variant<CrdPrepare, CrdPromise, CrdAccept, CrdAccepted, CrdSubmit, CrdReply,
                                CrdNews, CrdReadmit, CrdLegFound, CrdSplit>;
using CrdMessagePtr = std::shared_ptr<const CrdMessage>;

} // namespace Engine
