// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/mainwindow.h"

#include "ui/frame/headerbar.h"
#include "ui/frame/mainmenus.h"
#include "ui/frame/navigationtree.h"
#include "ui/frame/objectsearch.h"
#include "ui/frame/pages.h"
#include "ui/frame/workarea.h"
#include "ui/hardware/poweractions.h"
#include "ui/systems/systemspage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

MainWindow::MainWindow(Engine::ManagementService &service,
                       std::unique_ptr<Engine::OperatorSession> session, bool remember)
    : m_service(service)
    , m_session(std::move(session))
    , m_remember(remember)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_header(new HeaderBar(service))
    , m_tree(new NavigationTree)
    , m_work(new WorkArea)
{
    setObjectName(u"MainWindow"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setDocumentMode(true);
    resize(1280, 800);

    m_split->addWidget(m_tree);
    m_split->addWidget(m_work);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    auto *centre = new QWidget(this);
    auto *rows = new QVBoxLayout(centre);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_split, 1);
    setCentralWidget(centre);
    m_menus = new MainMenus(*this, m_service);
    m_header->setMenus(m_menus->muMenu(), m_menus->accountMenu());
    m_search = new ObjectSearch(this);
    m_header->setSearch(m_search);
    connect(m_search, &ObjectSearch::found, this, [this](const Place &place) {
        go(place);
        m_work->page()->setFocus();
    });

    connect(m_tree, &NavigationTree::placeActivated, this, &MainWindow::go);
    connect(m_tree, &NavigationTree::menuOpening, this, [this](QMenu &menu, const Place &place) {
        addSystemActions(menu, place, context());
        if (place.kind == PlaceKind::Unit || place.kind == PlaceKind::Su)
            addPowerActions(menu, place.unit, context(), this);
    });
    connect(m_work, &WorkArea::placeWanted, this, &MainWindow::go);
    connect(m_header, &HeaderBar::eventsClicked, this, &MainWindow::currentEventsRequested);
    connect(m_header, &HeaderBar::managerClicked, this, [this] {
        if (const Model::ClusterConfig *management = m_service.site()->managementCluster())
            go({.kind = PlaceKind::Cluster, .name = management->name});
        else
            go({.kind = PlaceKind::Clusters});
    });
    connect(m_session.get(), &Engine::OperatorSession::viewChanged, this, [this] { showView(); });
    connect(m_session.get(), &Engine::OperatorSession::connectionChanged, this,
            [this] { showView(); });
    connect(m_session.get(), &Engine::OperatorSession::muChanged, this, [this] {
        showIdentity();
        showView();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { go(currentPage()->place()); });

    addPages(*this);
    resetSizes();
    showIdentity();
    go({});
    m_tree->setFocus();
    if (m_remember)
        restoreLayout();
}

MainWindow::~MainWindow()
{
    // Pages and panes hold the session: they go before it does.
    delete takeCentralWidget();
    qDeleteAll(m_panes);
}

PageContext MainWindow::context()
{
    return {*m_session, *this, m_service.site(), &m_latencies};
}

void MainWindow::setPageMaker(PlaceKind kind, PageMaker maker)
{
    m_makers[kind] = std::move(maker);
}

const Place &MainWindow::currentPlace() const
{
    return m_place;
}

Page *MainWindow::currentPage() const
{
    return m_work->page();
}

void MainWindow::go(const Place &place)
{
    const auto maker = m_makers.find(place.kind);
    if (maker == m_makers.end())
        return;
    m_place = place;
    m_work->setPage(maker->second(context(), place));
    m_work->visit(place);
    m_tree->showPlace(place);
    showView();
    emit placeChanged(place);
}

void MainWindow::openConsole(const Model::ConsoleId &console)
{
    emit consoleRequested(console);
}

void MainWindow::openMigration(Model::UnitId source, const QString &vm)
{
    emit migrationRequested(source, vm);
}

void MainWindow::showJobs()
{
    if (QDockWidget *dock = pane(u"jobs"_s)) {
        dock->show();
        dock->raise();
    }
}

void MainWindow::showIdentity()
{
    m_header->showSession(m_session->mu(), m_session->account(), m_session->role());
    const QString mu = m_service.site()->unit(m_session->mu()).name;
    //: window title: MU, site
    const QString title = tr("%1 · %2 - SE Console").arg(mu, m_service.site()->name);
    setWindowTitle(m_service.emulator() ? tr("EMULATOR · %1").arg(title) : title);
}

void MainWindow::showView()
{
    const Model::SiteViewPtr view = m_session->view();
    const bool connected = m_session->isConnected();
    if (view) {
        m_latencies.take(*view);
        m_header->showView(view, connected);
        m_tree->showView(view, connected);
        m_search->showView(view);
        m_work->showView(view);
    }
    m_work->showConnection(connected, m_service.site()->unit(m_session->mu()).name, view);
}

QDockWidget *MainWindow::addPane(QWidget *widget, const QString &title, const QString &objectName)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(objectName);
    dock->setWidget(widget);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
                      | QDockWidget::DockWidgetFloatable);
    widget->setAccessibleName(title);
    connect(dock, &QObject::destroyed, this, [this, dock] { m_panes.removeOne(dock); });

    const auto docked = [this](const QDockWidget *other) {
        return !other->isFloating()
            && dockWidgetArea(const_cast<QDockWidget *>(other)) == Qt::BottomDockWidgetArea;
    };
    const auto neighbour = std::ranges::find_if(m_panes, docked);
    if (!m_remember || !restoreDockWidget(dock)) {
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (neighbour != m_panes.end())
            tabifyDockWidget(*neighbour, dock);
        else
            resizeDocks({dock}, {height() / 5}, Qt::Vertical);
    }
    m_panes.append(dock);
    m_menus->addPane(dock->toggleViewAction());
    return dock;
}

QDockWidget *MainWindow::pane(const QString &objectName) const
{
    for (QDockWidget *dock : m_panes) {
        if (dock->objectName() == objectName)
            return dock;
    }
    return nullptr;
}

void MainWindow::resetSizes()
{
    const int tree = std::min(fontMetrics().averageCharWidth() * 42, width() / 4);
    m_split->setSizes({tree, std::max(tree, width() - tree)});
}

void MainWindow::resetLayout()
{
    resetSizes();
    QDockWidget *first = nullptr;
    for (QDockWidget *dock : m_panes) {
        dock->setFloating(false);
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->show();
        if (first)
            tabifyDockWidget(first, dock);
        else
            first = dock;
    }
    if (first) {
        resizeDocks({first}, {height() / 5}, Qt::Vertical);
        first->raise();
    }
}

/// Gives the keyboard to @p region or to the first in it that takes it.
static bool takesFocus(QWidget *region)
{
    QWidgetList candidates{region};
    candidates << region->findChildren<QWidget *>();
    for (QWidget *widget : candidates) {
        if (widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            widget->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

void MainWindow::focusNextRegion(bool backwards)
{
    QWidgetList regions{m_header, m_tree,
                        m_work->page() ? static_cast<QWidget *>(m_work->page()) : m_work};
    for (QDockWidget *dock : m_panes) {
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            regions.append(dock->widget());
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(regions, [focus](const QWidget *region) {
        return focus && (region == focus || region->isAncestorOf(focus));
    });
    const qsizetype count = regions.size();
    qsizetype at = here == regions.end() ? (backwards ? 0 : -1) : here - regions.begin();
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + (backwards ? count - 1 : 1)) % count;
        if (takesFocus(regions[at]))
            return;
    }
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"frame/geometry"_s).toByteArray());
    restoreState(settings.value(u"frame/docks"_s).toByteArray());
    m_split->restoreState(settings.value(u"frame/split"_s).toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_remember) {
        QSettings settings;
        settings.setValue(u"frame/geometry"_s, saveGeometry());
        settings.setValue(u"frame/docks"_s, saveState());
        settings.setValue(u"frame/split"_s, m_split->saveState());
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Pages are made anew rather than each translating itself again.
    if (event->type() == QEvent::LanguageChange && !m_makers.empty())
        go(m_place);
}

} // namespace Ui
