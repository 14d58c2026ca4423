// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/emulator/emulatorengine.h"

#include "engine/access/actiontitle.h"
#include "engine/access/logon.h"
#include "engine/units/munode.h"
#include "engine/units/nodefactory.h"
#include "engine/units/sunode.h"

using namespace Qt::StringLiterals;

namespace Engine {

using Model::UnitId;

EmulatorEngine::EmulatorEngine(Model::SitePtr site, quint64 seed, EngineListener *listener)
    : m_listener(nullptr)
    , m_runtime(std::move(site), seed, &makeNode, *this)
{
    m_runtime.runUntil(this->site().start);
    m_listener = listener;
}

Model::JobId EmulatorEngine::perform(UnitId mu, const QString &account, const QString &component,
                                     const Action &action)
{
    forgetOldJobs();
    const Model::JobId id = Model::JobId(++m_lastJob);
    const ActionTitle title = titleOf(site(), action);
    Job &job = m_jobs[id];
    job.id = id;
    job.title = title.key;
    job.titleArgs = title.args;
    job.account = account;
    job.mu = mu;
    job.started = m_runtime.now();
    if (!m_runtime.world().isOn(mu)) {
        job.state = JobState::Failed;
        job.ended = m_runtime.now();
        job.key = u"SEC0859"_s;
        job.args = {site().unit(mu).name};
        ++m_ended;
        if (m_listener)
            m_listener->jobChanged(m_runtime.now(), job);
        return id;
    }
    m_runtime.deliver(mu,
                      std::make_shared<const ActionIn>(ActionIn{id, account, component, action}));
    return id;
}

void EmulatorEngine::forgetOldJobs()
{
    for (auto job = m_jobs.begin(); job != m_jobs.end() && m_ended > KeptEndedJobs;) {
        if (job->second.isOver()) {
            job = m_jobs.erase(job);
            --m_ended;
        } else {
            ++job;
        }
    }
}

const Job *EmulatorEngine::job(Model::JobId id) const
{
    const auto found = m_jobs.find(id);
    return found == m_jobs.end() ? nullptr : &found->second;
}

EmulatorEngine::LogOnResult EmulatorEngine::logOn(UnitId mu, const QString &account,
                                                  const QString &password, const QString &component)
{
    if (!m_runtime.world().isAlive(mu))
        return {false, u"SEC0859"_s, {site().unit(mu).name}};
    const std::optional<Denial> denial = checkLogOn(site(), account, password);
    tell(mu,
         {SessionIn::Step::LogOn,
          account,
          component,
          denial ? denial->key : QString(),
          Model::NoUnit,
          {}});
    if (denial)
        return {false, denial->key, denial->args};
    return {true, {}, {}};
}

void EmulatorEngine::tell(UnitId mu, SessionIn step)
{
    if (m_runtime.world().isOn(mu))
        m_runtime.deliver(mu, std::make_shared<const SessionIn>(std::move(step)));
}

void EmulatorEngine::logOff(UnitId mu, const QString &account, const QString &component)
{
    tell(mu, {SessionIn::Step::LogOff, account, component, {}, Model::NoUnit, {}});
}

void EmulatorEngine::changeMu(UnitId from, UnitId to, const QString &account,
                              const QString &component)
{
    tell(to, {SessionIn::Step::ChangeMu, account, component, {}, from, {}});
}

std::optional<Denial> EmulatorEngine::openConsole(UnitId mu, const QString &account,
                                                  const QString &component,
                                                  const Model::ConsoleId &console)
{
    tell(mu, {SessionIn::Step::OpenConsole, account, component, {}, Model::NoUnit, console});
    const Model::AccountConfig *known = site().findAccount(account);
    if (!known)
        return Denial{u"SEC0852"_s, {account}};
    return reasonAgainstConsole(site(), *known, console);
}

void EmulatorEngine::closeConsole(UnitId mu, const QString &account, const QString &component,
                                  const Model::ConsoleId &console)
{
    tell(mu, {SessionIn::Step::CloseConsole, account, component, {}, Model::NoUnit, console});
}

Model::SiteViewPtr EmulatorEngine::view(UnitId mu)
{
    auto *node = dynamic_cast<MuNode *>(m_runtime.node(mu));
    return node ? node->view() : nullptr;
}

std::vector<Model::ConsoleLine> EmulatorEngine::consoleLines(UnitId mu,
                                                             const Model::ConsoleId &console) const
{
    const auto *node = dynamic_cast<const MuNode *>(m_runtime.node(mu));
    return node ? node->consoleLines(console) : std::vector<Model::ConsoleLine>();
}

const EventLog *EmulatorEngine::log(UnitId mu) const
{
    const auto *node = dynamic_cast<const MuNode *>(m_runtime.node(mu));
    return node ? &node->log() : nullptr;
}

TruthPtr EmulatorEngine::truth() const
{
    auto truth = std::make_shared<Truth>();
    truth->time = m_runtime.now();
    const World &world = m_runtime.world();
    for (std::size_t i = 0; i < site().units.size(); ++i) {
        const UnitId id = UnitId(i);
        TruthOfUnit unit{id, world.units[i].power, world.units[i].paused};
        if (const auto *su = dynamic_cast<const SuNode *>(m_runtime.node(id))) {
            unit.monitorUp = su->isMonitorUp();
            unit.rewasActive = su->isRewasActive();
            for (const Vm &vm : su->machine().vms()) {
                if (vm.guest)
                    truth->guests.push_back(
                        {vm.definition.uuid, vm.definition.name, id, isExecuting(vm)});
            }
        }
        truth->units.push_back(unit);
    }
    for (std::size_t i = 0; i < world.links.size(); ++i)
        truth->links.push_back(
            {Model::LinkId(i), world.links[i].cut, world.links[i].bitsPerSecond});
    for (const Model::LegConfig &config : site().legs) {
        const WorldLeg &leg = world.leg(config.id);
        TruthOfLeg each{config.id, leg.failed, {}};
        for (std::size_t i = 0; i < leg.cutFrom.size(); ++i) {
            if (leg.cutFrom[i])
                each.cutFrom.push_back(UnitId(i));
        }
        truth->legs.push_back(std::move(each));
    }
    return truth;
}

void EmulatorEngine::consoleShown(Model::Instant time, UnitId mu, const ShowConsole &lines)
{
    if (m_listener)
        m_listener->consoleShown(time, mu, lines);
}

void EmulatorEngine::jobReported(Model::Instant time, UnitId, const SuOrderAnswer &answer)
{
    const auto found = m_jobs.find(answer.job);
    if (found == m_jobs.end() || found->second.isOver())
        return;
    Job &job = found->second;
    job.state = answer.state;
    job.key = answer.key;
    job.args = answer.args;
    if (!answer.findings.empty())
        job.findings = answer.findings;
    if (answer.migration != Model::NoLm)
        job.migration = answer.migration;
    if (job.isOver()) {
        job.ended = time;
        ++m_ended;
    }
    if (m_listener)
        m_listener->jobChanged(time, job);
}

void EmulatorEngine::logged(Model::Instant time, UnitId mu, const Logged &entry)
{
    if (m_listener)
        m_listener->logged(time, mu, entry);
}

void EmulatorEngine::audited(Model::Instant time, UnitId mu, const Audited &entry)
{
    if (m_listener)
        m_listener->audited(time, mu, entry);
}

} // namespace Engine
