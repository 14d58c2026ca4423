// SPDX-License-Identifier: GPL-3.0-or-later
// What windows show of the CRD.
#include "engine/crd/member.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::LegId;
using Model::LegStatus;
using Model::UnitId;

namespace {

/// A resync that takes longer than this makes no progress.
constexpr int StuckKnobs = 12;

Model::Duration fromTenths(quint16 tenths)
{
    return tenths == AliveSighting::Never ? Model::Duration(-1)
                                          : std::chrono::milliseconds(100) * tenths;
}

const QString DamagedBlock = QStringLiteral("SEC1013");

QString nameOf(const Model::Site &site, LegId leg)
{
    for (const Model::LegConfig &each : site.legs) {
        if (each.id == leg)
            return each.name;
    }
    return u"(internal)"_s;
}

QString reasonOf(const MemberDisk &disk)
{
    if (disk.rolledBack)
        return u"SEC1001"_s;
    if (disk.timedOut)
        return u"SEC1002"_s;
    switch (disk.lastError) {
    case DiskStatus::Ok:
        break;
    case DiskStatus::NoPath:
        return u"SEC1003"_s;
    case DiskStatus::ReadError:
        return u"SEC1004"_s;
    case DiskStatus::WriteError:
        return u"SEC1005"_s;
    case DiskStatus::Full:
        return u"SEC1006"_s;
    case DiskStatus::ReadOnly:
        return u"SEC1007"_s;
    case DiskStatus::Foreign:
        return u"SEC1008"_s;
    case DiskStatus::Clone:
        return u"SEC1009"_s;
    case DiskStatus::TooSmall:
        return u"SEC1010"_s;
    case DiskStatus::HalfFormatted:
        return u"SEC1011"_s;
    case DiskStatus::NewerVersion:
        return u"SEC1012"_s;
    }
    return disk.fault == BlockFault::None ? QString() : DamagedBlock;
}

QString reasonOf(CampaignEnd end)
{
    switch (end) {
    case CampaignEnd::None:
    case CampaignEnd::Won:
    case CampaignEnd::Higher:
        return u"SEC1020"_s;
    case CampaignEnd::NoQuorum:
        return u"SEC1021"_s;
    case CampaignEnd::NoCurrentLeg:
        return u"SEC1022"_s;
    case CampaignEnd::LostTail:
        return u"SEC1023"_s;
    case CampaignEnd::Damaged:
        return u"SEC1024"_s;
    case CampaignEnd::NoRoom:
        return u"SEC1025"_s;
    case CampaignEnd::WriteFailed:
        return u"SEC1026"_s;
    }
    return u"SEC1020"_s;
}

} // namespace

LegStatus CrdMember::legStatus(LegId leg) const
{
    const MemberDisk *known = disk(leg);
    if (!known)
        return LegStatus::Missing;
    const bool inTerm = leg == InternalDisk || !m_record || m_record->hasLeg(leg);
    const bool resync = m_campaign && m_campaign->step == Campaign::Step::Checkpoint && m_record
        && !m_record->hasLeg(leg)
        && std::find(m_campaign->waiting.begin(), m_campaign->waiting.end(), leg)
            != m_campaign->waiting.end();
    return known->status(inTerm, resync);
}

Model::CrdStatus CrdMember::describe(const CrdHost &host) const
{
    const Model::Instant now = host.crdNow();
    Model::CrdStatus status;
    status.identity = m_crd;
    if (m_record) {
        status.generation = m_record->mark.generation;
        status.term = m_record->mark.term;
        status.writer = m_record->writer;
    }
    status.sequence = m_contents ? m_contents->sequence : 0;
    for (const MemberDisk &each : m_disks) {
        Model::CrdDiskStatus disk;
        disk.leg = each.id;
        disk.identity = each.uuid;
        disk.status = legStatus(each.id);
        disk.inTerm = each.id != InternalDisk && m_record && m_record->hasLeg(each.id);
        if (disk.status == LegStatus::Inconsistent) {
            disk.resyncPermille = m_campaign->waiting.size() > 1 ? 0 : 500;
            disk.stuck = now - m_campaign->begun > StuckKnobs * m_site->knob;
        }
        disk.rolledBack = each.rolledBack;
        disk.reasonKey = reasonOf(each);
        if (!disk.reasonKey.isEmpty())
            disk.reasonArgs << nameOf(*m_site, each.id);
        if (disk.reasonKey == DamagedBlock)
            disk.reasonArgs << QString::number(each.faultAt);
        disk.readLatency = each.readLatency;
        disk.writeLatency = each.writeLatency;
        disk.rounds = each.rounds;
        disk.damagedBlocks = each.damaged;
        status.disks.push_back(std::move(disk));
    }
    if (m_record) {
        Ayes reached;
        for (const UnitId mu : m_record->voters.mus) {
            const bool there
                = mu == m_unit ? !isMu() || m_mayVote : host.sightOf(mu) == PeerSight::There;
            if (there)
                reached.mus.push_back(mu);
            status.voters.push_back({mu, LegId{0}, 1, there});
        }
        for (const LegId leg : m_record->voters.legs) {
            const MemberDisk *known = disk(leg);
            const bool there = known && known->opened && known->works && !known->rolledBack;
            if (there)
                reached.legs.push_back(leg);
            status.voters.push_back({Model::NoUnit, leg, m_record->voters.votesOf(leg), there});
        }
        status.votes = votesIn(m_record->voters, reached);
        status.votesNeeded = m_record->voters.total() / 2 + 1;
    }
    if (!isWritable(now)) {
        status.writable = false;
        status.readOnlyKey = m_split ? u"SEC1027"_s : reasonOf(m_lastEnd);
    }
    for (const auto &[observer, block] : m_aliveSeen) {
        const auto alive = decodeAlive(block->payload, true);
        if (!alive)
            continue;
        for (std::size_t i = 0; i < alive->sightings.size(); ++i) {
            if (UnitId(i) == observer)
                continue;
            Model::CrdSighting sighting{
                observer, UnitId(i), fromTenths(alive->sightings[i].network), {}};
            for (std::size_t leg = 0; leg < m_site->legs.size() && leg < 2; ++leg)
                sighting.legs.push_back(fromTenths(alive->sightings[i].legs[leg]));
            status.sightings.push_back(std::move(sighting));
        }
    }
    status.conflicts = conflicts();
    if (m_scrub)
        status.scrub = m_scrub->status;
    return status;
}

} // namespace Engine
