// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/emulateddisk.h"

#include "engine/crd/geometry.h"

#include <algorithm>

namespace Engine {

using Model::UnitId;
using Kind = DiskFault::Kind;

namespace {

bool fits(const DiskFault &fault, Kind kind, UnitId by, BlockNumber number)
{
    return fault.kind == kind && fault.count > 0 && (fault.by == Model::NoUnit || fault.by == by)
        && (fault.area == DiskFault::Area::Any
            || (fault.area == DiskFault::Area::Alive && number >= Geometry::AliveFirst
                && number < Geometry::BallotFirst)
            || (fault.area == DiskFault::Area::Ballots && number >= Geometry::BallotFirst
                && number < Geometry::MailboxFirst)
            || (fault.area == DiskFault::Area::Mailboxes && number >= Geometry::MailboxFirst
                && number < Geometry::RegionFirst)
            || (fault.area == DiskFault::Area::Regions && number >= Geometry::RegionFirst));
}

} // namespace

EmulatedDisk::EmulatedDisk(const CrdUuid &crd, const CrdUuid &disk)
    : m_crd(crd)
    , m_disk(disk)
{
}

void EmulatedDisk::preset(const Block &block)
{
    m_blocks[block.header.number] = {std::make_shared<const Block>(block)};
}

const DiskFault *EmulatedDisk::find(Kind kind, UnitId by, BlockNumber number) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const DiskFault &each) {
        return fits(each, kind, by, number);
    });
    return found == m_faults.end() ? nullptr : &*found;
}

bool EmulatedDisk::takes(Kind kind, UnitId by, BlockNumber number)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const DiskFault &each) {
        return fits(each, kind, by, number);
    });
    if (found == m_faults.end())
        return false;
    if (--found->count == 0)
        m_faults.erase(found);
    return true;
}

bool EmulatedDisk::isLate(UnitId by, const BlockPtr &block)
{
    return takes(Kind::LandsLate, by, block->header.number);
}

DiskStatus EmulatedDisk::write(UnitId by, const BlockPtr &block)
{
    const BlockNumber number = block->header.number;
    if (takes(Kind::WriteError, by, number))
        return DiskStatus::WriteError;
    if (find(Kind::ReadOnly, by, number))
        return DiskStatus::ReadOnly;
    if (find(Kind::Full, by, number) && !m_blocks.contains(number))
        return DiskStatus::Full;
    if (takes(Kind::LostWrite, by, number))
        return DiskStatus::Ok;
    if (takes(Kind::TornWrite, by, number)) {
        m_blocks[number] = {nullptr, BlockFault::Damaged};
        return DiskStatus::Ok;
    }
    if (takes(Kind::Misdirected, by, number)) {
        // One place too far: what was there is gone.
        m_blocks[number + 1] = {block, BlockFault::None};
        return DiskStatus::Ok;
    }
    m_blocks[number] = {block, BlockFault::None};
    return DiskStatus::Ok;
}

DiskStatus EmulatedDisk::read(UnitId by, BlockNumber first, quint32 count,
                              std::vector<BlockRead> *blocks)
{
    for (BlockNumber number = first; number < first + count; ++number) {
        if (takes(Kind::ReadError, by, number))
            return DiskStatus::ReadError;
    }
    auto next = m_blocks.lower_bound(first);
    for (BlockNumber number = first; number < first + count; ++number) {
        if (next == m_blocks.end() || next->first != number) {
            blocks->push_back({});
            continue;
        }
        const Stored &stored = next->second;
        ++next;
        if (stored.fault != BlockFault::None)
            blocks->push_back({nullptr, stored.fault});
        else
            blocks->push_back(judgeBlock(stored.block, m_crd, m_disk, number));
    }
    return DiskStatus::Ok;
}

DiskStatus EmulatedDisk::identity() const
{
    if (m_foreign)
        return DiskStatus::Foreign;
    return m_clone ? DiskStatus::Clone : DiskStatus::Ok;
}

void EmulatedDisk::inject(const DiskFault &fault)
{
    switch (fault.kind) {
    case Kind::Snapshot:
        m_snapshot = m_blocks;
        return;
    case Kind::RollBack:
        m_blocks = m_snapshot;
        return;
    case Kind::BitFlip:
        for (auto &[number, stored] : m_blocks) {
            if (fits(fault, Kind::BitFlip, Model::NoUnit, number)
                && (fault.block == 0 || fault.block == number)) {
                stored = {nullptr, BlockFault::Damaged};
                if (fault.block != 0)
                    return;
            }
        }
        return;
    case Kind::Foreign:
        m_foreign = fault.count > 0;
        return;
    case Kind::Clone:
        m_clone = fault.count > 0;
        return;
    case Kind::Heal:
        m_faults.clear();
        m_foreign = m_clone = false;
        return;
    default:
        m_faults.push_back(fault);
    }
}

bool EmulatedDisk::isStalled(UnitId by) const
{
    return find(Kind::Stall, by, Geometry::AliveFirst) != nullptr;
}

} // namespace Engine
