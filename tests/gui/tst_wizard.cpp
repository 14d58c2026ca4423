// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include "samplenavigator.h"
#include "samplesession.h"
#include "ui/migration/findingsmodel.h"
#include "ui/migration/migrationwizard.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace Ui;
using namespace std::chrono_literals;

namespace {

Model::Finding conflict()
{
    Model::Finding finding;
    finding.rule = u"S4.1-11"_s;
    finding.severity = Model::Severity::Conflict;
    finding.object = u"4683"_s;
    finding.key = u"VMS2437"_s;
    finding.args = {u"4683"_s};
    finding.time = Sample::site()->start;
    return finding;
}

} // namespace

class TestWizard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void targetIsFoundByItself();
    void startExistsOnlyWithoutConflicts();
    void conflictsAreShownWithRemedyAndCheckedAgain();
    void wholeWayByMouse();
    void wholeWayByKeyboard();
    void consoleOnTargetOpensBeforeTheStart();
    void backLosesNothing();
    void rejectedAtTheStartLeadsBackToTheFindings();
    void closedWhileRunningGoesOnInJobs();
    void abortIsConfirmedAndEndsAtThePointOfNoReturn();
    void abortShowsCauseAndUndo();
    void outageOfTheTargetIsNotCalledAnAbort();
    void openedForARunningMigrationShowsIt();
    void missingRightDisablesTheCheckWithReason();

private:
    template <typename T> T *child(const QString &name) const
    {
        return m_wizard->findChild<T *>(name);
    }
    QPushButton *button(const QString &name) const { return child<QPushButton>(name); }
    void open();
    void answerCheck(const Model::Findings &findings);
    void acceptMigration();
    void report(Model::LmPhase phase);
    void arrive();

    std::unique_ptr<Sample::Session> m_session;
    Sample::Navigator m_navigator;
    std::unique_ptr<MigrationWizard> m_wizard;
    Model::UnitId m_source;
    Model::UnitId m_target;
};

void TestWizard::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Theme::apply(*qApp);
    m_source = Sample::site()->findUnit(u"ABGSE501"_s);
    m_target = Sample::site()->findUnit(u"ABGSE701"_s);
}

void TestWizard::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_session = std::make_unique<Sample::Session>(Sample::site()->findUnit(u"abgwhite"_s));
    m_navigator = {};
}

void TestWizard::cleanup()
{
    m_wizard.reset();
    m_session.reset();
}

void TestWizard::open()
{
    m_wizard = std::make_unique<MigrationWizard>(*m_session, m_navigator, m_source, u"VM12PROD"_s);
    m_wizard->show();
    m_wizard->activateWindow(); // no window manager under Xvfb does it
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestWizard::answerCheck(const Model::Findings &findings)
{
    Engine::Job job;
    job.id = Model::JobId(m_session->performed().size());
    job.state = Engine::JobState::Done;
    job.ended = Sample::site()->start;
    job.findings = findings;
    m_session->setJob(job);
}

void TestWizard::acceptMigration()
{
    Engine::Job job;
    job.id = Model::JobId(m_session->performed().size());
    job.state = Engine::JobState::Accepted;
    job.migration = Model::LmId(7);
    m_session->setJob(job);
}

void TestWizard::report(Model::LmPhase phase)
{
    Model::SiteView view = Sample::calmView();
    Sample::migrate(view, phase);
    m_session->publish(view);
}

void TestWizard::arrive()
{
    Model::SiteView view = *m_session->view();
    Sample::arrive(view);
    auto lm = std::make_shared<Model::LmStatus>(*view.migrations.front());
    lm->suspended = lm->accepted + 20s;
    lm->resumed = lm->accepted + 23s;
    lm->ended = lm->accepted + 25s;
    lm->timeline = {{Model::LmStep::Accepted, lm->accepted},
                    {Model::LmStep::Suspended, lm->suspended},
                    {Model::LmStep::Resumed, lm->resumed}};
    view.migrations = {lm};
    m_session->publish(view);
}

// S4.2-09, S4.2-10
void TestWizard::targetIsFoundByItself()
{
    open();
    QCOMPARE(child<QLabel>(u"wizardVm"_s)->text(), u"(12,VM12PROD)"_s);
    QCOMPARE(child<QLabel>(u"wizardStatus"_s)->text(), u"RUNNING"_s);
    QCOMPARE(child<QLabel>(u"wizardSource"_s)->text(), u"ABGSE501"_s);
    QCOMPARE(child<QLabel>(u"wizardTarget"_s)->text(), u"ABGSE701"_s);
    QVERIFY(child<QLabel>(u"wizardLink"_s)->text().contains(u"ISL1"_s));
    QVERIFY(!child<QLabel>(u"wizardForecast"_s)->text().isEmpty());
    QVERIFY(m_session->performed().empty());
}

// S4.2-11, S4.2-13, S4.2-16
void TestWizard::startExistsOnlyWithoutConflicts()
{
    open();
    QCOMPARE(button(u"wizardNext"_s)->text(), u"Check preconditions"_s);
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QCOMPARE(m_session->performed().size(), std::size_t(1));
    const auto &check = std::get<Engine::CheckMigration>(m_session->performed().front());
    QCOMPARE(check.source, m_source);
    QCOMPARE(check.target, m_target);
    QVERIFY(!button(u"wizardNext"_s)->isEnabled());
    answerCheck({conflict()});
    QVERIFY(!button(u"wizardNext"_s)->isEnabled());
    QVERIFY(!button(u"wizardNext"_s)->toolTip().isEmpty());
    answerCheck({});
    // The answer of an old check changes nothing: only a new check does.
    QVERIFY(!button(u"wizardNext"_s)->isEnabled());
}

// S4.2-13, S4.2-15, S4.3-21
void TestWizard::conflictsAreShownWithRemedyAndCheckedAgain()
{
    open();
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    answerCheck({conflict()});
    auto *table = child<QTableView>(u"findingsTable"_s);
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 1);
    const auto cell
        = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(FindingsModel::ObjectColumn), u"4683"_s);
    QVERIFY(cell(FindingsModel::ReadingColumn).startsWith(u"VMS2437 DEVICE '4683'"_s));
    QVERIFY(child<QLabel>(u"checkCounts"_s)->text().startsWith(u"1 conflict"_s));
    // The remedy is a link to where it can be done.
    const QRect remedy = table->visualRect(table->model()->index(0, FindingsModel::RemedyColumn));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, remedy.center());
    QCOMPARE(m_navigator.places.size(), std::size_t(1));
    QCOMPARE(m_navigator.places.front().unit, m_target);
    QTest::mouseClick(button(u"checkAgain"_s), Qt::LeftButton);
    QCOMPARE(m_session->performed().size(), std::size_t(2));
    answerCheck({});
    QVERIFY(button(u"wizardNext"_s)->isEnabled());
}

// S4.2-16, S4.2-20..22
void TestWizard::wholeWayByMouse()
{
    open();
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    answerCheck({});
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QCOMPARE(button(u"wizardNext"_s)->text(), u"Migrate BS2000 VM"_s);
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QVERIFY(std::holds_alternative<Engine::MigrateVm>(m_session->performed().back()));
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Running);
    acceptMigration();
    report(Model::LmPhase::Copy);
    QVERIFY(child<QLabel>(u"migrationState"_s)->text().startsWith(u"Copy"_s));
    QVERIFY(child<QLabel>(u"pagesLeft"_s)->text().startsWith(u"31,200"_s));
    arrive();
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Result);
    QVERIFY(child<QLabel>(u"migrationOutcome"_s)->text().contains(u"completed"_s));
    QVERIFY(child<QLabel>(u"resultSuspend"_s)->text().startsWith(u"3.0 s"_s));
    QTest::mouseClick(button(u"wizardClose"_s), Qt::LeftButton);
    QCOMPARE(m_navigator.places.size(), std::size_t(1));
    QCOMPARE(m_navigator.places.front().kind, PlaceKind::Vm);
    QCOMPARE(m_navigator.places.front().unit, m_target);
    QCOMPARE(m_navigator.places.front().name, u"VM12PROD"_s);
}

void TestWizard::wholeWayByKeyboard()
{
    open();
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_wizard.get(),
                        key);
    };
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Check);
    answerCheck({});
    QCOMPARE(QApplication::focusWidget(), button(u"wizardNext"_s));
    press(Qt::Key_Return);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Ready);
    press(Qt::Key_Space);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Running);
    acceptMigration();
    report(Model::LmPhase::PostTreatment);
    arrive();
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Result);
    press(Qt::Key_Escape);
    QCOMPARE(m_navigator.places.size(), std::size_t(1));
}

// S4.2-18
void TestWizard::consoleOnTargetOpensBeforeTheStart()
{
    open();
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    answerCheck({});
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QCOMPARE(button(u"openConsoleOnTarget"_s)->text(), u"Open KVP console on ABGSE701"_s);
    QTest::mouseClick(button(u"openConsoleOnTarget"_s), Qt::LeftButton);
    const Model::ConsoleId expected{m_target, u"VM12PROD"_s};
    QCOMPARE(m_navigator.consoles, std::vector{expected});
}

void TestWizard::backLosesNothing()
{
    open();
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    answerCheck({});
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"wizardBack"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"wizardBack"_s), Qt::LeftButton);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Target);
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QCOMPARE(m_session->performed().size(), std::size_t(1));
    QVERIFY(button(u"wizardNext"_s)->isEnabled());
}

// S4.7-03
void TestWizard::rejectedAtTheStartLeadsBackToTheFindings()
{
    open();
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    answerCheck({});
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    Engine::Job job;
    job.id = Model::JobId(m_session->performed().size());
    job.state = Engine::JobState::Refused;
    job.findings = {conflict()};
    m_session->setJob(job);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Check);
    QCOMPARE(child<QTableView>(u"findingsTable"_s)->model()->rowCount(), 1);
    QVERIFY(!button(u"wizardNext"_s)->isEnabled());
}

void TestWizard::closedWhileRunningGoesOnInJobs()
{
    report(Model::LmPhase::Copy);
    open();
    QTest::mouseClick(button(u"wizardClose"_s), Qt::LeftButton);
    QVERIFY(!m_wizard->isVisible());
    QCOMPARE(m_navigator.jobsShown, 1);
    QVERIFY(m_session->performed().empty());
}

void TestWizard::abortIsConfirmedAndEndsAtThePointOfNoReturn()
{
    report(Model::LmPhase::Copy);
    open();
    QVERIFY(button(u"wizardAbort"_s)->isEnabled());
    QTest::mouseClick(button(u"wizardAbort"_s), Qt::LeftButton);
    auto *question = child<QMessageBox>(u"abortQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"too late"_s));
    QVERIFY(m_session->performed().empty());
    // Return is the harmless answer.
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(m_session->performed().empty());
    QTRY_VERIFY(!child<QMessageBox>(u"abortQuestion"_s));
    QTest::mouseClick(button(u"wizardAbort"_s), Qt::LeftButton);
    question = child<QMessageBox>(u"abortQuestion"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"abortNow"_s), Qt::LeftButton);
    QCOMPARE(m_session->performed().size(), std::size_t(1));
    QCOMPARE(std::get<Engine::AbortMigration>(m_session->performed().front()).migration,
             Model::LmId(7));
    report(Model::LmPhase::PostTreatment);
    QVERIFY(!button(u"wizardAbort"_s)->isEnabled());
    QVERIFY(button(u"wizardAbort"_s)->toolTip().contains(u"point of no return"_s));
}

// S4.7-07, S4.7-08
void TestWizard::abortShowsCauseAndUndo()
{
    report(Model::LmPhase::Copy);
    open();
    Model::SiteView view = *m_session->view();
    auto lm = std::make_shared<Model::LmStatus>(*view.migrations.front());
    lm->phase = Model::LmPhase::Aborted;
    lm->ended = lm->accepted + 30s;
    lm->reasonKey = u"VMS2425"_s;
    lm->reasonArgs = {u"(12,VM12PROD)"_s, u"ABGSE701"_s};
    lm->undo = {{Model::UndoKind::DeleteTargetVm, {}, true}};
    view.migrations = {lm};
    m_session->publish(view);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Result);
    QVERIFY(child<QLabel>(u"resultCause"_s)->text().startsWith(u"VMS2425"_s));
    QCOMPARE(button(u"wizardNext"_s)->text(), u"Check again"_s);
    // S4.7-06
    QTest::mouseClick(button(u"wizardNext"_s), Qt::LeftButton);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Check);
    QTest::mouseClick(button(u"wizardClose"_s), Qt::LeftButton);
    QVERIFY(m_navigator.places.empty());
}

// PROTOCOLS 2.4: the system is the target's, so neither "goes on on the source" nor "completed".
void TestWizard::outageOfTheTargetIsNotCalledAnAbort()
{
    report(Model::LmPhase::Copy);
    open();
    Model::SiteView view = *m_session->view();
    auto lm = std::make_shared<Model::LmStatus>(*view.migrations.front());
    lm->phase = Model::LmPhase::TargetFailed;
    lm->suspended = lm->accepted + 20s;
    lm->ended = lm->accepted + 90s;
    lm->reasonKey = u"SEC0219"_s;
    lm->reasonArgs = {u"ABGSE701"_s, u"VM12PROD"_s};
    lm->undo = {{Model::UndoKind::DeleteTargetVm, {}, false}};
    view.migrations = {lm};
    m_session->publish(view);
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Result);
    const QString outcome = child<QLabel>(u"migrationOutcome"_s)->text();
    QVERIFY2(outcome.contains(u"outage of ABGSE701"_s), qPrintable(outcome));
    QVERIFY(child<QLabel>(u"resultCause"_s)->text().startsWith(u"SEC0219"_s));
    QCOMPARE(child<QLabel>(u"resultSuspend"_s)->text(), u"until the outage"_s);
    // Nothing of it is undone, and there is nothing to check again on the source.
    QCOMPARE(child<QTableWidget>(u"migrationTimeline"_s)->rowCount(), int(lm->timeline.size()));
    QVERIFY(!button(u"wizardNext"_s)->isVisible());
    QTest::mouseClick(button(u"wizardClose"_s), Qt::LeftButton);
    QCOMPARE(m_navigator.places.size(), std::size_t(1));
    QCOMPARE(m_navigator.places.front().unit, lm->target);
}

void TestWizard::openedForARunningMigrationShowsIt()
{
    report(Model::LmPhase::Copy);
    open();
    QCOMPARE(m_wizard->step(), MigrationWizard::Step::Running);
}

void TestWizard::missingRightDisablesTheCheckWithReason()
{
    m_session->forbid(Engine::Action(Engine::CheckMigration{}).index(), u"SEC0404"_s,
                      {u"johndoe"_s, u"VM12PROD"_s, u"ABGSE501"_s});
    open();
    QVERIFY(!button(u"wizardNext"_s)->isEnabled());
    QVERIFY(button(u"wizardNext"_s)->toolTip().contains(u"VM12PROD"_s));
    QVERIFY(child<QLabel>(u"wizardNoCheck"_s)->text().contains(u"ABGSE501"_s));
}

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
