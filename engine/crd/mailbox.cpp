// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/mailbox.h"

#include "engine/crd/recordcodec.h"

namespace Engine {

namespace {

enum class RequestKind : quint8 {
    PutIf = 1,
    Read = 2,
};

} // namespace

QByteArray encodeMailbox(const MailboxRequests &requests)
{
    ByteWriter out;
    out.integer(quint32(requests.size()));
    for (const CrdRequestPtr &request : requests) {
        writeRequestId(out, request->id);
        if (const auto *read = std::get_if<ReadDeciding>(&request->what)) {
            out.integer(quint8(RequestKind::Read));
            out.text(read->key);
            continue;
        }
        const auto &put = std::get<PutIf>(request->what);
        out.integer(quint8(RequestKind::PutIf));
        out.text(put.key);
        out.flag(put.expectedOwner.has_value());
        if (put.expectedOwner)
            out.integer(quint16(*put.expectedOwner));
        out.integer(put.expectedVersion);
        out.flag(put.value.has_value());
        if (put.value)
            writeRecord(out, *put.value);
    }
    return out.result();
}

std::optional<MailboxRequests> decodeMailbox(const QByteArray &payload)
{
    ByteReader in(payload);
    MailboxRequests requests;
    const quint32 count = in.count(15);
    for (quint32 i = 0; i < count; ++i) {
        CrdRequest request;
        request.id = readRequestId(in);
        const auto kind = RequestKind(in.integer<quint8>());
        if (kind == RequestKind::Read) {
            request.what = ReadDeciding{in.text()};
        } else if (kind == RequestKind::PutIf) {
            PutIf put;
            put.key = in.text();
            if (in.flag())
                put.expectedOwner = Model::UnitId(in.integer<quint16>());
            put.expectedVersion = in.integer<quint64>();
            if (in.flag()) {
                CrdRecord record;
                if (!readRecord(in, &record))
                    return std::nullopt;
                put.value = std::move(record);
            }
            request.what = std::move(put);
        } else {
            return std::nullopt;
        }
        if (!in.ok())
            return std::nullopt;
        requests.push_back(std::make_shared<const CrdRequest>(std::move(request)));
    }
    if (!in.ok() || !in.atEnd())
        return std::nullopt;
    return requests;
}

} // namespace Engine
