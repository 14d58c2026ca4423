// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "engine/service/action.h"
#include "engine/service/job.h"
#include "model/consoleid.h"
#include "model/event.h"
#include "model/finding.h"
#include "model/forecast.h"
#include "model/siteview.h"

namespace Engine {

/// What one main window holds of the service: an account at an MU, the view of that MU, jobs,
/// consoles and the log. Lives on the UI thread. All signals are emitted from the event loop,
/// never from within a call.
class OperatorSession : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Model::UnitId mu() const = 0;
    /// Empty until logged on.
    virtual QString account() const = 0;
    virtual Model::Role role() const = 0;

    /// Leads to loggedOn() or refused().
    virtual void logOn(const QString &account, const QString &password) = 0;
    virtual void logOff() = 0;
    /// To another MU without a new log-on (S2.3.1-03).
    virtual void changeMu(Model::UnitId mu) = 0;

    /// Latest published view of the MU; never null once logged on.
    virtual Model::SiteViewPtr view() const = 0;
    /// False while the MU does not answer; view() is then the last one (UI "Frame").
    virtual bool isConnected() const = 0;

    /// How the configuration disks are configured, against the rules for server models and kinds
    /// of cluster (S1.3-10..23). Of the site, so it never changes.
    virtual Model::Findings diskFindings() const = 0;

    /// What the loss of @p lost on top of what is lost in view() would mean; of each part alone.
    /// Computed from the view, touches nothing (DESIGN 5 "what-if"). Only once logged on.
    virtual Model::Forecast whatIf(const std::vector<Model::SitePart> &lost) const = 0;
    virtual std::vector<Model::Forecast> singleFailures() const = 0;

    /// Never fails here: the outcome, a refusal too, arrives by jobChanged().
    virtual Model::JobId perform(const Action &action) = 0;
    /// Of this account, oldest first; of ended ones the last KeptEndedJobs.
    virtual const std::vector<Job> &jobs() const = 0;
    /// Empty when this account may do it, else the catalogue key of the reason (disabled
    /// actions tell why). The MU decides again when the action arrives.
    virtual QString reasonAgainst(const Action &action) const = 0;
    /// Inserts of the message that reasonAgainst() names.
    virtual QStringList reasonInserts(const Action &action) const = 0;

    /// Console lines already known, then consoleLines() as they come.
    virtual void openConsole(const Model::ConsoleId &console) = 0;
    virtual void closeConsole(const Model::ConsoleId &console) = 0;

    /// Events with numbers in [first, first + count), as this MU numbers them, from 1.
    virtual std::vector<Model::Event> events(quint64 first, int count) const = 0;
    /// Events up to this number are acknowledged.
    virtual quint64 acknowledgedUpTo() const = 0;

signals:
    void loggedOn();
    /// @p key: catalogue key of the reason.
    void refused(const QString &key, const QStringList &args);
    void viewChanged(const Model::SiteViewPtr &view);
    void connectionChanged(bool connected);
    void muChanged(Model::UnitId mu);
    void jobChanged(const Engine::Job &job);
    void consoleLines(const Model::ConsoleId &console, const QVector<Model::ConsoleLine> &lines);
    /// The console can no longer be reached; @p key says why (S2.1-09, S4.8-14).
    void consoleClosed(const Model::ConsoleId &console, const QString &key,
                       const QStringList &args);
    /// Events first .. last are new; also when acknowledgedUpTo() changed (then first > last).
    void eventsChanged(quint64 first, quint64 last);
};

} // namespace Engine
