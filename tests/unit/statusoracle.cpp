// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusoracle.h"

using Model::ClusterKind;
using Model::ClusterState;
using Model::LegStatus;
using Model::UnitKind;

namespace Oracle {

namespace {

/// Off counts from the first unanswered query, not from the announcement (DESIGN 5).
bool isOff(const Unit &unit)
{
    return unit.is == Is::OffJustNow || unit.is == Is::Off;
}

/// NU, HNC: lost by proof only; unknown is no failure ("unknown power is never off").
bool isLost(const Unit &unit)
{
    return isOff(unit) || unit.is == Is::Dead;
}

/// Known to do its work. Suspect changes no status (DESIGN 5). An MU silent on one way is alive on
/// the other, a WARNING of its own in the Management Cluster, so it still functions. An isolated
/// one serves nobody, one that starts does not yet.
bool functions(const Unit &unit)
{
    return unit.is == Is::Works || unit.is == Is::GoingOff || unit.is == Is::Suspect
        || unit.is == Is::NetworkSilent || unit.is == Is::DiskSilent;
}

/// Known not to do its work: the table's "off, dead or isolated", and starting, which the table
/// leaves open and S6-05 ("redundant resources missing") decides.
bool fails(const Unit &unit)
{
    return !functions(unit) && unit.is != Is::Unknown;
}

/// What a unit reports comes with its heartbeat answers, so while the network is silent its last
/// report is no reading of now (PROTOCOLS 3: silence of a way is no evidence about another).
bool reports(const Unit &unit)
{
    return functions(unit) && unit.is != Is::NetworkSilent;
}

/// A disk under resync or left behind still answers; only a failed or missing one is unreadable.
bool isReadable(LegStatus leg)
{
    return leg != LegStatus::Failed && leg != LegStatus::Missing;
}

class Judge {
public:
    Judge(const Situation &situation, const Cluster &cluster)
        : m_situation(situation)
        , m_cluster(cluster)
    {
    }

    Opinion result()
    {
        // S6-07: only SU Clusters can be INACTIVE.
        if (m_cluster.kind != ClusterKind::Management && !m_cluster.active)
            return {ClusterState::Inactive, {}, {}};
        switch (m_cluster.kind) {
        case ClusterKind::Management:
            judgeManagement();
            break;
        case ClusterKind::SU390:
            judgeCrd();
            judge390();
            break;
        case ClusterKind::SUx86:
            judgeCrd();
            judgeX86();
            break;
        }
        if (!m_errors.empty())
            return {ClusterState::Error, m_errors, m_mayError};
        if (!m_warnings.empty())
            return {ClusterState::Warning, m_warnings, m_mayWarning};
        return {};
    }

private:
    void error(bool when, Meaning meaning)
    {
        if (when)
            m_errors.insert(meaning);
    }

    void warning(bool when, Meaning meaning)
    {
        if (when)
            m_warnings.insert(meaning);
    }

    const Unit &unit(int index) const { return m_situation.units[std::size_t(index)]; }

    /// A cut ISL-E is lost, and so is one whose Net Unit at an end is lost.
    bool isLinkLost(const Isl &link) const
    {
        return link.is == Link::Cut || isLost(unit(link.from)) || isLost(unit(link.to));
    }

    bool allLinksLost() const
    {
        for (const Isl &link : m_situation.links) {
            if (!isLinkLost(link))
                return false;
        }
        return true;
    }

    bool any(UnitKind kind, bool (*is)(const Unit &), int server = -1) const
    {
        for (const Unit &one : m_situation.units) {
            if (one.kind == kind && (server < 0 || one.server == server) && is(one))
                return true;
        }
        return false;
    }

    bool all(UnitKind kind, bool (*are)(const Unit &), int server) const
    {
        bool found = false;
        for (const Unit &one : m_situation.units) {
            if (one.kind != kind || one.server != server)
                continue;
            if (!are(one))
                return false;
            found = true;
        }
        return found;
    }

    /// What MUs known to function read: the reports of the others are no longer, or not yet, true.
    bool anyMuReads(bool (*is)(LegStatus), int server = -1) const
    {
        for (const Unit &mu : m_situation.units) {
            if (mu.kind != UnitKind::MU || !reports(mu) || (server >= 0 && mu.server != server))
                continue;
            for (int i = 0; i < m_situation.legs; ++i) {
                if (is(mu.legs[std::size_t(i)]))
                    return true;
            }
        }
        return false;
    }

    /// May be one that reads a disk: nothing is known of it, or it is alive on a disk.
    static bool mayRead(const Unit &mu)
    {
        return mu.is == Is::Unknown || mu.is == Is::NetworkSilent;
    }

    /// Nobody reads a disk, and of nobody it is open whether he does (PROTOCOLS 3: no evidence).
    bool isNoLegRead() const { return !anyMuReads(isReadable) && !any(UnitKind::MU, mayRead); }

    static bool isNotUpToDate(LegStatus leg) { return leg != LegStatus::UpToDate; }

    void judgeManagement()
    {
        error(allLinksLost(), Meaning::IslWhollyCut);
        error(isNoLegRead(), Meaning::NoLegForMus);
        error(!m_situation.crdWritable, Meaning::CrdReadOnly);
        // S2.1-07; "known": an MU of which nothing is known does not count as functioning.
        error(!any(UnitKind::MU, functions), Meaning::NoMu);
        // Without any MU nobody is left who could read a disk: the same said twice.
        if (m_errors.contains(Meaning::NoMu))
            m_errors.erase(Meaning::NoLegForMus);

        for (const Unit &mu : m_situation.units) {
            if (mu.kind != UnitKind::MU)
                continue;
            warning(isOff(mu), Meaning::MuOff); // S6-19
            warning(mu.is == Is::Dead, Meaning::MuDead);
            warning(mu.is == Is::Isolated, Meaning::MuIsolated);
            warning(mu.is == Is::Starting, Meaning::MuStarting);
            warning(mu.is == Is::NetworkSilent, Meaning::MuNetworkSilent);
            warning(mu.is == Is::DiskSilent, Meaning::MuDiskSilent);
        }
        for (const Unit &su : m_situation.units) {
            if (su.kind == UnitKind::SU390)
                warning(all(UnitKind::MU, fails, su.server), Meaning::ConsolesLost); // S2.1-08, -09
        }
        judgeNetworkRedundancy();
        warning(anyMuReads(isNotUpToDate), Meaning::LegRedundancy);
        warning(m_situation.manager == Manager::Degraded, Meaning::ManagerDegraded);
        warning(m_situation.manager == Manager::Absent, Meaning::NoManager);
    }

    void judgeNetworkRedundancy()
    {
        // Both shipped sites have several Net Units in each server; a link is lost with its own.
        for (const Isl &link : m_situation.links)
            warning(isLinkLost(link), Meaning::NetworkRedundancy);
        for (const int member : m_cluster.members)
            warning(any(UnitKind::NU, isLost, unit(member).server), Meaning::NetworkRedundancy);
    }

    /// The table's "CRD read-only" holds by what the MU that looks knows (each MU computes the
    /// status from that), and by what an SU tells of itself.
    void judgeCrd() { error(!m_situation.crdWritable, Meaning::CrdReadOnly); }

    /// What both kinds of SU Cluster ask of an SU. Returns whether its own report can be used.
    bool judgeSu(const Unit &su)
    {
        error(isOff(su), Meaning::SuOff); // S6-18
        // That it is isolated only the unit itself knows (DESIGN 5): to all others it is dead.
        error(su.is == Is::Dead || su.is == Is::Isolated, Meaning::SuDead);
        // The table has no line for these two, but LM is impossible: S6-06.
        error(su.is == Is::Starting, Meaning::SuStarting);
        error(su.is == Is::NetworkSilent, Meaning::SuNetworkSilent);
        // Silent on disk alone: information (a /390 is so whenever REWAS is down). Unknown: no
        // proof.
        return reports(su);
    }

    void judgePath()
    {
        const Unit &a = unit(m_cluster.members[0]);
        const Unit &b = unit(m_cluster.members[1]);
        bool cut = all(UnitKind::NU, isLost, a.server) || all(UnitKind::NU, isLost, b.server);
        if (a.server != b.server)
            cut = cut || allLinksLost();
        if (m_cluster.kind == ClusterKind::SU390) { // S6-17: its LAN goes through the HNC
            cut = cut || all(UnitKind::HNC, isLost, a.server)
                || all(UnitKind::HNC, isLost, b.server);
        }
        error(cut, Meaning::NoPath);
        if (a.server != b.server)
            judgeNetworkRedundancy();
        else
            warning(any(UnitKind::NU, isLost, a.server), Meaning::NetworkRedundancy);
    }

    void judge390()
    {
        for (const int member : m_cluster.members) {
            const Unit &su = unit(member);
            if (judgeSu(su))
                judgeReport390(su);
            // Silence proves nothing: ERROR once no MU of the own server can function (S6-20).
            error(all(UnitKind::MU, fails, su.server), Meaning::NotOperable);
            warning(any(UnitKind::MU, fails, su.server), Meaning::SkpRedundancy);
        }
        // S1.3-12, S1.3-14: an SU /390 Cluster needs its external disks on all MUs, so one MU
        // without one is already a redundant resource missing (S6-05).
        warning(anyMuReads(isNotUpToDate), Meaning::LegRedundancy);
        // The lost MU may be named beside the redundancy it took away.
        for (const Meaning meaning :
             {Meaning::MuOff, Meaning::MuDead, Meaning::MuIsolated, Meaning::MuStarting})
            m_mayWarning.insert(meaning);
        judgePath();
    }

    void judgeReport390(const Unit &su)
    {
        // A native BS2000 has no monitor system, and without one there is no REWAS in it (S4.1-23):
        // what follows from another reason need not be told again.
        const bool monitored = !su.native && su.monitorUp;
        error(su.native, Meaning::NotVm2000);
        error(!su.native && !su.monitorUp, Meaning::MonitorDown);
        error(monitored && su.rewas == Rewas::Inactive, Meaning::RewasInactive);
        error(monitored && su.rewas == Rewas::TooOld, Meaning::RewasTooOld);
        error(!su.crdWritable, Meaning::CrdReadOnly);
        const bool rewasWorks = monitored && su.rewas != Rewas::Inactive;
        if (isNoLegRead()) {
            // Without any MU the SU cannot be operated, which is the reason and says it already.
            error(rewasWorks && any(UnitKind::MU, functions), Meaning::NoLegForSu);
            m_mayError.insert(Meaning::NoLegForSu);
        } else if (!anyMuReads(isReadable, su.server)) {
            // Whether a remote MU is usable is a matter of the path, which has its own reason.
            m_mayError.insert(Meaning::NoLegForSu);
        }
        if (!monitored) {
            m_mayError.insert(Meaning::MonitorDown);
            m_mayError.insert(Meaning::RewasInactive);
            m_mayError.insert(Meaning::RewasTooOld);
        }
        warning(su.rewasRemote && rewasWorks, Meaning::RewasRemote);
    }

    void judgeX86()
    {
        const Unit &a = unit(m_cluster.members[0]);
        const Unit &b = unit(m_cluster.members[1]);
        bool bothKnown = true;
        for (const Unit *su : {&a, &b}) {
            const bool usable = judgeSu(*su);
            bothKnown = bothKnown && usable;
            if (usable)
                judgeReportX86(*su);
        }
        error(bothKnown && a.native != b.native, Meaning::ModesDiffer);
        judgePath();
    }

    void judgeReportX86(const Unit &su)
    {
        error(su.maintenance, Meaning::Maintenance);
        // Native BS2000 on both is NORMAL: there is no monitor system in native mode.
        error(!su.native && !su.monitorUp, Meaning::MonitorDown);
        error(!su.crdWritable, Meaning::CrdReadOnly);
        bool readsOne = false;
        for (const LegStatus leg : su.legs) {
            readsOne = readsOne || isReadable(leg);
            warning(isNotUpToDate(leg), Meaning::LegRedundancy);
        }
        error(!readsOne, Meaning::NoLegForSu);
    }

    const Situation &m_situation;
    const Cluster &m_cluster;
    std::set<Meaning> m_errors;
    std::set<Meaning> m_warnings;
    std::set<Meaning> m_mayError;
    std::set<Meaning> m_mayWarning;
};

} // namespace

Opinion opinion(const Situation &situation, const Cluster &cluster)
{
    return Judge(situation, cluster).result();
}

} // namespace Oracle
