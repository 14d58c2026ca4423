// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QMainWindow>

#include "engine/service/managementservice.h"
#include "ui/frame/page.h"
#include "ui/hardware/latencyhistory.h"

class QDockWidget;
class QSplitter;

namespace Ui {

class HeaderBar;
class MainMenus;
class NavigationTree;
class ObjectSearch;
class WorkArea;

/// One operator's window on one MU: header, primary navigation, work area, docks. Owns the
/// session, which must be logged on. UI thread.
class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT

public:
    using PageMaker = std::function<Page *(const PageContext &, const Place &)>;

    /// Remembers its sizes in QSettings when @p remember is set; tests leave it out.
    MainWindow(Engine::ManagementService &service, std::unique_ptr<Engine::OperatorSession> session,
               bool remember = false);
    ~MainWindow() override;

    /// Who makes the page of a kind of place; replaces an earlier maker.
    void setPageMaker(PlaceKind kind, PageMaker maker);

    /// Puts @p widget (taken over) into the docks at the bottom as a tab. @p objectName names
    /// it in remembered layouts and must be unique; it comes back where the operator left it.
    QDockWidget *addPane(QWidget *widget, const QString &title, const QString &objectName);
    /// The dock of that object name, or null.
    QDockWidget *pane(const QString &objectName) const;

    Engine::OperatorSession &session() { return *m_session; }
    PageContext context();
    const Place &currentPlace() const;
    Page *currentPage() const;

    void go(const Place &place) override;
    void openConsole(const Model::ConsoleId &console) override;
    void openMigration(Model::UnitId source, const QString &vm) override;
    void showJobs() override;

    void resetLayout();
    /// Moves the keyboard to the next of header, tree, work area and docks (F6).
    void focusNextRegion(bool backwards = false);
    WorkArea &workArea() { return *m_work; }

signals:
    void consoleRequested(const Model::ConsoleId &console);
    void migrationRequested(Model::UnitId source, const QString &vm);
    /// The operator wants to see the current events.
    void currentEventsRequested();
    void placeChanged(const Ui::Place &place);
    /// The operator logged off; the window closes itself.
    void loggedOff();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIdentity();
    void showView();
    void resetSizes();
    void restoreLayout();

    Engine::ManagementService &m_service;
    std::unique_ptr<Engine::OperatorSession> m_session;
    bool m_remember;
    QSplitter *m_split;
    HeaderBar *m_header;
    NavigationTree *m_tree;
    WorkArea *m_work;
    MainMenus *m_menus;
    ObjectSearch *m_search;
    LatencyHistory m_latencies; ///< goes on while no page shows it
    Place m_place;
    std::map<PlaceKind, PageMaker> m_makers;
    QList<QDockWidget *> m_panes;
};

} // namespace Ui
