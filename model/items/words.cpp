// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Model {

// A value older than so many periods of asking is no longer shown as live (UI "Stale").
static constexpr int StalePeriods = 3;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
} // namespace

QString statusText(const VmState &vm, const Site &site)
{
    QString text = toText(vm.status);
    if (vm.diff)
        text += u"|DIFF"_s;
    if (vm.held && vm.status != VmStatus::Held)
        text += u"|HELD"_s;
    if (vm.stale)
        text = Words::tr("%1, copy awaiting deletion").arg(text);
    if (vm.migrating && vm.migrationTarget != NoUnit)
        return u"%1, MIGRATING → %2"_s.arg(text, site.unit(vm.migrationTarget).name);
    return vm.migrating ? u"%1, MIGRATING"_s.arg(text) : text;
}

Mark markOf(const VmState &vm, const SiteView &view)
{
    const LmStatus *lm = view.migrationOf(vm.definition.uuid);
    if (lm && lm->inDoubt)
        return Mark::High;
    if (vm.held || vm.status == VmStatus::Held)
        return Mark::Medium;
    if (vm.diff || vm.stale || vm.status == VmStatus::Wait)
        return Mark::Low;
    return Mark::None;
}

static Mark markOf(const SuState &su, UnitKind kind)
{
    const bool hosted = su.mode == OperatingMode::Vm2000;
    if (hosted && !su.monitorUp)
        return Mark::High;
    if (hosted && kind == UnitKind::SU390 && !su.rewasActive)
        return Mark::Medium;
    return su.shutdownInitiated || su.configurationUpdate ? Mark::Low : Mark::None;
}

/// NU and AU are read through an MU and have no heartbeat of their own (DESIGN 5).
static bool hasHeartbeat(UnitKind kind)
{
    return kind != UnitKind::NU && kind != UnitKind::AU;
}

static Mark heartbeatMark(const UnitView &unit, const SiteView &view)
{
    if (!hasHeartbeat(view.site->unit(unit.id).kind) || unit.power == Power::Off)
        return Mark::None;
    switch (unit.heartbeat) {
    case Heartbeat::Ok:
        break;
    case Heartbeat::Unknown:
        return Mark::Unknown;
    case Heartbeat::Suspect:
        return Mark::Low;
    case Heartbeat::NetworkDead:
    case Heartbeat::DiskDead:
    case Heartbeat::Isolated:
        return Mark::Medium;
    case Heartbeat::Dead:
        return Mark::High;
    }
    return Mark::None;
}

Mark markOf(const UnitView &unit, const SiteView &view)
{
    if (unit.power == Power::Off)
        return Mark::Medium;
    Mark mark = heartbeatMark(unit, view);
    if (unit.power == Power::Starting || unit.power == Power::Stopping)
        mark = std::max(mark, Mark::Low);
    if (unit.power == Power::Unknown)
        mark = std::max(mark, Mark::Unknown);
    if (!unit.state)
        return mark;
    if (unit.state->maintenance)
        mark = std::max(mark, Mark::Low);
    if (!unit.state->crdWritable)
        mark = std::max(mark, Mark::Medium);
    if (unit.state->su)
        mark = std::max(mark, markOf(*unit.state->su, view.site->unit(unit.id).kind));
    for (const LegReading &reading : unit.state->legs)
        mark = std::max(mark, markOf(reading.status));
    return mark;
}

Mark markOf(ClusterState state)
{
    switch (state) {
    case ClusterState::Warning:
        return Mark::Medium;
    case ClusterState::Error:
        return Mark::High;
    case ClusterState::Normal:
    case ClusterState::Inactive:
        break;
    }
    return Mark::None;
}

Mark markOf(LegStatus status)
{
    return status == LegStatus::UpToDate ? Mark::None : Mark::Medium;
}

bool isStale(const UnitView &unit, const SiteView &view)
{
    if (unit.id == view.mu || unit.power == Power::Off)
        return false;
    return unit.networkAge > StalePeriods * view.site->knob;
}

QString ageText(Duration age)
{
    using namespace std::chrono;
    if (age < 10s) {
        const auto tenths = duration_cast<milliseconds>(age).count() / 100;
        return Words::tr("%1.%2 s", "age in seconds and tenths").arg(tenths / 10).arg(tenths % 10);
    }
    if (age < 2min)
        return Words::tr("%1 s").arg(duration_cast<seconds>(age).count());
    if (age < 2h)
        return Words::tr("%1 min").arg(duration_cast<minutes>(age).count());
    return Words::tr("%1 h").arg(duration_cast<hours>(age).count());
}

QString nameAndType(const UnitConfig &unit)
{
    return u"%1 (%2)"_s.arg(unit.name, unit.type.isEmpty() ? toText(unit.kind) : unit.type);
}

QString nameAndModel(const ServerConfig &server)
{
    return u"%1 (%2)"_s.arg(server.name, toText(server.model));
}

QString diskName(LegId leg, const Site &site)
{
    if (indexOf(leg) == 0)
        return Words::tr("internal");
    const auto found = std::ranges::find(site.legs, leg, &LegConfig::id);
    return found == site.legs.end() ? QString::number(int(leg)) : found->name;
}

QString latencyText(Duration latency)
{
    const double ms = double(latency.count()) / 1e6;
    if (ms >= 1000)
        return Words::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 1));
    return Words::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 2 : 0));
}

std::optional<Place> placeOf(const QString &object, const Site &site)
{
    if (const UnitId unit = site.findUnit(object); unit != NoUnit)
        return Place{.kind = PlaceKind::Unit, .unit = unit};
    if (const ClusterConfig *cluster = site.findCluster(object))
        return Place{.kind = PlaceKind::Cluster, .name = cluster->name};
    return std::nullopt;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

ItemCell textCell(const QString &text)
{
    return {.text = text};
}

ItemCell countCell(qint64 count)
{
    return {.text = countText(count), .value = count};
}

ItemCell timeCell(Instant time)
{
    return {.text = toIsoText(time).left(19).replace(u'T', u' ')};
}

ItemCell unitCell(UnitId unit, const SiteView &view, PlaceKind kind)
{
    if (unit == NoUnit)
        return {};
    return {.text = view.site->unit(unit).name, .target = Place{.kind = kind, .unit = unit}};
}

ItemCell serverCell(ServerId server, const Site &site, PlaceKind kind)
{
    if (server == NoServer)
        return {};
    return {.text = site.server(server).name, .target = Place{.kind = kind, .server = server}};
}

ItemCell vmCell(const VmState &vm)
{
    return {.text = vm.definition.name,
            .target = Place{.kind = PlaceKind::Vm, .unit = vm.su, .name = vm.definition.name}};
}

/// Marks @p cell as older than it should be, with its age.
static ItemCell aged(ItemCell cell, const UnitView &unit, const SiteView &view)
{
    if (!isStale(unit, view))
        return cell;
    cell.stale = true;
    if (!cell.value.isValid())
        cell.value = cell.text;
    cell.text = Words::tr("%1 (%2 old)").arg(cell.text, ageText(unit.networkAge));
    return cell;
}

ItemCell vmStatusCell(const VmState &vm, const SiteView &view)
{
    return aged({.text = statusText(vm, *view.site), .mark = markOf(vm, view), .because = true},
                view.unit(vm.su), view);
}

ItemCell powerCell(const UnitView &unit, const SiteView &view)
{
    Mark mark = Mark::None;
    if (unit.power == Power::Off)
        mark = Mark::Medium;
    else if (unit.power == Power::Unknown)
        mark = Mark::Unknown;
    else if (unit.power != Power::On)
        mark = Mark::Low;
    return aged({.text = toText(unit.power), .mark = mark, .because = true}, unit, view);
}

ItemCell heartbeatCell(const UnitView &unit, const SiteView &view)
{
    if (!hasHeartbeat(view.site->unit(unit.id).kind))
        return {.text = u"-"_s};
    if (unit.power == Power::Off)
        return {.text = u"-"_s, .tip = Words::tr("It is off.")};
    return {.text = toText(unit.heartbeat),
            .mark = heartbeatMark(unit, view),
            .because = true,
            .tip = Words::tr("Last answer %1 ago").arg(ageText(unit.networkAge))};
}

ItemCell disksCell(const UnitView &unit, const SiteView &view)
{
    if (!unit.state || unit.state->legs.empty())
        return {};
    if (unit.power == Power::Off)
        return {.text = u"-"_s, .tip = Words::tr("It is off.")};
    const auto worst = std::ranges::max_element(unit.state->legs, {}, &LegReading::status);
    QStringList all;
    for (const LegReading &reading : unit.state->legs) {
        //: number of an external configuration disk and its status
        all << Words::tr("disk %1: %2").arg(int(reading.leg)).arg(toText(reading.status));
    }
    return aged({.text = toText(worst->status),
                 .mark = markOf(worst->status),
                 .because = true,
                 .tip = all.join(u'\n')},
                unit, view);
}

ItemCell clusterCell(const ClusterView &cluster)
{
    const QString word = toText(cluster.status.state);
    //: status of a cluster that no Cluster Manager has confirmed
    return {.text = cluster.confirmed ? word : Words::tr("%1 (unconfirmed)").arg(word),
            .value = word,
            .mark = markOf(cluster.status.state),
            .because = true,
            .stale = !cluster.confirmed};
}

ItemCell freeMemoryCell(const UnitView &unit, const SiteView &view)
{
    if (!unit.state || !unit.state->su)
        return {};
    return aged(countCell(unit.state->su->memoryFreeMb), unit, view);
}

} // namespace Model
