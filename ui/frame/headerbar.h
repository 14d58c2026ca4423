// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/service/managementservice.h"
#include "model/siteview.h"

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Ui {

/// The top region: who and where one is, the clock of the MU, the current events by weight and
/// the Cluster Manager, visible from every page. UI thread.
class HeaderBar final : public QWidget {
    Q_OBJECT

public:
    explicit HeaderBar(Engine::ManagementService &service, QWidget *parent = nullptr);

    /// @p mu and @p account of the session; the menus are shown by their buttons.
    void showSession(Model::UnitId mu, const QString &account, Model::Role role);
    void setMenus(QMenu *muMenu, QMenu *accountMenu);
    /// Place for the search field, between identity and account.
    void setSearch(QWidget *search);
    void showView(const Model::SiteViewPtr &view, bool connected);

signals:
    void eventsClicked();
    void managerClicked();

private:
    void showEmulator();

    Engine::ManagementService &m_service;
    QPushButton *m_mu;
    QLabel *m_site;
    QLabel *m_emulator;
    QPushButton *m_account;
    QLabel *m_clock;
    QPushButton *m_errors;
    QPushButton *m_warnings;
    QPushButton *m_events;
    QPushButton *m_manager;
    QHBoxLayout *m_upper;
};

} // namespace Ui
