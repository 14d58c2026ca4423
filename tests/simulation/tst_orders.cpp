// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/units/munode.h"
#include "engine/units/orderbook.h"
#include "tests/simulation/sitedriver.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Engine::JobState;

/// What becomes of an order whose messages are lost, or whose SU stands still: it is carried out
/// once at most, and what its job tells is so (DESIGN 3 "One door for actions").
class tst_Orders : public QObject {
    Q_OBJECT

private slots:
    void commandsSurviveLostMessages();
    void migrationsSurviveLostMessages();
    void aShortPauseDelaysAnOrder();
    void aSilentUnitLeavesItsOrdersUnknown();
    void anOrderIsForOneLifeOfTheUnit();
    void theBookAdmitsEachOrderOnce();

private:
    /// Commands that the monitor system of @p su echoed, as an MU of its own server knows them.
    static qsizetype commandsAt(SiteDriver &driver, const QString &su, const QString &mu);
};

namespace {

constexpr QStringView Command = u"/HELP-MSG-INFORMATION MSG-IDENTIFICATION=VMS2450";

Model::SitePtr lossySite(int ppm)
{
    auto lossy = std::make_shared<Model::Site>(*SiteDriver::augsburg());
    for (Model::LinkConfig &link : lossy->links)
        link.lossPpm = ppm;
    return lossy;
}

Engine::SuOrder order(quint64 job, quint64 oldest, quint32 incarnation = 1)
{
    Engine::SuOrder result;
    result.job = Model::JobId(job);
    result.mu = Model::UnitId(3);
    result.incarnation = incarnation;
    result.oldest = Model::JobId(oldest);
    return result;
}

} // namespace

qsizetype tst_Orders::commandsAt(SiteDriver &driver, const QString &su, const QString &mu)
{
    const auto lines = driver.engine().consoleLines(driver.unit(mu), {driver.unit(su), u"HV0"_s});
    return std::ranges::count(lines, Model::ConsoleLineKind::Input, &Model::ConsoleLine::kind);
}

// An MU of the other server, and every third message between the servers is lost.
void tst_Orders::commandsSurviveLostMessages()
{
    constexpr int Commands = 10;
    const Model::SitePtr site = lossySite(300'000);
    for (quint64 seed = 1; seed <= 10; ++seed) {
        SiteDriver driver(site, u"abgwhite"_s, seed);
        for (int i = 0; i < Commands; ++i) {
            const Engine::Job &job
                = driver.finish(driver.type(u"ABGSE701"_s, Command.toString()), 2min);
            QVERIFY2(job.state == JobState::Done,
                     qPrintable(u"seed %1: %2"_s.arg(seed).arg(job.key)));
        }
        driver.run(5s);
        QCOMPARE(commandsAt(driver, u"ABGSE701"_s, u"abggreen"_s), Commands);
    }
}

void tst_Orders::migrationsSurviveLostMessages()
{
    const Model::SitePtr site = lossySite(300'000);
    int done = 0;
    for (quint64 seed = 1; seed <= 10; ++seed) {
        SiteDriver driver(site, u"abgwhite"_s, seed);
        const Engine::Job &job = driver.finish(
            driver.perform(Engine::MigrateVm{driver.unit(u"ABGSE701"_s), u"VM31BATC"_s}));
        QVERIFY2(job.state == JobState::Done || job.state == JobState::Failed
                     || job.state == JobState::Refused,
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(job.key)));
        const Engine::CrdRecord record = driver.record(u"VM31BATC"_s);
        const QString owner = job.state == JobState::Done ? u"ABGSE501"_s : u"ABGSE701"_s;
        QCOMPARE(driver.site().unit(record.owner).name, owner);
        // Accepted, CLAIM, STARTED: of one LM, not of two.
        QVERIFY(record.version <= 4);
        done += job.state == JobState::Done ? 1 : 0;
    }
    QVERIFY(done > 0);
}

void tst_Orders::aShortPauseDelaysAnOrder()
{
    SiteDriver driver(SiteDriver::augsburg());
    driver.inject(Engine::PauseUnit{driver.unit(u"ABGSE501"_s), true});
    const Model::JobId id = driver.type(u"ABGSE501"_s, Command.toString());
    driver.run(4s);
    QCOMPARE(driver.job(id).state, JobState::Submitted);
    driver.inject(Engine::PauseUnit{driver.unit(u"ABGSE501"_s), false});
    QCOMPARE(driver.finish(id, 10s).state, JobState::Done);
    driver.run(5s);
    QCOMPARE(commandsAt(driver, u"ABGSE501"_s, u"abgwhite"_s), 1);
}

// It cannot be told from a crash: so not "failed", for it may be carried out, as here it is.
void tst_Orders::aSilentUnitLeavesItsOrdersUnknown()
{
    SiteDriver driver(SiteDriver::augsburg());
    driver.inject(Engine::PauseUnit{driver.unit(u"ABGSE501"_s), true});
    const Model::JobId id = driver.type(u"ABGSE501"_s, Command.toString());
    const Engine::Job &job = driver.finish(id, 70s);
    QCOMPARE(job.state, JobState::Unknown);
    QCOMPARE(job.key, u"SEC0880"_s);
    QCOMPARE(job.args, QStringList{u"ABGSE501"_s});
    QCOMPARE(commandsAt(driver, u"ABGSE501"_s, u"abgwhite"_s), 0);
    driver.inject(Engine::PauseUnit{driver.unit(u"ABGSE501"_s), false});
    driver.run(30s);
    QCOMPARE(commandsAt(driver, u"ABGSE501"_s, u"abgwhite"_s), 1);
    // Once it is known to be silent nothing is sent, and that is told as what it is.
    driver.inject(Engine::Crash{driver.unit(u"ABGSE501"_s)});
    driver.run(20s);
    const Engine::Job &late = driver.finish(driver.type(u"ABGSE501"_s, Command.toString()), 1s);
    QCOMPARE(late.state, JobState::Failed);
    QCOMPARE(late.key, u"SEC0853"_s);
}

// The life before may have carried it out, so the next one must not.
void tst_Orders::anOrderIsForOneLifeOfTheUnit()
{
    const Model::SitePtr site = SiteDriver::augsburg();
    const Model::UnitId su = site->findUnit(u"ABGSE501"_s);
    const Model::UnitId mu = site->findUnit(u"abgwhite"_s);
    const auto answers = [&](quint32 meantFor) {
        Engine::SuNode node(site, su);
        Engine::Outputs outputs;
        Engine::Turn turn{site->start, outputs};
        node.turn(turn, Engine::Started{2, false});
        Engine::SuOrder order{Model::JobId(1), mu, 1, meantFor, Model::JobId(1), u"admin"_s, {}};
        order.action = Engine::ConsoleInput{{su, u"HV0"_s}, Command.toString()};
        outputs.clear();
        node.turn(turn, Engine::MessageIn{mu, std::make_shared<const Engine::SuOrder>(order)});
        return std::ranges::count_if(outputs, [](const Engine::Output &output) {
            const auto *sent = std::get_if<Engine::Send>(&output);
            return sent
                && std::holds_alternative<std::shared_ptr<const Engine::SuOrderAnswer>>(
                       sent->message);
        });
    };
    QCOMPARE(answers(2), 1);
    QCOMPARE(answers(1), 0);
}

void tst_Orders::theBookAdmitsEachOrderOnce()
{
    Engine::OrderBook book;
    QVERIFY(book.admit(order(5, 5)));
    QVERIFY(!book.admit(order(5, 5)));
    QVERIFY(!book.answerTo(order(5, 5)));
    const auto answer = std::make_shared<const Engine::SuOrderAnswer>();
    book.answered(order(5, 5), answer);
    QCOMPARE(book.answerTo(order(5, 5)), answer);
    // Overtaken by a later order of the same MU.
    QVERIFY(book.admit(order(7, 5)));
    QVERIFY(book.admit(order(6, 5)));
    QCOMPARE(book.answerTo(order(5, 5)), answer);
    // The MU waits for 7 only: what was kept of others goes, and they never come back.
    QVERIFY(!book.admit(order(7, 7)));
    QVERIFY(!book.answerTo(order(5, 5)));
    QVERIFY(!book.admit(order(5, 5)));
    QVERIFY(!book.admit(order(6, 5)));
    // The MU's next life counts anew; what is left of the one before is nobody's.
    QVERIFY(book.admit(order(1, 1, 2)));
    QVERIFY(!book.admit(order(8, 7)));
    book.answered(order(1, 1), answer);
    QVERIFY(!book.answerTo(order(1, 1, 2)));
}

QTEST_GUILESS_MAIN(tst_Orders)
#include "tst_orders.moc"
