// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobsmodel.h"

#include "model/items/mark.h"
#include "ui/migration/phasebar.h"
#include "ui/text/messagetext.h"
#include "ui/text/quantity.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ui {

namespace {

/// Something to be looked at.
bool isFailure(const Engine::Job &job)
{
    return job.state == Engine::JobState::Failed || job.state == Engine::JobState::Refused
        || job.state == Engine::JobState::Unknown;
}

Model::Mark markOf(const Engine::Job &job)
{
    if (job.state == Engine::JobState::Unknown)
        return Model::Mark::Medium;
    return isFailure(job) ? Model::Mark::High : Model::Mark::None;
}

bool sameId(const Engine::Job &one, const Engine::Job &other)
{
    return one.id == other.id;
}

} // namespace

void JobsModel::touchAll()
{
    if (!m_jobs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void JobsModel::setJobs(const std::vector<Engine::Job> &jobs)
{
    std::vector<Engine::Job> newestFirst(jobs.rbegin(), jobs.rend());
    std::erase_if(m_seen, [&](Model::JobId id) {
        return std::ranges::find(jobs, id, &Engine::Job::id) == jobs.end();
    });
    const bool grows = newestFirst.size() >= m_jobs.size()
        && std::equal(m_jobs.rbegin(), m_jobs.rend(), newestFirst.rbegin(), sameId);
    if (!grows) {
        beginResetModel();
        m_jobs = std::move(newestFirst);
        endResetModel();
    } else {
        // Selection stays on its job when others come above it.
        const auto added = qsizetype(newestFirst.size() - m_jobs.size());
        std::copy(newestFirst.begin() + added, newestFirst.end(), m_jobs.begin());
        touchAll();
        if (added > 0) {
            beginInsertRows({}, 0, int(added) - 1);
            m_jobs = std::move(newestFirst);
            endInsertRows();
        }
    }
    emit countsChanged();
}

void JobsModel::setView(const Model::SiteViewPtr &view)
{
    m_view = view;
    if (std::any_of(m_jobs.begin(), m_jobs.end(), [](const Engine::Job &job) {
            return job.migration != Model::NoLm && !job.isOver();
        }))
        touchAll();
}

const Model::LmStatus *JobsModel::migration(int row) const
{
    const Model::LmId id = job(row).migration;
    return m_view && id != Model::NoLm ? m_view->findMigration(id) : nullptr;
}

int JobsModel::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
                             [](const Engine::Job &job) { return !job.isOver(); }));
}

bool JobsModel::isUnseen(const Engine::Job &job) const
{
    return isFailure(job) && !m_seen.contains(job.id);
}

int JobsModel::unseenFailures() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
                             [this](const Engine::Job &job) { return isUnseen(job); }));
}

void JobsModel::markSeen(int row)
{
    if (!isUnseen(job(row)))
        return;
    m_seen.insert(job(row).id);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit countsChanged();
}

void JobsModel::markAllSeen()
{
    for (int row = 0; row < rowCount(); ++row)
        markSeen(row);
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString JobsModel::stateText(const Engine::Job &job) const
{
    switch (job.state) {
    case Engine::JobState::Submitted:
        return tr("on its way");
    case Engine::JobState::Accepted:
        return tr("running");
    case Engine::JobState::Done:
        return tr("done");
    case Engine::JobState::Failed:
        return tr("FAILED");
    case Engine::JobState::Refused:
        return tr("REFUSED");
    case Engine::JobState::Unknown:
        return tr("NOT KNOWN");
    }
    return {};
}

QString JobsModel::resultText(int row) const
{
    const Engine::Job &one = job(row);
    if (one.isOver())
        return messageText(one.key, one.args);
    const Model::LmStatus *lm = migration(row);
    if (!lm)
        return {};
    if (lm->isOver())
        return PhaseBar::phaseText(lm->phase);
    if (lm->inDoubt)
        return tr("In doubt: %1").arg(messageText(lm->waitingFor, lm->waitingArgs));
    return tr("%1, %2 pages left").arg(PhaseBar::phaseText(lm->phase), countText(lm->pagesLeft));
}

int JobsModel::permille(int row) const
{
    return job(row).isOver() ? -1 : job(row).permille;
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Engine::Job &one = job(index.row());
    if (role == PermilleRole)
        return index.column() == ProgressColumn ? QVariant(permille(index.row())) : QVariant();
    if (role == MarkRole)
        return index.column() == StateColumn ? QVariant(int(markOf(one))) : QVariant();
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(isUnseen(one));
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case StateColumn:
        return stateText(one);
    case JobColumn:
        return messageText(one.title, one.titleArgs);
    case StartedColumn:
        return timeText(one.started);
    case AccountColumn:
        return one.account;
    case ProgressColumn:
        return permille(index.row()) < 0 ? QVariant()
                                         : QVariant(tr("%1 %").arg(permille(index.row()) / 10));
    case ResultColumn:
        return resultText(index.row());
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case JobColumn:
        return tr("Job");
    case StartedColumn:
        return tr("Started (UTC)");
    case AccountColumn:
        return tr("Account");
    case ProgressColumn:
        return tr("Progress");
    case ResultColumn:
        return tr("Result");
    default:
        return {};
    }
}

} // namespace Ui
