// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows.h"

#include "ui/access/logondialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/panes/panes.h"
#include "ui/text/messagetext.h"

#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace App {

namespace {

constexpr int NoticeMs = 15'000;

} // namespace

std::unique_ptr<Ui::MainWindow> makeWindow(Engine::ManagementService &service,
                                           std::unique_ptr<Engine::OperatorSession> session,
                                           bool remember)
{
    auto window = std::make_unique<Ui::MainWindow>(service, std::move(session), remember);
    new Ui::Panes(*window, service);
    // After the log-on only another MU can be refused.
    QObject::connect(&window->session(), &Engine::OperatorSession::refused, window.get(),
                     [shown = window.get()](const QString &key, const QStringList &args) {
                         shown->statusBar()->showMessage(Ui::messageText(key, args), NoticeMs);
                     });
    window->go({.kind = Ui::PlaceKind::Dashboard});
    return window;
}

Windows::Windows(Engine::ManagementService &service, bool remember, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_remember(remember)
{
}

Windows::~Windows()
{
    delete m_dialog;
    for (const QPointer<Ui::MainWindow> &window : std::as_const(m_windows))
        delete window;
}

Ui::LogOnDialog *Windows::logOn(const QString &account)
{
    if (!m_dialog) {
        m_dialog = new Ui::LogOnDialog(m_service);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (!account.isEmpty())
            m_dialog->setAccount(account);
        connect(m_dialog, &QDialog::accepted, this,
                [this, dialog = m_dialog.data()] { open(dialog->takeSession()); });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

Ui::MainWindow *Windows::open(std::unique_ptr<Engine::OperatorSession> session)
{
    const QString account = session->account();
    Ui::MainWindow *window = makeWindow(m_service, std::move(session), m_remember).release();
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &Ui::MainWindow::loggedOff, this, [this, account] { logOn(account); });
    window->show();
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    emit opened(window);
    return window;
}

} // namespace App
