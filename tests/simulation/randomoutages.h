// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runtime/random.h"
#include "invariants.h"

#include <set>

/// What reaches the MUs of a run: kept as text, so that runs can be compared; and the promise
/// that a log neither loses nor repeats an entry (DESIGN 11.8).
class RunRecord final : public Engine::EngineListener {
public:
    void consoleShown(Model::Instant time, Model::UnitId mu,
                      const Engine::ShowConsole &shown) override;
    void jobChanged(Model::Instant time, const Engine::Job &job) override;
    void logged(Model::Instant time, Model::UnitId mu, const Engine::Logged &entry) override;
    void audited(Model::Instant time, Model::UnitId mu, const Engine::Audited &entry) override;

    const QStringList &lines() const { return m_lines; }
    const QStringList &violations() const { return m_violations; }
    /// How many jobs ended so.
    int jobs(Engine::JobState state) const;

private:
    struct KnownLog {
        quint64 last = 0;
        std::set<Model::EventId> ids;
    };
    std::map<Model::UnitId, KnownLog> m_logs;
    std::map<Model::JobId, Engine::JobState> m_jobs;
    QStringList m_lines;
    QStringList m_violations;
};

/// A run of the default site in which, at random times, things break and return, LMs of any VM
/// are asked for in both directions and aborted, and definitions change. All from one seed.
class RandomOutages {
public:
    RandomOutages(const Model::SitePtr &site, quint64 seed);

    /// The outages, then the mending, then the check of what must hold at the end.
    void run();
    /// The first things found wrong; empty when all is well.
    QStringList violations() const;
    const RunRecord &record() const { return m_record; }
    Engine::EmulatorEngine &engine() { return m_engine; }

private:
    void runUntil(Model::Instant time);
    void strike();
    void ask();
    void mend();
    Model::UnitId anyOf(const std::vector<Model::UnitId> &units);
    Model::UnitId anyUnit() { return Model::UnitId(m_random.below(m_site->units.size())); }
    bool chance(int percent) { return m_random.below(100) < quint64(percent); }

    Model::SitePtr m_site;
    RunRecord m_record;
    Engine::EmulatorEngine m_engine;
    Invariants m_invariants;
    Engine::Random m_random;
    std::vector<Model::UnitId> m_movers; ///< SUs between which VMs can move
};
