// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterstatusrows.h"

#include "statussite.h"

using namespace Model;
using namespace StatusSite;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(SiteView &)>;

constexpr ClusterState Normal = ClusterState::Normal;
constexpr ClusterState Warning = ClusterState::Warning;
constexpr ClusterState Error = ClusterState::Error;

const QStringList Mus{u"abgwhite"_s, u"abgblack"_s, u"abggreen"_s, u"abgblue"_s};

void all(const QStringList &names, const std::function<void(const QString &)> &what)
{
    for (const QString &name : names)
        what(name);
}

} // namespace

std::vector<StatusRow> statusRows()
{
    const QString mgm = u"ABGCLMGM"_s;
    const QString s390 = u"ABGCL390"_s;
    const QString x86 = u"ABGCLX86"_s;
    const QString nat = u"ABGCLNAT"_s;
    std::vector<StatusRow> rows;
    const auto row = [&](const char *name, const QString &cluster, const Change &change,
                         ClusterState state, const QStringList &rules) {
        rows.push_back({name, cluster, change, state, rules});
    };
    const auto beat = [](const QString &name, Heartbeat heartbeat) {
        return Change([=](SiteView &view) { setHeartbeat(view, name, heartbeat); });
    };
    const auto off = [](const QStringList &names) {
        return Change(
            [=](SiteView &view) { all(names, [&](const QString &name) { setOff(view, name); }); });
    };
    const auto cut = [](const QStringList &names) {
        return Change(
            [=](SiteView &view) { all(names, [&](const QString &name) { cutLink(view, name); }); });
    };
    const auto leg = [](const QStringList &names, std::vector<int> legs, LegStatus status) {
        return Change([=](SiteView &view) {
            for (const int number : legs)
                all(names, [&](const QString &name) { setLeg(view, name, number, status); });
        });
    };
    const auto suChange = [](const QString &name, std::function<void(SuState &)> change) {
        return Change([=](SiteView &view) { change(su(view, name)); });
    };
    const auto readOnly = Change([](SiteView &view) { view.crdWritable = false; });

    // Management Cluster
    row("MU off", mgm, off({u"abgwhite"_s}), Warning, {u"S6-19 abgwhite"_s});
    row("MU dead", mgm, beat(u"abgblack"_s, Heartbeat::Dead), Warning, {u"D5-mu-dead abgblack"_s});
    row("MU isolated", mgm, beat(u"abggreen"_s, Heartbeat::Isolated), Warning,
        {u"D5-mu-isolated abggreen"_s});
    row("MU starting", mgm,
        [](SiteView &view) { unit(view, u"abgblue"_s).power = Power::Starting; }, Warning,
        {u"D5-mu-start abgblue"_s});
    row("MU suspect", mgm, beat(u"abgblack"_s, Heartbeat::Suspect), Normal, {});
    row("MU stopping still serves", mgm,
        [](SiteView &view) { unit(view, u"abgblue"_s).power = Power::Stopping; }, Normal, {});
    row("MU silent on the network", mgm, beat(u"abggreen"_s, Heartbeat::NetworkDead), Warning,
        {u"D5-mu-network abggreen"_s});
    row("MU silent on the disks", mgm, beat(u"abggreen"_s, Heartbeat::DiskDead), Warning,
        {u"D5-mu-disk abggreen"_s});
    row("all MUs of one server", mgm, off({u"abggreen"_s, u"abgblue"_s}), Warning,
        {u"S6-19 abggreen"_s, u"S6-19 abgblue"_s, u"S2.1-08 ABGSE701"_s});
    row("no MU left", mgm, off(Mus), Error,
        {u"S2.1-07 ABGCLMGM"_s, u"S6-19 abgwhite"_s, u"S6-19 abgblack"_s, u"S6-19 abggreen"_s,
         u"S6-19 abgblue"_s, u"S2.1-08 ABGSE501"_s, u"S2.1-08 ABGSE701"_s});
    row("one ISL-E", mgm, cut({u"ISL1"_s}), Warning, {u"S1.2-10 ISL1"_s});
    row("every ISL-E", mgm, cut({u"ISL1"_s, u"ISL2"_s}), Error, {u"S2.2-03 ISL-E"_s});
    row("one NU", mgm, off({u"NU5A"_s}), Warning, {u"S1.2-10 ISL1"_s, u"S1.2-10 NU5A"_s});
    row("crossed: NU of one, ISL-E of the other", mgm,
        [](SiteView &view) {
            setOff(view, u"NU5A"_s);
            cutLink(view, u"ISL2"_s);
        },
        Error, {u"S2.2-03 ISL-E"_s, u"S1.2-10 NU5A"_s});
    row("leg resyncs", mgm, leg({u"abgwhite"_s}, {2}, LegStatus::Inconsistent), Warning,
        {u"S1.3-19 LEG2"_s});
    row("leg failed", mgm, leg(Mus, {1}, LegStatus::Failed), Warning, {u"S1.3-19 LEG1"_s});
    row("leg out of one reach", mgm, leg({u"abgblue"_s}, {1}, LegStatus::Missing), Warning,
        {u"S1.3-20 LEG1"_s});
    row("all legs lost", mgm, leg(Mus, {1, 2}, LegStatus::Missing), Error, {u"S1.3-13 ABGCLMGM"_s});
    row("CRD read-only", mgm, readOnly, Error, {u"D5-crd CRD"_s});
    row("manager degraded", mgm, [](SiteView &view) { view.manager.resourcesOk = false; }, Warning,
        {u"S2.2-04 abgwhite"_s});
    row("no manager", mgm, [](SiteView &view) { view.manager.mu = NoUnit; }, Warning,
        {u"S6-02 ABGCLMGM"_s});
    row("SU off", mgm, off({u"ABGSE501"_s}), Normal, {});

    // SU /390 Cluster
    row("SU off", s390, off({u"ABGSE501"_s}), Error, {u"S6-18 ABGSE501"_s});
    row("SU dead", s390, beat(u"ABGSE701"_s, Heartbeat::Dead), Error, {u"D5-su-dead ABGSE701"_s});
    row("SU starting", s390,
        [](SiteView &view) { unit(view, u"ABGSE701"_s).power = Power::Starting; }, Error,
        {u"D5-su-start ABGSE701"_s});
    row("SU silent on the network", s390, beat(u"ABGSE701"_s, Heartbeat::NetworkDead), Error,
        {u"D5-su-network ABGSE701"_s});
    row("SU silent on the disks", s390, beat(u"ABGSE701"_s, Heartbeat::DiskDead), Normal, {});
    row("SU suspect", s390, beat(u"ABGSE701"_s, Heartbeat::Suspect), Normal, {});
    row("monitor system down", s390,
        suChange(u"ABGSE501"_s,
                 [](SuState &su) {
                     su.monitorUp = false;
                     su.rewasActive = false;
                 }),
        Error, {u"D5-monitor ABGSE501"_s});
    row("native mode", s390,
        suChange(u"ABGSE501"_s, [](SuState &su) { su.mode = OperatingMode::Native; }), Error,
        {u"S6-01 ABGSE501"_s});
    row("REWAS inactive", s390,
        suChange(u"ABGSE501"_s, [](SuState &su) { su.rewasActive = false; }), Error,
        {u"S4.1-23 ABGSE501"_s});
    row("REWAS too old", s390,
        suChange(u"ABGSE501"_s, [](SuState &su) { su.rewasVersion = u"V1.9B"_s; }), Error,
        {u"S4.1-23 ABGSE501"_s});
    row("REWAS newer", s390,
        suChange(u"ABGSE501"_s, [](SuState &su) { su.rewasVersion = u"V2.10A"_s; }), Normal, {});
    row("REWAS through a remote MU", s390,
        suChange(u"ABGSE501"_s, [](SuState &su) { su.rewasMu = UnitId(2); }), Warning,
        {u"D5-rewas-way ABGSE501"_s});
    row("one MU off", s390, off({u"abgwhite"_s}), Warning,
        {u"D5-mu-off abgwhite"_s, u"S2.1-10 ABGSE5"_s});
    row("one MU dead", s390, beat(u"abgblue"_s, Heartbeat::Dead), Warning,
        {u"D5-mu-dead abgblue"_s, u"S2.1-10 ABGSE7"_s});
    row("one MU isolated", s390, beat(u"abgblue"_s, Heartbeat::Isolated), Warning,
        {u"D5-mu-isolated abgblue"_s, u"S2.1-10 ABGSE7"_s});
    row("no MU on an SU's server", s390, off({u"abgwhite"_s, u"abgblack"_s}), Error,
        {u"S6-20 ABGSE501"_s, u"D5-mu-off abgwhite"_s, u"D5-mu-off abgblack"_s});
    row("one ISL-E", s390, cut({u"ISL2"_s}), Warning, {u"S1.2-10 ISL2"_s});
    row("every ISL-E", s390, cut({u"ISL1"_s, u"ISL2"_s}), Error, {u"S6-16 MCNPR"_s});
    row("last HNC", s390, off({u"HNC7"_s}), Error, {u"S6-16 MCNPR"_s});
    row("last NU", s390, off({u"NU7A"_s, u"NU7B"_s}), Error,
        {u"S6-16 MCNPR"_s, u"S1.2-10 NU7A"_s, u"S1.2-10 NU7B"_s});
    row("leg failed", s390, leg(Mus, {2}, LegStatus::Failed), Warning, {u"S1.3-19 LEG2"_s});
    row("leg out of one reach", s390, leg({u"abgblue"_s}, {1}, LegStatus::Missing), Warning,
        {u"S1.3-20 LEG1"_s});
    row("own MUs read no leg, the others do", s390,
        leg({u"abgwhite"_s, u"abgblack"_s}, {1, 2}, LegStatus::Missing), Warning,
        {u"S1.3-20 LEG1"_s, u"S1.3-20 LEG1"_s, u"S1.3-20 LEG2"_s, u"S1.3-20 LEG2"_s});
    row("own MUs read no leg, the others are cut off", s390,
        [=](SiteView &view) {
            leg({u"abgwhite"_s, u"abgblack"_s}, {1, 2}, LegStatus::Missing)(view);
            cut({u"ISL1"_s, u"ISL2"_s})(view);
        },
        Error,
        {u"S1.3-18 ABGSE501"_s, u"S6-16 MCNPR"_s, u"S1.3-20 LEG1"_s, u"S1.3-20 LEG1"_s,
         u"S1.3-20 LEG2"_s, u"S1.3-20 LEG2"_s});
    row("all legs lost", s390, leg(Mus, {1, 2}, LegStatus::Failed), Error,
        {u"S1.3-18 ABGSE501"_s, u"S1.3-18 ABGSE701"_s});
    row("CRD read-only", s390, readOnly, Error, {u"D5-crd CRD"_s});
    row("CRD read-only at one SU", s390,
        [](SiteView &view) { state(view, u"ABGSE701"_s).crdWritable = false; }, Error,
        {u"D5-crd-su ABGSE701"_s});
    row("guests without REWAS", s390,
        suChange(u"ABGSE501"_s,
                 [](SuState &su) {
                     VmState vm;
                     vm.definition.name = u"VM12PROD"_s;
                     vm.definition.rewas = false;
                     vm.status = VmStatus::Running;
                     su.vms.push_back(std::make_shared<const VmState>(vm));
                 }),
        Normal, {});
    row("manager away", s390, [](SiteView &view) { view.manager.mu = NoUnit; }, Normal, {});

    // SU x86 Cluster
    row("SU off", x86, off({u"ABGSE30A"_s}), Error, {u"S6-18 ABGSE30A"_s});
    row("SU dead", x86, beat(u"ABGSE30B"_s, Heartbeat::Dead), Error, {u"D5-su-dead ABGSE30B"_s});
    row("maintenance", x86, [](SiteView &view) { state(view, u"ABGSE30A"_s).maintenance = true; },
        Error, {u"S6-03 ABGSE30A"_s});
    row("modes differ", x86,
        suChange(u"ABGSE30A"_s,
                 [](SuState &su) {
                     su.mode = OperatingMode::Native;
                     su.monitorUp = false;
                 }),
        Error, {u"S4.1-10 ABGCLX86"_s});
    row("monitor system down", x86,
        suChange(u"ABGSE30A"_s, [](SuState &su) { su.monitorUp = false; }), Error,
        {u"D5-monitor ABGSE30A"_s});
    row("SU reads no leg", x86, leg({u"ABGSE30A"_s}, {1, 2}, LegStatus::Missing), Error,
        {u"S1.3-15 ABGSE30A"_s});
    row("SU reads one leg", x86, leg({u"ABGSE30A"_s}, {1}, LegStatus::Missing), Warning,
        {u"S1.3-21 LEG1"_s});
    row("MU does not read a leg", x86, leg(Mus, {1}, LegStatus::Missing), Normal, {});
    row("CRD read-only", x86, readOnly, Error, {u"D5-crd CRD"_s});
    row("every ISL-E", x86, cut({u"ISL1"_s, u"ISL2"_s}), Error, {u"S6-16 MCNPR"_s});
    row("one ISL-E", x86, cut({u"ISL1"_s}), Warning, {u"S1.2-10 ISL1"_s});
    row("one NU", x86, off({u"NU5A"_s}), Warning, {u"S1.2-10 ISL1"_s, u"S1.2-10 NU5A"_s});
    row("every MU off", x86, off(Mus), Normal, {});
    row("HNC off", x86, off({u"HNC5"_s, u"HNC7"_s}), Normal, {});
    row("/390 SU off", x86, off({u"ABGSE501"_s}), Normal, {});

    // Native pair (S4.1-22)
    row("a BS2000 on one", nat,
        suChange(u"ABGSE30C"_s,
                 [](SuState &su) { su.vms.push_back(std::make_shared<const VmState>()); }),
        Normal, {});
    row("a BS2000 on both", nat,
        [](SiteView &view) {
            su(view, u"ABGSE30C"_s).vms.push_back(std::make_shared<const VmState>());
            su(view, u"ABGSE30D"_s).vms.push_back(std::make_shared<const VmState>());
        },
        Normal, {});
    row("SU off", nat, off({u"ABGSE30D"_s}), Error, {u"S6-18 ABGSE30D"_s});
    return rows;
}
