// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "engine/runtime/random.h"
#include "simulation/emulatedsite.h"

// Virtual seconds from an outage to what an MU shows of it, over outages at random moments:
// suspect, dead, take-over after a crash, hand-over in order (DESIGN 5 gives the bounds).

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model::Heartbeat;

namespace {

constexpr int Outages = 100;

double seconds(Model::Duration time)
{
    return double(time / 1ms) / 1000;
}

void print(const char *what, std::vector<double> times, const char *bounds)
{
    std::sort(times.begin(), times.end());
    const auto at
        = [&](double share) { return times[std::size_t(share * double(times.size() - 1))]; };
    std::printf("%-34s min %6.2f  median %6.2f  p95 %6.2f  max %6.2f s  (%s)\n", what, at(0),
                at(0.5), at(0.95), at(1), bounds);
}

/// A site at rest, stopped at a random moment of its heartbeat.
std::unique_ptr<EmulatedSite> atRest(quint64 seed)
{
    auto site = std::make_unique<EmulatedSite>(seed);
    Engine::Random random(seed, 0, 7);
    site->run(20s + std::chrono::milliseconds(random.below(2000)));
    return site;
}

Model::Duration until(EmulatedSite &site, Model::Duration limit, const std::function<bool()> &there)
{
    const Model::Duration begin = site.elapsed();
    while (!there() && site.elapsed() - begin < limit)
        site.run(20ms);
    return site.elapsed() - begin;
}

void heartbeats(const QString &unit, const char *suspect, const char *dead)
{
    std::vector<double> suspected;
    std::vector<double> died;
    for (quint64 seed = 1; seed <= Outages; ++seed) {
        const auto site = atRest(seed);
        site->inject(Engine::PullPlug{site->unit(unit)});
        const Model::Duration first = site->timeUntil(u"abgwhite"_s, unit, Heartbeat::Suspect, 30s);
        suspected.push_back(seconds(first));
        died.push_back(seconds(first + site->timeUntil(u"abgwhite"_s, unit, Heartbeat::Dead, 30s)));
    }
    print(suspect, suspected, "2.5 to 4.5 s");
    print(dead, died, "5 to 8 s");
}

void managers()
{
    std::vector<double> crash;
    std::vector<double> inOrder;
    for (quint64 seed = 1; seed <= Outages; ++seed) {
        auto site = atRest(seed);
        const auto taken = [&] {
            const Model::UnitId mu = site->view(u"abgblue"_s)->manager.mu;
            return mu != Model::NoUnit && mu != site->unit(u"abgwhite"_s);
        };
        site->inject(Engine::PullPlug{site->unit(u"abgwhite"_s)});
        crash.push_back(seconds(until(*site, 60s, taken)));
        site = atRest(seed);
        site->engine().perform(site->unit(u"abgwhite"_s), u"admin"_s, u"SEM"_s,
                               Engine::HandOverManager{site->unit(u"abgblue"_s)});
        inOrder.push_back(seconds(until(*site, 60s, taken)));
    }
    print("take-over after a crash", crash, "less than 12 s");
    print("hand-over in order", inOrder, "less than 1 s");
}

} // namespace

int main()
{
    heartbeats(u"abgblue"_s, "MU suspect", "MU dead");
    heartbeats(u"ABGSE501"_s, "SU /390 suspect", "SU /390 dead");
    heartbeats(u"ABGSE30A"_s, "SU x86 suspect", "SU x86 dead");
    managers();
    return 0;
}
