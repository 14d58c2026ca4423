// SPDX-License-Identifier: GPL-3.0-or-later
// Turns, heartbeat, consoles. See munodecrd.cpp, munodeview.cpp, munodemanager.cpp,
// munodeactions.cpp.
#include "engine/units/munode.h"

#include "engine/cluster/eventcauses.h"
#include "engine/runtime/overloaded.h"
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

constexpr std::size_t KeptConsoleLines = 1000;
constexpr std::size_t MostRecent = 256; ///< events looked through for a cause
constexpr Model::Duration Gap = 2s; ///< PROTOCOLS 3

} // namespace

MuNode::MuNode(Model::SitePtr site, UnitId unit)
    : m_site(std::move(site))
    , m_unit(unit)
    , m_peers(m_site, unit)
    , m_member(m_site, unit)
    , m_settled(m_site)
{
}

std::unique_ptr<Node> MuNode::clone() const
{
    return std::make_unique<MuNode>(*this);
}

void MuNode::turn(Turn &turn, const Input &input)
{
    m_turn = &turn;
    m_now = turn.now;
    if (m_incarnation != 0 && m_now - m_lastTurn > Gap) {
        // Who was away knows nothing about silence, nor who holds the term.
        m_peers.reset();
        m_member.gap(m_now);
        m_viewDirty = m_ownDirty = true;
    }
    m_lastTurn = m_now;
    std::visit(Overloaded{
                   [&](const Started &each) { started(each); },
                   [&](const MessageIn &each) { handle(each.from, each.message); },
                   [&](const TimerIn &each) {
                       if (each.kind == TimerKind::Tick)
                           tick();
                       else if (each.kind == TimerKind::Crd)
                           carryOut(m_crd.wake(m_now));
                       else if (each.kind == TimerKind::PowerStep)
                           m_turn->out.push_back(SwitchSelfOff{});
                   },
                   [&](const CrdAnswer &each) {
                       // Own ones go to the client, those of a SU /390 back the way they came.
                       if (each.outcome->id.unit == m_unit)
                           carryOut(m_crd.answered(*each.outcome, m_now));
                       else
                           m_turn->send(each.outcome->id.unit, CrdRelayAnswer{each.outcome});
                   },
                   [&](const CrdSubmitted &each) { m_member.submit(*this, each.request); },
                   [&](const DiskReplyPtr &each) { m_member.diskReply(*this, *each); },
                   [&](const std::shared_ptr<const ActionIn> &each) { perform(*each); },
                   [&](const std::shared_ptr<const SessionIn> &each) { sessionStep(*each); },
                   [](const auto &) {},
               },
               input);
    m_turn = nullptr;
}

void MuNode::started(const Started &input)
{
    m_incarnation = input.incarnation;
    m_lastTurn = m_startedAt = m_now;
    m_siteStart = m_mayHoldTerm = input.siteStart; // a site that runs already has its manager
    m_crd = CrdClient(m_unit, m_incarnation, m_site->knob);
    m_member.start(*this, m_incarnation);
    if (!input.siteStart) {
        report(Model::makeEvent(Model::EventKinds::MuActivated, {config().name}));
        sendToMus(lastEvent());
    }
    m_turn->setTimer(m_now, TimerKind::Tick);
}

void MuNode::tick()
{
    const Model::Duration knob = m_site->knob;
    m_turn->setTimer(m_now + knob, TimerKind::Tick);
    if (m_poweringOff)
        return;
    for (auto &[console, known] : m_consoles) {
        // A line that does not come any more leaves a gap in the numbers.
        if (known.earlySince != Model::Instant() && m_now - known.earlySince > knob)
            showConsole(console, known, true);
    }

    const quint32 sequence = m_peers.poll(m_now);
    concludePeers();
    if (isCrdWritable() != m_crdWritable) {
        m_crdWritable = !m_crdWritable;
        m_ownDirty = m_viewDirty = true;
    }
    HeartbeatQuery query;
    query.sequence = sequence;
    query.image = isImageFresh() ? m_image : nullptr;
    query.acknowledgedTime = m_log.acknowledgedTime();
    query.acknowledgedId = m_log.acknowledgedId();
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        const UnitId to = UnitId(i);
        if (to == m_unit)
            continue;
        const PeerWatch::Peer &peer = m_peers.peer(to);
        HeartbeatQuery each = query;
        each.knownRevision = peer.state ? peer.state->revision : 0;
        if (const auto taken = m_eventsTaken.find(to); taken != m_eventsTaken.end()) {
            each.eventsIncarnation = taken->second.first;
            each.eventsTaken = taken->second.second;
        }
        if (m_site->units[i].kind == UnitKind::MU && peer.everAnswered)
            each.log = m_log.batchAfter(peer.logTaken);
        m_turn->send(to, std::move(each));
    }
    m_member.tick(*this);
    if (sequence % 2 == 1) {
        m_viewDirty = m_viewDirty || m_peers.isAnySilent(); // ages are part of it
    }
    duty();
    followJobs();
    repeatOffOrders();
}

void MuNode::handle(UnitId from, const Message &message)
{
    std::visit(
        Overloaded{
            [&](const HeartbeatQuery &query) { answer(from, query); },
            [&](const HeartbeatAnswer &each) { takeAnswer(from, each); },
            [&](const PowerOffAnnouncement &) {
                m_peers.announcedOff(from);
                concludePeers();
            },
            [&](const PowerOrder &order) {
                if (!order.on)
                    powerOff();
            },
            [&](const CrdRelay &relay) { m_turn->out.push_back(SubmitCrd{relay.request}); },
            [&](const MonitorAlive &alive) {
                const auto section
                    = std::find_if(m_sections.begin(), m_sections.end(),
                                   [&](const AliveSection &each) { return each.su == from; });
                const AliveSection now{from, alive.incarnation, alive.counter};
                if (section != m_sections.end())
                    *section = now;
                else
                    m_sections.push_back(now);
            },
            [&](const std::shared_ptr<const SuOrder> &order) { takeOrder(*order); },
            [&](const std::shared_ptr<const SuOrderAnswer> &each) { orderAnswered(*each); },
            [&](const std::shared_ptr<const ConsoleRelay> &relay) { relayConsole(from, *relay); },
            [&](const std::shared_ptr<const EventReport> &each) { takeEvent(from, *each); },
            [&](const CrdMessagePtr &each) { m_member.message(*this, from, *each); },
            [&](const LmMessagePtr &each) {
                if (const auto *renounced = std::get_if<LmRenounced>(each.get()))
                    revoked(from, renounced->migration);
                else if (const auto *forgotten = std::get_if<LmForgotten>(each.get()))
                    revoked(from, forgotten->migration);
            },
            [](const auto &) {},
        },
        message);
}

void MuNode::answer(UnitId from, const HeartbeatQuery &query)
{
    if (query.log) {
        quint64 &taken = m_logTaken[from];
        // A batch that does not join on is one the sender will repeat from where we are.
        if (query.log->first <= taken + 1) {
            for (std::size_t i = 0; i < query.log->events.size(); ++i) {
                if (query.log->first + i > taken) {
                    append(query.log->events[i]);
                    taken = query.log->first + i;
                }
            }
        }
    }
    if (m_log.acknowledge(query.acknowledgedTime, query.acknowledgedId))
        m_viewDirty = true;
    const Model::UnitStatePtr own = ownState();
    m_turn->send(from,
                 HeartbeatAnswer{query.sequence, m_incarnation,
                                 query.knownRevision == own->revision ? nullptr : own,
                                 m_logTaken[from]});
}

void MuNode::takeAnswer(UnitId from, const HeartbeatAnswer &answer)
{
    const quint32 before = m_peers.peer(from).incarnation;
    if (!m_peers.answered(from, answer.sequence, answer.incarnation, m_now))
        return;
    if (before != answer.incarnation) {
        m_logTaken.erase(from); // its log begins anew
        m_viewDirty = true;
    }
    m_peers.peer(from).logTaken = answer.logTaken;
    if (answer.state) {
        m_peers.setState(from, answer.state, m_now);
        m_viewDirty = true;
    }
}

void MuNode::takeEvent(UnitId from, const EventReport &report)
{
    const bool isMu = m_site->unit(from).kind == UnitKind::MU;
    for (const Model::Event &event : report.events) {
        if (isMu) {
            append(event); // MUs ship their logs; this one is only early
            continue;
        }
        auto &[incarnation, taken] = m_eventsTaken[from];
        if (event.id.incarnation < incarnation)
            continue;
        if (event.id.incarnation > incarnation) {
            incarnation = event.id.incarnation;
            taken = 0;
        }
        // In the unit's order: one that came too early is sent again with the next query.
        if (event.id.counter != std::max(taken + 1, report.oldest))
            continue;
        taken = event.id.counter;
        append(event);
    }
}

void MuNode::concludePeers()
{
    for (const UnitId id : m_peers.conclude()) {
        m_viewDirty = true;
        if (id == m_unit)
            m_ownDirty = true;
    }
}

void MuNode::relayConsole(UnitId from, const ConsoleRelay &relay)
{
    KnownConsole &known = m_consoles[relay.console];
    if (relay.incarnation < known.incarnation)
        return;
    if (relay.incarnation > known.incarnation) {
        known.incarnation = relay.incarnation;
        known.last = 0;
        known.early.clear();
    }
    bool news = false;
    for (const Model::ConsoleLine &line : relay.lines) {
        if (line.number > known.last)
            news |= known.early.emplace(line.number, line).second;
    }
    if (!news)
        return;
    // SU /390: the MUs of its server pass it on to those of the other one (S2.1-06, -09).
    if (from == relay.console.su && m_site->unit(from).kind == UnitKind::SU390) {
        const auto forwarded = std::make_shared<const ConsoleRelay>(relay);
        for (const UnitId mu : m_site->unitsOfKind(UnitKind::MU)) {
            if (m_site->unit(mu).server != config().server)
                m_turn->send(mu, forwarded);
        }
    }
    showConsole(relay.console, known, false);
}

void MuNode::showConsole(const Model::ConsoleId &console, KnownConsole &known, bool despiteGap)
{
    auto shown = std::make_shared<ShowConsole>();
    shown->console = console;
    while (!known.early.empty()) {
        const auto first = known.early.begin();
        // A console never seen begins wherever its lines begin to come.
        if (first->first != known.last + 1 && known.last != 0 && !despiteGap)
            break;
        known.last = first->first;
        known.lines.push_back(first->second);
        shown->lines.push_back(std::move(first->second));
        known.early.erase(first);
    }
    if (!known.early.empty() && shown->lines.empty() && known.earlySince == Model::Instant())
        known.earlySince = m_now;
    else if (known.early.empty())
        known.earlySince = Model::Instant();
    if (known.lines.size() > KeptConsoleLines)
        known.lines.erase(known.lines.begin(), known.lines.end() - KeptConsoleLines);
    if (!shown->lines.empty())
        m_turn->out.push_back(std::shared_ptr<const ShowConsole>(std::move(shown)));
}

std::vector<Model::ConsoleLine> MuNode::consoleLines(const Model::ConsoleId &console) const
{
    const auto found = m_consoles.find(console);
    return found == m_consoles.end() ? std::vector<Model::ConsoleLine>() : found->second.lines;
}

void MuNode::powerOff()
{
    if (m_poweringOff)
        return;
    m_poweringOff = true;
    report(Model::makeEvent(Model::EventKinds::MuDeactivated, {config().name}));
    handOver(m_site->unitsOfKind(UnitKind::MU), false);
    sendToMus(lastEvent());
    sendToMus(PowerOffAnnouncement{});
    m_turn->setTimer(m_now + 800ms, TimerKind::PowerStep);
}

std::shared_ptr<const EventReport> MuNode::lastEvent() const
{
    // Ahead of the log that is shipped, so that it comes before what the manager makes of it
    // (S2.3.3-08, -09).
    return std::make_shared<const EventReport>(EventReport{{m_log.at(m_log.size())}, 0});
}

void MuNode::sendToMus(const Message &message)
{
    for (const UnitId mu : m_site->unitsOfKind(UnitKind::MU)) {
        if (mu != m_unit)
            m_turn->send(mu, message);
    }
}

void MuNode::report(Model::Event event)
{
    event.id = {m_unit, m_incarnation, ++m_eventCounter};
    event.time = m_now;
    event.unit = m_unit;
    if (event.component == u"Cluster") {
        UnitId holder = Model::NoUnit;
        const ManagerRecord *record = manager(&holder);
        event.term = record ? record->term : 0;
        event.confirmed = isManager();
    }
    std::vector<Model::Event> recent;
    for (quint64 number = m_log.size(); number > 0; --number) {
        const Model::Event &earlier = m_log.at(number);
        if (m_now - earlier.time > causeWindow(*m_site) || recent.size() == MostRecent)
            break;
        recent.push_back(earlier);
    }
    std::ranges::reverse(recent);
    event.cause = causeOf(*m_site, recent, event);
    append(event);
}

void MuNode::append(const Model::Event &event)
{
    const quint64 number = m_log.append(event);
    if (number == 0)
        return;
    m_viewDirty = true;
    m_turn->out.push_back(std::make_shared<const Logged>(Logged{number, event}));
}

} // namespace Engine
