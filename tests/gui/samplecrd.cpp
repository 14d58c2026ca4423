// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecrd.h"

#include <algorithm>

using namespace Model;
using namespace Qt::StringLiterals;

namespace Sample {

namespace {

CrdStatus &change(SiteView &view)
{
    auto copy = std::make_shared<CrdStatus>(*view.crd);
    view.crd = copy;
    return *copy;
}

/// What a unit reports of a leg.
void report(SiteView &view, UnitId id, int leg, LegStatus status)
{
    auto unit = std::make_shared<UnitView>(view.unit(id));
    auto state = std::make_shared<UnitState>(*unit->state);
    for (LegReading &reading : state->legs) {
        if (indexOf(reading.leg) == std::size_t(leg))
            reading.status = status;
    }
    unit->state = state;
    view.units[indexOf(id)] = unit;
}

} // namespace

CrdStatus calmCrd(const SiteView &view)
{
    const Site &site = *view.site;
    CrdStatus crd;
    crd.identity = VmUuid::fromNames(site.name, u"CRD"_s);
    crd.term = 12;
    crd.writer = site.findUnit(u"abgwhite"_s);
    crd.sequence = 4711;
    for (const int leg : {0, 1, 2}) {
        CrdDiskStatus disk;
        disk.leg = LegId(leg);
        disk.identity = VmUuid::fromNames(site.name, u"disk %1"_s.arg(leg));
        disk.inTerm = leg > 0;
        disk.readLatency = 400us + leg * 300us;
        disk.writeLatency = 800us + leg * 500us;
        disk.rounds = 100;
        crd.disks.push_back(disk);
    }
    for (const UnitId mu : site.unitsOfKind(UnitKind::MU))
        crd.voters.push_back({mu, LegId{0}, 1, true});
    for (const int leg : {1, 2})
        crd.voters.push_back({NoUnit, LegId(leg), 2, true});
    crd.votes = 8;
    crd.votesNeeded = 5;
    for (const UnitId observer : site.unitsOfKind(UnitKind::MU)) {
        for (std::size_t peer = 0; peer < site.units.size(); ++peer) {
            if (UnitId(peer) == observer)
                continue;
            const Duration onDisk = site.units[peer].kind == UnitKind::HNC ? -1ns : 1000ms;
            crd.sightings.push_back({observer, UnitId(peer), 500ms, {onDisk, onDisk}});
        }
    }
    return crd;
}

void setDisk(SiteView &view, int leg, LegStatus status)
{
    CrdDiskStatus &disk = change(view).disks[std::size_t(leg)];
    disk.status = status;
    disk.inTerm = status == LegStatus::UpToDate;
    disk.reasonKey = status == LegStatus::Failed ? u"SEC1004"_s
        : status == LegStatus::Missing           ? u"SEC1003"_s
                                                 : QString();
    if (!disk.reasonKey.isEmpty())
        disk.reasonArgs = {u"LEG%1"_s.arg(leg)};
    for (std::size_t at = 0; at < view.units.size(); ++at)
        report(view, UnitId(at), leg, status);
    view.legs[std::size_t(leg) - 1].status = status;
}

void resync(SiteView &view, int leg, int permille, bool stuck)
{
    setDisk(view, leg, LegStatus::Inconsistent);
    CrdDiskStatus &disk = change(view).disks[std::size_t(leg)];
    disk.resyncPermille = permille;
    disk.stuck = stuck;
}

void rollBack(SiteView &view, int leg)
{
    setDisk(view, leg, LegStatus::Failed);
    CrdStatus &crd = change(view);
    CrdDiskStatus &disk = crd.disks[std::size_t(leg)];
    disk.rolledBack = true;
    disk.reasonKey = u"SEC1001"_s;
    for (CrdVoterStatus &voter : crd.voters)
        voter.reached = voter.reached && voter.leg != disk.leg;
}

void loseFirstSite(SiteView &view)
{
    setDisk(view, 1, LegStatus::Missing);
    CrdStatus &crd = change(view);
    for (CrdVoterStatus &voter : crd.voters) {
        const bool lost = voter.mu == NoUnit ? voter.leg == LegId(1)
                                             : view.site->unit(voter.mu).server == ServerId(0);
        voter.reached = !lost;
    }
    crd.votes = 4;
    crd.writable = view.crdWritable = false;
    crd.readOnlyKey = u"SEC1021"_s;
    view.manager = {};
}

void overrideFirstSite(SiteView &view)
{
    loseFirstSite(view);
    CrdStatus &crd = change(view);
    std::erase_if(crd.voters, [](const CrdVoterStatus &voter) { return !voter.reached; });
    crd.votesNeeded = 3;
    crd.generation = 1;
    crd.term = 29;
    crd.writer = view.mu;
    crd.writable = view.crdWritable = true;
    crd.readOnlyKey.clear();
    view.manager = {.mu = view.mu, .term = 13};
    crd.conflicts.push_back({view.time + 60s,
                             1,
                             view.site->findUnit(u"abgwhite"_s),
                             {u"cluster/ABGCL390"_s, u"vm/5a3c"_s}});
}

void scrub(SiteView &view, ScrubState state, int permille, int damaged)
{
    CrdStatus &crd = change(view);
    crd.scrub = {state, permille, view.time + 30s, permille * 32, damaged, damaged};
}

void measure(SiteView &view, Duration read, Duration write)
{
    view.time += 1s;
    for (CrdDiskStatus &disk : change(view).disks) {
        if (disk.status != LegStatus::UpToDate)
            continue;
        ++disk.rounds;
        disk.readLatency = read;
        disk.writeLatency = write;
    }
}

} // namespace Sample
