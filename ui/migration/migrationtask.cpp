// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/migrationtask.h"

#include "ui/text/messagetext.h"
#include "ui/text/reasontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

constexpr std::size_t SamplesKept = 2000;

Model::LmStatusPtr find(const Model::SiteView &view, Model::LmId id)
{
    for (const Model::LmStatusPtr &lm : view.migrations) {
        if (lm->id == id)
            return lm;
    }
    return nullptr;
}

} // namespace

MigrationTask::MigrationTask(Engine::OperatorSession &session, Model::UnitId source,
                             const QString &vm, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_source(source)
    , m_vmName(vm)
{
    m_vm.su = source;
    m_vm.definition.name = vm;
    connect(&session, &Engine::OperatorSession::viewChanged, this, &MigrationTask::takeView);
    connect(&session, &Engine::OperatorSession::jobChanged, this, &MigrationTask::takeJob);
    connect(&session, &Engine::OperatorSession::connectionChanged, this, &MigrationTask::changed);
    const Model::SiteViewPtr view = session.view();
    if (!view)
        return;
    m_target = view->site->partnerOf(source);
    for (const Model::LmStatusPtr &lm : view->migrations) {
        if (!lm->isOver() && lm->source == source
            && lm->vmName.compare(vm, Qt::CaseInsensitive) == 0)
            m_migration = lm->id;
    }
    takeView(view);
}

QString MigrationTask::unitName(Model::UnitId unit) const
{
    const Model::SiteViewPtr view = m_session.view();
    return view && unit != Model::NoUnit ? view->site->unit(unit).name : QString();
}

QString MigrationTask::vmText() const
{
    return u"(%1,%2)"_s.arg(m_vm.definition.index).arg(m_vmName);
}

bool MigrationTask::isX86() const
{
    const Model::SiteViewPtr view = m_session.view();
    return view && view->site->unit(m_source).kind == Model::UnitKind::SUx86;
}

void MigrationTask::takeView(const Model::SiteViewPtr &view)
{
    if (const Model::VmState *vm = view->findVm(m_source, m_vmName))
        m_vm = *vm;
    std::vector<bool> up;
    for (const Model::LinkView &link : view->links)
        up.push_back(link.up);
    m_link = migrationLink(*view->site, up, m_source, m_target);
    if (!m_lm)
        m_forecast = forecastOf(m_vm.definition, m_link, isX86(), *view->site);
    if (m_migration != Model::NoLm) {
        const Model::LmStatusPtr lm = find(*view, m_migration);
        m_reported = lm != nullptr;
        if (lm && lm != m_lm) {
            m_lm = lm;
            takeSample();
        }
    }
    emit changed();
}

void MigrationTask::takeSample()
{
    if (m_samples.empty()) {
        // A window opened on a running LM knows at least how each pass began.
        for (const Model::LmPass &pass : m_lm->passes)
            m_samples.push_back({std::chrono::duration<double>(pass.begin - m_lm->accepted).count(),
                                 pass.pagesToSend, pass.bytesPerSecond,
                                 pass.changedBytesPerSecond});
    }
    const Model::SiteViewPtr view = m_session.view();
    const Model::Instant until = m_lm->isOver() ? m_lm->ended : view->time;
    MigrationSample sample;
    sample.seconds = std::max(0.0, std::chrono::duration<double>(until - m_lm->accepted).count());
    sample.pagesLeft = m_lm->pagesLeft;
    sample.bytesPerSecond = m_lm->bytesPerSecond;
    sample.changedBytesPerSecond = m_lm->changedBytesPerSecond;
    if (!m_samples.empty() && m_samples.back().seconds >= sample.seconds) {
        m_samples.back() = sample;
        return;
    }
    m_samples.push_back(sample);
    if (m_samples.size() > SamplesKept) {
        // Half as dense, still from the beginning: the base of time stays.
        std::vector<MigrationSample> thinner;
        for (std::size_t i = 0; i < m_samples.size(); i += 2)
            thinner.push_back(m_samples[i]);
        m_samples = std::move(thinner);
    }
}

QString MigrationTask::whyNoCheck() const
{
    if (m_target == Model::NoUnit)
        return tr("%1 belongs to no SU Cluster with a second Server Unit.").arg(unitName(m_source));
    if (!m_session.isConnected())
        return tr("The Management Unit does not answer.");
    return reasonText(m_session, Engine::CheckMigration{m_source, m_vmName, m_target});
}

QString MigrationTask::whyNoMigrate() const
{
    if (!m_session.isConnected())
        return tr("The Management Unit does not answer.");
    if (m_checkState != CheckState::Passed)
        return tr("The preconditions are not met.");
    return reasonText(m_session, Engine::MigrateVm{m_source, m_vmName, m_target});
}

void MigrationTask::check()
{
    if (m_checkState == CheckState::Running)
        return;
    m_checkState = CheckState::Running;
    m_refusal.clear();
    m_checkJob = m_session.perform(Engine::CheckMigration{m_source, m_vmName, m_target});
    emit changed();
}

void MigrationTask::migrate()
{
    if (m_migrateJob != Model::NoJob)
        return;
    m_refusal.clear();
    m_migrateJob = m_session.perform(Engine::MigrateVm{m_source, m_vmName, m_target});
    emit changed();
}

void MigrationTask::abort()
{
    if (m_lm)
        m_session.perform(Engine::AbortMigration{m_source, m_lm->id});
}

QString MigrationTask::whyNoAbort() const
{
    if (!m_lm || m_lm->isOver())
        return tr("No Live Migration is running.");
    if (m_lm->pastNoReturn)
        return tr("The point of no return is passed: the target owns the system.");
    if (m_lm->phase == Model::LmPhase::RollingBack)
        return tr("It is being rolled back already.");
    if (m_lm->abortRequested)
        return tr("The abort is requested already.");
    if (!m_session.isConnected())
        return tr("The Management Unit does not answer.");
    return reasonText(m_session, Engine::AbortMigration{m_source, m_lm->id});
}

void MigrationTask::startOver()
{
    m_migrateJob = Model::NoJob;
    m_migration = Model::NoLm;
    m_lm.reset();
    m_samples.clear();
    m_checkState = CheckState::NotChecked;
    m_findings.clear();
    m_refusal.clear();
    if (const Model::SiteViewPtr view = m_session.view())
        takeView(view);
}

void MigrationTask::takeJob(const Engine::Job &job)
{
    if (job.id == m_checkJob)
        takeCheck(job);
    else if (job.id == m_migrateJob)
        takeMigration(job);
}

void MigrationTask::takeFindings(const Engine::Job &job)
{
    m_findings = job.findings;
    // The worst first; the engine's order within one severity.
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const auto &one, const auto &other) {
        return one.severity > other.severity;
    });
    m_checkedAt = job.ended;
}

void MigrationTask::takeCheck(const Engine::Job &job)
{
    if (!job.isOver())
        return;
    m_checkJob = Model::NoJob;
    takeFindings(job);
    if (Model::hasConflict(m_findings))
        m_checkState = CheckState::Conflicts;
    else
        m_checkState
            = job.state == Engine::JobState::Done ? CheckState::Passed : CheckState::Failed;
    if (m_checkState == CheckState::Failed)
        m_refusal = messageText(job.key, job.args);
    emit changed();
}

void MigrationTask::takeMigration(const Engine::Job &job)
{
    if (job.migration != Model::NoLm && m_migration == Model::NoLm) {
        m_migration = job.migration;
        if (const Model::SiteViewPtr view = m_session.view())
            takeView(view);
    }
    if (!job.isOver() || job.state == Engine::JobState::Done)
        return;
    m_refusal = messageText(job.key, job.args);
    const bool rejected = Model::hasConflict(job.findings);
    if (rejected || (m_migration == Model::NoLm && !m_lm)) {
        // Rejected by the check repeated just before the start: back to the findings.
        takeFindings(job);
        m_checkState = rejected ? CheckState::Conflicts : CheckState::Failed;
        m_migrateJob = Model::NoJob;
        m_migration = Model::NoLm;
        m_lm.reset();
        m_samples.clear();
    }
    emit changed();
}

} // namespace Ui
