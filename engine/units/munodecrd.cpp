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
constexpr int LegTimeoutKnobs = 16;
constexpr int ProbeKnobs = 10;

} // namespace

void MuNode::runLegRounds()
{
    ++m_aliveCounter;
    const auto own = std::make_shared<const AliveBlock>(
        AliveBlock{m_unit, m_incarnation, m_aliveCounter, m_sections});
    for (Leg &leg : m_legs) {
        // At most one write per block is outstanding; a leg that does not answer is closed for
        // this unit until the I/O has returned (PROTOCOLS 1).
        if (!leg.issuedAt) {
            leg.issuedAt = m_now;
            m_turn->out.push_back(RunLegRound{leg.id, own});
        } else if (leg.works && m_now - *leg.issuedAt > LegTimeoutKnobs * m_site->knob) {
            leg.works = false;
            m_peers.legRead(leg.id, nullptr);
            m_ownDirty = m_viewDirty = true;
        }
    }
}

void MuNode::legRound(const LegRound &round)
{
    const auto leg = std::find_if(m_legs.begin(), m_legs.end(),
                                  [&](const Leg &each) { return each.id == round.leg; });
    if (leg == m_legs.end() || !leg->issuedAt)
        return;
    const Model::Instant issuedAt = *leg->issuedAt;
    leg->issuedAt.reset();
    if (leg->works != round.ok) {
        leg->works = round.ok;
        m_ownDirty = m_viewDirty = true;
    }
    m_peers.legRead(round.leg, round.blocks.get());
    concludePeers();
    // What was read before a gap of this unit says nothing about who holds the term now.
    if (!round.ok || m_now - issuedAt > FreshKnobs * m_site->knob)
        return;
    m_imageAt = std::max(m_imageAt, issuedAt);
    if (m_image != round.image) {
        m_image = round.image;
        m_viewDirty = true;
    }
}

void MuNode::adopt(const QString &key, const CrdRecordPtr &record)
{
    // Sooner than the next round over the legs would bring it.
    if (!record || !m_image)
        return;
    const auto known = m_image->find(key);
    if (known != m_image->end() && known->second->version >= record->version)
        return;
    CrdImage image = *m_image;
    image[key] = record;
    m_image = std::make_shared<const CrdImage>(std::move(image));
    m_viewDirty = true;
}

bool MuNode::isImageFresh() const
{
    return m_image && m_imageAt != Model::Instant()
        && m_now - m_imageAt <= FreshKnobs * m_site->knob;
}

bool MuNode::isCrdWritable() const
{
    return isImageFresh() && !m_crd.isInDoubt();
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
        if (m_managerPut == outcome.id && outcome.result == CrdResult::Committed)
            m_mayHoldTerm = true; // or gave it away
        (m_managerPut == outcome.id ? m_managerPut : m_probe).reset();
        adopt(managerKey(), outcome.current);
        return;
    }
    m_abortPuts.erase(outcome.id.number);
    const auto put = m_clusterPuts.find(outcome.id.number);
    if (put == m_clusterPuts.end())
        return;
    if (outcome.current)
        adopt(clusterKey(put->second.second), outcome.current);
    const bool done = outcome.result == CrdResult::Committed;
    reportJob(put->second.first, done ? JobState::Done : JobState::Failed,
              done ? u"SEC0850"_s : u"SEC0851"_s, {});
    m_clusterPuts.erase(put);
}

} // namespace Engine
