// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QPointer>

#include "engine/service/managementservice.h"

namespace Ui {
class LogOnDialog;
class MainWindow;
} // namespace Ui

namespace App {

/// A complete main window of @p session, which is logged on: pages, docks, dashboard. @p remember:
/// sizes and docks, over runs.
std::unique_ptr<Ui::MainWindow> makeWindow(Engine::ManagementService &service,
                                           std::unique_ptr<Engine::OperatorSession> session,
                                           bool remember);

/// The main windows of one run: each is an operator at an MU, got by the log-on dialog; logging
/// off leads back to it. Closes what is still open when destroyed. UI thread.
class Windows final : public QObject {
    Q_OBJECT

public:
    Windows(Engine::ManagementService &service, bool remember, QObject *parent = nullptr);
    ~Windows() override;

    /// Shows the log-on dialog, with @p account filled in when there is one.
    Ui::LogOnDialog *logOn(const QString &account = {});
    /// Opens the window of @p session, which is logged on.
    Ui::MainWindow *open(std::unique_ptr<Engine::OperatorSession> session);

signals:
    void opened(Ui::MainWindow *window);

private:
    Engine::ManagementService &m_service;
    bool m_remember;
    QPointer<Ui::LogOnDialog> m_dialog;
    QList<QPointer<Ui::MainWindow>> m_windows;
};

} // namespace App
