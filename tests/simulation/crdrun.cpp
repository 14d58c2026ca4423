// SPDX-License-Identifier: GPL-3.0-or-later
#include "crdrun.h"

#include "engine/crd/diskids.h"

using namespace Engine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::LegId;
using Model::UnitId;

CrdRun::CrdRun(const Model::SitePtr &site, quint64 seed)
    : m_site(site)
{
    CrdUnit::judge = &m_judge;
    m_runtime = std::make_unique<VirtualRuntime>(site, seed, makeCrdUnit, m_judge);
    m_runtime->runUntil(site->start);
}

CrdRun::~CrdRun()
{
    CrdUnit::judge = nullptr;
}

UnitId CrdRun::unit(const QString &name) const
{
    const UnitId id = m_site->findUnit(name);
    Q_ASSERT(id != Model::NoUnit);
    return id;
}

CrdUnit *CrdRun::member(UnitId unit)
{
    return dynamic_cast<CrdUnit *>(m_runtime->node(unit));
}

CrdUnit *CrdRun::member(const QString &name)
{
    return member(unit(name));
}

std::vector<UnitId> CrdRun::members() const
{
    return candidates(*m_site);
}

void CrdRun::run(Model::Duration time)
{
    m_runtime->runUntil(m_runtime->now() + time);
}

void CrdRun::cutIsl(bool cut)
{
    for (std::size_t i = 0; i < m_site->links.size(); ++i)
        inject(CutLink{Model::LinkId(i), cut});
}

void CrdRun::cutSan(bool cut)
{
    // Each storage system stands near a server: the units of the other one lose it.
    for (const Model::LegConfig &leg : m_site->legs) {
        for (const Model::StorageConfig &storage : m_site->storages) {
            if (storage.name != leg.storage)
                continue;
            for (const UnitId member : members()) {
                if (m_site->unit(member).server != storage.near)
                    inject(CutLeg{leg.id, member, cut});
            }
        }
    }
}

void CrdRun::override(const QString &mu, const Ayes &down)
{
    m_judge.overridden();
    act(mu, OverrideCrd{unit(mu), down.mus, down.legs});
}

void CrdRun::act(const QString &mu, const Action &action)
{
    m_runtime->deliver(unit(mu), std::make_shared<const ActionIn>(ActionIn{{}, {}, {}, action}));
}

void CrdRun::heal()
{
    for (const Model::LegConfig &leg : m_site->legs) {
        inject(FailLeg{leg.id, false});
        inject(DiskFault{leg.id, DiskFault::Kind::Heal});
        for (const UnitId member : members())
            inject(CutLeg{leg.id, member, false});
    }
    cutIsl(false);
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        inject(PauseUnit{UnitId(i), false});
        if (m_site->units[i].on)
            inject(SwitchOn{UnitId(i)});
    }
}

bool CrdRun::isDoubted(LegId leg)
{
    for (const UnitId id : members()) {
        const CrdUnit *unit = member(id);
        if (!unit)
            continue;
        for (const MemberDisk &disk : unit->member().disks()) {
            if (disk.id == leg && disk.rolledBack)
                return true;
        }
    }
    return false;
}

QString CrdRun::converge(Model::Duration limit)
{
    const quint32 requests = std::exchange(CrdUnit::requestPpm, 0);
    const quint32 mutinies = std::exchange(CrdUnit::mutinyPpm, 0);
    const Model::Instant end = m_runtime->now() + limit;
    QString reason;
    do {
        run(1s);
        reason.clear();
        const CrdMember *first = nullptr;
        int writers = 0;
        for (const UnitId id : members()) {
            CrdUnit *unit = member(id);
            const CrdMember *here = unit ? &unit->member() : nullptr;
            if (!here || !here->record() || !here->contents()) {
                reason = u"a unit has no copy"_s;
                break;
            }
            first = first ? first : here;
            writers += here->isWriter() ? 1 : 0;
            if (here->record()->mark != first->record()->mark
                || here->contents()->sequence != first->contents()->sequence)
                reason = u"the units' copies differ"_s;
            if (!unit->isSettled())
                reason = u"a request is not settled"_s;
        }
        if (reason.isEmpty() && writers != 1)
            reason = u"%1 units hold the term"_s.arg(writers);
        if (reason.isEmpty() && first->record()->legs.size() < m_site->legs.size())
            reason = u"a leg is not in the term"_s;
    } while (!reason.isEmpty() && m_runtime->now() < end);
    CrdUnit::requestPpm = requests;
    CrdUnit::mutinyPpm = mutinies;
    if (reason.isEmpty())
        m_judge.checkHolds(m_runtime->now(), *member(members().front())->member().contents());
    return reason.isEmpty() ? QString() : reason + u'\n' + story();
}

QString CrdRun::story()
{
    QStringList lines;
    for (const UnitId id : members()) {
        CrdUnit *unit = member(id);
        const QString &name = m_site->unit(id).name;
        if (!unit) {
            lines << name + u": off"_s;
            continue;
        }
        const Model::CrdStatus status = unit->describe();
        QString line
            = u"%1: %2.%3 of %4, record %5%6 %7, votes %8 of %9"_s.arg(name)
                  .arg(status.generation)
                  .arg(status.term)
                  .arg(status.writer == Model::NoUnit ? u"nobody"_s
                                                      : m_site->unit(status.writer).name)
                  .arg(status.sequence)
                  .arg(unit->member().isWriter() ? u" WRITER"_s : QString(), status.readOnlyKey)
                  .arg(status.votes)
                  .arg(status.votesNeeded);
        for (const Model::CrdDiskStatus &disk : status.disks)
            line += u"; %1 %2%3 %4"_s.arg(int(disk.leg))
                        .arg(Model::toText(disk.status), disk.inTerm ? u"*"_s : QString(),
                             disk.reasonKey);
        lines << line;
    }
    return lines.join(u'\n');
}
