// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/unitpage.h"

#include "model/items/words.h"
#include "ui/frame/actionfield.h"
#include "ui/frame/fieldgrid.h"
#include "ui/hardware/crdpanel.h"
#include "ui/hardware/poweractions.h"
#include "ui/hardware/unitdisks.h"
#include "ui/theme/theme.h"

#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

static bool hasDisks(const Model::UnitConfig &unit)
{
    return unit.kind != Model::UnitKind::NU && unit.kind != Model::UnitKind::AU;
}

UnitPage::UnitPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_tabs(new QTabWidget(this))
    , m_actions(new ActionField(this))
{
    m_tabs->setAccessibleName(tr("Windows of the unit"));
    m_tabs->addTab(makeInformation(), tr("Information"));
    if (hasDisks(context.site->unit(place.unit)))
        m_tabs->addTab(makeDisks(), tr("Configuration disks"));
    if (context.site->unit(place.unit).kind == Model::UnitKind::MU) {
        m_crd = new CrdPanel(context, place.unit, this);
        m_tabs->addTab(m_crd, tr("Management"));
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_tabs);
}

QWidget *UnitPage::makeInformation()
{
    auto *information = new QWidget(this);
    const Model::UnitConfig &config = context().site->unit(place().unit);
    auto *grid = new FieldGrid(context(), 2, information);
    m_fields.power = grid->add(tr("Power"));
    m_fields.kind = grid->add(tr("Kind"));
    m_fields.heartbeat = grid->add(tr("Heartbeat"));
    m_fields.type = grid->add(tr("Type"));
    m_fields.lastAnswer = grid->add(tr("Last answer on the network"));
    m_fields.server = grid->add(tr("Server"));
    m_fields.lastBlock = grid->add(tr("Last alive block on a disk"));
    m_fields.location
        = grid->add(config.kind == Model::UnitKind::MU ? tr("SYSLOCATION") : tr("Location"));
    if (hasDisks(config))
        m_fields.disks = grid->add(tr("Configuration disks"));
    if (config.su)
        m_fields.systems = grid->add(tr("Systems"));
    if (config.kind == Model::UnitKind::MU)
        m_fields.manager = grid->add(tr("Cluster Manager"));

    m_on = m_actions->add(tr("Power on"), tr("Starts the unit."),
                          [this] { askPower(context(), place().unit, true, this); });
    m_off = m_actions->add(
        tr("Power off..."), tr("Shuts the unit down in order."),
        [this] { askPower(context(), place().unit, false, this); }, ActionField::Danger::Dangerous);
    auto *rows = new QVBoxLayout(information);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->setSpacing(Theme::Wide);
    rows->addWidget(grid);
    rows->addWidget(m_actions);
    rows->addStretch();
    return information;
}

QWidget *UnitPage::makeDisks()
{
    auto *tab = new QWidget(this);
    m_disks = new UnitDisks(context(), place().unit, UnitDisks::Show::Set, tab);
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->addWidget(m_disks);
    rows->addStretch();
    return tab;
}

QString UnitPage::heading() const
{
    return unitText(place().unit, *context().site);
}

void UnitPage::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

void UnitPage::showView(const Model::SiteViewPtr &view)
{
    using Model::textCell;
    const Model::Site &site = *view->site;
    const Model::UnitConfig &config = site.unit(place().unit);
    const Model::UnitView &unit = view->unit(place().unit);
    m_fields.power->showCell(Model::powerCell(unit, *view), place());
    m_fields.heartbeat->showCell(Model::heartbeatCell(unit, *view), place());
    m_fields.kind->showCell(textCell(Model::toText(config.kind)));
    m_fields.type->showCell(textCell(config.type));
    m_fields.server->showCell(Model::serverCell(config.server, site, PlaceKind::ServerUnits));
    m_fields.location->showCell(textCell(config.kind == Model::UnitKind::MU
                                             ? config.sysLocation
                                             : site.server(config.server).location));
    const bool heard = config.kind != Model::UnitKind::NU && config.kind != Model::UnitKind::AU;
    m_fields.lastAnswer->showCell(
        {.text = heard ? tr("%1 ago").arg(Model::ageText(unit.networkAge)) : u"-"_s,
         .stale = heard && Model::isStale(unit, *view)});
    const bool onDisk = heard && config.kind != Model::UnitKind::HNC;
    m_fields.lastBlock->showCell(
        textCell(onDisk ? tr("%1 ago").arg(Model::ageText(unit.diskAge)) : u"-"_s));
    if (m_fields.disks)
        m_fields.disks->showCell(Model::disksCell(unit, *view), place());
    if (m_fields.systems) {
        const auto systems = std::ranges::count(view->vms, place().unit,
                                                [](const Model::VmStatePtr &vm) { return vm->su; });
        m_fields.systems->showCell({.text = tr("%n system(s)", nullptr, int(systems)),
                                    .target = Place{.kind = PlaceKind::Su, .unit = place().unit}});
    }
    if (m_fields.manager) {
        m_fields.manager->showCell(textCell(view->manager.mu == place().unit
                                                ? tr("yes, term %1").arg(view->manager.term)
                                                : tr("no")));
    }
    m_actions->setReason(m_on, whyNoPower(context().session, place().unit, true));
    m_actions->setReason(m_off, whyNoPower(context().session, place().unit, false));
    if (m_disks)
        m_disks->showView(*view);
    if (m_crd)
        m_crd->showView(*view);
}

} // namespace Ui
