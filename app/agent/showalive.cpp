// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agentcommandline.h"
#include "app/agent/crdtool.h"
#include "app/agent/opendisks.h"
#include "app/agent/tooloutput.h"

using namespace Qt::StringLiterals;

namespace App {

using Engine::BlockHeader;
using Engine::BlockNumber;
using Engine::Geometry;

namespace {

void tellAlive(const DiskFile &disk, const BlockHeader &header, ToolOutput &output)
{
    output.line(u"SEC1170"_s,
                {QString::number(header.slot), QString::number(header.sequence),
                 QString::number(header.term), QString::number(header.generation)},
                true);
    Model::JsonObject object;
    object.add("kind", u"alive"_s).add("file", disk.file).add("unit", header.slot);
    object.add("writes", header.sequence).add("term", header.term);
    object.add("generation", header.generation);
    output.object(object);
}

} // namespace

void showAlive(const AgentOptions &options, ToolOutput &output)
{
    for (const DiskFile &disk : openDisks(options, output)) {
        if (!disk.opened.leg)
            continue;
        Engine::DiskRequest request;
        request.ops.push_back(
            {Engine::DiskOp::Kind::Read, Geometry::AliveFirst, Engine::MaxUnits, nullptr});
        const Engine::DiskReply reply = disk.opened.leg->carryOut(request);
        output.line(u"SEC1171"_s, {disk.file});
        bool any = false;
        for (std::size_t i = 0; i < reply.blocks.size(); ++i) {
            const Engine::BlockRead &read = reply.blocks[i];
            any |= read.fault != Engine::BlockFault::Empty;
            if (read.block)
                tellAlive(disk, read.block->header, output);
            else
                tellBadBlock(disk, Geometry::AliveFirst + BlockNumber(i), read.fault, output);
        }
        if (!any)
            output.line(u"SEC1172"_s, {}, true);
    }
}

} // namespace App
