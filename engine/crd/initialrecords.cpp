// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/crd/initialrecords.h"

#include <algorithm>

namespace Engine {

using Model::UnitId;
using Model::UnitKind;

namespace {

class InitialRecords {
public:
    explicit InitialRecords(const Model::Site &site)
        : m_site(site)
    {
    }

    CrdImage make()
    {
        add(knobKey(), KnobRecord{m_site.knob});
        for (const Model::ServerConfig &server : m_site.servers)
            add(serverKey(server.name), ServerRecord{server.name, server.model, server.location});
        for (std::size_t i = 0; i < m_site.units.size(); ++i)
            addUnit(UnitId(i));
        for (const Model::ClusterConfig &cluster : m_site.clusters)
            add(clusterKey(cluster.name), ClusterRecord{cluster.active});
        for (const Model::AccountConfig &account : m_site.accounts)
            addAccount(account);
        // A site that runs already has a Cluster Manager: the first MU that is on.
        for (const UnitId mu : m_site.unitsOfKind(UnitKind::MU)) {
            if (m_site.unit(mu).on) {
                add(managerKey(), ManagerRecord{1}, mu);
                break;
            }
        }
        return std::move(m_image);
    }

private:
    void add(const QString &key, CrdValue value, UnitId owner = Model::NoUnit)
    {
        m_image[key] = std::make_shared<const CrdRecord>(CrdRecord{owner, 1, std::move(value)});
    }

    void addUnit(UnitId id)
    {
        const Model::UnitConfig &unit = m_site.unit(id);
        UnitRecord record;
        record.name = unit.name;
        record.kind = unit.kind;
        record.server = unit.server == Model::NoServer ? QString() : serverName(unit.server);
        record.model = unit.type;
        record.softwareVersion = unit.su ? unit.su->monitor.version : QString();
        record.hostName = unit.name;
        record.sysLocation = unit.sysLocation;
        add(unitKey(unit.name), record);
        if (unit.kind == UnitKind::NU)
            add(switchKey(unit.name), switchOf(id));
        if (!unit.su)
            return;
        for (const Model::VmConfig &vm : unit.su->vms)
            add(vmKey(vm.definition.uuid), VmRecord{vm.definition, vm.status}, id);
    }

    QString serverName(Model::ServerId id) const { return m_site.server(id).name; }

    SwitchRecord switchOf(UnitId id) const
    {
        SwitchRecord record;
        for (const Model::NetworkConfig &network : m_site.networks) {
            const std::vector<Model::ServerId> &servers = network.servers;
            if (std::find(servers.begin(), servers.end(), m_site.unit(id).server) != servers.end())
                record.networks.push_back({network.name, quint16(network.vlan)});
        }
        for (const Model::LinkConfig &link : m_site.links) {
            if (link.from != id && link.to != id)
                continue;
            const UnitId peer = link.from == id ? link.to : link.from;
            record.ports.push_back({link.name, m_site.unit(peer).name, link.bitsPerSecond});
        }
        return record;
    }

    void addAccount(const Model::AccountConfig &account)
    {
        AccountRecord record;
        record.name = account.name;
        record.role = account.role;
        add(accountKey(account.name), record);
        if (!account.rights.empty())
            add(rightKey(account.name), RightRecord{account.rights});
    }

    const Model::Site &m_site;
    CrdImage m_image;
};

} // namespace

CrdImage initialRecords(const Model::Site &site)
{
    return InitialRecords(site).make();
}

} // namespace Engine
