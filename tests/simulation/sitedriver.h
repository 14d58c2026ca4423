// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/emulator/emulatorengine.h"
#include "engine/journal/eventlog.h"
#include "engine/units/sunode.h"
#include "model/sitefile.h"

#include <functional>

/// Drives an emulated site as an operator at one MU does, and keeps what that MU showed: console
/// lines, events, jobs. Virtual time only; the account is admin.
class SiteDriver : private Engine::EngineListener {
public:
    struct Line {
        Model::Instant time;
        QString console; ///< "ABGSE501/HV0"
        QString text;
        QString key;
        Model::ConsoleLineKind kind = Model::ConsoleLineKind::Message;
    };
    struct Replacement {
        QByteArray from;
        QByteArray to;
    };

    /// The site that comes with the program, with texts of its file replaced. A text that is not
    /// there, or a file that is not accepted, ends the program with the reason: the test is wrong.
    static Model::SitePtr augsburg(const std::vector<Replacement> &changes = {});

    /// Starts @p site and lets it come to rest for five seconds.
    explicit SiteDriver(Model::SitePtr site, const QString &mu = QStringLiteral("abgwhite"),
                        quint64 seed = 1);

    Engine::EmulatorEngine &engine() { return m_engine; }
    const Model::Site &site() const { return m_engine.site(); }
    Model::Instant now() const { return m_engine.runtime().now(); }
    Model::UnitId unit(const QString &name) const;

    void run(Model::Duration time);
    /// Runs event by event until @p there says so. False when @p atMost passed before.
    bool runUntil(const std::function<bool()> &there, Model::Duration atMost);

    /// Text typed at "SU/SYSTEM"; a name without "/" is the SU's monitor system.
    Model::JobId type(const QString &console, const QString &text);
    Model::JobId perform(const Engine::Action &action);
    const Engine::Job &job(Model::JobId id) const { return *m_engine.job(id); }
    /// Runs until the job is over.
    const Engine::Job &finish(Model::JobId id, Model::Duration atMost = std::chrono::minutes(10));
    /// Types it at the console, runs until it is over, and for a second more.
    const Engine::Job &command(const QString &console, const QString &text);
    void inject(const Engine::Fault &fault) { m_engine.runtime().inject(fault); }

    /// Everything shown, by the time it was printed.
    std::vector<Line> shown() const;
    /// Messages of one console, in their order.
    QStringList messages(const QString &console) const;
    /// Forgets lines and events shown so far.
    void forget();
    /// "key: system, args" of every event logged, oldest first.
    const QStringList &events() const { return m_events; }

    Model::SiteViewPtr view() { return m_engine.view(m_mu); }
    /// The last LM that the MU knows of, or null.
    const Model::LmStatus *lastMigration();
    const Engine::SuNode &su(const QString &name) const;
    /// The VM as its SU really holds it; null when it is not there.
    const Engine::Vm *vm(const QString &su, const QString &name) const;
    /// The VM's record in the arbiter; ends the program when there is none.
    Engine::CrdRecord record(const QString &vmName) const;

private:
    void consoleShown(Model::Instant time, Model::UnitId mu,
                      const Engine::ShowConsole &lines) override;
    void jobChanged(Model::Instant, const Engine::Job &) override { }
    void logged(Model::Instant time, Model::UnitId mu, const Engine::Logged &entry) override;
    void audited(Model::Instant, Model::UnitId, const Engine::Audited &) override { }

    Model::UnitId m_mu;
    std::vector<Line> m_lines;
    QStringList m_events;
    Engine::EmulatorEngine m_engine;
};
