// SPDX-License-Identifier: GPL-3.0-or-later
// The SU's way to the CRD, the gap rule, and records it has to put right.
#include "engine/units/sunode.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::UnitId;
using Model::VmStatus;

namespace {

constexpr Model::Duration Gap = 2s; ///< PROTOCOLS 3

} // namespace

UnitId SuNode::rewasMu() const
{
    if (!is390())
        return Model::NoUnit;
    // Server-local first (S1.3-18); any MU that is there otherwise.
    UnitId remote = Model::NoUnit;
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        const UnitId id = UnitId(i);
        if (m_site->units[i].kind != Model::UnitKind::MU || !hears(id))
            continue;
        if (m_site->units[i].server == config().server)
            return id;
        if (remote == Model::NoUnit)
            remote = id;
    }
    return remote;
}

CrdRequestId SuNode::putIf(PutIf put)
{
    const CrdRequestId id = m_crd.putIf(std::move(put));
    carryOut(m_crd.step(m_now));
    return id;
}

CrdRequestId SuNode::readDeciding(const QString &key)
{
    const CrdRequestId id = m_crd.readDeciding(key);
    carryOut(m_crd.step(m_now));
    return id;
}

void SuNode::carryOut(const CrdClientStep &step)
{
    if (step.submit) {
        if (!is390()) {
            m_turn->out.push_back(SubmitCrd{step.submit});
        } else if (m_rewasActive && m_monitorUp) {
            if (const UnitId mu = rewasMu(); mu != Model::NoUnit)
                m_turn->send(mu, CrdRelay{step.submit});
        }
        // Without REWAS or an MU nothing is sent: the client's timer makes it Unknown.
    }
    if (step.wakeAt != Model::Instant())
        m_turn->setTimer(step.wakeAt, TimerKind::Crd);
    if (step.outcome)
        crdOutcome(*step.outcome);
}

void SuNode::crdOutcome(const CrdOutcome &outcome)
{
    touch();
    if (m_gapReads.contains(outcome.id.number)) {
        if (outcome.result != CrdResult::Unknown)
            releaseHeld(outcome);
        return;
    }
    if (const auto put = m_definitionPuts.find(outcome.id.number); put != m_definitionPuts.end()) {
        if (outcome.result == CrdResult::Unknown)
            return;
        const Model::VmUuid uuid = put->second;
        m_definitionPuts.erase(put);
        definitionStored(uuid, outcome);
        return;
    }
    for (auto repair = m_repairs.begin(); repair != m_repairs.end(); ++repair) {
        if (repair->second != outcome.id)
            continue;
        if (outcome.result == CrdResult::Unknown)
            return;
        const VmRecord *record = asVm(outcome.current);
        if (outcome.result == CrdResult::Committed && record
            && !m_hypervisor.find(record->definition.uuid)) {
            Vm vm{record->definition, record->status};
            vm.recordVersion = outcome.current->version;
            m_hypervisor.add(std::move(vm));
        }
        m_repairs.erase(repair);
        return;
    }
    if (m_source)
        m_source->crdOutcome(*this, outcome);
    for (MigrationTarget &target : m_targets)
        target.crdOutcome(*this, outcome);
}

void SuNode::checkGap(Model::Instant previousTurn)
{
    if (m_now - previousTurn <= Gap)
        return;
    m_gapReads.clear(); // reads that began before this gap decide nothing
    for (Vm &vm : m_hypervisor.vms()) {
        if (!vm.guest)
            continue;
        vm.held = true;
        const CrdRequestId id = m_crd.readDeciding(vmKey(vm.definition.uuid));
        m_gapReads[id.number] = vm.definition.uuid;
    }
    if (m_source && !m_source->isOver())
        m_source->gap(*this);
    for (MigrationTarget &target : m_targets)
        target.gap(*this);
    std::fill(m_heard.begin(), m_heard.end(), Model::Instant());
    m_imageAt = Model::Instant();
    m_member.gap(m_now);
    m_legSights.reset();
    touch();
    carryOut(m_crd.step(m_now));
}

void SuNode::releaseHeld(const CrdOutcome &outcome)
{
    const Model::VmUuid uuid = m_gapReads.at(outcome.id.number);
    m_gapReads.erase(outcome.id.number);
    Vm *vm = m_hypervisor.find(uuid);
    if (!vm || !vm->held)
        return;
    const bool stillOurs = outcome.current && outcome.current->owner == m_unit
        && outcome.current->version == vm->recordVersion;
    if (stillOurs) {
        vm->held = false;
        return;
    }
    if (m_source && m_source->status().vm == uuid
        && m_source->recordChanged(*this, outcome.current))
        return;
    // Held for good: never resumed by itself (PROTOCOLS 3).
    report(Model::EventKinds::VmHeld, vm->definition.name, {vm->definition.name, config().name});
}

void SuNode::confirmHeld(const Model::VmUuid &uuid)
{
    const Vm *vm = m_hypervisor.find(uuid);
    if (!vm || !vm->held)
        return;
    const CrdRequestId id = m_crd.readDeciding(vmKey(uuid));
    m_gapReads[id.number] = uuid;
    carryOut(m_crd.step(m_now));
}

bool SuNode::isRunningHere(const VmRecord &record) const
{
    const bool source = m_source && !m_source->isOver() && m_source->id() == record.migration;
    const bool target
        = std::any_of(m_targets.begin(), m_targets.end(), [&](const MigrationTarget &each) {
              return !each.isOver() && each.id() == record.migration;
          });
    return source || target;
}

void SuNode::adopt()
{
    // After a restart this SU finds its definitions again; and whatever landed in its name
    // without anyone here to carry it on is put right by a conditional write.
    if (!m_image || m_poweringOff)
        return;
    for (const auto &[key, current] : *m_image) {
        const VmRecord *record = asVm(current);
        if (!record || current->owner != m_unit || m_repairs.contains(key))
            continue;
        const Vm *known = m_hypervisor.find(record->definition.uuid);
        const bool orphaned = record->phase != VmPhase::Owned && !isRunningHere(*record);
        if ((known && !orphaned) || (known && known->recordVersion >= current->version)
            || isRunningHere(*record))
            continue;
        CrdRecord next{m_unit, 0, *record};
        VmRecord &value = std::get<VmRecord>(next.value);
        value.phase = VmPhase::Owned;
        value.target = Model::NoUnit;
        value.undo.clear();
        value.status = known ? known->status : VmStatus::DefinedOnly;
        if (!known)
            value.definition.index = value.definition.anyIndex ? 0 : value.definition.index;
        m_repairs[key] = m_crd.putIf({key, m_unit, current->version, std::move(next)});
    }
    carryOut(m_crd.step(m_now));
}

} // namespace Engine
