// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cluster/statusrules.h"

#include "engine/cluster/statusfinders.h"

using namespace Model;

namespace Engine {

namespace {

constexpr unsigned bitOf(ClusterKind kind)
{
    return 1u << static_cast<unsigned>(kind);
}

constexpr unsigned M = bitOf(ClusterKind::Management);
constexpr unsigned S = bitOf(ClusterKind::SU390);
constexpr unsigned X = bitOf(ClusterKind::SUx86);
constexpr ClusterState Error = ClusterState::Error;
constexpr ClusterState Warning = ClusterState::Warning;
constexpr ClusterState Info = ClusterState::Normal;

// S6-03..07 give the principle and S6-18..20 three cases; the rest is our choice, read off the
// function each part serves. "Lost" and "redundant" are against what is configured.
// clang-format off
constexpr StatusRule Rules[] = {
    // Functions not fulfilled
    {M,         "S2.2-03",       Error,   "SEC0501", findIslWhollyCut},
    {M,         "S1.3-13",       Error,   "SEC0502", findNoLegForMus},
    {M | S | X, "D5-crd",        Error,   "SEC0503", findCrdReadOnly},
    {M,         "S2.1-07",       Error,   "SEC0504", findNoMu},
    {S | X,     "S6-18",         Error,   "SEC0520", findSuOff},
    {S | X,     "D5-su-dead",    Error,   "SEC0521", findSuDead},
    {S | X,     "D5-su-start",   Error,   "SEC0522", findSuStarting},
    {S | X,     "D5-su-network", Error,   "SEC0523", findSuNetworkSilent},
    {X,         "S6-03",         Error,   "SEC0531", findMaintenance},
    {S,         "S6-01",         Error,   "SEC0525", findNotVm2000},
    {X,         "S4.1-10",       Error,   "SEC0532", findModesDiffer},
    {S | X,     "D5-monitor",    Error,   "SEC0524", findMonitorDown},
    {S,         "S4.1-23",       Error,   "SEC0526", findRewasInactive},
    {S,         "S4.1-23",       Error,   "SEC0527", findRewasTooOld},
    {S,         "S6-20",         Error,   "SEC0528", findServerWithoutMu},
    {S,         "S1.3-18",       Error,   "SEC0529", findNoLegForRewas},
    {X,         "S1.3-15",       Error,   "SEC0533", findNoLegForSu},
    {S | X,     "D5-crd-su",     Error,   "SEC0537", findCrdReadOnlyForSu},
    {S | X,     "S6-16",         Error,   "SEC0530", findNoMcnprPath},
    // Restrictions: redundancy lost, or a way lost
    {M,         "S6-19",         Warning, "SEC0505", findMuOff},
    {S,         "D5-mu-off",     Warning, "SEC0505", findMuOff},
    {M | S,     "D5-mu-dead",    Warning, "SEC0506", findMuDead},
    {M | S,     "D5-mu-isolated", Warning, "SEC0507", findMuIsolated},
    {M | S,     "D5-mu-start",   Warning, "SEC0508", findMuStarting},
    {S,         "S2.1-10",       Warning, "SEC0534", findSkpNotRedundant},
    {M,         "S2.1-08",       Warning, "SEC0509", findConsolesLost},
    {M,         "D5-mu-network", Warning, "SEC0510", findMuNetworkSilent},
    {M,         "D5-mu-disk",    Warning, "SEC0511", findMuDiskSilent},
    {S,         "D5-rewas-way",  Warning, "SEC0535", findRewasRemote},
    {M | S | X, "S1.2-10",       Warning, "SEC0512", findIslLost},
    {M | S | X, "S1.2-10",       Warning, "SEC0513", findNuLost},
    {S,         "D5-hnc",        Warning, "SEC0514", findHncLost},
    {M | S,     "S1.3-19",       Warning, "SEC0515", findLegNotUpToDate},
    {M | S,     "S1.3-20",       Warning, "SEC0516", findLegOutOfReach},
    {X,         "S1.3-21",       Warning, "SEC0536", findLegLostForSu},
    {M,         "S2.2-04",       Warning, "SEC0517", findManagerDegraded},
    {M,         "S6-02",         Warning, "SEC0518", findNoManager},
    // Information
    {M | S,     "D5-unknown",    Info,    "SEC0547", findMuUnknown},
    {S | X,     "D5-unknown",    Info,    "SEC0547", findSuUnknown},
    {M | S,     "D5-suspect",    Info,    "SEC0548", findMuSuspect},
    {S | X,     "D5-suspect",    Info,    "SEC0548", findSuSuspect},
    {S | X,     "D5-su-disk",    Info,    "SEC0549", findSuDiskSilent},
    {M | S | X, "S1.3-19",       Info,    "SEC0540", findSingleLeg},
    {M | S | X, "S1.2-10",       Info,    "SEC0541", findSingleIsl},
    {M | S | X, "S1.2-10",       Info,    "SEC0542", findSingleNu},
    {M | S,     "S2.1-10",       Info,    "SEC0543", findSingleMu},
    {S,         "D5-hnc",        Info,    "SEC0544", findSingleHnc},
    {S,         "S4.1-24",       Info,    "SEC0545", findGuestsWithoutRewas},
    {X,         "S4.1-22",       Info,    "SEC0546", findNativeOnBoth},
};
// clang-format on

} // namespace

std::span<const StatusRule> statusRules()
{
    return Rules;
}

bool appliesTo(const StatusRule &rule, ClusterKind kind)
{
    return (rule.kinds & bitOf(kind)) != 0;
}

StatusFinds::StatusFinds(const StatusRule &rule, std::vector<StatusReason> &reasons)
    : m_rule(rule)
    , m_reasons(reasons)
{
}

StatusReason &StatusFinds::add(const QString &object, const QStringList &args, Duration age)
{
    return m_reasons.emplace_back(StatusReason{QString::fromLatin1(m_rule.id),
                                               m_rule.state,
                                               object,
                                               QString::fromLatin1(m_rule.key),
                                               args,
                                               age,
                                               {}});
}

} // namespace Engine
