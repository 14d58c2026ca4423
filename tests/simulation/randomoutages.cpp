// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomoutages.h"

#include "engine/units/sunode.h"
#include "healing.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Engine::SuNode;
using Model::UnitId;

namespace {

constexpr Model::Duration Batch = 20ms;
constexpr Model::Duration Outages = 90s;
constexpr quint64 Purpose = 4711; ///< a stream of its own: draws shift nothing in the nodes

} // namespace

void RunRecord::consoleShown(Model::Instant time, UnitId mu, const Engine::ShowConsole &shown)
{
    for (const Model::ConsoleLine &line : shown.lines)
        m_lines.append(u"%1 %2 %3 %4 %5"_s.arg(time.time_since_epoch().count())
                           .arg(int(mu))
                           .arg(int(shown.console.su))
                           .arg(shown.console.system, line.text));
}

void RunRecord::jobChanged(Model::Instant time, const Engine::Job &job)
{
    m_jobs[job.id] = job.state;
    m_lines.append(u"%1 job %2 %3 %4"_s.arg(time.time_since_epoch().count())
                       .arg(quint64(job.id))
                       .arg(int(job.state))
                       .arg(job.key));
}

void RunRecord::logged(Model::Instant time, UnitId mu, const Engine::Logged &entry)
{
    KnownLog &log = m_logs[mu];
    if (entry.number == 1)
        log = {}; // the MU was restarted
    if (entry.number != log.last + 1)
        m_violations.append(
            u"log of MU %1 goes from %2 to %3"_s.arg(int(mu)).arg(log.last).arg(entry.number));
    log.last = entry.number;
    if (!log.ids.insert(entry.event.id).second)
        m_violations.append(u"MU %1 logs %2 twice"_s.arg(int(mu)).arg(entry.event.key));
    m_lines.append(
        u"%1 log %2 %3"_s.arg(time.time_since_epoch().count()).arg(int(mu)).arg(entry.event.key));
}

void RunRecord::audited(Model::Instant time, UnitId mu, const Engine::Audited &entry)
{
    m_lines.append(u"%1 audit %2 %3"_s.arg(time.time_since_epoch().count())
                       .arg(int(mu))
                       .arg(entry.entry.action));
}

int RunRecord::jobs(Engine::JobState state) const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
                             [&](const auto &job) { return job.second == state; }));
}

RandomOutages::RandomOutages(const Model::SitePtr &site, quint64 seed)
    : m_site(site)
    , m_engine(site, seed, &m_record)
    , m_invariants(m_engine)
    , m_random(seed, 0, Purpose)
{
    for (std::size_t i = 0; i < site->units.size(); ++i) {
        if (site->isSu(UnitId(i)) && site->units[i].su->mode == Model::OperatingMode::Vm2000)
            m_movers.push_back(UnitId(i));
    }
}

QStringList RandomOutages::violations() const
{
    return m_invariants.violations() + m_record.violations();
}

UnitId RandomOutages::anyOf(const std::vector<UnitId> &units)
{
    return units[m_random.below(units.size())];
}

void RandomOutages::runUntil(Model::Instant time)
{
    Engine::VirtualRuntime &runtime = m_engine.runtime();
    while (runtime.now() < time) {
        runtime.runUntil(std::min(time, runtime.now() + Batch));
        m_invariants.check();
    }
}

void RandomOutages::run()
{
    const Model::Instant end = m_site->start + Outages;
    runUntil(m_site->start + 5s);
    while (m_engine.runtime().now() < end) {
        runUntil(m_engine.runtime().now() + Model::Duration(1'000'000 * m_random.below(2500)));
        if (chance(50))
            ask();
        if (chance(45))
            strike();
        if (chance(15))
            mend();
    }
    const Model::Instant limit = m_engine.runtime().now() + 200s;
    healAll(m_engine);
    do {
        runUntil(m_engine.runtime().now() + 1s);
        switchAllOn(m_engine);
    } while (m_engine.runtime().now() < limit && !isCalm(m_engine));
    // A write under way for long may still land.
    runUntil(m_engine.runtime().now() + 25s);
    m_invariants.checkSettled();
}

void RandomOutages::ask()
{
    const UnitId mu = anyOf(m_site->unitsOfKind(Model::UnitKind::MU));
    const UnitId su = anyOf(m_movers);
    const auto *node = static_cast<const SuNode *>(m_engine.runtime().node(su));
    if (!node || node->machine().vms().empty())
        return;
    const std::vector<Engine::Vm> &vms = node->machine().vms();
    const Model::VmDefinition &vm = vms[m_random.below(vms.size())].definition;
    const auto perform
        = [&](const Engine::Action &action) { m_engine.perform(mu, u"admin"_s, u"CLI"_s, action); };
    const auto type = [&](const QString &text) {
        perform(Engine::ConsoleInput{{su, u"HV0"_s}, text});
    };
    switch (m_random.below(10)) {
    case 0:
        perform(Engine::AbortMigration{su, Model::NoLm});
        break;
    case 1:
        if (!vm.devices.empty())
            type(u"/REMOVE-VM-DEVICES VM-ID=%1,UNITS=%2"_s.arg(vm.name, vm.devices.back().mn));
        break;
    case 2:
        type(u"/ADD-VM-DEVICES VM-ID=%1,UNITS=%2"_s.arg(
            vm.name,
            m_site->unit(su).su->devices[m_random.below(m_site->unit(su).su->devices.size())].mn));
        break;
    case 3:
        m_engine.perform(mu, u"johndoe"_s, u"CLI"_s, Engine::MigrateVm{su, vm.name});
        break;
    default:
        perform(Engine::MigrateVm{su, vm.name});
    }
}

void RandomOutages::strike()
{
    Engine::VirtualRuntime &runtime = m_engine.runtime();
    const UnitId su = anyOf(m_movers);
    const Model::LinkId link = Model::LinkId(m_random.below(m_site->links.size()));
    const Model::LegId leg = m_site->legs[m_random.below(m_site->legs.size())].id;
    switch (m_random.below(18)) {
    case 0:
        runtime.inject(Engine::PullPlug{anyUnit()});
        break;
    case 1:
        runtime.inject(Engine::Crash{anyUnit()});
        break;
    case 2:
        runtime.inject(Engine::Crash{su, true});
        break;
    case 3:
        runtime.inject(Engine::Crash{su});
        break;
    case 4:
    case 5:
        runtime.inject(Engine::PauseUnit{chance(50) ? su : anyUnit(), true});
        break;
    case 6:
    case 7:
        if (!m_site->links.empty())
            runtime.inject(Engine::CutLink{link, true});
        break;
    case 8:
        if (!m_site->links.empty())
            runtime.inject(Engine::SlowLink{link, 1'000'000});
        break;
    case 9:
        runtime.inject(Engine::FailLeg{leg, true});
        break;
    case 10:
        runtime.inject(Engine::CutLeg{leg, anyUnit(), true});
        break;
    case 11:
        runtime.inject(Engine::SetRewas{su, false});
        break;
    case 12:
        runtime.inject(Engine::BreakDevice{
            su,
            m_site->unit(su).su->devices[m_random.below(m_site->unit(su).su->devices.size())].mn,
            true});
        break;
    case 13:
        runtime.inject(Engine::TakeMemory{su, int(m_random.below(40'000))});
        break;
    case 14:
        runtime.inject(Engine::RefuseResume{su, true});
        break;
    case 15:
    case 16:
        runtime.inject(Engine::DelayCrd{su, 1 + int(m_random.below(8))});
        break;
    case 17:
        m_engine.perform(anyOf(m_site->unitsOfKind(Model::UnitKind::MU)), u"admin"_s, u"SEM"_s,
                         Engine::PowerUnit{chance(60) ? su : anyUnit(), chance(30)});
        break;
    }
}

void RandomOutages::mend()
{
    if (chance(60)) {
        healAll(m_engine);
        return;
    }
    for (std::size_t i = 0; i < m_site->units.size(); ++i)
        m_engine.runtime().inject(Engine::PauseUnit{UnitId(i), false});
}
