// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/service/managementservice.h"

class QAction;
class QMenu;

namespace Ui {

class MainWindow;

/// The menu bar of a main window: session, view with docks and layout, MU, help. Child of its
/// window. UI thread.
class MainMenus final : public QObject {
    Q_OBJECT

public:
    MainMenus(MainWindow &window, Engine::ManagementService &service);

    void addPane(QAction *toggle);
    QMenu *muMenu() const { return m_mu; }
    QMenu *accountMenu() const { return m_account; }

private:
    void fillMuMenu();
    void makeViewMenu();
    void makeHelpMenu();

    MainWindow &m_window;
    Engine::ManagementService &m_service;
    QMenu *m_account;
    QMenu *m_view;
    QMenu *m_panes;
    QMenu *m_mu;
    QMenu *m_help;
};

} // namespace Ui
