// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include "app/windows.h"
#include "engine/service/emulatorcontrol.h"
#include "engine/service/local/localservice.h"
#include "model/sitefile.h"
#include "ui/access/logondialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/navigationtree.h"
#include "ui/migration/migrationwizard.h"
#include "ui/theme/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

/// Tells when a widget was painted for the first time.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QWidget *watched)
    {
        m_wall.start();
        watched->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_ms < 0)
            m_ms = m_wall.elapsed();
        return false;
    }
    qint64 ms() const { return m_ms; }

private:
    QElapsedTimer m_wall;
    qint64 m_ms = -1;
};

/// Events take the way of those of the window system, through windows and not to widgets.
void click(QWidget *widget, QPoint at, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mouseClick(widget->window()->windowHandle(), button, {},
                      widget->mapTo(widget->window(), at));
}

void click(QWidget *widget)
{
    click(widget, widget->rect().center());
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
}

void type(const QString &text)
{
    for (const QChar each : text)
        QTest::keyClick(QGuiApplication::focusWindow(), each.toLatin1());
}

/// Clicks the entry of the menu that opens next; a menu keeps the click that opened it waiting.
class MenuPicker final : public QObject {
public:
    explicit MenuPicker(const QString &entry)
        : m_entry(entry)
    {
        startTimer(10);
    }
    bool isDone() const { return m_done; }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu || !menu->windowHandle() || !menu->windowHandle()->isExposed())
            return;
        killTimer(event->timerId());
        for (QAction *action : menu->actions()) {
            if (action->text() == m_entry && action->isEnabled()) {
                m_done = true;
                click(menu, menu->actionGeometry(action).center());
                return;
            }
        }
        menu->close();
    }

private:
    QString m_entry;
    bool m_done = false;
};

} // namespace

/// A Live Migration as an operator does it: the real windows over the real engine.
class tst_MigrationByMouse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void wholeWayByMouse();
    void wholeWayByKeyboardAlone();
    void monitorTakesCommandsAtItsConsole();

private:
    void enter(QWidget *window);
    void logOnByKeyboard();
    void reachTree();
    MigrationWizard *wizard() const { return m_window->findChild<MigrationWizard *>(); }
    QPushButton *button(const QString &name) const
    {
        return m_window->findChild<QPushButton *>(name);
    }
    Place operationOn(const QString &su) const
    {
        return {.kind = PlaceKind::Vm, .unit = m_site->findUnit(su), .name = u"VM12PROD"_s};
    }

    Model::SitePtr m_site;
    std::unique_ptr<Engine::LocalService> m_service;
    std::unique_ptr<App::Windows> m_windows;
    MainWindow *m_window = nullptr;
};

void tst_MigrationByMouse::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Theme::apply(*qApp);
    m_site = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(m_site);
}

void tst_MigrationByMouse::init()
{
    m_window = nullptr;
    m_service = std::make_unique<Engine::LocalService>(m_site, 1);
    m_service->emulator()->setSpeed(10'000);
    m_windows = std::make_unique<App::Windows>(*m_service, false);
    connect(m_windows.get(), &App::Windows::opened, this,
            [this](MainWindow *window) { m_window = window; });
}

void tst_MigrationByMouse::cleanup()
{
    m_windows.reset();
    m_service.reset();
}

/// What a window manager does for a window that opens; there is none under Xvfb.
void tst_MigrationByMouse::enter(QWidget *window)
{
    QVERIFY(QTest::qWaitForWindowExposed(window));
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

void tst_MigrationByMouse::wholeWayByMouse()
{
    QElapsedTimer wall;
    wall.start();
    LogOnDialog *dialog = m_windows->logOn();
    const FirstPaint dialogPaint(dialog);
    enter(dialog);
    auto *account = dialog->findChild<QLineEdit *>(u"logOnAccount"_s);
    click(account);
    type(u"admin"_s);
    QCOMPARE(account->text(), u"admin"_s);
    click(dialog->findChild<QLineEdit *>(u"logOnPassword"_s));
    type(u"admin"_s);
    wall.restart();
    click(dialog->findChild<QPushButton *>(u"logOn"_s));
    QTRY_VERIFY(m_window);
    const FirstPaint windowPaint(m_window->centralWidget());
    enter(m_window);
    QTRY_VERIFY(windowPaint.ms() >= 0);
    qInfo("log-on dialog painted after %lld ms, main window %lld ms after the log-on",
          qlonglong(dialogPaint.ms()), qlonglong(wall.elapsed()));

    // Systems -> ABGSE5 -> ABGSE501 -> VM12PROD, opened at their arrows.
    auto *tree = m_window->findChild<NavigationTree *>();
    tree->showPlace(operationOn(u"ABGSE501"_s));
    const QModelIndex system = tree->currentIndex();
    QVERIFY(system.isValid());
    MenuPicker picker(u"Migrate BS2000 VM..."_s);
    click(tree->viewport(), tree->visualRect(system).center(), Qt::RightButton);
    QTRY_VERIFY(picker.isDone());
    QTRY_VERIFY(wizard());
    enter(wizard());
    QCOMPARE(wizard()->step(), MigrationWizard::Step::Target);
    QCOMPARE(wizard()->findChild<QLabel *>(u"wizardTarget"_s)->text(), u"ABGSE701"_s);
    click(button(u"wizardNext"_s));
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Check);
    QTRY_VERIFY(button(u"wizardNext"_s)->isEnabled());
    click(button(u"wizardNext"_s));
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Ready);
    click(button(u"wizardNext"_s));
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Running);
    QTRY_VERIFY_WITH_TIMEOUT(wizard()->step() == MigrationWizard::Step::Result, 60'000);
    QVERIFY(wizard()->findChild<QLabel *>(u"migrationOutcome"_s)->text().contains(u"completed"_s));
    click(button(u"wizardClose"_s));
    QTRY_VERIFY(m_window->currentPlace() == operationOn(u"ABGSE701"_s));
    QCOMPARE(m_window->currentPage()->heading(), u"VM12PROD"_s);
}

void tst_MigrationByMouse::reachTree()
{
    auto *tree = m_window->findChild<NavigationTree *>();
    for (int i = 0; i < 10 && QApplication::focusWidget() != tree; ++i)
        press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), tree);
}

void tst_MigrationByMouse::logOnByKeyboard()
{
    enter(m_windows->logOn());
    type(u"admin"_s);
    press(Qt::Key_Tab);
    type(u"admin"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window);
    enter(m_window);
}

void tst_MigrationByMouse::wholeWayByKeyboardAlone()
{
    logOnByKeyboard();
    reachTree();
    auto *tree = m_window->findChild<NavigationTree *>();
    const auto selected = [&] { return tree->selectedPlace().value<Place>(); };
    press(Qt::Key_Home);
    for (int i = 0; i < 300 && selected() != operationOn(u"ABGSE501"_s); ++i) {
        if (!tree->isExpanded(tree->currentIndex()))
            press(Qt::Key_Right);
        press(Qt::Key_Down);
    }
    QVERIFY(selected() == operationOn(u"ABGSE501"_s));
    press(Qt::Key_Return);
    QVERIFY(m_window->currentPlace() == operationOn(u"ABGSE501"_s));
    auto *migrate = m_window->findChild<QPushButton *>(u"migrateVm"_s);
    QVERIFY(migrate);
    QTRY_VERIFY(migrate->isEnabled());
    press(Qt::Key_F6);
    for (int i = 0; i < 30 && QApplication::focusWidget() != migrate; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), migrate);
    press(Qt::Key_Space);
    QTRY_VERIFY(wizard());
    enter(wizard());
    press(Qt::Key_Return);
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Check);
    QTRY_VERIFY(button(u"wizardNext"_s)->isEnabled());
    QTRY_COMPARE(QApplication::focusWidget(), button(u"wizardNext"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Ready);
    press(Qt::Key_Space);
    QTRY_VERIFY(wizard()->step() == MigrationWizard::Step::Running);
    QTRY_VERIFY_WITH_TIMEOUT(wizard()->step() == MigrationWizard::Step::Result, 60'000);
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_window->currentPlace() == operationOn(u"ABGSE701"_s));
}

void tst_MigrationByMouse::monitorTakesCommandsAtItsConsole()
{
    logOnByKeyboard();
    auto *tree = m_window->findChild<NavigationTree *>();
    tree->showPlace({.kind = PlaceKind::Su, .unit = m_site->findUnit(u"ABGSE501"_s)});
    MenuPicker picker(u"Open KVP console"_s);
    click(tree->viewport(), tree->visualRect(tree->currentIndex()).center(), Qt::RightButton);
    QTRY_VERIFY(picker.isDone());
    auto *line = m_window->findChild<QLineEdit *>(u"commandLine"_s);
    QVERIFY(line);
    QTRY_VERIFY(line->isEnabled());
    click(line);
    QSignalSpy lines(&m_window->session(), &Engine::OperatorSession::consoleLines);
    type(u"/SHOW-VM-RES"_s);
    press(Qt::Key_Return);
    const auto isShown = [&] {
        return std::ranges::any_of(lines, [](const QList<QVariant> &each) {
            const auto news = each[1].value<QVector<Model::ConsoleLine>>();
            return std::ranges::any_of(news, [](const Model::ConsoleLine &one) {
                return one.text.contains(u"VM12PROD"_s);
            });
        });
    };
    QTRY_VERIFY(isShown());
}

QTEST_MAIN(tst_MigrationByMouse)
#include "tst_migrationbymouse.moc"
