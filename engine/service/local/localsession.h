// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "engine/access/rights.h"
#include "engine/service/local/consolereach.h"
#include "engine/service/local/publication.h"
#include "engine/service/operatorsession.h"

namespace Engine {

class LocalService;

/// A session at an MU of the emulated site: wishes go to the engine thread, what comes back is
/// kept, so that every question is answered at once. UI thread.
class LocalSession final : public OperatorSession {
    Q_OBJECT

public:
    LocalSession(LocalService &service, SessionNumber number, Model::UnitId mu);
    ~LocalSession() override;

    Model::UnitId mu() const override { return m_mu; }
    QString account() const override { return m_account; }
    Model::Role role() const override;
    void logOn(const QString &account, const QString &password) override;
    void logOff() override;
    void changeMu(Model::UnitId mu) override;
    Model::SiteViewPtr view() const override { return m_view; }
    bool isConnected() const override { return m_connected; }
    Model::Findings diskFindings() const override;
    Model::Forecast whatIf(const std::vector<Model::SitePart> &lost) const override;
    std::vector<Model::Forecast> singleFailures() const override;
    Model::JobId perform(const Action &action) override;
    const std::vector<Job> &jobs() const override { return m_jobs; }
    QString reasonAgainst(const Action &action) const override;
    QStringList reasonInserts(const Action &action) const override;
    void openConsole(const Model::ConsoleId &console) override;
    void closeConsole(const Model::ConsoleId &console) override;
    std::vector<Model::Event> events(quint64 first, int count) const override;
    quint64 acknowledgedUpTo() const override;

    // From the service, in the event loop of the UI thread.
    void takeAnswer(const SeatAnswer &answer);
    void takeReading();
    void takeJob(const Job &job);
    void takeConsole(const Model::ConsoleId &console, const QVector<Model::ConsoleLine> &lines);
    void takeLog(quint64 first, quint64 last);

private:
    std::optional<Denial> denialOf(const Action &action) const;
    void followMigrations();
    void giveUpUnanswered();
    void watchConsoles();
    void replace(Job job);
    template <typename Call> void post(Call call);
    template <typename Call> void later(Call call);

    LocalService &m_service;
    SessionNumber m_number;
    Model::UnitId m_mu;
    QString m_account;
    const Model::AccountConfig *m_rights = nullptr; ///< of the site; null until logged on
    Model::SiteViewPtr m_view;
    bool m_connected = false;
    std::vector<Job> m_jobs;
    std::map<Model::ConsoleId, ConsoleReach> m_consoles;
};

} // namespace Engine
