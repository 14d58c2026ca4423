// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outages/outageboard.h"

#include "ui/text/quantity.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

#include <set>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

enum Column {
    ObjectColumn,
    KindColumn,
    StateColumn,
    OutageColumn,
};

OutageObject unitObject(Model::UnitId id)
{
    OutageObject object;
    object.kind = OutageKind::Unit;
    object.unit = id;
    return object;
}

} // namespace

OutageBoard::OutageBoard(OutageDesk &desk, QWidget *parent)
    : QTreeWidget(parent)
    , m_desk(desk)
{
    setObjectName(u"outageBoard"_s);
    setAccessibleName(tr("What is really the case"));
    setHeaderLabels({tr("Object"), tr("Kind"), tr("Really"), tr("Outages in force")});
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    const int wide = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(ObjectColumn, 24 * wide);
    setColumnWidth(KindColumn, 9 * wide);
    setColumnWidth(StateColumn, 38 * wide);
    header()->setStretchLastSection(true);

    const Model::Site &site = desk.site();
    for (std::size_t i = 0; i < site.servers.size(); ++i) {
        QTreeWidgetItem *group = addGroup(
            //: an SE Server and its model
            tr("%1 (%2)").arg(site.servers[i].name, Model::toText(site.servers[i].model)));
        for (std::size_t u = 0; u < site.units.size(); ++u) {
            if (site.units[u].server == Model::ServerId(i))
                add(group, unitObject(Model::UnitId(u)), site.units[u].name,
                    Model::toText(site.units[u].kind));
        }
    }
    QTreeWidgetItem *links = addGroup(tr("Inter switch links (ISL-E)"));
    for (std::size_t i = 0; i < site.links.size(); ++i) {
        OutageObject object;
        object.kind = OutageKind::Link;
        object.link = Model::LinkId(i);
        add(links, object, site.links[i].name, tr("ISL-E"));
    }
    QTreeWidgetItem *legs = addGroup(tr("External configuration disks"));
    for (const Model::LegConfig &leg : site.legs) {
        OutageObject object;
        object.kind = OutageKind::Leg;
        object.leg = leg.id;
        add(legs, object, leg.name, tr("leg %1").arg(int(leg.id)));
    }
    expandAll();
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *current) {
        if (current)
            emit objectSelected(current->data(ObjectColumn, Qt::UserRole).value<OutageObject>());
    });
    connect(&desk, &OutageDesk::changed, this, &OutageBoard::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &OutageBoard::refresh);
    refresh();
}

QTreeWidgetItem *OutageBoard::addGroup(const QString &name)
{
    auto *group = new QTreeWidgetItem(this, {name});
    group->setSizeHint(ObjectColumn, {0, Theme::instance().rowHeight()});
    QFont font = group->font(ObjectColumn);
    font.setBold(true);
    group->setFont(ObjectColumn, font);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    return group;
}

QTreeWidgetItem *OutageBoard::add(QTreeWidgetItem *parent, const OutageObject &object,
                                  const QString &name, const QString &kind)
{
    auto *item = new QTreeWidgetItem(parent, {name, kind});
    item->setSizeHint(ObjectColumn, {0, Theme::instance().rowHeight()});
    item->setData(ObjectColumn, Qt::UserRole, QVariant::fromValue(object));
    m_items[object] = item;
    return item;
}

OutageObject OutageBoard::selected() const
{
    return currentItem() ? currentItem()->data(ObjectColumn, Qt::UserRole).value<OutageObject>()
                         : OutageObject();
}

void OutageBoard::select(const OutageObject &object)
{
    const auto found = m_items.find(object);
    if (found != m_items.end())
        setCurrentItem(found->second);
}

void OutageBoard::showState(QTreeWidgetItem *item, Model::Mark mark, const QString &state,
                            const QStringList &outages)
{
    const QString joined = outages.join(u", "_s);
    item->setIcon(StateColumn, Theme::markIcon(mark));
    if (item->text(StateColumn) != state)
        item->setText(StateColumn, state);
    if (item->text(OutageColumn) != joined)
        item->setText(OutageColumn, joined);
}

void OutageBoard::refresh()
{
    const Engine::TruthPtr truth = m_desk.truth();
    if (!truth)
        return;
    refreshGuests();
    for (const Engine::TruthOfUnit &unit : truth->units)
        refreshUnit(unit);
    for (const Engine::TruthOfLink &link : truth->links) {
        OutageObject object;
        object.kind = OutageKind::Link;
        object.link = link.id;
        const auto found = m_items.find(object);
        if (found == m_items.end())
            continue;
        const qint64 configured = m_desk.site().links[Model::indexOf(link.id)].bitsPerSecond;
        const bool slow = link.bitsPerSecond > 0 && link.bitsPerSecond < configured;
        QStringList outages;
        if (link.cut)
            outages.append(tr("cut"));
        if (slow)
            outages.append(tr("slowed"));
        showState(found->second,
                  link.cut   ? Model::Mark::High
                      : slow ? Model::Mark::Medium
                             : Model::Mark::None,
                  link.cut ? tr("carries nothing") : rateText(link.bitsPerSecond / 8), outages);
    }
    for (const Engine::TruthOfLeg &leg : truth->legs) {
        OutageObject object;
        object.kind = OutageKind::Leg;
        object.leg = leg.id;
        const auto found = m_items.find(object);
        if (found == m_items.end())
            continue;
        QStringList outages;
        if (leg.failed)
            outages.append(tr("failed"));
        for (Model::UnitId unit : leg.cutFrom)
            outages.append(tr("cut off from %1").arg(m_desk.site().unit(unit).name));
        showState(found->second,
                  leg.failed                ? Model::Mark::High
                      : leg.cutFrom.empty() ? Model::Mark::None
                                            : Model::Mark::Medium,
                  leg.failed ? tr("FAILED") : tr("works"), outages);
    }
}

void OutageBoard::refreshUnit(const Engine::TruthOfUnit &unit)
{
    const auto found = m_items.find(unitObject(unit.id));
    if (found == m_items.end())
        return;
    const bool on = unit.power == Model::Power::On;
    const Model::UnitKind kind = m_desk.site().unit(unit.id).kind;
    const bool vm2000 = m_desk.site().unit(unit.id).su
        && m_desk.site().unit(unit.id).su->mode == Model::OperatingMode::Vm2000;
    QStringList state{Model::toText(unit.power)};
    QStringList outages;
    Model::Mark mark = on ? Model::Mark::None : Model::Mark::Medium;
    if (on && vm2000) {
        state.append(unit.monitorUp ? tr("monitor up") : tr("monitor down"));
        if (!unit.monitorUp)
            mark = Model::Mark::High;
        if (kind == Model::UnitKind::SU390) {
            state.append(unit.rewasActive ? tr("REWAS active") : tr("REWAS stopped"));
            if (!unit.rewasActive)
                mark = qMax(mark, Model::Mark::Medium);
        }
    }
    if (unit.paused) {
        outages.append(tr("paused"));
        mark = qMax(mark, Model::Mark::High);
    }
    outages.append(m_desk.notes(unitObject(unit.id)));
    showState(found->second, mark, state.join(u" \u00b7 "_s), outages);
}

void OutageBoard::refreshGuests()
{
    std::set<OutageObject> present;
    for (const Engine::TruthOfGuest &guest : m_desk.truth()->guests) {
        OutageObject object;
        object.kind = OutageKind::Guest;
        object.unit = guest.su;
        object.guest = guest.name;
        present.insert(object);
        auto found = m_items.find(object);
        if (found == m_items.end()) {
            const auto su = m_items.find(unitObject(guest.su));
            if (su == m_items.end())
                continue;
            add(su->second, object, guest.name, tr("system"));
            su->second->setExpanded(true);
            found = m_items.find(object);
        }
        showState(found->second, Model::Mark::None,
                  guest.executing ? tr("executes") : tr("does not execute"), m_desk.notes(object));
    }
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (item->first.kind == OutageKind::Guest && !present.contains(item->first)) {
            delete item->second;
            item = m_items.erase(item);
        } else {
            ++item;
        }
    }
}

} // namespace Ui
