// SPDX-License-Identifier: GPL-3.0-or-later
// The MU's rounds over the legs, its local copy of the CRD, and its requests to it.
#include "engine/units/munode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;

namespace {

// In periods p of the knob (PROTOCOLS, "Words").
constexpr int FreshKnobs = 6;
constexpr int ProbeKnobs = 10;

} // namespace

void MuNode::sendCrd(UnitId to, CrdMessage message)
{
    m_turn->send(to, std::make_shared<const CrdMessage>(std::move(message)));
}

void MuNode::requestDisk(DiskRequestPtr request)
{
    m_turn->out.push_back(std::move(request));
}

void MuNode::answerCrd(const CrdOutcome &outcome)
{
    m_turn->out.push_back(AnswerCrd{std::make_shared<const CrdOutcome>(outcome)});
}

void MuNode::legRead(Model::LegId leg, const AliveBlocks *blocks)
{
    m_peers.legRead(leg, blocks);
    concludePeers();
}

void MuNode::crdChanged()
{
    if (m_image != m_member.image()) {
        m_image = m_member.image();
        watchTerm();
        takeOver(); // who is given the role takes the term at once
    }
    m_ownDirty = m_viewDirty = true;
}

PeerSight MuNode::sightOf(UnitId unit) const
{
    const PeerWatch::Peer &peer = m_peers.peer(unit);
    if (peer.heartbeat == Model::Heartbeat::Dead)
        return peer.announcedOff ? PeerSight::Off : PeerSight::Gone;
    const bool there = peer.heartbeat == Model::Heartbeat::Ok && !peer.announcedOff;
    return there ? PeerSight::There : PeerSight::Doubtful;
}

void MuNode::fillAlive(AliveBlock &block) const
{
    block.sections = m_sections;
    block.sightings = m_peers.sightings();
}

void MuNode::amendForTerm(CrdContents &contents) const
{
    // The holder of the term is the Cluster Manager (PROTOCOLS 1). A writer whose legs or voters
    // change may have given the role away a moment ago.
    if (m_member.isWriter())
        return;
    const CrdRecordPtr current = contents.find(managerKey());
    const auto *record = current ? std::get_if<ManagerRecord>(&current->value) : nullptr;
    if (record && current->owner == m_unit && m_mayHoldTerm)
        return; // it was given to this MU, which now takes the term as well
    const quint64 version = current ? current->version : 0;
    const CrdRecord next{m_unit, version + 1, ManagerRecord{record ? record->term + 1 : 1}};
    contents.sequence += 1;
    contents.writtenAt[managerKey()] = contents.sequence;
    CrdImage image = *contents.image;
    image[managerKey()] = std::make_shared<const CrdRecord>(next);
    contents.image = std::make_shared<const CrdImage>(std::move(image));
}

void MuNode::crdAcknowledged(const CrdNews &news)
{
    m_turn->out.push_back(CrdAcknowledged{std::make_shared<const CrdNews>(news)});
}

bool MuNode::isImageFresh() const
{
    const Model::Instant at = m_member.freshAt();
    return m_image && at != Model::Instant() && m_now - at <= FreshKnobs * m_site->knob;
}

bool MuNode::isCrdWritable() const
{
    return isImageFresh() && !m_crd.isInDoubt() && !m_member.isSplit();
}

void MuNode::probeCrd()
{
    // Legs that can be read do not yet mean that somebody holds the term; asking does. The
    // successor of a manager that powers off in order does not wait for its next round.
    UnitId holder = Model::NoUnit;
    const bool leaves = manager(&holder) && holder != m_unit && m_peers.peer(holder).announcedOff;
    const Model::Duration period = (leaves ? 1 : ProbeKnobs) * m_site->knob;
    if (m_probe || m_crd.isUnsettled() || m_now - m_probedAt < period)
        return;
    m_probedAt = m_now;
    m_probe = m_crd.readDeciding(managerKey());
    carryOut(m_crd.step(m_now));
}

void MuNode::carryOut(const CrdClientStep &step)
{
    if (step.submit)
        m_turn->out.push_back(SubmitCrd{step.submit});
    if (step.wakeAt != Model::Instant())
        m_turn->setTimer(step.wakeAt, TimerKind::Crd);
    if (step.outcome)
        crdOutcome(*step.outcome);
}

void MuNode::crdOutcome(const CrdOutcome &outcome)
{
    if (outcome.result == CrdResult::Unknown)
        return; // asked again by the client until it is settled
    if (m_managerPut == outcome.id || m_probe == outcome.id) {
        (m_managerPut == outcome.id ? m_managerPut : m_probe).reset();
        return;
    }
    m_abortPuts.erase(outcome.id.number);
    const auto put = m_clusterPuts.find(outcome.id.number);
    if (put == m_clusterPuts.end())
        return;
    const bool done = outcome.result == CrdResult::Committed;
    reportJob(put->second.first, done ? JobState::Done : JobState::Failed,
              done ? u"SEC0850"_s : u"SEC0851"_s, {});
    m_clusterPuts.erase(put);
}

} // namespace Engine
