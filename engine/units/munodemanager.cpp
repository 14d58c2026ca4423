// SPDX-License-Identifier: GPL-3.0-or-later
// The Cluster Manager (S6-02, S6-11, S6-12): who it is, what it logs, what it puts right.
#include "engine/units/munode.h"

#include "engine/cluster/statusevents.h"
#include "engine/cluster/toldview.h"
#include "model/eventkeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

/// A unit that just began to look has nothing to report changes against.
constexpr Model::Duration SettleTime = std::chrono::seconds(3);
// In periods p of the knob (PROTOCOLS, "Words").
/// Observers conclude this much apart at most, and notice so late that the manager is silent.
constexpr int LagKnobs = 16;
/// A take-over is through within this; only then somebody else tells what happens.
constexpr int VacancyKnobs = 24;

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
    if (!manager(&holder) || holder != m_unit || !isImageFresh())
        return false;
    // It holds the term itself, or whoever does gave the role to it.
    return m_member.isWriter() ? m_member.isConfirmedWriter(m_now)
                               : m_mayHoldTerm && m_member.record()->writer != m_unit;
}

UnitId MuNode::managerInOffice() const
{
    UnitId holder = Model::NoUnit;
    if (!manager(&holder))
        return Model::NoUnit;
    if (holder == m_unit)
        return isManager() ? m_unit : Model::NoUnit;
    const PeerWatch::Peer &peer = m_peers.peer(holder);
    if (peer.heartbeat == Heartbeat::NetworkDead)
        return isImageFresh() ? holder : Model::NoUnit; // it is alive on the disks
    if (!m_peers.isFunctioning(holder) || (peer.state && !peer.state->crdWritable))
        return Model::NoUnit;
    return holder;
}

void MuNode::duty()
{
    watchTerm();
    takeOver();
    probeCrd();
    const bool now = isManager();
    if (now != m_wasManager) {
        m_wasManager = now;
        m_viewDirty = true;
    }
    watchStatus();
    if (now)
        recoverMigrations();
}

void MuNode::watchTerm()
{
    UnitId holder = Model::NoUnit;
    manager(&holder);
    if (holder != m_holder) {
        // Given to this MU after it began to look, so by its own wish or by the former holder.
        if (holder == m_unit && m_holder != Model::NoUnit)
            m_mayHoldTerm = true;
        m_formerHolder = m_holder;
        m_wasVacant = m_officeEmptySince != Model::Instant();
        m_holder = holder;
        m_viewDirty = true;
    }
    const bool empty = managerInOffice() == Model::NoUnit;
    if (!empty)
        m_officeEmptySince = Model::Instant();
    else if (m_officeEmptySince == Model::Instant())
        m_officeEmptySince = m_now;
}

bool MuNode::isFirstThere() const
{
    for (const UnitId mu : m_site->unitsOfKind(UnitKind::MU)) {
        if (mu == m_unit)
            return true;
        if (m_peers.isFunctioning(mu))
            return false;
    }
    return false;
}

void MuNode::takeOver()
{
    if (m_poweringOff || !m_turn)
        return;
    UnitId holder = Model::NoUnit;
    const ManagerRecord *record = manager(&holder);
    if (m_member.isWriter()) {
        if (holder == m_unit && isManager() && m_peers.isIsolated() && !m_managerPut) {
            // Who hears nobody gives the role on; the next one in turn, so that it comes round.
            std::vector<UnitId> successors = m_site->unitsOfKind(UnitKind::MU);
            const auto self = std::find(successors.begin(), successors.end(), m_unit);
            std::rotate(successors.begin(), self, successors.end());
            handOver(successors, true);
        }
        return;
    }
    if (!m_member.mayCampaign(m_now))
        return;
    const UnitId writer = m_member.lastWriter();
    if (writer == Model::NoUnit)
        return; // nothing is known yet
    const bool given = record && holder == m_unit && m_mayHoldTerm;
    if (writer == m_unit) {
        // The term of this MU's life before, or one it could not hold: a new one. The others of
        // a site that is just switched on have not yet looked around either.
        if (!m_siteStart && m_now - m_startedAt < SettleTime)
            return;
    } else if (!given) {
        if (m_now - m_startedAt < SettleTime)
            return;
        const PeerSight sight = sightOf(writer);
        const bool isMu = m_site->unit(writer).kind == UnitKind::MU;
        const bool vacant = sight == PeerSight::Gone || sight == PeerSight::Off || !isMu;
        // The first functioning MU in the order of the site tries; where nobody writes although
        // all are there, one after the other.
        if (!(vacant && isFirstThere()) && !m_member.isWriterSilent(m_now))
            return;
    }
    m_member.campaign(*this, CampaignReason::TakeOver);
}

void MuNode::handOver(const std::vector<UnitId> &successors, bool isolated)
{
    UnitId holder = Model::NoUnit;
    const ManagerRecord *record = manager(&holder);
    if (!record || holder != m_unit || m_managerPut)
        return;
    const Heartbeat wanted = isolated ? Heartbeat::NetworkDead : Heartbeat::Ok;
    for (const UnitId mu : successors) {
        const PeerWatch::Peer &peer = m_peers.peer(mu);
        if (mu == m_unit || peer.heartbeat != wanted || peer.announcedOff)
            continue;
        m_managerPut = m_crd.putIf({managerKey(), m_unit, m_image->at(managerKey())->version,
                                    CrdRecord{mu, 0, ManagerRecord{record->term + 1}}});
        carryOut(m_crd.step(m_now));
        return;
    }
}

bool MuNode::isSpeaker() const
{
    if (isManager())
        return true;
    // Nobody holds the role: one MU writes down what it sees, unconfirmed (DESIGN 5).
    return m_officeEmptySince != Model::Instant()
        && m_now - m_officeEmptySince > VacancyKnobs * m_site->knob && isFirstThere();
}

void MuNode::watchStatus()
{
    if (m_now - m_startedAt < SettleTime)
        return;
    if (!isSpeaker()) {
        m_wasSpeaker = false;
        // While the manager may be gone, keep what it can be trusted to have told.
        const UnitId office = managerInOffice();
        const bool well
            = office != Model::NoUnit && m_peers.peer(office).heartbeat == Heartbeat::Ok;
        if (m_nextReported && (!well || m_now - m_nextReported->time < LagKnobs * m_site->knob))
            return;
        m_reported = m_nextReported;
        m_nextReported = view();
        return;
    }
    // Readers outside may have asked for the view: its revision tells whether it is a new one.
    if (m_wasSpeaker && !m_viewDirty && m_view && m_view->revision == m_watchedRevision
        && !m_settled.isPending())
        return;
    const Model::SiteViewPtr seen = view();
    m_watchedRevision = seen->revision;
    const Model::SiteViewPtr now = m_settled.next(seen, m_now);
    Model::SiteViewPtr told = m_reported;
    std::vector<Model::Event> log; // of the predecessor
    if (!m_wasSpeaker) {
        for (quint64 number = 1; number <= m_log.size(); ++number)
            log.push_back(m_log.at(number));
        auto base = std::make_shared<Model::SiteView>(*toldView(log, *now, m_reported.get()));
        const bool newTerm = isManager() && m_formerHolder != Model::NoUnit;
        if (newTerm) {
            // Who was no longer in office handed nothing over, though he may live.
            const bool left = m_wasVacant && !m_peers.peer(m_formerHolder).announcedOff;
            base->manager.mu = left ? Model::NoUnit : m_formerHolder;
            --base->manager.term;
        }
        told = std::move(base);
        m_formerHolder = Model::NoUnit;
    }
    m_wasSpeaker = true;
    std::vector<Model::Event> events = observationEvents(*told, *now);
    std::erase_if(events, [&](const Model::Event &event) {
        return event.key == Model::EventKinds::ServerLost.key && isServerLossTold(log, event);
    });
    for (std::size_t i = 0; i < m_site->clusters.size(); ++i) {
        std::vector<Model::Event> more = clusterEvents(
            m_site->clusters[i], told->clusters[i]->status, now->clusters[i]->status);
        std::move(more.begin(), more.end(), std::back_inserter(events));
    }
    keepSuspects(*told, now);
    for (Model::Event &event : events)
        report(std::move(event));
}

void MuNode::keepSuspects(const Model::SiteView &told, const Model::SiteViewPtr &now)
{
    // Suspicion is no news: what was told of the unit stands until there is some.
    std::shared_ptr<Model::SiteView> kept;
    for (std::size_t i = 0; i < now->units.size(); ++i) {
        if (now->units[i]->heartbeat != Heartbeat::Suspect
            || told.units[i]->heartbeat == Heartbeat::Suspect)
            continue;
        if (!kept)
            kept = std::make_shared<Model::SiteView>(*now);
        kept->units[i] = told.units[i];
    }
    if (kept)
        m_reported = std::move(kept);
    else
        m_reported = now;
    m_nextReported = m_reported;
}

void MuNode::recoverMigrations()
{
    // PROTOCOLS 2.5: the source is off; a target without a RELEASE gives up, then ABORT.
    const CrdImagePtr image = m_image;
    for (const auto &[key, current] : *image) {
        const VmRecord *record = asVm(current);
        if (!record || record->phase != VmPhase::Migrating
            || m_peers.peer(current->owner).heartbeat != Heartbeat::Dead)
            continue;
        // Of a target that is dead too nothing is to be waited for; should it have submitted
        // CLAIM all the same, the record has only one of the two.
        if (m_peers.peer(record->target).heartbeat == Heartbeat::Dead)
            abortForSource(key, *current);
        else
            m_turn->send(record->target,
                         std::make_shared<const LmMessage>(LmRevoke{record->migration}));
    }
}

void MuNode::revoked(UnitId from, Model::LmId migration)
{
    if (!isManager())
        return;
    const CrdImagePtr image = m_image;
    for (const auto &[key, current] : *image) {
        const VmRecord *record = asVm(current);
        if (record && record->migration == migration && record->target == from
            && record->phase == VmPhase::Migrating
            && m_peers.peer(current->owner).heartbeat == Heartbeat::Dead)
            abortForSource(key, *current);
    }
}

void MuNode::abortForSource(const QString &key, const CrdRecord &current)
{
    CrdRecord next{current.owner, 0, current.value};
    VmRecord &value = std::get<VmRecord>(next.value);
    const bool submitted
        = std::any_of(m_abortPuts.begin(), m_abortPuts.end(),
                      [&](const auto &put) { return put.second == value.migration; });
    if (submitted)
        return;
    value.phase = VmPhase::Owned;
    value.target = Model::NoUnit;
    value.status = Model::VmStatus::DefinedOnly; // owner S, not running
    const Model::LmId migration = value.migration;
    const CrdRequestId id = m_crd.putIf({key, current.owner, current.version, std::move(next)});
    m_abortPuts[id.number] = migration;
    carryOut(m_crd.step(m_now));
}

} // namespace Engine
