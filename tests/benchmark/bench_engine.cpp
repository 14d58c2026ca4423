// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated seconds per second on the default site, at rest and while a Live Migration runs.
#include "engine/emulator/emulatorengine.h"
#include "model/sitefile.h"

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Runs until @p end and prints what was done in which time.
void run(Engine::EmulatorEngine &engine, Model::Instant end, const char *what)
{
    Engine::VirtualRuntime &runtime = engine.runtime();
    const Model::Duration simulated = end - runtime.now();
    const quint64 before = runtime.eventCount();
    const auto begin = std::chrono::steady_clock::now();
    runtime.runUntil(end);
    const auto passed = std::chrono::steady_clock::now() - begin;
    const auto perSecond = [&](qint64 amount) {
        return amount * 1s / std::max(passed, std::chrono::steady_clock::duration(1));
    };
    std::printf("%-22s %6lld s simulated, %8lld simulated seconds/s, %9lld turns/s\n", what,
                static_cast<long long>(simulated / 1s),
                static_cast<long long>(perSecond(simulated / 1s)),
                static_cast<long long>(perSecond(qint64(runtime.eventCount() - before))));
}

} // namespace

int main()
{
    const Model::LoadedSite loaded = Model::loadSite(Model::defaultSitePath());
    if (!loaded.site)
        return 1;
    const Model::UnitId mu = loaded.site->findUnit(u"abgwhite"_s);
    const Model::UnitId su = loaded.site->findUnit(u"ABGSE501"_s);
    Engine::EmulatorEngine engine(loaded.site, 1, nullptr);
    run(engine, loaded.site->start + 1h, "at rest");
    const Model::JobId job
        = engine.perform(mu, u"admin"_s, u"CLI"_s, Engine::MigrateVm{su, u"VM12PROD"_s});
    run(engine, engine.runtime().now() + 30s, "Live Migration, 2 GB");
    if (engine.job(job)->state != Engine::JobState::Done) {
        std::printf("the migration did not end: the figure means nothing\n");
        return 1;
    }
    return 0;
}
