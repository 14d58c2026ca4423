// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/session.h"
#include "app/headless/statustext.h"
#include "engine/script/scriptline.h"

namespace App {

/// Runs lines of the headless console, one after the other (INTERFACES "Headless lines").
class LineRunner {
public:
    /// @p session must outlive the runner.
    explicit LineRunner(Session &session);

    void run(const Engine::ScriptLine &line);

    bool hasQuit() const { return m_hasQuit; }
    /// The one that quit names, else what the lines have led to.
    int exitStatus() const;

private:
    void carryOut(const Engine::ScriptConnect &verb);
    void carryOut(const Engine::ScriptUseMu &verb);
    void carryOut(const Engine::ScriptLogOn &verb);
    void carryOut(const Engine::ScriptHelp &verb);
    void carryOut(const Engine::ScriptQuit &verb);
    void carryOut(const Engine::ScriptCommand &verb);
    void carryOut(const Engine::ScriptSend &verb);
    void carryOut(const Engine::PowerUnit &verb);
    void carryOut(const Engine::ScriptPowerOn &verb);
    void carryOut(const Engine::ScriptMigrate &verb);
    void carryOut(const Engine::ScriptAbort &verb);
    void carryOut(const Engine::SetClusterActive &verb);
    void carryOut(const Engine::ScriptAcknowledge &verb);
    void carryOut(const Engine::ScrubCrd &verb);
    void carryOut(const Engine::ReadmitLeg &verb);
    void carryOut(const Engine::OverrideCrd &verb);
    void carryOut(const Engine::HandOverManager &verb);
    void carryOut(const Engine::SetMaintenance &verb);
    void carryOut(const Engine::ScriptFaults &verb);
    void carryOut(const Engine::ScriptWorkload &verb);
    void carryOut(const Engine::ScriptWait &verb);
    void carryOut(const Engine::ScriptWaitUntil &verb);
    void carryOut(const Engine::ScriptStatus &verb);
    void carryOut(const Engine::ScriptEvents &verb);
    void carryOut(const Engine::ScriptWhatIf &verb);
    void print(const std::vector<StatusRow> &rows);

    /// Where the system runs now; nothing when that is unknown or ambiguous, which is printed.
    std::optional<Model::UnitId> placeOf(const Engine::ScriptSystem &system);
    std::optional<Model::ConsoleId> consoleOf(const Engine::ScriptConsole &console);
    /// What the MU knows; null when it is off, which is printed.
    Model::SiteViewPtr known();
    /// True when there was an answer, and it was not a refusal.
    bool perform(Model::UnitId mu, const Engine::Action &action);
    /// Whether the MU knows that the object is in this state.
    bool isReached(const Engine::ScriptWaitUntil &wait);
    void sendTo(const Model::ConsoleId &console, Model::UnitId mu, const QString &text);

    Session &m_session;
    /// Accepted here; the MU hears of it with the next heartbeat.
    Model::LmId m_lastMigration = Model::NoLm;
    bool m_hasQuit = false;
    int m_quitStatus = -1;
};

} // namespace App
