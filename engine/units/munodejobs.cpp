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

constexpr Model::Duration OrderTime = 60s; ///< an order unanswered that long is given up
constexpr int RepeatKnobs = 2; ///< an order is sent again that often until it is answered
constexpr Model::Duration MissingTime = 5s; ///< from acceptance to the first report, at most

} // namespace

void MuNode::giveOrder(const ActionIn &input, Model::UnitId su)
{
    FollowedJob job;
    job.order.job = input.job;
    job.order.mu = m_unit;
    job.order.incarnation = m_incarnation;
    job.order.suIncarnation = m_peers.peer(su).incarnation;
    job.order.account = input.account;
    job.order.action = input.action;
    job.su = su;
    job.since = m_now;
    m_jobs.push_back(std::move(job));
    sendOrder(m_jobs.back());
}

void MuNode::sendOrder(FollowedJob &job)
{
    // Jobs are in the order of their numbers: the first one unanswered is the oldest.
    const auto oldest = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const FollowedJob &each) {
        return each.su == job.su && each.migration == Model::NoLm;
    });
    job.order.oldest = oldest->order.job;
    job.nextSend = m_now + RepeatKnobs * m_site->knob;
    m_turn->send(job.su, std::make_shared<const SuOrder>(job.order));
}

void MuNode::orderAnswered(const SuOrderAnswer &answer)
{
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const FollowedJob &each) {
        return each.order.job == answer.job;
    });
    if (job != m_jobs.end()) {
        if (job->migration != Model::NoLm)
            return; // an answer repeated
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
    for (FollowedJob &job : m_jobs) {
        if (job.migration == Model::NoLm && m_now >= job.nextSend)
            sendOrder(job);
    }
}

bool MuNode::followOrder(const FollowedJob &job, const Model::SiteView &seen)
{
    const PeerWatch::Peer &su = m_peers.peer(job.su);
    const bool restarted
        = su.heartbeat == Heartbeat::Dead || su.incarnation != job.order.suIncarnation;
    // An LM whose acceptance is in doubt is answered when the CRD does.
    const bool waits = std::any_of(
        seen.migrations.begin(), seen.migrations.end(),
        [&](const Model::LmStatusPtr &lm) { return lm->source == job.su && lm->inDoubt; });
    if (!restarted && (waits || m_now - job.since < OrderTime))
        return false;
    // It went out, so silence does not tell that nothing was done.
    reportJob(job.order.job, JobState::Unknown, u"SEC0880"_s, {m_site->unit(job.su).name});
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
    answer.job = job.order.job;
    answer.migration = job.migration;
    answer.state = completed ? JobState::Done : JobState::Failed;
    answer.key = key;
    answer.args = args;
    m_turn->out.push_back(std::make_shared<const ReportJob>(ReportJob{std::move(answer)}));
}

} // namespace Engine
