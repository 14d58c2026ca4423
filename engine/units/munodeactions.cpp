// SPDX-License-Identifier: GPL-3.0-or-later
// Actions at the MU's door: right, audit, carrying out (DESIGN 3 "One door for actions").
#include "engine/units/munode.h"

#include "engine/access/actiontitle.h"
#include "engine/access/rights.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

/// How long a unit that does not react is told to power off, in periods p of the knob.
constexpr int OffOrderKnobs = 20;

/// The SU an action is carried out by, or NoUnit when the MU does it itself.
UnitId executorOf(const Action &action)
{
    if (const auto *input = std::get_if<ConsoleInput>(&action))
        return input->console.su;
    if (const auto *check = std::get_if<CheckMigration>(&action))
        return check->source;
    if (const auto *migrate = std::get_if<MigrateVm>(&action))
        return migrate->source;
    if (const auto *abort = std::get_if<AbortMigration>(&action))
        return abort->source;
    if (const auto *maintenance = std::get_if<SetMaintenance>(&action))
        return maintenance->su;
    return Model::NoUnit;
}

} // namespace

void MuNode::perform(const ActionIn &input)
{
    const ActionTitle title = titleOf(*m_site, input.action);
    const Model::AccountConfig *account = m_site->findAccount(input.account);
    std::optional<Denial> denial;
    if (!account)
        denial = Denial{u"SEC0852"_s, {input.account}};
    else
        denial = reasonAgainst(*m_site, *account, input.action, view().get());
    audit(input.account, input.component, title.key, title.args, denial ? denial->key : QString());
    if (denial) {
        reportJob(input.job, JobState::Refused, denial->key, denial->args);
        return;
    }
    const UnitId su = executorOf(input.action);
    if (su != Model::NoUnit) {
        const Model::UnitView &seen = view()->unit(su);
        if (!m_site->isSu(su) || seen.heartbeat == Model::Heartbeat::Dead
            || seen.heartbeat == Model::Heartbeat::NetworkDead
            || m_peers.peer(su).incarnation == 0) { // never heard: an order is for one life
            reportJob(input.job, JobState::Failed, u"SEC0853"_s, {m_site->unit(su).name});
            return;
        }
        if (std::holds_alternative<ConsoleInput>(input.action)
            && m_site->unit(su).kind == UnitKind::SU390) {
            // A SU /390 is operated through an MU of its own server (S2.1-09).
            const auto mus = m_site->unitsOfKind(UnitKind::MU);
            const bool any = std::any_of(mus.begin(), mus.end(), [&](UnitId mu) {
                return m_site->unit(mu).server == m_site->unit(su).server
                    && m_peers.isFunctioning(mu);
            });
            if (!any) {
                reportJob(input.job, JobState::Failed, u"SEC0854"_s,
                          {m_site->unit(su).name, m_site->server(m_site->unit(su).server).name});
                return;
            }
        }
        giveOrder(input, su);
        return;
    }
    if (const UnitId mu = crdExecutor(input.action); mu != Model::NoUnit) {
        if (mu == m_unit) {
            SuOrderAnswer answer = carryOutCrd(input.action);
            reportJob(input.job, answer.state, answer.key, answer.args);
        } else if (m_peers.isFunctioning(mu) && m_peers.peer(mu).incarnation != 0) {
            giveOrder(input, mu);
        } else {
            reportJob(input.job, JobState::Failed, u"SEC0860"_s, {m_site->unit(mu).name});
        }
        return;
    }
    if (const auto *power = std::get_if<PowerUnit>(&input.action)) {
        powerAction(input, *power);
    } else if (const auto *acknowledge = std::get_if<AcknowledgeEvents>(&input.action)) {
        m_log.acknowledge(acknowledge->upTo == 0 ? m_log.size() : acknowledge->upTo);
        m_viewDirty = true;
        reportJob(input.job, JobState::Done, u"SEC0850"_s, {});
    } else if (const auto *cluster = std::get_if<SetClusterActive>(&input.action)) {
        const Model::ClusterConfig *named = m_site->findCluster(cluster->cluster);
        const QString name = named ? named->name : cluster->cluster; // case-insensitive on input
        const QString key = clusterKey(name);
        const bool known = m_image && m_image->contains(key);
        const Model::SiteViewPtr seen = view();
        const bool migrating = std::any_of(
            seen->migrations.begin(), seen->migrations.end(), [&](const Model::LmStatusPtr &lm) {
                const Model::ClusterConfig *of = m_site->suClusterOf(lm->source);
                return !lm->isOver() && of && of->name == name;
            });
        const bool inUse = migrating && !cluster->active;
        if (!known || !isImageFresh() || inUse) {
            reportJob(input.job, JobState::Failed, inUse ? u"SEC0855"_s : u"SEC0856"_s, {name});
            return;
        }
        const CrdRecordPtr current = m_image->at(key);
        const CrdRequestId id
            = m_crd.putIf({key, std::nullopt, current->version,
                           CrdRecord{current->owner, 0, ClusterRecord{cluster->active}}});
        m_clusterPuts[id.number] = {input.job, name};
        carryOut(m_crd.step(m_now));
    } else {
        reportJob(input.job, JobState::Failed, u"SEC0873"_s, {config().name});
    }
}

void MuNode::sessionStep(const SessionIn &input)
{
    using Step = SessionIn::Step;
    const auto write = [&](QLatin1String title, const QStringList &args, const QString &result) {
        audit(input.account, input.component, title, args, result);
    };
    switch (input.step) {
    case Step::LogOn:
        write(LogOnAudit, {config().name}, input.refusal);
        break;
    case Step::LogOff:
        write(LogOffAudit, {config().name}, {});
        break;
    case Step::ChangeMu:
        write(ChangeMuAudit, {m_site->unit(input.formerMu).name, config().name}, {});
        break;
    case Step::OpenConsole: {
        const Model::AccountConfig *account = m_site->findAccount(input.account);
        const std::optional<Denial> denial = account
            ? reasonAgainstConsole(*m_site, *account, input.console)
            : Denial{u"SEC0852"_s, {input.account}};
        write(OpenConsoleAudit, {consoleTitle(*m_site, input.console)},
              denial ? denial->key : QString());
        break;
    }
    case Step::CloseConsole:
        write(CloseConsoleAudit, {consoleTitle(*m_site, input.console)}, {});
        break;
    }
}

void MuNode::powerAction(const ActionIn &input, const PowerUnit &action)
{
    const QString name = m_site->unit(action.unit).name;
    if (action.on || action.forced) {
        if (m_site->unit(action.unit).kind == UnitKind::SU390
            && m_site->unit(action.unit).server != config().server) {
            // The SVP of a SU /390 needs a working MU of its own server (S2.1-08).
            const auto mus = m_site->unitsOfKind(UnitKind::MU);
            const bool any = std::any_of(mus.begin(), mus.end(), [&](UnitId mu) {
                return m_site->unit(mu).server == m_site->unit(action.unit).server
                    && m_peers.isFunctioning(mu);
            });
            if (!any) {
                reportJob(input.job, JobState::Failed, u"SEC0854"_s,
                          {name, m_site->server(m_site->unit(action.unit).server).name});
                return;
            }
        }
        if (action.on)
            m_turn->out.push_back(SwitchUnitOn{action.unit});
        else
            m_turn->out.push_back(SwitchUnitOff{action.unit});
    } else if (action.unit == m_unit) {
        powerOff();
    } else {
        // Sent again until it says that it goes: the message may be lost.
        m_offOrders[action.unit] = m_now + OffOrderKnobs * m_site->knob;
        m_turn->send(action.unit, PowerOrder{false});
    }
    reportJob(input.job, JobState::Done, u"SEC0857"_s, {name});
}

void MuNode::repeatOffOrders()
{
    for (auto order = m_offOrders.begin(); order != m_offOrders.end();) {
        const PeerWatch::Peer &peer = m_peers.peer(order->first);
        if (peer.announcedOff || m_now > order->second) {
            order = m_offOrders.erase(order);
            continue;
        }
        m_turn->send(order->first, PowerOrder{false});
        ++order;
    }
}

void MuNode::audit(const QString &account, const QString &component, const QString &key,
                   const QStringList &args, const QString &resultKey)
{
    Model::AuditEntry entry;
    entry.id = {m_unit, m_incarnation, quint32(++m_auditCounter)};
    entry.time = m_now;
    entry.unit = m_unit;
    entry.account = account;
    entry.component = component;
    entry.action = key;
    entry.args = args;
    entry.success = resultKey.isEmpty();
    entry.resultKey = resultKey;
    m_viewDirty = true; // it tells how many there are
    m_turn->out.push_back(
        std::make_shared<const Audited>(Audited{m_auditCounter, std::move(entry)}));
}

void MuNode::reportJob(Model::JobId job, JobState state, const QString &key,
                       const QStringList &args)
{
    SuOrderAnswer answer;
    answer.job = job;
    answer.state = state;
    answer.key = key;
    answer.args = args;
    m_turn->out.push_back(std::make_shared<const ReportJob>(ReportJob{std::move(answer)}));
}

} // namespace Engine
