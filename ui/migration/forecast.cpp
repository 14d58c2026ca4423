// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/forecast.h"

#include <algorithm>
#include <cmath>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr double PageBits = 4096.0 * 8.0;
constexpr double PagesPerMegabyte = 256.0;
constexpr int PassesTried = 30;

double changedPages(const Model::Workload &workload, double seconds)
{
    if (workload.kind == Model::WorkloadKind::Idle || workload.workingSetPages <= 0)
        return 0;
    const auto set = double(workload.workingSetPages);
    return set * (1 - std::exp(-double(workload.writesPerSecond) * seconds / set));
}

Model::Duration toDuration(double seconds)
{
    return std::chrono::duration_cast<Model::Duration>(std::chrono::duration<double>(seconds));
}

} // namespace

MigrationLink migrationLink(const Model::Site &site, const std::vector<bool> &up,
                            Model::UnitId source, Model::UnitId target)
{
    MigrationLink result;
    if (source == Model::NoUnit || target == Model::NoUnit)
        return result;
    const Model::ServerId from = site.unit(source).server;
    const Model::ServerId to = site.unit(target).server;
    if (from == to) {
        result.bitsPerSecond = 1'000'000'000;
        return result;
    }
    QStringList names;
    for (std::size_t i = 0; i < site.links.size(); ++i) {
        const Model::LinkConfig &link = site.links[i];
        if (link.from == Model::NoUnit || link.to == Model::NoUnit)
            continue;
        const Model::ServerId one = site.unit(link.from).server;
        const Model::ServerId other = site.unit(link.to).server;
        const bool joins = (one == from && other == to) || (one == to && other == from);
        if (!joins || (i < up.size() && !up[i]))
            continue;
        names.append(link.name);
        result.bitsPerSecond = std::max(result.bitsPerSecond, link.bitsPerSecond);
    }
    result.names = names.join(u", "_s);
    return result;
}

Forecast forecastOf(const Model::VmDefinition &vm, const MigrationLink &link, bool x86,
                    const Model::Site &site)
{
    Forecast forecast;
    if (link.bitsPerSecond <= 0 || vm.memoryMb <= 0)
        return forecast;
    forecast.known = true;
    const double rate = double(link.bitsPerSecond) / PageBits; // pages per second
    const double allowed = std::chrono::duration<double>(site.allowedSuspend).count();
    const int passLimit = x86 ? site.x86PassLimit : PassesTried;
    double pages = double(vm.memoryMb) * PagesPerMegabyte;
    double total = 0;
    do {
        const double seconds = pages / rate;
        total += seconds;
        ++forecast.passes;
        const double changed = changedPages(vm.workload, seconds);
        const bool shrinks = changed < pages * 0.95;
        pages = changed;
        if (!shrinks)
            break;
    } while (pages / rate > allowed / 4 && forecast.passes < passLimit);
    const double suspend = pages / rate;
    forecast.suspend = toDuration(suspend);
    forecast.total = toDuration(total + suspend);
    forecast.converges = x86 || suspend <= allowed;
    return forecast;
}

} // namespace Ui
