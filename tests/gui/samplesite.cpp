// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplesite.h"

#include "samplecrd.h"

#include <algorithm>

using namespace Model;
using namespace Qt::StringLiterals;

namespace Sample {

namespace {

struct Vm {
    QString name;
    int index;
    int memoryMb;
    VmStatus status;
};

std::vector<GeneratedDevice> devices()
{
    std::vector<GeneratedDevice> list;
    for (int at = 0; at < 6; ++at) {
        GeneratedDevice disk;
        disk.mn = QString::number(4680 + at);
        disk.connector = u"A0"_s;
        disk.unitId = QString::number(at);
        disk.storage = at % 2 ? u"STORAGE2"_s : u"STORAGE1"_s;
        list.push_back(disk);
    }
    GeneratedDevice tape;
    tape.mn = u"T0"_s;
    tape.type = DeviceType::Tape;
    tape.connector = u"B1"_s;
    tape.unitId = u"0"_s;
    list.push_back(tape);
    return list;
}

SuConfig suConfig(int memoryMb, const QString &configuration, const std::vector<Vm> &vms,
                  OperatingMode mode)
{
    SuConfig su;
    su.configuration = configuration;
    su.mode = mode;
    su.memoryMb = memoryMb;
    su.monitor.version = u"V11.0A"_s;
    su.monitor.vm2000Version = u"V11.0A"_s;
    su.monitor.rewasVersion = u"V2.0"_s;
    su.cpuPools = {{u"*STDPOOL"_s, 4}};
    su.devices = devices();
    for (const Vm &vm : vms) {
        VmConfig config;
        config.status = vm.status;
        VmDefinition &definition = config.definition;
        definition.uuid = VmUuid::fromNames(u"sample"_s, vm.name);
        definition.name = vm.name;
        definition.index = vm.index;
        definition.memoryMb = vm.memoryMb;
        definition.processors = 2;
        definition.cpuPool = u"*STDPOOL"_s;
        definition.osVersion = u"V10.0A"_s;
        definition.hostName = vm.name.left(5);
        definition.iplConfiguration = configuration;
        definition.devices
            = {{u"4680"_s, true, false}, {u"4683"_s, false, false}, {u"T0"_s, false, true}};
        su.vms.push_back(config);
    }
    return su;
}

Site makeSite()
{
    Site site;
    site.name = u"Augsburg"_s;
    site.location = u"Augsburg A"_s;
    fromIsoText(u"2017-09-01T14:22:05Z"_s, &site.start);
    site.servers = {{u"ABGSE5"_s, ServerModel::SE500, u"Augsburg A"_s},
                    {u"ABGSE7"_s, ServerModel::SE700, u"Augsburg B"_s}};
    const auto add = [&](const QString &name, UnitKind kind, int server, const QString &type) {
        UnitConfig unit;
        unit.name = name;
        unit.kind = kind;
        unit.server = ServerId(server);
        unit.type = type;
        if (kind == UnitKind::MU) {
            unit.sysLocation = site.servers[std::size_t(server)].location;
            unit.legs = {LegId(1), LegId(2)};
        }
        site.units.push_back(unit);
        return UnitId(site.units.size() - 1);
    };
    const UnitId su5 = add(u"ABGSE501"_s, UnitKind::SU390, 0, u"SU500"_s);
    const UnitId a = add(u"ABGSE30A"_s, UnitKind::SUx86, 0, u"SU300"_s);
    add(u"abgwhite"_s, UnitKind::MU, 0, u"MU"_s);
    add(u"abgblack"_s, UnitKind::MU, 0, u"MU"_s);
    add(u"HNC5"_s, UnitKind::HNC, 0, u"HNC"_s);
    const UnitId nu5 = add(u"NU5A"_s, UnitKind::NU, 0, u"NU"_s);
    add(u"NU5B"_s, UnitKind::NU, 0, u"NU"_s);
    const UnitId su7 = add(u"ABGSE701"_s, UnitKind::SU390, 1, u"SU700"_s);
    const UnitId b = add(u"ABGSE30B"_s, UnitKind::SUx86, 1, u"SU300"_s);
    const UnitId d = add(u"ABGSE30D"_s, UnitKind::SUx86, 1, u"SU300"_s);
    add(u"abggreen"_s, UnitKind::MU, 1, u"MU"_s);
    add(u"abgblue"_s, UnitKind::MU, 1, u"MU"_s);
    add(u"HNC7"_s, UnitKind::HNC, 1, u"HNC"_s);
    const UnitId nu7 = add(u"NU7A"_s, UnitKind::NU, 1, u"NU"_s);
    add(u"NU7B"_s, UnitKind::NU, 1, u"NU"_s);

    const auto hosts = [&](UnitId id, int memory, const QString &configuration,
                           const std::vector<Vm> &vms, OperatingMode mode = OperatingMode::Vm2000) {
        UnitConfig &unit = site.units[indexOf(id)];
        unit.su = suConfig(memory, configuration, vms, mode);
        if (unit.kind == UnitKind::SUx86)
            unit.legs = {LegId(1), LegId(2)};
    };
    hosts(su5, 16384, u"390SU-500-10B"_s,
          {{u"VM02TEST"_s, 2, 1024, VmStatus::Running},
           {u"VM05ABN"_s, 5, 2048, VmStatus::InitOnly},
           {u"VM12PROD"_s, 12, 2048, VmStatus::Running}});
    hosts(su7, 32768, u"390SU-700-70"_s,
          {{u"OSD11TST"_s, 0, 1024, VmStatus::DefinedOnly},
           {u"VM21PROD"_s, 21, 8192, VmStatus::Running}});
    hosts(a, 65536, u"x86SU-300"_s, {{u"VM03PROD"_s, 3, 4096, VmStatus::Running}});
    hosts(b, 65536, u"x86SU-300"_s, {{u"VM08TEST"_s, 8, 2048, VmStatus::Running}});
    hosts(d, 32768, u"x86SU-300"_s, {}, OperatingMode::Native);

    site.links
        = {{u"ISL1"_s, nu5, nu7}, {u"ISL2"_s, UnitId(indexOf(nu5) + 1), UnitId(indexOf(nu7) + 1)}};
    site.storages = {{u"STORAGE1"_s, ServerId(0)}, {u"STORAGE2"_s, ServerId(1)}};
    site.legs = {{LegId(1), u"LEG1"_s, u"STORAGE1"_s, 8}, {LegId(2), u"LEG2"_s, u"STORAGE2"_s, 8}};
    site.clusters
        = {{u"Management Cluster"_s, ClusterKind::Management, site.unitsOfKind(UnitKind::MU)},
           {u"ABGCL390"_s, ClusterKind::SU390, {su5, su7}},
           {u"ABGCLX86"_s, ClusterKind::SUx86, {a, b}}};
    site.accounts = {{u"admin"_s, Role::Administrator, u"admin"_s, {}},
                     {u"johndoe"_s, Role::Operator, u"johndoe"_s, {}}};
    return site;
}

UnitView &change(SiteView &view, UnitId id)
{
    auto copy = std::make_shared<UnitView>(*view.units[indexOf(id)]);
    view.units[indexOf(id)] = copy;
    return *copy;
}

UnitState &changeState(SiteView &view, UnitId id)
{
    UnitView &unit = change(view, id);
    auto copy = std::make_shared<UnitState>(*unit.state);
    unit.state = copy;
    return *copy;
}

VmState &changeVm(SiteView &view, const QString &name)
{
    const auto found = std::ranges::find_if(
        view.vms, [&](const VmStatePtr &vm) { return vm->definition.name == name; });
    auto copy = std::make_shared<VmState>(**found);
    *found = copy;
    return *copy;
}

UnitState stateOf(const UnitConfig &config, UnitId id, UnitId rewasMu)
{
    UnitState state;
    for (LegId leg : config.legs)
        state.legs.push_back({.leg = leg, .age = 300ms});
    if (!config.su)
        return state;
    SuState su;
    su.mode = config.su->mode;
    su.monitorUp = true;
    su.rewasActive = config.kind == UnitKind::SU390;
    su.rewasVersion = u"V2.0"_s;
    if (config.kind == UnitKind::SU390)
        su.rewasMu = rewasMu;
    su.cpuPools = config.su->cpuPools;
    su.memoryTotalMb = config.su->memoryMb;
    su.memoryFreeMb = su.memoryTotalMb - config.su->hypervisorMb - config.su->monitor.memoryMb;
    for (const VmConfig &vm : config.su->vms) {
        su.vms.push_back(std::make_shared<VmState>(
            VmState{.su = id, .definition = vm.definition, .status = vm.status, .activeCpus = 2}));
        if (vm.status != VmStatus::DefinedOnly)
            su.memoryFreeMb -= vm.definition.memoryMb;
    }
    state.su = su;
    return state;
}

} // namespace

SitePtr site()
{
    static const SitePtr one = std::make_shared<Site>(makeSite());
    return one;
}

SiteView calmView(const QString &mu)
{
    SiteView view;
    view.site = site();
    view.mu = view.site->findUnit(mu);
    view.time = view.site->start;
    view.revision = 1;
    for (std::size_t at = 0; at < view.site->units.size(); ++at) {
        const UnitConfig &config = view.site->units[at];
        const UnitId local
            = view.site->findUnit(config.server == ServerId(0) ? u"abgwhite"_s : u"abggreen"_s);
        UnitView unit;
        unit.id = UnitId(at);
        unit.power = Power::On;
        unit.heartbeat = Heartbeat::Ok;
        unit.networkAge = 200ms;
        unit.diskAge = 700ms;
        unit.reportedAt = view.time;
        unit.state = std::make_shared<UnitState>(stateOf(config, UnitId(at), local));
        if (unit.state->su) {
            for (const VmStatePtr &vm : unit.state->su->vms)
                view.vms.push_back(vm);
        }
        view.units.push_back(std::make_shared<UnitView>(unit));
    }
    for (std::size_t at = 0; at < view.site->links.size(); ++at)
        view.links.push_back({.id = LinkId(at)});
    for (const LegConfig &leg : view.site->legs)
        view.legs.push_back({leg.id, LegStatus::UpToDate, {}});
    for (const ClusterConfig &cluster : view.site->clusters) {
        view.clusters.push_back(std::make_shared<ClusterView>(
            ClusterView{cluster.name, cluster.kind, cluster.members, {}, true, view.time}));
    }
    view.manager = {.mu = view.site->findUnit(u"abgwhite"_s), .term = 12};
    view.crd = std::make_shared<CrdStatus>(calmCrd(view));
    return view;
}

void switchOff(SiteView &view, const QString &name)
{
    const UnitId id = view.site->findUnit(name);
    UnitView &unit = change(view, id);
    unit.power = Power::Off;
    unit.heartbeat = Heartbeat::Dead;
    unit.announcedOff = true;
    unit.networkAge = 42s;
    unit.diskAge = 42s;
    std::erase_if(view.vms, [id](const VmStatePtr &vm) { return vm->su == id; });
}

void silence(SiteView &view, const QString &name, Duration age)
{
    UnitView &unit = change(view, view.site->findUnit(name));
    unit.networkAge = age;
    unit.heartbeat = age > 5s ? Heartbeat::Dead : age > 2500ms ? Heartbeat::Suspect : Heartbeat::Ok;
    if (age > 5s)
        unit.power = Power::Unknown;
}

void migrate(SiteView &view, LmPhase phase)
{
    const UnitId target = view.site->findUnit(u"ABGSE701"_s);
    VmState &vm = changeVm(view, u"VM12PROD"_s);
    vm.migrating = true;
    vm.migrationTarget = target;
    changeState(view, target).su->memoryFreeMb -= vm.definition.memoryMb;

    LmStatus lm;
    lm.id = LmId(7);
    lm.vm = vm.definition.uuid;
    lm.vmName = vm.definition.name;
    lm.vmIndex = vm.definition.index;
    lm.source = vm.su;
    lm.target = target;
    lm.phase = phase;
    lm.accepted = view.time - 20s;
    lm.pagesTotal = 524288;
    lm.pagesLeft = 31200;
    lm.bytesPerSecond = 112'000'000;
    lm.changedBytesPerSecond = 9'400'000;
    lm.predictedSuspend = 310ms;
    lm.allowedSuspend = 3s;
    lm.passes = {{.number = 1,
                  .begin = lm.accepted,
                  .duration = 18s,
                  .pagesToSend = 524288,
                  .pagesSent = 524288,
                  .bytesPerSecond = 115'000'000,
                  .changedPages = 44100},
                 {.number = 2,
                  .begin = lm.accepted + 18s,
                  .pagesToSend = 44100,
                  .pagesSent = 12900,
                  .bytesPerSecond = 112'000'000}};
    lm.pastNoReturn = phase > LmPhase::Transfer;
    view.migrations = {std::make_shared<LmStatus>(lm)};
}

void arrive(SiteView &view)
{
    VmState &vm = changeVm(view, u"VM12PROD"_s);
    vm.su = view.site->findUnit(u"ABGSE701"_s);
    vm.migrating = false;
    vm.definition.migrations = 1;
    std::ranges::sort(view.vms, {}, [](const VmStatePtr &one) {
        return std::pair(one->su, one->definition.name);
    });
    if (!view.migrations.empty()) {
        auto lm = std::make_shared<LmStatus>(*view.migrations.front());
        lm->phase = LmPhase::Completed;
        view.migrations = {lm};
    }
}

void cutLink(SiteView &view, const QString &name)
{
    for (LinkView &link : view.links) {
        if (view.site->links[indexOf(link.id)].name == name)
            link.up = false;
    }
}

void setVmStatus(SiteView &view, const QString &vm, VmStatus status)
{
    changeVm(view, vm).status = status;
}

void setCluster(SiteView &view, const QString &name, ClusterState state)
{
    for (ClusterViewPtr &cluster : view.clusters) {
        if (cluster->name != name)
            continue;
        auto copy = std::make_shared<ClusterView>(*cluster);
        copy->status.state = state;
        copy->status.reasons.clear();
        if (state == ClusterState::Warning || state == ClusterState::Error) {
            copy->status.reasons.push_back({.rule = u"S6-06"_s,
                                            .state = state,
                                            .object = u"abgblack"_s,
                                            .key = u"SEC0505"_s,
                                            .args = {u"abgblack"_s, u"ABGSE5"_s},
                                            .age = 42s,
                                            .because = {}});
        }
        cluster = copy;
    }
}

} // namespace Sample
