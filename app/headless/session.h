// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "app/headless/journalfile.h"
#include "app/headless/outputwriter.h"
#include "engine/emulator/emulatorengine.h"
#include "engine/script/scriptobject.h"
#include "model/language.h"

namespace App {

/// The headless console on the emulated site: account, MU, open consoles and virtual time. What
/// happens is printed as it is heard, in the order in which the MU logged on to learns of it.
class Session final : private Engine::EngineListener {
public:
    struct SetUp {
        Model::SitePtr site;
        quint64 seed = 1;
        qint64 speed = 0; ///< per mille of wall time; 0: flat out
        Model::Language language = Model::Language::English;
        JournalFile *journal = nullptr; ///< may be null
    };

    /// @p mu must be one of the site's.
    Session(const SetUp &setUp, OutputWriter &output, Model::UnitId mu);

    Engine::EmulatorEngine &engine() { return m_engine; }
    const Model::Site &site() const { return m_engine.site(); }
    Model::Language language() const { return m_setUp.language; }
    Model::UnitId mu() const { return m_mu; }
    const QString &account() const { return m_account; }
    Model::SiteViewPtr view() { return m_engine.view(m_mu); }
    Model::Instant now() const { return m_engine.runtime().now(); }

    /// With the password that the site file holds. False when refused; that is printed.
    bool logOn(const QString &account);
    /// What the new MU knows and was not printed yet follows in JSON.
    void useMu(Model::UnitId mu);
    /// The end of the session: nothing may be done behind it.
    void logOff();
    /// @p through NoUnit: the MU logged on to, whichever it is then. Without the right it fails.
    void open(const Model::ConsoleId &console, Model::UnitId through);
    bool isOpen(const Model::ConsoleId &console) const { return m_open.contains(console); }
    /// The console opened last, or null.
    const Model::ConsoleId *current() const
    {
        return m_current.su == Model::NoUnit ? nullptr : &m_current;
    }
    Model::UnitId through(const Model::ConsoleId &console) const;

    /// Lets virtual time pass.
    void advanceTo(Model::Instant time);
    /// Performs at @p mu and lets time pass until there is an answer, at most 60 s.
    /// Null without an answer.
    const Engine::Job *perform(Model::UnitId mu, const Engine::Action &action);

    QString text(const QString &key, const QStringList &args) const;
    /// Prints a message of the catalogue.
    void say(Engine::OutputKind kind, const QString &source, const QString &key,
             const QStringList &args);
    /// Prints @p human; JSON gets @p record completed with time and MU.
    void print(Engine::OutputRecord record, const QString &human);
    /// An error: reason and way out. The line that runs has failed.
    void fail(const QString &key, const QStringList &args);
    /// The line that runs has failed; why was said already.
    void setFailed() { m_failed = true; }
    bool hasFailed() const { return m_failed; }

    void printEvent(const Model::Event &event);
    QString consoleName(const Model::ConsoleId &console) const;

private:
    /// Lines of a console that were printed; their numbers begin anew with the SU.
    struct Printed {
        quint64 last = 0;
        Model::Instant time;
    };

    void consoleShown(Model::Instant time, Model::UnitId mu,
                      const Engine::ShowConsole &lines) override;
    void jobChanged(Model::Instant time, const Engine::Job &job) override;
    void logged(Model::Instant time, Model::UnitId mu, const Engine::Logged &entry) override;
    void audited(Model::Instant time, Model::UnitId mu, const Engine::Audited &entry) override;

    void printLines(const Model::ConsoleId &console, const std::vector<Model::ConsoleLine> &lines);
    void printFindings(const Engine::Job &job, bool onlyJson);
    bool isOpen(const QString &consoleName) const;
    void statusChanged(const QString &cluster);
    void catchUp();

    SetUp m_setUp;
    OutputWriter &m_output;
    Engine::EmulatorEngine m_engine;
    Model::UnitId m_mu;
    QString m_account;
    std::map<Model::ConsoleId, Model::UnitId> m_open; ///< and the MU it goes through
    Model::ConsoleId m_current;
    std::map<Model::ConsoleId, Printed> m_printed;
    std::set<Model::EventId> m_printedEvents;
    std::set<Model::JobId> m_found; ///< jobs whose findings were printed
    bool m_failed = false;
};

} // namespace App
