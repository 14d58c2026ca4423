// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a block: never read beyond, and what is accepted has one form.
#include "engine/crd/block.h"
#include "engine/crd/crc32c.h"

#include <algorithm>
#include <cstdlib>

using namespace Engine;

namespace {

void judge(const QByteArray &bytes)
{
    const BlockRead read = parseBlock(bytes);
    if ((read.block != nullptr) != (read.fault == BlockFault::None))
        std::abort();
    if (!read.block)
        return;
    const BlockHeader &header = read.block->header;
    // Made by this version, so it is written as it was read.
    QByteArray again = encodeBlock(*read.block);
    if (again != bytes)
        std::abort();
    const BlockRead there = decodeBlock(bytes, header.crd, header.disk, header.number);
    if (there.fault != BlockFault::None && there.fault != BlockFault::Misplaced)
        std::abort();
    if (decodeBlock(bytes, header.crd, header.disk, header.number + 1).block)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    judge(bytes);
    if (size < BlockHeaderSize)
        return 0;
    // The same with a checksum that fits, or no fuzzing would get behind it.
    constexpr qsizetype checksumAt = 72;
    bytes.resize(BlockSize);
    std::fill(bytes.begin() + qsizetype(std::min(size, std::size_t(BlockSize))), bytes.end(), '\0');
    const quint32 sum = crc32c(QByteArrayView(bytes).sliced(checksumAt + 4),
                               crc32c(QByteArrayView(bytes).first(checksumAt)));
    for (int i = 0; i < 4; ++i)
        bytes[checksumAt + i] = char(sum >> (8 * i));
    judge(bytes);
    return 0;
}
