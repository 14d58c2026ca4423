// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "lmrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::LmPhase;
using Model::LmStep;

/// At every step boundary of an LM, shortly before and after it: each fault, forced in the
/// emulated world; then all is mended and the outcome compared with DESIGN 6 and 11, PROTOCOLS 2.
class tst_MigrationFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void outcomeIsAsPromised_data();
    void outcomeIsAsPromised();
    void bothLostBehindClaimIsToldByTheRecord_data();
    void bothLostBehindClaimIsToldByTheRecord();
    void abortTakesEffectAtOnceAndIsRefusedLater_data();
    void abortTakesEffectAtOnceAndIsRefusedLater();
    void messagesMayBeLost_data();
    void messagesMayBeLost();

private:
    Model::SitePtr m_site;
};

namespace {

constexpr LmRun::Route Route390{u"VM09TAPE", u"ABGSE501", u"ABGSE701"};
constexpr LmRun::Route RouteX86{u"VM03PROD", u"ABGSE30A", u"ABGSE30B"};
constexpr Model::Duration Outage = 25s;
constexpr Model::Duration Settling = 150s;

enum class FaultKind {
    Abort,
    StreamCut,
    IslCut,
    TargetMemory,
    TargetDevice,
    TargetCrash,
    SourceCrash,
    ManagerCrash,
    RewasSource,
    RewasTarget,
    OneLeg,
    AllLegs,
    CannotResume,
    CrdLateSource,
    CrdLateTarget,
    MonitorSource,
    MonitorTarget,
    SourceOff,
    TargetOff,
};

struct FaultName {
    FaultKind kind;
    const char *name;
};
constexpr FaultName Faults[]{
    {FaultKind::Abort, "operator abort"},
    {FaultKind::StreamCut, "stream cut"},
    {FaultKind::IslCut, "ISL-E wholly cut"},
    {FaultKind::TargetMemory, "target memory lost"},
    {FaultKind::TargetDevice, "target device lost"},
    {FaultKind::TargetCrash, "target crash"},
    {FaultKind::SourceCrash, "source crash"},
    {FaultKind::ManagerCrash, "Cluster Manager crash"},
    {FaultKind::RewasSource, "REWAS lost on source"},
    {FaultKind::RewasTarget, "REWAS lost on target"},
    {FaultKind::OneLeg, "one leg lost"},
    {FaultKind::AllLegs, "all legs lost"},
    {FaultKind::CannotResume, "target cannot resume"},
    {FaultKind::CrdLateSource, "CRD answers source late"},
    {FaultKind::CrdLateTarget, "CRD answers target late"},
    {FaultKind::MonitorSource, "source's monitor crash"},
    {FaultKind::MonitorTarget, "target's monitor crash"},
    {FaultKind::SourceOff, "source off in order"},
    {FaultKind::TargetOff, "target off in order"},
};

void force(LmRun &run, FaultKind kind)
{
    switch (kind) {
    case FaultKind::Abort:
        run.engine().perform(run.mu(), u"admin"_s, u"CLI"_s,
                             Engine::AbortMigration{run.source(), Model::NoLm});
        break;
    case FaultKind::StreamCut:
        run.inject(Engine::CutLink{Model::LinkId(0), true});
        break;
    case FaultKind::IslCut:
        for (std::size_t i = 0; i < run.site().links.size(); ++i)
            run.inject(Engine::CutLink{Model::LinkId(i), true});
        break;
    case FaultKind::TargetMemory:
        run.inject(Engine::TakeMemory{run.target(), 32000});
        break;
    case FaultKind::TargetDevice:
        run.inject(Engine::BreakDevice{run.target(), run.vmRecord().definition.iplUnit, true});
        break;
    case FaultKind::TargetCrash:
        run.inject(Engine::Crash{run.target()});
        break;
    case FaultKind::SourceCrash:
        run.inject(Engine::Crash{run.source()});
        break;
    case FaultKind::ManagerCrash:
        run.inject(Engine::Crash{run.unit(u"abgwhite")});
        break;
    case FaultKind::RewasSource:
        run.inject(Engine::SetRewas{run.source(), false});
        break;
    case FaultKind::RewasTarget:
        run.inject(Engine::SetRewas{run.target(), false});
        break;
    case FaultKind::OneLeg:
        run.inject(Engine::FailLeg{run.site().legs.front().id, true});
        break;
    case FaultKind::AllLegs:
        for (const Model::LegConfig &leg : run.site().legs)
            run.inject(Engine::FailLeg{leg.id, true});
        break;
    case FaultKind::CannotResume:
        run.inject(Engine::RefuseResume{run.target(), true});
        break;
    case FaultKind::CrdLateSource:
        run.inject(Engine::DelayCrd{run.source(), 7});
        break;
    case FaultKind::CrdLateTarget:
        run.inject(Engine::DelayCrd{run.target(), 7});
        break;
    case FaultKind::MonitorSource:
        run.inject(Engine::Crash{run.source(), true});
        break;
    case FaultKind::MonitorTarget:
        run.inject(Engine::Crash{run.target(), true});
        break;
    case FaultKind::SourceOff:
        run.engine().perform(run.mu(), u"admin"_s, u"SEM"_s,
                             Engine::PowerUnit{run.source(), false});
        break;
    case FaultKind::TargetOff:
        run.engine().perform(run.mu(), u"admin"_s, u"SEM"_s,
                             Engine::PowerUnit{run.target(), false});
        break;
    }
}

/// How far the LM was for the arbiter when it was over or the fault came.
enum class Reach {
    BeforeRelease,
    Released, ///< RELEASE sent, CLAIM not committed
    Claimed,
    Started,
};

Reach reachOf(const LmRun &run)
{
    if (run.vmRecord().phase == Engine::VmPhase::Claimed)
        return Reach::Claimed;
    if (run.record().owner == run.target())
        return Reach::Started;
    return run.has(LmStep::Released) ? Reach::Released : Reach::BeforeRelease;
}

enum Outcome {
    OnSource = 1, ///< rolled back, everything as before
    OnTarget = 2,
    SourceDown = 4, ///< the definition is the source's, nothing runs
    TargetDown = 8,
};

int promised(FaultKind kind, Reach at)
{
    switch (kind) {
    case FaultKind::OneLeg:
        return OnTarget;
    case FaultKind::SourceCrash:
        return at == Reach::BeforeRelease ? SourceDown
            : at == Reach::Released       ? SourceDown | OnTarget
                                          : int(OnTarget);
    case FaultKind::TargetCrash:
        return at == Reach::BeforeRelease ? int(OnSource)
            : at == Reach::Released       ? OnSource | TargetDown
                                          : int(TargetDown);
    case FaultKind::SourceOff:
        // Rolled back, then off; or over first, then off.
        return at == Reach::BeforeRelease ? SourceDown
            : at == Reach::Released       ? SourceDown | OnTarget
                                          : int(OnTarget);
    case FaultKind::TargetOff:
        return at == Reach::BeforeRelease ? int(OnSource)
            : at == Reach::Released       ? OnSource | TargetDown
                                          : int(TargetDown);
    case FaultKind::Abort:
    case FaultKind::IslCut:
    case FaultKind::TargetMemory:
    case FaultKind::TargetDevice:
    case FaultKind::CannotResume:
    case FaultKind::AllLegs:
        if (at == Reach::BeforeRelease)
            return OnSource;
        [[fallthrough]];
    case FaultKind::StreamCut:
    case FaultKind::ManagerCrash:
    case FaultKind::RewasSource:
    case FaultKind::RewasTarget:
    case FaultKind::CrdLateSource:
    case FaultKind::CrdLateTarget:
    case FaultKind::MonitorSource:
    case FaultKind::MonitorTarget:
        break;
    }
    // The guest goes back from CLAIM only when it could not start (PROTOCOLS 2.4).
    const bool mayReturn = kind == FaultKind::CannotResume || kind == FaultKind::TargetMemory
        || kind == FaultKind::TargetDevice;
    if (at == Reach::Started || (at == Reach::Claimed && !mayReturn))
        return OnTarget;
    return OnSource | OnTarget;
}

int outcomeOf(const LmRun &run)
{
    const bool source = run.executesOn(run.source());
    const bool target = run.executesOn(run.target());
    if (source && !target)
        return OnSource;
    if (target && !source)
        return OnTarget;
    if (source && target)
        return 0;
    return run.record().owner == run.source() ? SourceDown : TargetDown;
}

/// One LM of each route without any fault: where its boundaries are.
const std::vector<LmRun::Boundary> &boundariesOf(const Model::SitePtr &site, bool x86)
{
    static std::vector<LmRun::Boundary> known[2];
    std::vector<LmRun::Boundary> &result = known[x86 ? 1 : 0];
    if (result.empty()) {
        LmRun run(site, 1, x86 ? RouteX86 : Route390);
        run.begin();
        run.runToEnd(60s);
        result = run.boundaries();
    }
    return result;
}

void addRows(const Model::SitePtr &site, const FaultName &fault)
{
    for (const bool x86 : {false, true}) {
        if (x86 && (fault.kind == FaultKind::RewasSource || fault.kind == FaultKind::RewasTarget))
            continue; // only a SU /390 needs REWAS
        const std::vector<LmRun::Boundary> &boundaries = boundariesOf(site, x86);
        for (std::size_t i = 0; i < boundaries.size(); ++i) {
            const QString row = u"%1, %2 %3 %4"_s
                                    .arg(QString::fromLatin1(fault.name),
                                         x86 ? u"x86"_s : u"/390"_s, toText(boundaries[i].step))
                                    .arg(boundaries[i].number);
            QTest::newRow(qPrintable(row)) << int(fault.kind) << x86 << int(i);
        }
    }
}

enum class Moment {
    Before,
    At,
    After,
};
constexpr Moment Moments[]{Moment::Before, Moment::At, Moment::After};

/// Runs to the boundary, or one event before, or a little later.
void runTo(LmRun &run, const LmRun::Boundary &boundary, Moment moment)
{
    run.begin();
    run.runToEvent(moment == Moment::Before ? boundary.event - 1 : boundary.event);
    if (moment == Moment::After)
        run.runFor(30ms);
}

bool hasWarning(LmRun &run)
{
    const Model::SiteViewPtr view = run.engine().view(run.mu());
    return std::any_of(view->clusters.begin(), view->clusters.end(), [](const auto &cluster) {
        return cluster->kind == Model::ClusterKind::Management
            && cluster->status.state == Model::ClusterState::Warning;
    });
}

/// What is promised while the fault lasts. Empty when it is so.
QString duringOutage(LmRun &run, FaultKind kind, Reach at)
{
    switch (kind) {
    case FaultKind::OneLeg:
        return hasWarning(run) ? QString() : u"no WARNING with a leg lost"_s;
    case FaultKind::SourceCrash:
        return at == Reach::BeforeRelease && run.vmOn(run.target())
            ? u"something is left on the target"_s
            : QString();
    case FaultKind::AllLegs:
        if (at == Reach::Started)
            return {};
        if (!run.status().inDoubt)
            return u"not in doubt without the arbiter"_s;
        if (at == Reach::BeforeRelease && !run.executesOn(run.source()))
            return u"not rolled back without the arbiter"_s;
        if (at == Reach::Released && (run.executesOn(run.source()) || run.executesOn(run.target())))
            return u"the guest runs although nobody knows whose it is"_s;
        if (at == Reach::Claimed && !(run.executesOn(run.target()) && run.vmOn(run.source())))
            return u"the target must run the guest and the source keep its copy"_s;
        return {};
    default:
        return {};
    }
}

/// The system is down on the target: how that is told, by what was so when the fault came
/// (PROTOCOLS 2.4). Empty when it is told rightly.
QString toldOutage(const LmRun &run, Reach at, bool executed)
{
    const bool failed = run.status().phase == LmPhase::TargetFailed;
    // A guest that executed ends either way: STARTED may have been under way.
    const bool mayFail = at != Reach::Started;
    const bool mayComplete = at == Reach::Started || executed || run.has(LmStep::Started);
    if (failed ? !mayFail : !(mayComplete && run.status().phase == LmPhase::Completed))
        return u"down on the target, but the LM is %1 %2"_s.arg(Model::toText(run.status().phase),
                                                                run.status().reasonKey);
    const Engine::Job &job = run.job();
    const bool fits = failed ? run.status().reasonKey == u"SEC0219"
            && job.state == Engine::JobState::Failed && job.key == u"SEC0219"
                             : job.state == Engine::JobState::Done && job.key == u"VMS2451";
    return fits ? QString() : u"the job tells "_s + job.key;
}

QString checkOutcome(const Model::SitePtr &site, const LmRun::Route &route,
                     const LmRun::Boundary &boundary, FaultKind kind, Moment moment)
{
    LmRun run(site, 1, route);
    runTo(run, boundary, moment);
    const bool accepted = run.record().version > 1;
    const bool endedBefore = run.status().isOver();
    const Reach before = reachOf(run);
    const bool executed = run.executesOn(run.target());
    Reach at = before;
    force(run, kind);
    run.runFor(Outage);
    if (run.violations().size() > 0)
        return run.violations().first();
    if (at == Reach::BeforeRelease && run.has(LmStep::Released)
        && (kind != FaultKind::Abort || run.has(LmStep::Claimed)))
        at = Reach::Released; // what decided it was under way already
    if (accepted) {
        if (const QString wrong = duringOutage(run, kind, at); !wrong.isEmpty())
            return wrong;
    }
    run.heal(Settling);
    run.invariants().checkSettled();
    if (run.violations().size() > 0)
        return run.violations().first();
    int allowed = promised(kind, at);
    if (!accepted)
        allowed |= OnSource | OnTarget | SourceDown;
    if (endedBefore && kind == FaultKind::SourceCrash)
        allowed = OnTarget;
    const int outcome = outcomeOf(run);
    if ((outcome & allowed) == 0)
        return u"outcome %1, promised %2, reach %3, LM %4 %5"_s.arg(outcome)
            .arg(allowed)
            .arg(int(at))
            .arg(Model::toText(run.status().phase), run.status().reasonKey);
    if (!run.job().isOver())
        return u"the job does not end"_s;
    if (run.job().state == Engine::JobState::Done && run.record().owner != run.target())
        return u"the job is done, but the record is not the target's"_s;
    if (outcome == OnSource) {
        const bool targetLost = kind == FaultKind::TargetCrash || kind == FaultKind::TargetOff;
        const QStringList changes = run.changesSinceBegin(!targetLost);
        if (!changes.isEmpty())
            return u"not as before: "_s + changes.first();
        if (run.wasAccepted() && run.status().phase != LmPhase::Aborted)
            return u"on the source, but the LM is "_s + Model::toText(run.status().phase);
    }
    if (outcome == OnTarget && kind != FaultKind::SourceCrash && kind != FaultKind::SourceOff
        && run.status().phase != LmPhase::Completed)
        return u"on the target, but the LM is "_s + Model::toText(run.status().phase);
    if (outcome == TargetDown)
        return toldOutage(run, before, executed);
    return {};
}

} // namespace

void tst_MigrationFaults::initTestCase()
{
    m_site = smallSite();
    QVERIFY(m_site);
    for (const bool x86 : {false, true}) {
        const auto &boundaries = boundariesOf(m_site, x86);
        const std::set<LmStep> steps = [&] {
            std::set<LmStep> result;
            for (const LmRun::Boundary &each : boundaries)
                result.insert(each.step);
            return result;
        }();
        QCOMPARE(steps.size(), std::size_t(LmStep::Ended) + 1);
    }
}

void tst_MigrationFaults::outcomeIsAsPromised_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("x86");
    QTest::addColumn<int>("boundary");
    for (const FaultName &fault : Faults)
        addRows(m_site, fault);
}

// DESIGN 11.1..4, 11.7; S4.4-19, S4.7-07..12
void tst_MigrationFaults::outcomeIsAsPromised()
{
    QFETCH(int, fault);
    QFETCH(bool, x86);
    QFETCH(int, boundary);
    const LmRun::Boundary &at = boundariesOf(m_site, x86)[std::size_t(boundary)];
    for (const Moment moment : Moments) {
        const QString wrong
            = checkOutcome(m_site, x86 ? RouteX86 : Route390, at, FaultKind(fault), moment);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"moment %1: %2"_s.arg(int(moment)).arg(wrong)));
    }
}

void tst_MigrationFaults::bothLostBehindClaimIsToldByTheRecord_data()
{
    QTest::addColumn<bool>("x86");
    QTest::newRow("/390") << false;
    QTest::newRow("x86") << true;
}

// PROTOCOLS 2.4: neither SU remembers the LM; MU and job tell what the record says.
void tst_MigrationFaults::bothLostBehindClaimIsToldByTheRecord()
{
    QFETCH(bool, x86);
    const std::vector<LmRun::Boundary> &boundaries = boundariesOf(m_site, x86);
    const auto claimed
        = std::find_if(boundaries.begin(), boundaries.end(),
                       [](const LmRun::Boundary &each) { return each.step == LmStep::Claimed; });
    LmRun run(m_site, 1, x86 ? RouteX86 : Route390);
    runTo(run, *claimed, Moment::At);
    QVERIFY(!run.executesOn(run.target()));
    force(run, FaultKind::TargetCrash);
    run.runFor(1s);
    run.inject(Engine::PullPlug{run.source()});
    run.runFor(80s); // the target is back and has put its record right
    QCOMPARE(outcomeOf(run), int(TargetDown));
    QCOMPARE(run.job().state, Engine::JobState::Failed);
    QCOMPARE(run.job().key, u"SEC0219"_s);
    const Model::SiteViewPtr view = run.engine().view(run.mu());
    const Model::LmStatus *seen = view->findMigration(run.job().migration);
    QVERIFY(seen);
    QCOMPARE(seen->phase, LmPhase::TargetFailed);
    QCOMPARE(seen->reasonKey, u"SEC0219"_s);
    run.heal(Settling);
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

void tst_MigrationFaults::abortTakesEffectAtOnceAndIsRefusedLater_data()
{
    QTest::addColumn<bool>("x86");
    QTest::addColumn<int>("boundary");
    for (const bool x86 : {false, true}) {
        const std::vector<LmRun::Boundary> &boundaries = boundariesOf(m_site, x86);
        for (std::size_t i = 0; i < boundaries.size(); ++i) {
            const QString row
                = u"%1 %2 %3"_s.arg(x86 ? u"x86"_s : u"/390"_s, toText(boundaries[i].step))
                      .arg(boundaries[i].number);
            QTest::newRow(qPrintable(row)) << x86 << int(i);
        }
    }
}

// DESIGN 6: works until CLAIM is committed, and a request that comes too late is told so.
void tst_MigrationFaults::abortTakesEffectAtOnceAndIsRefusedLater()
{
    QFETCH(bool, x86);
    QFETCH(int, boundary);
    const LmRun::Boundary &at = boundariesOf(m_site, x86)[std::size_t(boundary)];
    LmRun run(m_site, 1, x86 ? RouteX86 : Route390);
    runTo(run, at, Moment::At);
    const Reach reach = reachOf(run);
    const Model::JobId job = run.engine().perform(
        run.mu(), u"admin"_s, u"CLI"_s, Engine::AbortMigration{run.source(), Model::NoLm});
    // Until the order is there, and from there on 200 ms.
    run.runFor(210ms);
    const Engine::Job &answer = *run.engine().job(job);
    if (answer.key == u"SEC0221") {
        QCOMPARE(answer.state, Engine::JobState::Refused);
        QCOMPARE(run.status().phase, LmPhase::Completed);
    } else if (answer.key == u"SEC0220") {
        QCOMPARE(answer.state, Engine::JobState::Refused);
        QVERIFY(reach >= Reach::Released);
        QVERIFY(run.record().owner == run.target());
    } else {
        QCOMPARE(answer.key, u"SEC0222"_s);
        QVERIFY(reach <= Reach::Released);
        if (run.record().owner == run.source())
            QVERIFY(run.executesOn(run.source()));
    }
    run.runFor(30s);
    run.invariants().checkSettled();
    QVERIFY2(run.violations().isEmpty(), qPrintable(run.violations().join(u'\n')));
}

void tst_MigrationFaults::messagesMayBeLost_data()
{
    QTest::addColumn<int>("ppm");
    QTest::addColumn<bool>("x86");
    for (const int ppm : {20'000, 100'000, 300'000}) {
        for (const bool x86 : {false, true})
            QTest::addRow("%d ppm, %s", ppm, x86 ? "x86" : "/390") << ppm << x86;
    }
}

// Every message of an LM may be lost: it still ends, and rightly.
void tst_MigrationFaults::messagesMayBeLost()
{
    QFETCH(int, ppm);
    QFETCH(bool, x86);
    auto lossy = std::make_shared<Model::Site>(*m_site);
    for (Model::LinkConfig &link : lossy->links)
        link.lossPpm = ppm;
    for (quint64 seed = 1; seed <= 15; ++seed) {
        LmRun run(lossy, seed, x86 ? RouteX86 : Route390);
        run.begin();
        run.runFor(90s);
        run.invariants().checkSettled();
        QVERIFY2(run.violations().isEmpty(),
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(run.violations().join(u'\n'))));
        const int outcome = outcomeOf(run);
        QVERIFY(outcome == OnSource || outcome == OnTarget);
        if (outcome == OnSource)
            QCOMPARE(run.changesSinceBegin(true), QStringList());
    }
}

QTEST_GUILESS_MAIN(tst_MigrationFaults)
#include "tst_migrationfaults.moc"
