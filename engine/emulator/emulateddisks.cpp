// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/emulateddisks.h"

#include "engine/crd/chain.h"
#include "engine/crd/diskids.h"
#include "engine/crd/initialrecords.h"

namespace Engine {

using Model::LegId;
using Model::UnitId;

EmulatedDisks::EmulatedDisks(const Model::Site &site)
{
    const CrdUuid crd = crdUuid(site);
    for (const Model::LegConfig &leg : site.legs)
        m_legs.emplace_back(crd, legUuid(site, leg.id));
    for (const UnitId unit : candidates(site))
        m_internal[unit] = EmulatedDisk(crd, internalDiskUuid(site, unit));
    setUp(site);
}

EmulatedDisk *EmulatedDisks::find(UnitId unit, LegId leg)
{
    if (leg == InternalDisk) {
        const auto found = m_internal.find(unit);
        return found == m_internal.end() ? nullptr : &found->second;
    }
    const std::size_t index = Model::indexOf(leg) - 1;
    return index < m_legs.size() ? &m_legs[index] : nullptr;
}

void EmulatedDisks::setUp(const Model::Site &site)
{
    const std::vector<UnitId> all = candidates(site);
    int slot = -1;
    for (std::size_t i = 0; i < all.size() && slot < 0; ++i) {
        if (site.unit(all[i]).on && !site.unit(all[i]).legs.empty())
            slot = int(i);
    }
    auto contents = std::make_shared<CrdContents>();
    contents->image = std::make_shared<const CrdImage>(initialRecords(site));
    TermRecord record;
    record.mark = nextTerm({}, std::max(slot, 0));
    record.writer = slot < 0 ? Model::NoUnit : all[std::size_t(slot)];
    for (const Model::LegConfig &leg : site.legs) {
        record.legs.push_back(leg.id);
        record.voters.legs.push_back(leg.id);
    }
    record.voters.mus = site.unitsOfKind(Model::UnitKind::MU);
    const ChainPlace place{crdUuid(site), {}, std::max(slot, 0), 0, record.mark};
    const std::vector<Block> checkpoint = makeAppend(place, 0, checkpointBytes(*contents));
    m_initial = {std::make_shared<const TermRecord>(record), checkpoint.size(), contents};
    if (slot < 0)
        return;
    const Ballot ballot{record.mark, record};
    const auto ballotBlock = [&](const EmulatedDisk &disk, int candidate) {
        Block block;
        block.header.crd = place.crd;
        block.header.disk = disk.uuid();
        block.header.number = Geometry::ballot(candidate);
        block.header.area = BlockArea::Ballot;
        block.header.slot = quint16(candidate);
        block.payload = encodeBallot(ballot);
        return block;
    };
    for (EmulatedDisk &leg : m_legs) {
        leg.preset(ballotBlock(leg, slot));
        for (Block block : checkpoint) {
            block.header.disk = leg.uuid();
            leg.preset(block);
        }
    }
    for (const UnitId mu : record.voters.mus)
        m_internal[mu].preset(ballotBlock(m_internal[mu], candidateSlot(site, mu)));
}

} // namespace Engine
