// SPDX-License-Identifier: GPL-3.0-or-later
// The Cluster Manager (S6-02, S6-11, S6-12): who it is, what it logs, what it puts right.
#include "engine/units/munode.h"

#include "engine/cluster/statusevents.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// A unit that just began to look has nothing to report changes against.
constexpr Model::Duration SettleTime = std::chrono::seconds(3);

} // namespace

using Model::Heartbeat;
using Model::UnitId;
using Model::UnitKind;

const ManagerRecord *MuNode::manager(UnitId *holder) const
{
    if (!m_image)
        return nullptr;
    const auto found = m_image->find(managerKey());
    if (found == m_image->end())
        return nullptr;
    *holder = found->second->owner;
    return std::get_if<ManagerRecord>(&found->second->value);
}

bool MuNode::isManager() const
{
    UnitId holder = Model::NoUnit;
    return manager(&holder) && holder == m_unit && isImageFresh();
}

void MuNode::duty()
{
    takeOver();
    const bool now = isManager();
    if (now != m_wasManager) {
        m_wasManager = now;
        m_viewDirty = true;
    }
    watchStatus();
    if (now)
        recoverMigrations();
}

void MuNode::takeOver()
{
    UnitId holder = Model::NoUnit;
    const ManagerRecord *record = manager(&holder);
    if (!record || !isImageFresh() || m_managerPut)
        return;
    const Heartbeat seen = holder == m_unit ? Heartbeat::Ok : m_peers.peer(holder).heartbeat;
    if (seen != Heartbeat::Dead)
        return;
    // The first functioning MU in the order of the site tries; the record decides.
    for (const UnitId mu : m_site->unitsOfKind(UnitKind::MU)) {
        if (mu == m_unit)
            break;
        if (m_peers.isFunctioning(mu))
            return;
    }
    const CrdRecordPtr current = m_image->at(managerKey());
    m_managerPut = m_crd.putIf({managerKey(), holder, current->version,
                                CrdRecord{m_unit, 0, ManagerRecord{record->term + 1}}});
    carryOut(m_crd.step(m_now));
}

void MuNode::handOver()
{
    UnitId holder = Model::NoUnit;
    const ManagerRecord *record = manager(&holder);
    if (!record || holder != m_unit)
        return;
    for (const UnitId mu : m_site->unitsOfKind(UnitKind::MU)) {
        if (mu == m_unit || m_peers.peer(mu).heartbeat != Heartbeat::Ok)
            continue;
        m_managerPut = m_crd.putIf({managerKey(), m_unit, m_image->at(managerKey())->version,
                                    CrdRecord{mu, 0, ManagerRecord{record->term + 1}}});
        carryOut(m_crd.step(m_now));
        return;
    }
}

void MuNode::watchStatus()
{
    if (m_now - m_startedAt < SettleTime)
        return;
    if (!m_viewDirty && m_reported)
        return;
    const Model::SiteViewPtr now = view();
    if (!m_reported) {
        m_reported = now;
        return;
    }
    UnitId holder = Model::NoUnit;
    manager(&holder);
    if (!isManager()) {
        // The manager logs. While it may be gone, keep what the log tells of, so that the
        // next one loses nothing and repeats nothing.
        const bool holderWell = holder != Model::NoUnit && holder != m_unit
            && m_peers.peer(holder).heartbeat == Heartbeat::Ok && isImageFresh();
        if (holderWell)
            m_reported = now;
        if (now->manager.mu != Model::NoUnit || holderWell)
            return;
        // Nobody holds the role: every MU keeps its own log, unconfirmed.
        if (holder != Model::NoUnit && isImageFresh())
            return;
    }
    std::vector<Model::Event> events = observationEvents(*m_reported, *now);
    for (std::size_t i = 0; i < m_site->clusters.size(); ++i) {
        std::vector<Model::Event> more = clusterEvents(
            m_site->clusters[i], m_reported->clusters[i]->status, now->clusters[i]->status);
        std::move(more.begin(), more.end(), std::back_inserter(events));
    }
    m_reported = now;
    for (Model::Event &event : events)
        report(std::move(event));
}

void MuNode::recoverMigrations()
{
    // PROTOCOLS 2.5: the source is off; a target without a RELEASE gives up, then ABORT.
    for (const auto &[key, current] : *m_image) {
        const VmRecord *record = asVm(current);
        if (!record || record->phase != VmPhase::Migrating
            || m_peers.peer(current->owner).heartbeat != Heartbeat::Dead)
            continue;
        const Model::LmId id = record->migration;
        if (std::find(m_revoking.begin(), m_revoking.end(), id) == m_revoking.end())
            m_revoking.push_back(id);
        m_turn->send(record->target, std::make_shared<const LmMessage>(LmRevoke{id}));
    }
}

void MuNode::revoked(UnitId from, Model::LmId migration)
{
    if (!isManager()
        || std::find(m_revoking.begin(), m_revoking.end(), migration) == m_revoking.end())
        return;
    for (const auto &[key, current] : *m_image) {
        const VmRecord *record = asVm(current);
        if (!record || record->migration != migration || record->target != from
            || record->phase != VmPhase::Migrating)
            continue;
        std::erase(m_revoking, migration);
        CrdRecord next{current->owner, 0, *record};
        VmRecord &value = std::get<VmRecord>(next.value);
        value.phase = VmPhase::Owned;
        value.target = Model::NoUnit;
        value.status = Model::VmStatus::DefinedOnly; // owner S, not running
        const CrdRequestId id
            = m_crd.putIf({key, current->owner, current->version, std::move(next)});
        m_abortPuts[id.number] = migration;
        carryOut(m_crd.step(m_now));
        return;
    }
}

void MuNode::managerOutcome(const CrdOutcome &outcome)
{
    if (outcome.result == CrdResult::Unknown)
        return; // asked again by the client until it is settled
    if (m_managerPut == outcome.id) {
        m_managerPut.reset();
        return; // the record itself tells, with the next round over the legs
    }
    m_abortPuts.erase(outcome.id.number);
    const auto put = m_clusterPuts.find(outcome.id.number);
    if (put == m_clusterPuts.end())
        return;
    const bool done = outcome.result == CrdResult::Committed;
    reportJob(put->second, done ? JobState::Done : JobState::Failed,
              done ? u"SEC0850"_s : u"SEC0851"_s, {});
    m_clusterPuts.erase(put);
}

} // namespace Engine
