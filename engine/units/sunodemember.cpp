// SPDX-License-Identifier: GPL-3.0-or-later
// A SU x86 as a member of the CRD: it reaches the legs itself, and takes the term when no MU can
// (PROTOCOLS 1 "Voters").
#include "engine/units/sunode.h"

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

// In periods p of the knob; rounds over a leg take two.
constexpr int DeadKnobs = 14;
constexpr int KnobsPerRound = 2;

} // namespace

void SuNode::sendCrd(UnitId to, CrdMessage message)
{
    m_turn->send(to, std::make_shared<const CrdMessage>(std::move(message)));
}

void SuNode::requestDisk(DiskRequestPtr request)
{
    m_turn->out.push_back(std::move(request));
}

void SuNode::answerCrd(const CrdOutcome &outcome)
{
    m_turn->out.push_back(AnswerCrd{std::make_shared<const CrdOutcome>(outcome)});
}

void SuNode::legRead(Model::LegId leg, const AliveBlocks *blocks)
{
    m_legSights.read(leg, blocks, m_site->units.size());
}

void SuNode::crdChanged()
{
    touch();
    if (m_image == m_member.image())
        return;
    m_image = m_member.image();
}

PeerSight SuNode::sightOf(UnitId unit) const
{
    if (hears(unit))
        return PeerSight::There;
    const Model::Instant heard = m_heard[Model::indexOf(unit)];
    const bool silent = m_now - std::max(heard, m_startedAt) > DeadKnobs * m_site->knob;
    return silent && m_legSights.isSilent(unit, DeadKnobs / KnobsPerRound) ? PeerSight::Gone
                                                                           : PeerSight::Doubtful;
}

void SuNode::fillAlive(AliveBlock &) const
{
    // It queries nobody: the MUs' blocks tell who sees whom.
}

void SuNode::amendForTerm(CrdContents &) const
{
    // The role of Cluster Manager stays with the MU that has it until an MU takes the term.
}

void SuNode::crdAcknowledged(const CrdNews &news)
{
    m_turn->out.push_back(CrdAcknowledged{std::make_shared<const CrdNews>(news)});
}

Model::Instant SuNode::imageAt() const
{
    return is390() ? m_imageAt : m_member.freshAt();
}

void SuNode::takeTerm()
{
    if (m_poweringOff || m_member.isWriter() || !m_member.mayCampaign(m_now)
        || m_member.lastWriter() == Model::NoUnit)
        return;
    if (m_member.lastWriter() != m_unit && sightOf(m_member.lastWriter()) != PeerSight::Gone)
        return;
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        const UnitId id = UnitId(i);
        const UnitKind kind = m_site->units[i].kind;
        const bool before = kind == UnitKind::MU || (kind == UnitKind::SUx86 && id < m_unit);
        if (before && sightOf(id) != PeerSight::Gone)
            return; // an MU, or the SU whose turn it is
    }
    m_member.campaign(*this, CampaignReason::TakeOver);
}

} // namespace Engine
