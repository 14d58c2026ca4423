// SPDX-License-Identifier: GPL-3.0-or-later
// The view this MU publishes (DESIGN 3): rebuilt when something changed, unchanged parts shared.
#include "engine/units/munode.h"

#include "engine/cluster/clusterstatus.h"
#include "engine/cluster/legviews.h"
#include "engine/migration/outcome.h"

#include <algorithm>

namespace Engine {

using Model::Heartbeat;
using Model::UnitId;
using Model::UnitKind;

namespace {

/// The former part when the new one is equal, so that readers see by pointer what changed.
template <typename Part>
std::shared_ptr<const Part> shareIfSame(const std::shared_ptr<const Part> &former, Part &&next,
                                        bool same)
{
    return former && same ? former : std::make_shared<const Part>(std::forward<Part>(next));
}

bool sameUnit(const Model::UnitView &a, const Model::UnitView &b)
{
    return a.power == b.power && a.heartbeat == b.heartbeat && a.announcedOff == b.announcedOff
        && a.networkAge == b.networkAge && a.diskAge == b.diskAge && a.state == b.state;
}

} // namespace

Model::UnitStatePtr MuNode::ownState()
{
    if (!m_ownDirty && m_ownState)
        return m_ownState;
    auto next = std::make_shared<Model::UnitState>();
    next->revision = quint64(m_incarnation) << 32 | ++m_ownRevision;
    next->crdWritable = m_crdWritable;
    for (const Model::LegId leg : config().legs)
        next->legs.push_back({leg, m_member.legStatus(leg), {}});
    m_ownState = std::move(next);
    m_ownDirty = false;
    return m_ownState;
}

Model::SiteViewPtr MuNode::view()
{
    if (!m_viewDirty && m_view) {
        if (m_view->time == m_now)
            return m_view;
        auto next = std::make_shared<Model::SiteView>(*m_view);
        next->time = m_now;
        rebuildCrd(*next);
        m_view = std::move(next);
        return m_view;
    }
    auto next = std::make_shared<Model::SiteView>();
    next->site = m_site;
    next->mu = m_unit;
    next->time = m_now;
    next->revision = m_view ? m_view->revision + 1 : 1;
    rebuildUnits(*next);
    rebuildSystems(*next);
    rebuildPaths(*next);
    next->crdWritable = m_crdWritable;
    rebuildCrd(*next);
    UnitId holder = Model::NoUnit;
    if (const ManagerRecord *record = manager(&holder)) {
        next->manager.term = record->term;
        next->manager.mu = managerInOffice();
        // S2.2-04: what it needs for its office is the CRD.
        const Model::UnitStatePtr state
            = holder == m_unit ? ownState() : m_peers.peer(holder).state;
        next->manager.resourcesOk = !state || state->crdWritable;
    }
    next->lastEvent = m_log.size();
    next->lastAudit = m_auditCounter;
    next->currentEvents = m_log.current();
    rebuildClusters(*next);
    m_view = std::move(next);
    m_viewDirty = false;
    return m_view;
}

void MuNode::rebuildCrd(Model::SiteView &view) const
{
    // For readers outside: within a turn nobody minds its ages and latencies.
    if (m_turn && m_view && m_view->crd) {
        view.crd = m_view->crd;
        return;
    }
    Model::CrdStatus next = m_member.describe(*this);
    const bool same = m_view && m_view->crd && *m_view->crd == next;
    view.crd = same ? m_view->crd : std::make_shared<const Model::CrdStatus>(std::move(next));
}

void MuNode::rebuildUnits(Model::SiteView &view)
{
    for (std::size_t i = 0; i < m_site->units.size(); ++i) {
        const UnitId id = UnitId(i);
        Model::UnitView unit;
        unit.id = id;
        if (id == m_unit) {
            unit.power = m_poweringOff ? Model::Power::Stopping : Model::Power::On;
            unit.heartbeat = m_peers.isIsolated() ? Heartbeat::Isolated : Heartbeat::Ok;
            unit.reportedAt = m_now;
            unit.state = ownState();
        } else {
            const PeerWatch::Peer &peer = m_peers.peer(id);
            unit.power = peer.power;
            unit.heartbeat = peer.heartbeat;
            unit.announcedOff = peer.announcedOff;
            unit.state = peer.state;
            unit.reportedAt = peer.reportedAt;
            // Ages are told once they are abnormal; else every view would be a new one.
            if (peer.heartbeat != Heartbeat::Ok) {
                unit.networkAge = m_peers.networkAge(id);
                unit.diskAge = m_peers.diskAge(id);
            }
        }
        const Model::UnitViewPtr former = m_view ? m_view->units[i] : nullptr;
        const bool same = former && sameUnit(*former, unit);
        view.units.push_back(shareIfSame(former, std::move(unit), same));
    }
}

void MuNode::rebuildSystems(Model::SiteView &view)
{
    for (const Model::UnitViewPtr &unit : view.units) {
        if (!unit->state || !unit->state->su)
            continue;
        for (const Model::VmStatePtr &vm : unit->state->su->vms) {
            if (vm->inbound)
                continue; // the storage hole of S4.4-07, -09
            // What a silent SU last said is not shown against the record on the CRD.
            if (unit->heartbeat != Heartbeat::Ok && m_image) {
                const auto record = m_image->find(vmKey(vm->definition.uuid));
                if (record != m_image->end() && record->second->owner != unit->id)
                    continue;
            }
            view.vms.push_back(vm);
        }
        for (const Model::LmStatusPtr &lm : unit->state->su->migrations)
            view.migrations.push_back(unit->heartbeat == Heartbeat::Ok ? lm : bySettledRecord(lm));
    }
    std::sort(
        view.migrations.begin(), view.migrations.end(),
        [](const Model::LmStatusPtr &a, const Model::LmStatusPtr &b) { return a->id < b->id; });
}

Model::LmStatusPtr MuNode::bySettledRecord(const Model::LmStatusPtr &lm) const
{
    // The source is silent; how its LM ended is known once the record tells.
    if (lm->isOver() || !m_image)
        return lm;
    const auto found = m_image->find(vmKey(lm->vm));
    const VmRecord *record = found == m_image->end() ? nullptr : asVm(found->second);
    if (!record || record->migration != lm->id || record->phase != VmPhase::Owned)
        return lm;
    auto ended = std::make_shared<Model::LmStatus>(*lm);
    ended->inDoubt = false;
    ended->waitingFor.clear();
    ended->waitingArgs.clear();
    if (found->second->owner == lm->target && isDownOnTarget(*record)) {
        ended->phase = Model::LmPhase::TargetFailed;
        ended->reasonKey = DownOnTarget;
        ended->reasonArgs = QStringList{m_site->unit(lm->target).name, lm->vmName};
    } else if (found->second->owner == lm->target) {
        ended->phase = Model::LmPhase::Completed;
    } else {
        ended->phase = Model::LmPhase::Aborted;
        ended->reasonKey = QStringLiteral("SEC0212");
        ended->reasonArgs = QStringList{m_site->unit(lm->source).name};
    }
    return ended;
}

void MuNode::rebuildPaths(Model::SiteView &view)
{
    for (std::size_t i = 0; i < m_site->links.size(); ++i) {
        Model::LinkView link{Model::LinkId(i), true, false};
        const Model::LinkConfig &config = m_site->links[i];
        for (const UnitId end : {config.from, config.to}) {
            const Model::UnitView &unit = view.unit(end);
            if (unit.heartbeat == Heartbeat::Dead) {
                link.up = false;
                link.known = true;
            } else if (unit.state) {
                for (const Model::LinkReading &reading : unit.state->links) {
                    if (reading.link != link.id)
                        continue;
                    link.known = true;
                    link.up = link.up && reading.up;
                }
            }
        }
        view.links.push_back(link);
    }
    view.legs = legViews(view);
}

bool MuNode::clusterActive(const QString &name) const
{
    if (m_image) {
        const auto found = m_image->find(clusterKey(name));
        if (found != m_image->end())
            return std::get<ClusterRecord>(found->second->value).active;
    }
    const Model::ClusterConfig *config = m_site->findCluster(name);
    return config && config->active;
}

void MuNode::rebuildClusters(Model::SiteView &view)
{
    // By a manager that this MU is in touch with.
    const UnitId manager = view.manager.mu;
    const bool confirmed = isManager()
        || (manager != Model::NoUnit && manager != m_unit && m_peers.isFunctioning(manager));
    for (std::size_t i = 0; i < m_site->clusters.size(); ++i) {
        const Model::ClusterConfig &config = m_site->clusters[i];
        const Model::ClusterViewPtr former = m_view ? m_view->clusters[i] : nullptr;
        Model::ClusterView cluster;
        cluster.name = config.name;
        cluster.kind = config.kind;
        cluster.members = config.members;
        cluster.status = clusterStatus(view, config, clusterActive(config.name));
        cluster.confirmed = confirmed;
        cluster.since
            = former && former->status.state == cluster.status.state ? former->since : m_now;
        const bool same
            = former && former->status == cluster.status && former->confirmed == cluster.confirmed;
        view.clusters.push_back(shareIfSame(former, std::move(cluster), same));
    }
}

} // namespace Engine
