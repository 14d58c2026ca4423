// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/items/itemnode.h"
#include "model/siteview.h"

// How states are worded and marked wherever they appear, in SE Manager's vocabulary.
namespace Model {

/// "RUNNING", "RUNNING|DIFF", "RUNNING, MIGRATING → ABGSE701" (S4.2-23, S4.8-27).
QString statusText(const VmState &vm, const Site &site);
Mark markOf(const VmState &vm, const SiteView &view);
Mark markOf(const UnitView &unit, const SiteView &view);
Mark markOf(ClusterState state);
Mark markOf(LegStatus status);

/// Nothing was heard of the unit for three periods although it is not known to be off.
bool isStale(const UnitView &unit, const SiteView &view);
/// "0.4 s", "12 s", "3 min", "2 h".
QString ageText(Duration age);
/// "ABGSE501 (SU500)"
QString nameAndType(const UnitConfig &unit);
/// "ABGSE5 (SE500)"
QString nameAndModel(const ServerConfig &server);
/// "LEG1"; its number where the site has no such disk.
QString diskName(LegId leg, const Site &site);
/// "0.84 ms", "12 ms", "3.2 s".
QString latencyText(Duration latency);
/// Where the unit or cluster named @p object is shown; nothing for other names.
std::optional<Place> placeOf(const QString &object, const Site &site);
/// "2,048" in the form of the default locale.
QString countText(qint64 count);

/// Fields that appear in many tables. A stale one carries its age.
ItemCell textCell(const QString &text);
ItemCell countCell(qint64 count);
/// UTC, "2017-09-01 14:22:05".
ItemCell timeCell(Instant time);
ItemCell unitCell(UnitId unit, const SiteView &view, PlaceKind kind = PlaceKind::Unit);
ItemCell serverCell(ServerId server, const Site &site, PlaceKind kind);
ItemCell vmCell(const VmState &vm);
ItemCell vmStatusCell(const VmState &vm, const SiteView &view);
ItemCell powerCell(const UnitView &unit, const SiteView &view);
ItemCell heartbeatCell(const UnitView &unit, const SiteView &view);
/// Worst of what the unit says of the external configuration disks; empty when it has none.
ItemCell disksCell(const UnitView &unit, const SiteView &view);
ItemCell clusterCell(const ClusterView &cluster);
ItemCell freeMemoryCell(const UnitView &unit, const SiteView &view);

} // namespace Model
