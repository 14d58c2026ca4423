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
    m_waiting.push_back(
        {std::make_shared<const CrdRequest>(CrdRequest{id, std::move(what)}), {}, false});
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
    for (Waiting &each : m_waiting) {
        if (each.since == Model::Instant())
            each.since = now;
    }
    CrdClientStep result;
    if (m_current || m_waiting.empty())
        return result;
    m_current = m_waiting.front().request;
    m_reportedUnknown = m_waiting.front().reportedUnknown;
    m_waiting.pop_front();
    m_unknownAt = now + UnknownKnobs * m_knob;
    m_repeatAt = now + RepeatKnobs * m_knob;
    result.submit = m_current;
    result.wakeAt = nextWake(now);
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
    if (!m_current)
        return result;
    const bool unknownDue = !m_reportedUnknown && now >= m_unknownAt;
    if (unknownDue) {
        m_reportedUnknown = true;
        result.outcome = CrdOutcome{m_current->id, CrdResult::Unknown, nullptr};
    } else {
        // Those behind an unsettled one are as unknown as it is.
        const auto due = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &each) {
            return !each.reportedUnknown && now >= each.since + UnknownKnobs * m_knob;
        });
        if (due != m_waiting.end()) {
            due->reportedUnknown = true;
            result.outcome = CrdOutcome{due->request->id, CrdResult::Unknown, nullptr};
        }
    }
    if (now >= m_repeatAt) {
        result.submit = m_current;
        m_repeatAt = now + RepeatKnobs * m_knob;
    }
    result.wakeAt = nextWake(now);
    return result;
}

Model::Instant CrdClient::nextWake(Model::Instant now)
{
    Model::Instant next = m_repeatAt;
    if (!m_reportedUnknown)
        next = std::min(next, m_unknownAt);
    for (const Waiting &each : m_waiting) {
        if (!each.reportedUnknown)
            next = std::min(next, each.since + UnknownKnobs * m_knob);
    }
    if (m_wakeAt > now && m_wakeAt <= next)
        return {}; // a wake is on its way already
    m_wakeAt = std::max(next, now);
    return m_wakeAt;
}

} // namespace Engine
