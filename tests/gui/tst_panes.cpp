// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include "samplesession.h"
#include "ui/access/logondialog.h"
#include "ui/console/consolepane.h"
#include "ui/frame/mainwindow.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/jobspane.h"
#include "ui/migration/migrationwizard.h"
#include "ui/outages/outageswindow.h"
#include "ui/panes/panes.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;

class TestPanes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void logOnByKeyboard();
    void refusalIsShownAndTriedAgain();
    void consoleOpensOnceAndClosesItsConnection();
    void wizardOpensOncePerSystem();
    void jobsDockCountsAndFailuresStayUntilSeen();
    void jobsModelKeepsItsPromises();
    void outagesWindowNeedsAnEmulator();
    void eventsHaveTheirPage();
    void speaksGermanAndRightPlurals();

private:
    Engine::Job job(int id, Engine::JobState state) const;

    Sample::Service m_service;
    Sample::Session *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
    Panes *m_panes = nullptr;
};

void TestPanes::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp);
}

void TestPanes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    auto session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_session = session.get();
    m_window = std::make_unique<MainWindow>(m_service, std::move(session));
    m_panes = new Panes(*m_window, m_service);
    m_window->show();
    m_window->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPanes::cleanup()
{
    m_window.reset();
}

Engine::Job TestPanes::job(int id, Engine::JobState state) const
{
    Engine::Job result;
    result.id = Model::JobId(id);
    result.title = u"SEC0801"_s;
    result.titleArgs = {u"abgwhite"_s};
    result.account = u"admin"_s;
    result.state = state;
    return result;
}

void TestPanes::logOnByKeyboard()
{
    LogOnDialog dialog(m_service);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto *logOn = dialog.findChild<QPushButton *>(u"logOn"_s);
    QVERIFY(!logOn->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"admin"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"abgbl"_s);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(accepted.count(), 1);
    const auto session = dialog.takeSession();
    QVERIFY(session);
    QCOMPARE(session->mu(), Sample::site()->findUnit(u"abgblack"_s));
}

void TestPanes::refusalIsShownAndTriedAgain()
{
    m_service.refuseNext(u"SEC0401"_s, {u"admin"_s});
    LogOnDialog dialog(m_service);
    dialog.setAccount(u"admin"_s);
    dialog.show();
    dialog.accept();
    auto *reason = dialog.findChild<QLabel *>(u"logOnReason"_s);
    QTRY_VERIFY(reason->text().contains(u"'admin'"_s));
    QVERIFY(dialog.isVisible());
    QVERIFY(!dialog.takeSession() || dialog.isVisible());
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.accept();
    QTRY_COMPARE(accepted.count(), 1);
}

void TestPanes::consoleOpensOnceAndClosesItsConnection()
{
    const Model::ConsoleId console{Sample::site()->findUnit(u"ABGSE501"_s), u"HV0"_s};
    m_window->openConsole(console);
    m_window->openConsole(console);
    QCOMPARE(m_window->findChildren<ConsolePane *>().size(), 1);
    QCOMPARE(m_session->openConsoles().size(), std::size_t(1));
    auto *dock = m_window->findChild<QDockWidget *>(u"console-%1-HV0"_s.arg(int(console.su)));
    QVERIFY(dock);
    QCOMPARE(dock->windowTitle(), u"KVP HV0 ABGSE501"_s);
    dock->close();
    QTRY_VERIFY(m_session->openConsoles().empty());
}

void TestPanes::wizardOpensOncePerSystem()
{
    const Model::UnitId source = Sample::site()->findUnit(u"ABGSE501"_s);
    m_window->openMigration(source, u"VM12PROD"_s);
    m_window->openMigration(source, u"vm12prod"_s);
    QCOMPARE(m_window->findChildren<MigrationWizard *>().size(), 1);
    m_window->openMigration(source, u"VM02TEST"_s);
    QCOMPARE(m_window->findChildren<MigrationWizard *>().size(), 2);
}

void TestPanes::jobsDockCountsAndFailuresStayUntilSeen()
{
    auto *dock = m_window->findChild<QDockWidget *>(u"jobs"_s);
    QCOMPARE(dock->windowTitle(), u"Jobs"_s);
    m_session->setJob(job(1, Engine::JobState::Accepted));
    QCOMPARE(dock->windowTitle(), u"Jobs (1)"_s);
    m_session->setJob(job(1, Engine::JobState::Failed));
    QCOMPARE(dock->windowTitle(), u"Jobs (1)"_s);
    m_session->setJob(job(2, Engine::JobState::Done));
    QCOMPARE(dock->windowTitle(), u"Jobs (1)"_s);
    m_window->showJobs();
    auto *table = dock->findChild<QTableView *>(u"jobsTable"_s);
    QTRY_VERIFY(table->isVisible());
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(dock->windowTitle(), u"Jobs"_s);
}

void TestPanes::jobsModelKeepsItsPromises()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setView(m_session->view());
    model.setJobs({job(1, Engine::JobState::Accepted)});
    model.setJobs({job(1, Engine::JobState::Failed), job(2, Engine::JobState::Submitted)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.job(0).id, Model::JobId(2));
    QCOMPARE(model.unseenFailures(), 1);
    model.markAllSeen();
    QCOMPARE(model.unseenFailures(), 0);
    // Not a failure, but to be looked at as well.
    model.setJobs({job(3, Engine::JobState::Unknown)});
    QCOMPARE(model.unseenFailures(), 1);
    const QModelIndex state = model.index(0, JobsModel::StateColumn);
    QCOMPARE(state.data().toString(), u"NOT KNOWN"_s);
    QCOMPARE(state.data(JobsModel::MarkRole).toInt(), int(Model::Mark::Medium));
    model.setJobs({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPanes::outagesWindowNeedsAnEmulator()
{
    QVERIFY(m_panes->openOutages());
    QCOMPARE(m_panes->openOutages(), m_panes->openOutages());
    QVERIFY(m_window->findChild<QAction *>(u"openOutages"_s));
}

void TestPanes::eventsHaveTheirPage()
{
    m_window->go({.kind = PlaceKind::Events, .name = u"VM12PROD"_s});
    QVERIFY(m_window->currentPage());
    QCOMPARE(m_window->currentPage()->findChild<QLineEdit *>(u"eventsFilterText"_s)->text(),
             u"VM12PROD"_s);
}

void TestPanes::speaksGermanAndRightPlurals()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/seconsole_de.qm"_s));
    QTranslator english;
    QVERIFY(english.load(u":/i18n/seconsole_en.qm"_s));
    const Model::UnitId source = Sample::site()->findUnit(u"ABGSE501"_s);
    {
        QCoreApplication::installTranslator(&german);
        const MigrationWizard wizard(*m_session, *m_window, source, u"VM12PROD"_s);
        QCOMPARE(wizard.findChild<QPushButton *>(u"wizardNext"_s)->text(),
                 u"Voraussetzungen prüfen"_s);
        QCOMPARE(wizard.windowTitle(), u"BS2000-VM VM12PROD migrieren"_s);
        QCoreApplication::removeTranslator(&german);
    }
    QCOMPARE(english.translate("Ui::CheckPage", "%n conflict(s)", nullptr, 1), u"%n conflict"_s);
}

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
