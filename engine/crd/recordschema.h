// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>

#include "engine/crd/record.h"

// What records consist of: members in the order in which disks hold them, with their names in
// dumps. Writing, reading, dumping and FORMAT.md all follow this page: describe(visitor, record)
// calls visitor(name, member) for each, which returns the visitor.
namespace Engine {

/// @c Type or @c const @c Type.
template <class R, class Type>
concept Is = std::same_as<std::remove_const_t<R>, Type>;

template <class V> void describe(V &v, Is<Secret> auto &r)
{
    v("bytes", r.bytes);
}

template <class V> void describe(V &v, Is<Model::AssignedDevice> auto &r)
{
    v("mn", r.mn)("shared", r.shared)("detached", r.detached);
}
template <class V> void describe(V &v, Is<Model::BcamLine> auto &r)
{
    v("name", r.name)("vlan", r.vlan)("local", r.local);
}
template <class V> void describe(V &v, Is<Model::Workload> auto &r)
{
    v("kind", r.kind)("writes-per-second", r.writesPerSecond);
    v("working-set-pages", r.workingSetPages);
}
template <class V> void describe(V &v, Is<Model::VmDefinition> auto &r)
{
    v("uuid", r.uuid)("name", r.name)("index", r.index)("any-index", r.anyIndex);
    v("persistent", r.persistent)("memory-mb", r.memoryMb)("processors", r.processors);
    v("max-io", r.maxIo)("cpu-pool", r.cpuPool)("vm-group", r.vmGroup);
    v("privileges", r.privileges)("os-version", r.osVersion)("host-name", r.hostName);
    v("monjv", r.monjv)("rewas", r.rewas)("mscf", r.mscf)("devices", r.devices);
    v("lines", r.lines)("workload", r.workload)("ipl-unit", r.iplUnit);
    v("ipl-configuration", r.iplConfiguration)("migrations", r.migrations);
}
template <class V> void describe(V &v, Is<Model::UndoStep> auto &r)
{
    v("kind", r.kind)("args", r.args)("done", r.done);
}
template <class V> void describe(V &v, Is<VmRecord> auto &r)
{
    v("definition", r.definition)("status", r.status)("phase", r.phase);
    v("migration", r.migration)("target", r.target)("undo", r.undo)("returned", r.returned);
}
template <class V> void describe(V &v, Is<ManagerRecord> auto &r)
{
    v("term", r.term);
}
template <class V> void describe(V &v, Is<ClusterRecord> auto &r)
{
    v("active", r.active);
}

template <class V> void describe(V &v, Is<ServerRecord> auto &r)
{
    v("name", r.name)("model", r.model)("location", r.location);
}
template <class V> void describe(V &v, Is<UnitRecord> auto &r)
{
    v("name", r.name)("kind", r.kind)("server", r.server)("model", r.model);
    v("software-version", r.softwareVersion)("host-name", r.hostName);
    v("sys-location", r.sysLocation);
}
template <class V> void describe(V &v, Is<IpInterface> auto &r)
{
    v("network", r.network)("address", r.address)("prefix-length", r.prefixLength);
    v("vlan", r.vlan)("mac", r.mac);
}
template <class V> void describe(V &v, Is<IpRecord> auto &r)
{
    v("interfaces", r.interfaces)("gateway", r.gateway)("name-servers", r.nameServers);
    v("domain", r.domain);
}
template <class V> void describe(V &v, Is<FcPort> auto &r)
{
    v("name", r.name)("wwpn", r.wwpn)("network", r.network);
    v("bits-per-second", r.bitsPerSecond)("enabled", r.enabled);
}
template <class V> void describe(V &v, Is<FcRecord> auto &r)
{
    v("ports", r.ports);
}
template <class V> void describe(V &v, Is<XenVmRecord> auto &r)
{
    v("name", r.name)("guest", r.guest)("status", r.status)("memory-mb", r.memoryMb);
    v("processors", r.processors)("disks", r.disks)("networks", r.networks);
    v("autostart", r.autostart);
}
template <class V> void describe(V &v, Is<SwitchVlan> auto &r)
{
    v("network", r.network)("vlan", r.vlan);
}
template <class V> void describe(V &v, Is<SwitchPort> auto &r)
{
    v("name", r.name)("peer", r.peer)("bits-per-second", r.bitsPerSecond);
    v("enabled", r.enabled)("networks", r.networks);
}
template <class V> void describe(V &v, Is<SwitchRecord> auto &r)
{
    v("software-version", r.softwareVersion)("networks", r.networks)("ports", r.ports);
}
template <class V> void describe(V &v, Is<BackupRecord> auto &r)
{
    v("made-at", r.madeAt)("place", r.place)("bytes", r.bytes);
    v("software-version", r.softwareVersion)("digest", r.digest);
}
template <class V> void describe(V &v, Is<KnobRecord> auto &r)
{
    v("period", r.period);
}

template <class V> void describe(V &v, Is<AccountRecord> auto &r)
{
    v("name", r.name)("role", r.role)("ldap", r.ldap)("password-hash", r.passwordHash);
    v("password-changed", r.passwordChanged)("password-valid-days", r.passwordValidDays);
    v("must-change-password", r.mustChangePassword)("locked", r.locked);
    v("description", r.description);
}
template <class V> void describe(V &v, Is<Model::RightConfig> auto &r)
{
    v("kind", r.kind)("su", r.su)("system", r.system);
}
template <class V> void describe(V &v, Is<RightRecord> auto &r)
{
    v("rights", r.rights);
}
template <class V> void describe(V &v, Is<AlarmMailRecord> auto &r)
{
    v("enabled", r.enabled)("server", r.server)("port", r.port)("security", r.security);
    v("sender", r.sender)("account", r.account);
}
template <class V> void describe(V &v, Is<AlarmRecipientRecord> auto &r)
{
    v("address", r.address)("enabled", r.enabled)("least", r.least);
    v("components", r.components)("german", r.german);
}
template <class V> void describe(V &v, Is<AlarmTrapRecord> auto &r)
{
    v("host", r.host)("port", r.port)("version", r.version)("community", r.community);
    v("enabled", r.enabled)("least", r.least);
}
template <class V> void describe(V &v, Is<FcSwitch> auto &r)
{
    v("name", r.name)("address", r.address)("wwn", r.wwn)("model", r.model);
}
template <class V> void describe(V &v, Is<FcNetworkRecord> auto &r)
{
    v("name", r.name)("switches", r.switches)("monitored", r.monitored);
    v("period", r.period)("community", r.community);
}
template <class V> void describe(V &v, Is<LinkRecord> auto &r)
{
    v("title", r.title)("url", r.url)("description", r.description);
    v("application", r.application);
}
template <class V> void describe(V &v, Is<ConflictEntry> auto &r)
{
    v("key", r.key)("version", r.version)("summary", r.summary)("time", r.time);
}
template <class V> void describe(V &v, Is<ConflictRecord> auto &r)
{
    v("generation", r.generation)("account", r.account)("found-at", r.foundAt);
    v("entries", r.entries);
}

} // namespace Engine
