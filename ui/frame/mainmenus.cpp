// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/mainmenus.h"

#include "ui/frame/mainwindow.h"
#include "ui/frame/messagehelp.h"
#include "ui/frame/shortcutsheet.h"
#include "ui/frame/workarea.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ui {

MainMenus::MainMenus(MainWindow &window, Engine::ManagementService &service)
    : QObject(&window)
    , m_window(window)
    , m_service(service)
    , m_account(window.menuBar()->addMenu(tr("&Session")))
    , m_view(window.menuBar()->addMenu(tr("&View")))
    , m_panes(new QMenu(tr("&Docks"), m_view))
    , m_mu(window.menuBar()->addMenu(tr("&MU")))
    , m_help(window.menuBar()->addMenu(tr("&Help")))
{
    QAction *logOff = m_account->addAction(tr("&Log off"));
    connect(logOff, &QAction::triggered, &m_window, [this] {
        m_window.session().logOff();
        emit m_window.loggedOff();
        m_window.close();
    });
    m_account->addSeparator();
    QAction *quit = m_account->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);

    // Filled when shown: what can be reached changes, and a refresh must not move it.
    connect(m_mu, &QMenu::aboutToShow, this, &MainMenus::fillMuMenu);
    fillMuMenu();
    makeViewMenu();
    makeHelpMenu();
}

void MainMenus::fillMuMenu()
{
    m_mu->clear();
    m_mu->setToolTipsVisible(true);
    const Model::SitePtr site = m_service.site();
    const Model::SiteViewPtr view = m_window.session().view();
    for (Model::UnitId id : site->unitsOfKind(Model::UnitKind::MU)) {
        const Model::UnitConfig &unit = site->unit(id);
        const Model::Power power = view ? view->unit(id).power : Model::Power::Unknown;
        QAction *action = m_mu->addAction(power == Model::Power::On
                                              ? unit.name
                                              : tr("%1 (%2)").arg(unit.name, Model::toText(power)));
        action->setCheckable(true);
        action->setChecked(id == m_window.session().mu());
        action->setToolTip(tr("Go on at %1 without a new log-on").arg(unit.name));
        connect(action, &QAction::triggered, &m_window,
                [this, id] { m_window.session().changeMu(id); });
    }
}

void MainMenus::makeViewMenu()
{
    auto *group = new QActionGroup(this);
    const std::array<std::pair<QString, Appearance>, 3> choices{{
        {tr("As the &desktop"), Appearance::Desktop},
        {tr("&Light"), Appearance::Light},
        {tr("D&ark"), Appearance::Dark},
    }};
    QMenu *appearance = m_view->addMenu(tr("&Appearance"));
    for (const auto &[text, value] : choices) {
        QAction *action = appearance->addAction(text);
        action->setCheckable(true);
        action->setChecked(Theme::instance().appearance() == value);
        group->addAction(action);
        connect(action, &QAction::triggered, &Theme::instance(),
                [wanted = value] { Theme::instance().setAppearance(wanted); });
    }
    m_view->addMenu(m_panes);
    m_view->addSeparator();

    QAction *next = m_view->addAction(tr("Next &region"));
    next->setShortcut(Qt::Key_F6);
    connect(next, &QAction::triggered, &m_window, [this] { m_window.focusNextRegion(); });
    QAction *previous = m_view->addAction(tr("&Previous region"));
    previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(previous, &QAction::triggered, &m_window, [this] { m_window.focusNextRegion(true); });
    QAction *back = m_view->addAction(tr("&Back"));
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(back, &QAction::triggered, &m_window.workArea(), &WorkArea::goBack);
    QAction *forward = m_view->addAction(tr("&Forward"));
    forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    connect(forward, &QAction::triggered, &m_window.workArea(), &WorkArea::goForward);
    m_view->addSeparator();

    QAction *reset = m_view->addAction(tr("Reset la&yout"));
    connect(reset, &QAction::triggered, &m_window, &MainWindow::resetLayout);
}

void MainMenus::makeHelpMenu()
{
    QAction *messages = m_help->addAction(Theme::icon(u"help"_s), tr("&Messages"));
    messages->setShortcut(Qt::Key_F1);
    connect(messages, &QAction::triggered, &m_window, [this] {
        auto *help = m_window.findChild<MessageHelp *>();
        if (!help)
            help = new MessageHelp(&m_window);
        help->show();
        help->raise();
        help->activateWindow();
    });
    QAction *keys = m_help->addAction(tr("&Keys"));
    keys->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    connect(keys, &QAction::triggered, &m_window, [this] {
        auto *sheet = new ShortcutSheet(&m_window);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    m_help->addSeparator();
    QAction *about = m_help->addAction(tr("&About SE Console"));
    connect(about, &QAction::triggered, &m_window, [this] {
        QMessageBox::about(&m_window, tr("About SE Console"),
                           tr("SE Operations Console %1\n\nOperates FUJITSU-style SE Servers and "
                              "emulates them for training. Free software under the GNU General "
                              "Public License, version 3 or later.")
                               .arg(QApplication::applicationVersion()));
    });
}

void MainMenus::addPane(QAction *toggle)
{
    m_panes->addAction(toggle);
}

} // namespace Ui
