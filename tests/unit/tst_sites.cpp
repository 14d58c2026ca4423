// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sitefile.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Model;
using namespace Qt::StringLiterals;

/// The sites that come with the program are good, and the default one is the whitepaper's world.
class TestSites : public QObject {
    Q_OBJECT

private slots:
    void shippedSitesLoadWithoutError_data();
    void shippedSitesLoadWithoutError();
    void theDefaultSiteIsTheWhitepapersWorld();
    void vm12prodIsReadyForTheConsoleExample();
    void device4683IsFreeOnBothSus();
    void everyVm2000SuHasSystemsOfManyKinds();
    void nativeSystemsHoldAllDevicesOfTheirSu();
    void theOperatorHasRightsToVm12prodOnly();
    void everyVmFindsItsDevicesOnThePartner();
    void theSmallServerHasAnInternalClusterOnly();
    void identitiesOfVmsAreStableAndDistinct();
    void theDocumentedExampleIsGood();
};

namespace {

QStringList textsOf(const std::vector<SiteError> &errors)
{
    QStringList texts;
    for (const SiteError &error : errors)
        texts.push_back(error.toText(Language::English) + u" [" + error.key + u']');
    return texts;
}

SitePtr augsburg()
{
    return loadSite(defaultSitePath()).site;
}

const UnitConfig &unitNamed(const Site &site, const QString &name)
{
    return site.unit(site.findUnit(name));
}

const VmConfig *vmNamed(const UnitConfig &unit, const QString &name)
{
    for (const VmConfig &vm : unit.su->vms) {
        if (vm.definition.name == name)
            return &vm;
    }
    return nullptr;
}

const GeneratedDevice *deviceNamed(const UnitConfig &unit, const QString &mn)
{
    for (const GeneratedDevice &device : unit.su->devices) {
        if (device.mn == mn)
            return &device;
    }
    return nullptr;
}

} // namespace

void TestSites::shippedSitesLoadWithoutError_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("default") << defaultSitePath();
    QTest::newRow("se300") << u":/sites/se300.toml"_s;
}

void TestSites::shippedSitesLoadWithoutError()
{
    QFETCH(QString, path);
    const LoadedSite loaded = loadSite(path);
    QCOMPARE(textsOf(loaded.errors), QStringList());
    QVERIFY(loaded.site);
}

void TestSites::theDefaultSiteIsTheWhitepapersWorld()
{
    const SitePtr site = augsburg();
    QVERIFY(site);
    QCOMPARE(site->servers.size(), std::size_t(2));
    QCOMPARE(site->server(site->findServer(u"ABGSE5"_s)).model, ServerModel::SE500);
    QCOMPARE(site->server(site->findServer(u"ABGSE7"_s)).model, ServerModel::SE700);
    const struct {
        QString name;
        UnitKind kind;
        QString server;
    } units[] = {
        {u"abgwhite"_s, UnitKind::MU, u"ABGSE5"_s},
        {u"abgblack"_s, UnitKind::MU, u"ABGSE5"_s},
        {u"abggreen"_s, UnitKind::MU, u"ABGSE7"_s},
        {u"abgblue"_s, UnitKind::MU, u"ABGSE7"_s},
        {u"ABGSE501"_s, UnitKind::SU390, u"ABGSE5"_s},
        {u"ABGSE701"_s, UnitKind::SU390, u"ABGSE7"_s},
        {u"ABGSE30A"_s, UnitKind::SUx86, u"ABGSE5"_s},
        {u"ABGSE30B"_s, UnitKind::SUx86, u"ABGSE7"_s},
        {u"ABGSE30C"_s, UnitKind::SUx86, u"ABGSE5"_s},
        {u"ABGSE30D"_s, UnitKind::SUx86, u"ABGSE7"_s},
        {u"NU5A"_s, UnitKind::NU, u"ABGSE5"_s},
        {u"NU7B"_s, UnitKind::NU, u"ABGSE7"_s},
        {u"HNC5"_s, UnitKind::HNC, u"ABGSE5"_s},
        {u"HNC7"_s, UnitKind::HNC, u"ABGSE7"_s},
    };
    for (const auto &expected : units) {
        const UnitId id = site->findUnit(expected.name);
        QVERIFY2(id != NoUnit, qPrintable(expected.name));
        QCOMPARE(site->unit(id).kind, expected.kind);
        QCOMPARE(site->server(site->unit(id).server).name, expected.server);
    }
    QCOMPARE(site->unitsOfKind(UnitKind::AU).size(), std::size_t(1));
    // S2.4.4-04: one location, three equal entries.
    for (const UnitId mu : site->unitsOfKind(UnitKind::MU)) {
        QCOMPARE(site->unit(mu).sysLocation, site->server(site->unit(mu).server).location);
        QCOMPARE(site->unit(mu).legs, (std::vector<LegId>{LegId{1}, LegId{2}})); // S1.3-20
    }
    QCOMPARE(site->links.size(), std::size_t(2));
    QCOMPARE(site->links[0].bitsPerSecond, 1'000'000'000);
    QCOMPARE(site->links[0].latency, Duration(500us));
    QVERIFY(site->managementCluster());
    QCOMPARE(site->managementCluster()->members.size(), std::size_t(4));
    QCOMPARE(site->partnerOf(site->findUnit(u"ABGSE501"_s)), site->findUnit(u"ABGSE701"_s));
    QCOMPARE(site->suClusterOf(site->findUnit(u"ABGSE30A"_s))->name, u"ABGCLX86"_s);
    QCOMPARE(site->suClusterOf(site->findUnit(u"ABGSE30D"_s))->name, u"ABGCLNAT"_s);
    QCOMPARE(unitNamed(*site, u"ABGSE501"_s).su->configuration, u"390SU-500-10B"_s);
    QCOMPARE(unitNamed(*site, u"ABGSE701"_s).su->configuration, u"390SU-700-70"_s);
    QCOMPARE(unitNamed(*site, u"ABGSE501"_s).su->monitor.version, u"V11.0A"_s); // S4.8-28
    for (const QString &su : {u"ABGSE501"_s, u"ABGSE701"_s}) {
        QCOMPARE(unitNamed(*site, su).su->monitor.rewasVersion, u"V2.0"_s); // S4.1-23
        QVERIFY(unitNamed(*site, su).su->monitor.memoryMb >= 512); // S4.8-17
    }
    // Each kind of logical network (X-NET-01).
    for (int kind = 0; kind <= int(NetworkKind::Loclan); ++kind)
        QVERIFY(std::any_of(site->networks.begin(), site->networks.end(),
                            [&](const NetworkConfig &n) { return int(n.kind) == kind; }));
}

void TestSites::vm12prodIsReadyForTheConsoleExample()
{
    const SitePtr site = augsburg();
    const VmConfig *vm = vmNamed(unitNamed(*site, u"ABGSE501"_s), u"VM12PROD"_s);
    QVERIFY(vm);
    QCOMPARE(vm->status, VmStatus::Running);
    QCOMPARE(vm->definition.index, 12);
    QCOMPARE(vm->definition.memoryMb, 2048); // S4.3-28
    QCOMPARE(vm->definition.cpuPool, u"*STDPOOL"_s);
    QCOMPARE(vm->definition.osVersion, u"V10.0A"_s); // S4.8-28
    QCOMPARE(vm->definition.iplConfiguration, u"390SU-700-70"_s); // S4.6.1-10
    const std::vector<AssignedDevice> &devices = vm->definition.devices;
    QVERIFY(devices.size() >= 3);
    QVERIFY(devices[0] == (AssignedDevice{u"CS"_s, false, false})); // S4.6.1-08
    QVERIFY(devices[1] == (AssignedDevice{u"FAA4"_s, false, false}));
    QVERIFY(devices[2] == (AssignedDevice{u"FAA5"_s, true, false}));
    const std::vector<BcamLine> lines{{u"L#MANLO1"_s, false, true},
                                      {u"L1#DANPU"_s, true, false},
                                      {u"L1#MANPU"_s, true, false},
                                      {u"L1#MCNPR"_s, true, false}};
    QVERIFY(vm->definition.lines == lines); // S4.6.1-12
    const VmConfig *definition = vmNamed(unitNamed(*site, u"ABGSE701"_s), u"OSD11TST"_s);
    QVERIFY(definition); // S4.3-28
    QCOMPARE(definition->status, VmStatus::DefinedOnly);
    QCOMPARE(definition->definition.memoryMb, 512);
    QCOMPARE(definition->definition.index, 0);
    const VmConfig *x86 = vmNamed(unitNamed(*site, u"ABGSE30A"_s), u"VM03PROD"_s);
    QVERIFY(x86); // S4.6.2
    QCOMPARE(x86->definition.index, 3);
    QStringList mns;
    for (const AssignedDevice &device : x86->definition.devices)
        mns.push_back(device.mn);
    QCOMPARE(mns, QStringList({u"CC44"_s, u"CC45"_s, u"FAAE"_s, u"FAAF"_s}));
}

void TestSites::device4683IsFreeOnBothSus()
{
    const SitePtr site = augsburg();
    for (const QString &su : {u"ABGSE501"_s, u"ABGSE701"_s}) { // S4.3-18..24
        const UnitConfig &unit = unitNamed(*site, su);
        QVERIFY(deviceNamed(unit, u"4683"_s));
        for (const VmConfig &vm : unit.su->vms) {
            for (const AssignedDevice &device : vm.definition.devices)
                QVERIFY(device.mn != u"4683");
        }
    }
}

void TestSites::everyVm2000SuHasSystemsOfManyKinds()
{
    const SitePtr site = augsburg();
    std::size_t count = 0;
    std::set<VmStatus> states;
    bool hasTape = false;
    bool hasAlias = false;
    bool hasEmulated = false;
    bool hasStorm390 = false;
    bool hasStormX86 = false;
    for (const UnitConfig &unit : site->units) {
        if (!unit.su || unit.su->mode == OperatingMode::Native)
            continue;
        QVERIFY(!unit.su->vms.empty());
        count += unit.su->vms.size();
        for (const VmConfig &vm : unit.su->vms) {
            states.insert(vm.status);
            const bool isStorm = vm.definition.workload.kind == WorkloadKind::MemoryStorm;
            hasStorm390 |= isStorm && unit.kind == UnitKind::SU390;
            hasStormX86 |= isStorm && unit.kind == UnitKind::SUx86;
            for (const AssignedDevice &assigned : vm.definition.devices) {
                const GeneratedDevice *device = deviceNamed(unit, assigned.mn);
                hasTape |= device->type == DeviceType::Tape;
                hasAlias |= !device->aliasOf.isEmpty();
                hasEmulated |= device->emulated;
            }
        }
    }
    QVERIFY(count >= 12);
    for (const VmStatus status :
         {VmStatus::DefinedOnly, VmStatus::InitOnly, VmStatus::Running, VmStatus::Down})
        QVERIFY(states.contains(status));
    QVERIFY(hasTape && hasAlias && hasEmulated && hasStorm390 && hasStormX86);
}

void TestSites::nativeSystemsHoldAllDevicesOfTheirSu()
{
    const SitePtr site = augsburg();
    const UnitConfig &source = unitNamed(*site, u"ABGSE30C"_s);
    const UnitConfig &target = unitNamed(*site, u"ABGSE30D"_s);
    QCOMPARE(source.su->mode, OperatingMode::Native);
    QCOMPARE(target.su->mode, OperatingMode::Native);
    QCOMPARE(source.su->vms.size(), std::size_t(1));
    QVERIFY(target.su->vms.empty()); // S4.1-22
    const VmDefinition &system = source.su->vms.front().definition;
    QCOMPARE(system.index, 0);
    QCOMPARE(system.devices.size(), source.su->devices.size()); // S4.8-36
    QVERIFY(source.su->devices == target.su->devices);
    QCOMPARE(source.su->monitor.memoryMb, system.memoryMb);
    QCOMPARE(source.su->monitor.version, system.osVersion);
}

void TestSites::theOperatorHasRightsToVm12prodOnly()
{
    const SitePtr site = augsburg();
    const AccountConfig *admin = site->findAccount(u"admin"_s);
    const AccountConfig *johndoe = site->findAccount(u"JOHNDOE"_s);
    QVERIFY(admin && johndoe);
    QCOMPARE(admin->role, Role::Administrator);
    QCOMPARE(johndoe->role, Role::Operator);
    QCOMPARE(johndoe->password, u"johndoe"_s);
    QCOMPARE(johndoe->rights.size(), std::size_t(2)); // S3.2-08
    for (const RightConfig &right : johndoe->rights) {
        QCOMPARE(right.kind, RightKind::Console);
        QCOMPARE(right.system, u"VM12PROD"_s);
        QCOMPARE(site->unit(right.su).kind, UnitKind::SU390);
    }
    QVERIFY(johndoe->rights[0].su != johndoe->rights[1].su);
}

void TestSites::everyVmFindsItsDevicesOnThePartner()
{
    const SitePtr site = augsburg();
    for (std::size_t i = 0; i < site->units.size(); ++i) {
        const UnitId partner = site->partnerOf(UnitId(i));
        if (partner == NoUnit)
            continue;
        const SuConfig &source = *site->units[i].su;
        const UnitConfig &target = site->unit(partner);
        for (const VmConfig &vm : source.vms) {
            QVERIFY(!vmNamed(target, vm.definition.name));
            for (const AssignedDevice &device : vm.definition.devices) {
                const GeneratedDevice *here = deviceNamed(site->units[i], device.mn);
                const GeneratedDevice *there = deviceNamed(target, device.mn);
                QVERIFY(here && there && *here == *there); // S4.1-17
                for (const VmConfig &other : target.su->vms) {
                    for (const AssignedDevice &held : other.definition.devices)
                        QVERIFY2(held.mn != device.mn, qPrintable(held.mn)); // S4.1-18
                }
            }
            for (const VmConfig &other : target.su->vms)
                QVERIFY(vm.definition.index == 0
                        || other.definition.index != vm.definition.index); // S4.1-13
        }
    }
}

void TestSites::theSmallServerHasAnInternalClusterOnly()
{
    const SitePtr site = loadSite(u":/sites/se300.toml"_s).site;
    QVERIFY(site);
    QCOMPARE(site->servers.size(), std::size_t(1));
    QCOMPARE(site->servers.front().model, ServerModel::SE300);
    QVERIFY(!site->managementCluster());
    QVERIFY(site->links.empty());
    QCOMPARE(site->legs.size(), std::size_t(2));
    QCOMPARE(site->clusters.size(), std::size_t(1)); // S3.1-02
    QCOMPARE(site->clusters.front().kind, ClusterKind::SUx86);
}

void TestSites::identitiesOfVmsAreStableAndDistinct()
{
    const SitePtr once = augsburg();
    const SitePtr again = augsburg();
    std::set<VmUuid> seen;
    for (std::size_t i = 0; i < once->units.size(); ++i) {
        if (!once->units[i].su)
            continue;
        QVERIFY(again->units[i].su->vms.size() == once->units[i].su->vms.size());
        for (std::size_t j = 0; j < once->units[i].su->vms.size(); ++j) {
            const VmUuid uuid = once->units[i].su->vms[j].definition.uuid;
            QVERIFY(!uuid.isNull());
            QVERIFY(seen.insert(uuid).second);
            QVERIFY(uuid == again->units[i].su->vms[j].definition.uuid);
        }
    }
}

void TestSites::theDocumentedExampleIsGood()
{
    QFile page(QStringLiteral(SE_SOURCE_DIR "/docs/site-files.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const qsizetype begin = text.indexOf("```toml\n") + 8;
    const qsizetype end = text.indexOf("```\n", begin);
    QVERIFY(begin > 8 && end > begin);
    const LoadedSite loaded = loadSiteText(text.mid(begin, end - begin), u"example"_s);
    QCOMPARE(textsOf(loaded.errors), QStringList());
    QCOMPARE(loaded.site->units.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"
