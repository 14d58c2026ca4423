// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

#include "engine/crd/request.h"

namespace Engine {

/// What the client wants its node to do next.
struct CrdClientStep {
    CrdRequestPtr submit; ///< send it (again) to the CRD; null: nothing
    std::optional<CrdOutcome> outcome; ///< tell who asked
    Model::Instant wakeAt; ///< call wake() then; epoch: no need
};

/// A unit's side of the CRD: numbers requests, keeps at most one unsettled, queues the others,
/// and goes on asking for the answer of an Unknown one under its first number (PROTOCOLS 1).
///
/// Who asks gets Unknown once, 18p after it asked at the earliest, even while another request
/// is still unsettled before it, and later the settled outcome under the same id. Plain copyable
/// data; part of a node.
class CrdClient {
public:
    CrdClient() = default;
    CrdClient(Model::UnitId unit, quint32 incarnation, Model::Duration knob);

    /// Queues @p what and returns its id; step() says what to send.
    CrdRequestId putIf(PutIf what);
    CrdRequestId readDeciding(const QString &key);

    /// Sends the next request when none is under way.
    CrdClientStep step(Model::Instant now);
    /// An answer arrived. Answers to requests that are not under way are ignored.
    CrdClientStep answered(const CrdOutcome &outcome, Model::Instant now);
    /// Time passed: repeats, or reports Unknown once.
    CrdClientStep wake(Model::Instant now);

    bool isUnsettled() const { return m_current != nullptr; }
    /// Unknown was reported and no answer is there yet.
    bool isInDoubt() const { return m_current && m_reportedUnknown; }

private:
    CrdRequestId enqueue(std::variant<PutIf, ReadDeciding> what);
    /// When to be woken next; epoch while an earlier wake is on its way.
    Model::Instant nextWake(Model::Instant now);

    Model::UnitId m_unit = Model::NoUnit;
    quint32 m_incarnation = 0;
    Model::Duration m_knob{};
    quint64 m_lastNumber = 0;
    struct Waiting {
        CrdRequestPtr request;
        Model::Instant since; ///< epoch: not yet seen by step()
        bool reportedUnknown = false;
    };
    std::deque<Waiting> m_waiting;
    CrdRequestPtr m_current;
    Model::Instant m_unknownAt;
    Model::Instant m_repeatAt;
    Model::Instant m_wakeAt;
    bool m_reportedUnknown = false;
};

} // namespace Engine
