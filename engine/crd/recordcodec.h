// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/crd/bytes.h"
#include "engine/crd/record.h"

// Records as bytes on configuration disks, and as text for the reader (FORMAT.md "Records").
namespace Engine {

/// Appends @p record: the same record gives the same bytes.
void writeRecord(ByteWriter &writer, const CrdRecord &record);

/// Takes a record written by writeRecord. False, with @p record untouched, for anything else:
/// a type or enumeration without a word, a text that is no UTF-8, an end before the end. What it
/// accepts writes to the same bytes again.
bool readRecord(ByteReader &reader, CrdRecord *record);

/// One JSON object on one line: "owner" (a number, absent when nobody), "version", "type", then
/// the members of the value under the names of recordschema.h. Bytes are hexadecimal, times ISO,
/// durations nanoseconds.
QByteArray toJson(const CrdRecord &record);

/// The members of the value alone, as in toJson().
QByteArray toJson(const CrdValue &value);

/// "vm", "server" and so on.
QString typeOf(const CrdValue &value);

} // namespace Engine
