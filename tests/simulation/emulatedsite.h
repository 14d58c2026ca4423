// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/emulator/emulatorengine.h"

/// The emulated default site with names instead of ids, and time counted from its start.
class EmulatedSite : public Engine::EngineListener {
public:
    explicit EmulatedSite(quint64 seed = 1);

    Engine::EmulatorEngine &engine() { return *m_engine; }
    const Model::Site &site() const { return m_engine->site(); }
    Model::UnitId unit(const QString &name) const;
    Model::LinkId link(const QString &name) const;
    /// Since the site's start.
    Model::Duration elapsed() const;
    void run(Model::Duration time);
    void inject(const Engine::Fault &fault) { m_engine->runtime().inject(fault); }

    Model::SiteViewPtr view(const QString &mu);
    const Model::UnitView &seen(const QString &mu, const QString &of);
    Model::ClusterState cluster(const QString &mu, const QString &name);
    /// "SEC0630 abgwhite": key and first insert of each entry of the log of @p mu from number
    /// @p from on, in its order.
    QStringList events(const QString &mu, quint64 from = 1) const;
    quint64 logSize(const QString &mu) const;
    /// Entries as sorted unique lines, for comparing logs of MUs.
    QStringList logSet(const QString &mu) const;

    /// Hands the action to @p mu and runs a second; null when the job is unknown.
    const Engine::Job *perform(const QString &mu, const QString &account,
                               const Engine::Action &action);

    /// Time since @p since until @p mu has @p heartbeat for @p of; gives up after @p limit.
    Model::Duration timeUntil(const QString &mu, const QString &of, Model::Heartbeat heartbeat,
                              Model::Duration limit);

    std::vector<Model::AuditEntry> audit;
    void consoleShown(Model::Instant, Model::UnitId, const Engine::ShowConsole &) override { }
    void jobChanged(Model::Instant, const Engine::Job &) override { }
    void logged(Model::Instant, Model::UnitId, const Engine::Logged &) override { }
    void audited(Model::Instant, Model::UnitId, const Engine::Audited &entry) override
    {
        audit.push_back(entry.entry);
    }

private:
    std::unique_ptr<Engine::EmulatorEngine> m_engine;
};
