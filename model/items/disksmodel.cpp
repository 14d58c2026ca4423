// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/disksmodel.h"

#include <algorithm>

#include "model/catalogue.h"
#include "model/items/words.h"

using namespace Qt::StringLiterals;

namespace Model {

static constexpr LegId InternalDisk{0};

QStringList DisksModel::columns() const
{
    return {tr("Disk"),          tr("Status"),    tr("Storage system"), tr("Size GB"),
            tr("Access"),        tr("Last read"), tr("In the term"),    tr("Read latency"),
            tr("Write latency"), tr("Used by"),   tr("Identity"),       tr("What is wrong")};
}

static bool hasInternalDisk(const UnitConfig &unit)
{
    return unit.kind == UnitKind::MU || unit.kind == UnitKind::SUx86 || unit.kind == UnitKind::HNC;
}

static QString accessText(LegId leg, const UnitConfig &config, const UnitState *state,
                          const Site &site)
{
    if (leg == InternalDisk)
        return DisksModel::tr("own, mirrored");
    if (config.kind != UnitKind::SU390)
        return DisksModel::tr("direct (FC)");
    const UnitId mu = state && state->su ? state->su->rewasMu : NoUnit;
    return mu == NoUnit ? DisksModel::tr("REWAS")
                        : DisksModel::tr("REWAS, through %1").arg(site.unit(mu).name);
}

static ItemCell statusCell(LegStatus status, const CrdDiskStatus *used)
{
    ItemCell cell{.text = toText(status), .mark = markOf(status)};
    if (!used)
        return cell;
    if (status == LegStatus::Inconsistent) {
        //: status of a configuration disk, and how far it is filled
        cell.text = DisksModel::tr("%1, resync %2 %").arg(cell.text).arg(used->resyncPermille / 10);
        if (used->stuck) {
            cell.text = DisksModel::tr("%1, no progress").arg(cell.text);
            cell.mark = Mark::High;
        }
    }
    if (used->rolledBack)
        cell.text = DisksModel::tr("%1, set back").arg(cell.text);
    return cell;
}

static ItemCell troubleCell(const CrdDiskStatus *used, Language language)
{
    if (!used || (used->reasonKey.isEmpty() && used->damagedBlocks == 0))
        return {};
    if (used->reasonKey.isEmpty())
        return {.text = DisksModel::tr("%n damaged block(s)", nullptr, used->damagedBlocks),
                .mark = Mark::Medium};
    const Catalogue &catalogue = Catalogue::instance();
    const QStringList more{catalogue.meaning(used->reasonKey, used->reasonArgs, language),
                           catalogue.response(used->reasonKey, used->reasonArgs, language)};
    return {.text = catalogue.text(used->reasonKey, used->reasonArgs, language),
            .tip = more.join(u'\n')};
}

/// Units that are on and should read the disk, against those that do.
static ItemCell usersCell(LegId leg, const SiteView &view)
{
    int users = 0;
    int reading = 0;
    QStringList all;
    for (const UnitViewPtr &unit : view.units) {
        if (unit->power == Power::Off || !unit->state)
            continue;
        for (const LegReading &each : unit->state->legs) {
            if (each.leg != leg)
                continue;
            ++users;
            reading += each.status == LegStatus::UpToDate ? 1 : 0;
            all << u"%1: %2"_s.arg(view.site->unit(unit->id).name, toText(each.status));
        }
    }
    //: so many of so many units
    return {.text = DisksModel::tr("%1 of %2 units").arg(reading).arg(users),
            .mark = reading < users ? Mark::Medium : Mark::None,
            .tip = all.join(u'\n')};
}

static ItemCell latencyCell(const CrdDiskStatus *used, Duration CrdDiskStatus::*latency)
{
    if (!used || used->rounds == 0)
        return {.text = u"-"_s};
    return {.text = latencyText(used->*latency), .value = qint64((used->*latency).count())};
}

void DisksModel::setUnit(UnitId id, const SiteView &view, Language language)
{
    const Site &site = *view.site;
    const UnitConfig &config = site.unit(id);
    const UnitState *state = view.unit(id).state.get();
    const CrdStatus *crd = id == view.mu ? view.crd.get() : nullptr;
    std::vector<LegId> legs;
    if (hasInternalDisk(config))
        legs.push_back(InternalDisk);
    for (const LegReading &reading : state ? state->legs : std::vector<LegReading>())
        legs.push_back(reading.leg);

    std::vector<ItemNode> rows;
    for (const LegId leg : legs) {
        const CrdDiskStatus *used = nullptr;
        if (crd) {
            const auto found = std::ranges::find(crd->disks, leg, &CrdDiskStatus::leg);
            used = found == crd->disks.end() ? nullptr : &*found;
        }
        const LegReading *reading = nullptr;
        if (leg != InternalDisk)
            reading = &*std::ranges::find(state->legs, leg, &LegReading::leg);
        const auto known = std::ranges::find(site.legs, leg, &LegConfig::id);
        const bool external = known != site.legs.end();
        ItemCell status{
            .text = u"-"_s,
            .tip = tr("Only %1 itself knows it: go on there with the menu MU.").arg(config.name)};
        if (used || reading)
            status = statusCell(used ? used->status : reading->status, used);
        rows.push_back(
            {.key = QString::number(int(leg)),
             .cells
             = {textCell(diskName(leg, site)), status,
                textCell(external ? known->storage : QString()),
                external ? countCell(known->sizeGb) : ItemCell(),
                textCell(accessText(leg, config, state, site)),
                textCell(reading ? tr("%1 ago").arg(ageText(reading->age)) : u"-"_s),
                textCell(!used || !external ? u"-"_s
                             : used->inTerm ? tr("yes")
                                            : tr("no")),
                latencyCell(used, &CrdDiskStatus::readLatency),
                latencyCell(used, &CrdDiskStatus::writeLatency),
                external ? usersCell(leg, view) : textCell(config.name),
                textCell(used ? used->identity.toString() : u"-"_s), troubleCell(used, language)}});
    }
    setNodes(std::move(rows));
}

} // namespace Model
