// SPDX-License-Identifier: GPL-3.0-or-later
// Legs that forgot what was written to them, and how they are made good (PROTOCOLS 1 "Legs").
#include "engine/crd/member.h"

namespace Engine {

void CrdMember::markRolledBack(CrdHost &host, MemberDisk &disk)
{
    if (disk.rolledBack)
        return;
    disk.rolledBack = true;
    disk.life = m_record ? m_record->lifeOf(disk.id) : 0;
    disk.goodRounds = 0;
    host.crdChanged();
}

void CrdMember::legFound(CrdHost &host, const CrdLegFound &found)
{
    MemberDisk *known = disk(found.leg);
    if (!m_writer || !known || known->id == InternalDisk
        || found.life != m_writer->record->lifeOf(found.leg))
        return; // settled meanwhile
    if (found.readmit)
        known->wantReadmission = true;
    else
        markRolledBack(host, *known);
}

void CrdMember::tellOfLegs(CrdHost &host)
{
    for (MemberDisk &disk : m_disks) {
        if (disk.id == InternalDisk || !(disk.rolledBack || disk.wantReadmission) || !m_record)
            continue;
        const CrdLegFound found{disk.id, m_record->lifeOf(disk.id), disk.wantReadmission};
        if (m_record->writer != m_unit)
            host.sendCrd(m_record->writer, found);
    }
}

void CrdMember::settleLegs(const TermRecord &record)
{
    for (MemberDisk &disk : m_disks) {
        if (disk.id == InternalDisk || record.lifeOf(disk.id) <= disk.life)
            continue;
        disk.life = record.lifeOf(disk.id);
        if (disk.rolledBack || disk.wantReadmission) {
            // Filled anew, and accepted by a quorum without it: it begins as a good one.
            disk.rolledBack = disk.wantReadmission = disk.dropped = false;
            disk.goodRounds = 0;
            disk.aliveCounter = 0;
            disk.ballot = {};
        }
    }
}

} // namespace Engine
