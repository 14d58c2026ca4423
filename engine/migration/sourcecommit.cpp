// SPDX-License-Identifier: GPL-3.0-or-later
// Ownership (PROTOCOLS section 2).
#include "engine/migration/source.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::LmPhase;
using Model::LmStep;

namespace {

constexpr Model::Duration ReadPeriod = 2s;

} // namespace

void MigrationSource::release(MigrationHost &host)
{
    mark(host, LmStep::Released);
    enter(host, Stage::Releasing, LmPhase::Transfer);
    sendRepeated(host, LmRelease{m_status.id});
}

void MigrationSource::confirm(MigrationHost &host)
{
    // With the arbiter out of reach, RELEASE would leave the guest suspended in doubt; before
    // RELEASE it can simply go on here. So ask first: one round trip to the disks.
    m_repeated.reset();
    enter(host, Stage::Confirming, LmPhase::Transfer);
    m_read = host.readDeciding(m_key);
}

void MigrationSource::submitAbort(MigrationHost &host, quint64 expectedVersion)
{
    m_repeated.reset();
    m_put = host.putIf({m_key, host.unit(), expectedVersion,
                        CrdRecord{host.unit(), 0, record(host, VmPhase::Owned)}});
    m_putUnknown = false;
    const LmPhase phase = m_status.phase;
    enter(host, Stage::Aborting, phase);
}

void MigrationSource::crdOutcome(MigrationHost &host, const CrdOutcome &outcome)
{
    if (isOver())
        return;
    if (m_read == outcome.id) {
        if (outcome.result == CrdResult::Unknown) {
            if (m_stage == Stage::Claimed)
                doubt(host, u"SEC0211"_s);
            return;
        }
        m_read.reset();
        readDecided(host, outcome.current);
        return;
    }
    if (m_put != outcome.id)
        return;
    if (outcome.result == CrdResult::Unknown) {
        m_putUnknown = true;
        doubt(host, u"SEC0210"_s);
        return;
    }
    m_put.reset();
    const bool committed = outcome.result == CrdResult::Committed;
    switch (m_stage) {
    case Stage::Accepting:
        if (!committed) {
            host.print(u"HV0"_s, u"SEC0206"_s, {m_status.vmName});
            reject(host, u"SEC0206"_s, {m_status.vmName});
        } else {
            accepted(host, outcome.current->version);
            // Nobody waits for an LM accepted long after it was asked for.
            const bool stopped = !m_status.reasonKey.isEmpty();
            if (m_putUnknown || stopped) {
                m_targetGone = true;
                rollBack(host, stopped ? m_status.reasonKey : u"SEC0202"_s, m_status.reasonArgs);
            }
        }
        break;
    case Stage::Aborting:
        if (committed) {
            givenBack(host, outcome.current);
        } else {
            recordDecided(host, outcome.current);
        }
        break;
    case Stage::RollingBack:
        rollBackDecided(host, outcome);
        break;
    default:
        break;
    }
}

void MigrationSource::rollBackDecided(MigrationHost &host, const CrdOutcome &outcome)
{
    Vm *moving = vm(host);
    const VmRecord *now = asVm(outcome.current);
    if (!now || outcome.current->owner != host.unit() || now->phase != VmPhase::Owned) {
        notOurs(host);
        return;
    }
    moving->recordVersion = outcome.current->version;
    if (now->status != moving->status) {
        // The Cluster Manager has written ABORT "not running" for us meanwhile.
        m_put = host.putIf({m_key, host.unit(), outcome.current->version,
                            CrdRecord{host.unit(), 0, record(host, VmPhase::Owned)}});
        return;
    }
    m_recordBack = true;
    host.confirmHeld(m_status.vm);
    tryEndRollBack(host);
}

void MigrationSource::givenBack(MigrationHost &host, const CrdRecordPtr &current)
{
    Vm *moving = vm(host);
    moving->recordVersion = current->version;
    const VmRecord *now = asVm(current);
    m_targetGone = m_targetGone || now->returned;
    if (m_status.reasonKey.isEmpty()) {
        m_status.reasonKey = now->returned ? u"SEC0205"_s : u"SEC0201"_s;
        m_status.reasonArgs = {targetName(host)};
    }
    if (now->status != moving->status) {
        // "Not running" is first set running; only then may the guest go on (PROTOCOLS 2.2).
        submitAbort(host, current->version);
        return;
    }
    m_recordBack = true;
    rollBack(host, m_status.reasonKey, m_status.reasonArgs);
    host.confirmHeld(m_status.vm);
}

bool MigrationSource::recordChanged(MigrationHost &host, const CrdRecordPtr &current)
{
    if (!m_accepted || isOver())
        return false;
    // The outcome of a write under way tells the same, and what to do about it.
    if (!m_put)
        recordDecided(host, current);
    return true;
}

void MigrationSource::readDecided(MigrationHost &host, const CrdRecordPtr &current)
{
    const VmRecord *now = asVm(current);
    const bool asLeft = now && current->owner == host.unit() && current->version == m_version
        && now->phase == VmPhase::Migrating;
    if (m_stage == Stage::Confirming && asLeft)
        release(host);
    else if (m_stage == Stage::Confirming || m_stage == Stage::Claimed
             || m_stage == Stage::Releasing)
        recordDecided(host, current);
}

void MigrationSource::recordDecided(MigrationHost &host, const CrdRecordPtr &current)
{
    const VmRecord *now = asVm(current);
    const bool ours = now && now->migration == m_status.id;
    // Behind CLAIM (t+1) only the target writes; once it wrote STARTED it may have written more.
    if (now && current->owner == m_status.target && (ours || m_stage == Stage::Claimed)) {
        if (m_stage != Stage::Claimed)
            claimed(host);
        if (current->version > m_version + 1)
            releaseSource(host, *now);
        return;
    }
    // Exactly t+1 (ABORT) or t+2 (RETURN) with this LM's id: the guest is ours again.
    if (ours && current->owner == host.unit() && now->phase == VmPhase::Owned
        && current->version == m_version + (now->returned ? 2 : 1)) {
        givenBack(host, current);
        return;
    }
    if (ours && current->owner == host.unit() && now->phase == VmPhase::Migrating)
        return; // CLAIM not there yet; asked again
    notOurs(host);
}

void MigrationSource::notOurs(MigrationHost &host)
{
    const bool wasReleased = std::any_of(
        m_status.timeline.begin(), m_status.timeline.end(),
        [](const Model::LmTimelineEntry &entry) { return entry.step == LmStep::Released; });
    if (!wasReleased) {
        // The guest ran here: held for good, with an alarm; an operator decides (PROTOCOLS 3).
        vm(host)->held = true;
        host.print(u"HV0"_s, u"SEC0206"_s, {m_status.vmName});
        host.report(Model::EventKinds::VmHeld, m_status.vmName,
                    {m_status.vmName, host.site().unit(host.unit()).name});
        m_status.reasonKey = u"SEC0206"_s;
        m_status.reasonArgs = {m_status.vmName};
        end(host, LmPhase::Aborted);
        return;
    }
    // The suspended copy is void (PROTOCOLS 2.2).
    host.print(u"HV0"_s, u"SEC0207"_s, {m_status.vmName});
    host.report(Model::EventKinds::SuspendedCopyDropped, m_status.vmName,
                {m_status.vmName, host.site().unit(host.unit()).name});
    host.hypervisor().remove(m_status.vm);
    m_status.reasonKey = u"SEC0207"_s;
    m_status.reasonArgs = {m_status.vmName};
    end(host, LmPhase::Aborted);
}

void MigrationSource::claimed(MigrationHost &host)
{
    m_repeated.reset();
    m_status.pastNoReturn = true;
    m_status.reasonKey.clear();
    m_status.reasonArgs.clear();
    mark(host, LmStep::Claimed);
    enter(host, Stage::Claimed, LmPhase::Transfer);
    m_nextRead = host.now() + ReadPeriod;
}

void MigrationSource::readRecord(MigrationHost &host)
{
    m_nextRead = host.now() + ReadPeriod;
    if (!m_read)
        m_read = host.readDeciding(m_key);
}

} // namespace Engine
