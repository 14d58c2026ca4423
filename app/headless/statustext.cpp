// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/statustext.h"

#include "engine/script/objectstate.h"
#include "model/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace App {

namespace {

using Engine::ScriptObject;
using Engine::ScriptSystem;

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

void addReasons(const QString &object, const std::vector<Model::StatusReason> &reasons, int depth,
                Model::Language language, std::vector<StatusRow> &rows)
{
    const Model::Catalogue &catalogue = Model::Catalogue::instance();
    for (const Model::StatusReason &reason : reasons) {
        rows.push_back(
            {object,
             toText(reason.state) + u": "_s + catalogue.text(reason.key, reason.args, language),
             reason.key, reason.args, depth});
        addReasons(object, reason.because, depth + 1, language, rows);
    }
}

class Collector {
public:
    Collector(const Model::SiteView &view, Model::Language language)
        : m_view(view)
        , m_language(language)
    {
    }

    void addCluster(const Model::ClusterView &cluster)
    {
        QString text = toText(cluster.status.state);
        if (!cluster.confirmed)
            text += u", unconfirmed"_s;
        add(cluster.name, text);
        for (StatusRow &row : reasonRows(cluster.name, cluster.status.reasons, m_language))
            m_rows.push_back(std::move(row));
    }

    void addUnit(const Model::UnitView &unit)
    {
        QString text = toText(unit.power) + u' ' + toText(unit.heartbeat);
        if (unit.state && unit.state->su) {
            const Model::SuState &su = *unit.state->su;
            text += u", monitor system "_s + (su.monitorUp ? u"RUNNING"_s : u"DOWN"_s);
            text += u", memory "_s + QString::number(su.memoryFreeMb) + u" MB of "_s
                + QString::number(su.memoryTotalMb) + u" MB free"_s;
            if (site().unit(unit.id).kind == Model::UnitKind::SU390)
                text += su.rewasActive ? u", REWAS active"_s : u", REWAS inactive"_s;
        }
        add(site().unit(unit.id).name, text);
    }

    void addLink(const Model::LinkView &link)
    {
        add(site().links[Model::indexOf(link.id)].name,
            !link.known   ? u"UNKNOWN"_s
                : link.up ? u"UP"_s
                          : u"DOWN"_s);
    }

    void addLeg(const Model::LegView &leg)
    {
        QString text = toText(leg.status);
        QStringList blind;
        for (const Model::UnitId unit : leg.unreadableBy)
            blind += site().unit(unit).name;
        if (!blind.isEmpty())
            text += u", out of reach of "_s + blind.join(u", "_s);
        add(nameOf(ScriptObject(leg.id), site()), text);
    }

    void addSystem(const Model::VmState &vm)
    {
        QString text = systemStatus(vm, site());
        if (vm.definition.index > 0)
            text += u", index "_s + QString::number(vm.definition.index);
        text += u", "_s + QString::number(vm.definition.memoryMb) + u" MB"_s;
        add(site().unit(vm.su).name + u'/' + vm.definition.name, text);
    }

    void addMigration(const Model::LmStatus &lm)
    {
        QString text = toText(lm.phase) + u' ' + site().unit(lm.source).name + u" -> "_s
            + site().unit(lm.target).name;
        if (!lm.isOver() && !lm.passes.empty())
            text += u", pass "_s + QString::number(lm.passes.back().number) + u", "_s
                + QString::number(lm.pagesLeft) + u" pages left"_s;
        add(lm.vmName, text);
        const Model::Catalogue &catalogue = Model::Catalogue::instance();
        if (lm.inDoubt)
            m_rows.push_back({lm.vmName, catalogue.text(lm.waitingFor, lm.waitingArgs, m_language),
                              lm.waitingFor, lm.waitingArgs, 1});
        else if (!lm.reasonKey.isEmpty())
            m_rows.push_back({lm.vmName, catalogue.text(lm.reasonKey, lm.reasonArgs, m_language),
                              lm.reasonKey, lm.reasonArgs, 1});
    }

    void addMonitor(const ScriptSystem &system)
    {
        const Model::UnitStatePtr &state = m_view.unit(system.su).state;
        const bool known = state && state->su;
        add(site().unit(system.su).name + u'/' + system.name,
            !known                     ? u"UNKNOWN"_s
                : state->su->monitorUp ? u"RUNNING"_s
                                       : u"DOWN"_s);
    }

    const Model::Site &site() const { return *m_view.site; }
    std::vector<StatusRow> takeRows() { return std::move(m_rows); }

private:
    void add(const QString &object, const QString &text) { m_rows.push_back({object, text}); }

    const Model::SiteView &m_view;
    Model::Language m_language;
    std::vector<StatusRow> m_rows;
};

bool isMeant(const ScriptSystem &system, Model::UnitId su, const QString &name)
{
    return isSame(system.name, name) && (system.su == Model::NoUnit || system.su == su);
}

void addSystems(Collector &rows, const Model::SiteView &view, const ScriptSystem &system)
{
    if (system.isMonitor()) {
        rows.addMonitor(system);
        return;
    }
    for (const Model::VmStatePtr &vm : view.vms) {
        if (isMeant(system, vm->su, vm->definition.name))
            rows.addSystem(*vm);
    }
    for (const Model::LmStatusPtr &lm : view.migrations) {
        if (isMeant(system, lm->source, lm->vmName))
            rows.addMigration(*lm);
    }
}

void addAll(Collector &rows, const Model::SiteView &view)
{
    for (const Model::ClusterViewPtr &cluster : view.clusters)
        rows.addCluster(*cluster);
    for (const Model::UnitViewPtr &unit : view.units)
        rows.addUnit(*unit);
    for (const Model::LinkView &link : view.links)
        rows.addLink(link);
    for (const Model::LegView &leg : view.legs)
        rows.addLeg(leg);
    for (const Model::VmStatePtr &vm : view.vms)
        rows.addSystem(*vm);
    for (const Model::LmStatusPtr &lm : view.migrations)
        rows.addMigration(*lm);
}

} // namespace

QString systemStatus(const Model::VmState &vm, const Model::Site &site)
{
    QString text = toText(vm.held ? Model::VmStatus::Held : vm.status);
    if (vm.migrating)
        text += u"|MIGRATING -> "_s
            + (vm.migrationTarget == Model::NoUnit ? u"?"_s : site.unit(vm.migrationTarget).name);
    else if (vm.diff)
        text += u"|DIFF"_s;
    return vm.stale ? text + u", copy awaiting deletion"_s : text;
}

std::vector<StatusRow> reasonRows(const QString &object,
                                  const std::vector<Model::StatusReason> &reasons,
                                  Model::Language language)
{
    std::vector<StatusRow> rows;
    addReasons(object, reasons, 1, language, rows);
    return rows;
}

std::vector<StatusRow> statusRows(const Model::SiteView &view, const ScriptObject &object,
                                  Model::Language language)
{
    Collector rows(view, language);
    if (const auto *unit = std::get_if<Model::UnitId>(&object)) {
        rows.addUnit(view.unit(*unit));
        for (const Model::VmStatePtr &vm : view.vms) {
            if (vm->su == *unit)
                rows.addSystem(*vm);
        }
    } else if (const auto *link = std::get_if<Model::LinkId>(&object)) {
        for (const Model::LinkView &each : view.links) {
            if (each.id == *link)
                rows.addLink(each);
        }
    } else if (const auto *leg = std::get_if<Model::LegId>(&object)) {
        for (const Model::LegView &each : view.legs) {
            if (each.id == *leg)
                rows.addLeg(each);
        }
    } else if (const auto *cluster = std::get_if<Engine::ScriptCluster>(&object)) {
        if (const Model::ClusterView *known = view.findCluster(cluster->name))
            rows.addCluster(*known);
    } else if (const auto *system = std::get_if<ScriptSystem>(&object)) {
        addSystems(rows, view, *system);
    } else {
        addAll(rows, view);
    }
    return rows.takeRows();
}

bool isAbout(const Model::Event &event, const ScriptObject &object, const Model::Site &site)
{
    if (std::holds_alternative<std::monostate>(object))
        return true;
    if (const auto *unit = std::get_if<Model::UnitId>(&object)) {
        if (event.unit == *unit)
            return true;
    }
    if (const auto *cluster = std::get_if<Engine::ScriptCluster>(&object))
        return isSame(event.cluster, cluster->name);
    if (const auto *system = std::get_if<ScriptSystem>(&object)) {
        // A monitor system goes by its SU; a system is followed wherever it ran.
        if (system->isMonitor())
            return event.unit == system->su;
        return isSame(event.system, system->name)
            && (system->su == Model::NoUnit || event.unit == system->su);
    }
    const QString name = nameOf(object, site);
    return std::any_of(event.args.begin(), event.args.end(),
                       [&](const QString &arg) { return isSame(arg, name); });
}

} // namespace App
