// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator does to the CRD: by the MU that he names, whichever MU he is logged on to.
#include "engine/units/munode.h"

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;

UnitId MuNode::crdExecutor(const Action &action) const
{
    if (const auto *scrub = std::get_if<ScrubCrd>(&action))
        return scrub->mu;
    if (const auto *readmit = std::get_if<ReadmitLeg>(&action))
        return readmit->mu;
    if (const auto *override = std::get_if<OverrideCrd>(&action))
        return override->mu;
    if (std::holds_alternative<HandOverManager>(action)) {
        // Only the holder gives the term away.
        const UnitId office = managerInOffice();
        return office == Model::NoUnit ? m_unit : office;
    }
    return Model::NoUnit;
}

void MuNode::takeOrder(const SuOrder &order)
{
    if (order.suIncarnation != m_incarnation)
        return;
    if (m_orders.admit(order)) {
        auto answer = std::make_shared<SuOrderAnswer>(carryOutCrd(order.action));
        answer->job = order.job;
        m_orders.answered(order, answer);
        m_turn->send(order.mu, std::shared_ptr<const SuOrderAnswer>(std::move(answer)));
    } else if (const auto answer = m_orders.answerTo(order)) {
        m_turn->send(order.mu, answer);
    }
}

SuOrderAnswer MuNode::carryOutCrd(const Action &action)
{
    SuOrderAnswer answer;
    answer.key = u"SEC0850"_s;
    const auto refuse = [&] {
        answer.state = JobState::Failed;
        answer.key = u"SEC0873"_s;
        answer.args = {config().name};
    };
    if (std::holds_alternative<ScrubCrd>(action)) {
        m_member.scrub(*this);
        answer.key = u"SEC0857"_s;
        answer.args = {config().name};
    } else if (const auto *readmit = std::get_if<ReadmitLeg>(&action)) {
        m_member.readmit(*this, readmit->leg);
    } else if (const auto *override = std::get_if<OverrideCrd>(&action)) {
        // By the same judgement that is shown to the administrator.
        if (m_member.isWritable(m_now))
            refuse();
        else
            m_member.override(*this, Ayes{override->mus, override->legs});
    } else if (const auto *handOver = std::get_if<HandOverManager>(&action)) {
        if (isManager() && !m_managerPut && handOver->to != m_unit)
            this->handOver({handOver->to}, false);
        if (!m_managerPut)
            refuse();
    }
    return answer;
}

} // namespace Engine
