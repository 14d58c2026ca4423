// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/siteread/sitereader.h"

#include "model/siteread/devicereader.h"
#include "model/siteread/measures.h"
#include "model/siteread/unitreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

namespace {

using Need = SiteTable::Need;

template <typename Enum, typename... Values>
std::vector<std::pair<QString, Enum>> wordsOf(Values... values)
{
    return {std::pair<QString, Enum>{toText(values), values}...};
}

std::optional<NetworkKind> networkKindOf(const QString &name)
{
    // A number belongs to a name only where there may be several (X-NET-01).
    for (const NetworkKind kind : {NetworkKind::Mcnpr, NetworkKind::Mcnlo, NetworkKind::Msnpr,
                                   NetworkKind::Monpr, NetworkKind::Manpu, NetworkKind::Monpu,
                                   NetworkKind::Danpu, NetworkKind::Danpr, NetworkKind::Loclan}) {
        const QString word = toText(kind);
        if (!name.startsWith(word))
            continue;
        const QString rest = name.mid(word.size());
        const bool isNumbered = kind == NetworkKind::Monpr || kind == NetworkKind::Danpu
            || kind == NetworkKind::Danpr;
        const bool isNumber = rest.size() == 2 && rest[0] >= u'0' && rest[0] <= u'9'
            && rest[1] >= u'0' && rest[1] <= u'9' && rest != u"00";
        return rest.isEmpty() || (isNumbered && isNumber) ? std::optional(kind) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

SiteReader::SiteReader(SiteTable &root, SiteProblems &problems)
    : m_root(root)
    , m_problems(problems)
{
}

Site SiteReader::read()
{
    readGeneral();
    readServers();
    readStorages();
    readLegs();
    readUnits();
    readNetworks();
    readLinks();
    readClusters();
    readAccounts();
    m_root.finish();
    return m_site;
}

void SiteReader::readGeneral()
{
    std::optional<SiteTable> site = m_root.table(u"site"_s);
    const QString usualStart = u"2017-09-01T08:00:00Z"_s;
    m_site.start = *readTime(usualStart);
    if (!site) {
        if (!m_root.has(u"site"_s))
            m_root.report(u"site"_s, u"SEC0705"_s, {u"site"_s});
        return;
    }
    m_site.name = site->text(u"name"_s, Need::Required);
    m_site.location = site->text(u"location"_s);
    const QString start = site->text(u"start"_s, Need::Optional, usualStart);
    if (const std::optional<Instant> time = readTime(start))
        m_site.start = *time;
    else
        site->report(u"start"_s, u"SEC0717"_s, {start});
    m_site.knob = site->duration(u"knob"_s, 100ms, 10s, m_site.knob);
    m_site.allowedSuspend
        = site->duration(u"allowed-suspend"_s, 100ms, 5min, m_site.allowedSuspend);
    m_site.x86PassLimit = int(site->number(u"x86-pass-limit"_s, {1, 1000}, m_site.x86PassLimit));
    site->finish();
}

void SiteReader::readServers()
{
    for (SiteTable &table : m_root.tables(u"server"_s)) {
        ServerConfig server;
        server.name = table.name(u"name"_s, 16);
        server.model = table
                           .word(u"model"_s,
                                 wordsOf<ServerModel>(ServerModel::SE300, ServerModel::SE500,
                                                      ServerModel::SE700),
                                 Need::Required)
                           .value_or(server.model);
        server.location = table.text(u"location"_s);
        table.finish();
        m_site.servers.push_back(server);
    }
}

void SiteReader::readStorages()
{
    for (SiteTable &table : m_root.tables(u"storage"_s)) {
        StorageConfig storage;
        storage.name = table.name(u"name"_s);
        const QString near = table.text(u"near"_s);
        if (!near.isEmpty())
            storage.near = serverOf(table, u"near"_s, {table.pathOf(u"near"_s), near});
        table.finish();
        m_site.storages.push_back(storage);
    }
}

void SiteReader::readLegs()
{
    for (SiteTable &table : m_root.tables(u"leg"_s)) {
        LegConfig leg;
        const auto place = qint64(m_site.legs.size()) + 1;
        leg.id = LegId(table.number(u"id"_s, {1, 2}, place));
        leg.name = table.text(u"name"_s, Need::Optional, u"LEG"_s + QString::number(place));
        leg.storage = table.text(u"storage"_s, Need::Required);
        leg.sizeGb = int(table.number(u"size-gb"_s, {1, 65'536}, leg.sizeGb)); // S1.3-16: a finding
        const auto isStorage = [&](const StorageConfig &storage) {
            return storage.name.compare(leg.storage, Qt::CaseInsensitive) == 0;
        };
        const auto found = std::find_if(m_site.storages.begin(), m_site.storages.end(), isStorage);
        if (found != m_site.storages.end())
            leg.storage = found->name;
        else if (!leg.storage.isEmpty())
            table.report(u"storage"_s, u"SEC0721"_s, {u"storage"_s, leg.storage});
        table.finish();
        m_site.legs.push_back(leg);
    }
}

void SiteReader::readUnits()
{
    DeviceReader devices(m_site);
    devices.readSets(m_root);
    const UnitReader reader(m_site, devices);
    for (SiteTable &table : m_root.tables(u"unit"_s))
        m_site.units.push_back(reader.read(table));
}

void SiteReader::readNetworks()
{
    for (SiteTable &table : m_root.tables(u"network"_s)) {
        NetworkConfig network;
        network.name = table.name(u"name"_s);
        const std::optional<NetworkKind> kind = networkKindOf(network.name);
        network.kind = kind.value_or(network.kind);
        if (!kind && !network.name.isEmpty())
            table.report(u"name"_s, u"SEC0760"_s, {network.name});
        network.vlan = int(table.number(u"vlan"_s, {1, 4094}, 0));
        for (const SiteTable::TextItem &item : table.texts(u"servers"_s)) {
            const ServerId server = serverOf(table, u"servers"_s, item);
            if (server != NoServer)
                network.servers.push_back(server);
        }
        if (!table.has(u"servers"_s)) {
            for (std::size_t i = 0; i < m_site.servers.size(); ++i)
                network.servers.push_back(ServerId(i));
        }
        table.finish();
        m_site.networks.push_back(network);
    }
}

void SiteReader::readLinks()
{
    for (SiteTable &table : m_root.tables(u"link"_s)) {
        LinkConfig link;
        link.name = table.name(u"name"_s);
        link.from = requiredUnit(table, u"from"_s);
        link.to = requiredUnit(table, u"to"_s);
        const QString rate = table.text(u"rate"_s);
        const std::optional<qint64> bitsPerSecond = readRate(rate);
        if (bitsPerSecond && *bitsPerSecond > 0)
            link.bitsPerSecond = *bitsPerSecond;
        else if (!rate.isEmpty())
            table.report(u"rate"_s, u"SEC0719"_s, {rate});
        link.latency = table.duration(u"latency"_s, 0ns, 10s, link.latency);
        link.lossPpm = table.number(u"loss-ppm"_s, {0, 1'000'000}, 0);
        table.finish();
        m_site.links.push_back(link);
    }
}

void SiteReader::readClusters()
{
    static const std::vector<std::pair<QString, ClusterKind>> kinds{
        {u"Management"_s, ClusterKind::Management},
        {u"SU390"_s, ClusterKind::SU390},
        {u"SUx86"_s, ClusterKind::SUx86},
    };
    for (SiteTable &table : m_root.tables(u"cluster"_s)) {
        ClusterConfig cluster;
        cluster.name = table.text(u"name"_s, Need::Required);
        const std::optional<ClusterKind> kind = table.word(u"kind"_s, kinds, Need::Required);
        cluster.kind = kind.value_or(ClusterKind::SUx86);
        if (kind == ClusterKind::Management) {
            cluster.members = m_site.unitsOfKind(UnitKind::MU); // all MUs are equal (S2.1-06)
            table.onlyFor(u"SU390, SUx86"_s, {u"members"_s, u"active"_s}); // S6-07
        } else {
            for (const SiteTable::TextItem &item : table.texts(u"members"_s, Need::Required))
                cluster.members.push_back(unitOf(table, u"members"_s, item));
            cluster.active = table.flag(u"active"_s, true);
        }
        if (!kind || (kind != ClusterKind::Management && !table.has(u"members"_s)))
            cluster.members = {NoUnit, NoUnit}; // reported; no rule of clusters applies
        table.finish();
        m_site.clusters.push_back(cluster);
    }
}

void SiteReader::readAccounts()
{
    for (SiteTable &table : m_root.tables(u"account"_s)) {
        AccountConfig account;
        account.name = table.name(u"name"_s);
        account.role = table
                           .word(u"role"_s,
                                 wordsOf<Role>(Role::Administrator, Role::Bs2000Administrator,
                                               Role::XenVmAdministrator, Role::AuAdministrator,
                                               Role::Operator, Role::Service),
                                 Need::Required)
                           .value_or(account.role);
        account.password = table.text(u"password"_s);
        if (account.role == Role::Operator) {
            for (SiteTable &right : table.tables(u"rights"_s))
                account.rights.push_back(readRight(right));
        } else {
            table.onlyFor(toText(Role::Operator), {u"rights"_s}); // X-ROLE-07
        }
        table.finish();
        m_site.accounts.push_back(account);
    }
}

RightConfig SiteReader::readRight(SiteTable &table)
{
    static const std::vector<std::pair<QString, RightKind>> kinds{
        {u"console"_s, RightKind::Console},
        {u"dialog"_s, RightKind::Dialog},
        {u"svp-console"_s, RightKind::SvpConsole},
        {u"power"_s, RightKind::Power},
    };
    RightConfig right;
    right.kind = table.word(u"kind"_s, kinds, Need::Required).value_or(right.kind);
    right.su = requiredUnit(table, u"su"_s);
    if (right.kind == RightKind::Console || right.kind == RightKind::Dialog)
        right.system = table.text(u"system"_s).toUpper();
    else
        table.onlyFor(u"console, dialog"_s, {u"system"_s});
    table.finish();
    return right;
}

ServerId SiteReader::serverOf(SiteTable &table, const QString &key,
                              const SiteTable::TextItem &item) const
{
    const ServerId server = m_site.findServer(item.text);
    if (server == NoServer)
        table.problems().report(item.path, u"SEC0721"_s, {key, item.text});
    return server;
}

UnitId SiteReader::unitOf(SiteTable &table, const QString &key,
                          const SiteTable::TextItem &item) const
{
    const UnitId unit = m_site.findUnit(item.text);
    if (unit == NoUnit)
        table.problems().report(item.path, u"SEC0721"_s, {key, item.text});
    return unit;
}

UnitId SiteReader::requiredUnit(SiteTable &table, const QString &key) const
{
    const QString name = table.text(key, Need::Required);
    return name.isEmpty() ? NoUnit : unitOf(table, key, {table.pathOf(key), name});
}

} // namespace Model
