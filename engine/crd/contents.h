// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/bytes.h"
#include "engine/crd/request.h"

// What the CRD holds, and how it changes: the replicated state of PROTOCOLS 1.
namespace Engine {

/// A request carried out by the writer: one entry of the log. Conflicts and the reads of units
/// that see only a disk are entries too, since their answers are taken from the log.
struct LogEntry {
    quint64 sequence = 0; ///< grows by one from entry to entry, over all terms
    CrdRequestId request;
    CrdResult result = CrdResult::Committed;
    QString key;
    CrdRecordPtr record; ///< of the key behind this entry; null: absent
    bool changes = false; ///< the key's record is another one than before
};

/// The first answer to a unit's last request: a repeat gets it again.
struct LastAnswer {
    CrdRequestId request;
    CrdResult result = CrdResult::Committed;
    CrdRecordPtr record;
};

struct CrdContents {
    quint64 sequence = 0; ///< of the last entry in it
    CrdImagePtr image = std::make_shared<const CrdImage>();
    /// Sequence of the entry that wrote each record: what is behind a fork is told by it.
    std::map<QString, quint64> writtenAt;
    std::map<Model::UnitId, LastAnswer> answers;

    CrdRecordPtr find(const QString &key) const;
    /// The answer if this request was carried out before.
    const LastAnswer *answerTo(const CrdRequestId &request) const;
    void apply(const LogEntry &entry);
};

using CrdContentsPtr = std::shared_ptr<const CrdContents>;

/// What becomes of @p request on @p contents.
LogEntry decide(const CrdContents &contents, const CrdRequest &request);
CrdOutcome outcomeOf(const LastAnswer &answer);

void writeEntry(ByteWriter &out, const LogEntry &entry);
/// False when the bytes are no entry.
bool readEntry(ByteReader &in, LogEntry *entry);
void writeRequestId(ByteWriter &out, const CrdRequestId &id);
CrdRequestId readRequestId(ByteReader &in);
void writeContents(ByteWriter &out, const CrdContents &contents);
bool readContents(ByteReader &in, CrdContents *contents);

} // namespace Engine
