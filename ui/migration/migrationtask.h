// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "engine/service/operatorsession.h"
#include "ui/migration/forecast.h"

namespace Ui {

enum class CheckState : quint8 {
    NotChecked,
    Running,
    Passed,
    Conflicts,
    Failed, ///< could not be carried out or was refused
};

/// A reading of a running LM, for the chart.
struct MigrationSample {
    double seconds = 0; ///< since it was accepted
    qint64 pagesLeft = 0;
    qint64 bytesPerSecond = 0;
    qint64 changedBytesPerSecond = 0;
};

/// What a wizard knows of one LM from the choice of the target to its end. It follows an LM
/// that runs already. Nothing in here ends with the window but the watching. UI thread.
class MigrationTask : public QObject {
    Q_OBJECT

public:
    MigrationTask(Engine::OperatorSession &session, Model::UnitId source, const QString &vm,
                  QObject *parent = nullptr);

    Engine::OperatorSession &session() const { return m_session; }
    const QString &vmName() const { return m_vmName; }
    Model::UnitId source() const { return m_source; }
    /// The other SU of the cluster (S4.2-10), or NoUnit.
    Model::UnitId target() const { return m_target; }
    QString unitName(Model::UnitId unit) const;
    /// "(12,VM12PROD)"
    QString vmText() const;
    /// The VM as last seen on the source.
    const Model::VmState &vm() const { return m_vm; }
    bool isX86() const;
    const MigrationLink &link() const { return m_link; }
    const Forecast &forecast() const { return m_forecast; }

    void check();
    CheckState checkState() const { return m_checkState; }
    const Model::Findings &findings() const { return m_findings; }
    Model::Instant checkedAt() const { return m_checkedAt; }
    /// Catalogue text of why a check or a migration was refused or failed; may be empty.
    QString refusal() const { return m_refusal; }

    void migrate();
    /// True from the click until the LM is reported or refused.
    bool isStarting() const { return m_migrateJob != Model::NoJob && !m_lm; }
    void abort();
    /// Empty when an abort may be asked for now.
    QString whyNoAbort() const;
    /// Null before an LM runs; then the last report of it.
    const Model::LmStatusPtr &lm() const { return m_lm; }
    bool isReported() const { return m_reported; }
    const std::vector<MigrationSample> &samples() const { return m_samples; }

    /// Why no check can be made, empty when it can.
    QString whyNoCheck() const;
    /// Why no start is possible, empty when it is.
    QString whyNoMigrate() const;
    /// Forgets an LM that is over, so that the process may be repeated (S4.7-06).
    void startOver();

signals:
    void changed();

private:
    void takeView(const Model::SiteViewPtr &view);
    void takeJob(const Engine::Job &job);
    void takeCheck(const Engine::Job &job);
    void takeMigration(const Engine::Job &job);
    void takeFindings(const Engine::Job &job);
    void takeSample();

    Engine::OperatorSession &m_session;
    Model::UnitId m_source;
    Model::UnitId m_target = Model::NoUnit;
    QString m_vmName;
    Model::VmState m_vm;
    MigrationLink m_link;
    Forecast m_forecast;
    Model::JobId m_checkJob = Model::NoJob;
    CheckState m_checkState = CheckState::NotChecked;
    Model::Findings m_findings;
    Model::Instant m_checkedAt;
    QString m_refusal;
    Model::JobId m_migrateJob = Model::NoJob;
    Model::LmId m_migration = Model::NoLm;
    Model::LmStatusPtr m_lm;
    bool m_reported = false;
    std::vector<MigrationSample> m_samples;
};

} // namespace Ui
