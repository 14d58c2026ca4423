// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include "engine/service/emulatorcontrol.h"
#include "engine/service/local/localservice.h"
#include "model/sitefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The door to the emulated site with the real engine on its thread, as windows use it.
class tst_LocalService : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void logOnLeadsToTheViewOfTheMu();
    void refusedLogOnNamesTheReason();
    void performReturnsAtOnceAndSignalsComeLater();
    void migrationRunsFromJobToDone();
    void consoleOfTheSourceClosesWhenTheSystemMoved();
    void consoleNeedsAnMuOfItsOwnServer();
    void consoleWithoutRightIsNotOpened();
    void pauseStopsTimeAndStepGoesOn();
    void speedIsAFactorOfWallTime();
    void viewStaysWhileTheMuIsOff();
    void jobOfASilentMuIsNotKnownUntilItAnswers();
    void anotherMuNeedsNoLogOn();
    void twoServersKnowDifferentThingsAfterTheCut();
    void impossibleActionsTellWhy();
    void diskFindingsAreThoseOfTheSite();
    void acknowledgedEventsAreCountedHereAtOnce();
    void endedJobsAreKeptInNumberAndForOneAccount();
    void stepsOfASessionReachTheAuditLog();
    void serviceEndsWhateverRuns();

private:
    using Session = std::unique_ptr<Engine::OperatorSession>;

    Session logOn(const QString &mu, const QString &account = u"admin"_s);
    Model::UnitId unit(const QString &name) const { return m_site->findUnit(name); }
    const Engine::Job &job(const Session &session, Model::JobId id) const;
    std::vector<Model::UnitId> musOf(const QString &unitOfServer, bool same) const;
    void fast() { m_service->emulator()->setSpeed(0); }

    Model::SitePtr m_site;
    std::unique_ptr<Engine::LocalService> m_service;
};

void tst_LocalService::initTestCase()
{
    m_site = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(m_site);
}

void tst_LocalService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_service = std::make_unique<Engine::LocalService>(m_site, 1);
}

void tst_LocalService::cleanup()
{
    m_service.reset();
}

tst_LocalService::Session tst_LocalService::logOn(const QString &mu, const QString &account)
{
    Session session = m_service->openSession(unit(mu));
    QSignalSpy loggedOn(session.get(), &Engine::OperatorSession::loggedOn);
    session->logOn(account, account);
    if (loggedOn.isEmpty())
        loggedOn.wait();
    return session;
}

const Engine::Job &tst_LocalService::job(const Session &session, Model::JobId id) const
{
    return *std::ranges::find(session->jobs(), id, &Engine::Job::id);
}

/// MUs of the server that @p unitOfServer belongs to, or those of the other ones.
std::vector<Model::UnitId> tst_LocalService::musOf(const QString &unitOfServer, bool same) const
{
    std::vector<Model::UnitId> mus = m_site->unitsOfKind(Model::UnitKind::MU);
    const Model::ServerId server = m_site->unit(unit(unitOfServer)).server;
    std::erase_if(mus,
                  [&](Model::UnitId mu) { return (m_site->unit(mu).server == server) != same; });
    return mus;
}

void tst_LocalService::logOnLeadsToTheViewOfTheMu()
{
    const Session session = m_service->openSession(unit(u"abgwhite"_s));
    QCOMPARE(session->account(), QString());
    QVERIFY(!session->view());
    QSignalSpy loggedOn(session.get(), &Engine::OperatorSession::loggedOn);
    session->logOn(u"Admin"_s, u"admin"_s);
    QVERIFY(loggedOn.isEmpty());
    QVERIFY(loggedOn.wait());
    QCOMPARE(session->account(), u"admin"_s);
    QCOMPARE(session->role(), Model::Role::Administrator);
    QVERIFY(session->isConnected());
    QVERIFY(session->view());
    QCOMPARE(session->view()->mu, unit(u"abgwhite"_s));
    // A site in operation: its MU knows all of it from the first view on.
    for (const Model::UnitViewPtr &each : session->view()->units)
        QCOMPARE(each->heartbeat, Model::Heartbeat::Ok);
    const Model::Instant first = session->view()->time;
    QTRY_VERIFY(session->view()->time > first);
}

void tst_LocalService::refusedLogOnNamesTheReason()
{
    const Session session = m_service->openSession(unit(u"abgwhite"_s));
    QSignalSpy refused(session.get(), &Engine::OperatorSession::refused);
    session->logOn(u"admin"_s, u"wrong"_s);
    QVERIFY(refused.wait());
    QCOMPARE(refused.front().front().toString(), u"SEC0401"_s);
    QCOMPARE(session->account(), QString());
    QVERIFY(!session->view());
    m_service->emulator()->inject(Engine::PullPlug{unit(u"abgwhite"_s)});
    session->logOn(u"admin"_s, u"admin"_s);
    QVERIFY(refused.wait());
    QCOMPARE(refused.back().front().toString(), u"SEC0859"_s);
}

void tst_LocalService::performReturnsAtOnceAndSignalsComeLater()
{
    const Session session = logOn(u"abgwhite"_s);
    QSignalSpy changed(session.get(), &Engine::OperatorSession::jobChanged);
    const Model::JobId id
        = session->perform(Engine::CheckMigration{unit(u"ABGSE501"_s), u"VM12PROD"_s});
    QVERIFY(changed.isEmpty());
    QCOMPARE(job(session, id).state, Engine::JobState::Submitted);
    QTRY_COMPARE(job(session, id).state, Engine::JobState::Done);
    QCOMPARE(changed.front().front().value<Engine::Job>().state, Engine::JobState::Submitted);
    QVERIFY(!job(session, id).findings.empty());
    QVERIFY(!Model::hasConflict(job(session, id).findings));
}

// S4.6.1, S4.6.3-05
void tst_LocalService::migrationRunsFromJobToDone()
{
    const Session session = logOn(u"abgwhite"_s);
    QSignalSpy jobs(session.get(), &Engine::OperatorSession::jobChanged);
    QSignalSpy lines(session.get(), &Engine::OperatorSession::consoleLines);
    QSignalSpy news(session.get(), &Engine::OperatorSession::eventsChanged);
    const Model::ConsoleId monitor{unit(u"ABGSE501"_s), u"HV0"_s};
    session->openConsole(monitor);
    const Model::JobId id = session->perform(Engine::MigrateVm{monitor.su, u"VM12PROD"_s});
    QTRY_VERIFY(job(session, id).migration != Model::NoLm);
    fast();
    QTRY_COMPARE_WITH_TIMEOUT(job(session, id).state, Engine::JobState::Done, 60'000);
    QCOMPARE(job(session, id).key, u"VMS2451"_s);
    QCOMPARE(job(session, id).permille, 1000);
    int permille = 0;
    for (const QList<QVariant> &each : jobs) {
        QVERIFY(each.front().value<Engine::Job>().permille >= permille);
        permille = each.front().value<Engine::Job>().permille;
    }
    QStringList keys;
    const auto collect = [&] {
        keys.clear();
        quint64 last = 0;
        for (const QList<QVariant> &each : lines) {
            for (const Model::ConsoleLine &line : each[1].value<QVector<Model::ConsoleLine>>()) {
                QCOMPARE(line.number, last == 0 ? line.number : last + 1);
                last = line.number;
                keys.append(line.key);
            }
        }
    };
    collect();
    QVERIFY(keys.contains(u"VMS2450"_s));
    QVERIFY(keys.contains(u"VMS2451"_s));
    QTRY_VERIFY(session->view()->lastEvent >= 3);
    const quint64 last = session->view()->lastEvent;
    const std::vector<Model::Event> events = session->events(1, 1000);
    QVERIFY(events.size() >= last);
    QVERIFY(std::ranges::any_of(
        events, [](const Model::Event &event) { return event.key == u"SEC0610"_s; }));
    QVERIFY(!news.isEmpty());
    QCOMPARE(session->events(2, 1).size(), std::size_t(1));
    QCOMPARE(session->events(2, 1).front().id, events[1].id);
}

// S4.8-14
void tst_LocalService::consoleOfTheSourceClosesWhenTheSystemMoved()
{
    const Session session = logOn(u"abgwhite"_s);
    QSignalSpy closed(session.get(), &Engine::OperatorSession::consoleClosed);
    QSignalSpy lines(session.get(), &Engine::OperatorSession::consoleLines);
    const Model::ConsoleId source{unit(u"ABGSE501"_s), u"VM12PROD"_s};
    const Model::ConsoleId target{unit(u"ABGSE701"_s), u"VM12PROD"_s};
    session->openConsole(source);
    session->openConsole(target); // before the start, as the wizard offers it (S4.2-18)
    fast();
    session->perform(Engine::MigrateVm{source.su, u"VM12PROD"_s});
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 60'000);
    QCOMPARE(closed.front()[0].value<Model::ConsoleId>(), source);
    QCOMPARE(closed.front()[1].toString(), u"SEC0260"_s);
    QCOMPARE(closed.front()[2].toStringList(), QStringList{u"ABGSE701"_s});
    const auto spoke = [&](const Model::ConsoleId &console) {
        return std::ranges::any_of(lines, [&](const QList<QVariant> &each) {
            return each.front().value<Model::ConsoleId>() == console;
        });
    };
    QTRY_VERIFY(spoke(source));
    QTRY_VERIFY(spoke(target));
}

// S2.1-09
void tst_LocalService::consoleNeedsAnMuOfItsOwnServer()
{
    const QString far = m_site->unit(musOf(u"ABGSE501"_s, false).front()).name;
    const Session session = logOn(far);
    QSignalSpy closed(session.get(), &Engine::OperatorSession::consoleClosed);
    const Model::ConsoleId monitor{unit(u"ABGSE501"_s), u"HV0"_s};
    session->openConsole(monitor);
    QVERIFY(session->reasonAgainst(Engine::ConsoleInput{monitor, {}}).isEmpty());
    for (const Model::UnitId mu : musOf(u"ABGSE501"_s, true))
        m_service->emulator()->inject(Engine::PullPlug{mu});
    fast();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 30'000);
    QCOMPARE(closed.front()[1].toString(), u"SEC0854"_s);
    QCOMPARE(session->reasonAgainst(Engine::ConsoleInput{monitor, {}}), u"SEC0854"_s);
    QCOMPARE(session->reasonInserts(Engine::ConsoleInput{monitor, {}}).front(), u"ABGSE501"_s);
}

// X-ROLE-08
void tst_LocalService::consoleWithoutRightIsNotOpened()
{
    const Session session = logOn(u"abgwhite"_s, u"johndoe"_s);
    QSignalSpy closed(session.get(), &Engine::OperatorSession::consoleClosed);
    session->openConsole({unit(u"ABGSE501"_s), u"HV0"_s});
    QVERIFY(closed.isEmpty());
    QVERIFY(closed.wait());
    QCOMPARE(closed.front()[1].toString(), u"SEC0403"_s);
}

void tst_LocalService::pauseStopsTimeAndStepGoesOn()
{
    Engine::EmulatorControl *emulator = m_service->emulator();
    QSignalSpy truths(emulator, &Engine::EmulatorControl::truthChanged);
    QTRY_VERIFY(emulator->truth());
    QSignalSpy changed(emulator, &Engine::EmulatorControl::timeControlChanged);
    emulator->setPaused(true);
    QVERIFY(emulator->isPaused());
    QCOMPARE(changed.size(), 1);
    // What is done while time stands still is seen, at the same instant.
    const auto isCut = [&] { return emulator->truth()->links.front().cut; };
    emulator->inject(Engine::CutLink{Model::LinkId(0), true});
    QTRY_VERIFY(isCut());
    const Model::Instant stopped = emulator->truth()->time;
    emulator->inject(Engine::CutLink{Model::LinkId(0), false});
    QTRY_VERIFY(!isCut());
    QCOMPARE(emulator->truth()->time, stopped);
    emulator->step(10s);
    emulator->step(500ms);
    QTRY_COMPARE(emulator->truth()->time, stopped + 10'500ms);
    emulator->setPaused(false);
    QTRY_VERIFY(emulator->truth()->time > stopped + 10'600ms);
}

void tst_LocalService::speedIsAFactorOfWallTime()
{
    Engine::EmulatorControl *emulator = m_service->emulator();
    emulator->setSpeed(100'000);
    QCOMPARE(emulator->speed(), qint64(100'000));
    QTRY_VERIFY(emulator->truth());
    QElapsedTimer wall;
    wall.start();
    const Model::Instant begin = emulator->truth()->time;
    QTRY_VERIFY_WITH_TIMEOUT(emulator->truth()->time >= begin + 60s, 30'000);
    // Never faster than asked for; the last publication may show up to 50 ms of earlier wall time.
    const Model::Duration passed = emulator->truth()->time - begin;
    QVERIFY(passed <= Model::Duration((wall.nsecsElapsed() + 200'000'000) * 100));
}

// UI "Frame", S2.1-07
void tst_LocalService::viewStaysWhileTheMuIsOff()
{
    const Session session = logOn(u"abgwhite"_s);
    QSignalSpy connection(session.get(), &Engine::OperatorSession::connectionChanged);
    m_service->emulator()->inject(Engine::PullPlug{unit(u"abgwhite"_s)});
    QTRY_COMPARE(connection.size(), 1);
    QVERIFY(!session->isConnected());
    const Model::SiteViewPtr last = session->view();
    QVERIFY(last);
    const Engine::Action check = Engine::CheckMigration{unit(u"ABGSE501"_s), u"VM12PROD"_s};
    QCOMPARE(session->reasonAgainst(check), u"SEC0859"_s);
    const Model::JobId id = session->perform(check);
    QTRY_COMPARE(job(session, id).state, Engine::JobState::Failed);
    QCOMPARE(job(session, id).key, u"SEC0859"_s);
    QCOMPARE(session->view(), last);
    m_service->emulator()->inject(Engine::SwitchOn{unit(u"abgwhite"_s)});
    fast();
    QTRY_COMPARE_WITH_TIMEOUT(connection.size(), 2, 30'000);
    QVERIFY(session->isConnected());
    QVERIFY(session->view()->time > last->time);
    QTRY_VERIFY(session->reasonAgainst(check).isEmpty());
}

// The MU may have handed it on: "failed" would be a guess.
void tst_LocalService::jobOfASilentMuIsNotKnownUntilItAnswers()
{
    const Session session = logOn(u"abgwhite"_s);
    m_service->emulator()->inject(Engine::PauseUnit{unit(u"abgwhite"_s), true});
    const Model::JobId id
        = session->perform(Engine::CheckMigration{unit(u"ABGSE501"_s), u"VM12PROD"_s});
    QTRY_COMPARE(job(session, id).state, Engine::JobState::Unknown);
    QCOMPARE(job(session, id).key, u"SEC0880"_s);
    QCOMPARE(job(session, id).args, QStringList{u"abgwhite"_s});
    m_service->emulator()->inject(Engine::PauseUnit{unit(u"abgwhite"_s), false});
    QTRY_COMPARE(job(session, id).state, Engine::JobState::Done);
}

// S2.3.1-03
void tst_LocalService::anotherMuNeedsNoLogOn()
{
    const Session session = logOn(u"abgwhite"_s);
    const Model::UnitId other = musOf(u"abgwhite"_s, false).front();
    QSignalSpy changed(session.get(), &Engine::OperatorSession::muChanged);
    session->changeMu(other);
    QVERIFY(changed.isEmpty());
    QVERIFY(changed.wait());
    QCOMPARE(session->mu(), other);
    QCOMPARE(session->account(), u"admin"_s);
    QCOMPARE(session->view()->mu, other);
    // One that is off is refused, and the session stays where it is.
    QSignalSpy refused(session.get(), &Engine::OperatorSession::refused);
    m_service->emulator()->inject(Engine::PullPlug{unit(u"abgwhite"_s)});
    session->changeMu(unit(u"abgwhite"_s));
    QVERIFY(refused.wait());
    QCOMPARE(refused.front().front().toString(), u"SEC0859"_s);
    QCOMPARE(session->mu(), other);
    // Away from an MU that went off: what it is there for.
    m_service->emulator()->inject(Engine::SwitchOn{unit(u"abgwhite"_s)});
    m_service->emulator()->step(2min);
    m_service->emulator()->inject(Engine::PullPlug{other});
    QTRY_VERIFY(!session->isConnected());
    QTRY_VERIFY_WITH_TIMEOUT(
        (session->changeMu(unit(u"abgwhite"_s)), session->mu() == unit(u"abgwhite"_s)), 30'000);
    QTRY_VERIFY(session->isConnected());
}

// The window shows what its MU knows, not what the emulator knows.
void tst_LocalService::twoServersKnowDifferentThingsAfterTheCut()
{
    const Session here = logOn(u"abgwhite"_s);
    const Session there = logOn(m_site->unit(musOf(u"abgwhite"_s, false).front()).name);
    const Model::UnitId nearby = unit(u"ABGSE501"_s);
    const Model::UnitId far = unit(u"ABGSE701"_s);
    for (std::size_t i = 0; i < m_site->links.size(); ++i)
        m_service->emulator()->inject(Engine::CutLink{Model::LinkId(i), true});
    m_service->emulator()->setSpeed(20'000);
    const auto heartbeat = [](const Session &session, Model::UnitId of) {
        return session->view()->unit(of).heartbeat;
    };
    QTRY_COMPARE_WITH_TIMEOUT(heartbeat(here, far), Model::Heartbeat::NetworkDead, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(heartbeat(there, nearby), Model::Heartbeat::NetworkDead, 20'000);
    QCOMPARE(heartbeat(here, nearby), Model::Heartbeat::Ok);
    QCOMPARE(heartbeat(there, far), Model::Heartbeat::Ok);
    for (std::size_t i = 0; i < m_site->links.size(); ++i)
        m_service->emulator()->inject(Engine::CutLink{Model::LinkId(i), false});
    QTRY_COMPARE_WITH_TIMEOUT(heartbeat(here, far), Model::Heartbeat::Ok, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(heartbeat(there, nearby), Model::Heartbeat::Ok, 20'000);
}

// S4.2-21, S4.8-01, X-ROLE-07
void tst_LocalService::impossibleActionsTellWhy()
{
    const Session admin = logOn(u"abgwhite"_s);
    const Session john = logOn(u"abgwhite"_s, u"johndoe"_s);
    const Model::UnitId su = unit(u"ABGSE501"_s);
    const Engine::MigrateVm migrate{su, u"VM12PROD"_s};
    QVERIFY(admin->reasonAgainst(migrate).isEmpty());
    QVERIFY(john->reasonAgainst(migrate).isEmpty());
    QCOMPARE(john->reasonAgainst(Engine::AcknowledgeEvents{1}), u"SEC0411"_s);
    QCOMPARE(admin->reasonAgainst(Engine::MigrateVm{su, u"HV0"_s}), u"SEC0117"_s);
    QCOMPARE(admin->reasonAgainst(Engine::MigrateVm{su, u"NOSUCHVM"_s}), u"SEC0320"_s);
    QCOMPARE(admin->reasonAgainst(Engine::AbortMigration{su, Model::LmId(1)}), u"SEC0221"_s);
    admin->perform(migrate);
    QTRY_COMPARE(admin->reasonAgainst(migrate), u"SEC0114"_s);
    QCOMPARE(admin->reasonInserts(migrate), QStringList{u"ABGSE501"_s});
    const Model::ClusterConfig *cluster = m_site->suClusterOf(su);
    QCOMPARE(admin->reasonAgainst(Engine::SetClusterActive{cluster->name, false}), u"SEC0855"_s);
}

// S1.3-10..23: the site keeps all rules that are checked
void tst_LocalService::diskFindingsAreThoseOfTheSite()
{
    const Session session = logOn(u"abgwhite"_s);
    QStringList rules;
    for (const Model::Finding &finding : session->diskFindings())
        rules << finding.rule;
    QCOMPARE(rules, (QStringList{u"S1.3-22"_s, u"S1.3-23"_s}));
}

// S2.3.3-06
void tst_LocalService::acknowledgedEventsAreCountedHereAtOnce()
{
    const Session session = logOn(u"abgwhite"_s);
    QSignalSpy news(session.get(), &Engine::OperatorSession::eventsChanged);
    m_service->emulator()->inject(Engine::PullPlug{musOf(u"abgwhite"_s, false).front()});
    m_service->emulator()->setSpeed(20'000);
    QTRY_VERIFY_WITH_TIMEOUT(session->view()->lastEvent > 0, 20'000);
    QCOMPARE(session->acknowledgedUpTo(), quint64(0));
    m_service->emulator()->setPaused(true);
    const auto arrived
        = [&] { return session->events(1, 1'000'000).size() == session->view()->lastEvent; };
    QTRY_VERIFY(arrived());
    const quint64 last = session->view()->lastEvent;
    news.clear();
    const Model::JobId id = session->perform(Engine::AcknowledgeEvents{last});
    QTRY_COMPARE(job(session, id).state, Engine::JobState::Done);
    QCOMPARE(session->acknowledgedUpTo(), last);
    QCOMPARE(news.size(), 1);
    QVERIFY(news.front()[0].toULongLong() > news.front()[1].toULongLong());
}

void tst_LocalService::endedJobsAreKeptInNumberAndForOneAccount()
{
    const Session session = logOn(u"abgwhite"_s);
    const Engine::MigrateVm migrate{unit(u"ABGSE501"_s), u"VM12PROD"_s};
    const Model::JobId running = session->perform(migrate);
    QTRY_COMPARE(job(session, running).state, Engine::JobState::Accepted);
    m_service->emulator()->setPaused(true);
    // More than the engine does in one go; the rest follows though the clock is paused.
    constexpr std::size_t TooMany = 10 * Engine::KeptEndedJobs;
    for (std::size_t i = 0; i < TooMany; ++i)
        session->perform(Engine::AcknowledgeEvents{});
    QTRY_VERIFY(session->jobs().back().isOver());
    QCOMPARE(session->jobs().size(), TooMany + 1);
    session->perform(Engine::AcknowledgeEvents{});
    QTRY_VERIFY(session->jobs().back().isOver());
    // The last ended ones, and whatever still runs.
    QCOMPARE(session->jobs().size(), Engine::KeptEndedJobs + 1 + 1);
    QCOMPARE(session->jobs().front().id, running);
    const auto relogOn = [&](const QString &account) {
        QSignalSpy loggedOn(session.get(), &Engine::OperatorSession::loggedOn);
        session->logOff();
        session->logOn(account, account);
        QTRY_COMPARE(loggedOn.size(), 1);
    };
    relogOn(u"admin"_s);
    QCOMPARE(session->jobs().front().id, running);
    relogOn(u"johndoe"_s);
    QVERIFY(session->jobs().empty());
}

// S2.3.2-03: what a window does at the door, seen by the MU's own count of entries
void tst_LocalService::stepsOfASessionReachTheAuditLog()
{
    const Session watcher = logOn(u"abgwhite"_s);
    const auto entries = [&] { return watcher->view()->lastAudit; };
    QTRY_COMPARE(entries(), quint64(1));
    Session john = logOn(u"abgwhite"_s, u"johndoe"_s);
    QTRY_COMPARE(entries(), quint64(2));
    const Model::ConsoleId own{unit(u"ABGSE501"_s), u"VM12PROD"_s};
    john->openConsole(own);
    QTRY_COMPARE(entries(), quint64(3));
    john->openConsole({unit(u"ABGSE501"_s), u"HV0"_s}); // refused, and so audited
    QTRY_COMPARE(entries(), quint64(4));
    john->closeConsole(own);
    QTRY_COMPARE(entries(), quint64(5));
    john->logOff();
    QTRY_COMPARE(entries(), quint64(6));
    john.reset(); // it was logged off already
    Session guest = logOn(m_site->unit(musOf(u"abgwhite"_s, false).front()).name);
    guest->changeMu(unit(u"abgwhite"_s));
    QTRY_COMPARE(entries(), quint64(7));
    guest.reset(); // a window closed is an operator gone
    QTRY_COMPARE(entries(), quint64(8));
}

void tst_LocalService::serviceEndsWhateverRuns()
{
    for (int i = 0; i < 10; ++i) {
        Engine::LocalService service(m_site, quint64(i));
        const Session session = service.openSession(unit(u"abgwhite"_s));
        service.emulator()->setSpeed(0);
        session->logOn(u"admin"_s, u"admin"_s);
        session->openConsole({unit(u"ABGSE501"_s), u"HV0"_s});
        if (i % 2 == 0)
            QTRY_VERIFY(service.emulator()->truth());
    }
}

QTEST_GUILESS_MAIN(tst_LocalService)
#include "tst_localservice.moc"
