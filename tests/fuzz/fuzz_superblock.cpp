// SPDX-License-Identifier: GPL-3.0-or-later
// Any payloads of both superblocks: a disk is accepted only for what it says twice, or once.
#include "engine/crd/superblock.h"

#include <cstdlib>

using namespace Engine;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // The first byte tells how much of the rest the first copy is; 255: both copies are the same.
    const qsizetype first = std::min(qsizetype(data[0]), bytes.size() - 1);
    std::array<BlockRead, Geometry::Superblocks> copies;
    for (BlockNumber copy = 0; copy < copies.size(); ++copy) {
        Block block;
        block.header.number = copy;
        block.payload = data[0] == 255 ? bytes.sliced(1)
            : copy == 0                ? bytes.sliced(1, first)
                                       : bytes.sliced(1 + first);
        block.payload.truncate(PayloadSize);
        copies[copy] = parseBlock(encodeBlock(block));
    }
    const DiskVerdict verdict = judgeSuperblocks(copies, quint64(1) << 40, {});
    if (verdict.fault != DiskFault::None)
        return 0;
    const Superblock &superblock = *verdict.superblock;
    const std::optional<Superblock> again = superblockOf(toBlock(superblock, 0));
    if (!again || *again != superblock || superblock.state != SuperblockState::Complete)
        std::abort();
    return 0;
}
