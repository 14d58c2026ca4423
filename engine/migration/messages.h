// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "engine/crd/record.h"
#include "engine/guest/guest.h"
#include "model/finding.h"
#include "model/site.h"

// What source and target SU say to each other during an LM (DESIGN 6, PROTOCOLS 2). Every
// message may be lost or repeated: the source repeats until answered, answers are idempotent.
namespace Engine {

/// What the target has to know of the system that may come.
struct LmOffer {
    Model::VmDefinition definition;
    Model::VmStatus status = Model::VmStatus::Running;
    QString sourceConfiguration;
    bool diff = false; ///< started under another I/O configuration than the source's (S4.8-27)
    std::vector<Model::GeneratedDevice> devices; ///< as generated on the source
};

struct LmCheckRequest {
    quint64 check = 0;
    LmOffer offer;
};

struct LmCheckReply {
    quint64 check = 0;
    Model::Findings findings;
};

/// Builds the environment on the target (S4.4-06).
struct LmSetup {
    Model::LmId migration = Model::NoLm;
    quint64 recordVersion = 0; ///< t of PROTOCOLS 2.1
    LmOffer offer; ///< with the devices the guest detached marked so
    Model::VmDefinition original; ///< as the record holds it: what RETURN gives back
    MemoryLayout layout;
};

struct LmSetupDone {
    Model::LmId migration = Model::NoLm;
};

/// The target gave up, with the reason; it holds nothing of this LM any more and will not submit
/// CLAIM. Only with @c neverClaimed is it RENOUNCED of PROTOCOLS 2.2 (b); else the record decides.
struct LmRenounced {
    Model::LmId migration = Model::NoLm;
    QString key;
    QStringList args;
    bool neverClaimed = true;
};

/// The target knows nothing of this LM: never heard of it, or it was restarted. Says nothing about
/// a CLAIM submitted before the restart.
struct LmForgotten {
    Model::LmId migration = Model::NoLm;
};

/// The guest is suspended, all pages were sent; here are the registers.
struct LmFinal {
    Model::LmId migration = Model::NoLm;
    quint64 digest = 0;
    Guest guest; ///< registers and the I/Os noted since the I/O stop (S4.4-12)
};

/// Digest equal, devices operable, registers loaded: nothing is left that can fail.
struct LmReady {
    Model::LmId migration = Model::NoLm;
};

struct LmRelease {
    Model::LmId migration = Model::NoLm;
};

/// CLAIM is committed; the guest is not to be resumed by the source any more.
struct LmClaimed {
    Model::LmId migration = Model::NoLm;
};

/// The guest runs on the target and STARTED is committed.
struct LmStarted {
    Model::LmId migration = Model::NoLm;
    Model::Instant resumed;
};

/// No instruction ran on the target and RETURN is committed.
struct LmReturned {
    Model::LmId migration = Model::NoLm;
};

/// Source -> target: undo everything. The answer is LmRenounced, or silence once CLAIM is
/// submitted.
struct LmCancel {
    Model::LmId migration = Model::NoLm;
};

/// Both ways every p: tells a lost partner from a slow one.
struct LmAlive {
    Model::LmId migration = Model::NoLm;
};

/// Cluster Manager -> target, when the source is off: renounce unless RELEASE was received.
struct LmRevoke {
    Model::LmId migration = Model::NoLm;
};

using LmMessage = std::variant<LmCheckRequest, LmCheckReply, LmSetup, LmSetupDone, LmRenounced,
                               LmForgotten, LmFinal, LmReady, LmRelease, LmClaimed, LmStarted,
                               LmReturned, LmCancel, LmAlive, LmRevoke>;

using LmMessagePtr = std::shared_ptr<const LmMessage>;

} // namespace Engine
