// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that an SU carries out: followed until they are over, whatever becomes of the SU.
#include "engine/units/munode.h"

#include "engine/migration/outcome.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Engine {

using Model::Heartbeat;

namespace {

constexpr Model::Duration OrderTime = 60s; ///< an order unanswered that long was lost
constexpr Model::Duration MissingTime = 5s; ///< from acceptance to the first report, at most

} // namespace

void MuNode::orderAnswered(const SuOrderAnswer &answer)
{
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(),
                                  [&](const FollowedJob &each) { return each.job == answer.job; });
    if (job != m_jobs.end()) {
        if (answer.state == JobState::Accepted && answer.migration != Model::NoLm)
            job->migration = answer.migration;
        else
            m_jobs.erase(job);
    }
    m_turn->out.push_back(std::make_shared<const ReportJob>(ReportJob{answer}));
}

void MuNode::followJobs()
{
    if (m_jobs.empty())
        return;
    const Model::SiteViewPtr now = view();
    std::erase_if(m_jobs, [&](FollowedJob &job) {
        return job.migration == Model::NoLm ? followOrder(job, *now) : followMigration(job, *now);
    });
}

bool MuNode::followOrder(const FollowedJob &job, const Model::SiteView &seen)
{
    const PeerWatch::Peer &su = m_peers.peer(job.su);
    const bool restarted = su.heartbeat == Heartbeat::Dead
        || (job.incarnation != 0 && su.incarnation != job.incarnation);
    // An LM whose acceptance is in doubt is answered when the CRD does.
    const bool waits = std::any_of(
        seen.migrations.begin(), seen.migrations.end(),
        [&](const Model::LmStatusPtr &lm) { return lm->source == job.su && lm->inDoubt; });
    if (!restarted && (waits || m_now - job.since < OrderTime))
        return false;
    reportJob(job.job, JobState::Failed, u"SEC0853"_s, {m_site->unit(job.su).name});
    return true;
}

bool MuNode::followMigration(FollowedJob &job, const Model::SiteView &seen)
{
    if (const Model::LmStatus *lm = seen.findMigration(job.migration)) {
        job.missingSince.reset();
        if (!lm->isOver())
            return false;
        const bool completed = lm->phase == Model::LmPhase::Completed;
        migrationEnded(job, completed, completed ? u"VMS2451"_s : lm->reasonKey,
                       completed ? QStringList{QString::number(lm->vmIndex), lm->vmName,
                                               m_site->unit(lm->target).name}
                                 : lm->reasonArgs);
        return true;
    }
    // Its source was restarted: what became of the LM is in the record.
    if (!job.missingSince)
        job.missingSince = m_now;
    if (m_now - *job.missingSince < MissingTime || !isImageFresh())
        return false;
    for (const auto &[key, current] : *m_image) {
        const VmRecord *record = asVm(current);
        if (!record || record->migration != job.migration)
            continue;
        if (record->phase != VmPhase::Owned)
            return false;
        if (current->owner == job.su)
            break;
        const QString target = m_site->unit(current->owner).name;
        const QString &vm = record->definition.name;
        if (isDownOnTarget(*record))
            migrationEnded(job, false, DownOnTarget, {target, vm});
        else
            migrationEnded(job, true, u"VMS2451"_s,
                           {QString::number(record->definition.index), vm, target});
        return true;
    }
    migrationEnded(job, false, u"SEC0212"_s, {m_site->unit(job.su).name});
    return true;
}

void MuNode::migrationEnded(const FollowedJob &job, bool completed, const QString &key,
                            const QStringList &args)
{
    SuOrderAnswer answer;
    answer.job = job.job;
    answer.migration = job.migration;
    answer.state = completed ? JobState::Done : JobState::Failed;
    answer.key = key;
    answer.args = args;
    m_turn->out.push_back(std::make_shared<const ReportJob>(ReportJob{std::move(answer)}));
}

} // namespace Engine
