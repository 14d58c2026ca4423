// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/alive.h"

namespace Engine {

using Model::UnitId;

QByteArray encodeAlive(const AliveBlock &block)
{
    ByteWriter out;
    out.integer(quint16(block.unit));
    out.integer(block.incarnation);
    out.integer(block.counter);
    writeMark(out, block.promised);
    writeMark(out, block.mark);
    out.integer(block.sequence);
    out.integer(quint16(block.writer));
    out.integer(block.half);
    out.integer(block.blocks);
    out.flag(block.writing);
    out.integer(block.mailbox);
    out.integer(quint32(block.sections.size()));
    for (const AliveSection &section : block.sections) {
        out.integer(quint16(section.su));
        out.integer(section.incarnation);
        out.integer(section.counter);
    }
    out.integer(quint32(block.sightings.size()));
    for (const AliveSighting &sighting : block.sightings) {
        out.integer(sighting.network);
        for (const quint16 leg : sighting.legs)
            out.integer(leg);
    }
    return out.result();
}

std::optional<AliveBlock> decodeAlive(const QByteArray &payload, bool withSightings)
{
    ByteReader in(payload);
    AliveBlock block;
    block.unit = UnitId(in.integer<quint16>());
    block.incarnation = in.integer<quint32>();
    block.counter = in.integer<quint32>();
    block.promised = readMark(in);
    block.mark = readMark(in);
    block.sequence = in.integer<quint64>();
    block.writer = UnitId(in.integer<quint16>());
    block.half = in.integer<quint8>();
    block.blocks = in.integer<quint32>();
    block.writing = in.flag();
    block.mailbox = in.integer<quint32>();
    const quint32 sections = in.count(10);
    for (quint32 i = 0; i < sections; ++i) {
        AliveSection section;
        section.su = UnitId(in.integer<quint16>());
        section.incarnation = in.integer<quint32>();
        section.counter = in.integer<quint32>();
        block.sections.push_back(section);
    }
    if (withSightings) {
        const quint32 sightings = in.count(6);
        for (quint32 i = 0; i < sightings; ++i) {
            AliveSighting sighting;
            sighting.network = in.integer<quint16>();
            for (quint16 &leg : sighting.legs)
                leg = in.integer<quint16>();
            block.sightings.push_back(sighting);
        }
    }
    if (!in.ok() || block.half >= RegionHalves)
        return std::nullopt;
    return block;
}

} // namespace Engine
