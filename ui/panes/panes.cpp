// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/panes.h"

#include "ui/console/consolepane.h"
#include "ui/frame/mainwindow.h"
#include "ui/jobs/jobspane.h"
#include "ui/logging/currenteventspane.h"
#include "ui/logging/eventspage.h"
#include "ui/migration/migrationwizard.h"
#include "ui/outages/outageswindow.h"
#include "ui/theme/theme.h"

#include <QDockWidget>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr int ConsoleLines = 20; ///< with its frame; less is no place to work

void bringUp(QWidget *widget)
{
    widget->show();
    widget->raise();
    widget->activateWindow();
}

} // namespace

Panes::Panes(MainWindow &window, Engine::ManagementService &service)
    : QObject(&window)
    , m_window(window)
    , m_service(service)
{
    addLogging();
    addJobs();
    connect(&window, &MainWindow::consoleRequested, this, &Panes::openConsole);
    connect(&window, &MainWindow::migrationRequested, this, &Panes::openMigration);
    connect(&window, &MainWindow::currentEventsRequested, this, &Panes::showCurrentEvents);
    if (service.emulator())
        addEmulatorMenu();
}

Panes::~Panes()
{
    for (const auto &[key, wizard] : m_wizards)
        delete wizard;
    delete m_outages;
}

void Panes::addLogging()
{
    m_window.setPageMaker(PlaceKind::Events,
                          [](const PageContext &context, const Place &place) -> Page * {
                              return new EventsPage(context, place);
                          });
    auto *events = new CurrentEventsPane(m_window.context());
    m_currentEvents = m_window.addPane(events, events->title(), u"currentEvents"_s);
    connect(events, &CurrentEventsPane::titleChanged, m_currentEvents,
            &QDockWidget::setWindowTitle);
}

void Panes::addJobs()
{
    auto *jobs = new JobsPane(m_window.context());
    QDockWidget *dock = m_window.addPane(jobs, jobs->title(), u"jobs"_s);
    connect(jobs, &JobsPane::titleChanged, dock, &QDockWidget::setWindowTitle);
}

void Panes::addEmulatorMenu()
{
    auto *menu = new QMenu(tr("E&mulator"), m_window.menuBar());
    QAction *outages = menu->addAction(Theme::icon(u"outage"_s), tr("&Outages..."));
    outages->setObjectName(u"openOutages"_s);
    outages->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    connect(outages, &QAction::triggered, this, &Panes::openOutages);
    // Help stays last.
    const QList<QAction *> menus = m_window.menuBar()->actions();
    m_window.menuBar()->insertMenu(menus.isEmpty() ? nullptr : menus.last(), menu);
}

void Panes::showCurrentEvents()
{
    if (m_currentEvents)
        bringUp(m_currentEvents);
}

ConsolePane *Panes::openConsole(const Model::ConsoleId &console)
{
    QDockWidget *dock = m_consoles[console].data();
    if (!dock) {
        auto *made = new ConsolePane(m_window.session(), m_window, console);
        dock = m_window.addPane(made, made->title(),
                                u"console-%1-%2"_s.arg(int(console.su)).arg(console.system));
        m_consoles[console] = dock;
        // A closed console is a closed connection, not a hidden one.
        dock->setAttribute(Qt::WA_DeleteOnClose);
        const int enough = dock->fontMetrics().lineSpacing() * ConsoleLines;
        if (!dock->isFloating() && dock->height() < enough)
            m_window.resizeDocks({dock}, {enough}, Qt::Vertical);
    }
    bringUp(dock);
    auto *pane = static_cast<ConsolePane *>(dock->widget());
    pane->setFocus(Qt::OtherFocusReason);
    return pane;
}

MigrationWizard *Panes::openMigration(Model::UnitId source, const QString &vm)
{
    QPointer<MigrationWizard> &wizard = m_wizards[{source, vm.toUpper()}];
    MigrationWizard *open = wizard.data();
    if (!open || !open->isVisible()) {
        wizard = new MigrationWizard(m_window.session(), m_window, source, vm, &m_window);
        wizard->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringUp(wizard);
    return wizard;
}

OutagesWindow *Panes::openOutages()
{
    Engine::EmulatorControl *control = m_service.emulator();
    if (!control)
        return nullptr;
    if (!m_outages)
        m_outages = new OutagesWindow(*control, m_service.site(), &m_window.session());
    bringUp(m_outages);
    return m_outages;
}

} // namespace Ui
