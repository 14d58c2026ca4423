// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/supage.h"

#include "model/items/words.h"
#include "ui/frame/actionfield.h"
#include "ui/frame/fieldgrid.h"
#include "ui/frame/objecttable.h"
#include "ui/systems/memorybar.h"
#include "ui/systems/systemspage.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

SuPage::SuPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_memory(new MemoryBar(this))
    , m_memoryText(new QLabel(this))
    , m_model(Model::NoServer, place.unit)
    , m_table(new ObjectTable(m_model, context, tr("Systems"), this))
{
    m_table->hideColumns({Model::SystemsModel::Server, Model::SystemsModel::Su});
    m_table->setEmptyText(tr("no systems on this SU"));
    m_table->setLeastWidth(Model::SystemsModel::Status, 30);
    m_table->setRowMenu([this](QMenu &menu, const Place &object) {
        addSystemActions(menu, object, this->context());
    });
    m_memoryText->setWordWrap(true);
    m_memoryText->setFont(Theme::instance().figures());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    if (place.kind == PlaceKind::Su)
        rows->addWidget(makeFields());
    if (hasMonitorConsole(place, *context.site))
        addActions(*rows);
    rows->addWidget(m_memoryText);
    rows->addWidget(m_memory);
    rows->addSpacing(Theme::Tight);
    rows->addWidget(m_table, 1);
}

QWidget *SuPage::makeFields()
{
    auto *grid = new FieldGrid(context(), 2, this);
    m_fields.power = grid->add(tr("Power"));
    m_fields.mode = grid->add(tr("Operating mode"));
    m_fields.server = grid->add(tr("Server"));
    m_fields.monitor = grid->add(tr("Monitor system"));
    m_fields.cluster = grid->add(tr("SU Cluster"));
    m_fields.rewas = grid->add(tr("REWAS"));
    m_fields.partner = grid->add(tr("Other SU of the cluster"));
    m_fields.configuration = grid->add(tr("Configuration"));
    m_fields.unit = grid->add(tr("Unit"));
    m_fields.pools = grid->add(tr("CPU pools"));
    return grid;
}

void SuPage::addActions(QBoxLayout &rows)
{
    m_actions = new ActionField(this);
    m_console = m_actions->add(tr("Open KVP console"),
                               tr("Messages and VM2000 commands of the monitor system."), [this] {
                                   context().navigator.openConsole({place().unit, u"HV0"_s});
                               });
    rows.addWidget(m_actions);
}

QString SuPage::heading() const
{
    const QString name = unitText(place().unit, *context().site);
    return place().kind == PlaceKind::VmAdministration ? tr("VM administration of %1").arg(name)
                                                       : name;
}

void SuPage::showFields(const Model::SiteView &view)
{
    const Model::Site &site = *view.site;
    const Model::UnitConfig &config = site.unit(place().unit);
    const Model::UnitView &unit = view.unit(place().unit);
    const Model::SuState *su = unit.state && unit.state->su ? &*unit.state->su : nullptr;
    m_fields.power->showCell(Model::powerCell(unit, view), place());
    m_fields.server->showCell(Model::serverCell(config.server, site, PlaceKind::ServerSystems));
    m_fields.unit->showCell(Model::unitCell(place().unit, view, PlaceKind::Unit));
    m_fields.configuration->showCell(Model::textCell(config.su->configuration));
    m_fields.mode->showCell(Model::textCell(Model::toText(su ? su->mode : config.su->mode)));
    const Model::ClusterConfig *cluster = site.suClusterOf(place().unit);
    m_fields.cluster->showCell(cluster ? Model::ItemCell{.text = cluster->name,
                                                         .target = Place{.kind = PlaceKind::Cluster,
                                                                         .name = cluster->name}}
                                       : Model::textCell(tr("none")));
    const Model::UnitId partner = site.partnerOf(place().unit);
    m_fields.partner->showCell(partner == Model::NoUnit
                                   ? Model::textCell(tr("none"))
                                   : Model::unitCell(partner, view, PlaceKind::Su));
    if (!su)
        return;
    const QString version = tr("BS2000 %1, VM2000 %2")
                                .arg(config.su->monitor.version, config.su->monitor.vm2000Version);
    Model::ItemCell monitor = Model::textCell(u"-"_s);
    if (su->mode == Model::OperatingMode::Vm2000) {
        monitor = su->monitorUp ? Model::textCell(version)
                                : Model::ItemCell{.text = tr("down"), .mark = Model::Mark::High};
        monitor.because = !su->monitorUp;
    }
    m_fields.monitor->showCell(monitor, place());
    Model::ItemCell rewas = Model::textCell(u"-"_s);
    if (config.kind == Model::UnitKind::SU390) {
        const QString through
            = su->rewasMu == Model::NoUnit ? QString() : site.unit(su->rewasMu).name;
        rewas = !su->rewasActive
            ? Model::ItemCell{.text = tr("not active"),
                              .mark = Model::Mark::Medium,
                              .because = true}
            : Model::textCell(through.isEmpty()
                                  ? su->rewasVersion
                                  : tr("%1 through %2").arg(su->rewasVersion, through));
    }
    m_fields.rewas->showCell(rewas, place());
    QStringList pools;
    for (const Model::CpuPoolConfig &pool : su->cpuPools)
        pools << tr("%1 (%n CPU(s))", nullptr, pool.attachedCpus).arg(pool.name);
    m_fields.pools->showCell(Model::textCell(pools.join(u", "_s)));
}

void SuPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
    m_memory->showSu(*view, place().unit);
    const Model::UnitStatePtr state = view->unit(place().unit).state;
    if (state && state->su) {
        const int hidden = hiddenMegabytes(*view, place().unit);
        QString text = tr("Main memory: %1 MB, free %2 MB")
                           .arg(Model::countText(state->su->memoryTotalMb),
                                Model::countText(state->su->memoryFreeMb));
        if (hidden > 0) {
            text = tr("%1; %2 MB are taken by no system shown (a Live Migration to this "
                      "SU)")
                       .arg(text, Model::countText(hidden));
        }
        m_memoryText->setText(text);
    }
    if (place().kind == PlaceKind::Su)
        showFields(*view);
    if (m_actions) {
        const Engine::ConsoleInput input{{place().unit, u"HV0"_s}, {}};
        m_actions->setReason(m_console, reasonText(context().session, input));
    }
}

} // namespace Ui
