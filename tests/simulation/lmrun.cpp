// SPDX-License-Identifier: GPL-3.0-or-later
#include "lmrun.h"

#include "healing.h"
#include "model/sitefile.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Engine::SuNode;
using Model::LmStep;
using Model::UnitId;

namespace {

constexpr Model::Duration Batch = 10ms;

} // namespace

LmRun::LmRun(const Model::SitePtr &site, quint64 seed, const Route &route)
    : m_engine(site, seed, nullptr)
    , m_invariants(m_engine)
    , m_source(site->findUnit(QString::fromUtf16(route.source)))
    , m_target(site->findUnit(QString::fromUtf16(route.target)))
    , m_mu(Model::NoUnit)
    , m_vm(QString::fromUtf16(route.vm))
{
    // Not the Cluster Manager, which is the first one: that is a victim of its own.
    for (const UnitId each : site->unitsOfKind(Model::UnitKind::MU)) {
        if (site->unit(each).server == site->unit(m_source).server)
            m_mu = each;
    }
}

const SuNode *LmRun::su(UnitId id) const
{
    return site().isSu(id) ? static_cast<const SuNode *>(m_engine.runtime().node(id)) : nullptr;
}

void LmRun::begin()
{
    runFor(5s);
    m_uuid = su(m_source)->machine().find(m_vm)->definition.uuid;
    m_sourceBefore = pictureOf(m_source);
    m_targetBefore = pictureOf(m_target);
    m_handled = 0;
    m_job
        = m_engine.perform(m_mu, u"admin"_s, u"CLI"_s, Engine::MigrateVm{m_source, m_vm, m_target});
}

void LmRun::next()
{
    m_engine.runtime().runNext();
    ++m_handled;
    const SuNode *node = su(m_source);
    const Engine::MigrationSource *lm = node ? node->outbound() : nullptr;
    if (!lm || lm->status().vm != m_uuid || m_status.isOver())
        return;
    const std::vector<Model::LmTimelineEntry> &timeline = lm->status().timeline;
    if (!has(LmStep::Resumed) && executesOn(m_target))
        m_boundaries.push_back({LmStep::Resumed, 1, m_handled});
    for (; m_followed < timeline.size(); ++m_followed) {
        const std::size_t i = m_followed;
        if (timeline[i].step == LmStep::Resumed)
            continue; // told afterwards; seen here when it happens
        const int number = 1
            + int(std::count_if(
                timeline.begin(), timeline.begin() + std::ptrdiff_t(i),
                [&](const Model::LmTimelineEntry &each) { return each.step == timeline[i].step; }));
        m_boundaries.push_back({timeline[i].step, number, m_handled});
        m_status = lm->status();
    }
    if (lm->status().phase != m_status.phase || lm->status().inDoubt != m_status.inDoubt
        || lm->isOver())
        m_status = lm->status();
}

void LmRun::runFor(Model::Duration time)
{
    Engine::VirtualRuntime &runtime = m_engine.runtime();
    const Model::Instant end = runtime.now() + time;
    while (runtime.now() < end) {
        const Model::Instant batch = std::min(end, runtime.now() + Batch);
        while (runtime.hasEvents() && runtime.nextEventTime() <= batch)
            next();
        runtime.runUntil(batch);
        m_invariants.check();
    }
}

void LmRun::runToEvent(quint64 event)
{
    while (m_handled < event) {
        next();
        m_invariants.check();
    }
}

bool LmRun::runToEnd(Model::Duration limit)
{
    const Model::Instant end = m_engine.runtime().now() + limit;
    while (m_engine.runtime().now() < end && !(wasAccepted() && m_status.isOver()))
        next();
    return wasAccepted() && m_status.isOver();
}

void LmRun::heal(Model::Duration limit)
{
    healAll(m_engine);
    // A write under way for long may still land; a restarted unit finds its definitions again.
    constexpr Model::Duration Slack = 15s;
    const Model::Instant end = m_engine.runtime().now() + limit - Slack;
    do
        runFor(1s);
    while (m_engine.runtime().now() < end && !isCalm(m_engine));
    runFor(Slack);
}

bool LmRun::has(LmStep step) const
{
    return std::any_of(m_boundaries.begin(), m_boundaries.end(),
                       [&](const Boundary &each) { return each.step == step; });
}

const Engine::Vm *LmRun::vmOn(UnitId id) const
{
    const SuNode *node = su(id);
    return node ? node->machine().find(m_uuid) : nullptr;
}

bool LmRun::executesOn(UnitId id) const
{
    const Engine::Vm *vm = vmOn(id);
    return vm && Engine::isExecuting(*vm) && m_engine.runtime().world().isAlive(id);
}

const Engine::CrdRecord &LmRun::record() const
{
    return *m_engine.runtime().crdImage()->at(Engine::vmKey(m_uuid));
}

LmRun::Picture LmRun::pictureOf(UnitId id) const
{
    const Engine::Hypervisor &machine = su(id)->machine();
    return {machine.vms(), machine.freeMemoryMb()};
}

QStringList LmRun::changesSinceBegin(bool onTargetToo) const
{
    QStringList differences;
    compare(m_source, m_sourceBefore, differences);
    if (onTargetToo)
        compare(m_target, m_targetBefore, differences);
    return differences;
}

void LmRun::compare(UnitId id, const Picture &before, QStringList &differences) const
{
    const QString &name = site().unit(id).name;
    if (!su(id)) {
        differences.append(u"%1 is off"_s.arg(name));
        return;
    }
    const Picture now = pictureOf(id);
    if (now.freeMemoryMb != before.freeMemoryMb)
        differences.append(u"free memory of %1"_s.arg(name));
    if (now.vms.size() != before.vms.size()) {
        differences.append(u"number of VMs on %1"_s.arg(name));
        return;
    }
    for (std::size_t i = 0; i < now.vms.size(); ++i) {
        const Engine::Vm &a = before.vms[i];
        const Engine::Vm &b = now.vms[i];
        const QString vm = u"%1 on %2"_s.arg(a.definition.name, name);
        if (!(a.definition == b.definition))
            differences.append(u"definition of "_s + vm);
        if (a.status != b.status || a.diff != b.diff || a.held != b.held || a.inbound != b.inbound
            || a.migrating != b.migrating || a.migrationTarget != b.migrationTarget)
            differences.append(u"state of "_s + vm);
        if (a.activeCpus != b.activeCpus || a.blockedCpus != b.blockedCpus)
            differences.append(u"processors of "_s + vm);
        if (a.guest.has_value() != b.guest.has_value()
            || (a.guest && a.guest->isExecuting() != b.guest->isExecuting())
            || (a.guest && a.guest->isIoStopped() != b.guest->isIoStopped()))
            differences.append(u"guest of "_s + vm);
    }
}

Model::SitePtr smallSite(const QString &name)
{
    const QString path = u":/sites/%1.toml"_s.arg(name);
    const Model::LoadedSite loaded = Model::loadSite(path);
    if (!loaded.site)
        return nullptr;
    auto small = std::make_shared<Model::Site>(*loaded.site);
    for (Model::UnitConfig &unit : small->units) {
        if (!unit.su)
            continue;
        for (Model::VmConfig &vm : unit.su->vms) {
            vm.definition.memoryMb = std::min(vm.definition.memoryMb, 64);
            vm.definition.workload.workingSetPages /= 16;
        }
    }
    return small;
}

QString toText(LmStep step)
{
    constexpr std::array words{
        u"accepted",    u"guest informed",  u"target set up", u"devices assigned", u"copy pass",
        u"I/O stopped", u"suspended",       u"released",      u"claimed",          u"resumed",
        u"started",     u"source released", u"ended"};
    return QString::fromUtf16(words[static_cast<std::size_t>(step)]);
}
