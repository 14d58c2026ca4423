// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QObject>
#include <QPointer>

#include "engine/service/managementservice.h"
#include "model/consoleid.h"

class QDockWidget;

namespace Ui {

class ConsolePane;
class MainWindow;
class MigrationWizard;
class OutagesWindow;

/// What stands around the work area of one main window: KVP consoles, current events and jobs
/// in docks, the wizard, the Outages window, and the events page. Child of the window; UI thread.
class Panes : public QObject {
    Q_OBJECT

public:
    Panes(MainWindow &window, Engine::ManagementService &service);
    ~Panes() override;

    /// Opens or raises.
    ConsolePane *openConsole(const Model::ConsoleId &console);
    MigrationWizard *openMigration(Model::UnitId source, const QString &vm);
    void showCurrentEvents();
    /// Null when the service has no emulator.
    OutagesWindow *openOutages();

private:
    void addLogging();
    void addJobs();
    void addEmulatorMenu();

    MainWindow &m_window;
    Engine::ManagementService &m_service;
    std::map<Model::ConsoleId, QPointer<QDockWidget>> m_consoles;
    std::map<std::pair<Model::UnitId, QString>, QPointer<MigrationWizard>> m_wizards;
    QPointer<QDockWidget> m_currentEvents;
    QPointer<OutagesWindow> m_outages;
};

} // namespace Ui
