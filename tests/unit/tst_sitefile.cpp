// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"
#include "model/sitefile.h"

#include <QTest>

using namespace Model;
using namespace Qt::StringLiterals;

/// Every error of a site file comes with place and reason, all in one run.
class TestSiteFile : public QObject {
    Q_OBJECT

private slots:
    void theSmallestSiteIsGood();
    void everyErrorNamesItsPlace_data();
    void everyErrorNamesItsPlace();
    void allErrorsComeInOneRun();
    void errorsSayTheirReasonInBothLanguages();
    void unreadableFilesAreNamed();
    void hostileInputIsRefused_data();
    void hostileInputIsRefused();
    void theFirstUnitTooManyIsNamed_data();
    void theFirstUnitTooManyIsNamed();
    void aSmallConfigurationDiskIsNoError();
};

namespace {

/// A good site; tests put one mistake into it.
QByteArray goodSite()
{
    return R"([site]
name = "T"

[[server]]
name = "S5"
model = "SE500"
[[server]]
name = "S7"
model = "SE700"

[[storage]]
name = "ST1"
near = "S5"
[[leg]]
storage = "ST1"

[[unit]]
name = "mu5"
kind = "MU"
server = "S5"
[[unit]]
name = "mu7"
kind = "MU"
server = "S7"
[[unit]]
name = "NU5"
kind = "NU"
server = "S5"
[[unit]]
name = "NU7"
kind = "NU"
server = "S7"

[[unit]]
name = "SU5"
kind = "SU390"
server = "S5"
configuration = "390SU-500-10B"
memory-mb = 8192
devices = [{ mn = "4680-468F", type = "disk", storage = "ST1" }]
[unit.monitor]
version = "V11.0A"
vm2000-version = "V11.5A"
[[unit.vm]]
name = "VM2"
index = 2
memory-mb = 1024
os-version = "V10.0A"
devices = ["4680"]
[[unit.vm]]
name = "VM3"
index = 3
memory-mb = 1024
os-version = "V10.0A"
devices = ["4681"]

[[unit]]
name = "SU7"
kind = "SU390"
server = "S7"
configuration = "390SU-700-70"
memory-mb = 8192
[unit.monitor]
version = "V11.0A"
vm2000-version = "V11.5A"

[[network]]
name = "MCNPR"
vlan = 600
[[link]]
name = "ISL1"
from = "NU5"
to = "NU7"

[[cluster]]
name = "MC"
kind = "Management"
[[cluster]]
name = "CL"
kind = "SU390"
members = ["SU5", "SU7"]

[[account]]
name = "op"
role = "operator"
rights = [{ kind = "console", su = "SU7", system = "VM2" }]
)";
}

/// The good site with the first @p from replaced.
QByteArray siteWith(const QByteArray &from, const QByteArray &to)
{
    QByteArray site = goodSite();
    const qsizetype at = site.indexOf(from);
    if (at < 0)
        qFatal("the good site has no such text: %s", from.constData());
    return site.replace(at, from.size(), to);
}

QByteArray siteWithUnits(int count, const QByteArray &kind)
{
    QByteArray text = goodSite();
    for (int i = 0; i < count; ++i)
        text += "[[unit]]\nname = \"X" + QByteArray::number(i) + "\"\nkind = \"" + kind
            + "\"\nserver = \"S5\"\n";
    return text;
}

QStringList textsOf(const std::vector<SiteError> &errors)
{
    QStringList texts;
    for (const SiteError &error : errors)
        texts.push_back(error.toText(Language::English) + u" [" + error.key + u']');
    return texts;
}

} // namespace

void TestSiteFile::theSmallestSiteIsGood()
{
    const LoadedSite loaded = loadSiteText(goodSite(), u"t.toml"_s);
    QCOMPARE(textsOf(loaded.errors), QStringList());
    QVERIFY(loaded.site);
    QCOMPARE(toIsoText(loaded.site->start), u"2017-09-01T08:00:00.000000000Z"_s); // INTERFACES
    QCOMPARE(loaded.site->legs.front().id, LegId{1});
    const UnitConfig &su = loaded.site->unit(loaded.site->findUnit(u"su5"_s));
    QCOMPARE(su.su->devices.size(), std::size_t(16));
    QCOMPARE(su.su->devices[10].mn, u"468A"_s);
    QCOMPARE(su.su->devices[10].unitId, u"8A"_s);
    QCOMPARE(su.su->cpuPools.size(), std::size_t(1));
    QCOMPARE(su.su->cpuPools.front().name, u"*STDPOOL"_s);
    QCOMPARE(su.su->cpuPools.front().attachedCpus, su.su->realCpus);
}

void TestSiteFile::everyErrorNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("at"); // text whose place is expected
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QByteArray &at, const QString &key, const QString &message) {
        QTest::newRow(name) << from << to << at << key << message;
    };
    row("unknown key", "near =", "quux =", "quux", u"storage.quux"_s, u"SEC0703"_s);
    row("misspelt key", "near =", "naer =", "naer", u"storage.naer"_s, u"SEC0704"_s);
    row("unknown table", "[site]", "[extra]\n[site]", "extra", u"extra"_s, u"SEC0703"_s);
    row("misspelt table", "[[network]]", "[[netwrok]]", "netwrok", u"netwrok"_s, u"SEC0704"_s);
    row("key missing", "model = \"SE500\"\n", "", "[[server]]", u"server.model"_s, u"SEC0705"_s);
    row("no monitor", "[unit.monitor]\nversion = \"V11.0A\"\nvm2000-version = \"V11.5A\"\n", "",
        "[[unit]]\nname = \"SU5\"", u"unit.monitor"_s, u"SEC0705"_s);
    row("no text", "name = \"ISL1\"", "name = 1", "1\nfrom", u"link.name"_s, u"SEC0706"_s);
    row("no number", "vlan = 600", "vlan = \"600\"", "\"600\"", u"network.vlan"_s, u"SEC0707"_s);
    row("no truth value", "kind = \"MU\"", "kind = \"MU\"\non = 1", "1\nserver", u"unit.on"_s,
        u"SEC0708"_s);
    row("no table", "[unit.monitor]\nversion = \"V11.0A\"\nvm2000-version = \"V11.5A\"",
        "monitor = 3", "3\n[[unit.vm", u"unit.monitor"_s, u"SEC0709"_s);
    row("no list", "devices = [\"4680\"]", "devices = 4680", "4680\n[[", u"unit.vm.devices"_s,
        u"SEC0710"_s);
    row("out of range", "index = 2\n", "index = 100\n", "100", u"unit.vm.index"_s, u"SEC0711"_s);
    row("VLAN out of range", "vlan = 600", "vlan = 609", "609", u"network.vlan"_s, u"SEC0711"_s);
    row("knob out of range", "name = \"T\"", "name = \"T\"\nknob = \"1ms\"", "\"1ms\"",
        u"site.knob"_s, u"SEC0711"_s);
    row("no such word", "\"SE700\"", "\"SE900\"", "\"SE900\"", u"server.model"_s, u"SEC0712"_s);
    row("no such kind", "kind = \"SU390\"", "kind = \"SU391\"", "\"SU391\"", u"unit.kind"_s,
        u"SEC0712"_s);
    row("empty text", "name = \"T\"", "name = \"\"", "\"\"", u"site.name"_s, u"SEC0713"_s);
    row("no name", "name = \"mu7\"", "name = \"mu 7\"", "\"mu 7\"", u"unit.name"_s, u"SEC0714"_s);
    row("key of another kind", "kind = \"NU\"", "kind = \"NU\"\nmemory-mb = 5", "5\nserver",
        u"unit.memory-mb"_s, u"SEC0715"_s);
    row("legs of an SU /390", "kind = \"SU390\"", "kind = \"SU390\"\nlegs = [1]", "[1]",
        u"unit.legs"_s, u"SEC0715"_s);
    row("no duration", "name = \"T\"", "name = \"T\"\nknob = \"soon\"", "\"soon\"", u"site.knob"_s,
        u"SEC0716"_s);
    row("no time", "name = \"T\"", "name = \"T\"\nstart = \"8 o'clock\"", "\"8 o", u"site.start"_s,
        u"SEC0717"_s);
    row("year too late", "name = \"T\"", "name = \"T\"\nstart = \"2300-01-01T00:00:00Z\"", "\"2300",
        u"site.start"_s, u"SEC0717"_s);
    row("no MN", "\"4680-468F\"", "\"468\"", "\"468\"", u"unit.devices.mn"_s, u"SEC0718"_s);
    row("falling range", "[\"4681\"]", "[\"4682-4681\"]", "\"4682-4681\"", u"unit.vm.devices"_s,
        u"SEC0718"_s);
    row("no rate", "name = \"ISL1\"", "name = \"ISL1\"\nrate = \"fast\"", "\"fast\"",
        u"link.rate"_s, u"SEC0719"_s);
    row("unknown server", "server = \"S7\"", "server = \"S9\"", "\"S9\"", u"unit.server"_s,
        u"SEC0721"_s);
    row("unknown storage", "storage = \"ST1\"\n", "storage = \"ST9\"\n", "\"ST9\"",
        u"leg.storage"_s, u"SEC0721"_s);
    row("unknown leg", "kind = \"MU\"", "kind = \"MU\"\nlegs = [1, 2]", "2]", u"unit.legs"_s,
        u"SEC0721"_s);
    row("unknown pool", "index = 3", "index = 3\ncpu-pool = \"P\"", "\"P\"", u"unit.vm.cpu-pool"_s,
        u"SEC0721"_s);
    row("unknown group", "index = 3", "index = 3\nvm-group = \"G\"", "\"G\"", u"unit.vm.vm-group"_s,
        u"SEC0721"_s);
    row("unknown set", "devices = [{", "device-sets = [\"x\"]\ndevices = [{", "\"x\"",
        u"unit.device-sets"_s, u"SEC0721"_s);
    row("unknown member", "[\"SU5\", \"SU7\"]", "[\"SU5\", \"SU8\"]", "\"SU8\"",
        u"cluster.members"_s, u"SEC0721"_s);
    row("unknown link end", "from = \"NU5\"", "from = \"NU6\"", "\"NU6\"", u"link.from"_s,
        u"SEC0721"_s);
    row("right to nothing", "system = \"VM2\"", "system = \"VM9\"", "\"VM9\"",
        u"account.rights.system"_s, u"SEC0721"_s);
    row("IPL from elsewhere", "devices = [\"4681\"]", "devices = [\"4681\"]\nipl-unit = \"4680\"",
        "\"4680\"\n\n", u"unit.vm.ipl-unit"_s, u"SEC0721"_s);
    row("same name", "name = \"mu7\"", "name = \"MU5\"", "\"MU5\"", u"unit.name"_s, u"SEC0722"_s);
    row("name of another object", "name = \"CL\"", "name = \"isl1\"", "\"isl1\"", u"cluster.name"_s,
        u"SEC0722"_s);
    row("same VM name", "name = \"VM3\"", "name = \"vm2\"", "\"vm2\"", u"unit.vm.name"_s,
        u"SEC0722"_s);
    row("VM named as a unit", "name = \"VM3\"", "name = \"SU7\"", "\"SU7\"\nindex",
        u"unit.vm.name"_s, u"SEC0722"_s);
    row("too many VMs", "memory-mb = 8192\n", "memory-mb = 8192\nmax-vms = 1\n", "[[unit.vm]]",
        u"unit.vm"_s, u"SEC0723"_s);
    row("leg twice", "[[leg]]", "[[leg]]\nid = 1\nname = \"A\"\nstorage = \"ST1\"\n[[leg]]\nid = 1",
        "1\nstorage = \"ST1\"\n\n", u"leg.id"_s, u"SEC0722"_s);
    row("only leg is not 1", "[[leg]]", "[[leg]]\nid = 2", "2\n", u"leg.id"_s, u"SEC0726"_s);
    row("second Management Cluster", "kind = \"SU390\"\nmembers = [\"SU5\", \"SU7\"]",
        "kind = \"Management\"", "[[cluster]]\nname = \"CL\"", u"cluster"_s, u"SEC0731"_s);
    row("one member", "[\"SU5\", \"SU7\"]", "[\"SU5\"]", "[\"SU5\"]", u"cluster.members"_s,
        u"SEC0734"_s);
    row("member twice", "[\"SU5\", \"SU7\"]", "[\"SU5\", \"su5\"]", "[\"SU5\"",
        u"cluster.members"_s, u"SEC0734"_s);
    row("member of another kind", "[\"SU5\", \"SU7\"]", "[\"SU5\", \"mu7\"]", "\"mu7\"]",
        u"cluster.members"_s, u"SEC0735"_s);
    row("no Management Cluster", "[[cluster]]\nname = \"MC\"\nkind = \"Management\"\n", "",
        "[[cluster]]", u"cluster"_s, u"SEC0736"_s);
    row("two clusters for an SU", "[[account]]",
        "[[unit]]\nname = \"SU8\"\nkind = \"SU390\"\nserver = \"S5\"\nconfiguration = "
        "\"C\"\nmemory-mb = 999\n[unit.monitor]\nversion = \"V11.0A\"\nvm2000-version = "
        "\"V11.5A\"\n[[cluster]]\nname = \"C2\"\nkind = \"SU390\"\nmembers = [\"SU7\", "
        "\"SU8\"]\n[[account]]",
        "\"SU7\", \"SU8\"", u"cluster.members"_s, u"SEC0752"_s); // S3.1-12
    row("memory does not suffice", "memory-mb = 8192", "memory-mb = 2048", "2048",
        u"unit.memory-mb"_s, u"SEC0737"_s);
    row("too many CPUs in pools", "[unit.monitor]",
        "[[unit.cpu-pool]]\nname = \"*STDPOOL\"\ncpus = 9\n[unit.monitor]", "[[unit.cpu-pool]]",
        u"unit.cpu-pool"_s, u"SEC0738"_s);
    row("SU /390 in an SE300", "\"SE500\"", "\"SE300\"", "\"SU390\"", u"unit.kind"_s, u"SEC0739"_s);
    row("VM name too long", "name = \"VM3\"", "name = \"VM3456789\"", "\"VM3456789\"",
        u"unit.vm.name"_s, u"SEC0740"_s);
    row("VM named MONITOR", "name = \"VM3\"", "name = \"Monitor\"", "\"Monitor\"",
        u"unit.vm.name"_s, u"SEC0740"_s);
    row("device not generated", "[\"4681\"]", "[\"4681\", \"9999\"]", "\"9999\"",
        u"unit.vm.devices"_s, u"SEC0741"_s);
    row("device generated twice", "storage = \"ST1\" }",
        "storage = \"ST1\" }, { mn = \"4683\", type = \"tape\" }", "\"4683\"", u"unit.devices.mn"_s,
        u"SEC0743"_s);
    row("device listed twice", "[\"4681\"]", "[\"4681\", \"4681\"]", "\"4681\"]",
        u"unit.vm.devices"_s, u"SEC0743"_s);
    row("alias of nothing", "storage = \"ST1\" }",
        "storage = \"ST1\" }, { mn = \"4700\", type = \"disk\", alias-of = \"4799\" }", "\"4700\"",
        u"unit.devices.mn"_s, u"SEC0744"_s);
    row("exclusive device twice", "[\"4681\"]", "[\"4680\"]", "\"4680\"]\n\n", u"unit.vm.devices"_s,
        u"SEC0745"_s);
    row("shared by one only", "[\"4681\"]", "[{ mn = \"4680\", shared = true }]",
        "\"4680\", shared", u"unit.vm.devices.mn"_s, u"SEC0745"_s);
    row("too many unit ids", "type = \"disk\"", "type = \"disk\", unit-id = \"F8\"", "\"F8\"",
        u"unit.devices.unit-id"_s, u"SEC0746"_s);
    row("index of a definition", "index = 3", "index = 3\nstatus = \"DEFINED_ONLY\"", "3\nstatus",
        u"unit.vm.index"_s, u"SEC0747"_s);
    row("index of the monitor", "index = 3", "index = 1", "1\nmemory", u"unit.vm.index"_s,
        u"SEC0748"_s);
    row("index twice", "index = 3", "index = 2",
        "2\nmemory-mb = 1024\nos-version = "
        "\"V10.0A\"\ndevices = [\"4681\"]",
        u"unit.vm.index"_s, u"SEC0749"_s);
    row("no such network", "\"MCNPR\"", "\"MCNPR01\"", "\"MCNPR01\"", u"network.name"_s,
        u"SEC0760"_s);
    row("VLAN of a public network", "\"MCNPR\"", "\"MANPU\"", "600", u"network.vlan"_s,
        u"SEC0761"_s);
    row("VLAN twice", "[[link]]", "[[network]]\nname = \"MONPR01\"\nvlan = 600\n[[link]]",
        "600\n[[link]]", u"network.vlan"_s, u"SEC0762"_s);
    row("link end is no NU", "from = \"NU5\"", "from = \"mu5\"", "\"mu5\"\nto", u"link.from"_s,
        u"SEC0763"_s);
    row("link within a server", "kind = \"NU\"\nserver = \"S7\"", "kind = \"NU\"\nserver = \"S5\"",
        "[[link]]", u"link"_s, u"SEC0764"_s);
    row("console of an MU", "su = \"SU7\"", "su = \"mu7\"", "\"mu7\", system",
        u"account.rights.su"_s, u"SEC0765"_s);
    row("rights of an administrator", "\"operator\"", "\"administrator\"", "[{ kind = \"console",
        u"account.rights"_s, u"SEC0715"_s);
    row("not TOML", "name = \"CL\"", "name = \"CL", "\n", {}, u"SEC0702"_s);
}

void TestSiteFile::everyErrorNamesItsPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, at);
    QFETCH(QString, key);
    QFETCH(QString, message);
    const QByteArray site = siteWith(from, to);
    const LoadedSite loaded = loadSiteText(site, u"t.toml"_s);
    QVERIFY(!loaded.site);
    QVERIFY2(loaded.errors.size() == 1, qPrintable(textsOf(loaded.errors).join(u'\n')));
    const SiteError &error = loaded.errors.front();
    QCOMPARE(error.message, message);
    QCOMPARE(error.key, key);
    QCOMPARE(error.file, u"t.toml"_s);
    // The expected text begins exactly there.
    const QList<QByteArray> lines = site.split('\n');
    QVERIFY(error.line >= 1 && error.line <= lines.size() && error.column >= 1);
    qsizetype offset = error.column - 1;
    for (int line = 1; line < error.line; ++line)
        offset += lines[line - 1].size() + 1;
    const QByteArray found = site.mid(offset);
    QVERIFY2(found.startsWith(at), qPrintable(error.toText(Language::English)));
}

void TestSiteFile::allErrorsComeInOneRun()
{
    const QByteArray site = R"([site]
name = "T"
nmae = "U"
[[server]]
name = "S5"
model = "SE5"
[[unit]]
name = "mu5"
kind = "MU"
server = "S6"
[[network]]
name = "MCNPR"
vlan = 700
)";
    const LoadedSite loaded = loadSiteText(site, u"t.toml"_s);
    const QStringList places{u"t.toml:3:1"_s, u"t.toml:6:9"_s, u"t.toml:10:10"_s, u"t.toml:13:8"_s};
    QStringList found;
    for (const SiteError &error : loaded.errors)
        found.push_back(error.place());
    QCOMPARE(found, places);
    QCOMPARE(loaded.errors.front().toText(Language::English),
             u"t.toml:3:1: The key 'nmae' is not known here; did you mean 'name'?"_s);
}

void TestSiteFile::errorsSayTheirReasonInBothLanguages()
{
    const LoadedSite loaded = loadSiteText(siteWith("near =", "naer ="), u"t.toml"_s);
    QCOMPARE(loaded.errors.size(), std::size_t(1));
    const SiteError &error = loaded.errors.front();
    QVERIFY(error.toText(Language::English) != error.toText(Language::German));
    QVERIFY(error.toText(Language::German).contains(u"'near'"));
}

void TestSiteFile::unreadableFilesAreNamed()
{
    const QString path = u"/no/such/site.toml"_s;
    const LoadedSite loaded = loadSite(path);
    QVERIFY(!loaded.site);
    QCOMPARE(loaded.errors.size(), std::size_t(1));
    QCOMPARE(loaded.errors.front().message, u"SEC0701"_s);
    QCOMPARE(loaded.errors.front().place(), path);
    QVERIFY(loaded.errors.front().toText(Language::English).contains(u'\'' + path + u'\''));
    // The way out is part of the catalogue.
    const Catalogue &catalogue = Catalogue::instance();
    QVERIFY(!catalogue.response(u"SEC0701"_s, {}, Language::English).isEmpty());
}

void TestSiteFile::hostileInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zero bytes") << QByteArray(64, '\0');
    QTest::newRow("no UTF-8") << QByteArray("[site]\nname = \"\xff\xfe\"\n");
    QTest::newRow("deep") << QByteArray("a = ") + QByteArray(100'000, '[');
    QTest::newRow("control characters") << siteWith("\"T\"", "\"a\\u0007b\"");
    QTest::newRow("huge number") << siteWith("index = 2", "index = 9223372036854775807");
    QTest::newRow("too huge number") << siteWith("index = 2", "index = 9223372036854775808");
    QTest::newRow("negative") << siteWith("8192", "-8192");
    QTest::newRow("many units") << siteWithUnits(65, "AU");
    QTest::newRow("many writers") << siteWithUnits(15, "MU");
    QTest::newRow("many devices") << siteWith("\"4680-468F\"", "\"0000-FFFF\"");
    QTest::newRow("tables where texts belong") << siteWith("name = \"ISL1\"", "name = { a = 1 }");
}

void TestSiteFile::hostileInputIsRefused()
{
    QFETCH(QByteArray, text);
    const LoadedSite loaded = loadSiteText(text, u"t.toml"_s);
    QVERIFY(!loaded.site);
    QVERIFY(!loaded.errors.empty());
    for (const SiteError &error : loaded.errors)
        QVERIFY(Catalogue::instance().find(error.message));
}

void TestSiteFile::theFirstUnitTooManyIsNamed_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("64 units") << 64 << QByteArray("AU") << u"SEC0723"_s;
    QTest::newRow("16 candidates, MUs") << 16 << QByteArray("MU") << u"SEC0725"_s;
    QTest::newRow("16 candidates, SUs x86") << 16 << QByteArray("SUx86") << u"SEC0725"_s;
}

// The CRD has room for so many units and writers (PROTOCOLS 1 "Blocks").
void TestSiteFile::theFirstUnitTooManyIsNamed()
{
    QFETCH(int, limit);
    QFETCH(QByteArray, kind);
    QFETCH(QString, message);
    const auto site = [&](int units) {
        QByteArray text = siteWithUnits(units, kind);
        if (kind == "SUx86")
            text.replace("kind = \"SUx86\"\n",
                         "kind = \"SUx86\"\nconfiguration = \"C\"\nmemory-mb = 1024\nmode = "
                         "\"native\"\n");
        return text;
    };
    const QByteArray good = goodSite();
    // The good site has two MUs of its own, and other units.
    const int there = kind == "AU" ? int(good.count("[[unit]]")) : int(good.count("kind = \"MU\""));
    QCOMPARE(textsOf(loadSiteText(site(limit - there), u"t.toml"_s).errors), QStringList());
    const QByteArray text = site(limit - there + 1);
    const LoadedSite loaded = loadSiteText(text, u"t.toml"_s);
    QVERIFY(!loaded.site);
    QCOMPARE(loaded.errors.size(), std::size_t(1));
    QCOMPARE(loaded.errors[0].message, message);
    const qsizetype last = text.lastIndexOf("[[unit]]");
    QCOMPARE(loaded.errors[0].line, int(text.left(last).count('\n')) + 1);
    QCOMPARE(loaded.errors[0].column, 1);
}

// S1.3-16: less than 8 GB is a finding (tst_diskrules)
void TestSiteFile::aSmallConfigurationDiskIsNoError()
{
    const LoadedSite loaded
        = loadSiteText(siteWith("[[leg]]", "[[leg]]\nsize-gb = 4"), u"t.toml"_s);
    QVERIFY2(loaded.site, qPrintable(textsOf(loaded.errors).join(u'\n')));
    QCOMPARE(loaded.site->legs[0].sizeGb, 4);
    QVERIFY(!loadSiteText(siteWith("[[leg]]", "[[leg]]\nsize-gb = 0"), u"t.toml"_s).site);
}

QTEST_GUILESS_MAIN(TestSiteFile)
#include "tst_sitefile.moc"
