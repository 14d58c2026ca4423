// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/vmpage.h"

#include "model/items/words.h"
#include "ui/frame/actionfield.h"
#include "ui/frame/fieldgrid.h"
#include "ui/frame/objecttable.h"
#include "ui/systems/lmstrip.h"
#include "ui/systems/memorybar.h"
#include "ui/systems/migrationadvice.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

VmPage::VmPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_tabs(new QTabWidget(this))
    , m_strip(new LmStrip(context.session, context.navigator, place.unit, place.name, this))
    , m_memory(new MemoryBar(this))
    , m_actions(new ActionField(this))
    , m_devices(new ObjectTable(m_model, context, tr("Devices"), this))
{
    m_tabs->setAccessibleName(tr("Windows of the system"));
    m_devices->setEmptyText(tr("no devices"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeOperation());
    m_tabs->addTab(scroll, tr("Operation"));
    m_tabs->addTab(makeProperties(), tr("Properties"));
    m_tabs->addTab(m_devices, tr("Devices"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_tabs);
}

QWidget *VmPage::makeOperation()
{
    auto *operation = new QWidget(this);
    m_gone = new QWidget(operation);
    m_goneText = new QLabel(m_gone);
    m_goneText->setWordWrap(true);
    m_goneTo = new ValueButton(context(), m_gone);
    auto *goneRows = new QVBoxLayout(m_gone);
    goneRows->setContentsMargins(0, Theme::Wide, 0, 0);
    goneRows->addWidget(m_goneText);
    goneRows->addWidget(m_goneTo);
    goneRows->addStretch();

    m_body = new QWidget(operation);
    m_own = new FieldGrid(context(), 1, m_body);
    m_host = new FieldGrid(context(), 1, m_body);
    addFields(*m_own, *m_host);
    addActions();
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::Normal);
    right->addWidget(m_host);
    right->addWidget(m_memory);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(2 * Theme::Wide);
    m_columns->addWidget(m_own, 1, Qt::AlignTop);
    auto *rightSide = new QWidget(m_body);
    right->setContentsMargins({});
    rightSide->setLayout(right);
    rightSide->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_columns->addWidget(rightSide, 1, Qt::AlignTop);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(Theme::Wide);
    body->addLayout(m_columns);
    body->addWidget(m_strip);
    body->addWidget(m_actions);
    body->addStretch();

    auto *rows = new QVBoxLayout(operation);
    rows->setContentsMargins(0, Theme::Normal, Theme::Normal, 0);
    rows->addWidget(m_gone);
    rows->addWidget(m_body);
    return operation;
}

void VmPage::addFields(FieldGrid &own, FieldGrid &host)
{
    m_fields.status = own.add(tr("Status"));
    m_fields.su = own.add(tr("SU"));
    m_fields.index = own.add(tr("VM index"));
    m_fields.memory = own.add(tr("Main memory"));
    m_fields.processors = own.add(tr("CPUs"));
    m_fields.ipl = own.add(tr("Configuration of last IPL"));
    m_fields.migrations = own.add(tr("Live Migrations so far"));
    m_fields.suPower = host.add(tr("Power of the SU"));
    m_fields.cluster = host.add(tr("SU Cluster"));
    m_fields.partner = host.add(tr("Other SU of the cluster"));
    m_fields.pool = host.add(tr("CPU pool"));
    m_fields.suMemory = host.add(tr("Memory of the SU"));
}

QWidget *VmPage::makeProperties()
{
    auto *properties = new QWidget(this);
    auto *grid = new FieldGrid(context(), 2, properties);
    m_properties.os = grid->add(tr("BS2000 version"));
    m_properties.host = grid->add(tr("BCAM host name"));
    m_properties.group = grid->add(tr("VM group"));
    m_properties.privileges = grid->add(tr("Privileges"));
    m_properties.maxIo = grid->add(tr("MAX-IO"));
    m_properties.monjv = grid->add(tr("Monitoring job variable"));
    m_properties.rewas = grid->add(tr("REWAS"));
    m_properties.mscf = grid->add(tr("MSCF"));
    m_properties.persistent = grid->add(tr("Persistent"));
    m_properties.lines = grid->add(tr("BCAM lines"));
    auto *rows = new QVBoxLayout(properties);
    rows->setContentsMargins(0, Theme::Normal, 0, 0);
    rows->addWidget(grid);
    rows->addStretch();
    return properties;
}

void VmPage::showProperties(const Model::VmDefinition &definition)
{
    const auto orDash
        = [](const QString &text) { return Model::textCell(text.isEmpty() ? u"-"_s : text); };
    m_properties.os->showCell(orDash(definition.osVersion));
    m_properties.host->showCell(orDash(definition.hostName));
    m_properties.group->showCell(orDash(definition.vmGroup));
    m_properties.privileges->showCell(orDash(definition.privileges));
    m_properties.maxIo->showCell(Model::textCell(QString::number(definition.maxIo)));
    m_properties.monjv->showCell(orDash(definition.monjv));
    m_properties.rewas->showCell(
        Model::textCell(definition.rewas ? tr("active") : tr("not active")));
    m_properties.mscf->showCell(
        Model::textCell(definition.mscf ? tr("takes part") : tr("does not take part")));
    m_properties.persistent->showCell(
        Model::textCell(definition.persistent ? tr("yes") : tr("no")));
    QStringList lines;
    for (const Model::BcamLine &line : definition.lines)
        lines << line.name;
    m_properties.lines->showCell(orDash(lines.join(u", "_s)));
}

void VmPage::addActions()
{
    Navigator &navigator = context().navigator;
    m_console
        = m_actions->add(tr("Open KVP console"),
                         tr("Messages and commands of the system on this SU."), [this, &navigator] {
                             navigator.openConsole({place().unit, place().name});
                         });
    m_migrate = m_actions->add(
        tr("Migrate BS2000 VM..."),
        tr("Moves the running system to the other SU of the cluster, without interruption."),
        [this, &navigator] { navigator.openMigration(place().unit, place().name); });
    m_actions->button(m_migrate)->setObjectName(u"migrateVm"_s);
}

void VmPage::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

void VmPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void VmPage::arrange()
{
    // Beside each other where there is room, else one below the other.
    const int needed
        = m_own->minimumSizeHint().width() + m_host->minimumSizeHint().width() + 4 * Theme::Wide;
    m_columns->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void VmPage::showView(const Model::SiteViewPtr &view)
{
    const Model::VmState *vm = view->findVm(place().unit, place().name);
    m_model.setVm(vm, *view->site);
    m_gone->setVisible(!vm);
    m_body->setVisible(vm);
    if (vm) {
        showOwn(*vm, *view);
        showProperties(vm->definition);
        showHost(*view);
        arrange();
    } else {
        showGone(*view);
    }
    m_strip->refresh();
}

void VmPage::showOwn(const Model::VmState &vm, const Model::SiteView &view)
{
    using Model::textCell;
    const Model::VmDefinition &definition = vm.definition;
    m_fields.status->showCell(Model::vmStatusCell(vm, view), place());
    Model::ItemCell su = Model::unitCell(vm.su, view, PlaceKind::Su);
    su.text = unitText(vm.su, *view.site);
    m_fields.su->showCell(su);
    m_fields.index->showCell(textCell(definition.index == 0 ? u"-"_s
                                          : definition.anyIndex
                                          //: index of a VM that may get another one when it moves
                                          ? tr("%1 (any)").arg(definition.index)
                                          : QString::number(definition.index)));
    m_fields.memory->showCell(textCell(tr("%1 MB").arg(Model::countText(definition.memoryMb))));
    m_fields.processors->showCell(
        textCell(vm.activeCpus > 0 && vm.activeCpus != definition.processors
                     ? tr("%1, of which %2 active").arg(definition.processors).arg(vm.activeCpus)
                     : QString::number(definition.processors)));
    m_fields.ipl->showCell(textCell(definition.iplConfiguration));
    m_fields.migrations->showCell(textCell(QString::number(definition.migrations)));
    m_actions->setReason(m_migrate, whyNoMigration(context().session, place().unit, place().name));
    m_actions->setReason(
        m_console,
        reasonText(context().session, Engine::ConsoleInput{{place().unit, place().name}, {}}));
    const bool runs = view.migrationOf(definition.uuid) != nullptr;
    m_actions->setText(m_migrate, runs ? tr("Live Migration...") : tr("Migrate BS2000 VM..."));
}

void VmPage::showHost(const Model::SiteView &view)
{
    const Model::UnitId su = place().unit;
    const Model::Site &site = *view.site;
    const Model::UnitView &unit = view.unit(su);
    m_memory->showSu(view, su, place().name);
    m_fields.suPower->showCell(Model::powerCell(unit, view),
                               Place{.kind = PlaceKind::Su, .unit = su});
    const Model::ClusterConfig *cluster = site.suClusterOf(su);
    const Model::ClusterView *state = cluster ? view.findCluster(cluster->name) : nullptr;
    if (state) {
        Model::ItemCell cell = Model::clusterCell(*state);
        cell.text = tr("%1: %2").arg(cluster->name, cell.text);
        cell.target = Place{.kind = PlaceKind::Cluster, .name = cluster->name};
        m_fields.cluster->showCell(cell);
    } else {
        m_fields.cluster->showCell(Model::textCell(tr("none")));
    }
    const Model::UnitId partner = site.partnerOf(su);
    m_fields.partner->showCell(partner == Model::NoUnit
                                   ? Model::textCell(u"-"_s)
                                   : Model::unitCell(partner, view, PlaceKind::Su));
    const Model::VmState *vm = view.findVm(su, place().name);
    const QString &pool = vm->definition.cpuPool;
    m_fields.pool->showCell(Model::textCell(pool.isEmpty() ? u"-"_s : pool));
    if (unit.state && unit.state->su) {
        m_fields.suMemory->showCell(
            Model::textCell(tr("%1 MB, free %2 MB")
                                .arg(Model::countText(unit.state->su->memoryTotalMb),
                                     Model::countText(unit.state->su->memoryFreeMb))));
    }
}

void VmPage::showGone(const Model::SiteView &view)
{
    const std::vector<Model::VmStatePtr> elsewhere = view.findVms(place().name);
    const QString su = view.site->unit(place().unit).name;
    m_goneTo->setVisible(!elsewhere.empty());
    if (elsewhere.empty()) {
        m_goneText->setText(tr("%1 is not known on %2.").arg(place().name, su));
        return;
    }
    m_goneText->setText(tr("%1 is no longer on %2. It is now on:").arg(place().name, su));
    Model::ItemCell cell = Model::vmCell(*elsewhere.front());
    cell.text = tr("%1 on %2").arg(place().name, view.site->unit(elsewhere.front()->su).name);
    m_goneTo->showCell(cell);
}

} // namespace Ui
