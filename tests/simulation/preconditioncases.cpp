// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/preconditioncases.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Engine::SetMonitorActivity;
using Model::Site;

namespace {

Model::UnitConfig &unit(Site &site, const QString &name)
{
    return site.units[Model::indexOf(site.findUnit(name))];
}

Model::SuConfig &su(Site &site, const QString &name)
{
    return *unit(site, name).su;
}

Model::VmDefinition &vm(Site &site, const QString &suName, const QString &name)
{
    auto &vms = su(site, suName).vms;
    return std::find_if(vms.begin(), vms.end(),
                        [&](const Model::VmConfig &each) { return each.definition.name == name; })
        ->definition;
}

Model::GeneratedDevice &device(Site &site, const QString &suName, const QString &mn)
{
    auto &devices = su(site, suName).devices;
    return *std::find_if(devices.begin(), devices.end(),
                         [&](const Model::GeneratedDevice &each) { return each.mn == mn; });
}

void dropCluster(Site &site, const QString &name)
{
    std::erase_if(site.clusters,
                  [&](const Model::ClusterConfig &each) { return each.name == name; });
}

/// As many definitions on ABGSE701 as have an index.
void fillIndexes(Site &site)
{
    Model::SuConfig &target = su(site, u"ABGSE701"_s);
    target.maxVms = 200;
    for (int index = 2; index <= 99; ++index) {
        Model::VmConfig each;
        each.status = Model::VmStatus::InitOnly;
        each.definition.name = u"FILL%1"_s.arg(index);
        each.definition.uuid = Model::VmUuid::fromNames(site.name, each.definition.name);
        each.definition.index = index;
        each.definition.memoryMb = 16;
        if (index < 30 || index > 32)
            target.vms.push_back(each);
    }
}

auto activity(const QString &at, SetMonitorActivity::Kind kind)
{
    return [=](SiteDriver &driver) {
        driver.inject(SetMonitorActivity{driver.unit(at), kind, true});
    };
}

} // namespace

const std::vector<PreconditionCase> &preconditionCases()
{
    static const std::vector<PreconditionCase> all{
        {"none", {}, {}, {}},
        {"no cluster",
         [](Site &site) { dropCluster(site, u"ABGCL390"_s); },
         {},
         {u"source conflict S4.1-07 ABGSE501 SEC0101"_s}},
        {"source itself",
         {},
         {},
         {u"source conflict S4.1-07 ABGSE501 SEC0103"_s},
         u"ABGSE501"_s,
         u"VM07TEST"_s,
         u"ABGSE501"_s},
        {"cluster not active",
         [](Site &site) {
             for (Model::ClusterConfig &each : site.clusters)
                 each.active = each.name != u"ABGCL390";
         },
         {},
         {u"source conflict S4.1-07 ABGCL390 SEC0104"_s}},
        {"no Management Cluster",
         [](Site &site) { dropCluster(site, u"Management Cluster"_s); },
         {},
         {u"source conflict S4.1-09 ABGSE701 SEC0106"_s}},
        {"modes differ",
         [](Site &site) { su(site, u"ABGSE30B"_s).mode = Model::OperatingMode::Native; },
         {},
         {u"source conflict S4.1-10 ABGSE30B SEC0107"_s},
         u"ABGSE30A"_s,
         u"VM03PROD"_s,
         u"ABGSE30B"_s},
        {"native",
         {},
         {},
         {u"source conflict S4.1-22 ABGSE30D SEC0108"_s},
         u"ABGSE30C"_s,
         u"BS2NAT"_s,
         u"ABGSE30D"_s},
        {"memory",
         {},
         [](SiteDriver &driver) {
             driver.inject(Engine::TakeMemory{driver.unit(u"ABGSE701"_s), 25000});
         },
         {u"target conflict S4.1-11 ABGSE701 SEC0110"_s}},
        {"name in use",
         [](Site &site) { vm(site, u"ABGSE701"_s, u"VM32STBY"_s).name = u"VM07TEST"_s; },
         {},
         {u"target conflict S4.1-12 VM07TEST SEC0111"_s}},
        {"index in use",
         [](Site &site) { vm(site, u"ABGSE701"_s, u"VM32STBY"_s).index = 7; },
         {},
         {u"target conflict S4.1-13 ABGSE701 SEC0112"_s}},
        {"index in use, but *ANY",
         [](Site &site) {
             vm(site, u"ABGSE701"_s, u"VM32STBY"_s).index = 7;
             vm(site, u"ABGSE501"_s, u"VM07TEST"_s).anyIndex = true;
         },
         {},
         {}},
        {"no index at all",
         [](Site &site) {
             fillIndexes(site);
             vm(site, u"ABGSE501"_s, u"VM07TEST"_s).anyIndex = true;
         },
         {},
         {u"target conflict S4.1-14 ABGSE701 SEC0132"_s}},
        {"definitions",
         [](Site &site) { su(site, u"ABGSE701"_s).maxVms = 4; },
         {},
         {u"target conflict S4.1-15 ABGSE701 SEC0113"_s}},
        {"not generated",
         [](Site &site) {
             std::erase_if(su(site, u"ABGSE701"_s).devices,
                           [](const auto &each) { return each.mn == u"4694"; });
         },
         {},
         {u"target conflict S4.1-17 4694 SEC0133"_s}},
        {"other connector",
         [](Site &site) { device(site, u"ABGSE701"_s, u"4694"_s).connector = u"47"_s; },
         {},
         {u"target conflict S4.1-17 4694 SEC0134"_s}},
        {"other unit id",
         [](Site &site) { device(site, u"ABGSE701"_s, u"4694"_s).unitId = u"01"_s; },
         {},
         {u"target conflict S4.1-17 4694 SEC0134"_s}},
        {"other type",
         [](Site &site) { device(site, u"ABGSE701"_s, u"4694"_s).type = Model::DeviceType::Lan; },
         {},
         {u"target conflict S4.1-17 4694 SEC0134"_s}},
        {"not operable",
         {},
         [](SiteDriver &driver) {
             driver.inject(Engine::BreakDevice{driver.unit(u"ABGSE701"_s), u"4694"_s, true});
         },
         {u"target conflict S4.1-18 4694 SEC0135"_s}},
        {"held by another VM",
         [](Site &site) {
             vm(site, u"ABGSE701"_s, u"VM32STBY"_s).devices.push_back({u"4694"_s, false, false});
         },
         {},
         {u"target conflict S4.1-18 4694 VMS2437"_s}},
        {"VM group",
         [](Site &site) { su(site, u"ABGSE701"_s).vmGroups.clear(); },
         {},
         {u"target conflict S4.1-19 VMGRPROD SEC0136"_s},
         u"ABGSE501"_s,
         u"VM05DATA"_s},
        {"CPU pool",
         [](Site &site) { vm(site, u"ABGSE501"_s, u"VM07TEST"_s).cpuPool = u"POOLX"_s; },
         {},
         {u"target conflict S4.1-19 POOLX SEC0137"_s}},
        {"CPU pool without CPU",
         [](Site &site) { su(site, u"ABGSE701"_s).cpuPools.front().attachedCpus = 0; },
         {},
         {u"target conflict S4.1-19 *STDPOOL SEC0138"_s}},
        {"fewer CPUs",
         [](Site &site) { vm(site, u"ABGSE501"_s, u"VM07TEST"_s).processors = 8; },
         {},
         {u"target warning S4.8-21 *STDPOOL SEC0139"_s}},
        {"in WAIT",
         [](Site &site) {
             for (Model::VmConfig &each : su(site, u"ABGSE501"_s).vms)
                 each.status = Model::VmStatus::Wait;
         },
         {},
         {u"source conflict S4.1-20 VM07TEST SEC0109"_s}},
        {"definition only",
         {},
         {},
         {u"source conflict S4.1-20 OSD11TST SEC0124"_s},
         u"ABGSE701"_s,
         u"OSD11TST"_s,
         u"ABGSE501"_s},
        {"guest without REWAS",
         [](Site &site) { vm(site, u"ABGSE501"_s, u"VM07TEST"_s).rewas = false; },
         {},
         {}},
        {"REWAS off at the target",
         {},
         [](SiteDriver &driver) {
             driver.inject(Engine::SetRewas{driver.unit(u"ABGSE701"_s), false});
         },
         {u"target conflict S4.1-23 ABGSE701 SEC0115"_s,
          u"target conflict S1.3-12 ABGSE701 SEC0123"_s}},
        {"REWAS too old",
         [](Site &site) { su(site, u"ABGSE501"_s).monitor.rewasVersion = u"V1.5"_s; },
         {},
         {u"source conflict S4.1-23 ABGSE501 SEC0116"_s}},
        {"configuration update here",
         {},
         activity(u"ABGSE501"_s, SetMonitorActivity::Kind::ConfigurationUpdate),
         {u"source conflict S4.8-03 ABGSE501 SEC0118"_s}},
        {"configuration update there",
         {},
         activity(u"ABGSE701"_s, SetMonitorActivity::Kind::ConfigurationUpdate),
         {u"target conflict S4.8-03 ABGSE701 SEC0118"_s}},
        {"shutdown here",
         {},
         activity(u"ABGSE501"_s, SetMonitorActivity::Kind::Shutdown),
         {u"source conflict S4.8-25 ABGSE501 SEC0119"_s}},
        {"shutdown there",
         {},
         activity(u"ABGSE701"_s, SetMonitorActivity::Kind::Shutdown),
         {u"target conflict S4.8-25 ABGSE701 SEC0119"_s}},
        {"monitor memory here",
         [](Site &site) { su(site, u"ABGSE501"_s).monitor.memoryMb = 511; },
         {},
         {u"source conflict X-PRE-01 ABGSE501 SEC0120"_s}},
        {"monitor memory there",
         [](Site &site) { su(site, u"ABGSE701"_s).monitor.memoryMb = 511; },
         {},
         {u"target conflict X-PRE-01 ABGSE701 SEC0120"_s}},
        {"hypervisor memory",
         [](Site &site) { su(site, u"ABGSE701"_s).hypervisorMb = 16; },
         {},
         {u"target conflict X-PRE-01 ABGSE701 SEC0121"_s}},
        {"CPUs of the monitor",
         [](Site &site) { su(site, u"ABGSE701"_s).monitor.processors = 0; },
         {},
         {u"target warning S4.8-18 ABGSE701 SEC0122"_s}},
        {"monitor system",
         {},
         {},
         {u"source conflict S4.8-16 ABGSE501 SEC0117"_s},
         u"ABGSE501"_s,
         u"MONITOR"_s},
        {"one LM per source",
         {},
         [](SiteDriver &driver) {
             driver.perform(Engine::MigrateVm{driver.unit(u"ABGSE501"_s), u"VM12PROD"_s});
             driver.run(3s);
         },
         {u"source conflict S4.8-01 ABGSE501 SEC0114"_s}},
        {"still arriving",
         {},
         [](SiteDriver &driver) {
             driver.perform(Engine::MigrateVm{driver.unit(u"ABGSE501"_s), u"VM12PROD"_s});
             driver.run(3s);
         },
         // It still exists where it would go: the copy there is the one that is arriving here.
         {u"source conflict S4.1-20 VM12PROD SEC0125"_s,
          u"target conflict S4.1-12 VM12PROD SEC0111"_s},
         u"ABGSE701"_s,
         u"VM12PROD"_s,
         u"ABGSE501"_s},
    };
    return all;
}

Model::SitePtr editedSite(const std::function<void(Site &)> &edit)
{
    auto site = std::make_shared<Site>(*SiteDriver::augsburg());
    if (edit)
        edit(*site);
    return site;
}
