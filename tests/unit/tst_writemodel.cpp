// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/writemodel.h"
#include "tests/unit/naivememory.h"

#include <QTest>

#include <set>

using namespace Engine;
using namespace Model;
using Naive::Dice;

// The guest's writes as integer functions of its run time (PROTOCOLS 5).
class TestWriteModel : public QObject {
    Q_OBJECT

private slots:
    void granulesAreAtMostTwoToTheEighteenthWholePages_data();
    void granulesAreAtMostTwoToTheEighteenthWholePages();
    void rankIsAPermutationAndItsOwnInverse();
    void anotherUuidGivesAnotherOrder();
    void kindsGiveDifferentClassesAtMostFour();
    void setSizesAreFewWhateverTheWorkingSet();
    void countIsExactOverYears();
    void smallStepsCountLikeOneBigOne();
    void versionFormulaCountsTheWritesOneByOne();
    void versionsAgreeWithEveryWritePerformed();
    void versionsGoOnWhenTheWorkloadChanges();
};

void TestWriteModel::granulesAreAtMostTwoToTheEighteenthWholePages_data()
{
    QTest::addColumn<int>("memoryMb");
    QTest::addColumn<qint64>("granules");
    QTest::addColumn<qint64>("pagesPerGranule");
    QTest::newRow("none") << 0 << qint64(1) << qint64(1);
    QTest::newRow("64 MiB") << 64 << qint64(16384) << qint64(1);
    QTest::newRow("1 GiB") << 1024 << (qint64(1) << 18) << qint64(1);
    QTest::newRow("2 GiB") << 2048 << (qint64(1) << 18) << qint64(2);
    QTest::newRow("3000 MB") << 3000 << qint64(256'000) << qint64(3);
    QTest::newRow("64 GiB") << 65536 << (qint64(1) << 18) << qint64(64);
}

void TestWriteModel::granulesAreAtMostTwoToTheEighteenthWholePages()
{
    QFETCH(int, memoryMb);
    QFETCH(qint64, granules);
    QFETCH(qint64, pagesPerGranule);
    const MemoryLayout layout({1, 2}, memoryMb);
    QCOMPARE(layout.granules(), granules);
    QCOMPARE(layout.pagesPerGranule(), pagesPerGranule);
    qint64 pages = 0;
    for (qint64 granule = 0; granule < granules; ++granule)
        pages += layout.pagesOf(granule);
    QCOMPARE(pages, layout.pages());
}

void TestWriteModel::rankIsAPermutationAndItsOwnInverse()
{
    for (const qint64 most : {1, 2, 3, 4, 5, 100, 1023, 1025, 16383, 16384}) {
        const MemoryLayout layout({quint64(most), 77}, 64, most);
        std::vector<bool> seen(std::size_t(layout.granules()), false);
        for (qint64 granule = 0; granule < layout.granules(); ++granule) {
            const qint64 rank = layout.rankOf(granule);
            QVERIFY(rank >= 0 && rank < layout.granules());
            QVERIFY(!seen[std::size_t(rank)]);
            seen[std::size_t(rank)] = true;
            QCOMPARE(layout.granuleAt(rank), granule);
        }
    }
}

void TestWriteModel::anotherUuidGivesAnotherOrder()
{
    const MemoryLayout one({1, 1}, 64);
    for (const VmUuid &uuid : {VmUuid{2, 1}, VmUuid{1, 2}, VmUuid{quint64(1) << 40 | 1, 1}}) {
        const MemoryLayout other(uuid, 64);
        qint64 same = 0;
        for (qint64 rank = 0; rank < one.granules(); ++rank)
            same += one.granuleAt(rank) == other.granuleAt(rank) ? 1 : 0;
        QVERIFY(same < 20); // by chance about one
    }
}

void TestWriteModel::kindsGiveDifferentClassesAtMostFour()
{
    const MemoryLayout layout({3, 4}, 2048);
    Workload workload;
    std::vector<std::vector<WriteClass>> all;
    for (const WorkloadKind kind :
         {WorkloadKind::Idle, WorkloadKind::Dialogue, WorkloadKind::MemoryStorm}) {
        workload.kind = kind;
        const auto classes = WriteModel::classesOf(workload, layout);
        QVERIFY(!classes.empty() && classes.size() <= 4);
        qint64 sum = 0;
        for (const WriteClass &c : classes) {
            QVERIFY(c.granules >= 1 && c.granules <= layout.granules());
            sum += c.writesPerSecond;
        }
        QVERIFY(sum <= workload.writesPerSecond);
        QVERIFY(kind == WorkloadKind::Idle || sum == workload.writesPerSecond);
        for (const auto &other : all)
            QVERIFY(other != classes);
        all.push_back(classes);
    }
    workload.writesPerSecond = 0;
    QVERIFY(WriteModel::classesOf(workload, layout).empty());
}

void TestWriteModel::setSizesAreFewWhateverTheWorkingSet()
{
    const MemoryLayout layout({3, 4}, 1024);
    Workload workload;
    workload.kind = WorkloadKind::MemoryStorm;
    std::set<qint64> sizes;
    for (qint64 pages = 1; pages <= layout.pages(); ++pages) {
        workload.workingSetPages = pages;
        const qint64 size = WriteModel::classesOf(workload, layout).back().granules;
        QVERIFY(size >= pages && size <= pages + pages / 16);
        sizes.insert(size);
    }
    QVERIFY(sizes.size() <= 16 * 18);
}

void TestWriteModel::countIsExactOverYears()
{
    __extension__ using Wide = unsigned __int128;
    Dice dice(1);
    for (int i = 0; i < 20'000; ++i) {
        RateCounter counter;
        counter.perSecond = dice.between(0, WriteModel::MaxWritesPerSecond);
        const qint64 hundredYears = qint64(100) * 366 * 86'400 * 1'000'000'000;
        const Duration elapsed(dice.between(0, i % 2 ? hundredYears : 3'000'000'000));
        const Wide exact = Wide(counter.perSecond) * Wide(elapsed.count()) / 1'000'000'000;
        QCOMPARE(counter.countAfter(elapsed), qint64(exact));
    }
}

void TestWriteModel::smallStepsCountLikeOneBigOne()
{
    Dice dice(2);
    for (int i = 0; i < 200; ++i) {
        RateCounter steps;
        steps.perSecond = dice.between(0, i % 2 ? 50 : WriteModel::MaxWritesPerSecond);
        RateCounter once = steps;
        Duration total(0);
        for (int step = 0; step < 100; ++step) {
            const Duration elapsed(dice.between(0, 200'000'000));
            steps.advance(elapsed);
            total += elapsed;
        }
        once.advance(total);
        QVERIFY(steps == once);
    }
}

void TestWriteModel::versionFormulaCountsTheWritesOneByOne()
{
    for (const qint64 granules : {1, 2, 7, 10}) {
        std::vector<qint64> hits(std::size_t(granules), 0);
        for (qint64 count = 0; count < 50; ++count) {
            for (qint64 rank = 0; rank < granules; ++rank)
                QCOMPARE(versionOf(rank, count, granules), hits[std::size_t(rank)]);
            ++hits[std::size_t(count % granules)];
        }
    }
}

void TestWriteModel::versionsAgreeWithEveryWritePerformed()
{
    for (quint64 seed = 0; seed < 150; ++seed) {
        Dice dice(seed);
        const MemoryLayout layout = Naive::anyLayout(dice);
        WriteModel model(layout, Naive::anyWorkload(dice, layout.pages()));
        Naive::Memory naive(layout);
        Duration runTime(0);
        WriteSnapshot before = model.at(runTime);
        std::vector<qint64> pagesBefore = naive.pages();
        for (int step = 0; step < 6; ++step) {
            if (dice.between(0, 2) == 0)
                model.setWorkload(Naive::anyWorkload(dice, layout.pages()),
                                  dice.between(0, 1) ? 1000 : 250, runTime);
            const Duration elapsed(dice.between(0, 500'000'000));
            naive.run(model.classes(), elapsed);
            runTime += elapsed;

            const WriteSnapshot now = model.at(runTime);
            for (const WriteClass &c : model.classes())
                QCOMPARE(model.writeCount(c.granules, runTime), naive.count(c.granules));
            qint64 changed = 0;
            for (qint64 granule = 0; granule < layout.granules(); ++granule) {
                if (now.version(granule) != naive.granuleWrites(granule))
                    QFAIL(qPrintable(QStringLiteral("seed %1 granule %2").arg(seed).arg(granule)));
                QVERIFY(now.version(granule) >= before.version(granule));
                for (qint64 page = 0; page < layout.pagesOf(granule); ++page) {
                    const std::size_t i = naive.pageOf(granule, page);
                    changed += naive.pages()[i] != pagesBefore[i] ? 1 : 0;
                }
            }
            QCOMPARE(now.changedPagesSince(before), changed);
            before = now;
            pagesBefore = naive.pages();
        }
    }
}

void TestWriteModel::versionsGoOnWhenTheWorkloadChanges()
{
    const MemoryLayout layout({5, 6}, 16);
    const Workload dialogue{WorkloadKind::Dialogue, 4000, 500};
    WriteModel changed(layout, dialogue);
    changed.setWorkload({WorkloadKind::MemoryStorm, 9000, 2000}, 1000, 3s);
    const WriteSnapshot storm = changed.at(4s);
    changed.setWorkload(dialogue, 1000, 4s);
    const WriteSnapshot back = changed.at(4s);
    for (qint64 granule = 0; granule < layout.granules(); ++granule)
        QCOMPARE(back.version(granule), storm.version(granule));
    // Setting what is in force changes nothing, wherever it happens between two writes.
    WriteModel plain(layout, dialogue);
    WriteModel touched(layout, dialogue);
    for (qint64 at = 1; at < 100; ++at)
        touched.setWorkload(dialogue, 1000, Duration(at * 7'654'321));
    QCOMPARE(touched.at(5s).changedPagesSince(plain.at(5s)), 0);
    QCOMPARE(plain.at(5s).changedPagesSince(touched.at(5s)), 0);
}

QTEST_GUILESS_MAIN(TestWriteModel)
#include "tst_writemodel.moc"
