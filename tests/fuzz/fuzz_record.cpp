// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a record: what is accepted writes to the same bytes again, and can be dumped.
#include "engine/crd/recordcodec.h"

#include <cstdlib>

using namespace Engine;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    ByteReader reader(bytes);
    CrdRecord record;
    if (!readRecord(reader, &record))
        return 0;
    ByteWriter writer;
    writeRecord(writer, record);
    if (writer.result() != bytes.first(reader.position()) || toJson(record).isEmpty())
        std::abort();
    return 0;
}
