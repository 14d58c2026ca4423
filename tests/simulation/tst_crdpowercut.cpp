// SPDX-License-Identifier: GPL-3.0-or-later
// The power fails at every moment of a workload: what was written since the last flush is lost or
// torn in every way, and whoever takes the term then finds all that was acknowledged, and nothing
// that never was (DESIGN 11.6).
#include "model/sitefile.h"
#include "powercut.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Engine;
using namespace Qt::StringLiterals;
using Model::UnitId;
using Disk = PowerCutRun::Disk;

namespace {

constexpr int Slices = 16; ///< of the whole proof, each below the time limit of a test
constexpr quint64 RandomCuts = 20'000;
constexpr std::size_t MostPairs = 2'000; ///< at one moment
// A sample takes so many at each moment, by chance.
constexpr std::size_t SampleStates = 12;
constexpr std::size_t SamplePairs = 40;
constexpr qint64 SampleMs = 25'000;

/// What was tried.
struct Figures {
    quint64 moments = 0;
    quint64 byteStates = 0;
    quint64 recoveries = 0;
};

} // namespace

class tst_CrdPowerCut : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theWorkloadIsMixed();
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void anyCutOfAllDisks();
    void aLostFlushIsFound();
    void cleanupTestCase();

private:
    void tryAlone(PowerCut *cut, Disk disk);
    bool isSample() const { return !m_long && !m_only; }
    std::vector<CutState> chosen(std::vector<CutState> states, std::size_t most);
    void tryPairs(PowerCut *cut);
    void tryOne(PowerCut *cut, const PowerCut::States &states, const std::vector<Disk> &legs);
    QString replay(std::size_t step) const;

    Model::SitePtr m_site;
    quint64 m_seed = 1;
    bool m_long = false;
    std::optional<std::size_t> m_only; ///< step of the journal that is replayed
    std::unique_ptr<PowerCutRun> m_run;
    Random m_random;
    Figures m_figures;
    QStringList m_wrong;
};

void tst_CrdPowerCut::initTestCase()
{
    // SE_SEED and SE_CUT: one moment of one workload again. SE_LONG: every moment; else as many
    // as there is time for, of a workload that is another one each day.
    m_site = Model::loadSite(Model::defaultSitePath()).site;
    QVERIFY(m_site);
    m_long = qEnvironmentVariableIsSet("SE_LONG");
    const quint64 today = quint64(QDate::currentDate().toJulianDay());
    m_seed = qEnvironmentVariableIsSet("SE_SEED") ? qEnvironmentVariable("SE_SEED").toULongLong()
                                                  : today;
    if (qEnvironmentVariableIsSet("SE_CUT"))
        m_only = qEnvironmentVariable("SE_CUT").toULongLong();
    m_random = Random(m_seed, 0, 5);
    m_run = std::make_unique<PowerCutRun>(m_site, m_seed);
    const QString wrong = m_run->play();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    qInfo("seed %llu: %llu requests, %zu states, %d terms, %zu steps", m_seed,
          m_run->journal().requests, m_run->journal().states.size(), m_run->terms(),
          m_run->journal().steps.size());
}

QString tst_CrdPowerCut::replay(std::size_t step) const
{
    return u"replay with SE_SEED=%1 SE_CUT=%2 %3"_s.arg(m_seed).arg(step).arg(
        QCoreApplication::applicationFilePath());
}

void tst_CrdPowerCut::tryOne(PowerCut *cut, const PowerCut::States &states,
                             const std::vector<Disk> &legs)
{
    const UnitId successor = m_random.below(2) == 0 ? m_run->first() : m_run->second();
    ++m_figures.recoveries;
    const QString wrong = cut->recover(states, legs, successor);
    if (!wrong.isEmpty() && m_wrong.size() < 10) {
        m_wrong.append(u"%1 disks, after step %2, %3: %4"_s.arg(legs.size())
                           .arg(cut->step())
                           .arg(wrong, replay(cut->step())));
    }
}

void tst_CrdPowerCut::theWorkloadIsMixed()
{
    QVERIFY(m_run->journal().requests >= 200);
    QVERIFY(m_run->journal().states.size() >= 200);
    QVERIFY(m_run->terms() >= 8);
}

std::vector<CutState> tst_CrdPowerCut::chosen(std::vector<CutState> states, std::size_t most)
{
    for (std::size_t i = 0; isSample() && i < most && i < states.size(); ++i)
        std::swap(states[i], states[i + m_random.below(states.size() - i)]);
    if (isSample() && states.size() > most)
        states.resize(most);
    return states;
}

void tst_CrdPowerCut::tryAlone(PowerCut *cut, Disk disk)
{
    // Of a leg: the other one is not there. Of an internal disk: with both legs, and with each.
    const bool isLeg = disk == Disk::Leg1 || disk == Disk::Leg2;
    m_figures.byteStates += cut->disk(disk).byteStates();
    for (const CutState &state : chosen(cut->disk(disk).states(), SampleStates)) {
        PowerCut::States states = cut->landed();
        states[disk] = state;
        if (isLeg) {
            tryOne(cut, states, {disk});
            continue;
        }
        tryOne(cut, states, {Disk::Leg1, Disk::Leg2});
        states[Disk::Leg1] = cut->disk(Disk::Leg1).allLost();
        tryOne(cut, states, {Disk::Leg1});
        states[Disk::Leg2] = cut->disk(Disk::Leg2).allLost();
        tryOne(cut, states, {Disk::Leg2});
    }
}

void tst_CrdPowerCut::tryPairs(PowerCut *cut)
{
    const std::vector<CutState> ones = chosen(cut->disk(Disk::Leg1).states(), SamplePairs);
    const std::vector<CutState> others = chosen(cut->disk(Disk::Leg2).states(), SamplePairs);
    const bool all = ones.size() * others.size() <= MostPairs;
    const std::size_t count
        = all ? ones.size() * others.size() : std::max({ones.size(), others.size(), MostPairs});
    for (std::size_t i = 0; i < count; ++i) {
        // Too many: still each state of either one, with those of the other one by turns.
        PowerCut::States states = cut->landed();
        states[Disk::Leg1] = ones[i % ones.size()];
        states[Disk::Leg2]
            = others[(all ? i / ones.size() : i + m_random.below(others.size())) % others.size()];
        tryOne(cut, states, {Disk::Leg1, Disk::Leg2});
    }
}

void tst_CrdPowerCut::nothingAcknowledgedIsLost_data()
{
    QTest::addColumn<int>("slice");
    if (!m_long || m_only) {
        QTest::addRow("sample") << -1;
        return;
    }
    for (int i = 0; i < Slices; ++i)
        QTest::addRow("slice %d", i) << i;
}

void tst_CrdPowerCut::nothingAcknowledgedIsLost()
{
    QFETCH(int, slice);
    QElapsedTimer time;
    time.start();
    const std::size_t all = m_run->journal().steps.size();
    PowerCut cut(m_run.get());
    // A sample goes through the journal once, faster or slower as the time allows.
    std::size_t next = m_random.below(all / 50);
    while (cut.advance() && m_wrong.isEmpty()) {
        if (slice < 0 && !m_only && time.elapsed() > 2 * SampleMs)
            break; // a machine that is busy with others
        const std::size_t step = cut.step();
        const bool chosen = m_only ? step == *m_only
            : slice >= 0           ? int(step % Slices) == slice
                                   : step >= next;
        if (!chosen)
            continue;
        ++m_figures.moments;
        cut.lookAhead();
        for (std::size_t i = 0; i < PowerCutRun::DiskCount; ++i)
            tryAlone(&cut, Disk(i));
        tryPairs(&cut);
        if (slice < 0) {
            const qint64 due = time.elapsed() * qint64(all) / SampleMs;
            next = std::max(step + 1, std::size_t(due)) + m_random.below(3);
        }
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
}

void tst_CrdPowerCut::anyCutOfAllDisks()
{
    const quint64 count = m_only ? 0 : m_long ? RandomCuts : RandomCuts / 40;
    const std::size_t all = m_run->journal().steps.size();
    std::map<std::size_t, int> moments;
    for (quint64 i = 0; i < count; ++i)
        ++moments[1 + m_random.below(all)];
    PowerCut cut(m_run.get());
    const auto below = [this](std::size_t bound) { return m_random.below(bound); };
    while (cut.advance() && m_wrong.isEmpty()) {
        const auto here = moments.find(cut.step());
        if (here == moments.end())
            continue;
        cut.lookAhead();
        for (int i = 0; i < here->second; ++i) {
            PowerCut::States states;
            for (std::size_t disk = 0; disk < states.size(); ++disk)
                states[disk] = cut.disk(Disk(disk)).anyState(below);
            tryOne(&cut, states, {Disk::Leg1, Disk::Leg2});
        }
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
}

void tst_CrdPowerCut::aLostFlushIsFound()
{
    // A test of this test: a disk that loses what it was told to flush is caught.
    PowerCut cut(m_run.get());
    for (int i = 0; i < 200; ++i)
        QVERIFY(cut.advance());
    cut.lookAhead();
    PowerCut::States states = cut.landed();
    for (const Disk leg : {Disk::Leg1, Disk::Leg2}) {
        for (BlockNumber number = Geometry::RegionFirst; number < Geometry().blockCount();
             ++number) {
            const BlockPtr &block = cut.disk(leg).safe()[number].block;
            if (block && block->header.sequence > 10)
                states[leg].emplace_back(number, BlockRead{nullptr, BlockFault::Empty});
        }
    }
    const QString wrong = cut.recover(states, {Disk::Leg1, Disk::Leg2}, m_run->second());
    QVERIFY(!wrong.isEmpty());
}

void tst_CrdPowerCut::cleanupTestCase()
{
    qInfo("%llu moments, %llu states of bytes, %llu recoveries", m_figures.moments,
          m_figures.byteStates, m_figures.recoveries);
}

QTEST_GUILESS_MAIN(tst_CrdPowerCut)
#include "tst_crdpowercut.moc"
