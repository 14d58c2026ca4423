// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

#include "engine/cluster/clusterstatus.h"
#include "engine/units/munode.h"
#include "engine/units/sunode.h"

using namespace Qt::StringLiterals;
using Engine::CrdRecord;
using Engine::SuNode;
using Engine::VmRecord;
using Model::UnitId;

namespace {

constexpr qsizetype MostViolations = 20;

std::vector<std::pair<UnitId, const SuNode *>> serverUnits(const Engine::EmulatorEngine &engine)
{
    std::vector<std::pair<UnitId, const SuNode *>> result;
    for (std::size_t i = 0; i < engine.site().units.size(); ++i) {
        if (!engine.site().isSu(UnitId(i)))
            continue;
        if (const auto *node = dynamic_cast<const SuNode *>(engine.runtime().node(UnitId(i))))
            result.emplace_back(UnitId(i), node);
    }
    return result;
}

} // namespace

Invariants::Invariants(Engine::EmulatorEngine &engine)
    : m_engine(engine)
{
    for (std::size_t i = 0; i < engine.site().units.size(); ++i) {
        if (engine.site().isSu(UnitId(i)))
            m_serverUnits.push_back(UnitId(i));
    }
    for (const auto &[key, record] : *engine.runtime().crdImage()) {
        if (Engine::asVm(record))
            m_versions[key] = record->version;
    }
}

void Invariants::violated(const QString &what)
{
    const auto passed = m_engine.runtime().now() - m_engine.site().start;
    const QString line = u"%1 s: %2"_s.arg(double(passed.count()) / 1e9, 0, 'f', 3).arg(what);
    if (m_violations.size() < MostViolations)
        m_violations.append(line);
}

void Invariants::check()
{
    checkRecords();
    checkGuests();
}

void Invariants::checkRecords()
{
    const Engine::CrdImagePtr image = m_engine.runtime().crdImage();
    if (image == m_image)
        return;
    m_image = image;
    for (auto &[key, version] : m_versions) {
        const auto found = image->find(key);
        const VmRecord *vm = found == image->end() ? nullptr : Engine::asVm(found->second);
        if (!vm) {
            violated(u"definition %1 vanished from the CRD"_s.arg(key));
            continue;
        }
        if (found->second->version < version)
            violated(u"version of %1 went back"_s.arg(vm->definition.name));
        version = found->second->version;
        if (!m_engine.site().isSu(found->second->owner))
            violated(u"%1 has no owner"_s.arg(vm->definition.name));
    }
    for (const auto &[key, record] : *image) {
        const VmRecord *vm = Engine::asVm(record);
        if (!vm)
            continue;
        if (!m_versions.contains(key))
            violated(u"definition %1 exists twice"_s.arg(vm->definition.name));
        m_owners[vm->definition.uuid] = record->owner;
    }
}

void Invariants::checkGuests()
{
    m_executing.clear();
    for (const UnitId su : m_serverUnits) {
        const auto *node = static_cast<const SuNode *>(m_engine.runtime().node(su));
        // A paused unit executes nothing; what it does when it wakes is seen then.
        if (!node || !m_engine.runtime().world().isAlive(su))
            continue;
        const QString &name = m_engine.site().unit(su).name;
        for (const Engine::Vm &vm : node->machine().vms()) {
            if (!Engine::isExecuting(vm))
                continue;
            const QString &guest = vm.definition.name;
            for (const auto &[uuid, other] : m_executing) {
                if (uuid == vm.definition.uuid)
                    violated(u"%1 runs on %2 and %3"_s.arg(guest, m_engine.site().unit(other).name,
                                                           name));
            }
            m_executing.emplace_back(vm.definition.uuid, su);
            if (m_owners[vm.definition.uuid] != su)
                violated(u"%1 runs on %2, which does not own it"_s.arg(guest, name));
        }
    }
}

void Invariants::checkOwner(const QString &key, const CrdRecord &record)
{
    const auto &vm = std::get<VmRecord>(record.value);
    const QString &name = vm.definition.name;
    if (vm.phase != Engine::VmPhase::Owned)
        violated(u"the record of %1 still waits for the end of an LM"_s.arg(name));
    for (const auto &[su, node] : serverUnits(m_engine)) {
        const QString &where = m_engine.site().unit(su).name;
        int copies = 0;
        for (const Engine::Vm &each : node->machine().vms()) {
            if (Engine::vmKey(each.definition.uuid) != key)
                continue;
            ++copies;
            if (su != record.owner) {
                violated(u"%1 is left on %2, which does not own it"_s.arg(name, where));
                continue;
            }
            if (each.inbound || each.migrating)
                violated(u"%1 on %2 is still marked as migrating"_s.arg(name, where));
            if (each.held)
                violated(u"%1 on %2 is still held"_s.arg(name, where));
            if (each.recordVersion != record.version)
                violated(u"%1 on %2 holds version %3, the CRD %4"_s.arg(name, where)
                             .arg(each.recordVersion)
                             .arg(record.version));
            if (!(each.definition == vm.definition))
                violated(u"definition of %1 on %2 differs from the CRD"_s.arg(name, where));
            if (each.status != vm.status)
                violated(u"status of %1 on %2 differs from the CRD"_s.arg(name, where));
            if (each.guest && !Engine::isExecuting(each))
                violated(u"%1 stays suspended on %2"_s.arg(name, where));
            if (each.guest && each.guest->isIoStopped())
                violated(u"I/O of %1 stays stopped on %2"_s.arg(name, where));
        }
        if (su == record.owner && copies != 1)
            violated(u"%1 exists %2 times on its owner %3"_s.arg(name).arg(copies).arg(where));
    }
}

void Invariants::checkSettled()
{
    check();
    for (const auto &[key, record] : *m_image) {
        if (Engine::asVm(record))
            checkOwner(key, *record);
    }
    for (const auto &[su, node] : serverUnits(m_engine)) {
        const Engine::MigrationSource *lm = node->outbound();
        const QString &name = m_engine.site().unit(su).name;
        if (lm && !lm->isOver())
            violated(u"LM of %1 from %2 did not end (%3)"_s.arg(lm->status().vmName, name,
                                                                Model::toText(lm->status().phase)));
        if (lm && lm->status().inDoubt)
            violated(u"LM of %1 from %2 is still in doubt"_s.arg(lm->status().vmName, name));
        if (node->machine().freeMemoryMb() < 0)
            violated(u"memory of %1 is used beyond what there is"_s.arg(name));
    }
    checkViews();
}

void Invariants::checkViews()
{
    for (const UnitId mu : m_engine.site().unitsOfKind(Model::UnitKind::MU)) {
        if (!m_engine.runtime().world().isAlive(mu))
            continue;
        const Model::SiteViewPtr view = m_engine.view(mu);
        const QString &name = m_engine.site().unit(mu).name;
        for (std::size_t i = 0; i < view->clusters.size(); ++i) {
            const Model::ClusterView &shown = *view->clusters[i];
            const Model::ClusterStatus now
                = Engine::clusterStatus(*view, m_engine.site().clusters[i],
                                        shown.status.state != Model::ClusterState::Inactive);
            if (!Engine::sameButForAge(now, shown.status))
                violated(u"%1 shows an old status of %2"_s.arg(name, shown.name));
        }
        for (const Model::LmStatusPtr &lm : view->migrations) {
            if (!lm->isOver())
                violated(u"%1 shows an LM of %2 that does not end"_s.arg(name, lm->vmName));
        }
    }
}
