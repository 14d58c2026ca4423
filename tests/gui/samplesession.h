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
    void forbid(std::size_t action, const QString &key, const QStringList &inserts)
    {
        m_forbidden[action] = {key, inserts};
    }

    /// Becomes the whole log; the view that goes with it is published at once.
    void setEvents(std::vector<Model::Event> events, quint64 acknowledgedUpTo = 0);
    /// The next log-on is refused with @p key.
    void refuse(const QString &key, const QStringList &args);
    /// What diskFindings() answers; pages made later show it.
    void setDiskFindings(Model::Findings findings) { m_diskFindings = std::move(findings); }

    const std::vector<Engine::Action> &performed() const { return m_performed; }
    const std::vector<Model::ConsoleId> &openConsoles() const { return m_consoles; }

    Model::UnitId mu() const override { return m_mu; }
    QString account() const override { return QStringLiteral("admin"); }
    Model::Role role() const override { return Model::Role::Administrator; }
    void logOn(const QString &account, const QString &password) override;
    void logOff() override { }
    void changeMu(Model::UnitId mu) override;
    Model::SiteViewPtr view() const override { return m_view; }
    bool isConnected() const override { return m_connected; }
    Model::Findings diskFindings() const override { return m_diskFindings; }
    Model::Forecast whatIf(const std::vector<Model::SitePart> &lost) const override;
    std::vector<Model::Forecast> singleFailures() const override;
    Model::JobId perform(const Engine::Action &action) override;
    const std::vector<Engine::Job> &jobs() const override { return m_jobs; }
    QString reasonAgainst(const Engine::Action &action) const override;
    QStringList reasonInserts(const Engine::Action &action) const override;
    void openConsole(const Model::ConsoleId &console) override { m_consoles.push_back(console); }
    void closeConsole(const Model::ConsoleId &console) override { std::erase(m_consoles, console); }
    std::vector<Model::Event> events(quint64 first, int count) const override;
    quint64 acknowledgedUpTo() const override { return m_acknowledged; }

private:
    Model::UnitId m_mu;
    Model::SiteViewPtr m_view;
    bool m_connected = true;
    std::vector<Engine::Job> m_jobs;
    std::vector<Engine::Action> m_performed;
    std::map<std::size_t, std::pair<QString, QStringList>> m_forbidden;
    std::vector<Model::ConsoleId> m_consoles;
    std::vector<Model::Event> m_events;
    quint64 m_acknowledged = 0;
    QString m_refusal;
    QStringList m_refusalArgs;
    Model::Findings m_diskFindings;
};

class Emulator final : public Engine::EmulatorControl {
    Q_OBJECT

public:
    explicit Emulator(QObject *parent = nullptr);

    /// Remembers the fault; tests change the truth themselves.
    void inject(const Engine::Fault &fault) override { m_faults.push_back(fault); }
    const std::vector<Engine::Fault> &faults() const { return m_faults; }
    void publish(const Engine::Truth &truth);
    /// Everything on and well, VM12PROD on ABGSE501.
    static Engine::Truth calmTruth();
    bool isPaused() const override { return m_paused; }
    void setPaused(bool paused) override;
    qint64 speed() const override { return m_speed; }
    void setSpeed(qint64 permille) override;
    void step(Model::Duration time) override { m_stepped += time; }
    Model::Duration stepped() const { return m_stepped; }
    Engine::TruthPtr truth() const override { return m_truth; }

private:
    bool m_paused = false;
    qint64 m_speed = 10000;
    Model::Duration m_stepped{0};
    Engine::TruthPtr m_truth;
    std::vector<Engine::Fault> m_faults;
};

class Service final : public Engine::ManagementService {
    Q_OBJECT

public:
    Model::SitePtr site() const override { return Sample::site(); }
    std::unique_ptr<Engine::OperatorSession> openSession(Model::UnitId mu) override;
    Sample::Emulator *emulator() override { return &m_emulator; }
    /// The first log-on of the next session is refused with @p key.
    void refuseNext(const QString &key, const QStringList &args);

private:
    Emulator m_emulator;
    QString m_refusal;
    QStringList m_refusalArgs;
};

} // namespace Sample
