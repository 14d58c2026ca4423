// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an alive message, a ballot, a mailbox or a chain: what is accepted has one form.
#include "engine/crd/alive.h"
#include "engine/crd/chain.h"
#include "engine/crd/mailbox.h"

#include <cstdlib>

using namespace Engine;

namespace {

void judgeAlive(const QByteArray &bytes)
{
    const std::optional<AliveBlock> alive = decodeAlive(bytes, true);
    if (alive && !bytes.startsWith(encodeAlive(*alive)))
        std::abort();
}

void judgeBallot(const QByteArray &bytes)
{
    const std::optional<Ballot> ballot = decodeBallot(bytes);
    if (ballot && encodeBallot(*ballot) != bytes)
        std::abort();
}

void judgeMailbox(const QByteArray &bytes)
{
    const std::optional<MailboxRequests> requests = decodeMailbox(bytes);
    if (requests && encodeMailbox(*requests) != bytes)
        std::abort();
}

/// As the bytes of an append that is correctly cut into blocks, and as blocks of any content.
void judgeChain(const QByteArray &bytes)
{
    const ChainPlace place;
    std::vector<BlockRead> whole;
    std::vector<BlockRead> pieces;
    for (Block &block : makeAppend(place, 0, bytes))
        whole.push_back({std::make_shared<const Block>(std::move(block)), BlockFault::None});
    for (qsizetype at = 0; at < bytes.size(); at += 64) {
        Block block;
        block.header.number = place.block(quint64(pieces.size()));
        block.header.area = BlockArea::Region;
        block.header.sequence = pieces.size();
        block.payload = bytes.mid(at, 64);
        pieces.push_back({std::make_shared<const Block>(std::move(block)), BlockFault::None});
    }
    for (const std::vector<BlockRead> &blocks : {whole, pieces}) {
        ChainReader reader(place);
        reader.addCopy(blocks);
        const ChainReader::Result result = reader.read();
        if (result.blocks > blocks.size() || (result.contents && !result.contents->image))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 4) {
    case 0:
        judgeAlive(bytes);
        break;
    case 1:
        judgeBallot(bytes);
        break;
    case 2:
        judgeMailbox(bytes);
        break;
    default:
        judgeChain(bytes);
        break;
    }
    return 0;
}
