// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/guest.h"
#include "engine/guest/migrationmemory.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Engine;
using namespace Model;

namespace {

// One LM as a coordinator runs it: passes until few pages are left, then suspended, the rest, the
// digests. Computing time is measured, virtual time comes from the link.
void migrate(const char *name, int memoryMb, const Workload &workload, qint64 linkBytesPerSecond)
{
    constexpr qint64 ChunkPages = 1024;
    constexpr int MaxPasses = 12;
    QElapsedTimer timer;
    timer.start();
    Guest guest({42, 42}, memoryMb, workload);
    guest.advance(3600s);
    MemorySource source(guest.memory().layout());
    MemoryTarget target(guest.memory().layout());
    qint64 chunks = 0;
    Duration virtualTime(0);
    MemoryAmount amount;
    const auto runPass = [&] {
        amount = source.beginPass(guest.memoryNow());
        while (!source.passDone()) {
            const MemoryChunk chunk = source.nextChunk(guest.memoryNow(), ChunkPages);
            const Duration elapsed(chunk.bytes * 1'000'000'000 / linkBytesPerSecond);
            virtualTime += elapsed;
            guest.advance(elapsed);
            target.receive(chunk);
            ++chunks;
        }
    };
    do {
        runPass();
    } while (source.pass() < MaxPasses && source.dirty(guest.memoryNow()).pages > 4000);
    guest.stopIo();
    guest.suspend();
    runPass();
    const bool equal = source.digest(guest.memoryNow()) == target.digest();
    std::printf("%-28s %3d passes %7lld chunks %8lld ms virtual %6lld ms computing, last pass "
                "%lld pages, digests %s\n",
                name, source.pass(), static_cast<long long>(chunks),
                static_cast<long long>(virtualTime.count() / 1'000'000),
                static_cast<long long>(timer.elapsed()), static_cast<long long>(amount.pages),
                equal ? "equal" : "DIFFER");
}

} // namespace

int main()
{
    constexpr qint64 Gigabit = 125'000'000;
    const Workload dialogue{WorkloadKind::Dialogue, 4000, 20'000};
    const Workload bigDialogue{WorkloadKind::Dialogue, 40'000, 2'000'000};
    const Workload storm{WorkloadKind::MemoryStorm, 400'000, 8'000'000};
    migrate("2 GiB dialogue, 1 Gbit/s", 2048, dialogue, Gigabit);
    migrate("2 GiB storm, 1 Gbit/s", 2048, storm, Gigabit);
    migrate("64 GiB dialogue, 1 Gbit/s", 65536, bigDialogue, Gigabit);
    migrate("64 GiB dialogue, 10 Gbit/s", 65536, bigDialogue, 10 * Gigabit);
    migrate("64 GiB storm, 10 Gbit/s", 65536, storm, 10 * Gigabit);
    return 0;
}
