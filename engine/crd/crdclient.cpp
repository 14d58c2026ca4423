// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/crdclient.h"

#include <algorithm>

namespace Engine {

namespace {

// A request is repeated after 4p: long enough for a slow leg, short enough that a dead MU on
// the way costs a SU /390 only one detour before Unknown is due at 18p.
constexpr int RepeatKnobs = 4;
constexpr int UnknownKnobs = 18;

} // namespace

CrdClient::CrdClient(Model::UnitId unit, quint32 incarnation, Model::Duration knob)
    : m_unit(unit)
    , m_incarnation(incarnation)
    , m_knob(knob)
{
}

CrdRequestId CrdClient::enqueue(std::variant<PutIf, ReadDeciding> what)
{
    const CrdRequestId id{m_unit, m_incarnation, ++m_lastNumber};
    m_waiting.push_back(std::make_shared<const CrdRequest>(CrdRequest{id, std::move(what)}));
    return id;
}

CrdRequestId CrdClient::putIf(PutIf what)
{
    return enqueue(std::move(what));
}

CrdRequestId CrdClient::readDeciding(const QString &key)
{
    return enqueue(ReadDeciding{key});
}

CrdClientStep CrdClient::step(Model::Instant now)
{
    CrdClientStep result;
    if (m_current || m_waiting.empty())
        return result;
    m_current = m_waiting.front();
    m_waiting.pop_front();
    m_submittedAt = now;
    m_repeatAt = now + RepeatKnobs * m_knob;
    m_reportedUnknown = false;
    result.submit = m_current;
    result.wakeAt = m_repeatAt;
    return result;
}

CrdClientStep CrdClient::answered(const CrdOutcome &outcome, Model::Instant now)
{
    if (!m_current || outcome.id != m_current->id || outcome.result == CrdResult::Unknown)
        return {};
    m_current.reset();
    CrdClientStep result = step(now);
    result.outcome = outcome;
    return result;
}

CrdClientStep CrdClient::wake(Model::Instant now)
{
    CrdClientStep result;
    if (!m_current || now < std::min(m_repeatAt, m_submittedAt + UnknownKnobs * m_knob))
        return result;
    if (!m_reportedUnknown && now >= m_submittedAt + UnknownKnobs * m_knob) {
        m_reportedUnknown = true;
        result.outcome = CrdOutcome{m_current->id, CrdResult::Unknown, nullptr};
    }
    if (now >= m_repeatAt) {
        result.submit = m_current;
        m_repeatAt = now + RepeatKnobs * m_knob;
    }
    result.wakeAt = m_reportedUnknown ? m_repeatAt
                                      : std::min(m_repeatAt, m_submittedAt + UnknownKnobs * m_knob);
    return result;
}

} // namespace Engine
