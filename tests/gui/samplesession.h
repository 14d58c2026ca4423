// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "engine/service/emulatorcontrol.h"
#include "engine/service/managementservice.h"
#include "samplesite.h"

namespace Sample {

/// A session with nothing behind it: shows the view it is given and remembers what it was asked.
class Session final : public Engine::OperatorSession {
    Q_OBJECT

public:
    explicit Session(Model::UnitId mu);

    /// Becomes the latest view and is announced at once.
    void publish(Model::SiteView view);
    void setConnected(bool connected);
    /// Announces @p job as new or changed.
    void setJob(const Engine::Job &job);
    /// What reasonAgainst() answers to actions of that index in Engine::Action.
    void forbid(std::size_t action, const QString &key) { m_forbidden[action] = key; }

    const std::vector<Engine::Action> &performed() const { return m_performed; }

    Model::UnitId mu() const override { return m_mu; }
    QString account() const override { return QStringLiteral("admin"); }
    Model::Role role() const override { return Model::Role::Administrator; }
    void logOn(const QString &account, const QString &password) override;
    void logOff() override { }
    void changeMu(Model::UnitId mu) override;
    Model::SiteViewPtr view() const override { return m_view; }
    bool isConnected() const override { return m_connected; }
    Model::JobId perform(const Engine::Action &action) override;
    const std::vector<Engine::Job> &jobs() const override { return m_jobs; }
    QString reasonAgainst(const Engine::Action &action) const override;
    void openConsole(const Model::ConsoleId &) override { }
    void closeConsole(const Model::ConsoleId &) override { }
    std::vector<Model::Event> events(quint64 first, int count) const override;
    quint64 acknowledgedUpTo() const override { return 0; }

private:
    Model::UnitId m_mu;
    Model::SiteViewPtr m_view;
    bool m_connected = true;
    std::vector<Engine::Job> m_jobs;
    std::vector<Engine::Action> m_performed;
    std::map<std::size_t, QString> m_forbidden;
};

class Emulator final : public Engine::EmulatorControl {
    Q_OBJECT

public:
    using EmulatorControl::EmulatorControl;

    void inject(const Engine::Fault &) override { }
    bool isPaused() const override { return m_paused; }
    void setPaused(bool paused) override;
    qint64 speed() const override { return m_speed; }
    void setSpeed(qint64 permille) override;
    void step(Model::Duration) override { }
    Engine::TruthPtr truth() const override { return std::make_shared<Engine::Truth>(); }

private:
    bool m_paused = false;
    qint64 m_speed = 10000;
};

class Service final : public Engine::ManagementService {
    Q_OBJECT

public:
    Model::SitePtr site() const override { return Sample::site(); }
    std::unique_ptr<Engine::OperatorSession> openSession(Model::UnitId mu) override;
    Engine::EmulatorControl *emulator() override { return &m_emulator; }

private:
    Emulator m_emulator;
};

} // namespace Sample
