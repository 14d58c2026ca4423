// SPDX-License-Identifier: GPL-3.0-or-later
#include "crdunit.h"

#include "crdjudge.h"
#include "engine/crd/diskids.h"
#include "engine/runtime/overloaded.h"

using namespace Engine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::UnitId;

namespace {

constexpr int Keys = 5;
constexpr int DeadKnobs = 14;
constexpr int ThereKnobs = 7;

class Bystander final : public Node {
public:
    void turn(Turn &, const Input &) override { }
    std::unique_ptr<Node> clone() const override { return std::make_unique<Bystander>(); }
};

} // namespace

CrdUnit::CrdUnit(Model::SitePtr site, UnitId unit, quint64 seed)
    : m_site(std::move(site))
    , m_unit(unit)
    , m_random(seed, quint64(unit), 7)
    , m_member(m_site, unit)
    , m_heard(m_site->units.size())
{
}

std::unique_ptr<Node> CrdUnit::clone() const
{
    return std::make_unique<CrdUnit>(*this);
}

void CrdUnit::turn(Turn &turn, const Input &input)
{
    m_turn = &turn;
    m_now = turn.now;
    if (m_incarnation != 0 && m_now - m_lastTurn > 2s) {
        m_member.gap(m_now);
        m_legs.reset();
        std::fill(m_heard.begin(), m_heard.end(), m_now);
    }
    m_lastTurn = m_now;
    std::visit(
        Overloaded{
            [&](const Started &each) {
                m_incarnation = each.incarnation;
                m_siteStart = each.siteStart;
                m_startedAt = m_now;
                m_client = CrdClient(m_unit, m_incarnation, m_site->knob);
                m_member.start(*this, m_incarnation);
                m_turn->setTimer(m_now, TimerKind::Tick);
            },
            [&](const MessageIn &each) {
                m_heard[Model::indexOf(each.from)] = m_now;
                if (const auto *crd = std::get_if<CrdMessagePtr>(&each.message))
                    m_member.message(*this, each.from, **crd);
            },
            [&](const TimerIn &each) {
                if (each.kind == TimerKind::Tick)
                    tick();
                else if (each.kind == TimerKind::Crd)
                    carryOut(m_client.wake(m_now));
            },
            [&](const CrdSubmitted &each) { m_member.submit(*this, each.request); },
            [&](const CrdAnswer &each) { carryOut(m_client.answered(*each.outcome, m_now)); },
            [&](const DiskReplyPtr &each) { m_member.diskReply(*this, *each); },
            [&](const std::shared_ptr<const ActionIn> &each) { act(each->action); },
            [](const auto &) {},
        },
        input);
    m_turn = nullptr;
}

void CrdUnit::act(const Action &action)
{
    if (const auto *override = std::get_if<OverrideCrd>(&action))
        m_member.override(*this, Ayes{override->mus, override->legs});
    else if (const auto *readmit = std::get_if<ReadmitLeg>(&action))
        m_member.readmit(*this, readmit->leg);
    else if (std::holds_alternative<ScrubCrd>(action))
        m_member.scrub(*this);
}

void CrdUnit::tick()
{
    m_turn->setTimer(m_now + m_site->knob, TimerKind::Tick);
    for (const UnitId other : candidates(*m_site)) {
        if (other != m_unit)
            m_turn->send(other, MonitorAlive{});
    }
    m_member.tick(*this);
    considerTerm();
    if (m_random.chance(requestPpm) && !m_client.isUnsettled())
        ask();
}

void CrdUnit::considerTerm()
{
    if (m_member.isWriter() || !m_member.mayCampaign(m_now)
        || m_member.lastWriter() == Model::NoUnit)
        return;
    if (m_random.chance(mutinyPpm)) {
        m_member.campaign(*this, CampaignReason::TakeOver);
        return;
    }
    if (!m_siteStart && m_now - m_startedAt < 3s)
        return;
    if (m_member.lastWriter() != m_unit && !m_member.isWriterSilent(m_now)) {
        if (sightOf(m_member.lastWriter()) != PeerSight::Gone)
            return;
        for (const UnitId before : candidates(*m_site)) {
            if (before == m_unit)
                break;
            if (sightOf(before) != PeerSight::Gone)
                return;
        }
    }
    m_member.campaign(*this, CampaignReason::TakeOver);
}

void CrdUnit::ask()
{
    const QString key = u"test/%1"_s.arg(m_random.below(Keys));
    Asked asked{{}, key, 0, m_now};
    if (m_random.chance(200'000)) {
        asked.id = m_client.readDeciding(key);
    } else {
        const CrdRecordPtr current = m_member.contents() ? m_member.contents()->find(key) : nullptr;
        asked.value = quint64(m_unit) << 40 | quint64(m_incarnation) << 24 | ++m_values;
        asked.id = m_client.putIf({key, std::nullopt, current ? current->version : 0,
                                   CrdRecord{m_unit, 0, ManagerRecord{asked.value}}});
    }
    m_asked.push_back(std::move(asked));
    carryOut(m_client.step(m_now));
}

void CrdUnit::carryOut(const CrdClientStep &step)
{
    if (step.submit)
        m_turn->out.push_back(SubmitCrd{step.submit});
    if (step.wakeAt != Model::Instant())
        m_turn->setTimer(step.wakeAt, TimerKind::Crd);
    if (step.outcome)
        outcome(*step.outcome);
}

void CrdUnit::outcome(const CrdOutcome &outcome)
{
    if (outcome.result == CrdResult::Unknown)
        return;
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        if (m_asked[i].id != outcome.id)
            continue;
        const Asked asked = m_asked[i];
        m_asked.erase(m_asked.begin() + qsizetype(i));
        const quint64 version = outcome.current ? outcome.current->version : 0;
        if (asked.value == 0)
            judge->read(asked.at, m_now, asked.key, version);
        else if (outcome.result == CrdResult::Committed)
            judge->committed(m_now, asked.key, version, asked.value);
        return;
    }
}

void CrdUnit::sendCrd(UnitId to, CrdMessage message)
{
    m_turn->send(to, std::make_shared<const CrdMessage>(std::move(message)));
}

void CrdUnit::requestDisk(DiskRequestPtr request)
{
    m_turn->out.push_back(std::move(request));
}

void CrdUnit::answerCrd(const CrdOutcome &outcome)
{
    m_turn->out.push_back(AnswerCrd{std::make_shared<const CrdOutcome>(outcome)});
}

void CrdUnit::legRead(Model::LegId leg, const AliveBlocks *blocks)
{
    m_legs.read(leg, blocks, m_site->units.size());
}

PeerSight CrdUnit::sightOf(UnitId unit) const
{
    const Model::Instant heard = std::max(m_heard[Model::indexOf(unit)], m_startedAt);
    const Model::Duration silence = m_now - heard;
    if (silence <= ThereKnobs * m_site->knob)
        return PeerSight::There;
    const bool dead = silence > DeadKnobs * m_site->knob && m_legs.isSilent(unit, DeadKnobs / 2);
    return dead ? PeerSight::Gone : PeerSight::Doubtful;
}

void CrdUnit::crdAcknowledged(const CrdNews &news)
{
    m_turn->out.push_back(CrdAcknowledged{std::make_shared<const CrdNews>(news)});
}

std::unique_ptr<Node> makeCrdUnit(const Model::SitePtr &site, UnitId unit, quint64 seed)
{
    if (candidateSlot(*site, unit) >= 0)
        return std::make_unique<CrdUnit>(site, unit, seed);
    return std::make_unique<Bystander>();
}
