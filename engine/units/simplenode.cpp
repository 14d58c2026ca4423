// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/units/simplenode.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Engine {

SimpleNode::SimpleNode(Model::SitePtr site, Model::UnitId unit)
    : m_site(std::move(site))
    , m_unit(unit)
{
}

std::unique_ptr<Node> SimpleNode::clone() const
{
    return std::make_unique<SimpleNode>(*this);
}

void SimpleNode::turn(Turn &turn, const Input &input)
{
    if (const auto *started = std::get_if<Started>(&input)) {
        m_incarnation = started->incarnation;
        if (!started->siteStart)
            report(turn, Model::EventKinds::UnitStarted); // S2.3.3-02
    } else if (const auto *carrier = std::get_if<LinkCarrier>(&input)) {
        const auto known
            = std::find_if(m_links.begin(), m_links.end(), [&](const Model::LinkReading &reading) {
                  return reading.link == carrier->link;
              });
        if (known == m_links.end())
            m_links.push_back({carrier->link, carrier->up});
        else if (known->up == carrier->up)
            return;
        else
            known->up = carrier->up;
        m_state.reset();
    } else if (const auto *message = std::get_if<MessageIn>(&input)) {
        if (const auto *query = std::get_if<HeartbeatQuery>(&message->message)) {
            if (!m_state) {
                auto state = std::make_shared<Model::UnitState>();
                state->revision = quint64(m_incarnation) << 32 | ++m_revision;
                state->links = m_links;
                m_state = std::move(state);
            }
            turn.send(message->from,
                      HeartbeatAnswer{query->sequence, m_incarnation,
                                      query->knownRevision == m_state->revision ? nullptr : m_state,
                                      0});
            m_events.sendMissing(turn, message->from, *query, m_incarnation);
        } else if (const auto *order = std::get_if<PowerOrder>(&message->message)) {
            if (!order->on)
                powerOff(turn);
        }
    } else if (const auto *timer = std::get_if<TimerIn>(&input)) {
        if (timer->kind == TimerKind::PowerStep)
            turn.out.push_back(SwitchSelfOff{});
    }
}

void SimpleNode::report(Turn &turn, const Model::EventKind &kind)
{
    const Model::UnitConfig &config = m_site->unit(m_unit);
    m_events.add(turn.now, m_unit, m_incarnation,
                 Model::makeEvent(kind, {config.name, Model::toText(config.kind)}));
    m_events.flush(turn, *m_site);
}

void SimpleNode::powerOff(Turn &turn)
{
    if (m_poweringOff)
        return;
    m_poweringOff = true;
    report(turn, Model::EventKinds::UnitStopped);
    for (const Model::UnitId mu : m_site->unitsOfKind(Model::UnitKind::MU))
        turn.send(mu, PowerOffAnnouncement{});
    turn.setTimer(turn.now + 300ms, TimerKind::PowerStep);
}

} // namespace Engine
