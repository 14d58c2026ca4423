// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/guest.h"
#include "tests/unit/naivememory.h"

#include <QTest>

using namespace Engine;
using namespace Model;
using Naive::Dice;

namespace {

/// The page stream as the reference sees it: each page as it was when it was sent.
struct NaiveStream {
    std::vector<qint64> sent; ///< what the source has copied of each page, -1 = never
    std::vector<qint64> received; ///< what the target holds of each page, -1 = nothing
};

struct SentPage {
    std::size_t page = 0;
    qint64 version = 0;
};

/// A whole LM of a random guest, recorded chunk by chunk, checked against the reference if wanted.
struct Migration {
    MemoryLayout layout;
    std::vector<MemoryChunk> chunks;
    std::vector<std::vector<SentPage>> contents; ///< of each chunk, if compared
    std::vector<qint64> pages; ///< the guest's at the end, if compared
    quint64 digest = 0;
    QString error; ///< where model and reference disagree; empty = nowhere
};

MemoryAmount naiveDirty(const MemoryLayout &layout, const Naive::Memory &memory,
                        const NaiveStream &stream)
{
    MemoryAmount sum;
    for (qint64 granule = 0; granule < layout.granules(); ++granule) {
        qint64 pages = 0;
        for (qint64 page = 0; page < layout.pagesOf(granule); ++page) {
            const std::size_t i = memory.pageOf(granule, page);
            pages += memory.pages()[i] != stream.sent[i] ? 1 : 0;
        }
        const bool zero
            = memory.granuleWrites(granule) == 0 && layout.rankOf(granule) >= layout.zeroBegin();
        if (pages > 0)
            sum += {1, pages, zero ? pages : 0, 16 + (zero ? 0 : pages * 4096)};
    }
    return sum;
}

std::vector<SentPage> sendNaively(const MemoryLayout &layout, const Naive::Memory &memory,
                                  const MemoryChunk &chunk, NaiveStream &stream)
{
    std::vector<SentPage> pages;
    for (const GranuleCopy &copy : chunk.copies) {
        for (qint64 page = 0; page < layout.pagesOf(copy.granule); ++page) {
            const std::size_t i = memory.pageOf(copy.granule, page);
            if (memory.pages()[i] == stream.sent[i])
                continue;
            stream.sent[i] = memory.pages()[i];
            stream.received[i] = memory.pages()[i];
            pages.push_back({i, memory.pages()[i]});
        }
    }
    return pages;
}

Migration migrate(quint64 seed, bool compare)
{
    Dice dice(seed);
    Migration lm;
    lm.layout = Naive::anyLayout(dice);
    const qint64 pages = lm.layout.pages();
    WriteModel model(lm.layout, Naive::anyWorkload(dice, pages));
    Naive::Memory memory(lm.layout);
    NaiveStream stream;
    stream.sent.assign(std::size_t(pages), -1);
    stream.received = stream.sent;
    Duration runTime(0);
    const auto run = [&](qint64 maxNs) {
        const Duration elapsed(dice.between(0, maxNs));
        if (compare)
            memory.run(model.classes(), elapsed);
        runTime += elapsed;
    };
    const auto expect = [&](bool holds, const char *what) {
        if (compare && !holds && lm.error.isEmpty())
            lm.error = QStringLiteral("seed %1: %2").arg(seed).arg(QLatin1String(what));
    };

    run(500'000'000);
    MemorySource source(lm.layout);
    const int passes = int(dice.between(1, 6));
    const qint64 maxPages = dice.between(1, pages / 4 + 1);
    for (int pass = 1; pass <= passes + 1; ++pass) {
        const bool suspended = pass > passes;
        const MemoryAmount amount = source.beginPass(model.at(runTime));
        if (compare)
            expect(amount == naiveDirty(lm.layout, memory, stream), "dirty at the begin");
        expect(pass > 1 || amount.pages == pages, "pass 1 sends everything");
        while (!source.passDone()) {
            const MemoryChunk chunk = source.nextChunk(model.at(runTime), maxPages);
            expect(!chunk.copies.empty(), "empty chunk");
            expect(chunk.sequence == lm.chunks.size() + 1, "sequence");
            if (compare) {
                lm.contents.push_back(sendNaively(lm.layout, memory, chunk, stream));
                expect(chunk.pages == qint64(lm.contents.back().size()), "pages");
            }
            lm.chunks.push_back(chunk);
            if (!suspended) {
                run(40'000'000 / qint64(lm.chunks.size()));
                if (dice.between(0, 15) == 0)
                    model.setWorkload(Naive::anyWorkload(dice, pages), 1000, runTime);
            }
        }
        expect(source.left() == MemoryAmount{}, "nothing left after a pass");
        if (compare)
            expect(source.dirty(model.at(runTime)) == naiveDirty(lm.layout, memory, stream),
                   "dirty at the end");
    }
    lm.digest = source.digest(model.at(runTime));
    lm.pages = memory.pages();
    expect(lm.pages == stream.received, "every page has arrived");
    return lm;
}

quint64 digestOf(const Migration &lm, const std::vector<MemoryChunk> &chunks)
{
    MemoryTarget target(lm.layout);
    for (const MemoryChunk &chunk : chunks)
        target.receive(chunk);
    return target.digest();
}

} // namespace

// What an LM keeps of a guest's memory (PROTOCOLS 5).
class TestMigrationMemory : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheReferenceOfEveryPage();
    void anyLostRepeatedExchangedOrDamagedChunkChangesTheDigest();
    void equalContentDigestsMeanEqualPages();
    void anyChangedCopyInAChunkChangesTheDigest();
    void aGranuleLostBeforeItsDeltaIsFoundByContentAlone();
    void nothingSentIsNotEqualToNothingWritten();
    void chunksOfAnotherMemoryAreRefused();
    void zeroGranulesCostAFewBytes();
    void passesShrinkForADialogueAndNotForAStorm();
    void anLmOfTwoGiBIsSomeHundredChunksAPass();
};

void TestMigrationMemory::agreesWithTheReferenceOfEveryPage()
{
    for (quint64 seed = 0; seed < 150; ++seed) {
        const Migration lm = migrate(seed, true);
        QVERIFY2(lm.error.isEmpty(), qPrintable(lm.error));
        QCOMPARE(digestOf(lm, lm.chunks), lm.digest);
    }
}

// DESIGN 11: a guest never goes on with memory that is not its own.
void TestMigrationMemory::anyLostRepeatedExchangedOrDamagedChunkChangesTheDigest()
{
    for (quint64 seed = 1000; seed < 1150; ++seed) {
        const Migration lm = migrate(seed, false);
        QCOMPARE(digestOf(lm, lm.chunks), lm.digest);
        Dice dice(seed);
        for (int mutation = 0; mutation < 12; ++mutation) {
            const auto at = dice.between(0, qint64(lm.chunks.size()) - 1);
            const auto to = dice.between(0, qint64(lm.chunks.size()) - 1);
            std::vector<MemoryChunk> chunks = lm.chunks;
            switch (mutation % 4) {
            case 0:
                chunks.erase(chunks.begin() + at);
                break;
            case 1:
                chunks.insert(chunks.begin() + to, lm.chunks[std::size_t(at)]);
                break;
            case 2:
                chunks[std::size_t(at)].damaged = true;
                break;
            case 3:
                if (at == to)
                    continue;
                std::swap(chunks[std::size_t(at)], chunks[std::size_t(to)]);
                break;
            }
            if (digestOf(lm, chunks) == lm.digest)
                QFAIL(qPrintable(QStringLiteral("seed %1 mutation %2").arg(seed).arg(mutation)));
        }
    }
}

// Without the help of sequence numbers: a stream that lies about them, too.
void TestMigrationMemory::equalContentDigestsMeanEqualPages()
{
    int harmless = 0;
    int found = 0;
    for (quint64 seed = 3000; seed < 3100; ++seed) {
        const Migration lm = migrate(seed, true);
        QVERIFY2(lm.error.isEmpty(), qPrintable(lm.error));
        Dice dice(seed);
        for (int mutation = 0; mutation < 6; ++mutation) {
            const auto lost = std::size_t(dice.between(0, qint64(lm.chunks.size()) - 1));
            const auto put = std::size_t(dice.between(0, qint64(lm.chunks.size()) - 1));
            std::vector<std::size_t> order;
            for (std::size_t i = 0; i < lm.chunks.size(); ++i) {
                if (i != lost)
                    order.push_back(i);
            }
            order.insert(order.begin() + qint64(put), put); // repeated, late, or the lost one
            MemoryTarget target(lm.layout);
            std::vector<qint64> pages(lm.pages.size(), -1);
            for (std::size_t i = 0; i < order.size(); ++i) {
                MemoryChunk chunk = lm.chunks[order[i]];
                chunk.sequence = i + 1;
                target.receive(chunk);
                for (const SentPage &sent : lm.contents[order[i]])
                    pages[sent.page] = sent.version;
            }
            if (target.digest() == lm.digest) {
                QVERIFY2(pages == lm.pages, qPrintable(QStringLiteral("seed %1").arg(seed)));
                ++harmless;
            } else {
                ++found;
            }
        }
    }
    QVERIFY(found > 100);
    QVERIFY(harmless > 10);
}

void TestMigrationMemory::anyChangedCopyInAChunkChangesTheDigest()
{
    for (quint64 seed = 2000; seed < 2060; ++seed) {
        const Migration lm = migrate(seed, false);
        Dice dice(seed);
        // The last chunk, so that nothing later could mend it.
        std::vector<MemoryChunk> chunks = lm.chunks;
        std::vector<GranuleCopy> &copies = chunks.back().copies;
        const auto at = dice.between(0, qint64(copies.size()) - 1);
        ++copies[std::size_t(at)].version;
        QVERIFY(digestOf(lm, chunks) != lm.digest);
        --copies[std::size_t(at)].version;
        QCOMPARE(digestOf(lm, chunks), lm.digest);
        copies.erase(copies.begin() + at);
        QVERIFY(digestOf(lm, chunks) != lm.digest);
    }
}

void TestMigrationMemory::aGranuleLostBeforeItsDeltaIsFoundByContentAlone()
{
    // Granules of 16 pages; pass 1 lacks granule 3, a later delta of 2 pages brings its version up.
    const MemoryLayout layout({1, 1}, 16, 256);
    QCOMPARE(layout.pagesPerGranule(), 16);
    MemoryChunk all;
    all.sequence = 1;
    for (quint32 granule = 0; granule < 256; ++granule)
        all.copies.push_back({granule, 16, -1, 5});
    MemoryChunk delta;
    delta.sequence = 2;
    delta.copies.push_back({3, 2, 5, 7});

    MemoryTarget whole(layout);
    whole.receive(all);
    whole.receive(delta);
    all.copies.erase(all.copies.begin() + 3);
    MemoryTarget holed(layout);
    holed.receive(all);
    holed.receive(delta);
    QVERIFY(holed.digest() != whole.digest());
}

void TestMigrationMemory::nothingSentIsNotEqualToNothingWritten()
{
    const Workload none{WorkloadKind::Idle, 0, 0};
    const Guest guest({1, 1}, 16, none);
    const MemoryLayout &layout = guest.memory().layout();
    const MemorySource source(layout);
    QVERIFY(source.passDone());
    QVERIFY(source.digest(guest.memoryNow()) != MemoryTarget(layout).digest());
}

void TestMigrationMemory::chunksOfAnotherMemoryAreRefused()
{
    const MemoryLayout layout({1, 1}, 1);
    MemoryTarget target(layout);
    const quint64 empty = target.digest();
    MemoryChunk chunk;
    chunk.sequence = 1;
    chunk.copies.push_back({quint32(layout.granules()), 1, -1, 1});
    target.receive(chunk);
    QVERIFY(target.digest() != empty);
    MemoryTarget other(layout);
    chunk.copies.clear();
    other.receive(chunk);
    QVERIFY(target.digest() != other.digest());
}

void TestMigrationMemory::zeroGranulesCostAFewBytes()
{
    const Guest guest({1, 1}, 1024, Workload{});
    MemorySource source(guest.memory().layout());
    const MemoryAmount amount = source.beginPass(guest.memoryNow());
    QCOMPARE(amount.pages, guest.memory().layout().pages());
    QCOMPARE(amount.zeroPages, amount.pages / 4);
    QCOMPARE(amount.bytes,
             amount.granules * MemorySource::CopyHeaderBytes
                 + (amount.pages - amount.zeroPages) * MemoryLayout::PageBytes);
}

// S4.4-11
void TestMigrationMemory::passesShrinkForADialogueAndNotForAStorm()
{
    const qint64 linkBytesPerSecond = 125'000'000; // 1 Gbit/s
    const qint64 chunkPages = 1024;
    const auto pagesOfLastPass = [&](const Workload &workload) {
        Guest guest({7, 7}, 2048, workload);
        guest.advance(60s);
        MemorySource source(guest.memory().layout());
        qint64 pages = 0;
        for (int pass = 1; pass <= 8; ++pass) {
            pages = source.beginPass(guest.memoryNow()).pages;
            while (!source.passDone()) {
                const MemoryChunk chunk = source.nextChunk(guest.memoryNow(), chunkPages);
                guest.advance(Duration(chunk.bytes * 1'000'000'000 / linkBytesPerSecond));
            }
        }
        return pages;
    };
    QVERIFY(pagesOfLastPass({WorkloadKind::Idle, 4000, 20'000}) < 100);
    QVERIFY(pagesOfLastPass({WorkloadKind::Dialogue, 4000, 20'000}) < 2000);
    QVERIFY(pagesOfLastPass({WorkloadKind::MemoryStorm, 200'000, 200'000}) > 100'000);
}

void TestMigrationMemory::anLmOfTwoGiBIsSomeHundredChunksAPass()
{
    Guest guest({7, 7}, 2048, Workload{});
    MemorySource source(guest.memory().layout());
    source.beginPass(guest.memoryNow());
    int chunks = 0;
    for (; !source.passDone(); ++chunks)
        source.nextChunk(guest.memoryNow(), 1024);
    QVERIFY(chunks > 100 && chunks < 1000);
}

QTEST_GUILESS_MAIN(TestMigrationMemory)
#include "tst_migrationmemory.moc"
