// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/crd/record.h"

// Requests to the CRD and their outcomes (PROTOCOLS section 1 "Requests").
namespace Engine {

/// Names a request for ever: asking again under the same id gets the first answer.
struct CrdRequestId {
    Model::UnitId unit = Model::NoUnit;
    quint32 incarnation = 0;
    quint64 number = 0;

    auto operator<=>(const CrdRequestId &) const = default;
};

struct PutIf {
    QString key;
    std::optional<Model::UnitId> expectedOwner; ///< nullopt: whoever owns it
    quint64 expectedVersion = 0; ///< 0: must be absent
    std::optional<CrdRecord> value; ///< nullopt: delete; its version is set by the CRD
};

/// Answered by the writer after a ballot read-back that began after the request.
struct ReadDeciding {
    QString key;
};

struct CrdRequest {
    CrdRequestId id;
    std::variant<PutIf, ReadDeciding> what;
};

using CrdRequestPtr = std::shared_ptr<const CrdRequest>;

enum class CrdResult : quint8 {
    Committed,
    Conflict,
    Unknown, ///< done, not done, or to be done later: settle before deciding anything
};

struct CrdOutcome {
    CrdRequestId id;
    CrdResult result = CrdResult::Unknown;
    CrdRecordPtr current; ///< Conflict and deciding reads: the record, null when absent
};

} // namespace Engine
