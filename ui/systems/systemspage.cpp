// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/systemspage.h"

#include "ui/frame/filterline.h"
#include "ui/frame/objecttable.h"
#include "ui/systems/migrationadvice.h"
#include "ui/text/reasontext.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Ui {

bool hasMonitorConsole(const Place &place, const Model::Site &site)
{
    return place.kind == PlaceKind::Su
        && site.unit(place.unit).su->mode == Model::OperatingMode::Vm2000;
}

void addSystemActions(QMenu &menu, const Place &system, const PageContext &context)
{
    Navigator &navigator = context.navigator;
    const bool monitor = hasMonitorConsole(system, *context.site);
    if (!monitor && system.kind != PlaceKind::Vm)
        return;
    const Model::ConsoleId console{system.unit, monitor ? u"HV0"_s : system.name};
    QAction *open
        = menu.addAction(Theme::icon(u"console"_s), ObjectTable::tr("Open KVP console"), &menu,
                         [&navigator, console] { navigator.openConsole(console); });
    const QString noConsole = reasonText(context.session, Engine::ConsoleInput{console, {}});
    open->setEnabled(noConsole.isEmpty());
    open->setToolTip(noConsole);
    if (monitor)
        return;
    QAction *migrate = menu.addAction(
        Theme::icon(u"migrate"_s), ObjectTable::tr("Migrate BS2000 VM..."), &menu,
        [&navigator, system] { navigator.openMigration(system.unit, system.name); });
    const QString reason = whyNoMigration(context.session, system.unit, system.name);
    migrate->setEnabled(reason.isEmpty());
    migrate->setToolTip(reason);
}

SystemsPage::SystemsPage(const PageContext &context, const Place &place, QWidget *parent)
    : Page(context, place, parent)
    , m_model(place.server)
    , m_table(new ObjectTable(m_model, context, tr("Systems"), this))
{
    m_table->setEmptyText(tr("no systems"));
    m_table->setLeastWidth(Model::SystemsModel::Status, 30);
    m_table->setRowMenu([this](QMenu &menu, const Place &object) {
        addSystemActions(menu, object, this->context());
    });
    if (place.kind == PlaceKind::ServerSystems)
        m_table->hideColumns({Model::SystemsModel::Server});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::Normal);
    rows->addWidget(new FilterLine(*m_table, this));
    rows->addWidget(m_table, 1);
}

QString SystemsPage::heading() const
{
    return place().kind == PlaceKind::ServerSystems ? tr("Systems of %1").arg(way().last())
                                                    : tr("Systems");
}

void SystemsPage::showView(const Model::SiteViewPtr &view)
{
    m_model.setView(*view);
}

} // namespace Ui
