// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/contents.h"

#include "engine/crd/recordcodec.h"

namespace Engine {

using Model::UnitId;

namespace {

void writeOptional(ByteWriter &out, const CrdRecordPtr &record)
{
    out.flag(record != nullptr);
    if (record)
        writeRecord(out, *record);
}

bool readOptional(ByteReader &in, CrdRecordPtr *record)
{
    record->reset();
    if (!in.flag())
        return in.ok();
    CrdRecord value;
    if (!readRecord(in, &value))
        return false;
    *record = std::make_shared<const CrdRecord>(std::move(value));
    return true;
}

bool readResult(ByteReader &in, CrdResult *result)
{
    const quint8 value = in.integer<quint8>();
    *result = CrdResult(value);
    return in.ok() && value < quint8(CrdResult::Unknown);
}

} // namespace

CrdRecordPtr CrdContents::find(const QString &key) const
{
    const auto found = image->find(key);
    return found == image->end() ? nullptr : found->second;
}

const LastAnswer *CrdContents::answerTo(const CrdRequestId &request) const
{
    const auto found = answers.find(request.unit);
    return found != answers.end() && found->second.request == request ? &found->second : nullptr;
}

void CrdContents::apply(const LogEntry &entry)
{
    sequence = entry.sequence;
    answers[entry.request.unit] = {entry.request, entry.result, entry.record};
    if (!entry.changes)
        return;
    CrdImage next = *image;
    if (entry.record) {
        next[entry.key] = entry.record;
        writtenAt[entry.key] = entry.sequence;
    } else {
        next.erase(entry.key);
        writtenAt.erase(entry.key);
    }
    image = std::make_shared<const CrdImage>(std::move(next));
}

LogEntry decide(const CrdContents &contents, const CrdRequest &request)
{
    LogEntry entry;
    entry.sequence = contents.sequence + 1;
    entry.request = request.id;
    if (const auto *read = std::get_if<ReadDeciding>(&request.what)) {
        entry.key = read->key;
        entry.record = contents.find(read->key);
        return entry;
    }
    const auto &put = std::get<PutIf>(request.what);
    entry.key = put.key;
    const CrdRecordPtr current = contents.find(put.key);
    const quint64 version = current ? current->version : 0;
    const bool ownerFits = !put.expectedOwner || (current && current->owner == *put.expectedOwner);
    if (version != put.expectedVersion || !ownerFits) {
        entry.result = CrdResult::Conflict;
        entry.record = current;
        return entry;
    }
    entry.changes = true;
    if (put.value) {
        CrdRecord record = *put.value;
        record.version = version + 1;
        entry.record = std::make_shared<const CrdRecord>(std::move(record));
    }
    return entry;
}

CrdOutcome outcomeOf(const LastAnswer &answer)
{
    return {answer.request, answer.result, answer.record};
}

void writeRequestId(ByteWriter &out, const CrdRequestId &id)
{
    out.integer(quint16(id.unit));
    out.integer(id.incarnation);
    out.integer(id.number);
}

CrdRequestId readRequestId(ByteReader &in)
{
    CrdRequestId id;
    id.unit = UnitId(in.integer<quint16>());
    id.incarnation = in.integer<quint32>();
    id.number = in.integer<quint64>();
    return id;
}

void writeEntry(ByteWriter &out, const LogEntry &entry)
{
    out.integer(entry.sequence);
    writeRequestId(out, entry.request);
    out.integer(quint8(entry.result));
    out.flag(entry.changes);
    out.text(entry.key);
    writeOptional(out, entry.record);
}

bool readEntry(ByteReader &in, LogEntry *entry)
{
    entry->sequence = in.integer<quint64>();
    entry->request = readRequestId(in);
    if (!readResult(in, &entry->result))
        return false;
    entry->changes = in.flag();
    entry->key = in.text();
    return readOptional(in, &entry->record) && in.ok();
}

void writeContents(ByteWriter &out, const CrdContents &contents)
{
    out.integer(contents.sequence);
    out.integer(quint32(contents.image->size()));
    for (const auto &[key, record] : *contents.image) {
        const auto at = contents.writtenAt.find(key);
        out.text(key);
        out.integer(at == contents.writtenAt.end() ? quint64(0) : at->second);
        writeRecord(out, *record);
    }
    out.integer(quint32(contents.answers.size()));
    for (const auto &[unit, answer] : contents.answers) {
        writeRequestId(out, answer.request);
        out.integer(quint8(answer.result));
        writeOptional(out, answer.record);
    }
}

bool readContents(ByteReader &in, CrdContents *contents)
{
    contents->sequence = in.integer<quint64>();
    CrdImage image;
    const quint32 records = in.count(13);
    for (quint32 i = 0; i < records && in.ok(); ++i) {
        const QString key = in.text();
        if (const quint64 at = in.integer<quint64>(); at != 0)
            contents->writtenAt[key] = at;
        CrdRecord record;
        if (!readRecord(in, &record))
            return false;
        image[key] = std::make_shared<const CrdRecord>(std::move(record));
    }
    contents->image = std::make_shared<const CrdImage>(std::move(image));
    const quint32 answers = in.count(16);
    for (quint32 i = 0; i < answers && in.ok(); ++i) {
        LastAnswer answer;
        answer.request = readRequestId(in);
        if (!readResult(in, &answer.result) || !readOptional(in, &answer.record))
            return false;
        contents->answers[answer.request.unit] = std::move(answer);
    }
    return in.ok();
}

} // namespace Engine
